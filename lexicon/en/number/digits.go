package number

import "strconv"

// digitsMost bounds the digits of a number; a longer run is an identifier, not a count.
const digitsMost = 15

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
