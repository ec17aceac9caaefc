// Package question finds the sentences of a pile that answer a question: who, what, where, when, how
// many, who says. It searches the words of the sentences and the records read from them, and shows
// sentences; it writes none. Words weigh by how rare they are (inverse document frequency, Spärck Jones
// 1972); a sentence that holds a record of the kind that is asked for, or of the incident that the question
// is about, weighs more. What its report, and the reports of its story, tell of counts for each of its sentences.
package question

import (
	"cmp"
	"sort"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// limit is how many sentences an answer shows; twice as many where all numbers without a source are asked for.
const limit = 12

// near is the part of the best score from which a passage is counted among the answers.
const near = 0.5

// Passage is a sentence with the records read from it.
type Passage struct {
	Evidence  ledger.Evidence // the sentence; By is empty
	Title     string          // of the report
	Chains    []ledger.Chain  // of the claims and figures in it
	Furniture bool            // stands in a part of the page that is not the report
	Score     float64
}

// Answer is what the pile has on a question.
type Answer struct {
	Question string
	Seeks    []string  // who where when number duration source
	Passages []Passage // best first
	Unknown  []string  // names and numbers of the question that no report holds
}

// Near is how many of the passages answer about as well as the best; those after them share its words, and may help.
func (a Answer) Near() int {
	n := 0
	for n < len(a.Passages) && a.Passages[n].Score >= near*a.Passages[0].Score {
		n++
	}
	return n
}

// Shown is the evidence of the passages.
func (a Answer) Shown() []ledger.Evidence {
	var out []ledger.Evidence
	for _, p := range a.Passages {
		out = append(out, p.Evidence)
	}
	return out
}

// Desk is a pile that can be asked.
type Desk struct {
	situation *ledger.Situation
	sentences []sentence
	index     map[string][]int       // stem → sentences, ascending
	names     map[string]string      // folded name → identity
	happening map[string][]int       // incident → sentences that hold a record of it
	conflicts map[string][]int       // incident → sentences of the tensions on it
	opposed   map[int][]int          // sentence → those of the other sides of its tensions
	published map[string]string      // report → the day it came out, or before which it did not
	stories   map[string][]neighbour // report → the others of its story
	at        map[string]int         // report → its first sentence
	stems     []string               // of all sentences, sorted
}

// sentence is a passage with what it is found by.
type sentence struct {
	Passage
	report    string
	number    int      // of the sentence in its report, from 0
	words     []string // stems, sorted
	who       map[string]bool
	incidents map[string]bool
	voices    map[string]bool // stems of the names of those who speak in it, and their identities behind “@”
	values    map[value]bool  // what it counts
	kinds     map[string]bool // types of its events, measures of its figures, and number time place source unsourced
}

// value is a number of those to whom something happened.
type value struct {
	what      string
	low, high float64
}

// New makes a desk of readings and what they say together. split gives the sentences of a text.
func New(readings []ledger.Reading, s *ledger.Situation, split func(string) []text.Span) *Desk {
	d := &Desk{situation: s, index: map[string][]int{}, names: map[string]string{}, happening: map[string][]int{}, conflicts: map[string][]int{}, opposed: map[int][]int{}, published: map[string]string{}, stories: map[string][]neighbour{}}
	who, incidents := d.readIdentities(), d.readIncidents()
	p := pile.New(readings)
	for _, r := range p.Readings {
		d.published[r.Report.ID] = cmp.Or(r.Report.Published.Value, r.Report.Published.NotBefore)
		d.read(r, split(r.Report.Text), who, incidents)
	}
	d.at = d.firsts()
	d.readStories(p.Readings)
	d.readSeries()
	for i, x := range d.sentences {
		for _, w := range x.words {
			d.index[w] = append(d.index[w], i)
		}
		for who := range x.who {
			d.index["@"+who] = append(d.index["@"+who], i)
		}
		for in := range x.incidents {
			d.happening[in] = append(d.happening[in], i)
		}
	}
	d.readTensions()
	d.stems = d.vocabulary()
	return d
}

// vocabulary are the stems of the index, sorted.
func (d *Desk) vocabulary() []string {
	var out []string
	for w := range d.index {
		if w[0] != '@' {
			out = append(out, w)
		}
	}
	sort.Strings(out)
	return out
}

// AskAll answers questions in a row. One that names nothing itself ("When was it?") is asked of what the
// one before it was about.
func (d *Desk) AskAll(questions []string) []Answer {
	var out []Answer
	var before query
	for _, q := range questions {
		asked := d.parse(q)
		if asked.refersBack(d) {
			asked.terms = append(asked.terms, before.inherited()...)
		}
		out = append(out, d.answer(q, asked))
		before = asked
	}
	return out
}

// Ask answers one question.
func (d *Desk) Ask(question string) Answer { return d.AskAll([]string{question})[0] }

func (d *Desk) answer(words string, q query) Answer {
	return Answer{Question: words, Seeks: pile.Sorted(q.seeks), Unknown: d.unknown(q), Passages: d.rank(q)}
}

// unknown are the names of the question of which no sentence outside furniture knows a word.
func (d *Desk) unknown(q query) []string {
	var out []string
	for _, t := range q.terms {
		if t.name && !t.inherited && !d.told(t) {
			out = append(out, t.written)
		}
	}
	return out
}

// told reports a term that stands in a sentence of a report, rather than in furniture alone.
func (d *Desk) told(t term) bool {
	met, _ := d.matches(t)
	for i := range met {
		if !d.sentences[i].Furniture {
			return true
		}
	}
	return false
}

// title is what a report is called.
func title(r ledger.Report) string { return strings.Join(strings.Fields(pile.Title(r)), " ") }
