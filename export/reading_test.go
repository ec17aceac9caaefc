package export

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// reading is what a careful reader finds in the first invented report.
func (f *fixture) reading() ledger.Reading {
	police := chain("Harbour Daily", "Northern Press Agency", "police")
	local := func(words, rule string) ledger.Evidence {
		e := f.at(1, words, rule)
		e.Report = ""
		return e
	}
	r := ledger.Reading{Report: f.s.Reports[0]}
	r.Report.Text = f.texts[id(1)]
	stallholder, town := local("Karim Fahri", ""), local("Orvane", "")
	r.Entities = []ledger.Entity{
		{ID: "n-1", Kind: "person", Name: "Karim Fahri", Aliases: []string{"Fahri"}, Mentions: []ledger.Mark{{Start: stallholder.Start, End: stallholder.End}}},
		{ID: "n-2", Kind: "city", Name: "Orvane", Mentions: []ledger.Mark{{Start: town.Start, End: town.End}}},
	}
	r.Events = []ledger.Event{{
		ID: "e-1", Type: "bombing", Status: "occurred", Trigger: ledger.Mark{Text: "exploded"},
		Evidence: local("A bomb exploded at the central market of Orvane on Tuesday, killing at least three people", "event.bombing"),
		When:     &text.When{Written: "Tuesday", EDTF: "2024-03-05"}, Where: []text.Location{{Name: "Orvane", Precision: "city", Basis: "text"}},
		Roles:  []ledger.Role{{Role: "instrument", Text: "A bomb"}},
		Counts: []ledger.Count{{What: "killed", Low: number(3), Bound: "at_least"}}, Chain: police,
	}}
	r.Figures = []ledger.Figure{
		{ID: "f-1", What: "people killed", Low: number(3), Bound: "at_least", Event: "e-1", Evidence: local("killing at least three people", "figure.killed"), Chain: police},
		{ID: "f-2", What: "wounded", Low: number(40), High: number(40), Bound: "about", Evidence: local("Hospital officials put the number of wounded at about 40", "figure.count"), Chain: chain("Harbour Daily", "?Hospital officials"),
			Previous: &ledger.Earlier{Low: number(31), High: number(31)}, Relation: "increased", RunningTotal: true, Since: "2024-03-05", Flag: "garbled"},
	}
	r.Claims = []ledger.Claim{
		{ID: "c-1", About: []string{"e-1"}, Chain: police, Stance: "asserts", Certainty: "certain", Cue: &ledger.Mark{Text: "said"}, Evidence: local("A bomb exploded at the central market of Orvane on Tuesday, killing at least three people, police said", "attribution.said")},
		{ID: "c-2", Chain: chain("Harbour Daily", "Karim Fahri"), Stance: "asserts", Certainty: "certain", Evidence: local("he saw a man run towards the river. \"It was not the first time,\" Fahri said", "attribution.said")},
	}
	r.Warnings = []ledger.Warning{{ID: "w-1", Issuer: "police", About: "the device had been hidden", Evidence: local("the device had been hidden in a fruit cart", "warning.none"), Chain: police}}
	return r
}

type readingWriter func(io.Writer, ledger.Reading, Options) error

func writtenReading(t *testing.T, write readingWriter, r ledger.Reading, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadingGolden(t *testing.T) {
	f := newFixture(t)
	r := f.reading()
	golden(t, "explain.txt", writtenReading(t, Explain, r, Options{}))
	golden(t, "explain-narrow.txt", writtenReading(t, Explain, r, Options{Width: 48, IncludeNames: true, Color: true}))
	golden(t, "read.txt", writtenReading(t, ReadText, r, Options{}))
	skipped := ledger.Reading{Report: f.s.Reports[6]}
	golden(t, "read-skipped.txt", writtenReading(t, ReadText, skipped, Options{}))
	hostile := ledger.Reading{Report: f.s.Reports[5]}
	golden(t, "explain-hostile.txt", writtenReading(t, Explain, hostile, Options{Text: f.text}))
}

// TestRulerStandsUnderTheWords reads the page as a person does: what stands above the ruler.
func TestRulerStandsUnderTheWords(t *testing.T) {
	f := newFixture(t)
	r := f.reading()
	lines := strings.Split(string(writtenReading(t, Explain, r, Options{Width: 200})), "\n")
	var above []string
	last := []rune{}
	for _, line := range lines {
		cells := []rune(line)
		if from := strings.IndexRune(line, '^'); from < 0 {
			if len(cells) > gutter && cells[gutter-4] != ' ' {
				last = cells
			}
			continue
		}
		from := strings.Count(string(cells[:indexRune(cells, '^')]), "") - 1
		to := from + strings.Count(line, "^")
		above = append(above, string(last[from:min(to, len(last))]))
	}
	for _, want := range []string{"killing at least three people", "Hospital officials put the number of wounded at about 40"} {
		if !strings.Contains(strings.Join(above, "\n"), want) {
			t.Errorf("no ruler under %q; rulers stand under %q", want, above)
		}
	}
}

func indexRune(cells []rune, r rune) int {
	for i, c := range cells {
		if c == r {
			return i
		}
	}
	return -1
}

func TestReadingsWithholdNames(t *testing.T) {
	f := newFixture(t)
	for _, write := range []readingWriter{Explain, ReadText} {
		if out := writtenReading(t, write, f.reading(), Options{}); privateNames.Match(out) {
			t.Errorf("names %s:\n%s", privateNames.Find(out), out)
		}
	}
}

func TestExplainTellsOfEvidenceOutsideTheText(t *testing.T) {
	r := ledger.Reading{Report: ledger.Report{Text: "short"}, Events: []ledger.Event{{Type: "raid", Evidence: ledger.Evidence{Start: 50, End: 60, Quote: "x", By: "r"}}}}
	if out := string(writtenReading(t, Explain, r, Options{})); !strings.Contains(out, "outside the text") {
		t.Error(out)
	}
}

func FuzzRows(f *testing.F) {
	f.Add("A line\nand a rather longer line of words\n", 10)
	f.Add("\xff\u202e\t\r\n漢字", 3)
	f.Fuzz(func(t *testing.T, s string, room int) {
		at := 0
		for _, r := range rows(s, nil, min(room, 500)) {
			if r.start != at || r.end < r.start {
				t.Fatalf("row %d-%d after %d of %q", r.start, r.end, at, s)
			}
			at = r.end
		}
		if at != len(s) {
			t.Fatalf("rows end at %d of %d", at, len(s))
		}
	})
}
