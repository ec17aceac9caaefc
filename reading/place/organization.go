package place

import (
	"strings"
	"sync"

	"sitrep/gazetteer/fold"
	"sitrep/lexicon/en/actor"
)

// around a place: how many bytes of the text may belong to the name of an organization that holds it.
const organizationReach = 80

// holder is the name of an organization around the name of a place: what stands before it and behind it, as
// actor.Fold writes them.
type holder struct{ before, behind string }

// holders are the names of listed organizations with a place inside, behind a small word, by the place: "the Islamic
// State of Iraq and the Levant" by "iraq" and by "levant".
var holders = sync.OnceValue(func() map[string][]holder {
	out := map[string][]holder{}
	for _, e := range actor.Entries() {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			words := strings.Fields(actor.Fold(name))
			for first := 1; first < len(words); first++ {
				for last := first + 1; last <= len(words) && linked(words[first-1]); last++ {
					key := fold.Name(strings.Join(words[first:last], " "))
					out[key] = append(out[key], holder{strings.Join(words[:first], " "), strings.Join(words[last:], " ")})
				}
			}
		}
	}
	return out
})

// linked reports a small word by which a place is tied to an organization.
func linked(w string) bool { return w == "of" || w == "in" || w == "the" || w == "and" }

// inOrganization reports a place inside the name of a listed organization: "the Islamic State of Iraq and the
// Levant", "al-Qaeda in the Arabian Peninsula".
func (r *reader) inOrganization(c *candidate) bool {
	if !linked(r.before(c.first)) {
		return false
	}
	names := holders()[c.key]
	if len(names) == 0 {
		return false
	}
	before := " " + actor.Fold(r.d.Text[max(0, c.Start-organizationReach):c.Start])
	behind := actor.Fold(r.d.Text[c.End:min(len(r.d.Text), c.End+organizationReach)]) + " "
	for _, n := range names {
		if strings.HasSuffix(before, " "+n.before) && (n.behind == "" || strings.HasPrefix(behind, n.behind+" ")) {
			return true
		}
	}
	return false
}
