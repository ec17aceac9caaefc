package figure

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// move is a change from one value to another: "jumped from 1,200 in 2021 to about 1,850".
type move struct {
	from, to int       // quantities of the earlier and the new value
	relation string    // increased decreased corrected
	phrase   text.Span // the words of what moved: "the count of fighters from the island"
	asOf     string    // EDTF of the earlier value, "" when not told
	dated    text.Span // the words of that date
}

// moves pairs the quantities behind "from" and "to" in a sentence with a verb of change.
func (r *reader) moves() {
	d := r.d
	r.moved = map[int]move{}
	for k, q := range d.Quantities {
		if q.Kind != "cardinal" && q.Kind != "percent" && q.Kind != "money" || !r.behind(q, "from") && !r.comparedWith(q) && !r.notAs(q) {
			continue
		}
		to := r.target(k)
		if to < 0 {
			to = r.targetBefore(k)
		}
		if to < 0 {
			to = r.tollBefore(k)
		}
		if to < 0 {
			continue
		}
		m := move{from: k, to: to}
		if verb := r.changeVerb(q, d.Quantities[to]); verb >= 0 {
			m.relation, m.phrase = r.relation(verb, q, d.Quantities[to]), r.moving(verb)
		} else if r.notAs(q) {
			m.relation = "corrected"
		} else if m.relation = larger(q, d.Quantities[to]); m.relation == "" || !r.comparedWith(q) {
			continue
		}
		m.asOf, m.dated = r.formerly(q, d.Quantities[to])
		r.moved[to], r.former[k] = m, true
	}
}

// behind reports a quantity that stands right behind a preposition, bound words and "a current
// number of" allowed between.
func (r *reader) behind(q text.Quantity, prep string) bool {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	s := d.SentenceOf(min(first, len(d.Tokens)-1))
	for i := first - 1; i >= s.First && i >= first-7; i-- {
		if strings.ToLower(d.Word(i)) == prep {
			return true
		}
		switch d.Tags[i].Universal {
		case "DET", "ADJ", "ADV", "SYM":
		case "NOUN", "ADP":
			if w := strings.ToLower(d.Word(i)); w != "number" && w != "total" && w != "of" && w != "figure" && w != "count" && w != "at" {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// spread reads "rose from 19 to 26" as a move where the number was read as a range: behind "from",
// under a verb of change, its ends are the value before and the value now.
func (r *reader) spread(q text.Quantity, f *ledger.Figure) {
	if q.Low == nil || q.High == nil || *q.Low == *q.High || f.Previous != nil ||
		!r.behind(q, "from") && !strings.HasPrefix(strings.ToLower(r.d.Words(q.Span)), "from ") {
		return
	}
	verb := r.changeVerb(q, q)
	if verb < 0 {
		return
	}
	f.Relation = r.change(verb)
	before, now := q.Low, q.High
	if f.Relation == "decreased" {
		before, now = now, before
	}
	f.Previous = &ledger.Earlier{Low: before, High: before}
	f.Low, f.High, f.Bound = now, now, "exactly"
}

// target is the quantity behind "to" that follows quantity k in its sentence, or -1.
func (r *reader) target(k int) int {
	d := r.d
	a, _ := d.TokensIn(d.Quantities[k].Span)
	s := d.SentenceOf(min(a, len(d.Tokens)-1))
	for j := k + 1; j < len(d.Quantities) && d.Quantities[j].End <= s.End; j++ {
		if r.behind(d.Quantities[j], "to") && (d.Quantities[j].Kind == "cardinal" || d.Quantities[j].Kind == d.Quantities[k].Kind) {
			return j
		}
	}
	return -1
}

// targetBefore is the quantity behind "to" right before quantity k ("rose to 26 from 19", "to 16, down
// from 17"), or -1.
func (r *reader) targetBefore(k int) int {
	d := r.d
	if k == 0 || r.sentence(d.Quantities[k]) != r.sentence(d.Quantities[k-1]) {
		return -1
	}
	if r.comparedWith(d.Quantities[k]) && d.Quantities[k-1].Head >= 0 && d.Quantities[k].Start-d.Quantities[k-1].End <= comparedReach {
		return k - 1
	}
	if d.Quantities[k].Start-d.Quantities[k-1].End > 30 {
		return -1
	}
	if !r.behind(d.Quantities[k-1], "to") && !r.upFrom(d.Quantities[k-1], d.Quantities[k]) {
		return -1
	}
	return k - 1
}

// comparedReach is how many bytes may stand between a value and the one that it is compared with.
const comparedReach = 120

// larger is how a value moved by its size alone, "" for values that are the same or not known.
func larger(from, to text.Quantity) string {
	a, b := first(from), first(to)
	switch {
	case a == nil || b == nil || *a == *b:
		return ""
	case *b < *a:
		return "decreased"
	}
	return "increased"
}

// changeVerb is the verb of change before the two values, nearest first, or -1.
func (r *reader) changeVerb(from, to text.Quantity) int {
	d := r.d
	first, last := d.TokensIn(from.Span)
	s := d.SentenceOf(min(first, len(d.Tokens)-1))
	for i := min(first, last) - 1; i >= s.First; i-- {
		if r.change(i) != "" && (d.Tags[i].Universal == "VERB" || d.Tags[i].Universal == "ADV" || d.Tags[i].Universal == "NOUN") {
			return i
		}
	}
	return -1
}

// change is how a verb moves a figure, by its lemma or, of a participle, by what is left without its ending ("climbed").
func (r *reader) change(verb int) string {
	if kind := lexicon.Change(r.d.Lemma(verb)); kind != "" {
		return kind
	}
	return lexicon.Change(strings.TrimSuffix(r.word(verb), "ed"))
}

// relation is how the figure moved: a count that was revised is corrected, whichever way.
func (r *reader) relation(verb int, from, to text.Quantity) string {
	kind := r.change(verb)
	if kind == "corrected" && !r.ofLevel(verb) && !r.ofToll(verb) {
		return kind
	}
	a, b := first(from), first(to)
	if a != nil && b != nil && *b < *a {
		return "decreased"
	}
	if a != nil && b != nil && *b > *a {
		return "increased"
	}
	return kind
}

// ofToll reports a verb that raises a toll: the dead were more than known, and what was said before was no mistake.
func (r *reader) ofToll(verb int) bool {
	k, ok := r.at[verb]
	return ok && r.d.Lemma(verb) == "raise" && slices.ContainsFunc(slices.Concat(r.d.Predicates[k].Objects, r.d.Predicates[k].Subjects), func(o int) bool {
		return r.d.Lemma(o) == "toll"
	})
}

// ofLevel reports a verb whose subject or object is a level: what is lowered then is the thing, not the count.
func (r *reader) ofLevel(verb int) bool {
	k, ok := r.at[verb]
	if !ok {
		return false
	}
	for _, o := range append(append([]int{}, r.d.Predicates[k].Objects...), r.d.Predicates[k].Subjects...) {
		if l := r.d.Lemma(o); l == "level" || l == "rate" {
			return true
		}
	}
	return false
}

// moving is the phrase of what moved: the object of "revised the count", else the subject.
func (r *reader) moving(verb int) text.Span {
	d := r.d
	k, ok := r.at[verb]
	if !ok {
		return text.Span{}
	}
	p := d.Predicates[k]
	for _, o := range append(append([]int{}, p.Objects...), p.Subjects...) {
		if d.Tags[o].Universal != "PRON" && d.Tags[o].Universal != "NUM" && o < verb+12 {
			return d.Phrase(o)
		}
	}
	return text.Span{}
}

func (m move) of(r *reader) string {
	if m.phrase.Empty() {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(r.d.Words(m.phrase), "the "), "The ")
}

// record writes the earlier value and the wording from "from" to the new value into a figure.
func (m move) record(r *reader, f *ledger.Figure) {
	d := r.d
	from := d.Quantities[m.from]
	f.Previous = &ledger.Earlier{Low: from.Low, High: from.High, AsOf: m.asOf}
	f.Relation = m.relation
	if from.Head >= 0 && d.Tags[from.Head].Universal == "NOUN" { // "from 2,500 fighters to 3,244"
		f.What = r.phrase(from.Head, from)
		f.Measure = measure(d, from)
	} else if of := m.of(r); of != "" && (f.What == "" || strings.HasSuffix(f.What, "number") || f.What == d.Words(r.d.Quantities[m.to].Span)) {
		f.What = of
	}
	span := text.Span{Start: f.Evidence.Start, End: f.Evidence.End}.Cover(from.Span)
	if !m.phrase.Empty() && m.phrase.Start < span.Start && d.SentenceIndex(tokenAt(d, m.phrase)) == d.SentenceIndex(tokenAt(d, from.Span)) {
		span = span.Cover(m.phrase)
	}
	f.Evidence.Start, f.Evidence.End, f.Evidence.Quote, f.Evidence.By = span.Start, span.End, d.Words(span), "figure.move"
}

func tokenAt(d *text.Document, s text.Span) int {
	i, _ := d.TokensIn(s)
	return min(i, len(d.Tokens)-1)
}
