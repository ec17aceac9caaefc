package police

import (
	"testing"

	"sitrep/text"
)

func TestPlacesFindSentencesAgain(t *testing.T) {
	d := Document{Text: "Old town: Guards\ncame.  They left “soon”.", Sentences: []Sentence{
		{Text: "Old town: Guards came."}, {Text: "They vanished."}, {Text: "They left “so"}}}
	want := []string{"Old town: Guards\ncame", "", "They left “so"}
	for k, place := range d.Places() {
		if got := d.Text[place.Start:place.End]; got != want[k] {
			t.Errorf("sentence %d is %q, want %q", k, got, want[k])
		}
	}
}

func TestMendUndoesBrokenMarks(t *testing.T) {
	if got := mend("â€œstopâ€\u009d, they saidÂ\u00a0again"); got != "“stop”, they said\nagain" {
		t.Errorf("mended to %q", got)
	}
}

func TestHalvesAreAllAndApart(t *testing.T) {
	var all []Document
	for id := range 100 {
		all = append(all, Document{ID: id})
	}
	tuning, _ := Half(all, "tuning")
	unseen, _ := Half(all, "unseen")
	if len(tuning)+len(unseen) != len(all) || len(tuning) < 30 || len(unseen) < 30 {
		t.Errorf("halves of %d and %d", len(tuning), len(unseen))
	}
	if _, err := Half(all, "third"); err == nil {
		t.Error("a third half is no error")
	}
}

func TestCompare(t *testing.T) {
	documents := []Document{{Sentences: []Sentence{{Labels: map[string]bool{"KILL": true}}, {Labels: map[string]bool{}}, {Labels: map[string]bool{"KILL": true}}}}}
	got := Compare(documents, []Answer{{Labels: []string{"KILL"}}, {Labels: []string{"KILL"}}, {}})["KILL"]
	if got != (Tally{Right: 1, Given: 2, Owed: 2}) || got.F1() != 0.5 {
		t.Errorf("tally %+v, F1 %v", got, got.F1())
	}
}

func TestNothingOfNothing(t *testing.T) {
	d := text.New("")
	answers := Read(Document{Sentences: []Sentence{{Text: "gone"}}}, d)
	if len(answers) != 1 || len(answers[0].Labels) != 0 {
		t.Errorf("answers of an empty text: %v", answers)
	}
}
