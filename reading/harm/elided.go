package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// gapped reads the number of a clause that leaves its verb out, in step with the one before: "the herders lost eleven, the farmers
// six", "the ministry counts 23 dead, rights groups at least 37".
func (r *reader) gapped() {
	for k := 1; k < len(r.d.Quantities); k++ {
		a, b := r.d.Quantities[k-1], &r.d.Quantities[k]
		if b.What == "" && b.Kind == "cardinal" && b.Head < 0 && tolled[a.What] && a.Kind == "cardinal" && a.By != b.By && r.gap(a, *b) {
			b.What, b.By = a.What, a.By
		}
	}
}

// gap reports a comma or "and" with who else tells it, or who else it befell, between two numbers of a sentence, and the clause's end
// behind the second.
func (r *reader) gap(a, b text.Quantity) bool {
	first, last := r.d.TokensIn(text.Span{Start: a.End, End: b.Start})
	comma := -1
	for i := first; i < last; i++ {
		switch tag := r.d.Tags[i].Universal; {
		case r.d.Word(i) == "," || r.d.Word(i) == ";":
			if comma >= 0 {
				return false
			}
			comma = i
		case comma < 0:
		case tag != "DET" && tag != "NOUN" && tag != "PROPN" && tag != "ADJ" && tag != "PART":
			return false
		}
	}
	if comma < 0 || last-comma < 2 || last-comma > 7 {
		return false
	}
	_, end := r.d.TokensIn(b.Span)
	return end >= len(r.d.Tokens) || strings.Contains(".;,", r.d.Word(end))
}

// badly reads a number told only by how badly those were hurt: "ten others were hurt, one critically".
func (r *reader) badly(q *text.Quantity) {
	_, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || q.Head >= 0 || r.lastHarm(*q) == "" {
		return
	}
	switch w := r.wordAt(last); {
	case event.Is("how badly hurt", w):
		q.What, q.By = "wounded", last
	case event.Is("deadly", w):
		q.What, q.By = "killed", last
	}
}

// throatCut reads "seventeen villagers, six women among them, had their throats cut".
func (r *reader) throatCut(q *text.Quantity) {
	if q.Kind != "cardinal" || q.Head < 0 || !person(r.d, q.Head) {
		return
	}
	for i := q.Head + 1; i+2 < min(q.Head+8, r.d.SentenceOf(q.Head).Last); i++ {
		if r.d.Lemma(i) == "have" && r.d.Lemma(i+2) == "throat" {
			q.What, q.By = "killed", i+2
			return
		}
	}
}

// forLife reads "two people were left fighting for their lives".
func (r *reader) forLife(q *text.Quantity) {
	_, last := r.d.TokensIn(q.Span)
	at := max(last, q.Head+1)
	if q.Kind != "cardinal" || q.Head >= 0 && !person(r.d, q.Head) && !r.more(q.Head) {
		return
	}
	for i := at; i < min(at+5, r.d.SentenceOf(at-1).Last-3); i++ {
		w := r.wordAt(i)
		if (w == "fighting" || w == "battling") && r.wordAt(i+1) == "for" && r.d.Lemma(i+3) == "life" {
			q.What, q.By = "wounded", i
			return
		}
		if tag := r.d.Tags[i].Universal; tag != "AUX" && tag != "ADV" && w != "left" && !r.more(i) {
			return
		}
	}
}

// itWas reads a number to which a toll told right before has come: "nine people had died by Friday; by Sunday it was 16".
func (r *reader) itWas(q *text.Quantity) {
	first, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || q.Head >= 0 || first < 2 || r.d.Lemma(first-1) != "be" || r.wordAt(first-2) != "it" || last >= len(r.d.Tokens) || r.d.Tags[last].Universal != "PUNCT" {
		return
	}
	for k := r.indexOf(*q) - 1; k >= 0 && r.sentence(*q)-r.sentence(r.d.Quantities[k]) <= 1; k-- {
		if x := r.d.Quantities[k]; tolled[x.What] && counts(x) {
			q.What, q.By = x.What, first-1
			return
		}
	}
}
