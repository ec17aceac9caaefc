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

func ruling(kind string, one bool, members ...ledger.Ref) ledger.Constraint {
	return ledger.Constraint{Decision: ledger.ID("d", kind, members[0].Report), Kind: kind, Together: one, Members: members, By: "ada", Reason: "seen both"}
}

func TestAPersonKeepsEventsApart(t *testing.T) {
	a, b, c := blast("a", "2031-05-05"), blast("b", "2031-05-05"), blast("c", "2031-05-06")
	if s := collation.Collate(readings(a, b, c)); len(s.Incidents) != 1 {
		t.Fatalf("%d incidents without a decision", len(s.Incidents))
	}
	apart := ruling("same_incident", false, event(a), event(b), event(c))
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
	s := collation.Collate(readings(a, b), ruling("same_incident", true, event(a), event(b)))
	if !together(s, a, b) {
		t.Error("a person's word does not count")
	}
}

func TestTheNewestWordCounts(t *testing.T) {
	a, b, c := blast("a", "2031-05-05"), blast("b", "2031-05-05"), blast("c", "2031-05-05")
	apart, one := ruling("same_incident", false, event(a), event(b)), ruling("same_incident", true, event(b), event(a))
	through := ruling("same_incident", true, event(a), event(c), event(b))
	for _, w := range []struct {
		name  string
		words []ledger.Constraint
		one   bool
	}{
		{"kept apart", []ledger.Constraint{apart}, false},
		{"made one after all", []ledger.Constraint{one, apart}, true},
		{"kept apart after all", []ledger.Constraint{apart, one}, false},
		{"an older word on three", []ledger.Constraint{apart, through}, false},
		{"of other records", []ledger.Constraint{ruling("same_incident", false, ledger.Ref{Report: "r-x", ID: "e-x"}, event(b))}, true},
		{"of another kind", []ledger.Constraint{ruling("same_entity", false, event(a), event(b))}, true},
		{"of one record", []ledger.Constraint{{Kind: "same_incident", Members: []ledger.Ref{event(a)}}}, true},
	} {
		if s := collation.Collate(readings(a, b, c), w.words...); together(s, a, b) != w.one {
			t.Errorf("%s: one is %v", w.name, !w.one)
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
	s := collation.Collate(readings(all...), ruling("same_entity", false, refs...))
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
	before, after := collation.Collate(readings(a, b)), collation.Collate(readings(a, b), ruling("same_measure", false, figure(a), figure(b)))
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
