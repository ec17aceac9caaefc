// Package actor finds who appears in a report: persons, organisations, armed groups, agencies,
// places, outlets and nationalities, each once with all its mentions. Names come from lexicons,
// places and the name finder; descriptions ("the group", "Russian police") from nouns; a later
// "the group" is the nearest actor that fits, not any.
package actor

import (
	"sort"
	"strings"

	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// Read fills d.Actors, in order of first mention.
func Read(d *text.Document) {
	if len(d.Arcs) == 0 {
		return
	}
	f := &finder{d: d, taken: make([]bool, len(d.Tokens)), byKey: map[string]int{}, persons: map[string][]int{}, spelling: map[string]int{}, suffix: map[string]int{}, crowdOf: map[string]int{}}
	f.listed()
	f.brackets()
	f.units()
	f.agencies()
	f.places()
	f.unlisted()
	f.names()
	f.sameNames()
	f.aliased()
	f.glossed()
	f.apposed()
	f.wholes()
	f.descriptions()
	f.refer()
	f.unreferred()
	f.chained()
	f.publisher()
	f.datelines()
	f.crowds()
	f.regimes()
	f.origins()
	f.states()
	f.oneBody()
	f.capitals()
	d.Actors = f.ordered()
	f.offices()
}

type finder struct {
	d         *text.Document
	actors    []text.Actor
	taken     []bool           // tokens that belong to a mention
	byKey     map[string]int   // kind and folded name → index in actors
	persons   map[string][]int // names of persons, see nameKey → indices in actors
	spelling  map[string]int   // acronyms of the names of bodies that no list knows → index in actors
	named     []naming         // mentions in text order, for references; see nearest
	suffix    map[string]int   // endings of the names of bodies → index in actors, −1 for several; see shortFor
	countries map[string]bool  // codes of the countries that the report speaks of; see speaksOf
	crowdOf   map[string]int   // nouns of groups without a name → index in actors

	atPlace map[int]*text.Place    // the place that covers a token; see states
	told    map[string][]text.Body // the bodies of each function that are named with their place; see states
	atHome  seat

	starting    map[int]int       // see bodyStarting
	oneMinistry func() *text.Body // see ministry
}

// free reports whether no token of [first, last) belongs to a mention or to page furniture.
func (f *finder) free(first, last int) bool {
	for i := first; i < last; i++ {
		if f.taken[i] {
			return false
		}
	}
	return first < last && !f.d.Silent(f.d.SpanOf(first, last))
}

// publisher makes an actor of the outlet the masthead names.
func (f *finder) publisher() {
	m := f.d.Masthead
	f.outlet(m.Agency)
	first, last := f.d.TokensIn(m.PublisherSpan)
	if m.Publisher == "" || first >= last {
		return
	}
	if f.outlet(m.Publisher) {
		return
	}
	kind := organisationKind(f.d, first, last)
	switch {
	case m.Basis == "masthead" && page.NamesBody(m.Publisher):
		kind = "agency"
	case kind == "" || m.Basis != "masthead":
		kind = "media"
	}
	f.add(found{kind: kind, name: m.Publisher, rule: rulePublisher, first: first, last: last, head: headOf(f.d, first, last)})
}

// outlet makes an outlet of the actor of a name that publishes, whatever the name tells, and reports whether there is one.
func (f *finder) outlet(name string) bool {
	for i, a := range f.actors {
		if sameName(a.Name, name) {
			if a.Kind == "organization" || a.Kind == "person" {
				f.actors[i].Kind = "media"
			}
			return true
		}
	}
	return false
}

// rulePublisher marks an actor read from the masthead, whose mention may lie in page furniture.
const rulePublisher = "actor.publisher"

// found is what a rule found: an actor to make or to join.
type found struct {
	kind, name, id, parent, rule string
	first, last, head            int // tokens
	nominal, aside               bool
}

// add notes a mention, making the actor at its first.
func (f *finder) add(x found) int {
	key := x.kind + "\x00" + x.id
	if x.id == "" {
		key = x.kind + "\x00" + strings.ToLower(x.name)
	}
	a, ok := f.byKey[key]
	if !ok {
		a = len(f.actors)
		f.byKey[key] = a
		if bodies[x.kind] && x.id == "" {
			f.spelling[capitals(x.name)] = a
		}
		f.actors = append(f.actors, text.Actor{Kind: x.kind, Name: x.name, ID: x.id, Parent: x.parent, Rule: x.rule})
		f.noteEndings(a)
	}
	f.mention(a, x)
	return a
}

func (f *finder) mention(a int, x found) {
	span := f.d.SpanOf(x.first, x.last)
	for i := x.first; i < x.last && !x.aside; i++ {
		f.taken[i] = true
	}
	f.actors[a].Mentions = append(f.actors[a].Mentions, text.Mention{Span: span, Head: x.head, Nominal: x.nominal, Aside: x.aside})
	f.alias(a, f.d.Words(span))
}

// alias notes another wording of an actor's name.
func (f *finder) alias(a int, words string) {
	if words == f.actors[a].Name {
		return
	}
	if len(f.actors[a].Aliases) >= aliases {
		return
	}
	for _, s := range f.actors[a].Aliases {
		if s == words {
			return
		}
	}
	f.actors[a].Aliases = append(f.actors[a].Aliases, words)
}

// aliases is how many wordings of one name are kept.
const aliases = 40

// headOf is the token in [first, last) whose head lies outside.
func headOf(d *text.Document, first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := d.Arcs[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

// ordered sorts mentions within actors and actors by first mention.
func (f *finder) ordered() []text.Actor {
	var out []text.Actor
	for _, a := range f.actors {
		if len(a.Mentions) == 0 {
			continue // became one with another; see merge
		}
		sort.Slice(a.Mentions, func(i, j int) bool { return a.Mentions[i].Start < a.Mentions[j].Start })
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Mentions[0].Start < out[j].Mentions[0].Start })
	return out
}
