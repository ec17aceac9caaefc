package crossscore

import (
	"fmt"
	"io"
	"strings"
)

// Result counts how many links of each kind hold.
type Result struct {
	SameEvent      Part      `json:"same_event"`
	NotSameEvent   Part      `json:"not_same_event"`
	SameFigure     Part      `json:"same_figure"`
	Revised        Part      `json:"revised_figures"`
	NotSameFigure  Part      `json:"not_same_figure"`
	Aliases        Part      `json:"aliases"`    // names that belong to the identity of their set
	AliasSets      Part      `json:"alias_sets"` // sets of which each report has a name in one identity
	Contradictions Part      `json:"contradictions"`
	Agreements     Part      `json:"no_contradictions,omitzero"`
	Roots          Part      `json:"independent_roots"`
	Questions      Part      `json:"questions"`
	Support        Part      `json:"question_support"` // places that support an answer and are shown
	Verdicts       []Verdict `json:"-"`
}

// Verdict is how one link was met.
type Verdict struct {
	OK      bool
	ID, How string
}

func (v Verdict) String() string {
	mark := "  no"
	if v.OK {
		mark = "  ok"
	}
	return fmt.Sprintf("%s  %-7s %s", mark, v.ID, v.How)
}

// Part is how many of those asked for hold.
type Part struct {
	Right int `json:"right"`
	Asked int `json:"asked"`
}

func (p *Part) add(ok bool) {
	p.Asked++
	if ok {
		p.Right++
	}
}

// Score compares.
func (p *Pile) Score() Result {
	r := &Result{}
	r.events(p)
	r.figures(p)
	r.names(p)
	for _, l := range p.Gold.Contradictions {
		ok, how := p.contradicted(l)
		r.note(&r.Contradictions, ok, l.ID, how)
	}
	for _, l := range p.Gold.Agreements {
		ok, how := p.agreed(l)
		r.note(&r.Agreements, ok, l.ID, how)
	}
	for _, c := range p.Gold.Roots {
		ok, how := p.roots(c)
		r.note(&r.Roots, ok, c.ID, how)
	}
	r.questions(p)
	return *r
}

func (r *Result) note(part *Part, ok bool, id, how string) {
	part.add(ok)
	r.Verdicts = append(r.Verdicts, Verdict{ok, id, how})
}

func (r *Result) events(p *Pile) {
	for _, l := range p.Gold.SameEvent {
		ok, how := p.sameEvent(l)
		r.note(&r.SameEvent, ok, l.ID, how)
	}
	for _, l := range p.Gold.NotSameEvent {
		ok, read := p.keptApart(l)
		r.note(&r.NotSameEvent, ok, l.ID, fmt.Sprintf("%d of %d members read", read, len(l.Members)))
	}
}

func (r *Result) figures(p *Pile) {
	for _, l := range p.Gold.SameFigure {
		ok, how := p.sameFigure(l)
		r.note(&r.SameFigure, ok, l.ID, how)
	}
	for _, v := range p.Gold.Revised {
		ok, how := p.revised(v)
		r.note(&r.Revised, ok, v.Figure, how)
	}
	for _, l := range p.Gold.NotSameFigure {
		ok, read := p.figuresApart(l)
		r.note(&r.NotSameFigure, ok, l.ID, fmt.Sprintf("%d of %d members read", read, len(l.Members)))
	}
}

func (r *Result) names(p *Pile) {
	for _, a := range p.Gold.AliasSets {
		right, asked, split, missed := p.aliases(a)
		r.Aliases.Right, r.Aliases.Asked = r.Aliases.Right+right, r.Aliases.Asked+asked
		r.note(&r.AliasSets, len(split) == 0, "alias", fmt.Sprintf("%s: %d of %d names %s; missed %q", a.Canonical, right, asked, strings.Join(split, " "), missed))
	}
}

func (r *Result) questions(p *Pile) {
	if len(p.Gold.Questions) == 0 {
		return
	}
	var words []string
	for _, q := range p.Gold.Questions {
		words = append(words, q.Words)
	}
	answers := p.Answers(words)
	for i, q := range p.Gold.Questions {
		found, missed := p.answered(q, answers[i])
		r.Support.Right, r.Support.Asked = r.Support.Right+found, r.Support.Asked+len(q.Support)
		r.note(&r.Questions, len(missed) == 0, q.ID, fmt.Sprintf("%d of %d places among %d shown; missed %q", found, len(q.Support), len(answers[i]), missed))
	}
}

// Print writes the table for people.
func (r Result) Print(w io.Writer) error {
	for _, row := range []struct {
		name string
		part Part
	}{{"one happening", r.SameEvent}, {"two happenings", r.NotSameEvent}, {"one figure", r.SameFigure}, {"revised figures", r.Revised},
		{"two figures", r.NotSameFigure}, {"names", r.Aliases}, {"sets of names", r.AliasSets}, {"contradictions", r.Contradictions},
		{"independent roots", r.Roots}, {"questions", r.Questions}, {"places shown", r.Support}} {
		if _, err := fmt.Fprintf(w, "%-18s %3d of %3d\n", row.name, row.part.Right, row.part.Asked); err != nil {
			return err
		}
	}
	return nil
}
