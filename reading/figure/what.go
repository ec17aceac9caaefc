package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// what says what is counted: the noun's phrase without the number, and what happened to it. A number
// without a noun takes the noun of the figure before it in the same block.
func (r *reader) what(q text.Quantity) string {
	d := r.d
	switch q.Kind {
	case "time":
		return r.termWords(q)
	case "measure":
		return r.phrase(r.stuff(q), q)
	case "money":
		return r.moneyWords(q)
	}
	words := r.subject(q)
	if q.What != "" && (r.tolls(q) || r.countsHarmed(q)) {
		return "people " + q.What
	}
	if q.Head < 0 && ofPeople[q.What] && event.Is("told count", strings.ToLower(words)) {
		words = "people" // "raised the number of injured to 32"
	}
	if q.What != "" && q.By != q.Head && !strings.Contains(strings.ToLower(words), q.What) {
		words = strings.TrimSpace(words + " " + q.What)
	}
	if words == "" {
		words = d.Words(q.Span)
	}
	return words
}

// ofPeople is what befalls people, whatever noun of measure counts them.
var ofPeople = map[string]bool{"killed": true, "wounded": true, "missing": true, "kidnapped": true, "arrested": true}

// tolls reports a number that a toll has come to ("the death toll from the attack rose to 17"): it counts people, not
// the words that tell of the toll.
func (r *reader) tolls(q text.Quantity) bool {
	at := r.tally(q)
	return q.Head < 0 && (at >= 0 && r.d.Lemma(at) == "toll" || r.countedBare(q)) || r.ofThose(q) >= 0
}

// countedBare reports a number of the harmed told by a word of counting, which says itself nothing of them: "its losses at
// three", "a list of 91".
func (r *reader) countedBare(q text.Quantity) bool {
	l := r.d.Lemma(q.By)
	return l == "it" || event.Is("told count", l) || event.Is("loss", l) || event.Is("counts up", l) || l == "list"
}

// countsHarmed reports a number of the harmed told by a word for them alone: "14 dead", "nine fatalities" count people; "13
// civilian deaths" keeps its words.
func (r *reader) countsHarmed(q text.Quantity) bool {
	if q.By != q.Head && q.Head >= 0 || q.What != "killed" && q.What != "wounded" && q.What != "missing" {
		return false
	}
	l := r.d.Lemma(q.By)
	h, ok := event.FindHarm("noun", l)
	return ok && h.What == q.What && l != "body" && l != "corpse" && r.d.Child(q.By, "amod", "compound") < 0 && r.word(q.By+1) != "toll"
}

// subject is the phrase of what a number counts, wherever it stands.
func (r *reader) subject(q text.Quantity) string {
	d := r.d
	switch {
	case q.Head >= 0 && (r.d.Lemma(q.Head) == "life" || r.d.Lemma(q.Head) == "other") && befalls(q.What):
		return r.carriedPeople(q)
	case q.Head >= 0:
		return r.phrase(q.Head, q)
	case r.measured(q) >= 0:
		if m := r.measured(q); r.word(m+1) == "of" && r.d.Lemma(m) == "number" && r.d.Tokens[m+1].End+1 < q.Start {
			return r.phrase(m, q)
		}
		return d.Word(r.measured(q))
	case r.countOf(q) >= 0:
		return r.phrase(r.countOf(q), q)
	case !r.put(q).Empty() && !(q.What != "" && r.tag(r.firstOf(r.put(q))) == "PRON"):
		return d.Words(r.put(q))
	case r.ofThose(q) >= 0:
		return d.Word(r.ofThose(q))
	case r.complement(q) >= 0:
		return r.phrase(r.complement(q), q)
	case r.subjectOf(q) != "":
		return r.subjectOf(q)
	case r.elided(q) != "":
		return r.elided(q)
	case r.tally(q) >= 0:
		return r.phrase(r.tally(q), q)
	}
	return r.carried(q)
}

// firstOf is the first token of a span.
func (r *reader) firstOf(s text.Span) int {
	i, _ := r.d.TokensIn(s)
	return i
}

// countOf is the noun behind the word of counting whose value a number is: the minors of "put the number of minors killed
// at seven"; -1 for none.
func (r *reader) countOf(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Span)
	if w := r.word(first - 1); w != "at" && w != "to" {
		return -1
	}
	for i := first - 2; i >= 0 && i >= first-tallyReach; i-- {
		if r.word(i) != "of" || !event.Is("told count", r.d.Lemma(i-1)) {
			continue
		}
		for k := i + 1; k < first-1 && k < i+5; k++ {
			if r.tag(k) == "NOUN" && r.tag(k+1) != "NOUN" && r.isPerson(k) {
				return k
			}
		}
		return -1
	}
	return -1
}

// ofThose is the adjective that stands for people in "three of the wounded died"; -1 for none.
func (r *reader) ofThose(q text.Quantity) int {
	_, last := r.d.TokensIn(q.Span)
	if r.word(last) != "of" || r.word(last+1) != "the" && r.word(last+1) != "those" || last+2 >= len(r.d.Tokens) || last+2 == q.By && q.What != "" {
		return -1
	}
	if _, ok := event.FindHarm("adjective", r.word(last+2)); ok {
		return last + 2
	}
	return -1
}

// complement is the noun that a part is said to be: "three of whom were officers"; -1 for none.
func (r *reader) complement(q text.Quantity) int {
	if _, part := r.part[r.index(q)]; !part {
		return -1
	}
	_, last := r.d.TokensIn(q.Span)
	be := false
	for i := last; i < len(r.d.Tokens) && i < last+7; i++ {
		switch tag := r.d.Tags[i]; {
		case be && tag.Universal == "NOUN":
			return i
		case tag.Lemma == "be":
			be = true
		case tag.Universal == "VERB", tag.Universal == "PUNCT":
			return -1
		}
	}
	return -1
}

// subjectOf is the subject of "was 8,717": what the number is said to be, or what changed.
func (r *reader) subjectOf(q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(q.Span)
	for i := first; i < last; i++ {
		if s := d.Child(i, "nsubj"); s >= 0 {
			if who := d.Arcs[i].Head; (r.word(s) == "who" || r.word(s) == "which") && who >= 0 && who < s && strings.HasPrefix(d.Arcs[i].Relation, "acl") {
				s = who // "the raiders, who were about ten"
			}
			return r.phrase(s, q)
		}
	}
	if m, ok := r.moved[r.index(q)]; ok {
		return m.of(r)
	}
	return ""
}
