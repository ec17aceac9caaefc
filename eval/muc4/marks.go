package muc4

import "strings"

// Marks are what a layer is to tell of each token of a lesson: the class of a filler at its head word, the type of its
// incident, whether it stands in a string of a key, and who fills the same incident.
type Marks struct {
	Fillers, Kinds, Inside []string
	keys                   []map[int]bool
}

// Sure reports a label of a filler that a layer is taught.
func Sure(label string) bool { return label != "" && label != Unsure }

// Marks of a lesson. A mention that is much less likely than another of its entity to be what the key means teaches nothing.
func (l *Lesson) Marks() Marks {
	r := l.Report
	n := len(r.d.Tokens)
	m := Marks{make([]string, n), make([]string, n), make([]string, n), make([]map[int]bool, n)}
	for i, o := range r.Mentions {
		class := l.classOf(i)
		if class == none {
			continue
		}
		if r.chance(i, class) < firm*r.entityChance(o.Entity, class) {
			if m.Fillers[o.Head] == "" {
				m.Fillers[o.Head], m.Kinds[o.Head] = Unsure, Unsure
			}
			continue
		}
		first := len(l.Keys)
		for key := range l.gold[i][class] {
			first = min(first, key)
		}
		m.Fillers[o.Head], m.Kinds[o.Head], m.keys[o.Head] = class, l.Keys[first].first(slotType), l.keysOf(i)
	}
	for _, t := range l.Keys {
		for _, class := range fillClasses {
			for _, s := range t.texts(class) {
				for _, o := range r.occurrences(s) {
					for i := o[0]; i < o[1]; i++ {
						m.Inside[i] = InsideClasses[1]
					}
				}
			}
		}
	}
	return m
}

// With says of each token of a run whether it fills an incident which a token fills; of those that fill none it says nothing.
func (m Marks) With(token, first, last int) []string {
	out := make([]string, last-first)
	for i := first; i < last; i++ {
		switch {
		case len(m.keys[i]) == 0 || i == token:
			out[i-first] = Unsure
		case shared(m.keys[token], m.keys[i]):
			out[i-first] = Together[1]
		}
	}
	return out
}

// Together tell whether two fillers fill one incident.
var Together = []string{"", "together"}

// texts are the strings by which a template has fillers of a class.
func (t *Template) texts(class string) (out []string) {
	for _, c := range classSlots {
		if c.class != class {
			continue
		}
		for _, slot := range c.slots {
			for _, f := range t.Slots[slot] {
				for _, v := range f.Values {
					out = append(out, strings.Split(v.Text, `"/"`)...)
				}
			}
		}
	}
	return out
}
