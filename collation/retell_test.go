package collation_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sitrep/collation"
	hard "sitrep/eval/synthetic"
	"sitrep/ledger"
	"sitrep/text"
)

// spoken is a report of a bombing, and of a second act of violence in the words given, of which trigger is the
// word that names it.
func spoken(words, trigger string, changes ...func(*ledger.Event)) []ledger.Reading {
	r := report("a", "Quarn Echo", "2031-05-06")
	r.Report.Text = "A blast tore through the mill in Quarn on Monday. " + words + "."
	r.event("bombing", "A blast tore through the mill", city("Quarn", "QA"), on("2031-05-05"), count("killed", 8, "exactly"))
	r.last().Trigger = ledger.Mark{Start: 2, End: 7, Text: "blast"}
	r.event("attack", words, changes...)
	at := strings.Index(r.Report.Text, words)
	e := r.last()
	e.Evidence.Start, e.Evidence.End = at, at+len(words)
	e.Trigger = ledger.Mark{Start: at + strings.Index(words, trigger), Text: trigger}
	e.Trigger.End = e.Trigger.Start + len(trigger)
	return readings(r)
}

func written(words, edtf string) func(*ledger.Event) {
	return func(e *ledger.Event) { e.When = &text.When{Written: words, EDTF: edtf} }
}

func TestABareMentionIsOfWhatWasTold(t *testing.T) {
	for _, c := range []struct {
		words, trigger string
		change         func(*ledger.Event)
		want           int
	}{
		{"Nobody claimed the attack", "attack", func(*ledger.Event) {}, 1},
		{"Residents saw 23 people killed in the blast", "killed", count("killed", 23, "exactly"), 1},
		{"Nobody claimed an attack", "attack", func(*ledger.Event) {}, 2},
		{"Nobody claimed the attack in Brenn", "attack", city("Brenn", "QA"), 2},
		{"Nobody claimed the attacks", "attacks", several, 2},
		{"Nobody claimed the shooting", "shooting", func(*ledger.Event) {}, 2},
		{"Nobody claimed Monday's attack", "attack", on("2031-05-05"), 2}, // the day is not its own words'
		{"Nobody claimed Monday's attack", "attack", written("Monday", "2031-05-05"), 1},
		{"Nobody claimed Sunday's attack", "attack", written("Sunday", "2031-04-27"), 2},
		{"Nobody claimed the deadly Quarn attack", "attack", city("Quarn", "QA"), 1},
		{"Soldiers said 23 people were killed", "killed", count("killed", 23, "exactly"), 2}, // another number than the report's own
		{"At least 8 people were killed", "killed", count("killed", 8, "at_least"), 1},
		{"Some 40 people were wounded", "wounded", count("wounded", 40, "about"), 1},
		{"In a separate incident 40 people were wounded", "wounded", count("wounded", 40, "exactly"), 2},
		{"Rebels wounded 40 people", "wounded", role("perpetrator", "Rebels", ""), 2},
		{"The army denied firing at civilians", "firing", status("denied"), 1},
	} {
		if got := len(collation.Collate(spoken(c.words, c.trigger, c.change)).Incidents); got != c.want {
			t.Errorf("%q: %d incidents, want %d", c.words, got, c.want)
		}
	}
}

// TestTwoPrintsOfOneTextAreOneTelling: what two outlets print in the same words is one incident, however little
// else speaks for it.
func TestTwoPrintsOfOneTextAreOneTelling(t *testing.T) {
	text := strings.Repeat("the inspectors said that they had found rockets behind the gnomes and ", 6)
	for same, want := range map[bool]int{true: 1, false: 2} {
		a, b := report("a", "Quarn Echo", ""), report("b", "Brenn Post", "")
		a.Report.Text, b.Report.Text = text, text
		if !same {
			b.Report.Text = strings.Repeat("rain fell on the valley all week while farmers waited for the sun ", 6)
		}
		a.event("arrest", "Two men were arrested")
		b.event("arrest", "Two men were arrested")
		if got := len(collation.Collate(readings(a, b)).Incidents); got != want {
			t.Errorf("one text %v: %d incidents, want %d", same, got, want)
		}
	}
}

// TestOrderLeavesNoTraceOfDecisions: the reports of a hard pile in any order, with persons' decisions on pairs
// drawn from it, end in one situation, and every decision holds in it.
func TestOrderLeavesNoTraceOfDecisions(t *testing.T) {
	pile, _ := hard.MakeHard(160, 3)
	chance := rand.New(rand.NewPCG(4, 4))
	draw := func() ledger.Ref {
		r := pile[chance.IntN(len(pile))]
		return ledger.Ref{Report: r.Report.ID, ID: r.Events[chance.IntN(len(r.Events))].ID}
	}
	var rulings []ledger.Constraint
	for i := range 12 {
		a, b := draw(), draw()
		if a != b {
			rulings = append(rulings, ledger.Constraint{Decision: fmt.Sprint("d-", i), Kind: "same_incident", Together: i%2 == 0, Members: []ledger.Ref{a, b}, By: "ada"})
		}
	}
	s := collation.Collate(pile, rulings...)
	want, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(5) {
		shuffled := append([]ledger.Reading{}, pile...)
		rand.New(rand.NewPCG(seed, 9)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		got, err := json.Marshal(collation.Collate(shuffled, rulings...))
		if err != nil || string(got) != string(want) {
			t.Fatalf("seed %d: another order makes another situation (%v)", seed, err)
		}
	}
	holds(t, s, rulings)
}

// holds checks that each decision is kept; an earlier one overrules a later one that contradicts it, and the
// few drawn here do not.
func holds(t *testing.T, s ledger.Situation, rulings []ledger.Constraint) {
	t.Helper()
	in := map[ledger.Ref]string{}
	for _, x := range s.Incidents {
		for _, m := range x.Members {
			in[m] = x.ID
		}
	}
	for _, r := range rulings {
		if one := in[r.Members[0]] == in[r.Members[1]]; one != r.Together {
			t.Errorf("%s: together %v, and they are together %v", r.Decision, r.Together, one)
		}
	}
}
