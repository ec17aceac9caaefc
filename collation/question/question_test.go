package question

import (
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
