package warning

import (
	"regexp"
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
	r.reason(w, p)
}

var openEnded = regexp.MustCompile(`(?i)until further notice|over the (?:[a-z]+ ){0,2}weekend|(?:this|next|the coming) weekend|for the foreseeable future|in the coming (?:days|hours|weeks)|for the time being|until (?:further|the end of)[^.,;]{0,30}`)

// validity is how long a warning holds, as written: hours where a duration is told, else words such
// as "until further notice". No expiry told stays unknown.
func (r *reader) validity(w *ledger.Warning, within text.Span) {
	d := r.d
	for _, t := range d.Times {
		if within.Contains(t.Span) && t.Kind == "duration" && t.Hours > 0 && r.forward(t) {
			w.ValidHours, w.Validity = t.Hours, d.Words(t.Span)
			return
		}
	}
	if r.until(w, within) {
		return
	}
	if m := openEnded.FindString(d.Words(within)); m != "" {
		w.Validity = m
	}
}

// until reads the day a warning ends: "until 7 March", "which expires on Friday".
func (r *reader) until(w *ledger.Warning, within text.Span) bool {
	d := r.d
	for _, t := range text.Within(d.Times, within) {
		first, last := d.TokensIn(t.Span)
		if t.Kind != "date" || first >= last || !r.ends(first) {
			continue
		}
		w.Validity, w.ValidUntil = d.Words(t.Span), t.When.Until
		return true
	}
	return false
}

// ends reports a time that an ending stands before, or opens: "until", "through", "expires on".
func (r *reader) ends(first int) bool {
	for i := max(0, first-3); i <= first; i++ {
		switch r.d.Lemma(i) {
		case "until", "till", "through", "expire", "lapse":
			return true
		}
	}
	return false
}

// forward reports a duration that reaches on from the warning: "the next 48 hours", "for two days",
// "a 48-hour alert"; not "two days after".
func (r *reader) forward(t text.Timex) bool {
	d := r.d
	_, last := d.TokensIn(t.Span)
	if last < len(d.Tokens) {
		switch strings.ToLower(d.Word(last)) {
		case "after", "before", "ago", "later", "earlier", "prior":
			return false
		}
	}
	return true
}

func (r *reader) place(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for _, p := range d.Places {
		if !s.Contains(p.Span) || p.Kind == "demonym" || p.Kind == "venue" || strings.Contains(w.Issuer, d.Words(p.Span)) {
			continue
		}
		w.Place = p.Location.Name
		if w.Place == "" {
			w.Place = d.Words(p.Span)
		}
		return
	}
}

func (r *reader) venues(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for i := s.First; i < s.Last; i++ {
		if d.Tags[i].Universal == "NOUN" && lexicon.Is("venue", d.Lemma(i)) && !strings.Contains(w.Issuer, d.Word(i)) {
			w.Venues = addOnce(w.Venues, trimArticle(d.Words(d.NounGroup(i))))
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
	for _, o := range objects {
		if r.people(o) {
			w.Audience = d.Words(d.Phrase(o))
			return
		}
	}
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
				if w.About == "" && d.Tags[c].Universal == "VERB" {
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

// reason is why: "because of", "after learning that", "citing".
func (r *reader) reason(w *ledger.Warning, p text.Predicate) {
	d := r.d
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "about", "over", "against":
			if w.About == "" {
				w.About = d.Words(d.Phrase(o.Head))
			}
		case "because of", "due to", "amid", "following":
			w.Reason = orString(w.Reason, d.Words(d.Phrase(o.Head)))
		}
	}
	if o := r.hands(p); o >= 0 && w.About == "" {
		w.About = r.topic(o)
	}
	for _, c := range d.Children(p.Head) {
		if d.Arcs[c].Relation == "advcl" && d.Lemma(c) == "cite" && w.Reason == "" {
			_, last := d.Subtree(c, nil)
			w.Reason = d.Words(d.SpanOf(c, last))
		}
	}
	if p.Content >= 0 && w.About == "" {
		first, last := d.Subtree(p.Content, nil)
		w.About = d.Words(d.SpanOf(first, last))
	}
}

// topic is what a notice is about: "a warning against travel to the north", "an alert over kidnappings".
func (r *reader) topic(notice int) string {
	d := r.d
	for _, c := range d.Children(notice) {
		if d.Arcs[c].Relation != "nmod" {
			continue
		}
		if m := d.Child(c, "case"); m >= 0 {
			switch strings.ToLower(d.Word(m)) {
			case "of", "about", "over", "against", "on":
				return d.Words(d.Phrase(c))
			}
		}
	}
	return ""
}
