package coreference

import (
	"strings"

	"sitrep/lexicon/en/coreference"
)

// role is the place of a mention in its clause.
type role uint8

const (
	otherRole role = iota
	subject
	object
	oblique
	possessor
	modifier
	appositive
	predicative
)

type number uint8

const (
	anyNumber number = iota
	singular
	plural
)

// gender says what a mention may be, as far as its words tell.
type gender uint8

const (
	anyGender gender = iota
	male
	female
	person
	thing
	body // a group: "it" and "they" alike
)

// article is how a mention is introduced.
type article uint8

const (
	bare article = iota
	definite
	indefinite
	pointing   // this, that, these, those
	possessive // his, Russia's
	counted    // three, some, many
)

// add notes a mention with all that is told by its words.
func (f *finder) add(i, first, last int, k kind) {
	d := f.d
	m := mention{first: first, last: last, head: i, sentence: d.SentenceIndex(i), kind: k, label: f.named[i], quoted: f.quoted[i]}
	m.role = roleOf(d.Arcs[i].Relation)
	if m.role == otherRole && d.Child(i, "cop") >= 0 {
		m.role = predicative
	}
	m.class = uint32(k)
	if k == pronoun {
		m.pronoun, _ = coreference.FindPronoun(strings.ToLower(d.Word(i)))
		m.class = word(m.pronoun.Kind)
	}
	m.headKey = word(d.Lemma(i))
	m.article = f.articleOf(&m)
	m.number, m.gender = f.numberOf(&m), f.genderOf(&m)
	f.spell(&m)
	f.found = append(f.found, m)
}

func roleOf(relation string) role {
	relation, sub, _ := strings.Cut(relation, ":")
	switch relation {
	case "nsubj", "csubj":
		return subject
	case "obj", "iobj":
		return object
	case "obl":
		return oblique
	case "nmod":
		if sub == "poss" {
			return possessor
		}
		return modifier
	case "compound":
		return modifier
	case "appos":
		return appositive
	}
	return otherRole
}

func (f *finder) articleOf(m *mention) article {
	if m.kind == name && m.first == m.head || m.kind == pronoun {
		return bare
	}
	first := f.d.Tags[m.first]
	form := strings.ToLower(f.d.Word(m.first))
	switch {
	case form == "the":
		return definite
	case form == "a" || form == "an" || form == "another":
		return indefinite
	case form == "this" || form == "that" || form == "these" || form == "those":
		return pointing
	case first.Penn == "PRP$" || f.d.Child(m.head, "nmod:poss") >= 0:
		return possessive
	case first.Universal == "NUM" || first.Universal == "DET":
		return counted
	}
	return bare
}

func (f *finder) numberOf(m *mention) number {
	switch {
	case m.kind == group:
		return plural
	case m.pronoun.Number == "singular":
		return singular
	case m.pronoun.Number == "plural":
		return plural
	}
	switch f.d.Tags[m.head].Penn {
	case "NN", "NNP":
		return singular
	case "NNS", "NNPS":
		return plural
	}
	return anyNumber
}

var genderNames = map[string]gender{"male": male, "female": female, "person": person, "thing": thing, "group": body}

func (f *finder) genderOf(m *mention) gender {
	switch m.kind {
	case pronoun:
		return genderNames[m.pronoun.Gender]
	case name:
		return f.genderOfName(m)
	case nominal:
		return genderNames[coreference.Noun(f.d.Lemma(m.head))]
	}
	return anyGender
}

// genderOfName takes the gender of a name from the form of address or the given name it begins with.
func (f *finder) genderOfName(m *mention) gender {
	for i := m.first; i < min(m.last, m.first+4); i++ {
		if g := genderNames[coreference.Noun(strings.ToLower(f.d.Word(i)))]; g == male || g == female {
			return g
		}
		if g := genderNames[coreference.GivenName(f.d.Word(i))]; g != anyGender && m.label != word("LOC") && m.label != word("ORG") {
			return g
		}
	}
	switch m.label {
	case word("PER"):
		return person
	case word("ORG"):
		return body
	case word("LOC"):
		return thing
	}
	return anyGender
}
