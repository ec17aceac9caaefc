package predicate

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// arguments are the logical subjects and objects of a verb.
func (b *builder) arguments(i int, passive bool) (subjects, objects []int) {
	d := b.d
	for _, c := range d.Children(i) {
		switch rel := d.Arcs[c].Relation; {
		case strings.HasPrefix(rel, "nsubj") && passive:
			objects = append(objects, conjuncts(d, c)...)
		case rel == "nsubj" && b.fronted(i, c):
		case rel == "nsubj" && b.clauseBetween(i, c) >= 0:
		case rel == "obj" && ofAside(d, i, c):
		case rel == "nsubj" || rel == "nsubj:pass" || rel == "nsubj:outer" && d.Tags[i].Universal == "VERB":
			subjects = append(subjects, conjuncts(d, c)...)
		case rel == "obj" || rel == "iobj" && d.Child(i, "obj") < 0 || rel == "obl" && (boundOnly(d, c) || roughly(d, i, c) || d.Child(i, "compound:prt") >= 0 && bare(d, i, c)):
			objects = append(objects, conjuncts(d, c)...)
		case rel == "xcomp" && !passive && d.Tags[c].Universal == "ADJ" && d.Child(c, "nummod") >= 0 && d.Child(i, "obj") < 0:
			objects = append(objects, d.Child(c, "nummod")) // "left 60 dead"
		case rel == "expl" && !passive && strings.EqualFold(d.Word(c), "it") && c < i && d.Child(i, "nsubj", "csubj", "ccomp") < 0 && d.Child(i, "obj", "iobj") >= 0:
			subjects = append(subjects, c) // "It told its nationals to leave": no mere filler
		case rel == "obl:agent" || rel == "obl" && passive && preposition(d, c) == "by":
			subjects = append(subjects, conjuncts(d, c)...)
		}
	}
	subjects, objects = b.relative(i, subjects), b.relative(i, objects)
	if gap := b.gap(i); gap >= 0 {
		if passive && len(objects) == 0 || !passive && len(subjects) > 0 && len(objects) == 0 {
			return subjects, []int{gap}
		} else if !passive && len(subjects) == 0 {
			return []int{gap}, objects
		}
	}
	if passive && len(objects) == 0 {
		objects = b.carried(i)
	} else if !passive && len(subjects) == 0 {
		subjects = b.carried(i)
	}
	return subjects, objects
}

// ofAside reports an object of what stands beside a verb behind a comma, which parsers of headlines hang on the verb itself:
// "rescue abducted students, arrest | 3 suspects".
func ofAside(d *text.Document, verb, object int) bool {
	first, _ := d.GroupTokens(object)
	aside := first - 1
	return aside > verb+1 && d.Arcs[aside].Head == verb && d.Arcs[aside].Relation == "parataxis" && d.Word(aside-1) == ","
}

// letGo are those let go, who hang on the second verb: "let go five of the engineers".
func (b *builder) letGo(i int) []int {
	d := b.d
	c := d.Child(i, "xcomp", "ccomp")
	if d.Lemma(i) != "let" || c < 0 || d.Lemma(c) != "go" || d.Child(i, "obj", "nsubj:pass") >= 0 {
		return nil
	}
	if o := d.Child(c, "obj", "nsubj"); o >= 0 {
		return conjuncts(d, o)
	}
	return nil
}

// bare reports an oblique without a preposition behind a verb with a particle and no object: the object
// in all but name ("set off a bomb").
func bare(d *text.Document, verb, c int) bool {
	return c > verb && d.Child(c, "case") < 0 && d.Child(verb, "obj") < 0 && d.Tags[c].Universal == "NOUN"
}

// boundOnly reports an oblique whose preposition only bounds a number ("killing at least 12").
func boundOnly(d *text.Document, i int) bool {
	c := d.Child(i, "case")
	if c < 0 || c+1 >= len(d.Tokens) || !strings.EqualFold(d.Word(c), "at") {
		return false
	}
	next := strings.ToLower(d.Word(c + 1))
	return next == "least" || next == "most"
}

// roughly reports an oblique right behind its verb whose preposition only rounds a number: "killed around 50 rebels".
func roughly(d *text.Document, verb, i int) bool {
	c := d.Child(i, "case")
	number := d.Child(i, "nummod")
	if c != verb+1 && !(c == verb+2 && d.Tags[verb+1].Universal == "PUNCT") || number != c+1 || d.Child(verb, "obj") >= 0 || d.Tags[i].Universal != "NOUN" || !event.Is("person", d.Lemma(i)) {
		return false
	}
	w := strings.ToLower(d.Word(c))
	return w == "around" || w == "about" || w == "over" || w == "near"
}

// carried is the subject a verb takes from where it hangs: the verb it is joined to, the verb that
// governs it, or the noun it describes.
func (b *builder) carried(i int) []int {
	d := b.d
	head := d.Arcs[i].Head
	if head < 0 || b.busy[i] {
		return nil
	}
	switch rel := d.Arcs[i].Relation; {
	case rel == "acl" && d.Tags[i].Penn == "VBG" && d.Child(i, "mark") >= 0:
		return b.suspected(head)
	case rel == "acl" && i > 0 && i-1 > head && strings.EqualFold(d.Word(i-1), "those"):
		return []int{i - 1} // "the families of those killed", hung on the families
	case rel == "acl" && (d.Tags[i].Penn == "VBG" || d.Tags[i].Penn == "VBN" || d.Tags[i].Penn == "VBD"):
		return conjuncts(d, head)
	case rel == "acl:relcl":
		return []int{b.antecedent(i, head)}
	case rel == "advcl" && d.Tags[i].Penn == "VBG" && d.Child(i, "mark") >= 0 && d.Child(head, "obj") >= 0 && event.Is("accuses", d.Lemma(head)):
		return conjuncts(d, d.Child(head, "obj")) // "charged two men with planning an attack"
	case rel == "conj" || rel == "advcl" && (d.Tags[i].Penn == "VBG" || d.Tags[i].Penn == "VBN" && (hasBeing(d, i) || passive(d, i))):
		return b.surfaceSubject(head, i)
	case rel == "ccomp" && d.Tags[i].Penn == "VBN" && d.Lemma(head) == "have" && d.Child(head, "obj") >= 0:
		return conjuncts(d, d.Child(head, "obj")) // "had two men arrested"
	case rel == "ccomp":
		for _, c := range d.Children(head) {
			if c < i && beforeVerb(d, c) == i && takesVictims(d, c) {
				return conjuncts(d, d.Child(c, "nsubj"))
			}
		}
		return b.cutIn(head, i)
	case rel == "xcomp":
		if o := d.Child(head, "obj", "iobj"); o >= 0 {
			return conjuncts(d, o)
		}
		return b.surfaceSubject(head, i)
	}
	return nil
}

// cutIn is the subject of a clause that a reporting clause cuts into or follows ("This record, it said, was
// shared", "Two men, 31 and 27, were held, police said"): parsers hang both subjects on the reporting verb; the first
// one is the clause's.
func (b *builder) cutIn(said, i int) []int {
	var subjects []int
	for _, c := range b.d.Children(said) {
		if !strings.HasPrefix(b.d.Arcs[c].Relation, "nsubj") {
			continue
		}
		if c < i && b.clauseBetween(said, c) == i {
			return conjuncts(b.d, c)
		}
		if c < said && said < i {
			subjects = append(subjects, c)
		}
	}
	if len(subjects) < 2 {
		return nil
	}
	return conjuncts(b.d, subjects[0])
}

// clauseBetween is the clause of what is said, without a subject of its own, that stands between subject c of verb i and
// another subject of it: the subject is the clause's. -1 for none.
func (b *builder) clauseBetween(i, c int) int {
	d := b.d
	for _, x := range d.Children(i) {
		if x > c && x < i && d.Arcs[x].Relation == "ccomp" && d.Child(x, "nsubj", "nsubj:pass", "csubj", "expl") < 0 && b.otherSubject(i, x) {
			return x
		}
	}
	return -1
}

// otherSubject reports a subject of verb i behind token x.
func (b *builder) otherSubject(i, x int) bool {
	return slices.ContainsFunc(b.d.Children(i), func(s int) bool { return s > x && b.d.Arcs[s].Relation == "nsubj" })
}

// surfaceSubject is the grammatical subject of a verb, carried over in its turn where it has none.
func (b *builder) surfaceSubject(i, from int) []int {
	d := b.d
	if s := d.Child(i, "nsubj", "nsubj:pass"); s >= 0 {
		return b.relative(i, conjuncts(d, s))
	}
	if b.busy == nil {
		b.busy = map[int]bool{}
	}
	b.busy[from] = true
	defer delete(b.busy, from)
	return b.carried(i)
}

// relative puts the noun in the place of a relative pronoun ("gunmen who fled": gunmen).
func (b *builder) relative(i int, args []int) []int {
	d := b.d
	for k, a := range args {
		if !relativePronoun[strings.ToLower(d.Word(a))] || d.Tags[a].Penn != "WDT" && d.Tags[a].Penn != "WP" && d.Tags[a].Penn != "IN" && d.Tags[a].Penn != "DT" {
			continue
		}
		for up, steps := i, 0; up >= 0 && steps < 6; up, steps = d.Arcs[up].Head, steps+1 {
			if d.Arcs[up].Relation == "acl:relcl" {
				args[k] = b.antecedent(i, d.Arcs[up].Head)
				break
			}
		}
	}
	return args
}

var relativePronoun = map[string]bool{"who": true, "which": true, "that": true, "whom": true}

// conjuncts are a noun and the nouns joined to it by "and", "or".
func conjuncts(d *text.Document, i int) []int {
	out := []int{rightHead(d, i)}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "conj" && d.Tags[c].Universal != "VERB" {
			out = append(out, c)
		}
	}
	return out
}
