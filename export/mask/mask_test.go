package mask

import (
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
)

func example() *Masker {
	return ForSituation(&ledger.Situation{Entities: []ledger.Identity{
		{Kind: "person", Name: "Karim al-Fahri", Aliases: []string{"Karim"}},
		{Kind: "person", Name: "Lena Orvane"},
		{Kind: "person", Name: "Ma Hollin"},
		{Kind: "person", Name: "June Aster"},
		{Kind: "person", Name: "Aldo Warse", Public: true, Aliases: []string{"Aldo Warse", "Warse"}},
		{Kind: "person", Name: "Timo Warse"},
		{Kind: "city", Name: "Orvane"},
		{Kind: "organization", Name: "Karim Relief Fund"},
	}})
}

func TestText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Karim al-Fahri was seen.", "[name withheld] was seen."},
		{"KARIM AL-FAHRI KILLED", "[name withheld] KILLED"},
		{"notes/karim-al-fahri.txt", "notes/[name withheld].txt"},
		{"write to @lenaorvane or KarimFahri@mail.example", "write to @[name withheld] or [name withheld]@mail.example"},
		{"@karimalfahri, @aldowarse", "@[name withheld], @aldowarse"},
		{"Al-Fahri's brother", "[name withheld]'s brother"},
		{"Mr Fahri said", "Mr [name withheld] said"},
		{"Karimabad and Karimov", "Karimabad and Karimov"},
		{"the Karim Relief Fund", "the Karim Relief Fund"},
		{"in Orvane, Lena Orvane said", "in Orvane, [name withheld] said"},
		{"Lena\nOrvane", "[name withheld]"},
		{"Lena.\n\nOrvane", "[name withheld].\n\nOrvane"},
		{"Ka\u200brim spoke", "[name withheld] spoke"},
		{"MA is a country code; Ma is not", "MA is a country code; [name withheld] is not"},
		{"In June Aster left", "In [name withheld] left"},
		{"In June it rained", "In June it rained"},
		{"Aldo Warse met Timo Warse", "Aldo Warse met [name withheld]"},
		{"Warse said", "Warse said"},
		{"Timo said", "[name withheld] said"},
		{"Al Fahri", "[name withheld]"},
		{"", ""},
		{"\xff\xfe Karim \xff", "\xff\xfe [name withheld] \xff"},
	} {
		if got := example().Text(c.in); got != c.want {
			t.Errorf("Text(%q)\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestNilWithholdsNothing(t *testing.T) {
	var m *Masker
	if got := m.Text("Karim al-Fahri"); got != "Karim al-Fahri" {
		t.Error(got)
	}
}

func TestForReading(t *testing.T) {
	m := ForReading(ledger.Reading{Entities: []ledger.Entity{{Kind: "person", Name: "Karim Tell"}}})
	if got := m.Text("Tell Karim Tell"); got != Placeholder {
		t.Error(got)
	}
}

// TestOfficesAreNoNames: an office that was read as a person, or as part of one's name, hides no other office.
func TestOfficesAreNoNames(t *testing.T) {
	m := ForReading(ledger.Reading{Entities: []ledger.Entity{{Kind: "person", Name: "Foreign Secretary"}, {Kind: "person", Name: "April May"}, {Kind: "person", Name: "Secretary of State Karim Tell"}}})
	if got := m.Text("Foreign Secretary Tell and the State met April May"); got != "Foreign Secretary "+Placeholder+" and the State met "+Placeholder {
		t.Error(got)
	}
}

func TestRewriteLeavesTheOriginal(t *testing.T) {
	s := &ledger.Situation{Incidents: []ledger.Incident{{Title: "a", Values: []ledger.Value{{Text: "b"}}}}}
	masked := Rewrite(s, strings.ToUpper)
	if s.Incidents[0].Values[0].Text != "b" || masked.Incidents[0].Values[0].Text != "B" {
		t.Error("the copy shares with the original, or was not rewritten")
	}
}

func TestPlainRowsHaveExamples(t *testing.T) {
	for line := range strings.Lines(plainRows) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) != 3 ||
			!strings.HasPrefix(line, "#") && !strings.Contains(strings.ToLower(cells[2]), cells[0]) {
			t.Errorf("row without an example of its word: %q", line)
		}
	}
}

func FuzzSpans(f *testing.F) {
	f.Add("Karim al-Fahri met Lena Orvane")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, span := range example().Spans(s) {
			if span.Start < at || span.Empty() || span.End > len(s) {
				t.Fatalf("span %v after %d in %q", span, at, s)
			}
			at = span.End
		}
	})
}

// TestWordsAndTheirFolds: a word is found with its fold whatever stands in it.
func TestWordsAndTheirFolds(t *testing.T) {
	for s, want := range map[string][]string{
		"the quay":          {"the", "quay"},
		"Ilse VARNHOLT, 44": {"ilse", "varnholt", "44"},
		"ma\u00adry":        {"mary"}, // a soft hyphen inside
		"\u200dmary\u200d":  {"mary"},
		"Ä\u0308öÅse":       {"ä\u0308öåse"},
		"éÉ":                {"éé"},
		"a\xffB":            {"a", "b"},
		"":                  nil,
	} {
		var got []string
		for _, w := range split(s) {
			got = append(got, w.fold)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
