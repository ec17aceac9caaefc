package pair

import (
	"strings"
	"testing"

	"sitrep/eval/crossscore"
	"sitrep/ledger"
)

var texts = map[string]string{
	"a": "A bomb struck the mill. Nine died, said Jan Bok. It was rebels.",
	"b": "The mill blast killed ten, up from nine. J. Bok saw no rebels. A school burned.",
}

const verdict = `one event: a A bomb struck | b mill blast
two events: a A bomb struck | b A school burned
two events: b mill blast | b A school burned
one figure: a Nine died | b killed ten
two figures: a Nine died | b A school
growth 9 to 10: b killed ten
decline 9 to 10: b killed ten
roots event 2: a A bomb struck | b mill blast
one name: a Jan Bok | b J. Bok
contradiction rival_account: a It was rebels | b saw no rebels
no contradiction: a Nine died | b killed ten
`

// at is evidence of words of a report; in a reading, evidence names no report.
func at(report, words string) ledger.Evidence {
	i := strings.Index(texts[report], words)
	return ledger.Evidence{Report: report, Start: i, End: i + len(words), Quote: words}
}

func event(id, report, trigger string) ledger.Event {
	e := at(report, trigger)
	return ledger.Event{ID: id, Trigger: ledger.Mark{Start: e.Start, End: e.End}, Evidence: ledger.Evidence{Start: e.Start, End: e.End}}
}

func figure(id, report, words string) ledger.Figure {
	e := at(report, words)
	return ledger.Figure{ID: id, Evidence: ledger.Evidence{Start: e.Start, End: e.End}}
}

func tension(cause, a, b string) ledger.Tension {
	return ledger.Tension{Cause: cause, Sides: []ledger.Side{{Evidence: []ledger.Evidence{at("a", a)}}, {Evidence: []ledger.Evidence{at("b", b)}}}}
}

// told is a pile in which the bomb and the blast are one incident, nine and ten one series, and Bok one man.
func told() *crossscore.Pile {
	n := func(v float64) *float64 { return &v }
	ref := func(report, id string) ledger.Ref { return ledger.Ref{Report: report, ID: id} }
	p := &crossscore.Pile{Raw: texts, Reports: map[string]string{"a": "a", "b": "b"}}
	p.Readings = []ledger.Reading{
		{Report: ledger.Report{ID: "a", Text: texts["a"]}, Events: []ledger.Event{event("e1", "a", "struck")}, Figures: []ledger.Figure{figure("f1", "a", "Nine")},
			Entities: []ledger.Entity{{ID: "n1", Name: "Jan Bok"}}},
		{Report: ledger.Report{ID: "b", Text: texts["b"]}, Events: []ledger.Event{event("e2", "b", "blast")}, Figures: []ledger.Figure{figure("f2", "b", "ten")},
			Entities: []ledger.Entity{{ID: "n2", Name: "J. Bok"}}},
	}
	p.Situation = ledger.Situation{
		Incidents: []ledger.Incident{{ID: "x", Members: []ledger.Ref{ref("a", "e1"), ref("b", "e2")}, Roots: ledger.Roots{Low: 2, High: 2}}},
		Series: []ledger.Series{{ID: "s", Points: []ledger.Point{{Figure: ref("a", "f1"), Low: n(9)}, {Figure: ref("b", "f2"), Low: n(10)}},
			Relations: []ledger.Relation{{Kind: "growth", From: 0, To: 1}}}},
		Entities: []ledger.Identity{{ID: "i", Members: []ledger.Ref{ref("a", "n1"), ref("b", "n2")}}},
		Tensions: []ledger.Tension{tension("denial", "rebels", "no rebels"), tension("place", "mill", "school")},
	}
	p.Roots = func([]ledger.Ref) ledger.Roots { return ledger.Roots{} }
	return p
}

func set(t *testing.T) Set {
	t.Helper()
	s, err := parse("f", "-- mill/a --\n"+texts["a"]+"\n-- mill/b --\n"+texts["b"]+"\n-- mill/verdict --\n"+verdict)
	if err != nil {
		t.Fatal(err)
	}
	return s[0]
}

// TestScore counts by hand: all lines hold but the decline, two have a side that was not read, and of two contradictions
// shown nobody asks for one.
func TestScore(t *testing.T) {
	r := Score([]Set{set(t)}, []*crossscore.Pile{told()})
	for name, want := range map[string]Count{
		"one event": {1, 1, 1, 1}, "two events": {2, 2, 0, 0}, "one figure": {1, 1, 1, 1}, "two figures": {1, 1, 0, 0}, "growth": {1, 1, 1, 1},
		"decline": {1, 0, 1, 0}, "roots": {1, 1, 1, 1}, "one name": {1, 1, 1, 1}, "contradiction": {1, 1, 0, 0}, "no contradiction": {1, 1, 1, 1},
	} {
		if got := r.Verdicts[name]; got == nil || *got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	if r.Shown != (crossscore.Part{Right: 1, Asked: 2}) || len(r.Faults) != 2 || r.SetsRight != 0 || r.Causes["rival_account"].Right != 1 {
		t.Errorf("%+v", r)
	}
}

// TestFaultsAreSeen: with two incidents, two series, two men and the tension elsewhere, what held does not.
func TestFaultsAreSeen(t *testing.T) {
	p := told()
	s := &p.Situation
	s.Incidents = append(s.Incidents, ledger.Incident{ID: "y", Members: s.Incidents[0].Members[1:]})
	s.Incidents[0].Members = s.Incidents[0].Members[:1]
	s.Series = append(s.Series, ledger.Series{ID: "u", Points: s.Series[0].Points[1:]})
	s.Series[0].Points, s.Series[0].Relations = s.Series[0].Points[:1], nil
	s.Entities = append(s.Entities, ledger.Identity{ID: "j", Members: s.Entities[0].Members[1:]})
	s.Entities[0].Members = s.Entities[0].Members[:1]
	s.Tensions = []ledger.Tension{tension("number", "Nine", "ten")}
	r := Score([]Set{set(t)}, []*crossscore.Pile{p})
	for _, name := range []string{"one event", "growth", "roots", "one name", "contradiction", "no contradiction"} {
		if c := r.Verdicts[name]; c.Right != 0 {
			t.Errorf("%s holds: %+v", name, c)
		}
	}
	if text := r.Faults[0].String(); !strings.Contains(text, "told apart") || !strings.Contains(text, "b: event (mill blast)") {
		t.Error(text)
	}
}

// TestMergedIsSeen: two happenings in one incident, and two figures in one series.
func TestMergedIsSeen(t *testing.T) {
	p := told()
	p.Readings[1].Events = append(p.Readings[1].Events, event("e3", "b", "burned"))
	p.Readings[1].Figures = append(p.Readings[1].Figures, figure("f3", "b", "school"))
	s := &p.Situation
	s.Incidents[0].Members = append(s.Incidents[0].Members, ledger.Ref{Report: "b", ID: "e3"})
	s.Series[0].Points = append(s.Series[0].Points, ledger.Point{Figure: ledger.Ref{Report: "b", ID: "f3"}})
	r := Score([]Set{set(t)}, []*crossscore.Pile{p})
	if e, f := *r.Verdicts["two events"], *r.Verdicts["two figures"]; e != (Count{2, 0, 2, 0}) || f != (Count{1, 0, 1, 0}) {
		t.Errorf("%+v %+v", e, f)
	}
}
