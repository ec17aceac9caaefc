package reading_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep/ledger"
	"sitrep/text"
)

// FuzzRead holds what is true of the reading of any text: it comes to an end, every record points at words
// that stand there, nothing is read from page furniture, and the same text gives the same bytes.
func FuzzRead(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<14 {
			t.Skip("long texts have a test of their own")
		}
		s = strings.ToValidUTF8(s, "\uFFFD") // as intake hands it in
		r := read(s)
		if err := r.Check(s); err != nil {
			t.Error(err)
		}
		holdMarks(t, s, r)
		holdFurniture(t, r)
		if a, b := written(t, r), written(t, read(s)); !bytes.Equal(a, b) {
			t.Errorf("two readings of one text differ:\n%s\n%s", a, b)
		}
	})
}

// seeds are texts that bring every stage to work, and some that no report should be.
func seeds(f *testing.F) []string {
	out := []string{
		"", "\x00", "\uFEFF", "\n\n\n", "“", "\"\"\"\"", "((((", "of of of of", "said said said", "'s's's", "\u00a0\u00a0",
		"Ünïcödé “was” – hit…", "İI", "ﬁre", "1,2,3,4.5.6e7", "9999999999999999999999999999999999999999", "½ of ⅓", "٣ رجال",
		"Police said police said police said police said.", "\"Police arrested\" three \"men\" said \"who\".",
		"By\nBy By\nCaption (AP/AP)\nREAD MORE:\n", "At least at most about between 3 and and 4 men were were killed.",
		"Revised from from 3 to to 4 to 5 from 6.", "in the next next 48 hours hours", "32 January 0000", "Feb. 30, 99999", "\u202eabc\u202c",
		"a\u0301\u0301\u0301", "\r\n\r", "👩‍👩‍👧 were killed", "According to according to according to.", "I.I.I.I.", "...---...",
	}
	paths, err := filepath.Glob(filepath.Join(examples, "reports", "*.txt"))
	if err != nil {
		f.Fatal(err)
	}
	more, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range append(paths, more...) {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		out = append(out, string(content))
	}
	return out
}

// holdMarks asks of every mark that it lies in the text, cuts no character, and has the words it shows.
func holdMarks(t *testing.T, s string, r ledger.Reading) {
	t.Helper()
	for _, m := range marks(r) {
		switch {
		case m.Start < 0 || m.End <= m.Start || m.End > len(s):
			t.Errorf("bytes %d-%d lie outside the text of %d bytes", m.Start, m.End, len(s))
		case m.Text != "" && m.Text != s[m.Start:m.End]:
			t.Errorf("bytes %d-%d are %q, the record has %q", m.Start, m.End, s[m.Start:m.End], m.Text)
		case !utf8.RuneStart(s[m.Start]) || m.End < len(s) && !utf8.RuneStart(s[m.End]):
			t.Errorf("bytes %d-%d cut a character in %q", m.Start, m.End, s)
		}
	}
}

// marks are all places a reading points at.
func marks(r ledger.Reading) []ledger.Mark {
	var out []ledger.Mark
	chain := func(c ledger.Chain) {
		for _, h := range c {
			if h.Start != 0 || h.End != 0 {
				out = append(out, ledger.Mark{Start: h.Start, End: h.End})
			}
		}
	}
	for _, e := range r.Events {
		out = append(append(out, mark(e.Evidence), e.Trigger), e.Mentions...)
		for _, p := range e.Roles {
			out = append(out, ledger.Mark{Start: p.Start, End: p.End, Text: p.Text})
		}
		for _, c := range e.Counts {
			out = append(out, ledger.Mark{Start: c.Start, End: c.End})
		}
		chain(e.Chain)
	}
	for _, x := range r.Figures {
		out = append(append(out, mark(x.Evidence)), x.Mentions...)
		chain(x.Chain)
	}
	for _, c := range r.Claims {
		out = append(out, mark(c.Evidence))
		if c.Cue != nil {
			out = append(out, *c.Cue)
		}
		chain(c.Chain)
	}
	for _, w := range r.Warnings {
		out = append(out, mark(w.Evidence))
		chain(w.Chain)
	}
	for _, e := range r.Entities {
		out = append(out, e.Mentions...)
	}
	for _, f := range r.Report.Furniture {
		out = append(out, ledger.Mark{Start: f.Start, End: f.End})
	}
	return out
}

// holdFurniture asks that no event, figure or warning rests on words of page furniture, and that no claim
// lies inside it.
func holdFurniture(t *testing.T, r ledger.Reading) {
	t.Helper()
	for _, f := range r.Report.Furniture {
		for _, e := range r.Events {
			if f.Overlaps(text.Span{Start: e.Trigger.Start, End: e.Trigger.End}) {
				t.Errorf("the event %q is read from the %s %q", e.Trigger.Text, f.Kind, r.Report.Text[f.Start:f.End])
			}
		}
		for _, x := range r.Figures {
			notFrom(t, r, f, x.Evidence, "figure")
		}
		for _, w := range r.Warnings {
			notFrom(t, r, f, w.Evidence, "warning")
		}
		for _, c := range r.Claims {
			if f.Contains(text.Span{Start: c.Evidence.Start, End: c.Evidence.End}) {
				t.Errorf("the claim %q is read from the %s %q", c.Evidence.Quote, f.Kind, r.Report.Text[f.Start:f.End])
			}
		}
	}
}

func notFrom(t *testing.T, r ledger.Reading, f text.Furniture, e ledger.Evidence, kind string) {
	t.Helper()
	if f.Overlaps(text.Span{Start: e.Start, End: e.End}) {
		t.Errorf("the %s %q is read from the %s %q", kind, e.Quote, f.Kind, r.Report.Text[f.Start:f.End])
	}
}

func written(t *testing.T, r ledger.Reading) []byte {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
