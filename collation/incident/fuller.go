package incident

import (
	"slices"
	"sort"

	"sitrep/collation/pile"
)

// wording is a value of a role that no identity tells, by its words.
type wording struct {
	key   string
	words []string // folded, without article and possessive; the last before a preposition is the head
	head  string
}

// fuller joins the values of a role that tell one thing more and less fully: "a supply convoy" is "a military supply convoy"
// where no other wording holds its words. Voices and evidence of the shorter stand behind the longer.
func (c *collector) fuller() {
	byHead := map[string][]wording{}
	for key := range c.plain {
		w := wordingOf(key, c.values[key].Text, c.values[key].Attribute == "instrument")
		if len(w.words) > 0 {
			byHead[c.values[key].Attribute+"|"+w.head] = append(byHead[c.values[key].Attribute+"|"+w.head], w)
		}
	}
	for _, alike := range byHead {
		sort.Slice(alike, func(i, j int) bool {
			if len(alike[i].words) != len(alike[j].words) {
				return len(alike[i].words) < len(alike[j].words)
			}
			return alike[i].key < alike[j].key
		})
		for i, w := range alike {
			if into, ok := theFuller(w, alike[i+1:]); ok {
				c.join(w.key, into.key)
			}
		}
	}
}

// theFuller is the one wording that holds all words of another; ok is false where none or several do.
func theFuller(w wording, longer []wording) (found wording, ok bool) {
	for _, l := range longer {
		if !holdsAll(l.words, w.words) {
			continue
		}
		if ok && !holdsAll(l.words, found.words) {
			return wording{}, false
		}
		found, ok = l, true
	}
	return found, ok
}

func holdsAll(words, some []string) bool {
	for _, w := range some {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// join puts the voices and evidence of one value behind another.
func (c *collector) join(key, into string) {
	from, to := c.values[key], c.values[into]
	to.Evidence = append(to.Evidence, from.Evidence...)
	to.Chains = append(to.Chains, from.Chains...)
	c.voices[into] = append(c.voices[into], c.voices[key]...)
	delete(c.values, key)
}

// wordingOf takes a value's words; of what was used one and several are told alike ("a drone strike", "drones struck").
func wordingOf(key, text string, stemmed bool) wording {
	w := wording{key: key}
	headed := false
	for _, word := range pile.Words(text) {
		if beforeNoun[word] {
			continue
		}
		headed = headed || behindNoun[word]
		if stemmed {
			word = pile.Stem(word)
		}
		w.words = append(w.words, word)
		if !headed {
			w.head = word
		}
	}
	return w
}

// beforeNoun are words that tell nothing of what a wording stands for.
var beforeNoun = map[string]bool{"a": true, "an": true, "the": true, "its": true, "their": true, "his": true, "her": true, "some": true}

// behindNoun are words that the head of a noun group stands before.
var behindNoun = map[string]bool{"of": true, "in": true, "at": true, "from": true, "near": true, "on": true, "with": true, "for": true, "who": true}
