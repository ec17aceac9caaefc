package muc4

import (
	"slices"

	"sitrep/eval/muc4/linear"
)

func (l *Lesson) keepExamples() (out []linear.Example) {
	for i, in := range l.incidents {
		out = append(out, linear.Example{Features: l.Report.keepFeatures(in, l.incidents), Class: yes(l.matched[i] >= 0), Weight: l.doubt(i)})
	}
	return out
}

// doubt makes an incident count less that the key calls optional.
func (l *Lesson) doubt(i int) float64 {
	if k := l.matched[i]; k >= 0 && l.Keys[k].Optional {
		return 0.4
	}
	return 1
}

func (l *Lesson) attachExamples() (out []linear.Example) {
	l.visitMembers(func(i, e int, class string) {
		f := l.Report.attachFeatures(l.incidents[i], l.incidents, e, class)
		out = append(out, linear.Example{Features: f, Class: yes(l.has(l.matched[i], e, class))})
	})
	return out
}

// visitMembers visits what might be a member of each incident that a key has.
func (l *Lesson) visitMembers(visit func(i, e int, class string)) {
	for i := range l.incidents {
		if l.matched[i] < 0 {
			continue
		}
		for _, e := range l.Report.candidates() {
			for _, class := range fillClasses {
				if l.Report.entityChance(e, class) >= leastChance {
					visit(i, e, class)
				}
			}
		}
	}
}

// leastChance is the chance of a class below which an entity is not asked for.
const leastChance = 0.03

// goldIncidents are the incidents of the keys, with the entities that fill them.
func (l *Lesson) goldIncidents() (out []*incident, keys []*Template) {
	for k, t := range l.Keys {
		in := &incident{members: map[string][]int{}, kind: t.first(slotType)}
		for e := range l.Report.Entities {
			for _, class := range fillClasses {
				if l.has(k, e, class) {
					in.members[class] = append(in.members[class], e)
				}
			}
		}
		in.core = append(append(in.core, in.members[target]...), in.members[victim]...)
		slices.Sort(in.core)
		if in.core = slices.Compact(in.core); len(in.core) > 0 {
			out, keys = append(out, in), append(keys, t)
		}
	}
	return out, keys
}

// incidentExamples teach a slot that is told of an incident as a whole; an instrument's type only where
// no instrument is named.
func (l *Lesson) incidentExamples(slot int) (out []linear.Example) {
	incidents, keys := l.goldIncidents()
	for i, in := range incidents {
		if slot == slotInstrumentType && len(keys[i].Slots[slotInstrument]) > 0 {
			continue
		}
		value := keys[i].first(slot)
		if value == "" {
			value = none
		}
		out = append(out, linear.Example{Features: l.Report.incidentFeatures(in), Class: value})
	}
	return out
}

func (l *Lesson) detailExamples(d detail) (out []linear.Example) {
	incidents, keys := l.goldIncidents()
	for i, in := range incidents {
		for _, e := range in.members[d.class] {
			value := goldDetail(keys[i], d.slot, allNames(keys[i], d.class, l.Report.namesOf(e)))
			if value == none && d.owed {
				continue
			}
			out = append(out, linear.Example{Features: d.features(l.Report, e, in), Class: value})
		}
	}
	return out
}

// namesOf are all strings by which an entity is mentioned.
func (r *Report) namesOf(e int) (out []string) {
	for _, i := range r.Entities[e].Mentions {
		m := r.Mentions[i]
		out = append(out, r.phrase(m.First, m.Last), r.phrase(m.First, m.Of))
	}
	return out
}

// allNames adds to the strings of an entity those that the key calls the same: the alternatives of its
// filler, and the named person that a description is about.
func allNames(t *Template, class string, names []string) []string {
	out := slices.Clone(names)
	for _, c := range classSlots {
		if c.class != class {
			continue
		}
		for _, slot := range c.slots {
			for _, f := range t.Slots[slot] {
				if slices.ContainsFunc(f.Values, func(v Value) bool {
					return slices.ContainsFunc(names, func(n string) bool { return letters(n) == letters(v.Text) })
				}) {
					for _, v := range f.Values {
						out = append(out, v.Text, v.About)
					}
				}
			}
		}
	}
	return out
}
