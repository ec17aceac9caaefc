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

// first is the first sentence shown for a question.
func first(question string, texts ...string) string {
	return desk(nil, texts...).Ask(question).Passages[0].Evidence.Quote
}

func TestALengthOfTimeAnswersHowLong(t *testing.T) {
	if got := first("How long did the curfew in Ellin last?", "The curfew in Ellin was lifted on Monday. The Ellin curfew held for two days."); got != "The Ellin curfew held for two days." {
		t.Errorf("first is %q", got)
	}
}

func TestThatThereWereNoneIsANumber(t *testing.T) {
	if got := first("How many soldiers were killed in Ellin?", "Soldiers marched through Ellin at noon past the mill. In Ellin no soldier fell."); got != "In Ellin no soldier fell." {
		t.Errorf("first is %q", got)
	}
}

// Who asks what a ministry said asks for what its minister said.
func TestTheMinisterSpeaksForTheMinistry(t *testing.T) {
	words := "The interior ministry has its seat in Ellin. Interior Minister Ana Rovik told reporters that the bridge was mined."
	office, told := strings.Index(words, "Interior Minister"), strings.Index(words, "the bridge")
	r := ledger.Reading{Report: ledger.Report{ID: "a", Text: words, Title: "Bridge"},
		Entities: []ledger.Entity{{ID: "n", Kind: "person", Name: "Ana Rovik", Office: &ledger.Office{Mark: ledger.Mark{Start: office, End: office + 17}}}},
		Claims:   []ledger.Claim{{ID: "c", Chain: ledger.Chain{{Name: "Ana Rovik", Entity: "n"}}, Stance: "asserts", Evidence: ledger.Evidence{Start: told, End: len(words) - 1}}}}
	d := New([]ledger.Reading{r}, &ledger.Situation{}, bySentence)
	if got := d.Ask("What does the interior ministry say about the bridge?").Passages[0].Evidence.Quote; !strings.HasPrefix(got, "Interior Minister") {
		t.Errorf("first is %q", got)
	}
}

// What was used in a deed may be asked about by its word alone, though reports of any kind use it; a dateline answers nothing.
func TestAWeaponIsAskedAbout(t *testing.T) {
	d := New([]ledger.Reading{{Report: ledger.Report{ID: "a", Text: "ELLIN. A mine exploded under a lorry. The Front denied laying the mine.", Title: "Lorry"}}}, &ledger.Situation{}, bySentence)
	got := d.Ask("Who laid the mine?").Passages
	if len(got) != 2 || got[0].Evidence.Quote != "The Front denied laying the mine." {
		t.Errorf("%+v", got)
	}
	if got := d.Ask("Where is the moon?").Passages; len(got) != 0 {
		t.Errorf("the moon is at %+v", got)
	}
}
