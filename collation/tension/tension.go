// Package tension finds values that can't all hold: numbers of different roots, claimants, denials,
// days and places of one incident, figures that contradict themselves. It resolves none of them.
package tension

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// Memory keeps the statements of reports from one collation to the next. The zero Memory is ready for use.
type Memory struct{ statements statement.Memory }

// Find gives the tensions of a situation and writes their ids into its incidents and series. It also notes
// the values that differ and can all hold, and how credible each incident is by its sources.
func (m *Memory) Find(p *pile.Pile, roots *independence.Judge, stories Stories, s *ledger.Situation) []ledger.Tension {
	f := &finder{pile: p, roots: roots, s: s, incident: make(map[string]int, len(s.Incidents)), denials: map[string][]denial{}, known: map[string]int{}, claims: map[place]bool{}, figures: map[ledger.Ref]ledger.Figure{}, figuresOf: map[string][]ledger.Figure{}, cause: map[string]string{}, deed: map[string]string{}, answer: map[place]float64{}, elsewhereTold: map[place][]statement.Statement{}, quoting: map[place]bool{},
		firstOf: map[string]int{}, statementsOf: map[string]int{}, blames: map[string][]account{}, origins: map[string][]origin{}, grooming: map[string][]account{}, victims: map[string]pile.Stretches{}, countries: map[string]string{}, parents: map[string]string{}, nameWords: map[string]bool{}, placeWords: map[string]bool{}, namesOf: map[string][]string{}, within: map[string][]int{}, standing: map[string]stand{}, stories: make(map[string][]string, len(p.Readings))}
	for i, in := range s.Incidents {
		f.incident[in.ID] = i
	}
	f.readNames()
	f.readFigures()
	f.readClaims()
	f.readParties()
	f.statements = f.ofIssuers(m.statements.Read(p, roots))
	for k := len(f.statements) - 1; k >= 0; k-- {
		f.firstOf[f.statements[k].Report] = k
		f.statementsOf[f.statements[k].Report]++
	}
	f.readOrigins()
	f.readGrooming()
	f.readStories(stories)
	f.readNews()
	f.readBlame()
	f.disowned()
	f.embedded()
	f.readReplies()
	f.readDenials()
	f.former = formerValues(s.Series)
	f.readRelations()
	f.readTallies()
	for i := range s.Series {
		f.numbers(&s.Series[i])
		s.Compatible = append(s.Compatible, f.compatible(&s.Series[i])...)
	}
	f.tallies()
	f.whoDied()
	f.campsOfDead()
	f.statuses()
	for i := range s.Incidents {
		in := &s.Incidents[i]
		f.actors(in)
		f.accused(in)
		f.doers(in)
		f.credit(in)
		f.denied(in)
		f.nationality(in)
		f.groomed(in)
		f.days(in)
		f.places(in)
		f.targets(in)
	}
	f.opposed()
	f.answers()
	f.cleared()
	f.defended()
	f.contested()
	f.stopped()
	f.judgements()
	f.absences()
	f.fights()
	f.holders()
	f.courses()
	f.ways()
	f.held()
	f.divided()
	f.boasts()
	f.advance()
	f.doubts()
	f.flatly()
	for i := range s.Incidents {
		f.credibility(&s.Incidents[i])
	}
	sort.SliceStable(s.Compatible, func(i, j int) bool { return s.Compatible[i].ID < s.Compatible[j].ID })
	sort.Slice(f.found, func(i, j int) bool { return f.found[i].ID < f.found[j].ID })
	return f.found
}

type finder struct {
	pile          *pile.Pile
	roots         *independence.Judge
	s             *ledger.Situation
	incident      map[string]int
	denials       map[string][]denial  // incident → who denies
	claims        map[place]bool       // words of claims that stand with an act
	roles         map[place]string     // words of a role → identity
	names         map[[2]string]string // report and name → identity
	figures       map[ledger.Ref]ledger.Figure
	figuresOf     map[string][]ledger.Figure // by report
	cause         map[string]string          // tension → cause
	deed          map[string]string          // tension → the deed that is denied
	eventOfRef    map[ledger.Ref]*ledger.Event
	elsewhereTold map[place][]statement.Statement // denial that answers one of its report → what other reports tell of it
	answer        map[place]float64               // denial → how many points speak for what it answers in its report
	quoting       map[place]bool                  // denials that hold the words of another which they deny
	news          map[string]string               // report → the incident that its story is about
	ledBy         map[string]string               // report → the incident that it is about
	deeds         *deeds                          // what is told and denied, once it is read
	found         []ledger.Tension

	standing     map[string]stand // report and key of a root → from where it speaks
	statements   []statement.Statement
	firstOf      map[string]int            // report → its first statement
	statementsOf map[string]int            // report → how many it has
	loose        []statement.Statement     // denials that bear on no incident
	blames       map[string][]account      // incident → who is held responsible
	origins      map[string][]origin       // incident → nationalities of those who carried it out
	grooming     map[string][]account      // incident → where they were made ready for it
	victims      map[string]pile.Stretches // report → bytes of the words of victims and targets
	countries    map[string]string         // identity → the country that it is, or is of
	parents      map[string]string         // identity → what it belongs to
	nameWords    map[string]bool           // words of names of places and bodies
	placeWords   map[string]bool           // words of names of places
	namesOf      map[string][]string       // report → names that tell its news from others
	former       formerly                  // incident and measure → values told as former ones
	stories      map[string][]string       // report → others that tell its story
	replies      []reply                   // denials with what they answer
	known        map[string]int            // id → its place in found
	measured     map[ledger.Ref]string     // figure → measure of its series
	settled      map[[2]ledger.Ref]bool    // figures that a series ties and that contradict each other in nothing
	counts       map[string][]tally        // report → the numbers it gives of those to whom something happened
	within       map[string][]int          // report → found that have evidence in it
}

// add keeps a tension and returns its id.
func (f *finder) add(cause, about, text, reason string, sides []ledger.Side) string {
	parts, turned := []string{cause, about}, []string{cause, about}
	for k, s := range sides {
		parts, turned = append(parts, s.Says), append(turned, sides[len(sides)-1-k].Says)
	}
	t := ledger.Tension{ID: ledger.ID("t", parts...), Cause: cause, About: about, Text: text, Sides: sides, Reason: reason}
	f.cause[t.ID] = cause
	for _, id := range []string{t.ID, ledger.ID("t", turned...)} { // one tension, whichever side is found first
		if n, ok := f.known[id]; ok {
			f.extend(n, t)
			return id
		}
	}
	f.known[t.ID] = len(f.found)
	f.index(t)
	f.found = append(f.found, t)
	return t.ID
}

// extend adds evidence to a tension that is found already: the same two values told once more.
func (f *finder) extend(n int, t ledger.Tension) {
	for k, s := range f.found[n].Sides {
		v := ledger.Value{Evidence: s.Evidence, Chains: s.Chains}
		other := t.Sides[max(0, slices.IndexFunc(t.Sides, func(o ledger.Side) bool { return o.Says == s.Says }))]
		for i, e := range other.Evidence {
			if !slices.Contains(v.Evidence, e) {
				v.Evidence, v.Chains = append(v.Evidence, e), append(v.Chains, other.Chains[i])
				f.indexAt(e.Report, n)
			}
		}
		f.found[n].Sides[k] = f.side(s.Says, v)
	}
}

// index notes in which reports a tension that is next to be found has its evidence.
func (f *finder) index(t ledger.Tension) {
	for _, s := range t.Sides {
		for _, e := range s.Evidence {
			f.indexAt(e.Report, len(f.found))
		}
	}
}

func (f *finder) indexAt(report string, n int) {
	if list := f.within[report]; !slices.Contains(list, n) {
		f.within[report] = append(list, n)
	}
}

// side is one side of a tension, of values that say the same.
func (f *finder) side(says string, values ...ledger.Value) ledger.Side {
	s := ledger.Side{Says: says, Chains: []ledger.Chain{}, Evidence: []ledger.Evidence{}}
	var voices []independence.Voice
	for _, v := range values {
		for k, e := range v.Evidence {
			s.Evidence = append(s.Evidence, e)
			s.Chains = append(s.Chains, v.Chains[k])
			voices = append(voices, independence.Voice{Report: e.Report, Chain: v.Chains[k]})
		}
	}
	s.Roots = f.roots.Count(voices)
	return s
}

func valuesOf(in *ledger.Incident, attribute string) []ledger.Value {
	var out []ledger.Value
	for _, v := range in.Values {
		if v.Attribute == attribute {
			out = append(out, v)
		}
	}
	return out
}

// disjoint reports two sets of roots that share no name.
func disjoint(a, b ledger.Roots) bool {
	for _, x := range a.Names {
		for _, y := range b.Names {
			if x == y {
				return false
			}
		}
	}
	return true
}
