package quantity

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// groupReach is how many atoms a noun group may take behind a number.
const groupReach = 12

// head is the token of the noun a number counts: by the arcs when the text is parsed, else the last
// noun of the group behind it; -1 when there is none. "Two of the four gunmen" has one head.
func (r *reader) head(f found, end int) int {
	if f.kind == "article" {
		return r.personAhead(end)
	}
	if len(r.d.Arcs) == len(r.d.Tokens) {
		if h := r.parsedHead(f); h >= 0 {
			return h
		}
	}
	if f.kind == "fraction" && determiners[r.at(end).Word] {
		end++ // half the town
	}
	return r.groupHead(end)
}

// parsedHead follows nummod and amod to the noun, or "of" down to it.
func (r *reader) parsedHead(f found) int {
	first, last := r.atoms[f.first].Token, r.atoms[f.end-1].Token
	for t := last; t >= first; t-- {
		arc := r.d.Arcs[t]
		if arc.Head < 0 || arc.Head >= first && arc.Head <= last {
			continue
		}
		switch arc.Relation {
		case "nummod", "amod", "nummod:gov", "det", "det:predet", "compound":
			if arc.Head > last && r.nominal(arc.Head) && !r.crossesPreposition(last, arc.Head) {
				return r.wholeCompound(arc.Head)
			}
		}
	}
	return -1
}

// crossesPreposition reports a preposition between a number and a noun that the parser made it count: of "hold 11 over Sarn
// clashes" no clashes are eleven.
func (r *reader) crossesPreposition(number, noun int) bool {
	for t := number + 1; t < noun; t++ {
		if r.d.Tags[t].Universal == "ADP" && crossed[strings.ToLower(r.d.Word(t))] {
			return true
		}
	}
	return false
}

// crossed are prepositions that no number's own words hold.
var crossed = map[string]bool{"over": true, "in": true, "after": true, "as": true, "for": true, "at": true, "near": true, "on": true, "during": true, "amid": true}

// wholeCompound is the noun that a compound ends in, where the parser hung the number on a word inside: "two bombing
// suspects".
func (r *reader) wholeCompound(t int) int {
	for steps := 0; steps < groupReach; steps++ {
		over := r.d.Arcs[t].Head
		if r.d.Arcs[t].Relation != "compound" || over != t+1 || r.d.Tags[over].Universal != "NOUN" || r.d.Arcs[t].Head >= len(r.d.Tags) {
			return t
		}
		t = over
	}
	return t
}

func (r *reader) nominal(t int) bool {
	if t >= len(r.d.Tags) {
		return true
	}
	tag := r.d.Tags[t].Universal
	return tag == "NOUN" || tag == "PROPN" || tag == "SYM" && r.d.Word(t) != "%" || tag == "ADJ"
}

// groupHead walks the noun group at atom i, through "of the" and a further number.
func (r *reader) groupHead(i int) int {
	i += r.hyphen(i)
	if r.at(i).Word == "out" && r.at(i+1).Word == "of" {
		i++ // two out of four gunmen
	}
	for end := i + groupReach; i < end && (r.at(i).Word == "of" || i > 0 && determiners[r.at(i).Word] && (r.at(i-1).Word == "of" || r.at(i).Word == "more" || r.at(i).Word == "other")); {
		i++
	}
	if n := number.At(r.atoms, i); n.Atoms > 0 && n.Class != number.Fraction && r.at(i-1).Word != "," {
		i += n.Atoms
	}
	head, owned := -1, r.at(i-1).Word == "of" || r.at(i-2).Word == "of"
	for end := i + groupReach; i < end && (r.inGroup(i) || owned && r.possessive(i)); i++ {
		switch {
		case len(r.d.Tags) == len(r.d.Tokens):
			u := r.tag(i).Universal
			if u == "PROPN" && head >= 0 && r.d.Tags[head].Universal == "NOUN" {
				return head // "of territory Sarn held"
			}
			if u == "NOUN" || u == "PROPN" {
				head = r.at(i).Token
			}
		case r.at(i).Form == number.Letters:
			if head >= 0 && strings.HasSuffix(r.at(i).Word, "ed") {
				return head // most likely a verb
			}
			head = r.at(i).Token
			if r.countable(i) && !r.goesOn(i+1) {
				return head
			}
		}
	}
	return head
}

// possessive reports the mark or the letter of "'s" at atom i: in "a third of the camp's residents"
// the residents are counted, not the camp.
func (r *reader) possessive(i int) bool {
	a := r.at(i)
	return a.Word == "'" && r.at(i+1).Word == "s" && r.at(i+1).Glued || a.Word == "s" && a.Glued && r.at(i-1).Word == "'"
}

var determiners = map[string]bool{
	"the": true, "these": true, "those": true, "his": true, "her": true, "their": true, "its": true, "our": true, "my": true, "all": true,
	"more": true, "other": true, "such": true, "them": true,
}

// countable reports a plural or a noun that is counted, as far as a word alone can tell.
func (r *reader) countable(i int) bool {
	a := r.at(i)
	n := number.NounOf(a.Word)
	return n.Plural || n.Person || n.Thing || !a.Upper && len(a.Word) > 3 && a.Word[len(a.Word)-1] == 's' && a.Word[len(a.Word)-2] != 's'
}

// inDate reports whether atom i lies in a time expression.
func (r *reader) inDate(i int) bool {
	k := text.Touching(r.d.Times, r.atoms[i].Span)
	return k >= 0 && r.d.Times[k].Contains(r.atoms[i].Span)
}

// inGroup reports whether atom i can belong to the noun group that began before it.
func (r *reader) inGroup(i int) bool {
	a := r.at(i)
	if a.Form == number.Mark {
		return (a.Word == "-" || a.Word == "\"" || a.Word == "“" || a.Word == "'") && (a.Word != "'" || r.at(i+1).Word != "s")
	}
	if i >= len(r.atoms) || closes[a.Word] || r.inDate(i) {
		return false
	}
	switch tag := r.tag(i); tag.Universal {
	case "ADJ", "NOUN", "PROPN", "NUM", "":
		return true
	case "ADV":
		return r.tag(i+1).Universal == "ADJ" || tag.Penn == "RB" && r.tag(i+1).Penn == "VBN" || a.Word == "more"
	case "VERB":
		next := r.tag(i + 1).Universal
		return (tag.Penn == "VBN" || tag.Penn == "VBG") && (next == "NOUN" || next == "ADJ" || next == "PROPN")
	}
	return false
}

// closes are words that end a noun group in a text without tags.
var closes = map[string]bool{}

func init() {
	for _, w := range []string{
		"the", "a", "an", "of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "or", "but", "as", "into", "near", "after", "before",
		"during", "since", "until", "over", "under", "outside", "inside", "across", "is", "are", "was", "were", "be", "been", "has", "have", "had",
		"will", "would", "could", "can", "may", "might", "who", "which", "that", "when", "where", "while", "he", "she", "they", "it", "his", "her",
		"their", "its", "this", "these", "those", "killed", "wounded", "injured", "died", "fled", "said", "told", "dead", "than", "not", "per",
		"took", "attacked", "stormed", "escaped", "remain", "remained", "including", "against", "between", "about", "ago", "later", "so", "if",
	} {
		closes[w] = true
	}
}
