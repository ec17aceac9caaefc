package attribution

import (
	"sort"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// subjectBefore is the body or country that the sentence before is about, where "it" opens one: "Norland has not
// replied. It says …".
func (f *finder) subjectBefore(i int) (text.Hop, bool) {
	d := f.d
	k := d.SentenceIndex(i)
	if i > d.Sentences[k].First+1 || k == 0 || d.Sentences[k].Block-d.Sentences[k-1].Block > 1 {
		return text.Hop{}, false
	}
	root := d.Root(d.Sentences[k-1])
	if root < 0 {
		return text.Hop{}, false
	}
	s := d.Child(root, "nsubj", "nsubj:pass")
	if s < 0 || d.ActorHeaded(s) < 0 || d.Tags[s].Penn == "NNS" || f.inQuote(s) >= 0 {
		return text.Hop{}, false
	}
	if a := d.ActorHeaded(s); bodies[d.Actors[a].Kind] || d.Actors[a].Kind == "country" {
		return f.standIn(i, a), true
	}
	return text.Hop{}, false
}

// standIn is the actor that the pronoun at token i stands for, as a source.
func (f *finder) standIn(i, actor int) text.Hop {
	return text.Hop{Span: f.d.Tokens[i].Span, Name: f.d.Actors[actor].Name, Actor: actor}
}

// subjectBeside is the body, country or capital that the clause before is about, where "it" is the subject of one joined to it and nobody
// else stands between: "Norland did not reply; it has denied …". Who blamed somebody in the sentence before does not speak there.
func (f *finder) subjectBeside(i int) (text.Hop, bool) {
	d := f.d
	verb := d.Arcs[i].Head
	if verb < 0 || !strings.HasPrefix(d.Arcs[i].Relation, "nsubj") {
		return text.Hop{}, false
	}
	for d.Arcs[verb].Head >= 0 && joined[d.Arcs[verb].Relation] {
		verb = d.Arcs[verb].Head
		s := d.Child(verb, "nsubj")
		if s < 0 || s >= i || d.Tags[s].Penn == "NNS" || d.Tags[s].Universal == "PRON" {
			continue
		}
		if a := d.ActorHeaded(s); a >= 0 && d.Actors[a].Kind != "person" && f.aloneBetween(a, s+1, i) {
			return f.standIn(i, a), true
		}
		return text.Hop{}, false
	}
	return text.Hop{}, false
}

// joined are the relations of a clause to the one that it goes on from.
var joined = map[string]bool{"conj": true, "parataxis": true}

// aloneBetween reports that no other actor is named among tokens first to last (half-open).
func (f *finder) aloneBetween(actor, first, last int) bool {
	for k := first; k < last; k++ {
		if a := f.d.ActorAt(k); a >= 0 && a != actor {
			return false
		}
	}
	return true
}

// whoever is the noun that a clause with "who" is about: the one it hangs on, else the last before it.
func (f *finder) whoever(i int) (text.Hop, bool) {
	d := f.d
	noun := -1
	if v := d.Arcs[i].Head; v >= 0 && strings.HasPrefix(d.Arcs[v].Relation, "acl") {
		noun = d.Arcs[v].Head
	}
	for j := i - 1; noun < 0 && j >= d.SentenceOf(i).First; j-- {
		if tag := d.Tags[j].Universal; tag == "NOUN" || tag == "PROPN" {
			noun = j
		}
	}
	if noun < 0 {
		return text.Hop{}, false // a question
	}
	h := f.hop(noun, d.ActorHeaded(noun))
	h.Span = d.Tokens[i].Span
	return h, true
}

// person reports a noun for people.
func (f *finder) person(i int) bool {
	role := speech.Role(f.d.Tags[i].Lemma)
	return f.d.ActorHeaded(i) >= 0 || role != "" && role != "document" || speaker(f.d, i)
}

// nearerWho is the noun for people right before the "who" that is the subject of a verb, where a parser hung its clause on a
// thing before ("a figure disputed by parents | who say"); -1 where it did not.
func (f *finder) nearerWho(verb int) int {
	d := f.d
	who := d.Child(verb, "nsubj")
	if who < 1 || lower(d.Word(who)) != "who" || d.Tags[who-1].Universal != "NOUN" || d.Arcs[verb].Relation != "acl:relcl" {
		return -1
	}
	if h := d.Arcs[verb].Head; h < 0 || h >= who-1 || f.person(h) || !f.person(who-1) {
		return -1
	}
	return who - 1
}

// toldSince is the people whom the sentence before told of as its subject, after the last source spoke: "They" are
// those ("Residents gave another account. They said …").
func (f *finder) toldSince(i int, word string, source text.Hop) (text.Hop, bool) {
	d := f.d
	k := d.SentenceIndex(i) - 1
	if word != "they" || k < 0 || d.Sentences[k].Block != d.Sentences[k+1].Block {
		return text.Hop{}, false
	}
	for j := d.Sentences[k].First; j < d.Sentences[k].Last; j++ {
		if d.Tokens[j].Start >= source.End && strings.HasPrefix(d.Arcs[j].Relation, "nsubj") && f.standsFor(j, word) {
			h := f.hop(j, d.ActorHeaded(j))
			h.Span = d.Tokens[i].Span
			return h, true
		}
	}
	return text.Hop{}, false
}

// described is the noun for a person or a group of persons that a pronoun can stand for, in the two sentences
// before it and its own: of the nearest sentence that has one the subject, or else the last such noun.
func (f *finder) described(i int, word string) (text.Hop, bool) {
	d := f.d
	at, told := d.SentenceIndex(i), f.beforeOwnWords(i)
	for k := at; k >= max(0, at-2) && d.Sentences[k].Block >= d.Sentences[at].Block-1; k-- {
		best := -1
		for j := d.Sentences[k].First; j < min(d.Sentences[k].Last, i); j++ {
			if d.Tokens[j].Start >= told || !f.standsFor(j, word) {
				continue
			}
			if best < 0 || k == at || !strings.HasPrefix(d.Arcs[best].Relation, "nsubj") {
				best = j
			}
		}
		if best >= 0 {
			return f.hop(best, d.ActorHeaded(best)), true
		}
	}
	return text.Hop{}, false
}

// standsFor reports a noun that he or she, or they, can stand for.
func (f *finder) standsFor(j int, word string) bool {
	tag := f.d.Tags[j]
	if tag.Universal != "NOUN" {
		return false
	}
	role := speech.Role(tag.Lemma)
	plural := tag.Penn == "NNS" || lower(tag.Lemma) == "police"
	switch word {
	case "he", "she":
		return !plural && !f.mass(j) && f.genderFits(f.d.Word(j), word) && (role != "" && role != "document" && role != "media" || speaker(f.d, j))
	case "they":
		return plural && (role != "" && role != "document" || speaker(f.d, j) || lower(tag.Lemma) == "family")
	}
	return false
}

// mass reports a bare noun with nothing before it that makes it one of several: "40 kilograms of fertiliser" tells of no
// person, whatever the noun ends in.
func (f *finder) mass(j int) bool {
	d := f.d
	return d.Child(j, "det", "nmod:poss", "nummod", "amod", "compound", "flat", "appos") < 0 && strings.HasPrefix(d.Arcs[j].Relation, "nmod")
}

// lastNamed is where the last mention of an actor before a byte ends that is no pronoun; -1 for none. A pronoun does not
// bring anybody up: which of two it stands for is what is asked.
func (f *finder) lastNamed(a, before int) int {
	mentions := f.d.Actors[a].Mentions
	k := sort.Search(len(mentions), func(k int) bool { return mentions[k].End > before })
	for k > 0 && mentions[k-1].Pronoun {
		k--
	}
	if k == 0 {
		return -1
	}
	return mentions[k-1].End
}

// reach is how many tokens back an actor is looked for.
const reach = 600

// nearestActor is the actor with the last mention before a byte that passes a test, or -1.
func nearestActor(d *text.Document, before int, test func(text.Actor) bool) int {
	if test == nil {
		return -1
	}
	last, _ := d.TokensIn(text.Span{Start: before, End: before})
	for i := last - 1; i >= max(0, last-reach); i-- {
		if a := d.ActorAt(i); a >= 0 && test(d.Actors[a]) && !d.InFurniture(d.Tokens[i].Span) {
			return a
		}
	}
	return -1
}
