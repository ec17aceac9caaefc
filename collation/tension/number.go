package tension

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// numbers makes tensions of the conflicts of a series, and of figures that contradict themselves.
func (f *finder) numbers(s *ledger.Series) {
	about := s.ID
	if s.Incident != "" {
		about = s.Incident
	}
	for _, r := range s.Relations {
		if r.Kind == "conflict" && r.Other == "" && !f.roots.Editions(s.Points[r.From].Figure.Report, s.Points[r.To].Figure.Report) && !f.superseded(s, s.Points[r.From], s.Points[r.To]) && f.countOfAll(s.Points[r.From], s.Points[r.To]) {
			f.note(s, f.add("number", about, s.What+": "+says(s.Points[r.From])+" against "+says(s.Points[r.To]), r.Reason,
				[]ledger.Side{f.pointSides(s, r.From), f.pointSides(s, r.To)}))
		}
	}
	for _, p := range s.Points {
		if p.Flag != "" && !p.Earlier {
			f.note(s, f.add("garbled", s.ID, s.What+": “"+p.Evidence.Quote+"”", "the passage contradicts itself; its literal reading is kept and not used to judge other values",
				append([]ledger.Side{f.pointSide(p)}, f.besideGarbled(p)...)))
		}
	}
}

// countOfAll reports two values of which neither tells of one person, of some of those
// concerned alone, or of another camp.
func (f *finder) countOfAll(a, b ledger.Point) bool {
	x, y := f.figures[a.Figure], f.figures[b.Figure]
	if middle(x) == 0 || middle(y) == 0 || f.disbelieved(a.Figure.Report, x) || f.disbelieved(b.Figure.Report, y) {
		return false // counts of nobody are set against others by their camps: see tallies
	}
	if people[measure(x)] && people[measure(y)] && !(f.counted(a) && f.counted(b)) || !people[measure(x)] && x.What != "" && y.What != "" && !ofOneKind(x.What, y.What) {
		return false
	}
	return !partByCamp(f.campOfPoint(a), x, f.campOfPoint(b), y) && sameCamp(f.campOfPoint(a), f.campOfPoint(b)) && !person(x) && !person(y) && f.samePart(x, y, a.Figure.Report, b.Figure.Report) && sameCamp(campOf(x.What), campOf(y.What))
}

// partByCamp reports counts of which the smaller is of the forces alone and the larger of people of any kind, in so many words:
// twelve officers lie in forty people.
func partByCamp(a string, x ledger.Figure, b string, y ledger.Figure) bool {
	if middle(x) > middle(y) {
		a, b, y = b, a, x
	}
	return a == "force" && b == "" && slices.ContainsFunc(pile.Words(y.Evidence.Quote), func(w string) bool { return lexicon.Person(pile.Stem(w)) })
}

// counted reports a value that its report does not give as a part: of another figure, or of several told side by side.
func (f *finder) counted(p ledger.Point) bool {
	x := f.figures[p.Figure]
	return x.SubsetOf == "" && !slices.ContainsFunc(f.counts[p.Figure.Report], func(t tally) bool {
		e := t.figure.Evidence
		return e.Start <= x.Evidence.Start && x.Evidence.End <= e.End && middle(t.figure) > middle(x)
	})
}

// ofOneKind reports words for things of which one noun is shared: not rounds and pistols.
func ofOneKind(a, b string) bool {
	x, y := pile.Content(a), pile.Content(b)
	return len(x) == 0 || len(y) == 0 || alikeWords(x, y) > 0
}

// campOfPoint is the camp of those whom a point counts, as its report tells it.
func (f *finder) campOfPoint(p ledger.Point) string {
	for _, t := range f.counts[p.Figure.Report] {
		if t.figure.ID == p.Figure.ID {
			return t.camp
		}
	}
	return campOf(f.figures[p.Figure].What)
}

// person reports a figure that tells of one person: "a British man".
func person(x ledger.Figure) bool { return middle(x) == 1 && !strings.HasPrefix(x.Evidence.Quote, "1") }

// note writes a tension into its series, and into the incident of the series.
func (f *finder) note(s *ledger.Series, id string) {
	s.Tensions = addOnce(s.Tensions, id)
	if i, ok := f.incident[s.Incident]; ok && s.Incident != "" {
		f.s.Incidents[i].Tensions = addOnce(f.s.Incidents[i].Tensions, id)
	}
}

func addOnce(list []string, id string) []string {
	for _, x := range list {
		if x == id {
			return list
		}
	}
	return append(list, id)
}

func says(p ledger.Point) string { return pile.Number(p.Low, p.High, p.Bound) }

// pointSides is the side of a point, and of those that give the same value from the same root.
func (f *finder) pointSides(s *ledger.Series, at int) ledger.Side {
	p := s.Points[at]
	root := f.roots.Root(independence.Voice{Report: p.Figure.Report, Chain: p.Chain}).Name
	var v ledger.Value
	for k, o := range s.Points {
		once := o.Figure.Report == p.Figure.Report && middle(f.figures[o.Figure]) == middle(f.figures[p.Figure]) // a title and its text
		if k == at || !o.Earlier && (once || says(o) == says(p) && oneVoice(f.roots.Root(independence.Voice{Report: o.Figure.Report, Chain: o.Chain}).Name, root)) {
			v.Evidence, v.Chains = append(v.Evidence, o.Evidence), append(v.Chains, o.Chain)
			f.mentions(o, &v)
		}
	}
	return f.side(says(p), v)
}

// oneVoice reports two names of sources of which one lies in the other: "the army", "the army's command".
func oneVoice(a, b string) bool {
	return a == b || a != "" && b != "" && (independence.Contains(a, b) || independence.Contains(b, a))
}

// mentions adds the further places where a report gives the number of a point.
func (f *finder) mentions(p ledger.Point, v *ledger.Value) {
	text := f.pile.Report(p.Figure.Report).Text
	for _, m := range f.figures[p.Figure].Mentions {
		if m.Start >= 0 && m.Start < m.End && m.End <= len(text) {
			e := ledger.Evidence{Report: p.Figure.Report, Start: m.Start, End: m.End, Quote: text[m.Start:m.End], By: p.Evidence.By}
			chain := p.Chain
			if s, ok := f.statementAt(e); ok && !silent[s.Claim.Stance] && !s.Root.Outlet {
				chain = nonNil(s.Claim.Chain)
			}
			v.Evidence, v.Chains = append(v.Evidence, e), append(v.Chains, chain)
		}
	}
}

func (f *finder) pointSide(p ledger.Point) ledger.Side {
	return f.side(says(p), ledger.Value{Evidence: []ledger.Evidence{p.Evidence}, Chains: []ledger.Chain{p.Chain}})
}
