package muc4

import (
	"slices"
	"strings"

	"sitrep/text"
)

// Mention is a noun phrase or a name that might fill a slot.
type Mention struct {
	First, Last int    // tokens of the phrase without determiners and numbers, half-open
	Head        int    // token of its head word
	Sentence    int    //
	Kind        string // "name" a person's name, "title" what stands before one, "proper", "noun", "part" inside a compound
	Entity      int    // index into Report.Entities
	Of          int    // end of the phrase with its "of" part, Last when there is none
}

// outer are the relations by which a noun is only a part of a larger name or phrase.
var outer = map[string]bool{"compound": true, "flat": true, "flat:name": true, "fixed": true, "goeswith": true, "nmod:desc": true,
	"amod": true, "compound:prt": true, "case": true, "det": true}

// mentions finds the candidates of a document, in text order.
func mentions(d *text.Document, roles Roles) []Mention {
	m := finder{d: d, roles: roles, names: knownNames(d), name: make([]int, len(d.Tokens)), predicate: map[int]bool{}, taken: map[[2]int]bool{},
		timed: map[int]bool{}}
	for i := range m.name {
		m.name[i] = -1
	}
	for k, n := range m.names {
		for i := n.First; i < n.Last; i++ {
			m.name[i] = k
		}
	}
	for _, p := range d.Predicates {
		m.predicate[p.Head] = p.Noun
	}
	for _, t := range d.Times {
		first, last := d.TokensIn(t.Span)
		for i := first; i < last; i++ {
			m.timed[i] = true
		}
	}
	for i := range d.Tokens {
		m.at(i)
	}
	return m.out
}

// longestPhrase bounds the tokens of a title and of an "of" phrase; hostile lines have no end.
const longestPhrase = 24

// knownNames are the proper names of a document; one of the lexicon takes the place of those inside it,
// since the tagger may cut it ("Shining | Path").
func knownNames(d *text.Document) []text.Name {
	var out []text.Name
	inLexicon := make([]bool, len(d.Tokens))
	for _, a := range d.Actors {
		for _, m := range a.Mentions {
			first, last := d.TokensIn(m.Span)
			if a.ID == "" || m.Nominal || m.Pronoun || last-first < 2 || slices.Contains(inLexicon[first:last], true) {
				continue
			}
			out = append(out, text.Name{Span: m.Span, First: first, Last: last, Kind: "ORG"})
			for i := first; i < last; i++ {
				inLexicon[i] = true
			}
		}
	}
	for _, n := range d.Names {
		if !slices.Contains(inLexicon[n.First:n.Last], true) {
			out = append(out, n)
		}
	}
	return out
}

// finder collects mentions.
type finder struct {
	d         *text.Document
	roles     Roles
	timed     map[int]bool // tokens of times
	names     []text.Name
	name      []int        // number of the name a token stands in, -1
	predicate map[int]bool // heads of predicates; true for nouns
	taken     map[[2]int]bool
	out       []Mention
}

func (m *finder) at(i int) {
	if k := m.name[i]; k >= 0 {
		m.named(i, k)
		return
	}
	tag := m.d.Tags[i]
	switch {
	case tag.Universal == "NOUN" || tag.Universal == "PROPN":
		m.noun(i)
	case countedAdjective[strings.ToUpper(m.d.Word(i))] && i > 0 && m.d.Tags[i-1].Universal == "NUM":
		m.add(Mention{First: i, Last: i + 1, Head: i, Kind: "noun"})
	}
}

// countedAdjective are adjectives that stand for people behind a number: "seven wounded".
var countedAdjective = map[string]bool{"DEAD": true, "WOUNDED": true, "INJURED": true, "KILLED": true, "MISSING": true}

// named adds a name once, at its last token, with the title before it.
func (m *finder) named(i, k int) {
	n := m.names[k]
	if i != n.Last-1 {
		return
	}
	head := m.headOf(n.First, n.Last)
	if n.Kind != "PER" {
		first, last := n.First, n.Last
		if !outer[m.d.Arcs[head].Relation] {
			f, l := m.d.GroupTokens(head)
			first, last = min(f, first), max(l, last)
		}
		m.add(Mention{First: first, Last: last, Head: head, Kind: "proper"})
		return
	}
	first := m.nameBegins(n.First, n.Last)
	m.title(first, k)
	m.add(Mention{First: first, Last: n.Last, Head: max(head, first), Kind: "name"})
}

// nameBegins skips the roles with which capitals let a name begin: "MINISTER ANA ROVIK".
func (m *finder) nameBegins(first, last int) int {
	for i := last - 2; i >= first; i-- {
		if m.roles.Has(m.d.Word(i)) {
			return i + 1
		}
	}
	return first
}

// title adds the nouns directly before a person's name: "defense minister".
func (m *finder) title(end, name int) {
	first := end
	for first > 0 && end-first < longestPhrase && m.titleWord(first-1, name) {
		first--
	}
	if u := m.d.Tags[max(end-1, 0)].Universal; first < end && (u == "NOUN" || u == "PROPN") {
		m.add(Mention{First: first, Last: end, Head: end - 1, Kind: "title"})
	}
}

func (m *finder) titleWord(i, name int) bool {
	switch m.d.Tags[i].Universal {
	case "NOUN", "PROPN", "ADJ":
	default:
		if m.d.Word(i) != "." {
			return false
		}
	}
	own := m.name[i] < 0 || m.name[i] == name || m.names[m.name[i]].Kind != "PER"
	return own && !m.timed[i] && m.d.SentenceIndex(i) == m.d.SentenceIndex(i+1)
}

// headOf is the token of a range whose head lies outside it, the last one where several do.
func (m *finder) headOf(first, last int) int {
	for i := last - 1; i >= first; i-- {
		if h := m.d.Arcs[i].Head; h < first || h >= last {
			return i
		}
	}
	return last - 1
}

func (m *finder) noun(i int) {
	relation := m.d.Arcs[i].Relation
	if !outer[relation] {
		first, last := m.d.GroupTokens(i)
		m.add(Mention{First: first, Last: last, Head: i, Kind: "noun"})
		return
	}
	h := m.d.Arcs[i].Head
	if relation == "compound" && h >= 0 && (m.predicate[h] || m.name[h] >= 0 || m.d.Tags[i].Universal == "NOUN" && personal(m.d, i)) {
		m.add(Mention{First: i, Last: i + 1, Head: i, Kind: "part"})
	}
}

// personal reports a noun of a doer: terrorist, rebel, guerrilla, gunman.
func personal(d *text.Document, i int) bool {
	w := strings.ToUpper(d.Word(i))
	for _, end := range []string{"IST", "ISTS", "EL", "ELS", "LLA", "LLAS", "MAN", "MEN", "ER", "ERS", "OR", "ORS"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
