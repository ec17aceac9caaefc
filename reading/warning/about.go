package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// about is what a warning is of, or what it tells people to do: "of attacks on hotels", "against all travel to the
// north", "to leave the port"; for a level or a measure its own words.
func (r *reader) about(w *ledger.Warning, p text.Predicate) {
	d := r.d
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "about", "over", "against":
			w.About = orString(w.About, r.clause(o.Head))
		case "to":
			if p.Lemma == "alert" {
				w.About = orString(w.About, d.Words(d.Phrase(o.Head)))
			}
		}
	}
	if o := r.hands(p); o >= 0 {
		if r.level(o) || r.measure(o) {
			w.About = orString(w.About, trimArticle(d.Words(d.Phrase(o))))
		}
		if topic := r.topic(o); strings.ToLower(topic) != topic && w.Place == "" && len(strings.Fields(topic)) <= 4 && r.isFor(o) {
			w.Place = trimArticle(topic) // "advice for the Dry Coast"
		} else {
			w.About = orString(w.About, topic)
		}
	}
	if b := r.bidding(p); b >= 0 && w.About == "" {
		first, last := d.Subtree(b, nil)
		w.About = d.Words(d.SpanOf(first, last))
	}
}

// clause is a phrase with what the parser tore from it: "all but essential travel to the county".
func (r *reader) clause(head int) string {
	d := r.d
	span := d.Phrase(head)
	_, last := d.TokensIn(span)
	if last < len(d.Tokens) && strings.EqualFold(d.Word(last), "but") && last+1 < len(d.Tokens) {
		end := last + 1
		for end < len(d.Tokens) && d.Tags[end].Universal == "ADJ" {
			end++
		}
		if end < len(d.Tokens) && d.Tags[end].Universal == "NOUN" {
			span = span.Cover(d.Phrase(end))
		}
	}
	return d.Words(span)
}

// topic is what a notice is about: "a warning against travel to the north", "an alert for floods".
func (r *reader) topic(notice int) string {
	d := r.d
	for _, c := range d.Children(notice) {
		m := d.Child(c, "case")
		if d.Arcs[c].Relation != "nmod" || m < 0 {
			continue
		}
		switch strings.ToLower(d.Word(m)) {
		case "of", "about", "over", "against", "on":
			return d.Words(d.Phrase(c))
		case "for":
			if !r.people(c) && d.Tags[c].Universal == "NOUN" && len(text.Within(d.Places, d.Tokens[c].Span)) == 0 {
				return d.Words(d.Phrase(c))
			}
		}
	}
	return ""
}

// isFor reports a notice with "for" behind it.
func (r *reader) isFor(notice int) bool {
	return notice+1 < len(r.d.Tokens) && strings.EqualFold(r.d.Word(notice+1), "for")
}

// reasonWords is how many words of a reason are told.
const reasonWords = 14

// reason is why: "because of the shells", "citing the threat of kidnapping", up to the next comma.
func (r *reader) reason(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	d := r.d
	for i := p.Head + 1; i < s.Last && w.Reason == ""; i++ {
		n := r.because(i)
		if n == 0 {
			continue
		}
		end := i + n
		for end < s.Last && end < i+n+reasonWords && !strings.Contains(",;.:”\"", d.Word(end)) {
			end++
		}
		first := i + n
		if d.Lemma(i) == "cite" {
			first = i
		}
		if first < end {
			w.Reason = d.Words(d.SpanOf(first, end))
		}
	}
}

// because is how many tokens of a cue for a reason begin at token i, 0 for none.
func (r *reader) because(i int) int {
	one := strings.ToLower(r.d.Word(i))
	if i+1 < len(r.d.Tokens) && lexicon.Is("reason", one+" "+strings.ToLower(r.d.Word(i+1))) {
		return 2
	}
	if lexicon.Is("reason", one) {
		return 1
	}
	return 0
}
