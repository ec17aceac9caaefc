package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/collation/statement"
	lexicon "sitrep/lexicon/en/collation"
)

// What speaks for a statement telling what another says there was none of, in points.
const (
	toldThing   = 0.25 // the thing denied is named
	opposedSide = 0.35 // the two sources stand on two sides
	otherSide   = 0.2  // one stands on a side, and nothing is known of the other
)

// How many words behind a negation tell what there was none of, and how many of them are taken.
const (
	thingReach = 7
	mostThings = 3
)

// deniedThings are the words, in their first form, for what a statement says there was none of: right behind each negation, the
// nearest first. "No vessel of ours was there" gives vessel, "gave no order" order.
func deniedThings(s statement.Statement) [][]string {
	own := pile.Content(s.Root.Name)
	var out [][]string
	for _, m := range s.Find(noPhrases()) {
		if mild(s, m) || withinCue(s, m) || s.Within(replyPhrases["deny"](), m.To, min(len(s.Words), m.To+2)) {
			continue
		}
		var list []string
		for i := m.To + behindNobody(s, m); i < min(len(s.Words), m.To+thingReach) && (i == m.To || !ends(s, i)) && len(list) < mostThings; i++ {
			if w := s.Words[i].Text; (telling(w) || suchThing(s, i)) && !slices.Contains(own, w) && !withinCue(s, statement.Match{From: i, To: i + 1}) {
				list = append(list, lexicon.Base(w))
			}
		}
		if len(list) > 0 {
			out = append(out, list)
		}
	}
	return out
}

// suchThing reports a word right behind "such": what others told of is taken up by it, however plain it is. "No such order was given."
func suchThing(s statement.Statement, i int) bool {
	return i > 0 && s.Words[i-1].Text == "such" && len(s.Words[i].Text) > 3
}

// thingsOf are the things that a statement says there was none of; of one that denies in so many words each word that it turns
// around.
func (f *finder) thingsOf(s statement.Statement) [][]string {
	things := deniedThings(s)
	if denies(s) {
		for _, w := range rejectedWords(s) {
			things = append(things, []string{lexicon.Base(w)})
		}
		for _, w := range f.turnedTerms(s) {
			if w[0] != '@' {
				things = append(things, []string{w})
			}
		}
	}
	return things
}

// behindNobody is how many words behind a negation tell of whom it denies something: "nobody on my boat".
func behindNobody(s statement.Statement, m statement.Match) int {
	if m.To < len(s.Words) && s.Words[m.From].Text[0] == 'n' && of[s.Words[m.To].Text] {
		return ofReach
	}
	return 0
}

var of = map[string]bool{"of": true, "on": true, "in": true, "among": true, "from": true, "at": true}

// ofReach is how many words a group takes that is told behind "none of".
const ofReach = 3

// telling reports a word that may tell matters apart.
func telling(w string) bool {
	return len(w) > 2 && !lexicon.Plain(w) && !leftOut()[lexicon.Base(w)] && len(pile.Content(w)) > 0
}

// addThings adds the statements of a report by others that name what the k-th says there was none of, in that word or in another
// for the same.
func (f *finder) addThings(d *deeds, k int, report string, found map[int]map[string]float64) {
	s := f.statements[k]
	things := f.thingsOf(s)
	if len(things) == 0 || s.Root.Outlet || s.Has(replyPhrases["clear"]()) {
		return
	}
	first := f.firstOf[report]
	for t := first; t < first+min(f.statementsOf[report], replied); t++ {
		o := f.statements[t]
		if found[t] != nil || o.Root.Outlet || silent[o.Claim.Stance] || f.sides(s, o) <= 0 || !f.mayTell(s, o) || negatedEarly(o) {
			continue
		}
		if f.laterFound(s, o) {
			continue
		}
		if namesThing(o, things, f.commonTerms(d, s.Report)) {
			found[t] = map[string]float64{inWords: toldThing}
		}
	}
}

// laterFound reports a statement that tells of a later day what had not yet come about when another was made: an arrest, a claim.
func (f *finder) laterFound(d, s statement.Statement) bool {
	return d.Report != s.Report && d.Has(progressPhrases()) && f.reportedBefore(d.Report, s.Report, 0)
}

var progressPhrases = repliesOf("progress")

// namesThing reports a statement in which the first word of one of several things stands, or one for the same, and is not turned
// around. What a whole story is about tells no matters apart.
func namesThing(s statement.Statement, things [][]string, common map[string]int) bool {
	turned := turnedAround(s)
	for i, w := range s.Words {
		base := lexicon.Base(w.Text)
		if turned[i] || !telling(w.Text) && !slices.ContainsFunc(things, func(list []string) bool { return list[0] == base && len(w.Text) > 3 }) {
			continue
		}
		if worth(common[base]) >= someTerm && slices.ContainsFunc(things, func(list []string) bool { return sameThing(base, list[0]) }) {
			return true
		}
	}
	return false
}

// sameThing reports words, in their first form, that tell of one kind of things.
func sameThing(a, b string) bool {
	if a == b {
		return true
	}
	kind := lexicon.ThingOf(a)
	return kind != "" && kind == lexicon.ThingOf(b)
}

// opposedSources reports statements of sources that stand on two sides.
func (f *finder) opposedSources(a, b statement.Statement) bool {
	return f.opposedRoots(a.Report, a.Root, b.Report, b.Root)
}

// sides is what the sides on which two sources stand say of the one telling what the other denies.
func (f *finder) sides(a, b statement.Statement) float64 {
	x, y := f.standOf(a.Report, a.Root), f.standOf(b.Report, b.Root)
	switch {
	case f.opposedSources(a, b):
		return opposedSide
	case a.Root.Outlet || b.Root.Outlet:
		return 0
	case x == unknown && y != ofState && y != ofGroup || y == unknown && x != ofState && x != ofGroup:
		return 0
	case f.ofOneself(a) && f.ofOneself(b):
		return otherSide
	}
	return 0
}

// ofOneself reports a source that is a person or has no name, or of which it is known from where it speaks.
func (f *finder) ofOneself(s statement.Statement) bool {
	kind := f.pile.Kind(s.Root.Identity)
	return kind == "" || kind == "person" || f.standOf(s.Report, s.Root) != unknown
}
