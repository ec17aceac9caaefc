package muc4

import "sort"

// Tally counts the fillers of one slot: owed by the key (POS), given (ACT), correct, partial, incorrect,
// spurious and missing.
type Tally struct{ Possible, Actual, Correct, Partial, Incorrect, Spurious, Missing int }

// Rates are recall, precision and F of a tally; a partially correct filler counts half.
type Rates struct {
	R float64 `json:"recall"`
	P float64 `json:"precision"`
	F float64 `json:"f"`
}

// Rates of a tally; 0 where there is nothing to divide by.
func (t Tally) Rates() Rates {
	got := float64(t.Correct) + float64(t.Partial)/2
	r := Rates{R: over(got, t.Possible), P: over(got, t.Actual)}
	if r.R+r.P > 0 {
		r.F = 2 * r.R * r.P / (r.R + r.P)
	}
	return r
}

func over(got float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return got / float64(n)
}

func (t *Tally) add(o Tally) {
	t.Possible, t.Actual = t.Possible+o.Possible, t.Actual+o.Actual
	t.Correct, t.Partial, t.Incorrect = t.Correct+o.Correct, t.Partial+o.Partial, t.Incorrect+o.Incorrect
	t.Spurious, t.Missing = t.Spurious+o.Spurious, t.Missing+o.Missing
}

// Tallies are the tallies of all slots.
type Tallies [slotCount]Tally

// All is the row ALL TEMPLATES: every slot but the template's own number.
func (t *Tallies) All() (all Tally) {
	for slot := slotDate; slot < slotCount; slot++ {
		all.add(t[slot])
	}
	return all
}

// Score compares the responses with the keys of the messages that have one. Missing templates owe
// all their fillers, spurious ones are charged with all of theirs.
func Score(keys, responses map[string][]*Template) *Tallies {
	var total Tallies
	for id, ks := range keys {
		for slot, t := range scoreMessage(responses[id], ks) {
			total[slot].add(t)
		}
	}
	return &total
}

func scoreMessage(rs, ks []*Template) (total Tallies) {
	mapped := mapTemplates(rs, ks)
	matched := map[int]bool{}
	for i, r := range rs {
		var k *Template
		if j, ok := mapped[i]; ok {
			k, matched[j] = ks[j], true
		}
		addAll(&total, scoreTemplate(r, k))
	}
	for j, k := range ks {
		if !matched[j] && !k.Optional {
			addAll(&total, scoreTemplate(nil, k))
		}
	}
	return total
}

// ScoreMatched compares only the responses that answer a template of the key with it, so that a slot is judged given
// the right incident (the row MATCHED ONLY of the conference).
func ScoreMatched(keys, responses map[string][]*Template) *Tallies {
	var total Tallies
	for id, ks := range keys {
		for i, j := range mapTemplates(responses[id], ks) {
			addAll(&total, scoreTemplate(responses[id][i], ks[j]))
		}
	}
	return &total
}

// DateAndPlace are the tallies of when and where the incidents happened.
func (t *Tallies) DateAndPlace() (date, place Tally) { return t[slotDate], t[slotLocation] }

func addAll(total *Tallies, t Tallies) {
	for slot := range t {
		total[slot].add(t[slot])
	}
}

// scoreTemplate tallies a pair; either side may be nil.
func scoreTemplate(r, k *Template) (out Tallies) {
	for slot := slotDate; slot < slotCount; slot++ {
		out[slot] = scoreSlot(slot, fillsOf(r, slot), fillsOf(k, slot))
	}
	return out
}

func fillsOf(t *Template, slot int) []Fill {
	if t == nil {
		return nil
	}
	return t.Slots[slot]
}

func scoreSlot(slot int, rs, ks []Fill) (t Tally) {
	matched := map[int]bool{}
	for _, p := range pairFills(slot, rs, ks) {
		matched[p.key] = true
		if p.credit == correct {
			t.Correct++
		} else {
			t.Partial++
		}
	}
	owed := 0
	for j, k := range ks {
		if !matched[j] && !k.Optional {
			owed++
		}
	}
	free := len(rs) - len(matched)
	t.Incorrect = min(free, owed)
	t.Spurious, t.Missing = free-t.Incorrect, owed-t.Incorrect
	t.Actual = t.Correct + t.Partial + t.Incorrect + t.Spurious
	t.Possible = t.Correct + t.Partial + t.Incorrect + t.Missing
	return t
}

type fillPair struct{ response, key, credit int }

// pairFills aligns fillers one to one, the best credit first.
func pairFills(slot int, rs, ks []Fill) []fillPair {
	var all []fillPair
	for i, r := range rs {
		for j, k := range ks {
			if c := credit(slot, r, k); c > wrong {
				all = append(all, fillPair{i, j, c})
			}
		}
	}
	sort.SliceStable(all, func(a, b int) bool { return all[a].credit > all[b].credit })
	usedResponse, usedKey := map[int]bool{}, map[int]bool{}
	var out []fillPair
	for _, p := range all {
		if !usedResponse[p.response] && !usedKey[p.key] {
			usedResponse[p.response], usedKey[p.key] = true, true
			out = append(out, p)
		}
	}
	return out
}
