// Package place reads the places of a report: countries, regions, settlements, venues and demonyms,
// and puts them on the map where the text and the gazetteer allow it.
//
// A place is found by the longest run of tokens that the gazetteer knows, never inside a word. A name
// counts when its form, its neighbours and the rest of the report speak for it: "Nice" and "Jordan
// Smith" are no places. Tokens and sentences are enough; tags and names are used where they are there.
package place

import (
	"cmp"
	"slices"

	"sitrep/gazetteer"
	"sitrep/text"
)

// Read finds the places of a document, in text order, without overlaps, and apart from them the toponyms that
// are no places of the report: see text.Place. It needs d.Tokens; it uses d.Sentences, d.Tags and d.Names
// where they are not empty.
func Read(d *text.Document) (places, toponyms []text.Place) {
	r := newReader(d)
	r.candidates = r.collect()
	r.qualify()
	r.weigh()
	r.gather()
	r.settle()
	places, toponyms = r.places()
	places = r.tidy(slices.Concat(places, r.venues(places), r.capitals(places)))
	return places, r.tidy(append(toponyms, r.unlisted(places, toponyms)...))
}

// reader holds what the steps of one reading share.
type reader struct {
	d          *text.Document
	words      []word
	candidates []*candidate
	context    context
	key        []byte                     // reused for folded names
	near       grid                       // names of the report by where they may lie
	senses     map[string]*gazetteer.City // settlements that the report says the place of: "Paris, Texas"
	bearing    map[string]bool            // words of the names of people
	called     map[string]bool            // names read as people's that are called towns; see calledTown
	abroad     map[string]bool            // names of towns that the words put into another country than the gazetteer
	people     map[string]int             // how often a name stood in a person's name
}

func newReader(d *text.Document) *reader {
	return &reader{d: d, words: wordsOf(d), people: map[string]int{}, abroad: map[string]bool{}, senses: map[string]*gazetteer.City{}}
}

// tidy orders places and drops those that lie in a longer one.
func (r *reader) tidy(places []text.Place) []text.Place {
	slices.SortStableFunc(places, func(a, b text.Place) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	out := places[:0]
	end := 0
	for _, p := range places {
		if p.Start >= end {
			out = append(out, p)
			end = p.End
		}
	}
	return out
}
