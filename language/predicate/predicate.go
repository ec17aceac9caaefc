// Package predicate gathers, for each verb and each noun that names an action, the parts that hang
// on it: logical subjects and objects through passives, control, relative clauses, participles and
// conjunction, obliques with their prepositions, and what limits the statement (negation, modals,
// conditions). It reads the arcs (Universal Dependencies v2) and fills d.Predicates.
package predicate

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// Read fills d.Predicates in text order.
func Read(d *text.Document) {
	if len(d.Arcs) == 0 {
		return
	}
	b := &builder{d: d, at: map[int]int{}}
	for i := range d.Tokens {
		switch {
		case d.Tags[i].Universal == "VERB" && !isModifier(d, i):
			b.add(b.verb(i))
		case isEventNoun(d, i):
			b.add(b.noun(i))
		}
	}
	d.Predicates = b.made
	b.link()
}

// isModifier is a participle that only describes a noun before it ("returning nationals",
// "suspected militants"): an adjective in all but tag.
func isModifier(d *text.Document, i int) bool {
	return d.Arcs[i].Relation == "amod" || d.Arcs[i].Relation == "compound"
}

func isEventNoun(d *text.Document, i int) bool {
	u := d.Tags[i].Universal
	if u != "NOUN" && u != "PROPN" || onlyModifies(d, i) {
		return false
	}
	lemma := d.Lemma(i)
	if len(event.Senses(lemma, true)) > 0 {
		return true
	}
	if withParticle(d, i) != "" {
		return true
	}
	if c := compound(d, i); c >= 0 {
		return len(event.Senses(d.Lemma(c)+" "+lemma, true)) > 0
	}
	return false
}

// withParticle is a noun made of a verb and its particle ("the rounding up of"), "" where it names no event.
func withParticle(d *text.Document, i int) string {
	if i+1 >= len(d.Tokens) {
		return ""
	}
	lemma := strings.ToLower(d.Word(i)) + " " + strings.ToLower(d.Word(i+1))
	if len(event.Senses(lemma, true)) == 0 {
		return ""
	}
	return lemma
}

// onlyModifies reports a noun that describes the one behind it ("an arrest warrant" arrests nobody),
// unless that one only says how it came ("an airstrike campaign").
func onlyModifies(d *text.Document, i int) bool {
	return modifiesNoun(d, i) && !course(d, i+1)
}

func modifiesNoun(d *text.Document, i int) bool {
	return d.Arcs[i].Relation == "compound" && d.Arcs[i].Head == i+1 && d.Tags[i+1].Universal == "NOUN"
}

// course reports a noun that only says how the action before it came.
func course(d *text.Document, i int) bool {
	switch d.Lemma(i) {
	case "campaign", "wave", "series", "spree", "incident", "attempt":
		return true
	}
	return false
}

// compound is the noun right before i that forms a compound with it ("air strike"), or -1.
func compound(d *text.Document, i int) int {
	if i > 0 && d.Arcs[i-1].Head == i && strings.HasPrefix(d.Arcs[i-1].Relation, "compound") {
		return i - 1
	}
	return -1
}

type builder struct {
	d    *text.Document
	made []text.Predicate
	at   map[int]int // token → index in made
	busy map[int]bool
}

func (b *builder) add(p text.Predicate) {
	b.at[p.Head] = len(b.made)
	b.made = append(b.made, p)
}

// link notes which predicate stands in the content of which.
func (b *builder) link() {
	for i := range b.made {
		b.made[i].Under = -1
	}
	for i, p := range b.made {
		if p.Content < 0 {
			continue
		}
		if j, ok := b.at[p.Content]; ok {
			b.made[j].Under = i
		}
	}
}

func (b *builder) verb(i int) text.Predicate {
	d := b.d
	p := text.Predicate{Head: i, Lemma: verbLemma(d, i), Content: -1, Under: -1}
	p.Passive = passive(d, i)
	p.Negated = negated(d, i) || unmanaged(d, i)
	p.Modal = modal(d, i)
	p.Tense = tense(d, i)
	p.Condition = conditional(d, i)
	p.Question = question(d, i)
	p.Subjects, p.Objects = b.arguments(i, p.Passive)
	p.Negated = p.Negated || nobody(d, p.Subjects) || nobody(d, p.Objects)
	p.Obliques = obliques(d, i)
	p.Content = d.Child(i, "ccomp")
	if p.Content < 0 {
		p.Content = d.Child(i, "xcomp")
	}
	if p.Content < 0 {
		p.Content = purpose(d, i)
	}
	return p
}

// purpose is the infinitive that a verb with an object leads to ("warned travellers not to enter"),
// which parsers hang as advcl as often as xcomp; -1 where there is none.
func purpose(d *text.Document, i int) int {
	if d.Child(i, "obj", "iobj", "nsubj:pass") < 0 {
		return -1
	}
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "advcl" && d.Tags[c].Penn == "VB" && c > i && directs[d.Lemma(i)] {
			return c
		}
	}
	return -1
}

// directs are verbs whose infinitive is what the object is to do.
var directs = map[string]bool{"warn": true, "urge": true, "advise": true, "tell": true, "ask": true, "order": true, "call": true, "encourage": true,
	"incite": true, "instruct": true, "exhort": true, "persuade": true, "force": true, "prompt": true, "lead": true}

// verbLemma is the lemma with its particle ("carry out", "blow up").
func verbLemma(d *text.Document, i int) string {
	lemma := known(d.Lemma(i), strings.ToLower(d.Word(i)))
	if c := d.Child(i, "compound:prt"); c >= 0 {
		lemma += " " + strings.ToLower(d.Word(c))
	}
	if i+1 < len(d.Tokens) && strings.ToLower(d.Word(i+1)) == "dead" && lemma == "shoot" {
		lemma += " dead"
	}
	return lemma
}

// known is a lemma, or where the lexicons of events and speech don't know it but know a stem of the
// word, that stem: a lemmatiser learned from treebanks errs on verbs they hardly hold ("bombed").
func known(lemma, word string) string {
	if listed(lemma) {
		return lemma
	}
	for _, ending := range []string{"ed", "d", "ing", "es", "s"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, candidate := range []string{stem, stem + "e", undoubled(stem)} {
			if listed(candidate) {
				return candidate
			}
		}
	}
	return lemma
}

// undoubled takes the second of two like consonants off a stem ("stabb-ed").
func undoubled(stem string) string {
	if n := len(stem); stem[n-1] == stem[n-2] {
		return stem[:n-1]
	}
	return stem
}

func listed(lemma string) bool {
	if len(event.Senses(lemma, false)) > 0 {
		return true
	}
	if _, ok := event.FindHarm("verb", lemma); ok {
		return true
	}
	_, ok := speech.Find("verb", lemma)
	return ok
}

// arguments are the logical subjects and objects of a verb.
func (b *builder) arguments(i int, passive bool) (subjects, objects []int) {
	d := b.d
	for _, c := range d.Children(i) {
		switch rel := d.Arcs[c].Relation; {
		case strings.HasPrefix(rel, "nsubj") && passive:
			objects = append(objects, conjuncts(d, c)...)
		case rel == "nsubj" && b.fronted(i, c):
		case rel == "nsubj" || rel == "nsubj:pass":
			subjects = append(subjects, conjuncts(d, c)...)
		case rel == "obj" || rel == "iobj" && d.Child(i, "obj") < 0 || rel == "obl" && (boundOnly(d, c) || d.Child(i, "compound:prt") >= 0 && bare(d, i, c)):
			objects = append(objects, conjuncts(d, c)...)
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
	case rel == "acl" && (d.Tags[i].Penn == "VBG" || d.Tags[i].Penn == "VBN" || d.Tags[i].Penn == "VBD"):
		return conjuncts(d, head)
	case rel == "acl:relcl":
		return []int{b.antecedent(i, head)}
	case rel == "conj" || rel == "advcl" && (d.Tags[i].Penn == "VBG" || d.Tags[i].Penn == "VBN" && hasBeing(d, i)):
		return b.surfaceSubject(head, i)
	case rel == "ccomp":
		return b.cutIn(head, i)
	case rel == "xcomp":
		if o := d.Child(head, "obj", "iobj"); o >= 0 {
			return conjuncts(d, o)
		}
		return b.surfaceSubject(head, i)
	}
	return nil
}

// cutIn is the subject of a clause that a reporting clause cuts into ("This record, it said, was
// shared"): parsers hang both subjects on the reporting verb; the first one is the clause's.
func (b *builder) cutIn(said, i int) []int {
	var subjects []int
	for _, c := range b.d.Children(said) {
		if strings.HasPrefix(b.d.Arcs[c].Relation, "nsubj") && c < said && said < i {
			subjects = append(subjects, c)
		}
	}
	if len(subjects) < 2 {
		return nil
	}
	return conjuncts(b.d, subjects[0])
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

// rightHead is the person noun right behind a name that a parser took for the head of its group ("a
// North Quay militant", with "militant" as an adjective).
func rightHead(d *text.Document, i int) int {
	j := i + 1
	if j >= len(d.Tokens) || d.Tags[i].Universal != "PROPN" || d.Tags[j].Universal == "VERB" || !event.Is("person", strings.ToLower(d.Word(j))) {
		return i
	}
	if h := d.Arcs[j].Head; h == i || h == d.Arcs[i].Head {
		return j
	}
	return i
}

func preposition(d *text.Document, i int) string {
	c := d.Child(i, "case")
	if c < 0 {
		return ""
	}
	p := strings.ToLower(d.Word(c))
	for _, f := range d.Children(c) {
		if d.Arcs[f].Relation == "fixed" {
			p += " " + strings.ToLower(d.Word(f))
		}
	}
	return p
}

func obliques(d *text.Document, i int) []text.Oblique {
	var out []text.Oblique
	for _, c := range d.Children(i) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "obl") {
			continue
		}
		p := preposition(d, c)
		for _, x := range conjuncts(d, c) {
			if q := preposition(d, x); x != c && q != "" {
				p = q
			}
			out = append(out, text.Oblique{Preposition: p, Head: x})
		}
	}
	return out
}
