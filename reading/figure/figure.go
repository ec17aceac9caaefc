// Package figure keeps the numbers of a report that matter to an analyst, each with its wording:
// what is counted, bound, place, population, the value before, running totals and subsets. The
// same count named again is the same figure; a passage that contradicts itself is flagged and its
// literal reading kept.
package figure

import (
	"sort"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// Read gives the figures of a document. Chains are left empty: they are the reading's to fill.
func Read(d *text.Document, report string) []ledger.Figure {
	if len(d.Arcs) == 0 {
		return nil
	}
	r := &reader{d: own(d), report: report, at: map[int]int{}, former: map[int]bool{}, part: map[int]int{}, whole: map[int]bool{}, record: map[int]int{}}
	for i, p := range d.Predicates {
		r.at[p.Head] = i
	}
	r.amongHarmed()
	r.moves()
	r.parts()
	for k := range r.d.Quantities {
		r.quantity(k)
	}
	r.ranks()
	r.zeros()
	r.subsets()
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].Evidence.Start < r.found[j].Evidence.Start })
	return r.found
}

// own is a document whose quantities may be marked here without changing the layer.
func own(d *text.Document) *text.Document {
	c := *d
	c.Quantities = append([]text.Quantity{}, d.Quantities...)
	return &c
}

type reader struct {
	d      *text.Document
	report string
	at     map[int]int  // head token → predicate
	former map[int]bool // quantities that are the earlier value of another
	moved  map[int]move // quantity → how it moved
	part   map[int]int  // quantity → the quantity it is told as a part of
	whole  map[int]bool // quantities of which another is told as a part
	record map[int]int  // quantity → its figure in found
	found  []ledger.Figure
	keys   []key // of found, in step
}

// key tells two namings of one figure.
type key struct {
	measure, value, place string
	quantity              int
}

// quantity makes a figure of quantity k, or a mention of one found before.
func (r *reader) quantity(k int) {
	d := r.d
	q := d.Quantities[k]
	if r.former[k] || q.Aside == "denied" || d.InFurniture(q.Span) || !r.matters(k) {
		return
	}
	f := r.figure(k)
	if f.Evidence.Quote == "" {
		return
	}
	id := key{f.Measure, value(d, q), f.Place, k}
	if i := r.known(id, q); i >= 0 {
		r.record[k] = i
		if r.headline(r.keys[i]) && !r.headline(id) { // the text tells it better than its headline
			f.Mentions = append(r.found[i].Mentions, mark(r.found[i]))
			if f.Previous == nil {
				f.Previous, f.Relation = r.found[i].Previous, r.found[i].Relation
			}
			r.found[i], r.keys[i] = f, id
			return
		}
		r.found[i].Mentions = append(r.found[i].Mentions, mark(f))
		return
	}
	r.record[k] = len(r.found)
	for _, each := range r.distribute(f, q) {
		r.found = append(r.found, each)
		r.keys = append(r.keys, id)
	}
}

func mark(f ledger.Figure) ledger.Mark {
	return ledger.Mark{Start: f.Evidence.Start, End: f.Evidence.End, Text: f.Evidence.Quote}
}

// headline reports a figure told in the headline.
func (r *reader) headline(k key) bool {
	if k.quantity < 0 {
		return false
	}
	return r.d.Sentences[r.sentence(r.d.Quantities[k.quantity])].Headline
}

// sentence is the number of the sentence a quantity stands in.
func (r *reader) sentence(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Number)
	return r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
}

func (r *reader) index(q text.Quantity) int {
	k := sort.Search(len(r.d.Quantities), func(k int) bool { return r.d.Quantities[k].Start >= q.Start })
	for ; k < len(r.d.Quantities) && r.d.Quantities[k].Start == q.Start; k++ {
		if r.d.Quantities[k].Span == q.Span {
			return k
		}
	}
	return -1
}

func first(q text.Quantity) *float64 {
	if q.Low != nil {
		return q.Low
	}
	return q.High
}

// size is the value of a quantity to compare it by, 0 for a vague one.
func size(q text.Quantity) float64 {
	if v := first(q); v != nil {
		return *v
	}
	return 0
}

// measure is what a figure measures, for telling namings of one figure apart.
func measure(d *text.Document, q text.Quantity) string {
	if q.What != "" {
		return q.What
	}
	if q.Head >= 0 {
		return d.Lemma(q.Head)
	}
	return ""
}

// value is a quantity's value as a key; a vague one is told apart by its words.
func value(d *text.Document, q text.Quantity) string {
	if q.Low == nil && q.High == nil {
		return strings.ToLower(d.Words(q.Number))
	}
	return number(q.Low) + "–" + number(q.High)
}

func number(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}
