package crossscore

import (
	"slices"

	"sitrep/collation/series"
	"sitrep/ledger"
)

// Lesson is a pair of figures that the annotation holds to be one count or two, and how much that weighs.
type Lesson struct {
	series.Pair
	One    bool
	Weight float64
}

// What is said in so many words not to be one count weighs more than that it is one, and less what only follows from an annotation
// that names one of two figures alone.
const (
	saidApart = 1.5
	said      = 1
	unsaid    = 0.3
)

// Lessons are those of the pairs of figures of the pile of which the annotation says whether they are one count. One that is whole
// links all figures that are one; of another, what it does not say is not known.
func (p *Pile) Lessons(pairs []series.Pair, whole bool) []Lesson {
	k := p.key()
	var out []Lesson
	for _, pair := range pairs {
		if l := k.lesson(pair, whole); l.Weight > 0 {
			out = append(out, l)
		}
	}
	return out
}

// key is what an annotation says of the figures that were read.
type key struct {
	gold              Gold
	records           map[ledger.Ref][]string // the annotated records of a figure
	rivals, twoEvents map[[2]ledger.Ref]bool  // figures that contradict each other; events that are two
}

func (p *Pile) key() key {
	k := key{p.Gold, map[ledger.Ref][]string{}, map[[2]ledger.Ref]bool{}, map[[2]ledger.Ref]bool{}}
	for _, d := range p.Gold.documents {
		for _, f := range d.gold.Figures {
			for _, r := range p.wholes(p.figuresAt(f.ID)) {
				k.records[r] = append(k.records[r], f.ID)
			}
		}
	}
	for _, l := range p.Gold.Contradictions {
		if l.Kind == "number" && len(l.Quotes) == 2 {
			if a, b := p.wholes(p.figuresIn(p.quoted(l.Quotes[0]))), p.wholes(p.figuresIn(p.quoted(l.Quotes[1]))); len(a) == 1 && len(b) == 1 {
				both(k.rivals, a[0], b[0])
			}
		}
	}
	for _, l := range p.Gold.NotSameEvent {
		for i, a := range l.Members {
			for _, b := range l.Members[i+1:] {
				if !p.joined(a, b) {
					k.apart(p.told(a), p.told(b))
				}
			}
		}
	}
	return k
}

func (k key) apart(a, b []ledger.Ref) {
	for _, x := range a {
		for _, y := range b {
			if x != y {
				both(k.twoEvents, x, y)
			}
		}
	}
}

func both(set map[[2]ledger.Ref]bool, a, b ledger.Ref) {
	set[[2]ledger.Ref{a, b}], set[[2]ledger.Ref{b, a}] = true, true
}

// wholes are the figures that are no parts of others, or all where each is a part.
func (p *Pile) wholes(figures map[ledger.Ref]bool) []ledger.Ref {
	var all, out []ledger.Ref
	for _, r := range p.Readings {
		for _, f := range r.Figures {
			if ref := (ledger.Ref{Report: r.Report.ID, ID: f.ID}); figures[ref] {
				all = append(all, ref)
				if f.SubsetOf == "" {
					out = append(out, ref)
				}
			}
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// lesson is what the annotation says of a pair; without weight where it says nothing.
func (k key) lesson(p series.Pair, whole bool) Lesson {
	a, b := k.records[p.A.Ref], k.records[p.B.Ref]
	apart := k.twoEvents[[2]ledger.Ref{eventOf(p.A), eventOf(p.B)}] || linked(k.gold.NotSameFigure, a, b)
	switch annotated := len(a) > 0 && len(b) > 0; {
	case annotated && (slices.ContainsFunc(a, func(r string) bool { return slices.Contains(b, r) }) || linked(k.gold.SameFigure, a, b)):
		return Lesson{p, true, said}
	case !annotated && k.rivals[[2]ledger.Ref{p.A.Ref, p.B.Ref}]:
		return Lesson{p, true, said}
	case apart:
		return Lesson{p, false, saidApart}
	case annotated && whole:
		return Lesson{p, false, said}
	case !annotated && whole && len(a)+len(b) > 0 && !oneValue(p.A.Figure, p.B.Figure):
		return Lesson{p, false, unsaid}
	}
	return Lesson{}
}

func eventOf(c series.Counted) ledger.Ref {
	return ledger.Ref{Report: c.Ref.Report, ID: c.Figure.Event}
}

// linked reports a link that holds records of both.
func linked(links []Link, a, b []string) bool {
	return slices.ContainsFunc(links, func(l Link) bool {
		for _, x := range a {
			for _, y := range b {
				if x != y && slices.Contains(l.Members, x) && slices.Contains(l.Members, y) {
					return true
				}
			}
		}
		return false
	})
}

func oneValue(a, b ledger.Figure) bool { return a.Low != nil && b.Low != nil && *a.Low == *b.Low }
