package harm

import (
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// broughtTo reads those who are put into a state, or come into it: "eight people were put behind bars", "seventeen pupils ended up in
// hospital".
func (r *reader) broughtTo(p text.Predicate) {
	if p.Negated || p.Modal != "" || !event.Is("brings into a state", p.Lemma) {
		return
	}
	for _, o := range p.Obliques {
		h, ok := event.FindHarm("state", r.d.Lemma(o.Head))
		if bars, is := event.FindHarm("state", r.wordAt(o.Head)); is {
			h, ok = bars, is
		}
		if !ok || o.Preposition != h.Who || r.d.Child(o.Head, "nmod") >= 0 || !r.plainly(o.Head, o.Head-1, p.Head) {
			continue
		}
		args := p.Objects
		if len(args) == 0 {
			args = p.Subjects
		}
		for _, a := range args {
			r.set(a, h.What, p.Head)
		}
		return
	}
}

// ledOff reads people whom armed men make go with them: "gunmen marched 20 villagers into the forest", "drove off with four
// engineers". Whom they pull from a car they may kill on the spot.
func (r *reader) ledOff(p text.Predicate) {
	if p.Negated || p.Modal != "" || !event.Is("makes go", p.Lemma) || !r.captors(p.Subjects) {
		return
	}
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "with":
			if person(r.d, o.Head) {
				r.set(o.Head, "kidnapped", p.Head)
			}
		case "into", "to", "towards", "toward", "across":
			for _, a := range p.Objects {
				if person(r.d, a) {
					r.set(a, "kidnapped", p.Head)
				}
			}
		}
	}
}
