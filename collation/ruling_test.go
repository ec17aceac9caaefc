package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// blast is a report of one blast in one town; the days of two make them one happening or two.
func blast(id, day string) *told {
	r := report(id, "Outlet "+id, day)
	group := r.entity("armed_group", "Quill Brigade", "")
	return r.event("bombing", "a blast tore through the Harlow granary", city("Tarnby", "QA"), venue("Harlow Granary"), on(day), role("perpetrator", "Quill Brigade", group))
}

func event(r *told) ledger.Ref { return ledger.Ref{Report: r.Report.ID, ID: r.last().ID} }

func ruling(kind, verdict string, members ...ledger.Ref) ledger.Decision {
	return ledger.Decision{ID: ledger.ID("d", kind, verdict, members[0].Report, members[1].Report), Kind: kind, Verdict: verdict, Members: members, By: "ada"}
}

func TestAPersonKeepsEventsApart(t *testing.T) {
	a, b, c := blast("a", "2031-05-05"), blast("b", "2031-05-05"), blast("c", "2031-05-06")
	if s := collation.Collate(readings(a, b, c)); len(s.Incidents) != 1 {
		t.Fatalf("%d incidents without a decision", len(s.Incidents))
	}
	apart := ruling("same_incident", "apart", event(a), event(b), event(c))
	s := collation.Collate(readings(a, b, c), apart)
	if together(s, a, b) || together(s, a, c) || !together(s, b, c) {
		t.Errorf("the first must stand alone: %+v", s.Incidents)
	}
	if last := s.Decisions[len(s.Decisions)-1]; last.By != "ada" || last.Verdict != "apart" {
		t.Errorf("the decision is not shown: %+v", last)
	}
}

func TestAPersonMakesEventsOne(t *testing.T) {
	a, b := blast("a", "2031-05-05"), blast("b", "2031-08-20")
	if s := collation.Collate(readings(a, b)); together(s, a, b) {
		t.Fatal("the rules hold two months for one")
	}
	s := collation.Collate(readings(a, b), ruling("same_incident", "merged", event(a), event(b)))
	if !together(s, a, b) {
		t.Error("a person's word does not count")
	}
}

func TestADecisionThatIsUndoneIsGone(t *testing.T) {
	a, b := blast("a", "2031-05-05"), blast("b", "2031-05-05")
	apart := ruling("same_incident", "apart", event(a), event(b))
	again := ruling("same_incident", "merged", event(b), event(a))
	back := ruling("same_incident", "open", event(b), event(a))
	undo := ledger.Decision{ID: "d-undo", Kind: "same_incident", Verdict: "open", Undoes: apart.ID, By: "ada"}
	redo := ledger.Decision{ID: "d-redo", Kind: "same_incident", Verdict: "open", Undoes: undo.ID, By: "ada"}
	for _, c := range []struct {
		name      string
		decisions []ledger.Decision
		one       bool
	}{
		{"kept apart", []ledger.Decision{apart}, false},
		{"the last word counts", []ledger.Decision{apart, again}, true},
		{"the last word counts, the other way", []ledger.Decision{again, apart}, false},
		{"taken back", []ledger.Decision{apart, back}, true},
		{"undone", []ledger.Decision{apart, undo}, true},
		{"the undoing undone", []ledger.Decision{apart, undo, redo}, false},
	} {
		if s := collation.Collate(readings(a, b), c.decisions...); together(s, a, b) != c.one {
			t.Errorf("%s: one is %v", c.name, !c.one)
		}
	}
}

func TestAPersonSplitsNamesakes(t *testing.T) {
	var all []*told
	var refs []ledger.Ref
	for _, id := range []string{"a", "b", "c"} {
		r := report(id, "Outlet", "2031-05-05")
		refs = append(refs, ledger.Ref{Report: r.Report.ID, ID: r.entity("person", "Ada Quarn", "")})
		all = append(all, r)
	}
	s := collation.Collate(readings(all...), ruling("same_entity", "apart", refs...))
	if len(s.Entities) != 2 || s.Entities[0].ID == s.Entities[1].ID {
		t.Fatalf("one apart from two others: %+v", s.Entities)
	}
	if n := len(s.Entities[0].Members) * len(s.Entities[1].Members); n != 2 {
		t.Errorf("the others are not one: %+v", s.Entities)
	}
}

func TestAPersonSplitsSeries(t *testing.T) {
	a, b := toll("a", "2031-05-05", 9, "exactly", "A Body"), toll("b", "2031-05-05", 11, "exactly", "B Body")
	figure := func(r *told) ledger.Ref { return ledger.Ref{Report: r.Report.ID, ID: r.Figures[0].ID} }
	before, after := collation.Collate(readings(a, b)), collation.Collate(readings(a, b), ruling("same_measure", "apart", figure(a), figure(b)))
	if len(before.Series) != 1 || len(after.Series) != 2 {
		t.Errorf("%d series before, %d after", len(before.Series), len(after.Series))
	}
}

// TestAnIncidentKeepsItsName: reports that join later leave the id as it was, and an id that was given to
// an event by itself leads to the incident it joined.
func TestAnIncidentKeepsItsName(t *testing.T) {
	for _, late := range []string{"0", "z"} {
		a, b := blast("m", "2031-05-05"), blast(late, "2031-05-06")
		first, alone, both := collation.Collate(readings(a)), collation.Collate(readings(b)), collation.Collate(readings(a, b))
		if first.Incidents[0].ID != both.Incidents[0].ID {
			t.Errorf("the later report %s renames the incident", late)
		}
		if in, ok := both.FindIncident(alone.Incidents[0].ID); !ok || in.ID != both.Incidents[0].ID {
			t.Errorf("the id of the event alone leads to %v", in)
		}
	}
	s := collation.Collate(readings(blast("a", "2031-05-05")))
	if _, ok := s.FindIncident("x-0"); ok {
		t.Error("an id of nothing is found")
	}
}
