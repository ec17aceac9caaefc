package actor

import (
	"strings"

	"sitrep/lexicon/en/coreference"
	"sitrep/text"
)

// chained gives actors the pronouns and descriptions that the chains of the text tie to them: each
// belongs to the actor named last in its chain, if it may stand for one of that kind. Chains are learned
// and err; a pronoun that can't stand for the actor is left alone.
func (f *finder) chained() {
	at := f.heads()
	for _, c := range f.d.Chains {
		last := -1
		for _, m := range c.Mentions {
			switch a := f.namedBy(m, at); {
			case a >= 0:
				last = a
			case last >= 0 && m.Pronoun && f.mayBe(last, m):
				f.pronoun(last, m)
			case last >= 0 && m.Nominal && f.mayDescribe(last, m):
				first, end := f.d.TokensIn(m.Span)
				f.mention(last, found{first: first, last: end, head: m.Head, nominal: true})
			}
		}
	}
}

// heads gives the actor that each token names: the head words of mentions so far.
func (f *finder) heads() map[int]int {
	out := map[int]int{}
	for a := len(f.actors) - 1; a >= 0; a-- {
		for _, m := range f.actors[a].Mentions {
			out[m.Head] = a
		}
	}
	return out
}

// namedBy is the actor that a mention of a chain names: the one at its head word, or at a name that
// goes on from there ("General Osric Talvane"), or the one whose title it is; −1 for none.
func (f *finder) namedBy(m text.Mention, at map[int]int) int {
	if a, ok := at[m.Head]; ok {
		return a
	}
	if c := f.d.Child(m.Head, "flat", "flat:name"); c >= 0 {
		if a, ok := at[c]; ok {
			return a
		}
	}
	return f.titled(m, at)
}

// titled is the person whose title a mention is ("Interior Minister" before a name, "the minister" behind
// it), or −1.
func (f *finder) titled(m text.Mention, at map[int]int) int {
	arc := f.d.Arcs[m.Head]
	if arc.Relation != "nmod:desc" && arc.Relation != "appos" {
		return -1
	}
	if a, ok := at[arc.Head]; ok && f.actors[a].Kind == "person" {
		return a
	}
	return -1
}

// mayBe reports a pronoun that can stand for an actor.
func (f *finder) mayBe(a int, m text.Mention) bool {
	p, _ := coreference.FindPronoun(strings.ToLower(f.d.Words(m.Span)))
	if p.Person != "third" || !f.free(m.Head, m.Head+1) {
		return false
	}
	kind := f.actors[a].Kind
	switch p.Kind {
	case "he", "she":
		return kind == "person" && f.gender(a) != opposite[p.Gender]
	case "it":
		return kind != "person" && !people[kind]
	case "they":
		return people[kind] || bodies[kind]
	}
	return false
}

var opposite = map[string]string{"male": "female", "female": "male"}

var people = map[string]bool{"nationality": true, "population_group": true}

var bodies = map[string]bool{"organization": true, "armed_group": true, "agency": true, "media": true}

// gender is what the name of a person tells: male, female, or "" for nothing.
func (f *finder) gender(a int) string {
	for _, w := range strings.Fields(f.actors[a].Name) {
		if g := coreference.GivenName(w); g != "" {
			return g
		}
	}
	return ""
}

// mayDescribe reports a plain definite description ("the minister", "the firm") that can stand for an
// actor.
func (f *finder) mayDescribe(a int, m text.Mention) bool {
	first := definite(f.d, m.Head)
	if first < 0 || f.d.InFurniture(m.Span) || !f.free(first, m.Head+1) || f.d.Tokens[first].Start != m.Start || f.d.Tokens[m.Head].End != m.End {
		return false
	}
	switch g := coreference.Noun(f.d.Lemma(m.Head)); g {
	case "male", "female":
		return f.actors[a].Kind == "person" && f.gender(a) != opposite[g] && f.d.Tags[m.Head].Penn == "NN"
	case "person":
		return f.actors[a].Kind == "person" && f.d.Tags[m.Head].Penn == "NN"
	case "group":
		return bodies[f.actors[a].Kind] && f.d.Tags[m.Head].Penn == "NN"
	}
	return false
}

// pronoun notes a pronoun as a mention; it is no other wording of the name.
func (f *finder) pronoun(a int, m text.Mention) {
	f.taken[m.Head] = true
	f.actors[a].Mentions = append(f.actors[a].Mentions, text.Mention{Span: m.Span, Head: m.Head, Pronoun: true})
}
