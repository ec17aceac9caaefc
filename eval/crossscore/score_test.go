package crossscore

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/ledger"
)

const (
	first  = "A blast tore through the granary. The Quill Brigade claimed it. About 3,410 people had left."
	second = "The granary explosion was claimed by the Lamp. The brigade grew from 200 to 350."
)

const goldOfTwo = `{"documents": {
 "a.txt": {"events": [{"id": "s0.e1", "type": "bombing", "quote": "A blast tore through the granary"}, {"id": "s0.e2", "type": "claim_of_responsibility", "quote": "The Quill Brigade claimed it"}],
           "figures": [{"id": "s0.f1", "quote": "3,410 people had left", "value": 3410}]},
 "b.txt": {"events": [{"id": "s1.e1", "type": "bombing", "quote": "The granary explosion"}], "figures": [{"id": "s1.f1", "quote": "from 200 to 350", "value": 350}]}},
 "cross_document": {
 "same_event": [{"id": "x.se1", "members": ["s0.e1", "s1.e1"]}],
 "not_same_event": [{"id": "x.ns1", "members": ["s0.e1", "s0.e2"]}],
 "same_figure": [{"id": "x.sf1", "members": ["s0.f1", "s1.f1"]}],
 "revised_figures": [{"figure": "s1.f1", "from": 200, "to": 350, "kind": "grown"}],
 "not_same_figure": [{"id": "x.nf1", "members": ["s0.f1", "s1.f1"]}],
 "alias_sets": [{"canonical": "Quill Brigade", "aliases": {"a.txt": ["The Quill Brigade"], "b.txt": ["the brigade"]}}],
 "contradictions": [{"id": "x.t1", "quotes": [{"file": "a.txt", "quote": "The Quill Brigade claimed it"}, {"file": "b.txt", "quote": "claimed by the Lamp"}]}],
 "independent_sources": [{"id": "x.i1", "about": ["s0.e1", "s1.e1"], "independent_roots": 1, "range": [1, 2]}],
 "questions": [{"id": "x.q1", "question": "Who claimed it?", "support": [{"file": "a.txt", "quote": "The Quill Brigade claimed it"}, {"file": "b.txt", "quote": "claimed by the Lamp"}]}]}}`

// words is evidence of a report's words.
func words(report, text, quote string) ledger.Evidence {
	i := strings.Index(text, quote)
	return ledger.Evidence{Report: report, Start: i, End: i + len(quote), Quote: quote}
}

func happening(id, report, text, trigger string) ledger.Event {
	e := words(report, text, trigger)
	return ledger.Event{ID: id, Type: "bombing", Trigger: ledger.Mark{Start: e.Start, End: e.End}, Evidence: e}
}

func pileOfTwo(t *testing.T) *Pile {
	t.Helper()
	path := filepath.Join(t.TempDir(), "gold.json")
	if err := os.WriteFile(path, []byte(goldOfTwo), 0o600); err != nil {
		t.Fatal(err)
	}
	gold, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	grew := func(n float64) *float64 { return &n }
	a := ledger.Reading{Report: ledger.Report{ID: "r-a", Text: first}, Events: []ledger.Event{happening("e1", "r-a", first, "blast")},
		Figures: []ledger.Figure{{ID: "f1", Low: grew(3410), Evidence: words("r-a", first, "3,410 people")}}}
	b := ledger.Reading{Report: ledger.Report{ID: "r-b", Text: second}, Events: []ledger.Event{happening("e2", "r-b", second, "explosion")},
		Figures: []ledger.Figure{{ID: "f2", Low: grew(350), Evidence: words("r-b", second, "from 200 to 350")}}}
	a.Entities = []ledger.Entity{{ID: "n1", Name: "Quill Brigade"}}
	one, two := ledger.Ref{Report: "r-a", ID: "e1"}, ledger.Ref{Report: "r-b", ID: "e2"}
	p := &Pile{Gold: gold, Raw: map[string]string{"a.txt": first, "b.txt": second}, Reports: map[string]string{"a.txt": "r-a", "b.txt": "r-b"}, Readings: []ledger.Reading{a, b}}
	p.Situation = ledger.Situation{
		Incidents: []ledger.Incident{{ID: "x1", Members: []ledger.Ref{one, two}, Roots: ledger.Roots{Low: 1, High: 2}}},
		Series: []ledger.Series{{ID: "s1", Points: []ledger.Point{{Figure: ledger.Ref{Report: "r-a", ID: "f1"}, Low: grew(3410)}}},
			{ID: "s2", Points: []ledger.Point{{Figure: ledger.Ref{Report: "r-b", ID: "f2"}, Low: grew(200), Earlier: true}, {Figure: ledger.Ref{Report: "r-b", ID: "f2"}, Low: grew(350)}},
				Relations: []ledger.Relation{{Kind: "growth", From: 0, To: 1}}}},
		Entities: []ledger.Identity{{ID: "i1", Members: []ledger.Ref{{Report: "r-a", ID: "n1"}}}},
		Tensions: []ledger.Tension{{Cause: "actor", Sides: []ledger.Side{{Evidence: []ledger.Evidence{words("r-a", first, "Quill")}}, {Evidence: []ledger.Evidence{words("r-b", second, "Lamp")}}}}},
	}
	p.Roots = func([]ledger.Ref) ledger.Roots { return ledger.Roots{Low: 9, High: 9} }
	p.Answers = func([]string) [][]ledger.Evidence {
		return [][]ledger.Evidence{{words("r-a", first, "Brigade claimed")}}
	}
	return p
}

// TestScore counts by hand: all hold but the figures that are no one series, a name of two, and a
// question of which half is shown.
func TestScore(t *testing.T) {
	r := pileOfTwo(t).Score()
	for name, c := range map[string]struct{ got, want Part }{
		"one happening": {r.SameEvent, Part{1, 1}}, "two happenings": {r.NotSameEvent, Part{1, 1}}, "one figure": {r.SameFigure, Part{0, 1}},
		"revised": {r.Revised, Part{1, 1}}, "two figures": {r.NotSameFigure, Part{1, 1}}, "names": {r.Aliases, Part{1, 2}}, "sets": {r.AliasSets, Part{0, 1}},
		"contradictions": {r.Contradictions, Part{1, 1}}, "roots": {r.Roots, Part{1, 1}}, "questions": {r.Questions, Part{0, 1}}, "places": {r.Support, Part{1, 2}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", name, c.got, c.want)
		}
	}
}

// TestWhatIsMergedWronglyIsSeen: the same pile with two happenings in one incident and no tension.
func TestWhatIsMergedWronglyIsSeen(t *testing.T) {
	p := pileOfTwo(t)
	p.Readings[0].Events = append(p.Readings[0].Events, happening("e3", "r-a", first, "claimed"))
	in := &p.Situation.Incidents[0]
	in.Members = append(in.Members, ledger.Ref{Report: "r-a", ID: "e3"})
	in.Roots = ledger.Roots{Low: 3, High: 3}
	p.Situation.Tensions = nil
	r := p.Score()
	if r.NotSameEvent.Right != 0 || r.Contradictions.Right != 0 || r.Roots.Right != 0 {
		t.Errorf("%+v", r)
	}
}
