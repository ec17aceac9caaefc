package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// details reads validity, place, venues, audience, reason and order from the sentence of a warning.
func (r *reader) details(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	r.validity(w, s.Span)
	r.place(w, s)
	r.venues(w, s)
	r.audience(w, p)
	r.order(w, s, p)
	r.reason(w, s, p)
	r.about(w, p)
}

func (r *reader) place(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for _, p := range d.Places {
		if !s.Contains(p.Span) || p.Kind == "demonym" || r.acts(p.Span) || p.Kind == "venue" || strings.Contains(w.Issuer, d.Words(p.Span)) {
			continue
		}
		w.Place = p.Location.Name
		if w.Place == "" {
			w.Place = d.Words(p.Span)
		}
		return
	}
	for _, p := range text.Within(d.Toponyms, s.Span) {
		if p.Role == "unlisted" && w.Place == "" && !strings.Contains(w.Issuer, d.Words(p.Span)) {
			w.Place = d.Words(p.Span)
		}
	}
	for _, n := range text.Within(d.Names, s.Span) {
		if n.Kind == "LOC" && w.Place == "" && !strings.Contains(w.Issuer, d.Words(n.Span)) && len(text.Within(d.Places, n.Span)) == 0 {
			w.Place = d.Words(n.Span)
		}
	}
}

func (r *reader) venues(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for i := s.First; i < s.Last; i++ {
		if d.Tags[i].Universal == "NOUN" && lexicon.Is("venue", d.Lemma(i)) && !strings.Contains(w.Issuer, d.Word(i)) {
			w.Venues = addOnce(w.Venues, trimArticle(d.Words(d.NounGroup(i))))
		}
		if d.Lemma(i) == "place" && i+2 < s.Last && strings.EqualFold(d.Word(i+1), "of") && lexicon.Is("venue", "place of "+d.Lemma(i+2)) {
			w.Venues = addOnce(w.Venues, d.Words(d.SpanOf(i, i+3)))
		}
	}
}

func trimArticle(s string) string {
	for _, a := range []string{"the ", "The ", "a ", "an "} {
		s = strings.TrimPrefix(s, a)
	}
	return s
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
	if o := r.oblique(p, "on"); o >= 0 && p.Lemma == "call" {
		objects = append(append([]int{}, objects...), o)
	}
	if b := r.bidding(p); b >= 0 && len(p.Objects) == 0 {
		objects = append(append([]int{}, objects...), r.subjectsOf(b)...) // "recommended that citizens leave"
	}
	for _, o := range objects {
		if r.people(o) {
			w.Audience = d.Words(d.NounGroup(o))
			if d.Arcs[o].Relation != "nsubj" && r.bidding(p) < 0 {
				w.Audience = d.Words(d.Phrase(o))
			}
			return
		}
	}
}

// acts reports a place that stands for its government: the subject of a verb, or one joined to it.
func (r *reader) acts(s text.Span) bool {
	_, last := r.d.TokensIn(s)
	i := last - 1
	for steps := 0; i >= 0 && steps < 4 && r.d.Arcs[i].Relation == "conj"; steps++ {
		i = r.d.Arcs[i].Head
	}
	return i >= 0 && r.d.Arcs[i].Relation == "nsubj"
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
