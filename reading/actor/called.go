package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/name"
	"sitrep/text"
)

// calledKind is the kind of body that a noun beside a name tells: "the newspaper Sarn Matin", "Sarn Matin, the local
// daily", "the rights group Open Quay"; "" for none.
func (f *finder) calledKind(first, last int) string {
	d := f.d
	head := headOf(d, first, last)
	if first > d.SentenceOf(first).First && !capital(d.Word(first-1)) {
		if kind := bodyNoun(d, first-1); kind != "" {
			return kind
		}
	}
	if h := d.Arcs[head].Head; h >= 0 && h < first && d.Arcs[head].Relation == "appos" {
		if kind := bodyNoun(d, h); kind != "" {
			return kind
		}
	}
	if c := d.Child(head, "appos"); c >= last {
		return bodyNoun(d, c)
	}
	return ""
}

// explained reports a common noun for a group, an outlet or a firm right before a name.
func (f *finder) explained(first int) bool {
	d := f.d
	if first == d.SentenceOf(first).First || capital(d.Word(first-1)) || isTitle(d.Word(first-1)) {
		return false
	}
	kind := bodyNoun(d, first-1)
	return kind != "" && kind != "agency"
}

// ofMembers reports a name that has members: one behind "members of" or "fighters from", or one with the Spanish article of
// several ("Los Rovikos") that was taken for a person's.
func (f *finder) ofMembers(n spelt) bool {
	d := f.d
	if n.label == "PER" && n.last-n.first > 1 && d.Word(n.first) == "Los" {
		return true
	}
	i := n.first - 1
	if i <= d.SentenceOf(n.first).First || n.label == "" || d.Tags[i-1].Universal != "NOUN" {
		return false
	}
	w := strings.ToLower(d.Word(i))
	return (w == "of" || w == "from") && name.Beside("of", strings.ToLower(d.Word(i-1))) == "organization"
}

// bodyNoun is the kind of body that a common noun makes, of an outlet, a state or others; "" for nouns of persons.
func bodyNoun(d *text.Document, i int) string {
	if d.Tags[i].Universal != "NOUN" {
		return ""
	}
	noun, _ := headNoun(d, i)
	kind := actor.NounKind(noun)
	if !bodies[kind] || event.Is("person", d.Lemma(i)) || strings.HasPrefix(d.Tags[i].Penn, "NNS") || event.Is("office before a name", noun) {
		return ""
	}
	return kind
}

// weapon reports a token that makes the name before it one of a weapon ("a Kalashnikov rifle").
func (f *finder) weapon(i int) bool {
	d := f.d
	return i < len(d.Tokens) && d.Tags[i].Universal == "NOUN" && event.Is("weapon", d.Lemma(i)) && !d.Silent(d.Tokens[i].Span)
}

// isInitials reports a person told by initials ("A.K.", "L.V."), as courts and police name suspects.
func isInitials(d *text.Document, first, last int) bool {
	w := d.Word(first)
	if last-first != 1 || len(w) < 4 || len(w) > 6 || len(w)%2 != 0 {
		return false
	}
	for i := 0; i < len(w); i += 2 {
		if w[i] < 'A' || w[i] > 'Z' || w[i+1] != '.' {
			return false
		}
	}
	return true
}
