package review_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/review"
	"sitrep/text"
)

const story = "A bomb hit the market in Vasno. Nine died, the mayor said. A shot was heard in Vasno."

// read is a reading of the story with two events, an entity, a figure and a claim. The prefix is part of
// every id, as another version of the program might name its records.
func read(prefix string) ledger.Reading {
	evidence := func(words string) ledger.Evidence {
		at := strings.Index(story, words)
		return ledger.Evidence{Start: at, End: at + len(words), Quote: words, By: "test"}
	}
	mark := func(words string) ledger.Mark {
		e := evidence(words)
		return ledger.Mark{Start: e.Start, End: e.End, Text: words}
	}
	nine := 9.0
	return ledger.Reading{
		Report:   ledger.Report{ID: "r-1", Text: story, Publisher: "The Vasno Post", Status: ledger.StatusRead},
		Entities: []ledger.Entity{{ID: prefix + "n-mayor", Kind: "person", Name: "the mayor", Mentions: []ledger.Mark{mark("mayor")}}},
		Events: []ledger.Event{
			{ID: prefix + "e-bomb", Type: "bombing", Status: "occurred", Trigger: mark("bomb"), Evidence: evidence("A bomb hit the market"),
				Counts: []ledger.Count{{What: "killed", Low: &nine, High: &nine, Bound: "exactly"}}},
			{ID: prefix + "e-shot", Type: "shooting", Status: "occurred", Trigger: mark("shot"), Evidence: evidence("A shot was heard")},
		},
		Figures: []ledger.Figure{{ID: prefix + "f-nine", What: "people killed", Low: &nine, High: &nine, Bound: "exactly", Event: prefix + "e-bomb", Evidence: evidence("Nine died")}},
		Claims: []ledger.Claim{{ID: prefix + "c-said", About: []string{prefix + "e-bomb", prefix + "e-shot"}, Stance: "asserts",
			Chain: ledger.Chain{{Name: "The Vasno Post", Publisher: true}, {Name: "the mayor", Entity: prefix + "n-mayor"}}, Evidence: evidence("the mayor said")}},
	}
}

var ada = review.Signature{By: "ada", At: "2024-05-06T08:00:00Z", Reason: "seen"}

// desk is a desk on the story; each event is an incident of its own.
func desk(r ledger.Reading, decisions ...ledger.Decision) *review.Desk {
	s := ledger.Situation{}
	for _, e := range r.Events {
		s.Incidents = append(s.Incidents, ledger.Incident{ID: "x-" + e.ID, Members: []ledger.Ref{{Report: "r-1", ID: e.ID}}})
	}
	return review.NewDesk([]ledger.Reading{r}, decisions, &s)
}

func made(t *testing.T) func(d ledger.Decision, err error) ledger.Decision {
	return func(d ledger.Decision, err error) ledger.Decision {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
}

func TestAWordOutlivesTheIdsOfItsRecords(t *testing.T) {
	must := made(t)
	reject := must(desk(read("")).Reject("e-shot", ada))
	merge := must(desk(read(""), reject).Merge([]string{"e-bomb", "e-shot"}, ada))
	w := review.Weigh([]ledger.Reading{read("new-")}, []ledger.Decision{reject, merge})
	if e := w.Readings[0].Events; len(e) != 1 || e[0].ID != "new-e-bomb" {
		t.Errorf("events %+v", e)
	}
	if about := w.Readings[0].Claims[0].About; len(about) != 1 {
		t.Errorf("the claim still speaks of %v", about)
	}
	want := []ledger.Ref{{Report: "r-1", ID: "new-e-bomb"}, {Report: "r-1", ID: "new-e-shot"}}
	if c := w.Constraints; len(c) != 1 || !c[0].Together || !slices.Equal(c[0].Members, want) {
		t.Errorf("constraints %+v", c)
	}
}

func TestReadingsHandedInStayAsTheyAre(t *testing.T) {
	r := read("")
	reject := made(t)(desk(r).Reject("e-bomb", ada))
	review.Weigh([]ledger.Reading{r}, []ledger.Decision{reject})
	if len(r.Events) != 2 || r.Figures[0].Event != "e-bomb" || len(r.Claims[0].About) != 2 {
		t.Errorf("changed: %+v", r)
	}
}

func TestUndoing(t *testing.T) {
	must := made(t)
	reject := must(desk(read("")).Reject("e-shot", ada))
	undo := must(desk(read(""), reject).Undo(reject.ID, ada))
	if _, err := desk(read(""), reject, undo).Undo(reject.ID, ada); !errors.Is(err, review.ErrRefused) {
		t.Errorf("undone twice: %v", err)
	}
	redo := must(desk(read(""), reject, undo).Undo(undo.ID, ada))
	for _, c := range []struct {
		decisions []ledger.Decision
		stand     int
	}{
		{[]ledger.Decision{reject}, 1},
		{[]ledger.Decision{reject, undo}, 0},
		{[]ledger.Decision{reject, undo, redo}, 1},
	} {
		if got := review.Standing(c.decisions); len(got) != c.stand {
			t.Errorf("%d of %d stand, want %d", len(got), len(c.decisions), c.stand)
		}
	}
	again := must(desk(read(""), reject, undo, redo).Undo(reject.ID, ada))
	if len(review.Standing([]ledger.Decision{reject, undo, redo, again})) != 0 || again.ID == undo.ID {
		t.Error("undoing after a redo")
	}
}

func TestTheLastWordOnARecordHolds(t *testing.T) {
	must := made(t)
	reject := must(desk(read("")).NotEvent("e-shot", ada))
	accept := must(desk(read(""), reject).Accept("e-shot", ada))
	if n := len(review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{reject, accept}).Readings[0].Events); n != 2 {
		t.Errorf("%d events", n)
	}
}

func TestConstraintsBeginWithTheNewest(t *testing.T) {
	must := made(t)
	merge := must(desk(read("")).Merge([]string{"x-e-bomb", "x-e-shot"}, ada))
	apart, err := desk(read(""), merge).Split([]string{"e-bomb", "e-shot"}, ada)
	if err != nil || len(apart) != 1 {
		t.Fatal(apart, err)
	}
	c := review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{merge, apart[0]}).Constraints
	if len(c) != 2 || c[0].Together || !c[1].Together {
		t.Errorf("%+v", c)
	}
}

func TestAddedByHand(t *testing.T) {
	must := made(t)
	d := desk(read(""))
	at, err := d.Words("r-1", "Nine died")
	if err != nil {
		t.Fatal(err)
	}
	add := must(d.Add("r-1", "event", at, map[string]string{"type": "attack", "killed": "9-11", "when": "2024-05-06", "source": "the mayor"}, ada))
	figure := must(d.Add("r-1", "figure", at, map[string]string{"what": "people killed", "value": "9-"}, ada))
	r := review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{add, figure}).Readings[0]
	e := r.Events[2]
	if e.Evidence.By != review.ByHand || *e.Counts[0].High != 11 || len(e.Chain) != 2 || !e.Chain[0].Publisher || e.When.From != "2024-05-06" {
		t.Errorf("%+v", e)
	}
	if f := r.Figures[1]; f.Bound != "at_least" || f.High != nil {
		t.Errorf("%+v", f)
	}
	if err := r.Check(story); err != nil {
		t.Error(err)
	}
	s := ledger.Situation{Incidents: []ledger.Incident{{ID: "x-1", Members: []ledger.Ref{{Report: "r-1", ID: e.ID}}}}}
	review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{add}).Mark(&s)
	if got := s.Incidents[0].Reviews; len(got) != 1 || got[0].Verdict != review.Added || s.Decisions[0].Record != nil {
		t.Errorf("%+v %+v", got, s.Decisions)
	}
}

func TestEachKindCanBeAdded(t *testing.T) {
	must := made(t)
	d := desk(read(""))
	at, err := d.Words("r-1", "the mayor said")
	if err != nil {
		t.Fatal(err)
	}
	claim := must(d.Add("r-1", "claim", at, map[string]string{"source": "the mayor", "stance": "alleges", "about": "e-bo"}, ada))
	warning := must(d.Add("r-1", "warning", at, map[string]string{"issuer": "the mayor", "place": "Vasno", "valid_until": "2024-05-08"}, ada))
	entity := must(d.Add("r-1", "entity", at, map[string]string{"kind": "person"}, ada))
	r := review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{claim, warning, entity}).Readings[0]
	if c := r.Claims[1]; c.Stance != "alleges" || len(c.Chain) != 2 || c.Chain[1].Name != "the mayor" || !slices.Equal(c.About, []string{"e-bomb"}) {
		t.Errorf("%+v", c)
	}
	if w := r.Warnings[0]; w.Issuer != "the mayor" || len(w.Chain) != 2 || w.ValidUntil != "2024-05-08" {
		t.Errorf("%+v", w)
	}
	if n := r.Entities[1]; n.Name != "the mayor said" || n.Kind != "person" {
		t.Errorf("%+v", n)
	}
	if err := r.Check(story); err != nil {
		t.Error(err)
	}
	if _, err := d.Add("r-1", "claim", at, map[string]string{"about": "e-none"}, ada); !errors.Is(err, review.ErrUnknown) {
		t.Errorf("about nothing: %v", err)
	}
}

// A report's own date is set by a person: whoever reads it again is given the last word on each field, and the value
// that the machine read stays beside it.
func TestAReportCanBeCorrected(t *testing.T) {
	must := made(t)
	first := must(desk(read("")).Correct("r-1", "published", "2024-05-06", ada))
	second := must(desk(read(""), first).Correct("r-1", "published", "2024-05-07", ada))
	outlet := must(desk(read(""), first, second).Correct("r-1", "publisher", "Radio Vasno", ada))
	all := []ledger.Decision{first, second, outlet}
	want := ledger.Given{Published: "2024-05-07", Publisher: "Radio Vasno"}
	if got := review.Given(all); len(got) != 1 || got["r-1"] != want {
		t.Errorf("%+v", got)
	}
	corrected := read("")
	corrected.Report.Publisher = "Radio Vasno" // as it is read again
	third := must(desk(corrected, all...).Correct("r-1", "publisher", "Vasno Radio", ada))
	if outlet.Was != "The Vasno Post" || third.Was != "The Vasno Post" {
		t.Errorf("was %q, %q", outlet.Was, third.Was)
	}
	undo := must(desk(read(""), all...).Undo(outlet.ID, ada))
	if got := review.Given(append(all, undo)); got["r-1"].Publisher != "" {
		t.Errorf("%+v", got)
	}
	s := ledger.Situation{Reports: []ledger.Report{read("").Report}}
	review.Weigh([]ledger.Reading{read("")}, all).Mark(&s)
	if got := s.Reports[0]; len(got.Reviews) != 2 || got.Reviews[0].Value != "2024-05-07" || len(got.Notes) != 2 {
		t.Errorf("%+v %v", got.Reviews, got.Notes)
	}
}

func TestWhatIsRefused(t *testing.T) {
	d := desk(read(""))
	nobody := ada
	nobody.By = " "
	attempts := map[string]func() error{
		"no analyst":           func() error { _, err := d.Accept("e-bomb", nobody); return err },
		"no reason":            func() error { _, err := d.Accept("e-bomb", review.Signature{By: "ada"}); return err },
		"one alone":            func() error { _, err := d.Merge([]string{"e-bomb"}, ada); return err },
		"kinds mixed":          func() error { _, err := d.Merge([]string{"e-bomb", "f-nine"}, ada); return err },
		"claims are not one":   func() error { _, err := d.Merge([]string{"c-said", "c-said"}, ada); return err },
		"from itself":          func() error { _, err := d.Split([]string{"e-bomb", "e-bomb"}, ada); return err },
		"alone already":        func() error { _, err := d.Split([]string{"e-bomb"}, ada); return err },
		"no such field":        func() error { _, err := d.Correct("e-bomb", "colour", "red", ada); return err },
		"no number":            func() error { _, err := d.Correct("e-bomb", "killed", "many", ada); return err },
		"no day":               func() error { _, err := d.Correct("e-bomb", "when", "Monday", ada); return err },
		"nothing":              func() error { _, err := d.Correct("e-bomb", "killed", " ", ada); return err },
		"a figure as no event": func() error { _, err := d.NotEvent("f-nine", ada); return err },
		"no grade":             func() error { _, err := d.Reliability("mayor", "AA", ada); return err },
		"no source":            func() error { _, err := d.Reliability(" ", "A", ada); return err },
		"words not there":      func() error { _, err := d.Words("r-1", "Ten died"); return err },
		"words twice":          func() error { _, err := d.Words("r-1", "Vasno"); return err },
		"outside the text":     func() error { _, err := d.Add("r-1", "event", text.Span{Start: 1, End: 999}, nil, ada); return err },
		"no type":              func() error { _, err := d.Add("r-1", "event", text.Span{Start: 0, End: 6}, nil, ada); return err },
		"no kind":              func() error { _, err := d.Add("r-1", "entity", text.Span{Start: 0, End: 6}, nil, ada); return err },
		"no issuer":            func() error { _, err := d.Add("r-1", "warning", text.Span{Start: 0, End: 6}, nil, ada); return err },
		"an added place":       func() error { _, err := d.Add("r-1", "place", text.Span{Start: 0, End: 6}, nil, ada); return err },
		"another's field": func() error {
			_, err := d.Add("r-1", "claim", text.Span{Start: 0, End: 6}, map[string]string{"killed": "3"}, ada)
			return err
		},
		"a report's field":     func() error { _, err := d.Correct("r-1", "killed", "9", ada); return err },
		"no day of a calendar": func() error { _, err := d.Correct("r-1", "published", "2024-02-31", ada); return err },
		"no publisher":         func() error { _, err := d.Correct("r-1", "publisher", " ", ada); return err },
	}
	for what, attempt := range attempts {
		if err := attempt(); !errors.Is(err, review.ErrRefused) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, id := range []string{"e-none", "", "x-"} {
		if _, err := d.Accept(id, ada); !errors.Is(err, review.ErrUnknown) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

func TestTheBeginningOfAnIDIsEnough(t *testing.T) {
	got := made(t)(desk(read("")).Correct("e-bo", "killed", "8", ada))
	if got.Members[0].ID != "e-bomb" || got.Was != "9" || got.Anchors[0].Quote != "bomb" {
		t.Errorf("%+v", got)
	}
	if _, err := desk(read("")).Accept("x-e-", ada); !errors.Is(err, review.ErrRefused) {
		t.Errorf("two fit: %v", err)
	}
}

func TestALaterCorrectionStands(t *testing.T) {
	must := made(t)
	first := must(desk(read("")).Correct("e-bomb", "killed", "8", ada))
	second := must(desk(read(""), first).Correct("e-bomb", "killed", "10", ada))
	s := ledger.Situation{Incidents: []ledger.Incident{{ID: "x-1", Members: []ledger.Ref{{Report: "r-1", ID: "e-bomb"}}}},
		Sources: []ledger.Source{{Name: "The  mayor", Reliability: "F"}}}
	grade := must(desk(read(""), first, second).Reliability("the mayor", "b", ada))
	review.Weigh([]ledger.Reading{read("")}, []ledger.Decision{first, second, grade}).Mark(&s)
	if got := s.Incidents[0].Reviews; len(got) != 1 || got[0].Value != "10" || got[0].Was != "9" {
		t.Errorf("%+v", got)
	}
	if s.Sources[0].Reliability != "B" || len(s.Decisions) != 3 || s.Decisions[0].ID != grade.ID {
		t.Errorf("%+v %+v", s.Sources, s.Decisions)
	}
}
