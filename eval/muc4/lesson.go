package muc4

import (
	"sort"
	"strings"

	"sitrep/eval/muc4/linear"
)

// The classes of a mention.
const (
	none         = "none"
	perpetrator  = "perpetrator"
	organization = "organization"
	target       = "target"
	victim       = "victim"
	instrument   = "instrument"
)

// classSlots are the slots that make a mention one of a class, in the order in which they are tried.
var classSlots = []struct {
	class string
	slots []int
}{
	{victim, []int{slotVictimName, slotVictim}},
	{target, []int{slotTarget}},
	{instrument, []int{slotInstrument}},
	{perpetrator, []int{slotPerpetrator}},
	{organization, []int{slotOrganization}},
}

// Lesson is a report with its answer keys.
type Lesson struct {
	Report *Report
	Keys   []*Template

	topic     linear.Features
	rows      [][]float64               // of the second look
	gold      []map[string]map[int]bool // of each mention: class → numbers of the keys that have it
	incidents []*incident
	matched   []int // of each incident: the key it is, -1 for none
}

// NewLesson ties the fillers of the keys to mentions.
func NewLesson(r *Report, keys []*Template) *Lesson {
	r.organizers = byOrganizers(r.ID)
	l := &Lesson{Report: r, Keys: keys, topic: r.topicFeatures(), gold: make([]map[string]map[int]bool, len(r.Mentions))}
	for k, t := range keys {
		for _, c := range classSlots {
			for _, slot := range c.slots {
				l.tie(k, c.class, t.Slots[slot])
			}
		}
	}
	return l
}

func (l *Lesson) tie(key int, class string, fills []Fill) {
	for _, f := range fills {
		for _, v := range f.Values {
			for _, text := range strings.Split(v.Text, `"/"`) {
				for _, m := range l.Report.mentioned(text) {
					l.mark(m, class, key)
				}
			}
		}
	}
}

func (l *Lesson) mark(mention int, class string, key int) {
	if l.gold[mention] == nil {
		l.gold[mention] = map[string]map[int]bool{}
	}
	if l.gold[mention][class] == nil {
		l.gold[mention][class] = map[int]bool{}
	}
	l.gold[mention][class][key] = true
}

// classOf is the class of a mention by the keys.
func (l *Lesson) classOf(mention int) string {
	for _, c := range classSlots {
		if len(l.gold[mention][c.class]) > 0 {
			return c.class
		}
	}
	return none
}

// has reports whether a key has an entity in a class.
func (l *Lesson) has(key, e int, class string) bool {
	for _, i := range l.Report.Entities[e].Mentions {
		if l.gold[i][class][key] {
			return true
		}
	}
	return false
}

// match ties incidents to keys one to one, by the targets and victims they share; the type decides
// between equals.
func (l *Lesson) match(all []*incident) []int {
	type pair struct{ incident, key, shared int }
	var pairs []pair
	for i, in := range all {
		for k, t := range l.Keys {
			n := 0
			for _, e := range in.core {
				if l.has(k, e, target) || l.has(k, e, victim) {
					n += 2
				}
			}
			if n > 0 && t.first(slotType) == in.kind {
				n++
			}
			pairs = append(pairs, pair{i, k, n})
		}
	}
	sort.SliceStable(pairs, func(a, b int) bool { return pairs[a].shared > pairs[b].shared })
	out, used := make([]int, len(all)), map[int]bool{}
	for i := range out {
		out[i] = -1
	}
	for _, p := range pairs {
		if p.shared > 0 && out[p.incident] < 0 && !used[p.key] {
			out[p.incident], used[p.key] = p.key, true
		}
	}
	return out
}
