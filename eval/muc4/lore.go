package muc4

import (
	"slices"
	"strings"
	"time"
)

// Lore is what the keys tell of victims and targets that other messages may name again: the letters of a filler → its incidents.
type Lore map[string][]Deed

// Deed is an incident of a key as its fillers remember it: when and where it was, and which key of which message told of it.
type Deed struct {
	Until string // ISO day, "" when unknown
	Open  bool   // on or before that day
	Place string
	Key   int
}

// keysOfMessage is more than the keys of any message: the number of a key is that of its message times this, and its own.
const keysOfMessage = 100

// everyPart tells learnLore to leave out no part.
const everyPart = -1

// learnLore gathers the incidents of the keys by their victims and targets, but for those of one part of the lessons.
func (c *Course) learnLore(without int) Lore {
	out := Lore{}
	for n, l := range c.Lessons {
		if n%folds == without {
			continue
		}
		for k, t := range l.Keys {
			d := parseDate(t.first(slotDate))
			deed := Deed{Open: d.open, Place: t.first(slotLocation), Key: n*keysOfMessage + k}
			if !d.until.IsZero() {
				deed.Until = d.until.Format(isoForm)
			}
			for _, s := range t.remembered() {
				out[s] = append(out[s], deed)
			}
		}
	}
	return out
}

// remembered are the letters of the strings by which a template names its victims and targets, each once.
func (t *Template) remembered() (out []string) {
	for _, slot := range []int{slotVictimName, slotVictim, slotTarget} {
		for _, f := range t.Slots[slot] {
			for _, v := range f.Values {
				for _, s := range strings.Split(v.Text, `"/"`) {
					if l := letters(s); l != "" && !slices.Contains(out, l) {
						out = append(out, l)
					}
				}
			}
		}
	}
	return out
}

// recall sets what the lore tells of each entity of a report.
func (r *Report) recall(lore Lore) {
	r.lore = map[int][]Deed{}
	for e := range r.Entities {
		for _, s := range r.spellings(e) {
			for _, d := range lore[s] {
				if !slices.Contains(r.lore[e], d) {
					r.lore[e] = append(r.lore[e], d)
				}
			}
		}
	}
}

// spellings are the letters of the names of an entity, and of the phrases of several words that stand for it, each once.
func (r *Report) spellings(e int) (out []string) {
	mentions := r.Entities[e].Mentions
	for _, i := range mentions[:min(len(mentions), mostCompared)] {
		m := r.Mentions[i]
		if s := letters(r.phrase(m.First, m.Last)); (m.Kind != "title" && m.Kind != "part") && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// messagesOf counts the messages that some deeds were told in.
func messagesOf(deeds []Deed) float64 {
	seen := map[int]bool{}
	for _, d := range deeds {
		seen[d.Key/keysOfMessage] = true
	}
	return float64(len(seen))
}

// since is how many days before the message the earliest of some deeds was, -1 when that is unknown.
func (r *Report) since(deeds []Deed) float64 {
	first := ""
	for _, d := range deeds {
		if d.Until != "" && (first == "" || d.Until < first) {
			first = d.Until
		}
	}
	return r.ageDays(first)
}

// loreNumbers is how many numbers tell what the lore knows of an incident.
const loreNumbers = 4

// loreOf are the most messages that told of one of the core, how long ago that was, how many of the core are known, and how far
// their days lie apart.
func (r *Report) loreOf(in *incident) []float64 {
	most, age, known, youngest, oldest := 0.0, -1.0, 0.0, 1e6, -1.0
	for _, e := range in.core {
		deeds := r.lore[e]
		if len(deeds) == 0 {
			continue
		}
		known++
		a := r.since(deeds)
		if n := messagesOf(deeds); n > most {
			most, age = n, a
		}
		youngest, oldest = min(youngest, a), max(oldest, a)
	}
	return []float64{most, age, known / float64(len(in.core)), max(oldest-youngest, 0)}
}

// loreAt is the share of the known of the core that the lore puts at a place, -1 where none is known.
func (r *Report) loreAt(location string, in *incident) float64 {
	return r.loreShare(in, func(d Deed) (bool, bool) {
		return d.Place != "", locationCredit(location, d.Place) == correct
	})
}

// loreOn is the share of the known of the core that the lore dates as a date does, -1 where none is known.
func (r *Report) loreOn(written string, in *incident) float64 {
	given := parseDate(written)
	return r.loreShare(in, func(d Deed) (bool, bool) {
		day, err := time.Parse(isoForm, d.Until)
		return err == nil && !d.Open, day.Equal(given.until)
	})
}

func (r *Report) loreShare(in *incident, look func(Deed) (told, same bool)) float64 {
	all, agree := 0.0, 0.0
	for _, e := range in.core {
		for _, d := range r.lore[e] {
			told, same := look(d)
			all, agree = all+number(told), agree+number(told && same)
		}
	}
	if all == 0 {
		return -1
	}
	return agree / all
}

// remember gives each report the lore of the keys of other parts.
func (c *Course) remember() {
	for fold := range folds {
		lore := c.learnLore(fold)
		for i := fold; i < len(c.Lessons); i += folds {
			c.Lessons[i].Report.recall(lore)
		}
	}
}
