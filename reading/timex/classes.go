package timex

import (
	"sitrep/lexicon/en/number"
)

// classAt reads one class element at atom i; n is 0 when it does not stand there.
func (r *reader) classAt(class string, i int) capture {
	switch class {
	case "date", "clock":
		return r.foundAt(class, i)
	case "day":
		return r.dayAt(i)
	case "nth":
		return r.nthAt(i)
	case "year":
		return r.yearAt(i)
	case "yy":
		return r.digitsAt(i, 2, 0, 99)
	case "decade":
		return r.decadeAt(i)
	case "hour":
		return r.hourAt(i)
	case "minutes":
		return r.digitsAt(i, 2, 0, 59)
	case "clock4":
		return r.clock4At(i)
	case "digits":
		return r.digitsAt(i, 0, 1, 2199)
	case "count":
		if r.countOf != i+1 {
			r.counted, r.countOf = r.countAt(i), i+1
		}
		return r.counted
	}
	return r.wordAt(class, i)
}

// wordAt reads a word or phrase of the lexicon.
func (r *reader) wordAt(class string, i int) capture {
	e := r.entries[i]
	if e == nil {
		return capture{}
	}
	for _, s := range e.senses {
		if s.class == class && (!s.capital || r.atoms[i].Upper) && r.follows(i+1, s.rest) {
			return capture{value: s.value, n: 1 + len(s.rest), short: s.short}
		}
	}
	return capture{}
}

func (r *reader) follows(i int, words []string) bool {
	if i+len(words) > len(r.atoms) {
		return false
	}
	for k, w := range words {
		if r.atoms[i+k].Word != w {
			return false
		}
	}
	return true
}

// foundAt takes what an earlier level found at i.
func (r *reader) foundAt(class string, i int) capture {
	f := r.best(i)
	if f == nil || (class == "clock") != (f.timex.Kind == "time") || f.timex.Kind != "date" && f.timex.Kind != "time" {
		return capture{}
	}
	return capture{n: f.n, found: f}
}

// digitsAt reads digits of a given length (0: any) whose value lies between lo and hi.
func (r *reader) digitsAt(i, length, lo, hi int) capture {
	a := r.at(i)
	if a.Form != number.Digits || len(a.Word) > 4 || length > 0 && len(a.Word) != length {
		return capture{}
	}
	if v := atoi(a.Word); v < lo || v > hi {
		return capture{}
	}
	return capture{value: a.Word, n: 1}
}

// dayAt reads a day of the month: "3", "03", "3rd".
func (r *reader) dayAt(i int) capture {
	c := r.digitsAt(i, 0, 1, 31)
	if c.n == 0 || len(c.value) > 2 {
		return capture{}
	}
	if next := r.at(i + 1); next.Glued && next.Form == number.Letters {
		switch next.Word {
		case "st", "nd", "rd", "th", "d": // "the 2d week"
			c.n = 2
		default:
			return capture{}
		}
	}
	return c
}

// nthAt reads a day of the month in words: "first", "twenty-second".
func (r *reader) nthAt(i int) capture {
	n := number.At(r.atoms, i)
	if n.Class != number.Ordinal || n.Value > 31 {
		return capture{}
	}
	return capture{value: itoa(int(n.Value)), n: n.Atoms}
}

// yearAt reads four digits that can be a year and are no part of a larger number.
func (r *reader) yearAt(i int) capture {
	c := r.digitsAt(i, 4, 1000, 2199)
	if c.n == 0 || r.tiedLeft(i) || r.tiedRight(i) {
		return capture{}
	}
	return c
}

// tiedLeft reports whether what stands before the digits at i makes one number or code with them: a
// letter, a currency sign, a decimal point or a comma after digits.
func (r *reader) tiedLeft(i int) bool {
	return r.at(i).Glued && r.ties(i-1, i-2, r.at(i-1).Glued)
}

// tiedRight is the same for what follows the digits at i.
func (r *reader) tiedRight(i int) bool {
	return r.at(i+1).Glued && r.ties(i+1, i+2, r.at(i+2).Glued)
}

func (r *reader) ties(mark, far int, glued bool) bool {
	switch a := r.at(mark); a.Word {
	case "$", "£", "€", "#", "+", "%", "@", "_", "=":
		return true
	case ".", ",", ":":
		return glued && r.at(far).Form == number.Digits
	default:
		return a.Form == number.Letters
	}
}

// decadeAt reads "1990s", "1990's", "90s".
func (r *reader) decadeAt(i int) capture {
	c := r.digitsAt(i, 0, 0, 2190)
	if c.n == 0 || len(c.value)%2 != 0 || c.value[len(c.value)-1] != '0' || r.tiedLeft(i) {
		return capture{}
	}
	c.n += r.literal(i+1, "'")
	if s := r.at(i + c.n); s.Word != "s" || !s.Glued {
		return capture{}
	}
	c.n++
	return c
}

// hourAt reads the hour of a clock time.
func (r *reader) hourAt(i int) capture {
	c := r.digitsAt(i, 0, 0, 24)
	if len(c.value) > 2 {
		return capture{}
	}
	return c
}

// clock4At reads "2112", "0530".
func (r *reader) clock4At(i int) capture {
	c := r.digitsAt(i, 4, 0, 2400)
	if c.n > 0 && atoi(c.value)%100 > 59 {
		return capture{}
	}
	return c
}

// countAt reads how many of a unit: a numeral, "a", or a vague word (number below 0).
func (r *reader) countAt(i int) capture {
	switch a := r.at(i); a.Word {
	case "several", "few", "some", "many":
		return capture{number: -1, n: 1}
	case "couple":
		return capture{number: -1, n: 1 + r.literal(i+1, "of")}
	case "a", "an":
		if n := number.At(r.atoms, i); n.Atoms > 0 && n.Class == number.Cardinal {
			return capture{number: n.Value, n: n.Atoms}
		}
		if k := r.literal(i+1, "few"); k > 0 {
			return capture{number: -1, n: 2}
		}
		if k := r.literal(i+1, "couple"); k > 0 {
			return capture{number: -1, n: 2 + r.literal(i+2, "of")}
		}
		return capture{number: 1, n: 1, value: "a"}
	}
	n := number.At(r.atoms, i)
	if n.Atoms == 0 || n.Class != number.Cardinal {
		return capture{}
	}
	return capture{number: n.Value, n: n.Atoms}
}

// literal is 1 when the word stands at i, else 0.
func (r *reader) literal(i int, word string) int {
	if r.at(i).Word == word {
		return 1
	}
	return 0
}
