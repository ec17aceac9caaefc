// Package event finds what a report tells of: attacks, arrests, foiled plots, warnings, movements.
// Each happening is one event, however often the report names it, with its status in the words of
// the report, its participants, counts, time and place. Triggers and their senses are data
// (lexicon/en/event); the conditions that tell one sense from another are here (sense.go).
package event

import (
	"sort"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// Read gives the events of a document. Chains are left empty: they are the reading's to fill.
func Read(d *text.Document, report string) []ledger.Event {
	if len(d.Arcs) == 0 {
		return nil
	}
	r := newReader(d)
	found := r.merge(r.candidates())
	r.ownNumbers(found)
	r.adoptBefore(found)
	sort.SliceStable(found, func(i, j int) bool { return found[i].evidence.Start < found[j].evidence.Start })
	r.happened(found)
	r.settle(found)
	r.background(found)
	r.undergoing(found)
	r.likelyCounts(found)
	r.singles(found)
	r.withoutParts(found)
	for i := range found {
		r.nearby(found, i)
	}
	var out []ledger.Event
	for _, c := range found {
		out = append(out, r.record(c, report))
	}
	r.parts(found, out)
	return out
}

// candidates are the events as single words tell them, with what neighbouring ones lend each other.
func (r *reader) candidates() (found []candidate) {
	for i := range r.d.Predicates {
		if c, ok := r.candidate(i); ok {
			found = append(found, c)
		}
	}
	found = r.saidOnce(found)
	found = r.admitted(found)
	found = r.contingents(found)
	r.adopt(found)
	found = r.absorb(found)
	r.carryCountry(found)
	return found
}

type reader struct {
	d          *text.Document
	at         map[int]int // head token → predicate
	judgements map[int]int // token → what the network holds of it, of d.Tellings
	places     []text.Place

	words    map[string]int // of a class in the text; see wordsOf
	harmTold bool           // the text counts dead, wounded or arrested
}

func newReader(d *text.Document) *reader {
	r := &reader{d: d, at: map[int]int{}, judgements: map[int]int{}, words: map[string]int{}, harmTold: countsHarm(d)}
	for i, p := range d.Predicates {
		r.at[p.Head] = i
	}
	for i, t := range d.Tellings {
		r.judgements[t.Token] = i
	}
	for _, p := range d.Places {
		if p.Kind != "demonym" && !d.InFurniture(p.Span) {
			r.places = append(r.places, p)
		}
	}
	r.places = append(append(r.places, spokenOf(d)...), r.lands()...)
	for _, p := range d.Toponyms {
		if p.Role == "unlisted" && standsAlone(d, p.Span) {
			p.Location.Precision = r.width(p) // a village or a quarter that no list holds: told by its name alone
			if in := r.neighbour(p); p.Location.Country == "" {
				p.Location.Country, p.Location.CountryCode = in.Country, in.CountryCode
			}
			r.places = append(r.places, p)
		}
	}
	r.sortPlaces()
	r.places = append(append(r.places, r.describedTowns()...), r.samePlaces()...)
	r.sortPlaces()
	r.places = append(r.places, r.pointedAt()...)
	r.sortPlaces()
	return r
}

func (r *reader) sortPlaces() {
	sort.SliceStable(r.places, func(i, j int) bool { return r.places[i].Start < r.places[j].Start })
}

// standsAlone reports a name that is no modifier: the village in "in Sarn", not the people in "the Sarnian port".
func standsAlone(d *text.Document, s text.Span) bool {
	first, last := d.TokensIn(s)
	for i := first; i < last; i++ {
		if up := d.Arcs[i].Head; up >= last && d.Tags[up].Universal == "NOUN" && (lexicon.Is("place", d.Lemma(up)) || lexicon.Is("landscape", d.Lemma(up))) {
			return true // "the Sarn quarter"
		} else if up >= last && d.Tags[up].Universal == "ADV" {
			return true // "the village of Sarn west of the city"
		} else if up >= last {
			return d.Arcs[i].Relation != "amod" && d.Arcs[i].Relation != "compound" && d.Arcs[i].Relation != "nmod:poss"
		}
	}
	return true
}

// spokenOf are the countries that a description stands for ("within the country").
func spokenOf(d *text.Document) []text.Place {
	var out []text.Place
	for _, a := range d.Actors {
		if a.Kind != "country" {
			continue
		}
		for _, m := range a.Mentions {
			if !m.Nominal {
				continue
			}
			for _, p := range d.Places {
				if p.Kind == a.Kind && p.Location.Name == a.Name {
					p.Span, p.Location.Written = m.Span, d.Words(m.Span)
					out = append(out, p)
					break
				}
			}
		}
	}
	return out
}
