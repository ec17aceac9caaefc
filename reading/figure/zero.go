package figure

import (
	"sitrep/ledger"
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// zeros reads what a report says happened to nobody: "no one was hurt", "nobody has been arrested",
// "there were no casualties".
func (r *reader) zeros() {
	for i := range r.d.Tokens {
		switch r.word(i) {
		case "nobody":
			r.zero(i, i+1)
			r.zeroBehind(i)
		case "none":
			r.noneOf(i)
		case "no":
			if w := r.word(i + 1); w == "one" || w == "-" && r.word(i+2) == "one" {
				r.zero(i, i+2)
				r.zeroBehind(i)
			} else {
				r.none(i)
			}
		}
	}
}

// zero reads the verb behind "no one", which ends before token i.
func (r *reader) zero(from, i int) {
	if r.word(i) == "else" {
		return
	}
	if h, by, ok := r.harmAhead(i); ok && zeroCounts(h.What) {
		r.addZero(from, by, h.What, "people "+h.What)
	}
}

// zeroBehind reads "nobody" as whom a verb tells of: "police detained nobody", "the blast injured no one".
func (r *reader) zeroBehind(no int) {
	if no < 1 || r.d.Tags[no-1].Universal != "VERB" {
		return
	}
	if h, ok := event.FindHarm("verb", r.d.Lemma(no-1)); ok && h.Who == "object" && zeroCounts(h.What) {
		r.addZero(no-1, no, h.What, "people "+h.What)
	}
}

// noneOf reads "none of the guards was hurt".
func (r *reader) noneOf(none int) {
	if r.word(none+1) != "of" {
		return
	}
	for i := none + 2; i < len(r.d.Tokens) && i <= none+5; i++ {
		if r.tag(i) != "NOUN" || r.tag(i+1) == "NOUN" {
			continue
		}
		for by := i + 1; by <= i+3; by++ { // "none of the guards on the roof was hurt"
			if h, at, ok := r.harmAhead(by); ok && zeroCounts(h.What) && r.isPerson(i) {
				r.addZero(none, at, h.What, r.d.Word(i)+" "+h.What)
				return
			}
		}
		return
	}
}

// none reads "no" with its noun: one that tells harm ("no casualties"), or people it happened to ("no
// soldiers were killed").
func (r *reader) none(no int) {
	for i := no + 1; i < len(r.d.Tokens) && i <= no+3; i++ {
		lemma := r.d.Lemma(i)
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN" && r.nominal(i):
			h, _ := event.FindHarm("noun", lemma)
			r.addZero(no, i, h.What, r.d.Word(i))
			return
		case tag == "NOUN" && counted(lemma):
			if h, by, ok := r.harmAhead(i + 1); ok && zeroCounts(h.What) {
				r.addZero(no, by, h.What, r.d.Word(i)+" "+h.What)
			}
			return
		case tag != "ADJ" && tag != "NOUN", lemma == "other", lemma == "further":
			return
		}
	}
}

// nominal reports a noun that tells harm: "casualties". Nouns for people ("fighters") tell none, nor
// does a noun that goes on ("no casualty figures").
func (r *reader) nominal(i int) bool {
	h, ok := event.FindHarm("noun", r.d.Lemma(i))
	if !ok || h.What == "fighters" || h.What == "protesters" {
		return false
	}
	return i+1 >= len(r.d.Tokens) || r.d.Tags[i+1].Universal != "NOUN"
}

// harmAhead is the harm verb or adjective behind auxiliaries and adverbs at token i. A modal, or a
// verb of saying before it, tells nothing that happened.
func (r *reader) harmAhead(i int) (event.Harm, int, bool) {
	passive := false
	for end := i + 5; i < end && i < len(r.d.Tokens); i++ {
		if r.d.Tags[i].Penn == "MD" {
			return event.Harm{}, 0, false
		}
		if passive {
			if h, ok := event.FindHarm("adjective", r.word(i)); ok {
				return h, i, true
			}
		}
		if h, ok := event.FindHarm("verb", r.d.Lemma(i)); ok && r.d.Tags[i].Universal == "VERB" && (h.Who == "subject") != passive {
			return h, i, true
		}
		if tag := r.d.Tags[i].Universal; tag != "AUX" && tag != "ADV" {
			return event.Harm{}, 0, false
		}
		passive = passive || r.d.Lemma(i) == "be" || r.d.Lemma(i) == "get"
	}
	return event.Harm{}, 0, false
}

// addZero adds the figure of a zero from token no to token by.
func (r *reader) addZero(no, by int, what, words string) {
	if what == "unhurt" || what == "destroyed" || r.d.InFurniture(r.d.Tokens[no].Span) || r.asked(no) || r.partly(no, by) {
		return
	}
	none := 0.0
	span := r.d.SpanOf(no, by+1)
	r.found = append(r.found, ledger.Figure{
		ID: ledger.SpanID("f", r.report, span.Start, span.End, "none"), What: words, Measure: what, Low: &none, High: &none, Bound: "exactly",
		AsOf:     r.asOf(text.Quantity{Span: span, Number: span, Head: -1}),
		Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: r.d.Words(span), By: "figure.none"},
	})
	r.keys = append(r.keys, key{what, "none", "", -1})
}

// zeroCounts reports what is a count when a verb tells that it befell nobody: death, wounds, captivity. That nobody was
// charged or convicted so far counts nothing.
func zeroCounts(what string) bool {
	switch what {
	case "charged", "sentenced", "deported", "fighters", "protesters", "seized", "raided", "travelled", "returned":
		return false
	}
	return true
}

// partly reports "nobody was seriously hurt", which does not say that nobody was.
func (r *reader) partly(no, by int) bool {
	for i := no; i < by; i++ {
		if w := r.word(i); w == "seriously" || w == "badly" || w == "gravely" || w == "critically" || w == "severely" {
			return true
		}
	}
	return false
}

// asked reports a sentence that asks or supposes: nothing is told by it.
func (r *reader) asked(i int) bool {
	s := r.d.SentenceOf(i)
	if r.word(s.Last-1) == "?" {
		return true
	}
	for k := max(s.First, i-8); k < i; k++ {
		if w := r.word(k); w == "if" || w == "unless" || w == "whether" {
			return true
		}
	}
	return false
}
