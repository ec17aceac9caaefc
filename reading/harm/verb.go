package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// reach is how many tokens behind a number its verb may stand: "about 1,900 had since travelled".
const reach = 8

// verbBehind reads the verb that follows a number and what it counts, whatever the arcs make of it:
// "about 1,900 travelled", "140 had been let go", "300 refugees drowned". A verb that tells of its
// object speaks of the number only in the passive.
func (r *reader) verbBehind(q *text.Quantity) {
	d := r.d
	first, last := d.TokensIn(q.Span)
	if h, ok := verbAt(d, min(last, len(d.Tokens)-1)); ok && h.Who == "object" && byBehind(d, last) && !r.ofAnother(first) && !r.things(*q, h.What, d.Lemma(last)) {
		q.What, q.By = h.What, last // "relatives of three men shot dead by troops"
		return
	}
	if r.ofAnother(first) || q.Head >= 0 && first > 0 && d.Tags[first-1].Universal == "ADP" {
		return
	}
	end := min(d.SentenceOf(max(last-1, 0)).Last, last+reach)
	passive := false
	for i := last; i < end; i++ {
		h, ok := verbAt(d, i)
		if tag := d.Tags[i].Universal; (ok || tag == "VERB") && deniedBehind(d, last, i) {
			h, ok = denied(d.Lemma(i), h, ok)
		}
		if ok && h.What == "travelled" && (r.sited(i) || d.Tags[i].Penn == "VB") {
			return // "four could leave hospital"
		}
		if ok && (h.Who == "subject" && d.Tags[i].Penn != "VBG" && !passive || h.Who == "object" && passive && d.Tags[i].Penn != "VB") {
			if !r.things(*q, h.What, d.Lemma(i)) {
				q.What, q.By = h.What, i
			}
			return
		}
		if !leads(d, i, q.Head) {
			return
		}
		passive = passive || d.Tags[i].Lemma == "be" || d.Tags[i].Lemma == "get"
	}
}

// byBehind reports a participle with those who did it: "shot by troops", "shot dead by troops".
func byBehind(d *text.Document, verb int) bool {
	if verb >= len(d.Tokens) || d.Tags[verb].Universal != "VERB" || d.Tags[verb].Penn == "VBG" {
		return false
	}
	for i := verb + 1; i < min(verb+3, d.SentenceOf(verb).Last); i++ {
		if strings.EqualFold(d.Word(i), "by") {
			return true
		}
		if d.Tags[i].Universal != "ADJ" && d.Tags[i].Universal != "ADV" {
			return false
		}
	}
	return false
}

// verbAt is the harm verb at token i, alone or with the word behind it: "let go", "taken hostage".
func verbAt(d *text.Document, i int) (event.Harm, bool) {
	if tag := d.Tags[i].Universal; tag != "VERB" && tag != "AUX" && d.Tags[i].Penn != "VBN" {
		return event.Harm{}, false
	}
	lemma := d.Lemma(i)
	if toDeath(d, i) {
		return event.Harm{What: "killed", Who: "object"}, true
	}
	if i+1 < len(d.Tokens) {
		if h, ok := event.FindHarm("verb", lemma+" "+strings.ToLower(d.Word(i+1))); ok {
			return h, true
		}
	}
	return event.FindHarm("verb", lemma)
}

// leads reports a word that may stand between a number and its verb: the counted noun with what it is
// of, auxiliaries, adverbs, "or more", and "presumed" before "dead".
func leads(d *text.Document, i, head int) bool {
	switch d.Tags[i].Universal {
	case "AUX", "ADV":
		return true
	case "NOUN", "ADJ", "PROPN", "DET":
		return i <= head || head >= 0 && d.Tags[i-1].Universal != "PUNCT"
	}
	w := strings.ToLower(d.Word(i))
	return head >= 0 && i > head && (w == "of" || w == "from" || w == "in" || w == "or") || event.Is("held to be", d.Lemma(i))
}

// ofAnother reports a number that another one is told as a part of: in "half of the 900 had left", it
// is the half that left.
func (r *reader) ofAnother(first int) bool {
	d := r.d
	i := first - 1
	if i > 0 && d.Tags[i].Universal == "DET" {
		i--
	}
	if i < 1 || strings.ToLower(d.Word(i)) != "of" {
		return false
	}
	before := d.Tokens[i-1].Span
	for _, q := range text.Within(d.Quantities, d.SentenceOf(i).Span) {
		if q.Overlaps(before) {
			return true
		}
	}
	return false
}

// withObject is the harm verb made of a predicate and the word behind it or its object: "took 11 nurses
// hostage", "shot two guards dead", "shot dead two guards".
func (r *reader) withObject(p text.Predicate) {
	behind := p.Head + 1 + strings.Count(p.Lemma, " ") // "brought out alive"
	if h, ok := event.FindHarm("verb", p.Lemma+" "+r.wordAt(behind)); ok && h.Who == "object" {
		for _, a := range p.Objects {
			r.set(a, h.What, p.Head)
		}
	}
	for _, a := range p.Objects {
		_, last := r.d.GroupTokens(a)
		for i := a + 1; i <= last && i < len(r.d.Tokens) && i <= a+2; i++ {
			if h, ok := event.FindHarm("verb", p.Lemma+" "+strings.ToLower(r.d.Word(i))); ok && a > p.Head {
				r.set(a, h.What, p.Head)
			}
		}
	}
	r.wordBehind(p)
	r.letGo(p)
}

// letGo reads "let five of the 12 guards go".
func (r *reader) letGo(p text.Predicate) {
	if p.Lemma != "let" || p.Negated || p.Modal != "" {
		return
	}
	for i := p.Head + 1; i < min(p.Head+reach+2, r.d.SentenceOf(p.Head).Last); i++ {
		if w := r.wordAt(i); w == "go" || w == "free" {
			for _, o := range p.Objects {
				r.set(o, "freed", p.Head)
			}
			return
		}
		if tag := r.d.Tags[i].Universal; tag == "PUNCT" || tag == "VERB" {
			return
		}
	}
}

// wordAt is the lower-case word of token i, "" past the end.
func (r *reader) wordAt(i int) string {
	if i >= len(r.d.Tokens) {
		return ""
	}
	return strings.ToLower(r.d.Word(i))
}

// wordBehind is withObject where the parse takes the last word for the object and the counted noun
// for its part.
func (r *reader) wordBehind(p text.Predicate) {
	for _, a := range p.Objects {
		h, ok := event.FindHarm("verb", p.Lemma+" "+strings.ToLower(r.d.Word(a)))
		if !ok || a < p.Head {
			continue
		}
		for _, c := range r.d.Children(a) {
			r.set(c, h.What, p.Head)
		}
	}
}

// toDeath reports a verb that "to death" stands behind, in its own clause: "stabbed to death", "hacked six villagers
// to death"; or that an adverb says so of: "fatally injured".
func toDeath(d *text.Document, verb int) bool {
	if verb > 0 && event.Is("deadly", strings.ToLower(d.Word(verb-1))) {
		return true
	}
	for i := verb + 1; i+1 < min(d.SentenceOf(verb).Last, verb+reach); i++ {
		if d.Tags[i].Universal == "PUNCT" || d.Tags[i].Universal == "VERB" {
			return false
		}
		if strings.EqualFold(d.Word(i), "to") && strings.EqualFold(d.Word(i+1), "death") {
			return !event.Is("spares", d.Tags[verb].Lemma)
		}
	}
	return false
}

// killed sets whom a verb with "to death" is done to; one who froze or bled to death is its subject.
func (r *reader) killed(p text.Predicate) {
	args := p.Objects
	if len(args) == 0 && !p.Passive {
		args = p.Subjects
	}
	for _, a := range args {
		r.set(a, "killed", p.Head)
	}
}

// harmVerb is the harm that a verb tells, alone or with a phrase behind it ("deprived of their liberty").
func harmVerb(d *text.Document, p text.Predicate) (event.Harm, bool) {
	for _, o := range p.Obliques {
		if h, ok := event.FindHarm("verb", p.Lemma+" "+o.Preposition+" "+d.Lemma(o.Head)); ok {
			return h, true
		}
	}
	for _, o := range p.Objects { // "laid down their arms", "gave themselves up": it befalls those who do it
		thing := d.Lemma(o)
		if event.Is("weapon", thing) {
			thing = "arm" // "handed in their rifles"
		}
		if h, ok := event.FindHarm("verb", p.Lemma+" "+thing); ok && h.Who == "subject" {
			return h, true
		}
	}
	if c := d.Child(p.Head, "xcomp"); c >= 0 && d.Tags[c].Universal == "ADJ" {
		if h, ok := event.FindHarm("verb", p.Lemma+" "+d.Lemma(c)); ok && h.Who == "subject" {
			return h, true // "walked free"
		}
	}
	return event.FindHarm("verb", p.Lemma)
}

// state reads those who are told to be in a state: "two men are in custody".
func (r *reader) state(p text.Predicate) {
	d := r.d
	h, ok := event.FindHarm("state", d.Lemma(p.Head))
	if !ok || d.Child(p.Head, "cop") < 0 || d.Preposition(p.Head) != h.Who {
		return
	}
	if s := d.Child(p.Head, "nsubj"); s >= 0 {
		r.set(s, h.What, p.Head)
	}
}
