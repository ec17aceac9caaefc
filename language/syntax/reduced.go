package syntax

import "strings"

// isParticiple reports a past form without an auxiliary that can be a participle, or a form in -ing, which is never the verb of its clause.
func (t tree) isParticiple(i int) bool {
	tag := t.d.Tags[i]
	if t.isRunning(i) {
		return true
	}
	if tag.Universal != "VERB" || tag.Penn != "VBN" && tag.Penn != "VBD" || t.has(i, "aux", "aux:pass", "obj", "iobj", "cop", "expl") {
		return false
	}
	w := strings.ToLower(t.d.Word(i))
	return t.d.Arcs[i].Relation != "acl:relcl" && (tag.Penn == "VBN" || strings.HasSuffix(w, "ed") || t.m.lemmas.Knows(w, "VERB", "VBN"))
}

// isRunning reports a form in -ing that was given a subject: "Gunmen riding on motorcycles | shot two guards".
func (t tree) isRunning(i int) bool {
	tag := t.d.Tags[i]
	if tag.Penn != "VBG" && !(tag.Penn == "NN" && strings.HasSuffix(strings.ToLower(t.d.Word(i)), "ing")) {
		return false
	}
	return t.child(i, t.s.First, isSubject) >= 0 && !t.has(i, "aux", "cop", "mark", "det", "expl")
}

// reduce makes a participle that was taken for the verb of its clause describe its noun, where the clause's own verb follows
// without a subject: "Guards posted there | shot two of them", "The men accused of it | had trained abroad".
func (t tree) reduce(p int) {
	s := t.subjectBefore(p)
	if s < 0 {
		return
	}
	v := t.verbOf(p)
	if v < 0 || !t.agreeing(s, v) {
		return
	}
	d := t.d
	if a := d.Arcs[p]; a.Head != v {
		d.Arcs[v].Head, d.Arcs[v].Relation = a.Head, a.Relation
	}
	first, _ := t.span(s)
	t.move(p, v, t.s.First, first)
	t.move(p, v, v+1, t.s.Last)
	t.give(s, v)
	d.Arcs[p].Head, d.Arcs[p].Relation = s, "acl"
	switch d.Tags[p].Penn {
	case "NN":
		d.Tags[p].Universal, d.Tags[p].Penn, d.Tags[p].Lemma = "VERB", "VBG", t.m.lemmas.Of(d.Word(p), "VERB", "VBG")
	case "VBD":
		d.Tags[p].Penn = "VBN"
	}
}

// describe hangs on the noun before it a participle that was taken for what the verb behind it says, though it stands between that
// verb and its subject: "The lawyer of one of the men arrested over the plot | said".
func (t tree) describe(p int) {
	d := t.d
	v := d.Arcs[p].Head
	if v < p || p <= t.s.First || d.Arcs[p].Relation != "ccomp" || t.child(p, t.s.First, isAnySubject) >= 0 || t.has(p, "mark") || !isNoun[d.Tags[p-1].Universal] {
		return
	}
	s := t.child(v, t.s.First, isSubject)
	if s < 0 || s >= p {
		return
	}
	if _, last := t.span(s); last != p || d.Tags[v-1].Universal == "PUNCT" {
		return
	}
	d.Arcs[p].Head, d.Arcs[p].Relation = p-1, "acl"
	if d.Tags[p].Penn == "VBD" {
		d.Tags[p].Penn = "VBN"
	}
}

var isNoun = map[string]bool{"NOUN": true, "PROPN": true}

// subjectBefore is the noun or number right before a verb that was read as its subject, -1 for none: adverbs can stand between.
func (t tree) subjectBefore(p int) int {
	s := t.child(p, t.s.First, isSubject)
	if s < 0 || s > p || noReduced[t.d.Tags[s].Penn] || t.child(p, s+1, isAnySubject) >= 0 {
		return -1
	}
	_, last := t.span(s)
	for k := last; k < p; k++ {
		if t.d.Tags[k].Universal != "ADV" {
			return -1
		}
	}
	return s
}

// noReduced are words that no participle describes.
var noReduced = map[string]bool{"PRP": true, "WP": true, "WDT": true, "EX": true}

// verbOf is the finite verb behind participle p and what goes with it, that lacks a subject: it was hung on the participle, beside it or
// over it. -1 for none.
func (t tree) verbOf(p int) int {
	d := t.d
	for v := p + 1; v < t.s.Last; v++ {
		a := d.Arcs[v]
		beside := a.Head == d.Arcs[p].Head && a.Head >= 0
		over := d.Arcs[p].Head == v && (clauseOf[d.Arcs[p].Relation] || t.isRunning(p) && isSubject(d.Arcs[p].Relation))
		if !(a.Head == p || beside) && !over || !over && !clauseOf[a.Relation] || !t.isFinite(v) || t.has(v, "mark") || t.asks(v) {
			continue
		}
		if sub := t.child(v, t.s.First, isAnySubject); sub >= 0 && !(over && sub == p) {
			continue
		}
		if t.follows(v, p) {
			return v
		}
	}
	return -1
}

// clauseOf are the relations by which a clause hangs on a verb.
var clauseOf = map[string]bool{"ccomp": true, "advcl": true, "parataxis": true, "acl": true, "csubj": true, "csubj:pass": true, "dep": true}

// follows reports a verb v whose words follow those of participle p without a mark between them.
func (t tree) follows(v, p int) bool {
	d := t.d
	first := v
	for first > p+1 && (d.Arcs[first-1].Head == v && d.Arcs[first-1].Relation != "punct" || d.Tags[first-1].Universal == "AUX") && verbGroup[d.Tags[first-1].Universal] {
		first--
	}
	if d.Tags[first].Universal != "AUX" && first != v && d.Tags[first].Universal != "ADV" || d.Tags[v].Universal != "VERB" && first == v {
		return false
	}
	for k := p + 1; k < first; k++ { // all between belongs to the participle and is no clause
		if !d.Under(k, p) || d.Arcs[k].Head == p && isAnySubject(d.Arcs[k].Relation) || d.Arcs[k].Head == p && clauseOf[d.Arcs[k].Relation] && t.child(k, p+1, isAnySubject) >= 0 {
			return false
		}
	}
	return d.Tags[first-1].Universal != "CCONJ" && d.Tags[first-1].Universal != "PUNCT" && t.goesOn(p, first)
}

// goesOn reports that behind a participle stands what can go with it, up to token last: no object.
func (t tree) goesOn(p, last int) bool {
	for k := p + 1; k < last; k++ {
		switch t.d.Tags[k].Universal {
		case "ADV":
		case "ADP", "PART", "ADJ", "SCONJ", "VERB":
			return true
		default:
			return strings.HasSuffix(t.d.Arcs[k].Relation, ":unmarked")
		}
	}
	return true
}

// verbGroup are the classes of words that stand with a verb.
var verbGroup = map[string]bool{"AUX": true, "ADV": true, "PART": true, "ADJ": true, "DET": true, "NOUN": true, "PROPN": true, "NUM": true, "ADP": true}

// agreeing reports a verb whose form goes with the subject's number.
func (t tree) agreeing(s, v int) bool {
	form := v
	for k := t.s.First; k < v; k++ {
		if a := t.d.Arcs[k]; a.Head == v && (strings.HasPrefix(a.Relation, "aux") || a.Relation == "cop") {
			form = k
			break
		}
	}
	w := strings.ToLower(t.d.Word(form))
	switch {
	case t.d.Tags[form].Penn == "VBZ", w == "was":
		return t.d.Tags[s].Penn != "NNS"
	case t.d.Tags[form].Penn == "VBP", w == "were":
		return inNumber(t.d, s, false) || t.has(s, "conj")
	}
	return true
}
