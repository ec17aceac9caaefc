package predicate

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// passive reports a passive verb: an auxiliary of its own, or a bare participle after a noun, or
// joined to a passive verb.
func passive(d *text.Document, i int) bool {
	if d.Child(i, "aux:pass") >= 0 {
		return true
	}
	if d.Child(i, "nsubj:pass") >= 0 {
		return !bareActive(d, i)
	}
	if d.Tags[i].Penn != "VBN" && d.Tags[i].Penn != "VBD" {
		return false
	}
	head, rel := d.Arcs[i].Head, d.Arcs[i].Relation
	switch {
	case d.Child(i, "obl:agent") >= 0:
		return true
	case d.Child(i, "obj") >= 0 || d.Child(i, "aux") >= 0:
		return false
	case takesVictims(d, i) && (rel == "acl" && d.Child(i, "nsubj") < 0 || rel == "conj" && head >= 0 && passive(d, head) || d.Tags[i].Penn == "VBN" && d.Child(i, "nsubj") >= 0):
		return true // "the people killed in the raid"; "two were raided and three laboratories found"
	case takesVictims(d, i) && (cutOff(d, i) || behindPreposition(d, i) || beforeVerb(d, i) >= 0):
		return true
	case d.Tags[i].Penn == "VBD":
		return false
	case rel == "acl":
		return true
	case rel == "conj" && head >= 0: // "two were raided and three laboratories found"
		return (d.Child(i, "nsubj") < 0 || d.Tags[i].Penn == "VBN") && passive(d, head)
	case rel == "advcl": // "appeared in court, charged with arson"
		return takesVictims(d, i) && d.Child(i, "mark", "nsubj") < 0
	case rel == "root" || rel == "ccomp": // a headline's "Two held"; with a plain subject it is a past tense
		return d.Child(i, "aux", "nsubj") < 0
	}
	return false
}

// bareActive reports a past tense taken for a participle: the verb of a whole sentence without an auxiliary, that is no
// headline's "Two held" ("Two men fired at a car.").
func bareActive(d *text.Document, i int) bool {
	rel := d.Arcs[i].Relation
	s := d.SentenceOf(i)
	return (rel == "root" || rel == "ccomp") && !s.Headline && d.Word(s.Last-1) == "." && !takesVictims(d, i)
}

// takesVictims reports a verb of harm or of finds that is done to its object: without one it is passive,
// whatever the tag of the participle.
func takesVictims(d *text.Document, i int) bool {
	h, ok := event.FindHarm("verb", known(d.Lemma(i), strings.ToLower(d.Word(i))))
	if c := d.Child(i, "compound:prt"); !ok && c >= 0 {
		h, ok = event.FindHarm("verb", d.Lemma(i)+" "+strings.ToLower(d.Word(c))) // "two men picked up on Friday"
	}
	return ok && h.Who == "object"
}

// cutOff reports a participle behind a comma and its noun: "The two, abducted in January, were freed".
func cutOff(d *text.Document, i int) bool {
	s := d.Child(i, "nsubj")
	return s >= 0 && i > 1 && d.Word(i-1) == "," && s < i-1 && i-s <= 4 && d.Arcs[i].Relation != "conj"
}

// behindPreposition reports a participle taken for a verb whose noun stands behind a preposition, where no subject can:
// "bail for two editors held since August".
func behindPreposition(d *text.Document, i int) bool {
	s := d.Child(i, "nsubj")
	return s >= 0 && s < i && d.Tags[s].Universal == "NOUN" && d.Child(s, "case") >= 0 && d.Child(s, "case") < s && d.Child(i, "mark", "ccomp") < 0
}

// beforeVerb is the verb, without a subject of its own, behind a participle that was taken for one: "A nurse abducted in May
// walked free, her family said"; -1 for none.
func beforeVerb(d *text.Document, i int) int {
	up := d.Arcs[i].Head
	if up < 0 || d.Arcs[i].Relation != "ccomp" || d.Child(i, "nsubj") < 0 || d.Child(i, "aux", "mark") >= 0 {
		return -1
	}
	for _, c := range d.Children(up) {
		if c > i && d.Arcs[c].Relation == "ccomp" && d.Tags[c].Universal == "VERB" && d.Child(c, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cc") < 0 && d.Tags[c].Penn != "VB" && d.Tags[c].Penn != "VBG" {
			return c
		}
	}
	return -1
}
