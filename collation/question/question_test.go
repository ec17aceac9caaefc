package question

import (
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// bySentence splits a text behind each full stop.
func bySentence(s string) (out []text.Span) {
	start := 0
	for i := range len(s) {
		if s[i] == '.' {
			out = append(out, text.Span{Start: start, End: i + 1})
			start = min(i+2, len(s))
		}
	}
	return out
}

// desk is over texts without any record but for the given warnings.
func desk(warnings []ledger.Warning, texts ...string) *Desk {
	var readings []ledger.Reading
	for i, t := range texts {
		readings = append(readings, ledger.Reading{Report: ledger.Report{ID: string(rune('a' + i)), Text: t, Title: t[:strings.IndexByte(t, '.')]}})
	}
	readings[0].Warnings = warnings
	return New(readings, &ledger.Situation{}, bySentence)
}

func TestTheNamedPlaceComesBeforeTheSameWordsElsewhere(t *testing.T) {
	d := desk(nil,
		"No group claimed responsibility for the attack in Tamsk. Police are looking for a man.",
		"A blast shook Port Ellin. The Tarn Front claimed responsibility.",
		"The council met. Nothing was decided. The weather was fine.")
	a := d.Ask("Who claimed responsibility for the attack in Ellin?")
	if got := a.Passages[0].Evidence.Quote; got != "The Tarn Front claimed responsibility." {
		t.Errorf("first is %q", got)
	}
	if near := a.Near(); near == 0 || near == len(a.Passages) {
		t.Errorf("%d of %d passages are near: none is less to the point", near, len(a.Passages))
	}
	for _, p := range a.Passages[:a.Near()] {
		if p.Evidence.Report == "c" {
			t.Errorf("%q counts as an answer", p.Evidence.Quote)
		}
	}
}

func TestWhyLeadsToTheReasonOfAWarning(t *testing.T) {
	words := "The embassy issued an alert. The embassy alert was long. The embassy had credible information."
	at := strings.Index(words, "The embassy had")
	warning := ledger.Warning{ID: "w", Reason: "credible information", Evidence: ledger.Evidence{Start: 0, End: 28}, Mentions: []ledger.Mark{{Start: at, End: len(words)}}}
	a := desk([]ledger.Warning{warning}, words).Ask("Why did the embassy issue it?")
	if got := a.Passages[0].Evidence.Quote; got != "The embassy had credible information." {
		t.Errorf("first is %q", got)
	}
}

func TestUnknownNamesAreTold(t *testing.T) {
	a := desk(nil, "A blast shook Port Ellin. Two men died.").Ask("Who attacked Karsholm?")
	if len(a.Unknown) != 1 || a.Unknown[0] != "karsholm" {
		t.Errorf("unknown: %v", a.Unknown)
	}
}

// What contradicts an answer stands beside it, though it has none of the question's words.
func TestTheOtherSideIsShown(t *testing.T) {
	told, denied := "A ransom was paid for the pilots. The council met.", "The firm spoke. Not one coin left our house."
	at := strings.Index(denied, "Not one")
	s := &ledger.Situation{Tensions: []ledger.Tension{{ID: "t", About: "a", Sides: []ledger.Side{
		{Evidence: []ledger.Evidence{{Report: "a", Start: 0, End: 33}}}, {Evidence: []ledger.Evidence{{Report: "b", Start: at, End: len(denied)}}}}}}}
	d := New([]ledger.Reading{{Report: ledger.Report{ID: "a", Text: told, Title: "Pilots"}}, {Report: ledger.Report{ID: "b", Text: denied, Title: "Firm"}}}, s, bySentence)
	var shown []string
	for _, p := range d.Ask("Was a ransom paid for the pilots?").Passages {
		shown = append(shown, p.Evidence.Quote)
	}
	if !slices.Contains(shown, "Not one coin left our house.") {
		t.Errorf("shown: %q", shown)
	}
}
