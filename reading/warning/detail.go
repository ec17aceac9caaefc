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

var openEnded = regexp.MustCompile(`(?i)until further notice|over the (?:coming )?weekend|in the coming (?:days|hours|weeks)|for the time being|until (?:further|the end of)[^.,;]{0,30}`)

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
	if m := openEnded.FindString(d.Words(within)); m != "" {
		w.Validity = m
	}
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
		if d.Tags[i].Universal == "NOUN" && lexicon.Is("venue", lemma(d, i)) && !strings.Contains(w.Issuer, d.Word(i)) {
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
				span := d.SpanOf(max(i-1, s.First), last)
				w.IssuedAfter = d.Words(span)
				if w.About == "" && d.Tags[c].Universal == "VERB" {
					w.Reason = w.IssuedAfter
				}
				return
			}
		}
	}
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
	if p.Content >= 0 && w.About == "" {
		first, last := d.Subtree(p.Content, nil)
		w.About = d.Words(d.SpanOf(first, last))
	}
}

// bulletin reads a report that is itself a warning: its publisher is an office, its title or a line
// says so, and it tells people what to avoid.
func (r *reader) bulletin() {
	d := r.d
	title := strings.ToLower(d.Words(d.Masthead.Title))
	if d.Masthead.Publisher == "" || !strings.Contains(title, "alert") && !strings.Contains(title, "warning") && !strings.Contains(title, "advisory") {
		return
	}
	if len(r.found) > 0 && strings.EqualFold(r.found[0].Issuer, d.Masthead.Publisher) || !r.office() {
		return
	}
	span := d.Masthead.Title
	w := ledger.Warning{ID: ledger.SpanID("w", r.report, span.Start, span.End), Issuer: d.Masthead.Publisher,
		Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: d.Words(span), By: "warning.bulletin"}}
	for _, s := range d.Sentences {
		if d.InFurniture(s.Span) {
			continue
		}
		if w.ValidHours == 0 {
			r.validity(&w, s.Span)
		}
		if w.Place == "" {
			r.place(&w, s)
		}
		if r.avoidsIn(s) {
			r.venues(&w, s)
		}
		if w.Audience == "" {
			r.advised(&w, s)
		}
	}
	r.found = append([]ledger.Warning{w}, r.withoutOwn(w)...)
}

// advised is who a bulletin speaks to: the people who "are advised", "should", "must".
func (r *reader) advised(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for _, p := range d.Predicates {
		if p.Head < s.First || p.Head >= s.Last || p.Noun {
			continue
		}
		told := p.Passive && (p.Lemma == "advise" || p.Lemma == "urge" || p.Lemma == "warn" || p.Lemma == "ask")
		for _, x := range append(append([]int{}, p.Objects...), p.Subjects...) {
			if (told || p.Modal == "should" || p.Modal == "must") && r.people(x) {
				w.Audience = d.Words(d.Phrase(x))
				return
			}
		}
	}
}

// withoutOwn drops warnings of the bulletin's own text that name no other issuer.
func (r *reader) withoutOwn(w ledger.Warning) []ledger.Warning {
	var out []ledger.Warning
	for _, x := range r.found {
		if x.Issuer != "" && !strings.Contains(strings.ToLower(w.Issuer), strings.ToLower(x.Issuer)) {
			out = append(out, x)
		}
	}
	return out
}

func (r *reader) office() bool {
	words := strings.ToLower(r.d.Masthead.Publisher)
	for _, w := range []string{"embassy", "ministry", "consulate", "department", "office", "police", "directorate", "bureau", "service", "commission"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

func (r *reader) avoidsIn(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if l := lemma(r.d, i); l == "avoid" || l == "attend" || l == "leave" || l == "target" {
			return true
		}
	}
	return false
}
