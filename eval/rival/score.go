package rival

import (
	"fmt"
	"slices"

	"sitrep/ledger"
)

// Result counts contradictions: those expected and shown, and those shown that nobody expects.
type Result struct {
	Precision float64           `json:"precision"` // of the tensions shown
	Recall    float64           `json:"recall"`    // of the contradictions expected
	F1        float64           `json:"f1"`
	Cases     int               `json:"cases"`
	Right     int               `json:"right"` // cases in which all that is expected is shown, and nothing else
	Kinds     map[string]*Count `json:"kinds"`
	Lines     []string          `json:"-"` // what is missed or shown without cause
}

// Count is what is expected of one kind of contradiction, and how much of it is shown.
type Count struct {
	Asked int `json:"asked"`
	Shown int `json:"shown"`
}

// Score compares what is told of each case with what is expected.
func Score(cases []Case, told []Told) Result {
	r := Result{Cases: len(cases), Kinds: map[string]*Count{}}
	asked, shown, right, tensions := 0, 0, 0, 0
	for i, c := range cases {
		found, missed, strange := c.compare(told[i], r.Kinds)
		asked, shown = asked+found+missed, shown+found
		tensions += len(told[i].Situation.Tensions)
		right += len(told[i].Situation.Tensions) - len(strange)
		for _, t := range strange {
			r.Lines = append(r.Lines, fmt.Sprintf("%s: shown without cause: %s, %s", c.Name, t.Cause, t.Text))
		}
		for _, e := range c.Expect {
			if !c.met(told[i], e) {
				r.Lines = append(r.Lines, fmt.Sprintf("%s: missed: %v %q", c.Name, e.Causes, e.Sides))
			}
		}
		if missed == 0 && len(strange) == 0 {
			r.Right++
		}
	}
	r.Precision, r.Recall = share(right, tensions), share(shown, asked)
	if r.Precision+r.Recall > 0 {
		r.F1 = 2 * r.Precision * r.Recall / (r.Precision + r.Recall)
	}
	return r
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// compare counts what is expected of a case and shown, what is missed, and lists the tensions that nothing
// expected asks for.
func (c Case) compare(t Told, kinds map[string]*Count) (found, missed int, strange []ledger.Tension) {
	for _, e := range c.Expect {
		kind := e.Causes[0]
		if e.Compatible {
			kind = "compatible " + kind
		}
		if kinds[kind] == nil {
			kinds[kind] = &Count{}
		}
		kinds[kind].Asked++
		if c.met(t, e) {
			kinds[kind].Shown++
			found++
		} else {
			missed++
		}
	}
	for _, x := range t.Situation.Tensions {
		if !slices.ContainsFunc(c.Expect, func(e Expectation) bool { return !e.Compatible && c.shows(t, x, e) }) {
			strange = append(strange, x)
		}
	}
	return found, missed, strange
}

// met reports an expectation that a tension, or a difference told as compatible, answers.
func (c Case) met(t Told, e Expectation) bool {
	list := t.Situation.Tensions
	if e.Compatible {
		list = t.Situation.Compatible
	}
	return slices.ContainsFunc(list, func(x ledger.Tension) bool { return c.shows(t, x, e) })
}

// shows reports a tension of the expected cause whose sides hold the expected words, each in another.
func (c Case) shows(t Told, x ledger.Tension, e Expectation) bool {
	if !slices.Contains(e.Causes, x.Cause) {
		return false
	}
	first, second := c.places(t, e.Sides[0]), c.places(t, e.Sides[1])
	for i, a := range x.Sides {
		for k, b := range x.Sides {
			if i != k && touches(a, first) && touches(b, second) {
				return true
			}
		}
	}
	return false
}

func touches(s ledger.Side, places []span) bool {
	for _, e := range s.Evidence {
		for _, p := range places {
			if e.Report == p.report && e.Start < p.end && p.start < e.End {
				return true
			}
		}
	}
	return false
}
