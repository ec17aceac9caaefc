package text

import "strings"

// groupParts are the relations that belong to the core of a noun phrase.
var groupParts = map[string]bool{"det": true, "amod": true, "compound": true, "nummod": true, "nmod:poss": true, "flat": true,
	"flat:name": true, "det:predet": true, "nmod:desc": true, "goeswith": true, "nmod:npmod": true, "nmod:unmarked": true, "fixed": true, "advmod": true, "list": true}

// NounGroup is the core of the noun phrase headed by token i: determiner, adjectives, compounds,
// numbers, possessor; without prepositional phrases, clauses, appositions and conjuncts.
func (d *Document) NounGroup(i int) Span { return d.group(i, false) }

// Phrase is the noun group with the prepositional phrases that belong to it ("the embassy in Sarn").
func (d *Document) Phrase(i int) Span { return d.group(i, true) }

func (d *Document) group(i int, prepositional bool) Span {
	first, last := d.groupTokens(i, prepositional)
	first, last = d.Paired(d.trimPunct(first, last))
	return d.SpanOf(first, last)
}

// GroupTokens is the range of tokens [first, last) of the noun group of token i.
func (d *Document) GroupTokens(i int) (first, last int) { return d.groupTokens(i, false) }

func (d *Document) groupTokens(i int, prepositional bool) (first, last int) {
	first, last = i, i+1
	for _, c := range d.Children(i) {
		rel := d.Arcs[c].Relation
		switch {
		case rel == "nummod" && c < i && d.Child(c, "case") >= 0 && d.Child(c, "nmod:unmarked") >= 0:
			// "On 3 May two engineers": a day that a parser hangs on the noun behind it
		case groupParts[rel]:
			f, l := d.Subtree(c, func(k int) bool { return clausal[d.Arcs[k].Relation] })
			first, last = min(first, f), max(last, l)
		case prepositional && rel == "nmod" && c > i:
			f, l := d.Subtree(c, func(k int) bool { return clausal[d.Arcs[k].Relation] || d.Arcs[k].Relation == "punct" })
			first, last = min(first, f), max(last, l)
		}
	}
	return first, last
}

var clausal = map[string]bool{"acl": true, "acl:relcl": true, "appos": true, "parataxis": true, "advcl": true, "ccomp": true}

func (d *Document) trimPunct(first, last int) (int, int) {
	for first < last-1 && isPunct(d.Word(first)) {
		first++
	}
	for last-1 > first && isPunct(d.Word(last-1)) && d.Word(last-1) != ")" {
		last--
	}
	return first, last
}

// Paired is a range of tokens with the quotation mark whose fellow stands in it and which itself stands right outside of
// it, so that no name is cut between its marks ("a so-called “Quay Cell”").
func (d *Document) Paired(first, last int) (int, int) {
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}} {
		switch open := d.unclosed(first, last, marks); {
		case open > 0 && last < len(d.Tokens) && d.Word(last) == marks[1]:
			return first, last + 1
		case open != 0 && first > 0 && marks[0] != "‘" && d.Word(first-1) == marks[0]: // ’ is an apostrophe too
			return first - 1, last
		}
	}
	return first, last
}

// unclosed is how many marks of a range are open at its end, below zero where more are closed than opened. A mark that
// opens as it closes is open or not.
func (d *Document) unclosed(first, last int, marks [2]string) int {
	open := 0
	for i := first; i < last; i++ {
		switch w := d.Word(i); {
		case marks[0] == marks[1] && w == marks[0]:
			open = 1 - open
		case w == marks[0]:
			open++
		case w == marks[1]:
			open--
		}
	}
	return open
}

func isPunct(w string) bool { return strings.Trim(w, ".,;:!?\"'“”‘’()[]—–-") == "" }

// ActorAt is the actor with the shortest mention over token i, or -1.
func (d *Document) ActorAt(i int) int {
	if d.actorAt == nil {
		d.indexActors()
	}
	return d.actorAt[i]
}

func (d *Document) indexActors() {
	d.actorAt = make([]int, len(d.Tokens))
	width := make([]int, len(d.Tokens))
	for i := range d.actorAt {
		d.actorAt[i] = -1
	}
	for a, actor := range d.Actors {
		for _, m := range actor.Mentions {
			if m.Aside {
				continue
			}
			first, last := d.TokensIn(m.Span)
			for i := first; i < last; i++ {
				if d.actorAt[i] < 0 || m.Len() < width[i] {
					d.actorAt[i], width[i] = a, m.Len()
				}
			}
		}
	}
}

// ActorHeaded is the actor one of whose mentions has token i as its head word, or -1.
func (d *Document) ActorHeaded(i int) int {
	if d.actorHead == nil {
		d.actorHead = map[int]int{}
		for a := len(d.Actors) - 1; a >= 0; a-- {
			for _, m := range d.Actors[a].Mentions {
				if !m.Aside {
					d.actorHead[m.Head] = a
				}
			}
		}
	}
	if a, ok := d.actorHead[i]; ok {
		return a
	}
	return -1
}

// QuoteOpen reports whether a quotation is open behind a word, where open tells whether one was before it. A straight mark
// opens and closes.
func QuoteOpen(open bool, word string) bool {
	switch word {
	case "\"":
		return !open
	case "“", "``":
		return true
	case "”", "''":
		return false
	}
	return open
}
