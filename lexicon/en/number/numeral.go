package number

import (
	"math"
	"strconv"
)

// Numeral is a number as written.
type Numeral struct {
	Value float64
	Atoms int   // how many atoms it takes
	Class Class // Cardinal, Ordinal, Fraction
	Word  bool  // written in words: "three", "a dozen"
}

// digitsMost bounds the digits of a number; a longer run is an identifier, not a count.
const digitsMost = 15

// At reads the numeral that starts at atom i: "2,400", "1.5 million", "85mn", "twenty-five", "a
// hundred and ten", "half a million", "two dozen", "two-thirds", "21st". Atoms is 0 when none does.
func At(atoms []Atom, i int) Numeral {
	if i < 0 || i >= len(atoms) {
		return Numeral{}
	}
	switch a := &atoms[i]; a.Form {
	case Digits:
		return inDigits(atoms, i)
	case Letters:
		if w := words[a.Word]; w != nil {
			return inWords(atoms, i, w)
		}
	}
	return Numeral{}
}

// inDigits reads a number that starts with digits, with its ordinal ending or its scale.
func inDigits(atoms []Atom, i int) Numeral {
	value, n := figure(atoms, i)
	if n == 0 {
		return Numeral{}
	}
	if next := at(atoms, i+n); next.Glued && ordinalEnding(next.Word) {
		return Numeral{value, n + 1, Ordinal, false}
	}
	if den, k := slashed(atoms, i+n); n == 1 && k > 0 && value < den && den <= 10 {
		return Numeral{value / den, n + k, Fraction, false}
	}
	scale, k := scaleAt(atoms, i+n)
	return Numeral{value * scale, n + k, Cardinal, false}
}

// slashed reads the "/4" of "3/4"; a second slash makes it a date.
func slashed(atoms []Atom, i int) (float64, int) {
	slash, den := at(atoms, i), at(atoms, i+1)
	if slash.Word != "/" || !slash.Glued || !den.Glued || den.Form != Digits || len(den.Word) > 2 {
		return 0, 0
	}
	if after := at(atoms, i+2); after.Word == "/" && after.Glued {
		return 0, 0
	}
	value, _ := strconv.ParseFloat(den.Word, 64)
	return value, 2
}

// figure reads digits with thousands separators and a decimal part.
func figure(atoms []Atom, i int) (float64, int) {
	digits, n := atoms[i].Word, 1
	if len(digits) > digitsMost {
		return 0, 0
	}
	if len(digits) <= 3 {
		for grouped(atoms, i+n) && len(digits) <= digitsMost {
			digits += atoms[i+n+1].Word
			n += 2
		}
	}
	if decimal(atoms, i+n) {
		digits += "." + atoms[i+n+1].Word
		n += 2
	}
	value, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return 0, 0
	}
	return value, n
}

// grouped reports ",400" at i: a comma and exactly three digits.
func grouped(atoms []Atom, i int) bool {
	comma, group := at(atoms, i), at(atoms, i+1)
	return comma.Word == "," && comma.Glued && group.Form == Digits && group.Glued && len(group.Word) == 3
}

// decimal reports ".5" at i, not followed by a further dot and digits (an address, a version).
func decimal(atoms []Atom, i int) bool {
	dot, part := at(atoms, i), at(atoms, i+1)
	if dot.Word != "." || !dot.Glued || part.Form != Digits || !part.Glued || len(part.Word) > digitsMost {
		return false
	}
	return !(at(atoms, i+2).Word == "." && at(atoms, i+2).Glued && at(atoms, i+3).Form == Digits && at(atoms, i+3).Glued)
}

func ordinalEnding(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// scaleAt reads "million", "-million" or a glued "bn" at i; 1 and no atoms when there is none.
// A short scale ("m", "bn", "k") must be glued: "10 m" is ten metres.
func scaleAt(atoms []Atom, i int) (float64, int) {
	hyphen := 0
	if at(atoms, i).Word == "-" && at(atoms, i).Glued && at(atoms, i+1).Glued {
		hyphen = 1
	}
	next := at(atoms, i+hyphen)
	w := words[next.Word]
	switch {
	case w == nil:
	case w.class == Scale || w.class == Group && !next.Glued:
		more, n := scaleAt(atoms, i+hyphen+1)
		return w.value * more, hyphen + 1 + n
	case w.class == short && next.Glued && hyphen == 0:
		return w.value, 1
	}
	return 1, 0
}

// inWords reads a number that starts with the word w.
func inWords(atoms []Atom, i int, w *entry) Numeral {
	switch w.class {
	case Article:
		return afterArticle(atoms, i)
	case Fraction:
		return fraction(atoms, i, w)
	case Ordinal:
		return Numeral{w.value, 1, Ordinal, true}
	case Small, Ten:
		return sum(atoms, i)
	}
	return Numeral{}
}

// afterArticle reads "a hundred", "a dozen", "a third of", "a quarter of a million". "A second"
// and "a third blast" are ordinals: a fraction needs "of" behind it.
func afterArticle(atoms []Atom, i int) Numeral {
	w := words[at(atoms, i+1).Word]
	if w == nil {
		return Numeral{}
	}
	n := Numeral{}
	switch {
	case w.class == Scale || w.class == Group:
		n = sum(atoms, i)
	case w.class == Fraction:
		n = fraction(atoms, i+1, w)
		n.Atoms++
	case w.class == Ordinal && w.part > 0 && at(atoms, i+2).Word == "of":
		n = Numeral{1 / w.part, 2, Fraction, true}
	}
	return n
}

// fraction reads "half", "half a million", "quarter".
func fraction(atoms []Atom, i int, w *entry) Numeral {
	j := i + 1
	if at(atoms, j).Word == "of" && at(atoms, j+1).Word == "a" {
		j++
	}
	if at(atoms, j).Word == "a" || at(atoms, j).Word == "-" {
		if scale := words[at(atoms, j+1).Word]; scale != nil && (scale.class == Scale || scale.class == Group) {
			return Numeral{w.value * scale.value, j + 2 - i, Cardinal, true}
		}
	}
	return Numeral{w.value, 1, Fraction, true}
}

// sum reads a cardinal in words: units, tens, scales, joined by hyphens and "and"; "two-thirds"
// and "two and a half" end it, and so does an ordinal ("twenty-first").
func sum(atoms []Atom, i int) Numeral {
	total, part, j := 0.0, 0.0, i
	scale := math.Inf(1) // the last scale: they fall from million to thousand
	last := math.Inf(1)  // the place the next small number must lie under
	if words[atoms[i].Word].class == Article {
		part, j = 1, i+1
	}
	for {
		k := join(atoms, j, i)
		w := words[at(atoms, k).Word]
		switch {
		case w == nil:
			return half(atoms, i, j, total+part)
		case w.class == Ordinal && j > i && w.part > 0 && last == 1:
			return split(atoms, i, j, k, total+part, w)
		case w.class == Ordinal && j > i && w.value < last && w.value < 100:
			return Numeral{total + part + w.value, k + 1 - i, Ordinal, true}
		case w.class == Parts && j > i && last == 1 && total == 0:
			return Numeral{part / w.value, k + 1 - i, Fraction, true}
		case (w.class == Small || w.class == Ten) && w.value < last && (k == j || joins(atoms, j, w, part)):
			part += w.value
			last = room(w)
		case w.class == Scale && w.value == 100 && j > i && part > 0 && part < 100 && k-j <= 1:
			part *= 100
			last = 100
		case (w.class == Scale || w.class == Group) && j > i && part > 0 && k-j <= 1 && w.value < scale:
			total += part * w.value
			part, last, scale = 0, w.value, w.value
		default:
			return half(atoms, i, j, total+part)
		}
		j = k + 1
	}
}

// split tells "one third" (a fraction) from "three second …" (a number, then something else).
func split(atoms []Atom, i, j, k int, value float64, w *entry) Numeral {
	if value == 1 && (k > j || at(atoms, k+1).Word == "of") {
		return Numeral{1 / w.part, k + 1 - i, Fraction, true}
	}
	return Numeral{value, j - i, Cardinal, true}
}

// half adds "and a half" to a number that ends at j.
func half(atoms []Atom, i, j int, value float64) Numeral {
	if at(atoms, j).Word == "and" && at(atoms, j+1).Word == "a" && at(atoms, j+2).Word == "half" {
		return Numeral{value + 0.5, j + 3 - i, Cardinal, true}
	}
	return Numeral{value, j - i, Cardinal, true}
}

// join steps over the hyphen or the "and" that may stand inside a number.
func join(atoms []Atom, j, start int) int {
	a := at(atoms, j)
	if j > start && (a.Word == "-" && a.Glued && at(atoms, j+1).Glued || a.Word == "and") {
		return j + 1
	}
	return j
}

// joins reports whether what joins at j may: a hyphen between a ten and a unit, "and" after a
// hundred or a larger scale only ("two and three" are two numbers).
func joins(atoms []Atom, j int, w *entry, part float64) bool {
	if atoms[j].Word == "and" {
		return part >= 100 || part == 0
	}
	return part >= 20 && w.value < 10
}

// room is what the number after w must be smaller than: 10 after "twenty", 1 after "twelve".
func room(w *entry) float64 {
	if w.class == Ten {
		return 10
	}
	return 1
}

// at is atom i, or an empty one past either end.
func at(atoms []Atom, i int) Atom {
	if i < 0 || i >= len(atoms) {
		return Atom{}
	}
	return atoms[i]
}
