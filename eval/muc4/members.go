package muc4

import (
	"slices"
	"sort"
)

// attach gives an incident its members, the surest first; of two with almost the same string only the
// surer one.
func (m *Model) attach(r *Report, in *incident, all []*incident) {
	var claims []claim
	for _, e := range r.candidates() {
		best := claim{entity: e}
		for _, c := range fillClasses {
			if r.entityChance(e, c) < leastChance {
				continue
			}
			p := m.memberChance(r, in, all, e, c)
			if p >= m.Limits.Member[c] && p > best.chance {
				best.class, best.chance = c, p
			}
		}
		if best.class != "" {
			best.text = m.textOf(r, best)
			claims = append(claims, best)
		}
	}
	sort.SliceStable(claims, func(a, b int) bool { return claims[a].chance > claims[b].chance })
	for i, c := range claims {
		if c.text == "" {
			continue
		}
		if o := repeated(c, claims[:i]); o >= 0 {
			in.again[claims[o].entity] = append(in.again[claims[o].entity], c.entity)
		} else if !m.joins(r, c, in) {
			in.members[c.class] = append(in.members[c.class], c.entity)
		}
	}
}

// joins reports a claim that is a surer member in other words, and ties it to that.
func (m *Model) joins(r *Report, c claim, in *incident) bool {
	best, least := -1, m.Limits.Same
	for _, e := range in.members[c.class] {
		if p := m.Same.Probability(r.sameRow(e, c.entity, c.class)); p >= least {
			best, least = e, p
		}
	}
	if best < 0 {
		return false
	}
	in.also[best] = append(in.also[best], c.entity)
	return true
}

// claim is an entity that is likely to be a member of an incident.
type claim struct {
	entity int
	class  string
	chance float64
	text   string
}

// textOf is the string a claim would fill a slot with.
func (m *Model) textOf(r *Report, c claim) string {
	if n := r.Entities[c.entity].Name; n >= 0 && c.class == victim {
		return r.phrase(r.Mentions[n].First, r.Mentions[n].Last)
	}
	s, _ := m.word(r, c.entity, c.class)
	return s
}

// repeated is the surer claim of a class whose string a claim nearly has; -1 for none.
func repeated(c claim, surer []claim) int {
	return slices.IndexFunc(surer, func(o claim) bool {
		return o.class == c.class && (stringCredit(c.text, o.text) > wrong || stringCredit(o.text, c.text) > wrong)
	})
}

// empty reports an incident that could not be mapped to any key.
func (in *incident) empty() bool {
	return len(in.members[target])+len(in.members[victim])+len(in.members[perpetrator])+len(in.members[organization]) == 0
}
