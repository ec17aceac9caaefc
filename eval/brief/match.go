package brief

import (
	"slices"
	"strings"

	"sitrep/eval/reportscore"
	"sitrep/text"
)

// gold are the expected events in the form that reportscore pairs. What is "other" is owed here, and so goes by another
// name.
func (u *under) gold() []reportscore.Event {
	var out []reportscore.Event
	for _, e := range u.Events {
		g := reportscore.Event{AltTypes: e.Types}
		g.Places = e.Places
		out = append(out, g)
	}
	return out
}

// besides pairs what is left over: an event of the expected type that is read at other words of the same sentence.
func (u *under) besides(gold []reportscore.Event, found map[int]int) {
	taken := map[int]bool{}
	for _, k := range found {
		taken[k] = true
	}
	for i, g := range gold {
		if _, ok := found[i]; ok {
			continue
		}
		for k, e := range u.read.Events {
			if !taken[k] && slices.Contains(g.AltTypes, e.Type) && u.sharesSentence(g.Places, e.Trigger.Start) {
				found[i], taken[k] = k, true
				break
			}
		}
	}
}

// sharesSentence reports that one of the places stands in the sentence of an offset.
func (u *under) sharesSentence(places []text.Span, at int) bool {
	return slices.ContainsFunc(places, func(p text.Span) bool {
		between := u.Text[min(p.Start, at):max(p.Start, at)]
		return !slices.ContainsFunc([]string{". ", ".\n", "? ", "! ", "\n\n"}, func(end string) bool { return strings.Contains(between, end) })
	})
}
