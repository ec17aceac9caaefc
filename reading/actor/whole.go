package actor

import (
	"strings"

	"sitrep/text"
)

// wholes gives each place where a body's or a person's whole name stands to its bearer, though a part of it was taken for another
// there: "on Monday, Orrin Rights Watch said" after "Orrin Rights Watch".
func (f *finder) wholes() {
	names := f.wholeNames()
	if len(names) == 0 {
		return
	}
	d, left, starts := f.d, mergers, f.starts()
	for i := 0; i < len(d.Tokens) && left > 0; i++ {
		for _, n := range names[d.Word(i)] {
			if !f.spelledAt(i, n.words) || starts[d.Tokens[i].Start] == n.actor+1 {
				continue
			}
			left--
			if last := i + len(n.words); f.yields(n.actor, i, last) {
				f.mention(n.actor, found{first: i, last: last, head: headOf(d, i, last)})
				i = last - 1
				break
			}
		}
	}
}

// starts are the actors by where their mentions begin, counted from 1.
func (f *finder) starts() map[int]int {
	out := map[int]int{}
	for a, x := range f.actors {
		for _, m := range x.Mentions {
			out[m.Start] = a + 1
		}
	}
	return out
}

// whole is a name of two words and more, with its bearer.
type whole struct {
	words []string
	actor int
}

// wholeNames are the names of bodies and persons of two words and more, by their first words.
func (f *finder) wholeNames() map[string][]whole {
	out := map[string][]whole{}
	for a, x := range f.actors {
		if words := strings.Fields(x.Name); len(x.Mentions) > 0 && len(words) > 1 && x.ID == "" && (bodies[x.Kind] || x.Kind == "person") && len(out[words[0]]) < namesakes {
			out[words[0]] = append(out[words[0]], whole{words, a})
		}
	}
	return out
}

func (f *finder) spelledAt(i int, words []string) bool {
	if i+len(words) > f.d.SentenceOf(i).Last {
		return false
	}
	for k, w := range words {
		if f.d.Word(i+k) != w || !capital(w) && k == 0 {
			return false
		}
	}
	return true
}

// yields takes the mentions of others that lie inside [first, last) from them, and reports whether nothing else stands there.
func (f *finder) yields(whole, first, last int) bool {
	span := f.d.SpanOf(first, last)
	if f.d.Silent(span) || f.d.InFurniture(span) {
		return false
	}
	for a := range f.actors {
		for _, m := range f.actors[a].Mentions {
			if m.Overlaps(span) && (a == whole || !span.Contains(m.Span)) {
				return false
			}
		}
	}
	for a := range f.actors {
		f.actors[a].Mentions = outside(f.actors[a].Mentions, span)
	}
	return true
}

// outside are the mentions that lie outside a span.
func outside(all []text.Mention, s text.Span) []text.Mention {
	kept := all[:0]
	for _, m := range all {
		if !s.Contains(m.Span) {
			kept = append(kept, m)
		}
	}
	return kept
}
