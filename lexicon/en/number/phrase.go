package number

import (
	"strings"

	"sitrep/text"
)

// Bound is a phrase that bounds a number, or a vague word that stands for one.
type Bound struct {
	Words   []string // as atoms
	Bound   string   // exactly about at_least more_than nearly at_most vague
	Example string
}

// Bounds are the phrases of bounds.tsv: Before is indexed by the phrase's last word (it is read
// from the number backwards), After and Vague by the first. Longer phrases come first.
type Bounds struct {
	Before, After, Vague map[string][]Bound
}

// Unit is a measure, a currency or the percent sign as written.
type Unit struct {
	Words   []string // as atoms, lower case
	Code    string   // "km", "USD", "%"
	Kind    string   // measure money percent
	Example string
}

// Units are the rows of units.tsv: Before by the last word ("US$"), After by the first.
type Units struct {
	Before, After map[string][]Unit
}

// ReadBounds reads bounds.tsv.
func ReadBounds() Bounds {
	b := Bounds{map[string][]Bound{}, map[string][]Bound{}, map[string][]Bound{}}
	for _, row := range Rows("bounds.tsv", boundRows, 4) {
		p := Bound{Words(row[0]), row[1], row[3]}
		first, last := p.Words[0], p.Words[len(p.Words)-1]
		longer := func(a, b Bound) bool { return len(a.Words) > len(b.Words) }
		switch row[2] {
		case "before":
			b.Before[last] = insert(b.Before[last], p, longer)
		case "after":
			b.After[first] = insert(b.After[first], p, longer)
		case "word":
			b.Vague[first] = insert(b.Vague[first], p, longer)
		default:
			panic("bounds.tsv: unknown place " + row[2])
		}
	}
	return b
}

// ReadUnits reads units.tsv.
func ReadUnits() Units {
	u := Units{map[string][]Unit{}, map[string][]Unit{}}
	longer := func(a, b Unit) bool { return len(a.Words) > len(b.Words) }
	for _, row := range Rows("units.tsv", unitRows, 5) {
		p := Unit{Words(row[0]), row[1], row[2], row[4]}
		first, last := p.Words[0], p.Words[len(p.Words)-1]
		if row[3] == "before" {
			u.Before[last] = insert(u.Before[last], p, longer)
		} else {
			u.After[first] = insert(u.After[first], p, longer)
		}
	}
	return u
}

// insert keeps a list ordered, equal ones in the order they came.
func insert[T any](list []T, p T, longer func(a, b T) bool) []T {
	at := len(list)
	for at > 0 && longer(p, list[at-1]) {
		at--
	}
	list = append(list, p)
	copy(list[at+1:], list[at:])
	list[at] = p
	return list
}

// Words cuts a phrase into the words of its atoms.
func Words(phrase string) []string {
	d := text.New(strings.TrimSpace(phrase))
	d.Tokens = []text.Token{{Span: text.Span{End: len(d.Text)}}}
	var out []string
	for _, a := range Atoms(d) {
		out = append(out, a.Word)
	}
	return out
}
