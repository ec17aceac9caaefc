package review

import "sitrep/ledger"

// found is a record of a reading as decisions see it: where it stands, in all its mentions.
type found struct {
	ref   ledger.Ref
	kind  string // entity event figure claim warning
	typ   string // an event's type, an entity's kind
	at    ledger.Mark
	marks []ledger.Mark // all places where it stands, the first included
}

// foundIn lists the records of a reading.
func foundIn(r ledger.Reading) []found {
	var out []found
	add := func(id, kind, typ string, at ledger.Mark, more []ledger.Mark) {
		out = append(out, found{ledger.Ref{Report: r.Report.ID, ID: id}, kind, typ, at, append([]ledger.Mark{at}, more...)})
	}
	for _, e := range r.Entities {
		if len(e.Mentions) > 0 {
			first := e.Mentions[0]
			first.Text = e.Name
			add(e.ID, "entity", e.Kind, first, e.Mentions)
		}
	}
	for _, e := range r.Events {
		add(e.ID, "event", e.Type, worded(e.Trigger, e.Evidence), e.Mentions)
	}
	for _, f := range r.Figures {
		add(f.ID, "figure", "", markOf(f.Evidence), f.Mentions)
	}
	for _, c := range r.Claims {
		add(c.ID, "claim", "", markOf(c.Evidence), nil)
	}
	for _, w := range r.Warnings {
		add(w.ID, "warning", "", markOf(w.Evidence), nil)
	}
	return out
}

func markOf(e ledger.Evidence) ledger.Mark {
	return ledger.Mark{Start: e.Start, End: e.End, Text: e.Quote}
}

// worded is the trigger of an event, or its evidence where it has none.
func worded(trigger ledger.Mark, e ledger.Evidence) ledger.Mark {
	if trigger.End > trigger.Start {
		return trigger
	}
	return markOf(e)
}

func (f found) anchor() ledger.Anchor {
	return ledger.Anchor{Kind: f.kind, Type: f.typ, Start: f.at.Start, End: f.at.End, Quote: f.at.Text}
}

// finder finds records by id, and by where they stood when another reading had them.
type finder struct {
	byID     map[ledger.Ref]found
	byReport map[string][]found
}

func newFinder(readings []ledger.Reading) finder {
	f := finder{map[ledger.Ref]found{}, map[string][]found{}}
	for _, r := range readings {
		for _, record := range foundIn(r) {
			f.byID[record.ref] = record
			f.byReport[r.Report.ID] = append(f.byReport[r.Report.ID], record)
		}
	}
	return f
}

// again are the members of a decision in the readings of today. A member that no reading holds any
// more stays as it was and binds nothing.
func (f finder) again(d ledger.Decision) []ledger.Ref {
	out := append([]ledger.Ref{}, d.Members...)
	for i, m := range d.Members {
		if i >= len(d.Anchors) {
			continue
		}
		if known, ok := f.byID[m]; ok && known.kind == d.Anchors[i].Kind {
			continue
		}
		if best, ok := f.nearest(m.Report, d.Anchors[i]); ok {
			out[i] = best.ref
		}
	}
	return out
}

// nearest is the record of the same kind that shares most with the words of an anchor: one of the same
// type before another, then the one that shares more bytes, then the one with fewer bytes beside them.
func (f finder) nearest(report string, a ledger.Anchor) (best found, ok bool) {
	most := [3]int{}
	for _, r := range f.byReport[report] {
		if r.kind != a.Kind {
			continue
		}
		for _, m := range r.marks {
			shared := min(m.End, a.End) - max(m.Start, a.Start)
			if shared <= 0 {
				continue
			}
			likeness := [3]int{0, shared, shared - (m.End - m.Start)}
			if r.typ == a.Type {
				likeness[0] = 1
			}
			if !ok || more(likeness, most) {
				best, most, ok = r, likeness, true
			}
		}
	}
	return best, ok
}

func more(a, b [3]int) bool {
	for i := range a {
		if a[i] != b[i] {
			return a[i] > b[i]
		}
	}
	return false
}
