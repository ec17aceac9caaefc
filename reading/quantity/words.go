package quantity

import "sitrep/lexicon/en/number"

// lexicon is what Read looks up.
type lexicon struct {
	bounds number.Bounds
	units  number.Units
	starts map[string]bool // words at which a number may start
}

var words = readLexicon()

func readLexicon() lexicon {
	l := lexicon{number.ReadBounds(), number.ReadUnits(), map[string]bool{"aged": true}}
	for w, class := range number.Numerals() {
		if class != number.Parts && class != number.Scale && class != number.Group {
			l.starts[w] = true
		}
	}
	for w := range l.bounds.Vague {
		l.starts[w] = true
	}
	return l
}

// follows reports whether the words stand from atom i on.
func (r *reader) follows(i int, phrase []string) bool {
	for k, w := range phrase {
		if r.at(i+k).Word != w {
			return false
		}
	}
	return true
}

// unitAt is the unit that stands at i: the longest phrase that fits.
func (r *reader) unitAt(i int) (number.Unit, bool) {
	for _, u := range words.units.After[r.at(i).Word] {
		if r.follows(i, u.Words) {
			return u, true
		}
	}
	return number.Unit{}, false
}

// unitBefore is the currency that stands before i ("$", "US$").
func (r *reader) unitBefore(i int) (number.Unit, bool) {
	for _, u := range words.units.Before[r.at(i-1).Word] {
		if n := len(u.Words); i >= n && r.follows(i-n, u.Words) && r.glued(i-n, i) {
			return u, true
		}
	}
	return number.Unit{}, false
}

// glued reports whether no white space stands inside atoms [first, end).
func (r *reader) glued(first, end int) bool {
	for i := first + 1; i < end; i++ {
		if !r.atoms[i].Glued {
			return false
		}
	}
	return true
}
