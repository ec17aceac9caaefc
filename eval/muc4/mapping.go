package muc4

import "sort"

// telling are the slots of which one must match, besides the type, before two templates may be compared
// (scoring-guidelines, 3.2.1).
var telling = []int{slotTarget, slotTargetType, slotVictimName, slotVictim, slotVictimType, slotPerpetrator, slotOrganization}

// mapTemplates maps responses to keys one to one, as earns most: by trial of all ways where they are
// few, else the best pair first.
func mapTemplates(rs, ks []*Template) map[int]int {
	worth := map[[2]int]int{}
	for i, r := range rs {
		for j, k := range ks {
			if mappable(r, k) {
				worth[[2]int{i, j}] = earned(r, k)
			}
		}
	}
	if len(rs) <= 6 && len(ks) <= 7 {
		m := mapper{worth: worth, responses: len(rs), keys: len(ks), used: map[int]int{}, total: -1}
		m.try(0, 0)
		return m.best
	}
	return greedy(worth)
}

func mappable(r, k *Template) bool {
	return agree(slotType, r, k) && anyAgree(r, k)
}

func anyAgree(r, k *Template) bool {
	for _, slot := range telling {
		if agree(slot, r, k) {
			return true
		}
	}
	return false
}

func agree(slot int, r, k *Template) bool {
	for _, a := range r.Slots[slot] {
		for _, b := range k.Slots[slot] {
			if credit(slot, a, b) > wrong {
				return true
			}
		}
	}
	return false
}

// earned is the credit of a pair in halves, with one full credit for the template itself.
func earned(r, k *Template) int {
	t := scoreTemplate(r, k)
	all := t.All()
	return correct + correct*all.Correct + partial*all.Partial
}

// mapper tries all one-to-one maps.
type mapper struct {
	worth           map[[2]int]int
	responses, keys int
	used            map[int]int // key → response
	best            map[int]int // response → key
	total           int
}

func (m *mapper) try(response, sum int) {
	if response == m.responses {
		if sum > m.total {
			m.total, m.best = sum, map[int]int{}
			for k, r := range m.used {
				m.best[r] = k
			}
		}
		return
	}
	m.try(response+1, sum)
	for k := 0; k < m.keys; k++ {
		w, ok := m.worth[[2]int{response, k}]
		if _, taken := m.used[k]; ok && !taken {
			m.used[k] = response
			m.try(response+1, sum+w)
			delete(m.used, k)
		}
	}
}

func greedy(worth map[[2]int]int) map[int]int {
	pairs := make([][2]int, 0, len(worth))
	for p := range worth {
		pairs = append(pairs, p)
	}
	sort.Slice(pairs, func(a, b int) bool {
		x, y := pairs[a], pairs[b]
		if worth[x] != worth[y] {
			return worth[x] > worth[y]
		}
		return x[0] < y[0] || x[0] == y[0] && x[1] < y[1]
	})
	out, used := map[int]int{}, map[int]bool{}
	for _, p := range pairs {
		if _, taken := out[p[0]]; !taken && !used[p[1]] {
			out[p[0]], used[p[1]] = p[1], true
		}
	}
	return out
}
