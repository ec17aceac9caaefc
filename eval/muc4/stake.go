package muc4

import (
	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// stake is what giving an incident would win or lose, by which it is learned whether one is given: a template of many fillers
// matters more than one of few, and one that answers a template of the key may still cost more than it earns.
type stake struct {
	worth  bool
	weight float64
}

const (
	costOfFiller   = 0.26 // credit that a filler must earn to pay for itself: half of F
	usualStake     = 5    // credit that counts for one
	leastStake     = 0.3  // credit below which nothing is weighed
	optionalWeight = 0.4  // of an incident that the key calls optional
)

// stakes maps the templates that would be given of all incidents of a lesson to its keys as the scorer does, and weighs each.
func (m *Model) stakes(l *Lesson) []stake {
	all := l.Report.incidents(m.Limits)
	var given []*Template
	of := map[int]int{} // template → incident
	for i, in := range all {
		if t := m.answer(l.Report, in, all); t != nil {
			of[len(given)] = i
			given = append(given, t)
		}
	}
	mapped := mapTemplates(given, l.Keys)
	out := make([]stake, len(all))
	for i := range out {
		out[i].weight = 1
	}
	for n, t := range given {
		var key *Template
		if k, ok := mapped[n]; ok {
			key = l.Keys[k]
		}
		out[of[n]] = stakeOf(t, key)
	}
	return out
}

// stakeOf weighs what a template earns of the key it answers, nil for none, against the cost of its fillers.
func stakeOf(t, key *Template) stake {
	gain := 0.0
	if key != nil {
		scored := scoreTemplate(t, key)
		all := scored.All()
		gain = float64(all.Correct) + float64(all.Partial)/2
	}
	alone := scoreTemplate(t, nil)
	gain -= costOfFiller * float64(alone.All().Actual)
	if gain >= 0 && key != nil && key.Optional {
		return stake{true, optionalWeight}
	}
	return stake{gain >= 0, max(gain, -gain, leastStake) / usualStake}
}

func (l *Lesson) keepExamples() (out []linear.Example) {
	for i, in := range l.incidents {
		out = append(out, linear.Example{Features: l.Report.keepFeatures(in, l.incidents), Class: yes(l.stakes[i].worth), Weight: l.stakes[i].weight})
	}
	return out
}

func (l *Lesson) keepRows() (out []boost.Example) {
	for i, in := range l.incidents {
		out = append(out, boost.Example{Row: l.Report.keepRow(in, l.incidents), Yes: l.stakes[i].worth, Weight: l.stakes[i].weight})
	}
	return out
}
