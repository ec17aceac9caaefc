package number

import "math"

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
