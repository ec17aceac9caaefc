package ud

import (
	"strings"

	"sitrep/text"
)

// Score holds fractions of 1. With gold words the figures are accuracies; from plain text they are
// F1 over words (or sentences), as in the CoNLL 2018 shared task. LAS compares universal relations
// (nsubj for nsubj:pass), LASFull relations with their subtypes.
type Score struct {
	Universal float64  `json:"UPOS"`
	Penn      float64  `json:"XPOS"`
	Lemma     float64  `json:"lemma"`
	UAS       float64  `json:"UAS"`
	LAS       float64  `json:"LAS"`
	LASFull   float64  `json:"LAS_subtypes"`
	Words     *float64 `json:"tokens,omitempty"`
	Sentences *float64 `json:"sentences,omitempty"`
}

// count gathers agreements between aligned words.
type count struct {
	universal, penn, lemma, head, relation, full int
}

// ScoreGold scores a document made by Document against its treebank.
func ScoreGold(sentences []Sentence, d *text.Document) Score {
	var c count
	at := 0
	for _, s := range sentences {
		for i, w := range s.Words {
			head := -1
			if w.Head >= 0 {
				head = at + w.Head
			}
			c.add(w, head, d, at+i)
		}
		at += len(s.Words)
	}
	return c.score(at, at)
}

// ScoreRaw scores a reading of the plain text; spans are those of Plain.
func ScoreRaw(sentences []Sentence, spans [][]text.Span, d *text.Document) Score {
	index := map[text.Span]int{}
	for i, t := range d.Tokens {
		index[t.Span] = i
	}
	var c count
	gold, words := 0, 0
	for i, s := range sentences {
		gold += len(s.Words)
		for j, w := range s.Words {
			token, ok := index[spans[i][j]]
			if !ok {
				continue
			}
			words++
			c.add(w, alignedHead(w, spans[i], index), d, token)
		}
	}
	score := c.score(gold, len(d.Tokens))
	score.Words = fraction(words, gold, len(d.Tokens))
	score.Sentences = fraction(sameSentences(spans, d), len(sentences), len(d.Sentences))
	return score
}

// alignedHead is the token of the head of a word, -1 for a root, -2 when the head was not found.
func alignedHead(w Word, spans []text.Span, index map[text.Span]int) int {
	if w.Head < 0 {
		return -1
	}
	if token, ok := index[spans[w.Head]]; ok {
		return token
	}
	return -2
}

func sameSentences(spans [][]text.Span, d *text.Document) int {
	gold := map[text.Span]bool{}
	for _, s := range spans {
		gold[text.Span{Start: s[0].Start, End: s[len(s)-1].End}] = true
	}
	same := 0
	for _, s := range d.Sentences {
		if gold[s.Span] {
			same++
		}
	}
	return same
}

func (c *count) add(w Word, head int, d *text.Document, token int) {
	tag, arc := d.Tags[token], d.Arcs[token]
	c.universal += one(tag.Universal == w.Universal)
	c.penn += one(tag.Penn == w.Penn)
	c.lemma += one(tag.Lemma == w.Lemma || w.Lemma == "_")
	if arc.Head == head {
		c.head++
		c.relation += one(universal(arc.Relation) == universal(w.Relation))
		c.full += one(arc.Relation == w.Relation)
	}
}

func (c *count) score(gold, system int) Score {
	f := func(n int) float64 { return *fraction(n, gold, system) }
	return Score{Universal: f(c.universal), Penn: f(c.penn), Lemma: f(c.lemma), UAS: f(c.head), LAS: f(c.relation), LASFull: f(c.full)}
}

// fraction is the F1 of n agreements.
func fraction(n, gold, system int) *float64 {
	f := 0.0
	if gold+system > 0 {
		f = 2 * float64(n) / float64(gold+system)
	}
	return &f
}

func universal(relation string) string {
	u, _, _ := strings.Cut(relation, ":")
	return u
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
