package attribution

import "sitrep/text"

// beside is the source right before or behind a verb whose arcs lost its subject: "police said",
// "…,” said Rovik".
func (f *finder) beside(verb int) (text.Hop, bool) {
	d := f.d
	s := d.SentenceOf(verb)
	if i := f.brokenOff(verb); i >= 0 {
		return f.source(i)
	}
	if verb > s.First && d.Word(verb-1) == ")" && f.bracket(verb-1, s) > 0 { // "the Herald Group (HG) said"
		if _, head := f.groupBefore(verb, s); head >= 0 {
			return f.source(head)
		}
	}
	if i := f.beforeWho(verb); i >= 0 {
		return f.source(i)
	}
	if i := verb - 1; i >= s.First && (d.Tags[i].Universal == "NOUN" || d.Tags[i].Universal == "PROPN") && d.ActorAt(i) >= 0 {
		return f.source(f.headUp(i, verb))
	}
	if i := f.acrossInsertion(verb); i >= 0 {
		if hop, ok := f.source(i); ok {
			return hop, true
		}
		return f.anything(i)
	}
	if i := verb - 1; i >= s.First && d.Tags[verb].Penn != "VBG" && !f.participle(verb) && (d.Tags[i].Universal == "NOUN" || d.Tags[i].Universal == "PROPN" || d.Tags[i].Universal == "PRON") {
		if up := f.headUp(i, verb); f.inQuote(up) == f.inQuote(verb) {
			if hop, ok := f.source(up); ok {
				return hop, true
			}
			return f.anything(up)
		}
	}
	if hop, ok := f.namedAside(verb); ok {
		return hop, true
	}
	if i := f.beforeApposition(verb); i >= 0 {
		return f.source(i)
	}
	if verb > s.First && (d.Word(verb-1) == "," && !f.takesObject(verb) || f.inQuote(verb-1) >= 0) {
		if i := f.nounAfter(verb+1, min(verb+8, s.Last)); i >= 0 && f.inQuote(i) < 0 && d.Arcs[i].Relation != "iobj" {
			return f.source(i)
		}
	}
	return text.Hop{}, false
}

// brokenOff is the subject of a verb with a "that" behind it which a parser gave to a participle between them: "The family of
// a man shot at the pier on Wednesday insists that …"; -1 where none is.
func (f *finder) brokenOff(verb int) int {
	d := f.d
	if verb+1 >= len(d.Tokens) || lower(d.Word(verb+1)) != "that" {
		return -1
	}
	if c := f.clauseBefore(verb); c >= 0 && d.SentenceOf(verb).First == d.SentenceOf(c).First {
		return d.Child(c, "nsubj")
	}
	return -1
}

// beforeWho is the noun that a clause with "who" right before a verb tells of, where a parser lost it: "a man | who called
// himself a guard denied"; -1 where none is. The clause has one verb of its own and no comma.
func (f *finder) beforeWho(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	verbs := 0
	for k := verb - 1; k > s.First && k > verb-16; k-- {
		switch {
		case d.Word(k) == "," || f.inQuote(k) != f.inQuote(verb):
			return -1
		case lower(d.Word(k)) == "who":
			if verbs == 1 && d.Tags[k-1].Universal == "NOUN" {
				return k - 1
			}
			return -1
		case d.Tags[k].Universal == "VERB" && !participle(d, k) && d.Tags[k].Penn != "VB":
			verbs++
		}
	}
	return -1
}

// beforeApposition is the head of the noun group that another between commas explains, right before a verb: "the
// ministry's spokeswoman, Mara Rovik, told", "Mara Rovik, a guard at the port, told"; -1 where none stands.
func (f *finder) beforeApposition(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if verb-1 <= s.First || d.Word(verb-1) != "," {
		return -1
	}
	comma := verb - 2
	for comma > s.First && comma > verb-14 && (explains(d, comma) || d.Word(comma) == "-" || d.Tags[comma].Penn == "VBN" && d.Arcs[comma].Relation == "amod") {
		comma--
	}
	if comma == verb-2 || comma <= s.First || d.Word(comma) != "," || d.Tags[comma-1].Universal != "NOUN" && d.Tags[comma-1].Universal != "PROPN" {
		return -1
	}
	return f.headUp(comma-1, comma)
}

// explains reports a word of a noun phrase without a verb.
func explains(d *text.Document, i int) bool {
	switch d.Tags[i].Universal {
	case "PROPN", "NOUN", "DET", "ADJ", "ADP", "NUM", "PART":
		return true
	}
	return false
}

// headUp climbs from the last noun before a verb to the head of its noun phrase ("the head of the
// service said": head).
func (f *finder) headUp(i, verb int) int {
	for h := f.d.Arcs[i].Head; h >= 0 && h < i && verb-h < 8 && f.d.Arcs[i].Relation == "nmod"; h = f.d.Arcs[i].Head {
		i = h
	}
	return i
}

// anything is the hop of a noun that no list holds for a source ("her campaign", "two thirds"): where a
// verb hands over a clause or a quotation, what stands as its subject says it.
func (f *finder) anything(i int) (text.Hop, bool) {
	d := f.d
	switch d.Tags[i].Universal {
	case "NOUN", "PROPN", "NUM", "ADJ", "SYM":
	default:
		return text.Hop{}, false
	}
	if nobody(d, i) {
		return text.Hop{}, false
	}
	span := f.uptoAside(i, d.Phrase(i))
	return text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorHeaded(i), Unnamed: !properIn(d, span)}, true
}

// acrossInsertion is the head of the noun group before a citation or reporting clause between commas, right
// before a verb: "the gang, police said, claims", "the Herald, citing a guard, said"; -1 where none stands.
func (f *finder) acrossInsertion(verb int) int {
	d := f.d
	s := d.SentenceOf(verb)
	if verb-1 <= s.First || d.Word(verb-1) != "," || d.Tags[verb].Penn == "VBG" {
		return -1
	}
	inserted := false
	for k := verb - 2; k > s.First && k > verb-16; k-- {
		w := lower(d.Word(k))
		inserted = inserted || citing[w] || w == "according" || isCueAt(d, k)
		if w == "," {
			inserted = inserted || d.Tags[k+1].Penn == "VBN" || d.Tags[k+1].Penn == "VBD" || d.Tags[k+1].Penn == "VBG" || lower(d.Word(k+1)) == "who" // "a spokesman, asked on Tuesday, called"
			if u := d.Tags[k-1].Universal; inserted && (u == "NOUN" || u == "PROPN" || u == "PRON") {
				return f.headUp(k-1, k)
			}
			return -1
		}
	}
	return -1
}
