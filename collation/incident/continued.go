package incident

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// continued is the happening that a report goes on to tell in a sentence of its toll ("At least four people were
// killed."), or denies in part ("The army denied firing at civilians."): the one told right before it. A toll that is told
// with a place, a day or a doer of its own, or as of another happening, is none; -1 then.
func (g *grouper) continued(before []int, i int) int {
	m := &g.members[i]
	if len(before) == 0 || m.kin != "violence" || m.past || m.event.Aggregate || m.former || m.days != (pile.Days{}) || len(m.venues)+len(m.sites) > 0 {
		return -1
	}
	known := &g.members[before[len(before)-1]]
	if len(pile.Shared(m.cities, known.cities)) < len(m.cities) {
		return -1
	}
	text := g.pile.Report(m.ref.Report).Text
	switch {
	case known.kin != m.kin || known.event.Aggregate || hypothetical(known) || known.event.Status == "denied":
		return -1
	case which(text, known.event, m.event):
	case known.past || known.former || told(text, m.event, lexicon.Another):
		return -1
	case m.event.Status == "denied" && g.placeClash(known, m) == "":
	case g.against(known, m) != "" || !tollAlone(m.event) || told(text, m.event, newNoun):
		return -1
	}
	return before[len(before)-1]
}

// which reports a toll that is told of a happening in a clause about it: "the bombing, which killed four".
func which(text string, known, e ledger.Event) bool {
	from, to := known.Trigger.End, e.Trigger.Start
	if from < 0 || from >= to || to > len(text) || to-from > tail {
		return false
	}
	words := strings.Fields(strings.TrimLeft(text[from:to], ","))
	return len(words) > 0 && len(words) <= 2 && (words[0] == "which" || words[0] == "that") && tollWord(e)
}

func tollWord(e ledger.Event) bool {
	measure, _ := lexicon.Toll(strings.ToLower(e.Trigger.Text))
	return measure == "killed" || measure == "wounded"
}

// tollAlone reports an event that is told by what became of people alone: without who did it, to what, and with what.
func tollAlone(e ledger.Event) bool {
	for _, r := range e.Roles {
		if r.Role != "victim" {
			return false
		}
	}
	return tollWord(e)
}

// told reports a word of a kind in the sentence of an event.
func told(text string, e ledger.Event, of func(string) bool) bool {
	return slices.ContainsFunc(pile.Words(pile.Sentence(text, e.Evidence.Start, max(e.Evidence.End, e.Trigger.End))), of)
}

// newNoun reports a noun that names a happening by itself: a toll "in an ambush" is the ambush's.
func newNoun(word string) bool { return lexicon.Retold(word) != "" }
