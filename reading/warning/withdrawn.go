package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// revokeReach is how many sentences behind a warning "it" may tell of its end.
const revokeReach = 2

// revokes ends the warning told last where a pronoun stands for it: "issued an order for Sarn, and lifted it two hours later".
func (r *reader) revokes(p text.Predicate) bool {
	d := r.d
	it := r.allClear(p)
	if !it && !lexicon.Is("revoke", p.Lemma) || len(r.found) == 0 || p.Modal != "" {
		return false
	}
	for _, o := range p.Objects {
		switch strings.ToLower(d.Word(o)) {
		case "it", "them", "both", "these":
			it = true
		}
	}
	if len(p.Objects) == 0 && len(p.Subjects) > 0 && r.notice(p.Subjects[0]) {
		it = true // "was issued and lifted two hours later"
	}
	w := &r.found[len(r.found)-1]
	s := d.SentenceOf(p.Head)
	if !it || r.sentenceAt(s.Start)-r.sentenceAt(w.Evidence.Start) > revokeReach {
		return false
	}
	w.Withdrawn = true
	r.issuedOn(w, s, p)
	if w.Evidence.Start != s.Start {
		w.Mentions = append(w.Mentions, ledger.Mark{Start: s.Start, End: s.End, Text: d.Words(s.Span)})
	}
	return true
}

// allClear reports "gave the all-clear".
func (r *reader) allClear(p text.Predicate) bool {
	for _, o := range p.Objects {
		if l := r.d.Lemma(o); l == "all-clear" || l == "clear" && o >= 2 && strings.EqualFold(r.d.Word(o-2), "all") {
			return true
		}
	}
	return false
}

// prolong gives the warning that a telling went into the time which that telling sets anew.
func (r *reader) prolong(w ledger.Warning) {
	for i := range r.found {
		x := &r.found[i]
		in := x.Evidence.Start == w.Evidence.Start
		for _, m := range x.Mentions {
			in = in || m.Start == w.Evidence.Start
		}
		if in {
			x.ValidHours, x.Validity, x.ValidUntil = w.ValidHours, w.Validity, w.ValidUntil
			x.ValidFrom = orString(w.ValidFrom, x.ValidFrom)
			return
		}
	}
}

// expired reports a notice that is told to have ended by itself: "the alert expired on Friday".
func (r *reader) expired(p text.Predicate) bool {
	return lexicon.Is("lapse", p.Lemma) && p.Tense == "past" && p.Modal == "" && r.holds(p)
}

// another reports a notice told as other than those before: "orders for two other towns were lifted", "an earlier alert".
func (r *reader) another(notice int) bool {
	if notice < 0 {
		return false
	}
	last := min(r.d.SentenceOf(notice).Last, notice+keepReach)
	first, _ := r.d.GroupTokens(notice)
	for i := first; i < last; i++ {
		if lexicon.Is("other", strings.ToLower(r.d.Word(i))) {
			return true
		}
		if i > notice && r.d.Tags[i].Universal == "VERB" {
			return false
		}
	}
	return false
}

// elsewhere reports two warnings for places of two countries, which are two though one office issues both.
func (r *reader) elsewhere(a, b ledger.Warning) bool {
	x, y := r.countryOf(a.Place), r.countryOf(b.Place)
	return x != "" && y != "" && x != y
}

// countryOf is the code of the country that a place of the report lies in.
func (r *reader) countryOf(place string) string {
	for _, p := range r.d.Places {
		if place != "" && (p.Location.Name == place || r.d.Words(p.Span) == place) && p.Kind != "demonym" {
			return p.Location.CountryCode
		}
	}
	return ""
}

// separate reports a warning that is another than the one told before by the same office: for another country, or one where one of
// the two was withdrawn and they hold for two places.
func (r *reader) separate(a, b ledger.Warning) bool {
	if r.elsewhere(a, b) {
		return true
	}
	return a.Withdrawn != b.Withdrawn && a.Place != "" && b.Place != "" && !strings.Contains(a.Place, b.Place) && !strings.Contains(b.Place, a.Place)
}

// tellsOn lets a further verb of a warning's own sentence tell it fuller, where the parser made something else than its issuer the
// subject: "an alert issued by the mission said an attack was possible and told citizens to avoid malls".
func (r *reader) tellsOn(p text.Predicate) bool {
	d := r.d
	if len(r.found) == 0 || !lexicon.Is("warn", p.Lemma) || p.Passive || r.warned(p, false) < 0 || !r.told(p) {
		return false
	}
	w := &r.found[len(r.found)-1]
	s := d.SentenceOf(p.Head)
	if w.Evidence.Start != s.Start || len(p.Subjects) > 0 && d.ActorHeaded(p.Subjects[0]) >= 0 {
		return false
	}
	r.audience(w, p)
	r.about(w, p)
	return true
}

// superseded reports a notice that another takes the place of: "replaces the alert issued on May 1".
func (r *reader) superseded(notice int) bool {
	if notice < 0 || r.d.Arcs[notice].Head < 0 {
		return false
	}
	return lexicon.Is("supersede", r.d.Lemma(r.d.Arcs[notice].Head)) && r.d.Arcs[notice].Relation == "obj"
}
