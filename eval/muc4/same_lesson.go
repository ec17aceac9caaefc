package muc4

import (
	"strings"

	"sitrep/eval/muc4/boost"
)

// sameRows are the pairs of members of the keys' incidents; two of one filler are the same.
func (l *Lesson) sameRows() (out []boost.Example) {
	for k, t := range l.Keys {
		for _, class := range fillClasses {
			lines := l.linesOf(k, t, class)
			for i, a := range lines {
				for _, b := range lines[i+1:] {
					row := l.Report.sameRow(a.entity, b.entity, class)
					out = append(out, boost.Example{Row: row, Yes: shared(a.lines, b.lines), Weight: 1})
				}
			}
		}
	}
	return out
}

// lined is a member of a key with the lines of the key that name it.
type lined struct {
	entity int
	lines  map[int]bool
}

// linesOf are the entities that fill a class of a key; a description of a named person is of the line of the name.
func (l *Lesson) linesOf(k int, t *Template, class string) (out []lined) {
	for _, e := range l.Report.candidates() {
		if !l.has(k, e, class) {
			continue
		}
		x := lined{e, map[int]bool{}}
		for _, c := range classSlots {
			if c.class == class {
				l.nameLines(x, t, c.slots)
			}
		}
		if len(x.lines) > 0 {
			out = append(out, x)
		}
	}
	return out
}

// nameLines adds the lines of some slots that name an entity.
func (l *Lesson) nameLines(x lined, t *Template, slots []int) {
	for _, slot := range slots {
		for n, f := range t.Slots[slot] {
			if !l.Report.namedBy(x.entity, f) {
				continue
			}
			x.lines[line(slot, n)] = true
			if slot == slotVictim {
				x.personLines(f, t)
			}
		}
	}
}

// personLines adds the lines of the names that a description is about.
func (x lined) personLines(description Fill, t *Template) {
	for _, v := range description.Values {
		for n, name := range t.Slots[slotVictimName] {
			if v.About != "" && credit(slotVictimName, Fill{Values: []Value{{v.About, ""}}}, name) > wrong {
				x.lines[line(slotVictimName, n)] = true
			}
		}
	}
}

// line numbers the lines of a key: slot by slot, for each as many as no key has.
func line(slot, n int) int { return 1000*slot + n }

// namedBy reports a filler one of whose strings speaks of an entity.
func (r *Report) namedBy(e int, f Fill) bool {
	for _, v := range f.Values {
		for _, s := range strings.Split(v.Text, `"/"`) {
			for _, i := range r.mentioned(s) {
				if r.Mentions[i].Entity == e {
					return true
				}
			}
		}
	}
	return false
}
