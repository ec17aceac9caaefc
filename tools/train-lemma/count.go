package main

import (
	"sitrep/eval/ud"
	"sitrep/language/lemma"
)

// votes counts the edits of each key.
type votes map[uint32]map[lemma.Edit]int

func (v votes) add(key uint32, e lemma.Edit) {
	if v[key] == nil {
		v[key] = map[lemma.Edit]int{}
	}
	v[key][e]++
}

// count gathers the edits of whole forms and of endings.
type count struct{ forms, endings votes }

func newCount() count { return count{votes{}, votes{}} }

func (c count) addAll(sentences []ud.Sentence) {
	for _, s := range sentences {
		for _, w := range s.Words {
			c.add(w)
		}
	}
}

// add counts a word under its class; a word that was written apart by mistake (goeswith) teaches nothing.
func (c count) add(w ud.Word) {
	if w.Lemma == "_" || w.Relation == "goeswith" {
		return
	}
	base := lemma.Base(w.Form, w.Universal)
	e := edit([]rune(base), []rune(w.Lemma))
	c.vote(base, w.Universal, w.Penn, e)
	c.vote(base, w.Universal, lemma.AnyPenn, e)
}

// vote counts an edit for a form and for those of its endings that hold what the edit cuts. For endings
// each form counts once, so that no frequent word outvotes a rule.
func (c count) vote(base, universal, penn string, e lemma.Edit) {
	key := lemma.FormKey(base, universal, penn)
	known := c.forms[key] != nil
	c.forms.add(key, e)
	if known {
		return
	}
	runes := []rune(base)
	for n := e.Cut; n <= min(lemma.LongestEnding, len(runes)); n++ {
		c.endings.add(lemma.EndingKey(string(runes[len(runes)-n:]), universal, penn), e)
	}
}

// edit is what turns a form into its lemma.
func edit(from, to []rune) lemma.Edit {
	same := 0
	for same < len(from) && same < len(to) && from[same] == to[same] {
		same++
	}
	return lemma.Edit{Cut: len(from) - same, Add: string(to[same:])}
}

// leastForms is how many forms must follow an ending's rule.
const leastForms = 2

// choose takes the edit with the most votes for each key.
func (c count) choose() map[uint32]lemma.Edit {
	chosen := map[uint32]lemma.Edit{}
	for key, v := range c.endings {
		if e, n := most(v); n >= leastForms {
			chosen[key] = e
		}
	}
	for key, v := range c.forms {
		chosen[key], _ = most(v)
	}
	return chosen
}

// most is the edit with the most votes and how many; the smaller edit of equals.
func most(v map[lemma.Edit]int) (best lemma.Edit, n int) {
	for e, k := range v {
		if k > n || k == n && e.Compare(best) < 0 {
			best, n = e, k
		}
	}
	return best, n
}
