// Package quantity reads the numbers of a report: their value, the words that bound it ("at least
// three"), their kind, and the noun they count.
//
// The value is what the words say: "exactly", "about" and "nearly" set Low and High to the number
// written; "at_least" and "more_than" set Low alone, "at_most" High alone; "between" sets both ends;
// "vague" words ("dozens") set neither. Kinds: cardinal ordinal percent fraction money measure age
// year time multiplier label article. A label names and does not count ("Highway 61", "2-1"); an
// article ("a guard") is a count of one for the caller to take or leave.
package quantity

import (
	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// Rule is one way to write a quantity.
type Rule struct {
	Name string
	Yes  []string // phrases it must read, in which each has one quantity of the rule at least
	No   []string // phrases it must not read
	read func(r *reader, i int) (found, bool)
}

// Rules are tried in this order at each place where a number may start; the first that reads wins.
var Rules = concat(nameRules, amountRules, countRules)

func concat(lists ...[]Rule) []Rule {
	var out []Rule
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

// found is what a rule read: atoms [first, end) are the number with its unit.
type found struct {
	first, end int // with bound words that the rule took itself
	from       int // atom where the number alone starts, 0 for first
	number     int // atom where the number alone ends, 0 for end
	low, high  *float64
	bound      string // "" when the words around it decide
	kind, unit string
	headless   bool // counts nothing
	rule       string
}

// reader reads one document.
type reader struct {
	d     *text.Document
	atoms []number.Atom
	time  int // index in d.Times of the next time expression
}

// Read fills d.Quantities from d.Tokens and d.Times, in text order and without overlaps. Tags and
// arcs are used where they are there.
func Read(d *text.Document) {
	r := &reader{d: d, atoms: number.Atoms(d)}
	d.Quantities = nil
	taken := 0 // atoms before it belong to the quantity before
	for i := 0; i < len(r.atoms); {
		f, ok := r.at1(i)
		if !ok {
			i++
			continue
		}
		f.first = max(f.first, taken)
		q, end := r.quantity(f, taken)
		d.Quantities = append(d.Quantities, q)
		i = max(end, i+1)
		taken = i
	}
}

// at1 tries the rules at atom i.
func (r *reader) at1(i int) (found, bool) {
	if !r.starts(i) {
		return found{}, false
	}
	if f, ok := r.datePart(i); ok {
		return f, true
	}
	for n := range Rules {
		if f, ok := Rules[n].read(r, i); ok {
			f.rule = Rules[n].Name
			return f, true
		}
	}
	return found{}, false
}

// starts reports whether any rule may start at atom i.
func (r *reader) starts(i int) bool {
	switch a := &r.atoms[i]; a.Form {
	case number.Digits:
		return true
	case number.Letters:
		return words.starts[a.Word]
	}
	return false
}

// quantity puts the words around a number to it and tells the atom after them.
func (r *reader) quantity(f found, taken int) (text.Quantity, int) {
	q := text.Quantity{Low: f.low, High: f.high, Bound: f.bound, Kind: f.kind, Unit: f.unit, Head: -1, Rule: f.rule}
	first, end := f.first, f.end
	q.Number = r.span(max(f.first, f.from), f.end)
	if f.number > f.first && f.number < f.end {
		q.Number = r.span(max(f.first, f.from), f.number)
	}
	if bounded[f.kind] {
		first, end = r.bind(&q, first, end, taken)
	}
	q.Span = r.span(first, end)
	r.setTime(&q, f)
	if !f.headless && q.Kind != "time" && q.Kind != "year" {
		q.Head = r.head(f, end)
		if q.Bound == "exactly" && q.Head >= 0 && bounded[f.kind] {
			r.bindBehind(&q, end)
		}
	}
	return q, end
}

// bounded are the kinds that bound words apply to.
var bounded = map[string]bool{"cardinal": true, "percent": true, "fraction": true, "money": true, "measure": true, "age": true, "multiplier": true, "article": false}

func (r *reader) span(first, end int) text.Span {
	return text.Span{Start: r.atoms[first].Start, End: r.atoms[end-1].End}
}

// at is atom i, or an empty one past either end.
func (r *reader) at(i int) number.Atom {
	if i < 0 || i >= len(r.atoms) {
		return number.Atom{}
	}
	return r.atoms[i]
}

// tag is the tag of atom i's token; empty when the text is not tagged.
func (r *reader) tag(i int) text.Tag {
	if t := r.at(i).Token; i >= 0 && i < len(r.atoms) && t < len(r.d.Tags) {
		return r.d.Tags[t]
	}
	return text.Tag{}
}

func value(v float64) *float64 { return &v }
