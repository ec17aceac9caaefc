package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// beside reads a harm word that is the counted noun itself ("two deaths") or stands within three
// tokens behind the number ("11 dead", "seven others injured").
func (r *reader) beside(q *text.Quantity) {
	d := r.d
	if h, ok := r.harmed(*q); ok && !bears[h.What] {
		q.What, q.By = h.What, q.Head
		return
	}
	_, last := d.TokensIn(q.Span)
	end := d.SentenceOf(max(last-1, 0)).Last
	for i := last; i < end && i < last+4; i++ {
		word := strings.ToLower(d.Word(i))
		if h, ok := harmAdjective(d, i); ok && !r.unfit(*q, h.What) && (h.What != "destroyed" || r.endsHere(i+1)) && (q.Kind == "cardinal" || i > q.Head && word == "dead") {
			q.What, q.By = h.What, i
			return
		}
		if !passes(d, i, q.Head) {
			return
		}
	}
}

// endsHere reports that no noun follows: of "one strike destroyed three huts" the strike was not destroyed.
func (r *reader) endsHere(i int) bool {
	if i >= len(r.d.Tags) {
		return true
	}
	switch r.d.Tags[i].Universal {
	case "DET", "NUM", "NOUN", "ADJ", "PROPN", "PRON":
		return false
	}
	return true
}

// bears are what people do, not what befalls them: it is told by the noun where nothing else tells what became of them.
var bears = map[string]bool{"fighters": true, "protesters": true}

// bearing reads those whose noun tells what they do: "200 fighters".
func (r *reader) bearing(q *text.Quantity) {
	if h, ok := r.harmed(*q); ok && bears[h.What] {
		q.What, q.By = h.What, q.Head
	}
}

// described reads those whom a word before their noun tells dead or hurt: "six dead rebels", "43 burned houses".
func (r *reader) described(q *text.Quantity) {
	if q.Kind != "cardinal" {
		return
	}
	_, last := r.d.TokensIn(q.Span)
	for i := last; i < q.Head && i < last+3; i++ {
		if h, ok := harmAdjective(r.d, i); ok && !r.unfit(*q, h.What) {
			q.What, q.By = h.What, i
			return
		}
	}
}

// unfit reports a harm of things told of people, or the other way round: burned houses are no dead, and "wounded" no house.
func (r *reader) unfit(q text.Quantity, what string) bool {
	return what == "destroyed" && !r.thing(q) || r.things(q, what, "")
}

// harmed is the harm that the counted noun itself tells: "two deaths".
func (r *reader) harmed(q text.Quantity) (event.Harm, bool) {
	if q.Head < 0 || q.Kind != "cardinal" {
		return event.Harm{}, false
	}
	return event.FindHarm("noun", r.d.Lemma(q.Head))
}

func harmAdjective(d *text.Document, i int) (event.Harm, bool) {
	if (d.Tags[i].Penn == "VBG" || d.Tags[i].Penn == "VBD") && actsOnSomething(d, i) || d.Tags[i].Penn == "VB" {
		return event.Harm{}, false
	}
	if h, ok := event.FindHarm("adjective", strings.ToLower(d.Word(i))); ok {
		return h, true
	}
	return event.Harm{}, false
}

// actsOnSomething tells "missing the bus" from "missing".
func actsOnSomething(d *text.Document, verb int) bool {
	for _, c := range d.Children(verb) {
		if d.Arcs[c].Relation == "obj" {
			return true
		}
	}
	return false
}

// passes reports a word that may stand between a number and what happened: the counted noun, its
// adjectives, "others", "were", "more".
func passes(d *text.Document, i, head int) bool {
	switch d.Tags[i].Universal {
	case "ADJ", "AUX", "ADV", "DET", "PRON":
		return true
	case "NOUN", "PROPN":
		return i == head || i+1 == head
	case "PUNCT":
		return i == head+1 && d.Word(i) == "-" // "18 war-wounded"
	}
	return event.Is("held to be", d.Lemma(i)) && d.Tags[i].Penn == "VBN" || event.Is("stays so", d.Lemma(i))
}
