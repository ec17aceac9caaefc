package muc4

import (
	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

func (l *Lesson) settingExamples(table PlaceTable) (out []linear.Example) {
	all := l.Report.settings(table)
	choices(l, slotLocation, all, setting.written, func(s setting, in *incident, ok bool) {
		out = append(out, linear.Example{Features: l.Report.settingFeatures(s, in, all), Class: yes(ok)})
	})
	return out
}

func (l *Lesson) settingRows(table PlaceTable) (out []boost.Example) {
	all := l.Report.settings(table)
	choices(l, slotLocation, all, setting.written, func(s setting, in *incident, ok bool) {
		out = append(out, boost.Example{Row: l.Report.settingRow(s, in, all), Yes: ok, Weight: 1})
	})
	return out
}

func (l *Lesson) dayExamples() (out []linear.Example) {
	all := l.Report.days()
	choices(l, slotDate, all, day.asWritten, func(d day, in *incident, ok bool) {
		out = append(out, linear.Example{Features: l.Report.dayFeatures(d, in, all), Class: yes(ok)})
	})
	return out
}

func (l *Lesson) dayRows() (out []boost.Example) {
	all := l.Report.days()
	choices(l, slotDate, all, day.asWritten, func(d day, in *incident, ok bool) {
		out = append(out, boost.Example{Row: l.Report.dayRow(d, in, all), Yes: ok, Weight: 1})
	})
	return out
}

// choices visits the values that a report offers for a slot of each incident of the keys, and of each incident found that
// is one of them: what is found is less pure than what the keys have, and that is what is judged. It says which value is
// the key's.
func choices[V any](l *Lesson, slot int, all []V, written func(V) string, visit func(V, *incident, bool)) {
	incidents, keys := l.goldIncidents()
	for i, in := range l.incidents {
		if l.matched[i] >= 0 {
			incidents, keys = append(incidents, in), append(keys, l.Keys[l.matched[i]])
		}
	}
	for i, in := range incidents {
		for _, f := range keys[i].Slots[slot] {
			for _, v := range all {
				visit(v, in, credit(slot, Fill{Values: []Value{{written(v), ""}}}, f) == correct)
			}
		}
	}
}
