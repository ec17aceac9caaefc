package quantity

import (
	"sitrep/lexicon/en/number"
)

// amountRules read ranges and numbers with a unit.
var amountRules = []Rule{
	{
		Name: "range",
		Yes:  []string{"between 20 and 30 guards", "20 to 30 guards", "20-30 guards", "three or four guards", "from 20 to 30", "5 to 10 percent", "$5-10 million", "two to three dozen"},
		No:   []string{"30 to 20", "20 and 30", "from 20 trucks to 30 trucks"},
		read: span,
	},
	{
		Name: "unit",
		Yes:  []string{"40 percent", "40%", "$3.2bn", "5kg", "20 km", "85mn euros", "US$40", "a million dollars", "a 20-kilometre strip"},
		No:   []string{"40 guards", "5 in 10", "20 m of"},
		read: unit,
	},
}

// span reads two numbers as the ends of one value.
func span(r *reader, i int) (found, bool) {
	a := number.At(r.atoms, i)
	if a.Atoms == 0 || a.Class != number.Cardinal {
		return found{}, false
	}
	second := i + a.Atoms
	before := i - 1
	if u, ok := r.unitBefore(i); ok && r.at(i).Glued {
		before -= len(u.Words) // between $5 and …
	}
	opener := r.at(before).Word
	if u, ok := r.unitAt(second); ok && r.at(second).Form == number.Mark || ok && opener == "between" {
		second += len(u.Words) // between 5% and 10%
	}
	word := r.at(second).Word
	next := second + 1
	if u, ok := r.unitBefore(next + 1); ok && len(u.Words) == 1 && r.at(next+1).Glued {
		next++ // $5 to $10 million
	}
	b := number.At(r.atoms, next)
	opened := before >= 0 && (opener == "between" || opener == "from")
	if b.Class != number.Cardinal || !r.joins(word, second, opener, a, b) {
		return found{}, false
	}
	f := found{first: i, end: next + b.Atoms, bound: "between", kind: "cardinal"}
	low, high := a.Value, b.Value
	if low < 100 && high >= 1000 && a.Atoms == 1 && !a.Word {
		if scale := r.scaleOf(next, b); scale > 1 && high/scale > low {
			low *= scale // "5-10 million"
		}
	}
	if dozen := r.scaleOf(next, b); a.Word && b.Word && dozen > 1 && low < high/dozen {
		low *= dozen // "two to three dozen"
	}
	if low >= high {
		return found{}, false
	}
	f.low, f.high, f.number = value(low), value(high), f.end
	if opened {
		f.first, f.from = before, i
	}
	r.addUnit(&f, i)
	return f, true
}

// joins reports whether the word between two numbers makes them the ends of one value.
func (r *reader) joins(word string, i int, opener string, a, b number.Numeral) bool {
	switch word {
	case "to", "or":
		return word == "to" && opener != "by" || word == "or" && b.Value <= a.Value*3 // "rose by three to 26"
	case "and":
		return opener == "between"
	case "-":
		return r.at(i).Glued == r.at(i+1).Glued
	}
	return false
}

// scaleOf is the scale a number was written with: 1,000,000 for "10 million".
func (r *reader) scaleOf(i int, n number.Numeral) float64 {
	for k := i + n.Atoms - 1; k > i; k-- {
		if v := number.ValueOf(r.at(k).Word); v >= 12 && (number.ClassOf(r.at(k).Word) == number.Scale || number.ClassOf(r.at(k).Word) == number.Group) {
			return v
		}
	}
	if last := r.at(i + n.Atoms - 1); n.Atoms == 2 && last.Form == number.Letters && number.ValueOf(last.Word) >= 1000 {
		return number.ValueOf(last.Word)
	}
	return 1
}

// unit reads a number with a currency, a measure or a percent sign.
func unit(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i)
	if n.Atoms == 0 || n.Class != number.Cardinal && !(n.Class == number.Fraction && n.Word) {
		return found{}, false
	}
	f := found{first: i, end: i + n.Atoms, number: i + n.Atoms, low: value(n.Value), high: value(n.Value), kind: "cardinal"}
	r.addUnit(&f, i)
	return f, f.kind != "cardinal"
}

// addUnit takes the unit before or behind a number into f; first is the number's first atom.
func (r *reader) addUnit(f *found, first int) {
	if u, ok := r.unitBefore(first); ok && (r.at(first).Glued || len(u.Words[0]) > 1) {
		f.kind, f.unit, f.headless = u.Kind, u.Code, true
		f.first, f.from = min(f.first, first-len(u.Words)), first-len(u.Words)
		return
	}
	at := f.end
	if r.at(at).Word == "-" && r.at(at).Glued && r.at(at+1).Glued {
		at++
	}
	u, ok := r.unitAt(at)
	if !ok || !r.measures(u, at) {
		return
	}
	f.kind, f.unit = u.Kind, u.Code
	f.number, f.end = f.end, at+len(u.Words)
	f.headless = u.Kind != "percent"
}

// measures guards short units: a letter or a word of other uses ("in", "m", "ft") must be glued to
// the digits, and "%" and full words need not.
func (r *reader) measures(u number.Unit, at int) bool {
	a := r.at(at)
	switch {
	case a.Form == number.Mark || a.Glued && r.at(at-1).Form == number.Digits:
		return !r.at(at+len(u.Words)).Glued || r.at(at+len(u.Words)).Form == number.Mark
	case a.Word == "in" || len(a.Word) == 1 || a.Word == "foot" && r.at(at).Upper:
		return false
	}
	return !a.Upper || u.Kind == "money" || len(a.Word) > 4
}
