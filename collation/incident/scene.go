package incident

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// scene is the act of violence that a report is about, of which a later one is told by a verb, without a place, day or doer of
// its own: its shots, its blast, its dead; -1 where the later one has any, or its sentence tells of another. A noun ("an ambush")
// tells by its article whether it is known.
func (g *grouper) scene(before []int, i int) int {
	m, main := &g.members[i], g.mainBefore(before)
	if main < 0 || !g.unset(m) {
		return -1
	}
	o := &g.members[main]
	if o.family != "violence" || o.former || otherDoer(o, m) || elsewhereBy(o, m) || g.against(o, m) != "" {
		return -1
	}
	return main
}

// unset reports an act of violence told as news by a verb, and without a place and a time.
func (g *grouper) unset(m *member) bool {
	words := strings.Fields(strings.ToLower(m.event.Trigger.Text))
	switch {
	case m.family != "violence" || !m.current || hypothetical(m) || m.former || m.further || m.event.Status == "denied":
		return false
	case m.event.When != nil || len(m.venues)+len(m.sites)+len(m.cities) > 0:
		return false
	}
	return len(words) > 0 && !newNoun(words[len(words)-1]) && !told(g.pile.Report(m.ref.Report).Text, m.event, lexicon.Another)
}

// mainBefore is the first act of violence that a report tells as news, where that is at its head; -1 where it is not.
func (g *grouper) mainBefore(before []int) int {
	at := slices.IndexFunc(before, func(j int) bool {
		o := &g.members[j]
		return o.kin == "violence" && o.current && !hypothetical(o)
	})
	if at < 0 || g.members[before[at]].event.Trigger.Start >= head {
		return -1
	}
	return before[at]
}

// elsewhereBy reports a happening of which the sentences name a town that what is told of the known one does not.
func elsewhereBy(known, m *member) bool {
	return len(m.towns) > 0 && !pile.Meet(m.towns, known.named()) && !pile.Meet(m.towns, known.spoken)
}

// otherDoer reports a happening with a doer of its own, of whom what is told of the known one says nothing.
func otherDoer(known, m *member) bool {
	var own, theirs []string
	for _, r := range m.event.Roles {
		if sides[r.Role] == "doer" && !strings.HasPrefix(strings.ToLower(r.Text), "the ") { // "the offenders" are those told before
			own = append(own, pile.Content(r.Text)...)
		}
	}
	for _, r := range known.event.Roles {
		theirs = append(theirs, pile.Content(r.Text)...)
	}
	return len(own) > 0 && !slices.ContainsFunc(own, func(w string) bool { return slices.Contains(theirs, w) })
}
