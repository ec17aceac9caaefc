package number

// Numeral is a number as written.
type Numeral struct {
	Value float64
	Atoms int   // how many atoms it takes
	Class Class // Cardinal, Ordinal, Fraction
	Word  bool  // written in words: "three", "a dozen"
}

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

// at is atom i, or an empty one past either end.
func at(atoms []Atom, i int) Atom {
	if i < 0 || i >= len(atoms) {
		return Atom{}
	}
	return atoms[i]
}
