package independence

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
)

// worded are the words of an office, sorted: all of them but small ones, and those that tell of what body it is.
type worded struct {
	all, body []string
	holder    string // the noun of an office that one person holds: "governor"
	proper    bool   // the body's words hold a name
}

// wordedOf takes the words of an office or of a source apart; an officer and an official are one of many, and tell nothing.
func wordedOf(words string) (w worded, ok bool) {
	for _, x := range pile.Words(words) {
		switch {
		case x == "officer" || x == "official":
			return worded{}, false
		case lexicon.Link(x) || actor.BesideOffice(x) || lexicon.Voice(x) && !actor.SpeaksFor(x):
			continue
		case actor.HeldBy(x):
			w.holder = x
		case !actor.SpeaksFor(x):
			w.body = append(w.body, x)
		}
		w.all = append(w.all, x)
	}
	for _, x := range strings.Fields(words) {
		w.proper = w.proper || x != strings.ToLower(x) && !actor.SpeaksFor(strings.ToLower(x))
	}
	slices.Sort(w.all)
	slices.Sort(w.body)
	return w, len(w.all) > 0
}

// wordsMeet reports two roots of which one bears an office whose words are the other's name, or both bear offices of one named
// body: "coalition spokesman Aldo Warse" and "the coalition", "Commissioner Ana Rovik" and "the police commissioner".
func (j *Judge) wordsMeet(a, b Root, x, y *standing) bool {
	return x != nil && j.calls(x.offices, b, y) || y != nil && j.calls(y.offices, a, x)
}

// calls reports offices that are those of a root, or of its body.
func (j *Judge) calls(offices []worded, r Root, of *standing) bool {
	if j.pile.Kind(r.Identity) == "person" {
		return of != nil && slices.ContainsFunc(offices, func(w worded) bool {
			return w.proper && slices.ContainsFunc(of.offices, func(o worded) bool { return len(w.body) > 0 && slices.Equal(w.body, o.body) })
		})
	}
	name, ok := wordedOf(r.Name)
	return ok && slices.ContainsFunc(offices, func(w worded) bool {
		if r.Identity == "" && w.holder != "" && w.holder == name.holder {
			return within(w.all, name.all) || within(name.all, w.all)
		}
		if r.Identity == "" && !r.Unnamed && w.proper && len(w.body) > 1 && within(w.body, name.all) {
			return true // "Ana Rovik of the Red Crescent" and "the Red Crescent branch in Sarn"
		}
		return !r.Unnamed && (slices.Equal(w.all, name.all) || len(w.body) > 0 && slices.Equal(w.body, name.all))
	})
}

// within reports sorted words that all stand among others.
func within(a, b []string) bool { return len(pile.Shared(a, b)) == len(a) }
