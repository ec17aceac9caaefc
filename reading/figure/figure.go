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
	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// Read gives the figures of a document. Chains are left empty: they are the reading's to fill.
func Read(d *text.Document, report string) []ledger.Figure {
	if len(d.Arcs) == 0 {
		return nil
	}
	r := &reader{d: d, report: report, at: map[int]int{}, former: map[int]bool{}}
	for i, p := range d.Predicates {
		r.at[p.Head] = i
	}
	r.moves()
	for k := range d.Quantities {
		r.quantity(k)
	}
	r.ranks()
	r.subsets()
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].Evidence.Start < r.found[j].Evidence.Start })
	return r.found
}

type reader struct {
	d      *text.Document
	report string
	at     map[int]int  // head token → predicate
	former map[int]bool // quantities that are the earlier value of another
	moved  map[int]move // quantity → how it moved
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
	if r.former[k] || d.InFurniture(q.Span) || !r.matters(q) {
		return
	}
	f := r.figure(k)
	if f.Evidence.Quote == "" {
		return
	}
	id := key{measure(d, q), value(q), f.Place, k}
	if i := r.known(id, q); i >= 0 {
		if r.headline(r.keys[i]) && !r.headline(id) { // the text tells it better than its headline
			f.Mentions = append(r.found[i].Mentions, mark(r.found[i]))
			r.found[i], r.keys[i] = f, id
			return
		}
		r.found[i].Mentions = append(r.found[i].Mentions, mark(f))
		return
	}
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
	first, _ := r.d.TokensIn(r.d.Quantities[k.quantity].Number)
	return r.d.SentenceOf(min(first, len(r.d.Tokens)-1)).Headline
}

// matters reports a quantity that counts something an analyst would keep.
func (r *reader) matters(q text.Quantity) bool {
	switch q.Kind {
	case "article":
		return q.What == "killed" || q.What == "wounded" || q.What == "kidnapped"
	case "money":
		return q.Low != nil
	case "percent", "fraction":
		return q.Low != nil && q.Head >= 0 && (q.What != "" || counted(strings.ToLower(r.d.Tags[q.Head].Lemma)) || r.demonym(q.Head))
	case "cardinal":
	default:
		return false
	}
	if q.Low == nil && q.High == nil {
		return false
	}
	if q.Head < 0 {
		return r.elliptic(q)
	}
	lemma := strings.ToLower(r.d.Tags[q.Head].Lemma)
	if q.What != "" || r.demonym(q.Head) {
		return true
	}
	return r.d.Tags[q.Head].Universal == "NOUN" && !lexicon.Plain(lemma) && !r.oneOf(q) && counted(lemma)
}

// counted reports a noun whose count an analyst keeps: people, weapons, finds, places raided,
// deeds and their like.
func counted(lemma string) bool {
	for _, class := range []string{"person", "counted", "weapon", "contraband", "explosive", "aircraft", "attack", "site", "combatant"} {
		if event.Is(class, lemma) {
			return true
		}
	}
	return len(event.Senses(lemma, true)) > 0
}

// oneOf reports "one of the nations": a way of speaking, not a count.
func (r *reader) oneOf(q text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	return q.Low != nil && *q.Low == 1 && last < len(r.d.Tokens) && strings.ToLower(r.d.Word(last)) == "of"
}

func (r *reader) demonym(i int) bool {
	for _, p := range text.Within(r.d.Places, r.d.Tokens[i].Span) {
		if p.Kind == "demonym" {
			return true
		}
	}
	return false
}

// elliptic reports a number without a noun that still is a figure: it has a change of value, or a
// verb of having with a place as subject ("Jordan now has about 3,000", "the total was 8,717").
func (r *reader) elliptic(q text.Quantity) bool {
	_, moved := r.moved[r.index(q)]
	return moved || q.What != "" || r.measured(q) >= 0 || r.holder(q) >= 0 && *first(q) >= 10
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

// measure is what a figure measures, for telling namings of one figure apart.
func measure(d *text.Document, q text.Quantity) string {
	if q.What != "" {
		return q.What
	}
	if q.Head >= 0 {
		return strings.ToLower(d.Tags[q.Head].Lemma)
	}
	return ""
}

func value(q text.Quantity) string { return number(q.Low) + "–" + number(q.High) }

func number(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// known is the figure of which a quantity is a further naming, or -1: the same measure and value,
// or a definite "the 60 suspects" with a value told before.
func (r *reader) known(id key, q text.Quantity) int {
	for i := max(0, len(r.keys)-memory); i < len(r.keys); i++ {
		k := r.keys[i]
		if k.value != id.value || k.place != "" && id.place != "" && k.place != id.place && !r.headline(k) {
			continue
		}
		if k.measure == id.measure && *first(q) > 1 || r.definite(q) && *first(q) > 1 || r.samePeople(k, q) {
			return i
		}
	}
	return -1
}

// memory is how many figures back a report is taken to name one again; it keeps the work linear.
const memory = 300

// samePeople reports two counts of people with one telling value: "147 suspects" in the headline are
// the "147 individuals" of the text.
func (r *reader) samePeople(k key, q text.Quantity) bool {
	if k.quantity < 0 || q.Head < 0 || *first(q) < 13 {
		return false
	}
	told := r.d.Quantities[k.quantity]
	return told.Head >= 0 && r.people(told.Head) && r.people(q.Head)
}

func (r *reader) people(i int) bool {
	lemma := strings.ToLower(r.d.Tags[i].Lemma) // of a headline's capitalised plural: as written
	return event.Is("person", lemma) || event.Is("person", strings.TrimSuffix(lemma, "s"))
}

func (r *reader) definite(q text.Quantity) bool {
	if q.Head < 0 {
		return false
	}
	det := r.d.Child(q.Head, "det")
	return det >= 0 && strings.ToLower(r.d.Word(det)) == "the" && r.d.Child(q.Head, "acl", "acl:relcl") < 0
}
