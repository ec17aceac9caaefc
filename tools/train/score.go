package main

import (
	"fmt"
	"strings"

	"sitrep/language/network"
	"sitrep/text"
	"sitrep/tools/train/corpus"
)

// score counts what a model gets right on gold tokens.
type score struct {
	tokens, universal, penn, heads, labelled, exact int
	gold, found, right                              int // names
}

// measure runs a model over annotated sentences, as one document of them.
func measure(m *network.Model, sentences []*corpus.Sentence) (s score) {
	d := corpus.Document(sentences)
	m.Analyse(d)
	at, names := 0, d.Names
	for _, gold := range sentences {
		n := 0
		for n < len(names) && names[n].First < at+len(gold.Words) {
			n++
		}
		s.addTree(d, gold, at)
		s.addNames(names[:n], gold, at)
		at, names = at+len(gold.Words), names[n:]
	}
	return s
}

// addTree counts as the CoNLL 2018 shared task does: LAS looks at relations without their subtypes.
func (s *score) addTree(d *text.Document, gold *corpus.Sentence, at int) {
	for i, head := range gold.Heads {
		tag, arc := d.Tags[at+i], d.Arcs[at+i]
		if head >= 0 {
			head += at
		}
		s.tokens++
		s.universal += one(tag.Universal == gold.Universal[i])
		s.penn += one(tag.Penn == gold.Penn[i])
		s.heads += one(arc.Head == head)
		s.labelled += one(arc.Head == head && plainRelation(arc.Relation) == plainRelation(gold.Relations[i]))
		s.exact += one(arc.Head == head && arc.Relation == gold.Relations[i])
	}
}

func plainRelation(r string) string {
	r, _, _ = strings.Cut(r, ":")
	return r
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// addNames counts names that agree in both ends and kind.
func (s *score) addNames(found []text.Name, gold *corpus.Sentence, at int) {
	if gold.Names == nil {
		return
	}
	want := map[string]bool{}
	for _, n := range gold.NameSpans() {
		want[fmt.Sprint(at+n.First, at+n.Last, n.Kind)] = true
	}
	s.gold += len(want)
	s.found += len(found)
	for _, n := range found {
		s.right += one(want[fmt.Sprint(n.First, n.Last, n.Kind)])
	}
}

func (s score) las() float64    { return percent(s.labelled, s.tokens) }
func (s score) nameF1() float64 { return percent(2*s.right, s.gold+s.found) }

func percent(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

func (s score) String() string {
	out := fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f (with subtypes %.2f)", percent(s.universal, s.tokens),
		percent(s.penn, s.tokens), percent(s.heads, s.tokens), s.las(), percent(s.exact, s.tokens))
	if s.gold > 0 {
		out += fmt.Sprintf(" names P %.2f R %.2f F1 %.2f", percent(s.right, s.found), percent(s.right, s.gold), s.nameF1())
	}
	return out
}
