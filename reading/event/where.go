package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// where are the places of an event: those in its clause, else those of its sentence; a definite noun
// ("that attack") has only the places of its own phrase.
func (r *reader) where(p text.Predicate, kind string, definite bool) []text.Location {
	direct, inner, outer := r.placesAbout(p)
	if len(direct) > 0 {
		return r.homed(p, kind, oneLand(narrowestFirst(distinct(direct))))
	}
	if len(inner) > 0 {
		return r.homed(p, kind, narrowestFirst(distinct(inner)))
	}
	if definite && !byState[kind] {
		return nil // who condemns "the attack" is elsewhere
	}
	if byState[kind] {
		if home := r.inferred(p); home != nil || definite {
			return home
		}
	}
	if len(outer) > 0 {
		return distinct(outer)
	}
	if byState[kind] || kind == "demonstration" || kind == "return_from_conflict" {
		return r.inferred(p)
	}
	return nil
}

// placesAbout are the places of a predicate's sentence: its own, those of a clause that belongs to it ("an
// attack that took place in Sarn"), and the others that no other clause holds.
func (r *reader) placesAbout(p text.Predicate) (direct, inner, outer []text.Location) {
	d := r.d
	s := d.Sentences[d.SentenceIndex(p.Head)]
	first, last := d.Subtree(p.Head, func(k int) bool { return r.otherClause(k) && !r.verbless(k) || d.Arcs[k].Relation == "acl:relcl" })
	clause := d.SpanOf(first, last)
	if p.Noun {
		clause = clause.Cover(r.tookPlace(p))
	}
	var ofPeople, far []text.Location
	for _, place := range text.Within(r.places, s.Span) {
		owner := r.owner(place.Span, p)
		beside := r.besideNoun(place.Span)
		if beside >= 0 && beside != p.Head && lexicon.Is("sets apart", r.d.Preposition(beside)) && !r.d.Under(p.Head, beside) {
			continue // "arrested a man after an attack in Sarn"
		}
		if r.keptIn(owner, p) {
			continue // "is held in a jail, charged with killing"
		}
		own := beside == p.Head && p.Noun || clause.Contains(place.Span) && (owner == p.Head || slices.Contains(p.Objects, owner) || r.carries(owner, p) || r.aims(p, owner)) || r.around(p, owner) || r.isOblique(p, place.Span) || r.struck(owner, p) || r.amidst(place.Span, p)
		if own && r.ofSource(place.Span) && !r.ofSource(d.Tokens[p.Head].Span) {
			continue // "according to the bureau in Sarn"
		}
		if !own && (place.Role == "unlisted" && !r.calledPlace(place) && !r.joinedDeed(owner, p) && !r.inWhenClause(owner, p) || r.elsewhere(place.Span, p)) || r.ofPart(place.Span) || r.inPassing(place) || r.institution(place) {
			continue
		}
		if !r.atPlace(place) && !r.attacked(p, place) {
			if r.inName(p, place.Span) && !r.ofForces(p, place) {
				place.Location.Basis = "inferred" // "the Sarn Marathon bombing"
				direct = append(direct, place.Location)
			}
			continue
		}
		if r.atDistance(place.Span) {
			place.Location.Basis = "inferred" // a place within reach of that town
			if own {
				far = append(far, place.Location)
				continue
			}
		}
		if k, ok := r.at[owner]; own && r.ofParticipant(place.Span, p) {
			ofPeople = append(ofPeople, place.Location)
		} else if own {
			direct = append(append(direct, place.Location), r.townOf(place, s)...)
		} else if p.Noun && clause.Contains(place.Span) && !(ok && d.Predicates[k].Noun) {
			inner = append(inner, place.Location)
		} else if r.joinedDeed(owner, p) && place.Kind != "country" {
			far = append(far, place.Location)
		} else if !clause.Contains(place.Span) && !r.ofSource(place.Span) && !(place.Kind == "venue" && r.ofSpeaker(place.Span)) && !r.toldAt(p, place.Span) && !r.onTheWay(place) {
			outer = append(outer, place.Location)
		}
	}
	if len(told(direct)) == 0 && len(ofPeople) == 0 || wide(direct) {
		direct = append(direct, far...)
	}
	return withNarrower(direct, ofPeople), inner, outer
}

// ofForces reports a country before a noun for what its forces did: "a U.S. drone strike".
func (r *reader) ofForces(p text.Predicate, place text.Place) bool {
	t, _, ok := r.sense(p)
	return ok && p.Noun && place.Kind == "country" && (t.Type == "airstrike" || t.Type == "raid")
}

// verbless reports an aside without a verb of its own, which belongs to the clause around it: "killed 11 people, six of them
// children, in Sarn".
func (r *reader) verbless(k int) bool {
	d := r.d
	return d.Arcs[k].Relation == "parataxis" && d.Tags[k].Universal == "NOUN" && d.Child(k, "cop", "aux", "acl:relcl", "ccomp") < 0
}

// withNarrower adds to the places of a deed those of the people in it where they can tell more closely of one of them:
// with "killed two men in Sarn, Veldora" the town, with "killed a leader in Orrin near Sarn" nothing.
func withNarrower(direct, ofPeople []text.Location) []text.Location {
	if len(direct) == 0 || len(ofPeople) > 0 && len(told(direct)) == 0 {
		return ofPeople
	}
	for _, l := range ofPeople {
		if slices.ContainsFunc(direct, func(big text.Location) bool { return contains(big, l) }) {
			direct = append(direct, l)
		}
	}
	return direct
}

// narrowestFirst puts a settlement before the country around it; places of equal width stay as they stand.
func narrowestFirst(all []text.Location) []text.Location {
	slices.SortStableFunc(all, func(a, b text.Location) int { return breadth[a.Precision] - breadth[b.Precision] })
	return all
}

// oneLand drops the name of a country in which the town named with it does not lie.
func oneLand(all []text.Location) []text.Location {
	in := all[0]
	return slices.DeleteFunc(all, func(l text.Location) bool {
		return l.Precision == "country" && in.CountryCode != "" && l.CountryCode != in.CountryCode && in.Precision != "country" && in.Precision != "area"
	})
}

var breadth = map[string]int{"venue": 0, "city": 1, "region": 2, "country": 3, "area": 3}

// homed adds the country of the acting state to places that the map does not know: a synagogue that the
// Veldoran service guarded.
func (r *reader) homed(p text.Predicate, kind string, where []text.Location) []text.Location {
	for _, l := range where {
		if l.Country != "" {
			return where
		}
	}
	if byState[kind] || kind == "foiled_plot" {
		return append(where, r.inferred(p)...)
	}
	return where
}

// tookPlace is the clause behind a noun that says where it happened: "the attacks that took place in Sarn".
func (r *reader) tookPlace(p text.Predicate) text.Span {
	d := r.d
	for _, c := range d.Children(p.Head) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "acl") {
			continue
		}
		switch d.Lemma(c) {
		case "take", "occur", "happen", "hit", "strike", "rock", "unfold", "come":
			first, last := d.Subtree(c, r.otherClause)
			return d.SpanOf(first, last)
		}
	}
	return text.Span{}
}

// byState are events that a state's own bodies bring about, at home unless another place is told.
var byState = map[string]bool{"arrest": true, "raid": true, "seizure": true, "policy_change": true, "trial": true, "sentence": true}

// inferred is the country of the agency that acts, or of the agency that tells of it: "Veldoran
// police arrested", "the Veldoran ministry said". It is marked as inferred.
func (r *reader) inferred(p text.Predicate) []text.Location {
	d := r.d
	spans := []text.Span{}
	for _, s := range p.Subjects {
		if r.agency([]int{s}) || r.countrySubject(p) {
			spans = append(spans, d.NounGroup(s))
		}
	}
	if up := d.Arcs[p.Head].Head; p.Noun && up >= 0 && len(p.Subjects) == 0 {
		if c := d.Child(up, "nsubj"); c >= 0 && c != p.Head && (r.agency([]int{c}) || r.is("place", c)) {
			spans = append(spans, d.NounGroup(c))
		}
	}
	if k := r.attributionOver(p.Head); k >= 0 {
		if a := d.Attributions[k].Source.Actor; a >= 0 && d.Actors[a].Kind == "agency" {
			for _, m := range d.Actors[a].Mentions {
				spans = append(spans, m.Span)
			}
		}
	}
	for _, s := range spans {
		for _, place := range text.Within(d.Places, s) {
			if place.Location.Country != "" {
				return []text.Location{{Written: d.Words(place.Span), Name: place.Location.Country, Country: place.Location.Country,
					CountryCode: place.Location.CountryCode, Precision: "country", Basis: "inferred"}}
			}
		}
	}
	return nil
}

func distinct(in []text.Location) []text.Location {
	var out []text.Location
	for _, l := range in {
		known := false
		for _, o := range out {
			known = known || o.Written == l.Written && o.Name == l.Name
		}
		if !known {
			out = append(out, l)
		}
	}
	return out
}
