package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"sitrep/eval/ner"
	"sitrep/eval/ud"
	"sitrep/language/syntax/form"
	"sitrep/language/syntax/name"
)

// sentence is a training sentence ready for all learners.
type sentence struct {
	words     []string
	forms     []form.Word
	tags      []uint8
	heads     []int // -1 for the root
	relations []int // -1 for the root
	names     []uint8
	guessed   []uint8 // tags of a tagger that has not seen the sentence
}

// corpus is everything read from the data folder.
type corpus struct {
	trees     []sentence // treebanks
	named     []sentence // name corpora
	treebank  []ud.Sentence
	tags      []string
	relations []string
	data      string
}

func readCorpus(s settings) (*corpus, error) {
	c := &corpus{data: s.data}
	for _, file := range []string{"ewt-train.conllu", "gum-open-train.conllu"} {
		sentences, err := ud.ReadFile(filepath.Join(s.data, "ud", file))
		if err != nil {
			return nil, err
		}
		c.treebank = append(c.treebank, sentences...)
	}
	c.classes()
	c.readTrees()
	return c, c.readNames()
}

// classes lists the pairs of tags seen at least twice and the relations, by name.
func (c *corpus) classes() {
	tags, relations := map[string]int{}, map[string]int{}
	for _, s := range c.treebank {
		for _, w := range s.Words {
			tags[w.Universal+"|"+w.Penn]++
			if w.Head >= 0 {
				relations[w.Relation]++
			}
		}
	}
	c.tags, c.relations = frequent(tags, 2), frequent(relations, 1)
}

func frequent(counts map[string]int, least int) []string {
	var out []string
	for k, n := range counts {
		if n >= least {
			out = append(out, k)
		}
	}
	sort.Strings(out)
	return out
}

// readTrees turns the treebanks into sentences; one with a rare pair of tags is left out.
func (c *corpus) readTrees() {
	tags, relations := index(c.tags), index(c.relations)
	for _, s := range c.treebank {
		if t, ok := tree(s, tags, relations); ok {
			c.trees = append(c.trees, t)
		}
	}
}

func tree(s ud.Sentence, tags, relations map[string]int) (sentence, bool) {
	var out sentence
	for _, w := range s.Words {
		tag, ok := tags[w.Universal+"|"+w.Penn]
		if !ok {
			return out, false
		}
		relation := -1
		if w.Head >= 0 {
			relation = relations[w.Relation]
		}
		out.words = append(out.words, w.Form)
		out.tags = append(out.tags, uint8(tag))
		out.heads = append(out.heads, w.Head)
		out.relations = append(out.relations, relation)
	}
	out.forms = form.Of(out.words)
	lift(out.heads)
	return out, true
}

func (c *corpus) readNames() error {
	read := []func(string) ([]ner.Sentence, error){ner.ReadIOB2, ner.ReadWikigold}
	for i, file := range []string{"uner-ewt-train.iob2", filepath.Join("wikigold", "wikigold.conll.txt")} {
		sentences, err := read[i](filepath.Join(c.data, "ner", file))
		if err != nil {
			return fmt.Errorf("names: %w", err)
		}
		for _, s := range sentences {
			c.named = append(c.named, labelled(s))
		}
	}
	return nil
}

func labelled(s ner.Sentence) sentence {
	labels := index(name.Labels)
	out := sentence{words: s.Words, forms: form.Of(s.Words)}
	for _, l := range s.Labels {
		out.names = append(out.names, uint8(labels[l]))
	}
	return out
}

func index(list []string) map[string]int {
	out := map[string]int{}
	for i, s := range list {
		out[s] = i
	}
	return out
}

// lift makes a tree projective by moving arcs that cross others to the head's head (Nivre and
// Nilsson 2005), the shortest crossing arc first.
func lift(heads []int) {
	for {
		child := crossing(heads)
		if child < 0 {
			return
		}
		heads[child] = heads[heads[child]]
	}
}

// crossing is the dependent of the shortest arc that is not projective, -1 when there is none.
func crossing(heads []int) int {
	best, length := -1, len(heads)+1
	for child, head := range heads {
		if head < 0 {
			continue
		}
		low, high := min(child, head), max(child, head)
		if high-low < length && heads[head] >= 0 && !covers(heads, head, low, high) {
			best, length = child, high-low
		}
	}
	return best
}

// covers reports whether all words between low and high descend from head.
func covers(heads []int, head, low, high int) bool {
	for i := low + 1; i < high; i++ {
		at := i
		for at >= 0 && at != head {
			at = heads[at]
		}
		if at < 0 {
			return false
		}
	}
	return true
}

// recased returns copies of some sentences in capitals and in Title Case, so that headlines and old
// wire copy are read too.
func recased(sentences []sentence, random *rand.Rand, share float64) []sentence {
	var out []sentence
	for _, s := range sentences {
		switch p := random.Float64(); {
		case p < share:
			out = append(out, s.spelled(strings.ToUpper))
		case p < 1.5*share:
			out = append(out, s.spelled(titled))
		case p < 1.8*share:
			out = append(out, s.spelled(strings.ToLower))
		}
	}
	return out
}

func (s sentence) spelled(by func(string) string) sentence {
	words := make([]string, len(s.words))
	for i, w := range s.words {
		words[i] = by(w)
	}
	s.words, s.forms = words, form.Of(words)
	return s
}

func titled(w string) string {
	r := []rune(w)
	if len(r) > 3 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}
