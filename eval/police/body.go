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
		return !r.thing(i)
	case "army", "rank":
		return true
	case "force":
		return i > 0 && words.Is("secure", d.Word(i-1))
	case "office":
		return i > 0 && words.Is("lockup", d.Word(i-1)) // "jail authorities"
	case "dress":
		return d.Tags[i].Universal == "NOUN" && i > 0 && (strings.EqualFold(d.Word(i-1), "in") || words.Body(d.Word(i-1)) == "dress") // "men in uniform"
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
			if r.stands(s) || r.voice[r.d.SentenceIndex(i)] && words.Is("speaker", r.d.Word(s)) {
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

// others reports a doer who is told and is none of theirs: "the government deployed its fleet".
func (r *reader) others(i int) bool {
	found := false
	for _, p := range r.predicatesAt(i) {
		for _, s := range p.Subjects {
			if r.stands(s) || r.d.Tags[s].Universal == "PRON" || words.Is("authority", r.d.Lemma(s)) {
				return false
			}
			found = true
		}
	}
	return found
}

// byOthers reports a noun that is the object of another's verb, with no body beside it: "the ministry reviewed the arrangements".
func (r *reader) byOthers(i int) bool {
	head := r.d.Arcs[i].Head
	return head >= 0 && r.d.Arcs[i].Relation == "obj" && !r.near(i-4, i+5) && r.others(head)
}

// stands reports a noun group in which a body is named.
func (r *reader) stands(i int) bool {
	if r.bodies[i] || r.meant[i] || r.known[strings.ToLower(r.d.Word(i))] {
		return true
	}
	first, last := r.d.GroupTokens(i)
	return r.near(first, last)
}

// appears reports a body that does something in the sentence, or an officer who speaks.
func (r *reader) appears(first, last int) bool {
	if r.asks(first, last) || !r.tells(first, last) {
		return false
	}
	for i := first; i < last; i++ {
		if r.meant[i] && strings.HasPrefix(r.d.Arcs[i].Relation, "nsubj") && !r.passedOver(i) || r.again(i) || r.oneOfThem(i) || r.bodies[i] && !r.passedOver(i) || r.known[strings.ToLower(r.d.Word(i))] && r.speaks(i, first, last) {
			return true
		}
	}
	return false
}

// oneOfThem reports "we" and "our" in what an officer tells: police, by what they did.
func (r *reader) oneOfThem(i int) bool {
	k := r.d.SentenceIndex(i)
	return (r.voice[k] || r.own[k]) && words.Is("us", r.d.Word(i))
}

// tells reports a verb: a name and a rank cut off from their clause do nothing.
func (r *reader) tells(first, last int) bool {
	for i := first; i < last; i++ {
		if u := r.d.Tags[i].Universal; u == "VERB" || u == "AUX" {
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

// thing reports "police" before a noun for a place, a paper or a law: stations and complaints act not.
func (r *reader) thing(i int) bool {
	if i+1 < len(r.d.Tokens) && words.Is("thing", r.d.Lemma(i+1)) {
		return true
	}
	return strings.HasPrefix(r.d.Arcs[i].Relation, "compound") && r.d.Arcs[i].Head > i && words.Is("thing", r.d.Lemma(r.d.Arcs[i].Head))
}

// passedOver reports a body to which something is done or said, or of which only a state is told.
func (r *reader) passedOver(i int) bool {
	d := r.d
	if head := d.Arcs[i].Head; head >= 0 && d.Arcs[i].Relation == "conj" && strings.HasPrefix(d.Arcs[head].Relation, "nsubj") {
		i = head // "wardens and police" that act together
	}
	head := d.Arcs[i].Head
	switch rel := d.Arcs[i].Relation; {
	case rel == "iobj" || rel == "conj":
		return true
	case rel == "obj":
		return head >= 0 && !words.Is("sent", r.d.Lemma(head))
	case strings.HasPrefix(rel, "nsubj") && head >= 0:
		if r.evidence(head) {
			return true
		}
		act, ok := words.Find("verb", r.d.Lemma(head))
		return r.unreal(head) || ok && act.What == "fail" || d.Tags[head].Universal == "ADJ"
	}
	for strings.HasPrefix(d.Arcs[i].Relation, "compound") && d.Arcs[i].Head > i {
		i = d.Arcs[i].Head
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
