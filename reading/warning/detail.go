package warning

import (
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// details reads validity, place, venues, audience, reason and order from the sentence of a warning.
func (r *reader) details(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	if !w.Withdrawn || r.expired(p) {
		r.validity(w, s.Span, p.Head) // until when it was to run is not when it ended
	}
	r.issuedOn(w, s, p)
	r.place(w, s)
	r.venues(w, s)
	r.audience(w, p)
	r.order(w, s, p)
	r.reason(w, s, p)
	r.about(w, p)
}

// audience is who is warned: the object of the verb, or of the verb inside ("an alert to warn …").
func (r *reader) audience(w *ledger.Warning, p text.Predicate) {
	d := r.d
	objects := p.Objects
	for _, q := range d.Predicates {
		if (q.Lemma == "warn" || q.Lemma == "advise" || q.Lemma == "urge" || q.Lemma == "tell") && d.Under(q.Head, p.Head) {
			objects = append(append([]int{}, objects...), q.Objects...)
		}
	}
	if o := r.warned(p, false); o >= 0 && (p.Lemma == "call" || p.Lemma == "appeal") {
		objects = append(append([]int{}, objects...), o)
	}
	if b := r.bidding(p); b >= 0 && len(p.Objects) == 0 && p.Lemma != "warn" {
		objects = append(append([]int{}, objects...), r.subjectsOf(b)...) // "recommended that citizens leave"
	}
	if o := r.hands(p); o >= 0 {
		for _, c := range []int{r.d.Child(o, "nmod"), r.oblique(p, "for")} {
			if c >= 0 && r.d.Preposition(c) == "for" {
				objects = append(append([]int{}, objects...), c) // "an order for its staff"
			}
		}
	}
	for _, o := range objects {
		if r.people(o) {
			w.Audience = d.Words(d.NounGroup(o))
			if d.Arcs[o].Relation != "nsubj" && r.bidding(p) < 0 {
				w.Audience = r.upToDanger(o)
			}
			return
		}
	}
}

// upToDanger is the phrase for those warned, without what they are warned of: "its citizens in Kestria of an increased threat".
func (r *reader) upToDanger(o int) string {
	d := r.d
	span := d.Phrase(o)
	_, last := d.TokensIn(span)
	for i := o + 1; i < last; i++ {
		if w := strings.ToLower(d.Word(i)); w == "about" || w == "against" || w == "of" && r.violent(i+1, last) {
			return r.timeless(text.Trim(d.Text, text.Span{Start: span.Start, End: d.Tokens[i].Start})) // "its citizens on Thursday"
		}
	}
	return r.timeless(span)
}

// subjectsOf are the subjects of the verb at token i.
func (r *reader) subjectsOf(i int) []int {
	if k, ok := r.at[i]; ok {
		return r.d.Predicates[k].Subjects
	}
	return nil
}

// order is what the warning was issued after ("hours after the service announced …").
func (r *reader) order(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	d := r.d
	for _, c := range d.Children(p.Head) {
		if d.Arcs[c].Relation != "advcl" && d.Arcs[c].Relation != "obl" {
			continue
		}
		first, last := d.Subtree(c, nil)
		for i := first; i < min(first+3, last); i++ {
			if strings.ToLower(d.Word(i)) == "after" {
				span := d.SpanOf(r.measured(i, s.First), last)
				w.IssuedAfter = d.Words(span)
				if d.Tags[c].Universal == "VERB" && r.hands(p) >= 0 && r.topic(r.hands(p)) == "" {
					w.Reason = w.IssuedAfter
				}
				return
			}
		}
	}
}

// measured is the token before "after" when it measures ("hours after"), else "after" itself.
func (r *reader) measured(after, first int) int {
	if after > first && (strings.HasSuffix(r.d.Lemma(after-1), "hour") || r.d.Lemma(after-1) == "day" || r.d.Lemma(after-1) == "minute" || r.d.Lemma(after-1) == "week") {
		return after - 1
	}
	return after
}
