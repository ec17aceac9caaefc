package event

import "sitrep/text"

// groundOf is the armed group whose ground a noun tells to have changed hands, as a token that names it: "the fall of the group's
// stronghold", "the fall of their caliphate"; -1 for none.
func (r *reader) groundOf(p text.Predicate) int {
	if !p.Noun {
		return -1
	}
	for _, o := range p.Objects {
		c := r.d.Child(o, "nmod:poss")
		switch {
		case c < 0:
		case r.d.Tags[c].Universal == "PRON":
			return r.groupBefore(c)
		case r.groupHeaded(c):
			return c
		}
	}
	return -1
}

// loser adds the group whose ground changed hands to those who take part. It may be told far from the noun, so that the event's
// words stay what they are.
func (r *reader) loser(c *candidate) {
	if c.kind != "territorial_change" {
		return
	}
	if group := r.groundOf(c.pred); group >= 0 {
		c.roles = r.take(c.roles, []int{group}, "actor")
	}
}

// groupBefore is the head of the last mention of an armed group before token i in its sentence, -1 for none.
func (r *reader) groupBefore(i int) int {
	best := -1
	for _, a := range r.d.Actors {
		if a.Kind != "armed_group" {
			continue
		}
		for _, m := range a.Mentions {
			if !m.Pronoun && m.Head < i && m.Head >= r.d.SentenceOf(i).First {
				best = max(best, m.Head)
			}
		}
	}
	return best
}
