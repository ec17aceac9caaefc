package muc4

import (
	"strings"

	"sitrep/lexicon/en/actor"
)

// Roles are the words by which people are described ("minister", "leader"), upper case. In capitals
// they look like the first part of a name.
type Roles map[string]bool

// LearnRoles takes them from what the keys say of named people, unless they are more often part of a
// name.
func LearnRoles(keys map[string][]*Template) Roles {
	weight := map[string]int{}
	for _, ts := range keys {
		for _, t := range ts {
			count(weight, t.Slots[slotVictim], 1)
			count(weight, t.Slots[slotVictimName], -1)
		}
	}
	roles := Roles{}
	for w, n := range weight {
		if n > 0 && len(w) > 1 {
			roles[w] = true
		}
	}
	return roles
}

// count adds to the weight of each word of the fillers; one that is about a named person leaves out
// the name.
func count(weight map[string]int, fills []Fill, by int) {
	for _, f := range fills {
		seen := map[string]bool{}
		for _, v := range f.Values {
			if by > 0 && v.About == "" {
				continue
			}
			name := scoredWords(v.About)
			for _, w := range scoredWords(v.Text) {
				if !seen[w] && !within([]string{w}, name) {
					seen[w] = true
					weight[w] += by
				}
			}
		}
	}
}

// Has reports a role, by the keys or by the lexicon.
func (r Roles) Has(word string) bool {
	if r[strings.ToUpper(strings.Trim(word, "."))] {
		return true
	}
	_, ok := actor.Title(strings.ToLower(word))
	return ok
}
