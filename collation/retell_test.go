package collation_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/collation/story"
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
		{"Men had then fired at the rescuers", "fired", func(*ledger.Event) {}, 1},
		{"Men had then fired at the rescuers", "fired", city("Brenn", "QA"), 2},
		{"Men also fired at another mill", "fired", func(*ledger.Event) {}, 2},
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

// TestClaimsOfOneAct: reports that tell one act tell one claim of it, where one party claims it; the claims of two parties
// stay two.
func TestClaimsOfOneAct(t *testing.T) {
	for second, want := range map[string]int{"Ridge Front": 1, "Delta Army": 2} {
		var all []*told
		for i, who := range []string{"Ridge Front", second} {
			r := report(fmt.Sprint(i), fmt.Sprintf("Outlet %d", i), "2031-05-06")
			id := r.entity("armed_group", who, "")
			r.event("bombing", "the bombing", venue("Ostrel Theatre"), city("Quarn", "QA"), on("2031-05-05"))
			r.event("claim_of_responsibility", "claimed responsibility", role("claimant", who, id))
			all = append(all, r)
		}
		claims := 0
		for _, in := range collation.Collate(readings(all...)).Incidents {
			if in.Type == "claim_of_responsibility" {
				claims++
			}
		}
		if claims != want {
			t.Errorf("claimed by the Ridge Front and by the %s: %d claims, want %d", second, claims, want)
		}
	}
}

// TestAPlotHasManyDays: of one plot one report gives the day it was stopped, another that for which it was meant.
func TestAPlotHasManyDays(t *testing.T) {
	for day, want := range map[string]int{"2031-05-20": 1, "2031-08-20": 2} {
		a, b := report("a", "Quarn Echo", "2031-05-06"), report("b", "Delta Sun", "2031-05-07")
		a.event("foiled_plot", "a plot to bomb the Ostrel Theatre", venue("Ostrel Theatre"), city("Quarn", "QA"), on("2031-05-05"), status("foiled"))
		b.event("foiled_plot", "plans to bomb the Ostrel Theatre", venue("Ostrel Theatre"), city("Quarn", "QA"), on(day), status("foiled"))
		s := collation.Collate(readings(a, b))
		if len(s.Incidents) != want || len(s.Tensions) != 0 {
			t.Errorf("for %s: %d incidents, want %d; %v", day, len(s.Incidents), want, s.Tensions)
		}
	}
}

// TestReportsOfOneStoryInASmallPile: in a pile of a few reports the words that two share are fewer than those that each
// has for itself, and still tell that the two are of one story.
func TestReportsOfOneStoryInASmallPile(t *testing.T) {
	own := func(letter string) string {
		var b strings.Builder
		for i := range 60 {
			fmt.Fprintf(&b, "%sa%cb%cc ", letter, 'a'+i%26, 'a'+i/26)
		}
		return b.String()
	}
	shared := "livestock fodder auctioneer ramp herders "
	x := story.New([]ledger.Reading{
		{Report: ledger.Report{ID: "a", Text: shared + own("q")}}, {Report: ledger.Report{ID: "b", Text: own("z") + shared}}, {Report: ledger.Report{ID: "c", Text: own("k")}}}, nil)
	if near, far := x.Likeness(0, 1), x.Likeness(0, 2); near < 0.04 || far > 0 {
		t.Errorf("reports that share five rare words: %.3f, those that share none: %.3f", near, far)
	}
}

// TestFurtherPeopleAreOthers: "two more men" are not those whose arrest another report told.
func TestFurtherPeopleAreOthers(t *testing.T) {
	for words, want := range map[string]int{"Two men were arrested": 1, "Two more men were arrested": 2, "More than two men were arrested": 1} {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-06")
		a.event("arrest", "Two men were arrested", venue("Ostrel Theatre"), city("Quarn", "QA"), on("2031-05-04"))
		b.event("arrest", words, venue("Ostrel Theatre"), city("Quarn", "QA"), on("2031-05-05"))
		if got := len(collation.Collate(readings(a, b)).Incidents); got != want {
			t.Errorf("%q: %d incidents, want %d", words, got, want)
		}
	}
}

// TestNumbersBesideEachOther: of two numbers that one source gives in one report the smaller is part of the other, and
// neither a revision nor what contradicts a third report.
func TestNumbersBesideEachOther(t *testing.T) {
	a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
	for _, r := range []*told{a, b} {
		r.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"))
		r.figure("killed", "three people were killed", 3, r.ofLast, r.from("police"))
	}
	a.figure("killed", "a woman was killed", 1, a.ofLast, a.from("police"))
	s := collation.Collate(readings(a, b))
	if _, r, ok := relation(s, "subset"); !ok || len(s.Tensions) != 0 {
		t.Errorf("%v, tensions %v", r, s.Tensions)
	}
}
