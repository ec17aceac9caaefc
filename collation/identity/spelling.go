package identity

import (
	"strings"

	"sitrep/collation/pile"
)

// spelled are the kinds of entities whose names other scripts bring in several spellings.
var spelled = map[string]bool{"person": true, "armed_group": true, "organization": true, "venue": true}

// How long a name has to be, in letters of its folded form, and in consonants, for another spelling of it to
// be no chance.
const (
	longName   = 8
	consonants = 6
)

// joinSpellings joins names of one kind that are spelled alike in another romanisation, persons' also where
// only vowels differ and the words are as many.
func (r *resolver) joinSpellings() {
	first := map[string][]int{}
	for i, m := range r.members {
		if !spelled[m.entity.Kind] || m.entity.Key != "" {
			continue
		}
		for _, n := range m.names {
			if n.alias || len(n.fold) < longName || !r.joinable(m, n) {
				continue
			}
			words := strings.Count(strings.Join(pile.Words(n.written), " "), " ")
			r.joinFirst(first, m.entity.Kind+"~"+pile.Spelling(n.fold), i, "“"+n.written+"” is another spelling of the name, and the kind is the same, "+m.entity.Kind)
			if bones := pile.Skeleton(n.fold); m.entity.Kind == "person" && words > 0 && len(bones) >= consonants {
				r.joinFirst(first, "bones"+strings.Repeat(" ", words)+bones, i, "“"+n.written+"” differs from the name in vowels alone")
			}
		}
	}
}
