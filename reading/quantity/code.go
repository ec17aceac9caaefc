package quantity

import "sitrep/lexicon/en/number"

// code reads digits tied to letters or to other digits by marks.
func code(r *reader, i int) (found, bool) {
	if r.atoms[i].Form != number.Digits {
		return found{}, false
	}
	for _, read := range []func(*reader, int) int{afterLetters, slashed, dotted, dottedClock, score, telephone, called, slug} {
		if end := read(r, i); end > 0 {
			first := i
			if r.at(i).Glued && (r.at(i-1).Form == number.Letters || r.at(i-1).Word == "+") {
				first = i - 1
			}
			if r.at(i).Glued && r.at(i-1).Word == "-" && r.at(i-1).Glued && r.at(i-2).Form == number.Letters {
				first = i - 2 // F-16
			}
			return found{first: first, end: end, kind: "label", bound: "exactly", headless: true}, true
		}
	}
	return found{}, false
}

// afterLetters reads "F-16", "G7", "COVID-19", "T-72B": digits glued behind letters.
func afterLetters(r *reader, i int) int {
	if !r.atoms[i].Glued {
		return 0
	}
	before := r.at(i - 1)
	hyphened := before.Word == "-" && before.Glued && r.at(i-2).Form == number.Letters
	if hyphened && (edgeWords[r.at(i-2).Word] || number.ClassOf(r.at(i-2).Word) != number.None) {
		return 0
	}
	if before.Form == number.Letters {
		if u, ok := r.unitBefore(i); ok && u.Kind == "money" {
			return 0
		}
	} else if !hyphened && before.Word != "#" {
		return 0
	}
	return r.codeEnd(i + 1)
}

// codeEnd runs over what is glued behind a code.
func (r *reader) codeEnd(i int) int {
	for r.at(i).Glued && (r.at(i).Form != number.Mark || r.at(i).Word == "-" && r.at(i+1).Glued && r.at(i+1).Form == number.Digits) {
		i++
	}
	return i
}

// slashed reads "9/11", "24/7", "03/07/2021". "3/4" of something is a fraction.
func slashed(r *reader, i int) int {
	end := i + 1
	for r.at(end).Word == "/" && r.at(end).Glued && r.at(end+1).Form == number.Digits && r.at(end+1).Glued {
		end += 2
	}
	if n := number.At(r.atoms, i); end == i+1 || n.Class == number.Fraction && n.Atoms == end-i {
		return 0
	}
	return end
}

// dotted reads addresses and versions: two dots or more.
func dotted(r *reader, i int) int {
	end, dots := i+1, 0
	for r.at(end).Word == "." && r.at(end).Glued && r.at(end+1).Form == number.Digits && r.at(end+1).Glued {
		end, dots = end+2, dots+1
	}
	if dots < 2 {
		return 0
	}
	return end
}

// dottedClock reads "at 10.52": an hour with a full stop, behind a word that times stand behind.
func dottedClock(r *reader, i int) int {
	switch r.at(i - 1).Word {
	case "at", "until", "till", "by", "before", "after", "around", "from":
	default:
		return 0
	}
	dot, minutes := r.at(i+1), r.at(i+2)
	if dot.Word != "." || !dot.Glued || minutes.Form != number.Digits || !minutes.Glued || len(minutes.Word) != 2 || minutes.Word > "59" || len(r.at(i).Word) > 2 {
		return 0
	}
	if n := number.At(r.atoms, i); n.Value >= 25 || r.counts(i+3) || r.tag(i+3).Universal == "NOUN" || r.tag(i+3).Universal == "NUM" || r.at(i+3).Word == "%" {
		return 0
	}
	return i + 3
}

// called reads the number of an office that is to be called: "dial 112", "the police on 101".
func called(r *reader, i int) int {
	before, next := r.at(i-1).Word, r.at(i+1)
	if len(r.at(i).Word) != 3 || next.Form == number.Digits {
		return 0
	}
	switch before {
	case "call", "dial", "ring", "phone", "calling", "dialling", "dialing":
		if r.tag(i+1).Universal != "NOUN" && r.tag(i+1).Universal != "ADJ" {
			return i + 1
		}
	case "on":
		if w := r.at(i - 2).Word; (w == "police" || w == "authorities" || w == "services" || w == "line") && (next.Form == number.Mark || next.Word == "if" || next.Word == "or" || next.Word == "and" || next.Word == "") {
			return i + 1
		}
	}
	return 0
}

// slug reads a number that begins with a nought, such as that of a telex: it counts nothing.
func slug(r *reader, i int) int {
	if w := r.at(i).Word; len(w) >= 3 && w[0] == '0' && !r.at(i+1).Glued {
		return i + 1
	}
	return 0
}

// score reads "2-1" and what else falls from a number to a smaller one: a score or a code, never a
// range.
func score(r *reader, i int) int {
	dash, far := r.at(i+1), r.at(i+2)
	if dash.Word != "-" || !dash.Glued || far.Form != number.Digits || !far.Glued || r.at(i+3).Glued && r.at(i+3).Form == number.Mark && r.at(i+4).Glued && r.at(i+4).Form == number.Digits {
		return 0
	}
	a, b := number.At(r.atoms, i), number.At(r.atoms, i+2)
	if a.Value < b.Value {
		return 0
	}
	return i + 3
}

// telephone reads groups of digits: with a plus before them, or three groups tied by hyphens.
func telephone(r *reader, i int) int {
	plus := r.at(i-1).Word == "+" && r.at(i).Glued
	end, groups := i+1, 1
	for groups < 6 {
		next := r.at(end)
		switch {
		case next.Word == "-" && next.Glued && r.at(end+1).Form == number.Digits && r.at(end+1).Glued:
			end += 2
		case plus && next.Form == number.Digits && len(next.Word) < 6:
			end++
		default:
			if plus && groups > 1 || groups > 2 {
				return end
			}
			return 0
		}
		groups++
	}
	return end
}
