package muc4

import (
	"math"
	"slices"
	"testing"

	"sitrep/eval/muc4/boost"
	"sitrep/ledger"
	"sitrep/text"
)

// own is a report of two mentions, judged by hand: the gunmen are likely perpetrators, the guards victims.
func own(t *testing.T) *Report {
	t.Helper()
	d := parsed("GUNMEN NOUN NNS SHOT nsubj", "SHOT VERB VBD - root", "GUARDS NOUN NNS SHOT obj")
	span := d.SpanOf(2, 3)
	trigger := d.SpanOf(1, 2)
	events := []ledger.Event{{Type: "attack", Status: "occurred", Trigger: ledger.Mark{Start: trigger.Start, End: trigger.End},
		When:  &text.When{From: "1990-01-03", Until: "1990-01-03"},
		Roles: []ledger.Role{{Role: "victim", Start: span.Start, End: span.End}}}}
	r := Open(Message{Day: "1990-01-05"}, d, events, nil, nil)
	if len(r.Entities) != 2 {
		t.Fatalf("%d entities", len(r.Entities))
	}
	r.chances = [][]float64{{0, 0.3, 0.1, 0.6, 0, 0}, {0, 0.2, 0, 0.1, 0, 0.7}}
	r.typeOf = [][]float64{{0, 1, 0, 0, 0}, {0, 1, 0, 0, 0}}
	r.heat = []float64{0.9}
	r.weigh()
	return r
}

// TestEventsOfTheReading: an event is tied to the tokens that play a part in it and to the sentence that names it.
func TestEventsOfTheReading(t *testing.T) {
	r := own(t)
	if got := r.parts[2]; !slices.Equal(got, []part{{0, "victim"}}) {
		t.Errorf("the guards are %v", got)
	}
	if len(r.parts[0]) != 0 || !slices.Equal(r.named[0], []int{0}) {
		t.Errorf("parts %v, named %v", r.parts, r.named)
	}
	if got := r.eventsWith(1); !slices.Equal(got, []int{0}) {
		t.Errorf("events of the guards: %v", got)
	}
}

// TestSecondLook: the rows have the length that files are checked for, and forests weigh more than the first chances,
// which naming still sees.
func TestSecondLook(t *testing.T) {
	r := own(t)
	rows := r.secondRows()
	for e, row := range rows {
		if len(row) != secondNumbers {
			t.Errorf("entity %d: %d numbers, want %d", e, len(row), secondNumbers)
		}
	}
	if got := r.rival(1, victim); got != 0 {
		t.Errorf("the rival of the only victim has %v", got)
	}
	forests := map[string]*boost.Forest{}
	for _, c := range fillClasses {
		forests[c] = &boost.Forest{Base: -3}
	}
	forests[victim] = &boost.Forest{Base: 3}
	r.lookAgain(forests, rows)
	want := seenAgain/(1+math.Exp(-3)) + (1-seenAgain)*0.7
	if p := r.entityChance(1, victim); math.Abs(p-want) > 1e-6 {
		t.Errorf("second chance %v, want %v", p, want)
	}
	if p := r.firstChance(1, victim); p != 0.7 {
		t.Errorf("first chance %v", p)
	}
}

// TestRowsOfChoices: the rows of pairs, dates and places have the lengths that files are checked for.
func TestRowsOfChoices(t *testing.T) {
	r := own(t)
	if n := len(r.pairRow(0, 1, map[[2]int]float64{{0, 1}: 0.5})); n != pairNumbers {
		t.Errorf("a pair has %d numbers, want %d", n, pairNumbers)
	}
	in := &incident{core: []int{1}}
	at := &text.Timex{Span: r.d.SpanOf(0, 1), Kind: "date", When: text.When{From: "1990-01-03", Until: "1990-01-03"}}
	days := []day{{written: "- 05 JAN 90"}, {written: "03 JAN 90", at: at}}
	for _, d := range days {
		if n := len(r.dayRow(d, in, days)); n != dayNumbers {
			t.Errorf("%s has %d numbers, want %d", d.written, n, dayNumbers)
		}
	}
	if !r.eventOn(at.When, in) {
		t.Error("the event of the guards is dated otherwise")
	}
	places := []setting{{location: "PERU: HUANTA (CITY)", first: 0, last: 1, kind: "CITY"}, {location: "PERU", first: -1, kind: wholeLand}}
	for _, s := range places {
		if n := len(r.settingRow(s, in, places)); n != settingNumbers {
			t.Errorf("%s has %d numbers, want %d", s.location, n, settingNumbers)
		}
	}
}

func TestGapNumber(t *testing.T) {
	for gap, want := range map[string]float64{"+0": 0, "-3": -3, "+12": 12, "none": 100} {
		if got := gapNumber(gap); got != want {
			t.Errorf("%s is %v, want %v", gap, got, want)
		}
	}
}

// TestExpectedCredit: in doubt the value that is half right for the others is the better one.
func TestExpectedCredit(t *testing.T) {
	values := []string{"GUN", "HANDGUN", none, "RIFLE"}
	for _, c := range []struct {
		p    []float64
		want string
		gain float64
	}{
		{[]float64{0.2, 0.4, 0, 0.4}, "GUN", 0.6},
		{[]float64{0.1, 0.8, 0, 0.1}, "HANDGUN", 0.8},
		{[]float64{0.1, 0, 0.9, 0}, "GUN", 0.1},
	} {
		if got, gain := worthiest(slotInstrumentType, values, c.p); got != c.want || gain < c.gain-1e-9 || gain > c.gain+1e-9 {
			t.Errorf("%v: %s with %v, want %s with %v", c.p, got, gain, c.want, c.gain)
		}
	}
	var o offers
	o.add("03 JAN 90", 0.2)
	o.add("- 05 JAN 90", 0.3)
	o.add("03 JAN 90", 0.4)
	if got := o.best(slotDate); got != "03 JAN 90" || len(o.values) != 2 {
		t.Errorf("%s of %v", got, o.values)
	}
}
