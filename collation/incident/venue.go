package incident

import (
	"strings"
	"sync"

	"sitrep/collation/pile"
	lexplace "sitrep/lexicon/en/place"
)

// venueKinds are the words by which kinds of venues are called: "hall", "market".
var venueKinds = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(lexplace.VenueHeads) {
		head, _, _ := strings.Cut(line, "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range pile.Words(head) {
			out[pile.Stem(w)] = true
		}
	}
	return out
})

// ownWords are the words by which the names of venues differ from others of their kind and town: "rialto" of the Rialto
// Theatre in Port Ellin.
func (m *member) ownWords() []string {
	own := map[string]bool{}
	for _, l := range m.event.Where {
		if name := placeName(l); l.Precision == "venue" && named(name) {
			for _, w := range pile.Content(name) {
				if !venueKinds()[w] && !contains(m.otherwise, w) {
					own[w] = true
				}
			}
		}
	}
	return pile.Sorted(own)
}

// otherVenues reports two lists of named venues that share nothing but words for their kind: "Mill Road School" and
// "Saint Anne's School". A word that many reports of the pile use is taken for one of a kind.
func (g *grouper) otherVenues(a, b *member) bool {
	if !apart(a.venues, b.venues) {
		return false
	}
	return !pile.Meet(a.spots, b.spots) || len(a.own) > 0 && len(b.own) > 0 && !g.akin(a.own, b.own)
}

// akin reports two lists of words of which one is nearly the other's: in another spelling, as its adjective, or a part of it.
func (g *grouper) akin(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			same := pile.Akin(x, y) || len(x) > 3 && strings.Contains(y, x) || len(y) > 3 && strings.Contains(x, y) || pile.Spelling(x) == pile.Spelling(y)
			if same && (x != y || g.words.rare(x)) {
				return true
			}
		}
	}
	return false
}
