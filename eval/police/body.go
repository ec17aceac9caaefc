package police

import (
	"strings"

	words "sitrep/lexicon/en/police"
)

// body reports a word for police or troops.
func (r *reader) body(i int) bool {
	d := r.d
	if u := d.Tags[i].Universal; u == "VERB" || u == "ADP" {
		return false
	}
	word, lemma := strings.ToLower(d.Word(i)), r.d.Lemma(i)
	kind := words.Body(word)
	if kind == "" {
		kind = words.Body(lemma)
	}
	switch kind {
	case "police":
		return !r.building(i)
	case "army", "rank":
		return true
	case "force":
		return i > 0 && secure[strings.ToLower(d.Word(i-1))]
	case "office":
		return i > 0 && lockup[strings.ToLower(d.Word(i-1))] // "jail authorities"
	case "dress":
		return d.Tags[i].Universal == "NOUN" && i > 0 && (strings.EqualFold(d.Word(i-1), "in") || words.Body(d.Word(i-1)) == "dress") // "men in uniform"
	}
	return false
}

// secure are words before "force" or "team" that make it one of the state.
var secure = map[string]bool{"security": true, "paramilitary": true, "para-military": true, "police": true, "border": true, "armed": true, "central": true,
	"protection": true, "action": true, "reserve": true, "defence": true, "defense": true, "federal": true, "riot": true, "task": true, "special": true}

// lockup are words before "authorities" that make them those of the state's cells.
var lockup = map[string]bool{"jail": true, "prison": true, "police": true, "military": true, "army": true}

// building reports "police" before a noun for a place or a paper: stations and complaints act not.
func (r *reader) building(i int) bool {
	if i+1 >= len(r.d.Tokens) {
		return false
	}
	switch r.d.Lemma(i + 1) {
	case "station", "headquarters", "complaint", "inaction", "lines", "line", "quarter", "hospital", "record", "reform", "system", "control":
		return true
	}
	return false
}

// near reports a body among the tokens of a range.
func (r *reader) near(first, last int) bool {
	for i := max(first, 0); i < min(last, len(r.bodies)); i++ {
		if r.bodies[i] {
			return true
		}
	}
	return false
}

// acted reports a body that does what token i tells: the subject of the verb, the agent, the words
// right before the noun. A verb without a subject has the body before it.
func (r *reader) acted(i int, pos string, first, last int) bool {
	if pos == "noun" {
		return r.near(max(first, i-3), i) || i+2 < last && strings.EqualFold(r.d.Word(i+1), "by") && r.near(i+2, min(last, i+6))
	}
	for _, p := range r.predicatesAt(i) {
		for _, s := range p.Subjects {
			if r.stands(s) || r.voice[r.d.SentenceIndex(i)] && speaker[strings.ToLower(r.d.Word(s))] {
				return true
			}
		}
		for _, o := range p.Obliques {
			if (o.Preposition == "by" || o.Preposition == "in") && r.stands(o.Head) {
				return true
			}
		}
		if len(p.Subjects) == 0 && !p.Passive && r.near(max(first, i-8), i) {
			return true
		}
	}
	return false
}

var speaker = map[string]bool{"we": true, "i": true, "they": true, "he": true, "she": true}

// stands reports a noun group in which a body is named.
func (r *reader) stands(i int) bool {
	if r.bodies[i] || r.known[strings.ToLower(r.d.Word(i))] {
		return true
	}
	first, last := r.d.GroupTokens(i)
	return r.near(first, last)
}

// appears reports a body that does something in the sentence, or an officer who speaks.
func (r *reader) appears(first, last int) bool {
	if r.asks(first, last) {
		return false
	}
	for i := first; i < last; i++ {
		if r.bodies[i] && !r.passedOver(i) || r.known[strings.ToLower(r.d.Word(i))] && r.speaks(i, first, last) {
			return true
		}
	}
	return false
}

// asks reports a question, direct or as a heading: "How can …", "What if …".
func (r *reader) asks(first, last int) bool {
	if first >= last {
		return true
	}
	for i := max(first, last-3); i < min(last+1, len(r.d.Tokens)); i++ {
		if r.d.Word(i) == "?" {
			return true
		}
	}
	switch strings.ToLower(r.d.Word(first)) {
	case "how", "why", "what", "if":
		return true
	}
	return false
}

// sent are verbs whose object police are when they act: called out, posted, told to.
var sent = map[string]bool{"deploy": true, "call": true, "send": true, "post": true, "direct": true, "instruct": true, "order": true, "station": true,
	"rush": true, "mobilise": true, "mobilize": true, "lead": true, "see": true, "involve": true, "include": true, "force": true, "prompt": true}

// passedOver reports a body to which something is done or said, or of which only a state is told.
func (r *reader) passedOver(i int) bool {
	d := r.d
	for strings.HasPrefix(d.Arcs[i].Relation, "compound") && d.Arcs[i].Head >= 0 {
		i = d.Arcs[i].Head
	}
	head := d.Arcs[i].Head
	switch rel := d.Arcs[i].Relation; {
	case rel == "iobj":
		return true
	case rel == "obj":
		return head >= 0 && !sent[r.d.Lemma(head)]
	case strings.HasPrefix(rel, "nsubj") && head >= 0:
		act, ok := words.Find("verb", r.d.Lemma(head))
		return r.unreal(head) || ok && act.What == "fail" || d.Tags[head].Universal == "ADJ"
	}
	if c := d.Child(i, "case"); c >= 0 {
		switch strings.ToLower(d.Word(c)) {
		case "to", "against", "between", "on":
			return true
		}
	}
	return r.underFailure(i) || r.underWish(i)
}

// unreal reports a verb that is denied or stands under "if" or a wish.
func (r *reader) unreal(head int) bool {
	for _, p := range r.predicatesAt(head) {
		if p.Negated || p.Condition || p.Question || p.Modal == "should" || p.Modal == "must" || p.Modal == "can" || p.Modal == "could" {
			return true
		}
	}
	return r.underWish(head)
}

// underFailure reports "inaction of police": what is told is what they left undone.
func (r *reader) underFailure(i int) bool {
	head := r.d.Arcs[i].Head
	if head < 0 {
		return false
	}
	act, ok := words.Find("noun", r.d.Lemma(head))
	return ok && act.What == "fail"
}
