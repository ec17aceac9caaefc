package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// place is where a warning holds: of the places of its sentence that are neither who warns nor whose people are warned, the first of
// those that tell it best. Where the people are who are warned tells it less than what they are to keep away from, and why
// they are warned least.
func (r *reader) place(w *ledger.Warning, s text.Sentence) {
	d := r.d
	least := because + 1
	for _, p := range text.Within(d.Places, s.Span) {
		if p.Kind == "demonym" || r.isDateline(p.Span) || r.acts(p.Span) || p.Kind == "venue" || strings.Contains(w.Issuer, d.Words(p.Span)) || r.belongs(p.Span) || r.seatOf(p.Span) {
			continue
		}
		if n := r.distance(p.Span, s); n < least {
			least = n
			if w.Place = p.Location.Name; w.Place == "" {
				w.Place = d.Words(p.Span)
			}
		}
	}
	for _, p := range text.Within(d.Toponyms, s.Span) {
		if p.Role == "unlisted" && w.Place == "" && !strings.Contains(w.Issuer, d.Words(p.Span)) && r.located(p.Span) {
			w.Place = d.Words(p.Span)
		}
	}
	for _, n := range text.Within(d.Names, s.Span) {
		if n.Kind == "LOC" && w.Place == "" && !strings.Contains(w.Issuer, d.Words(n.Span)) && len(text.Within(d.Places, n.Span)) == 0 && r.located(n.Span) {
			w.Place = d.Words(n.Span)
		}
	}
}

// How far a place is from where a warning holds.
const (
	itself  = iota // "to avoid the port of Sarn"
	theirs         // "citizens in Sarn"
	because        // "after riots in Sarn"
)

// distance tells how far a place is from where the warning of a sentence holds.
func (r *reader) distance(at text.Span, s text.Sentence) int {
	d := r.d
	first, last := d.TokensIn(at)
	for i := s.First; i < first; i++ {
		if w := strings.ToLower(d.Word(i)); w == "after" || r.reasonAt(i) > 0 {
			if end := r.upToComma(i, first); i == s.First && end < first {
				i = end // "Following the riots in Sarn, visits to Orrin are off"
				continue
			}
			return because
		}
	}
	if last > first {
		up := d.Arcs[last-1].Head
		if up >= 0 && up < first && r.people(up) && d.Arcs[last-1].Relation == "nmod" {
			return theirs
		}
	}
	return itself
}

// located reports a name behind a word of place: "in Orrin", not "during Eid".
func (r *reader) located(s text.Span) bool {
	first, _ := r.d.TokensIn(s)
	for i := first - 1; i >= max(0, first-3); i-- {
		if r.d.Tags[i].Universal == "ADP" {
			return !lexicon.Is("occasion", strings.ToLower(r.d.Word(i)))
		}
	}
	return true
}

// seatOf reports the place where an office sits that warns: "the mission in Nigeria said".
func (r *reader) seatOf(s text.Span) bool {
	first, _ := r.d.TokensIn(s)
	return first >= 2 && r.d.Tags[first-1].Universal == "ADP" && r.post(first-2)
}

// belongs reports a place that tells whose something is, or who speaks: "U.S. citizens", "the embassies of Veldora said"; not "Kestria's
// border".
func (r *reader) belongs(s text.Span) bool {
	first, last := r.d.TokensIn(s)
	if first >= last {
		return false
	}
	rel, head := r.d.Arcs[last-1].Relation, r.d.Arcs[last-1].Head
	if rel == "nmod:poss" && head >= 0 && lexicon.Is("part", r.d.Lemma(head)) {
		return r.state(head)
	}
	return rel == "nmod:poss" || (rel == "compound" || rel == "amod") && r.people(head) || r.ofIssuer(last-1)
}
