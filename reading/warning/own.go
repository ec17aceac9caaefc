package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// ownAdvice reads what a public body tells people in a page of its own that no line calls an alert: "Do not travel to the north", "We
// advise against all travel to the coast", "Kestrian nationals should leave now". The first such sentence is the warning, the others tell it
// on.
func (r *reader) ownAdvice(issuer string) {
	d := r.d
	var w *ledger.Warning
	for _, s := range d.Sentences {
		if d.InFurniture(s.Span) || s.Headline || !r.toldByBody(s) {
			continue
		}
		if w == nil {
			w = &ledger.Warning{ID: ledger.SpanID("w", r.report, s.Start, s.End), Issuer: issuer,
				Evidence: ledger.Evidence{Start: s.Start, End: s.End, Quote: d.Words(s.Span), By: "warning.own"}}
		} else {
			w.Mentions = append(w.Mentions, ledger.Mark{Start: s.Start, End: s.End, Text: d.Words(s.Span)})
		}
		r.bids(w, s)
		if w.Place == "" {
			r.place(w, s)
		}
		r.venues(w, s)
		if w.Audience == "" {
			r.advised(w, s)
		}
		r.validity(w, s.Span, -1)
		if w.About == "" {
			w.About = strings.TrimRight(d.Words(s.Span), ".")
		}
	}
	if w == nil {
		return
	}
	for i := range r.found {
		if x := r.found[i]; !x.Withdrawn && (x.Issuer == "" || oneOffice(issuer, x.Issuer)) && !r.separate(x, *w) {
			complete(w, x)
			r.found[i] = *w
			r.found[i].ID, r.found[i].Evidence = x.ID, x.Evidence
			return
		}
	}
	r.found = append(r.found, *w)
}

// toldByBody reports a sentence in which the body that publishes tells people to keep out of danger, in its own voice.
func (r *reader) toldByBody(s text.Sentence) bool {
	if r.d.Innermost(text.Span{Start: s.Start, End: s.Start + 1}) >= 0 {
		return false
	}
	if r.commands(s) {
		return true
	}
	for _, p := range r.d.Predicates {
		if p.Head < s.First || p.Head >= s.Last || p.Noun || p.Condition {
			continue
		}
		if r.weAdvise(p) || r.theyShould(p) {
			return true
		}
	}
	return false
}

// commands reports a sentence that bids its readers to keep from a journey or a place: "Do not travel to Sarn", "Avoid all travel", "Reconsider
// your need to travel"; "Avoid fatty food" tells of no danger.
func (r *reader) commands(s text.Sentence) bool {
	d := r.d
	i := s.First
	not := i+1 < s.Last && strings.EqualFold(d.Word(i), "do") && strings.EqualFold(d.Word(i+1), "not")
	if not {
		i += 2
	}
	if i >= s.Last || d.Tags[i].Penn != "VB" && d.Tags[i].Penn != "VBP" {
		return false
	}
	l := d.Lemma(i)
	if not {
		return lexicon.Is("barred", l) && lexicon.Is("journey", l) && r.somewhere(s)
	}
	return (l == "avoid" || l == "reconsider" || l == "defer") && r.some(s.First, s.Last, func(k int) bool { return d.Lemma(k) == "travel" || r.isVenue(k) }) || l == "leave" && r.somewhere(s)
}

// somewhere reports a place in a sentence.
func (r *reader) somewhere(s text.Sentence) bool {
	return len(text.Within(r.d.Places, s.Span)) > 0 || len(text.Within(r.d.Toponyms, s.Span)) > 0
}

// weAdvise reports "we advise against all travel", "we ask citizens to stay at home".
func (r *reader) weAdvise(p text.Predicate) bool {
	if !lexicon.Is("warn", p.Lemma) || p.Negated || p.Modal != "" {
		return false
	}
	for _, x := range p.Subjects {
		if !strings.EqualFold(r.d.Word(x), "we") {
			continue
		}
		if r.against(p) && r.avoids(p) {
			return true
		}
		for _, o := range p.Objects {
			if r.addressed(o) && r.told(p) {
				return true
			}
		}
	}
	return false
}

// theyShould reports "Kestrian nationals should leave", "visitors must not enter".
func (r *reader) theyShould(p text.Predicate) bool {
	if p.Modal != "should" && p.Modal != "must" || p.Negated != lexicon.Is("barred", p.Lemma) || !p.Negated && !r.steersClear(p.Head) {
		return false
	}
	for _, x := range p.Subjects {
		if r.addressed(x) {
			return true
		}
	}
	return false
}

// addressed reports those whom an office speaks to of their safety: its nationals, travellers, residents, its staff; not the leaders or
// the communities of a country.
func (r *reader) addressed(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 && r.d.Actors[a].Kind == "nationality" {
		return true
	}
	return lexicon.Is("addressed", strings.ToLower(r.d.Lemma(i))) || lexicon.Is("staff", r.d.Lemma(i))
}
