package identity

import (
	"strings"

	"sitrep/collation/pile"
)

// spelled are the kinds of entities whose names other scripts bring in several spellings.
var spelled = map[string]bool{"person": true, "armed_group": true, "organization": true, "venue": true, "city": true, "region": true}

// How long a name has to be, in letters of its folded form, and in consonants, for another spelling of it to
// be no chance.
const (
	longName   = 8
	consonants = 6
)

// frenchCH gives the sound that French writes with ch as English does: Machghara is Mashghara.
var frenchCH = strings.NewReplacer("tch", "tch", "ch", "sh")

// joinSpellings joins names of one kind that are spelled alike in another romanisation, persons' also where
// only vowels differ and the words are as many.
func (r *resolver) joinSpellings() {
	first := map[string][]int{}
	for i, m := range r.members {
		if !spelled[m.entity.Kind] || m.entity.Key != "" {
			continue
		}
		for _, n := range m.names {
			if key := withInitial(n.written); key != "" && m.entity.Kind == "person" {
				r.joinFirst(first, key, i, "“"+n.written+"” is another spelling of the name, with the same initial")
			}
			if n.alias || len(n.fold) < longName || !r.joinable(m, n) {
				continue
			}
			words := strings.Count(strings.Join(pile.Words(n.written), " "), " ")
			if french := frenchCH.Replace(n.fold); french != n.fold {
				r.joinFirst(first, groupOf(m.entity)+"~"+pile.Spelling(french), i, "“"+n.written+"” is another spelling of the name, and the kind is the same, "+m.entity.Kind)
			}
			r.joinFirst(first, groupOf(m.entity)+"~"+pile.Spelling(n.fold), i, "“"+n.written+"” is another spelling of the name, and the kind is the same, "+m.entity.Kind)
			if bones := pile.Skeleton(n.fold); m.entity.Kind == "person" && words > 0 && len(bones) >= consonants {
				r.joinFirst(first, "bones"+strings.Repeat(" ", words)+bones, i, "“"+n.written+"” differs from the name in vowels alone")
			}
		}
	}
}

// withInitial is the same for the spellings of a name whose surname is an initial, as in "Tamsin O."; "" for other names and
// for a first name too short to tell.
func withInitial(written string) string {
	words := strings.Fields(written)
	if len(words) != 2 || len(strings.Trim(words[1], ".")) != 1 || len(words[0]) < 5 {
		return ""
	}
	return "initial" + words[1][:1] + pile.Skeleton(pile.Fold(words[0]))
}
