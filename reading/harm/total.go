package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// deed reads those of whom a noun tells what was done to them or befell them: "the murder of six priests", "the deaths of
// two guards".
func (r *reader) deed(q *text.Quantity) {
	d := r.d
	if q.Head < 0 || d.Arcs[q.Head].Relation != "nmod" || d.Preposition(q.Head) != "of" {
		return
	}
	by := d.Arcs[q.Head].Head
	if h, ok := event.FindHarm("deed", d.Lemma(by)); ok && !r.things(*q, h.What, d.Lemma(by)) {
		q.What, q.By = h.What, by
	}
}

// total reads the new value of a toll: "raised the number of people killed in the raid to 17", "the count
// of wounded rose to 40". The old value ("from 16") is no count of the event.
func (r *reader) total(q *text.Quantity) {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if h, ok := r.numbered(first); ok && q.Head < 0 {
		q.What, q.By = h.What, first-2
		return
	}
	if q.Head < 0 && r.nowNumber(q, first) {
		return
	}
	if !r.comesTo(first) || q.Head >= 0 && !person(d, q.Head) {
		return
	}
	if r.tallyBehind(q) {
		return
	}
	start := d.SentenceOf(first).First
	for i := first - 2; i >= start && i > first-25; i-- {
		if !event.Is("told count", d.Lemma(i)) {
			continue
		}
		if h, by, ok := r.harmOf(i, first); ok {
			q.What, q.By = h.What, by
		}
		return
	}
}

// tallyBehind reads a new value that stands before its tally: "raised to 19 the number of inmates killed".
func (r *reader) tallyBehind(q *text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	if q.Head >= 0 || last+1 >= len(r.d.Tokens) || !strings.EqualFold(r.d.Word(last), "the") && !strings.EqualFold(r.d.Word(last), "its") || !event.Is("told count", r.d.Lemma(last+1)) {
		return false
	}
	h, by, ok := r.harmOf(last+1, r.d.SentenceOf(last).Last)
	if ok {
		q.What, q.By = h.What, by
	}
	return ok
}

// numbered is the harm of those whose number is told as a predicate: "the dead are 21", "the wounded number 40", "the dead: nine".
func (r *reader) numbered(first int) (event.Harm, bool) {
	if first < 2 || r.d.Lemma(first-1) != "be" && r.d.Lemma(first-1) != "number" && (r.d.Word(first-1) != ":" || first > 2 && r.d.Tags[first-3].Universal == "NUM") {
		return event.Harm{}, false
	}
	if h, ok := event.FindHarm("noun", r.d.Lemma(first-2)); ok {
		return h, true
	}
	if h, ok := event.FindHarm("noun", r.wordAt(first-2)); ok {
		return h, true
	}
	h, ok := event.FindHarm("adjective", r.wordAt(first-2))
	return h, ok && r.d.Word(first-1) == ":" // "Dead: 22. Missing: 6."
}

// nowNumber reads "the guards who gave their lives now number four": the nearest word of harm before the verb tells what befell them.
func (r *reader) nowNumber(q *text.Quantity, first int) bool {
	if first < 2 || r.d.Lemma(first-1) != "number" || r.d.Tags[first-1].Universal != "VERB" && r.before(first-1) != "now" {
		return false
	}
	start := r.d.SentenceOf(first).First
	for i := first - 2; i >= start && i >= first-tallyReach; i-- {
		if h, ok := r.harmAt(i); ok && tolled[h.What] {
			q.What, q.By = h.What, i
			return true
		}
		if r.d.Lemma(i) == "life" && i > start+1 && event.Is("gives life", r.d.Lemma(i-2)) {
			q.What, q.By = "killed", i
			return true
		}
	}
	return false
}

// comesTo reports a number at which a tally stands: "to 17", "at 17", "hits 17", "the toll was 17", "a toll of 17".
func (r *reader) comesTo(first int) bool {
	if first == 0 {
		return false
	}
	before := r.d.Lemma(first - 1)
	switch strings.ToLower(r.d.Word(first - 1)) {
	case "to", "at":
		return true
	case "as":
		return r.givenAs(first - 1)
	case "of":
		return first > 1 && event.Is("told count", r.d.Lemma(first-2))
	}
	if first > 1 && r.d.Tags[first-1].Universal == "ADV" && event.Is("told count", r.d.Lemma(first-2)) {
		return true // "army toll now five"
	}
	return before == "be" && r.countIs(first) || event.Is("amounts", before)
}

// countIs reports a number that a word of counting is told to be: "the toll was 17", "the number of people abducted on Sunday was eight".
func (r *reader) countIs(first int) bool {
	if first > 1 && event.Is("told count", r.d.Lemma(first-2)) {
		return true
	}
	s := r.d.Child(first, "nsubj")
	return s >= 0 && s < first && event.Is("told count", r.d.Lemma(s)) && r.wordAt(s+1) == "of"
}

// givenAs reports "as" behind a tally: "gave the number of wounded as 40".
func (r *reader) givenAs(as int) bool {
	for i := as - 1; i >= max(0, as-7); i-- {
		if event.Is("told count", r.d.Lemma(i)) {
			return true
		}
		if r.d.Tags[i].Universal == "VERB" && r.d.Tags[i].Penn != "VBN" || r.d.Tags[i].Universal == "PUNCT" {
			return false
		}
	}
	return false
}

// harmOf is the harm that a tally counts: the word before it ("death toll"), or one within six words behind; a bare toll
// counts the dead.
func (r *reader) harmOf(i, end int) (event.Harm, int, bool) {
	d := r.d
	if i > 0 {
		if h, ok := event.FindHarm("noun", d.Lemma(i-1)); ok {
			return h, i - 1, true
		}
	}
	for _, people := range []bool{false, true} { // "the number of militants killed": those killed, not all who fight
		for k := i + 1; k < min(i+7, end); k++ {
			if h, ok := r.harmAt(k); ok && (people || tolled[h.What]) {
				return h, k, true
			}
		}
	}
	if d.Lemma(i) == "toll" {
		return event.Harm{What: "killed"}, i, true
	}
	return event.Harm{}, 0, false
}

// harmAt is the harm that the word at token k tells.
func (r *reader) harmAt(k int) (event.Harm, bool) {
	for _, class := range []string{"verb", "noun"} {
		if h, ok := event.FindHarm(class, r.d.Lemma(k)); ok && h.Who != "subject" {
			return h, true
		}
	}
	return event.FindHarm("adjective", strings.ToLower(r.d.Word(k)))
}

// crowd reads "the march drew 2,000 people", and behind a march "6,000 took part": those counted protest.
func (r *reader) crowd(p text.Predicate) {
	if r.attends(p) {
		if s := r.d.SentenceOf(p.Head); r.rallyTold(s.First-attendance, s.Last) {
			for _, o := range p.Subjects {
				r.set(o, "protesters", p.Head)
			}
		}
		return
	}
	if p.Lemma != "draw" && p.Lemma != "attract" && p.Lemma != "gather" || !r.rallyTold(r.d.SentenceOf(p.Head).First, p.Head) {
		return
	}
	for _, o := range p.Objects {
		r.set(o, "protesters", p.Head)
	}
}

// attendance is how many tokens before its sentence the march that people attended is looked for.
const attendance = 60

// attends reports "took part", "attended", "turned out".
func (r *reader) attends(p text.Predicate) bool {
	switch p.Lemma {
	case "attend", "participate", "turn out":
		return true
	case "take", "take part":
		return p.Head+1 < len(r.d.Tokens) && r.d.Lemma(p.Head+1) == "part"
	}
	return false
}

// rallyTold reports a word for a demonstration among tokens [first, last).
func (r *reader) rallyTold(first, last int) bool {
	for i := max(0, first); i < last; i++ {
		for _, t := range event.Senses(r.d.Lemma(i), true) {
			if t.Type == "demonstration" {
				return true
			}
		}
	}
	return false
}
