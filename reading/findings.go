package reading

import (
	"sort"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// findings turns the layers of a document into records.
type findings struct {
	d   *text.Document
	id  string   // of the report
	ids []string // entity ids, one an actor
}

// entities are the actors of the report with their mentions outside page furniture.
func (f *findings) entities() []ledger.Entity {
	out := []ledger.Entity{}
	f.ids = make([]string, len(f.d.Actors))
	for i, a := range f.d.Actors {
		e := ledger.Entity{Kind: a.Kind, Name: plainName(a.Name), Key: a.ID, Aliases: []string{}, Mentions: []ledger.Mark{}, Public: a.Rule == "actor.person.office"}
		for _, m := range a.Mentions {
			if a.Rule == "actor.publisher" || !f.idle(m.Span) {
				e.Mentions = append(e.Mentions, ledger.Mark{Start: m.Start, End: m.End})
			}
		}
		if len(e.Mentions) == 0 {
			continue
		}
		e.Aliases = append(e.Aliases, a.Aliases...)
		e.ID = ledger.SpanID("n", f.id, e.Mentions[0].Start, e.Mentions[0].End, a.Kind)
		f.ids[i] = e.ID
		if a.ID != "" {
			e.Refs = []string{a.ID}
		}
		out = append(out, e)
	}
	f.parents(out)
	return out
}

// idle reports page furniture that names nobody: all but labels.
func (f *findings) idle(s text.Span) bool {
	for _, x := range f.d.Furniture {
		if x.Overlaps(s) && x.Kind != "label" {
			return true
		}
	}
	return false
}

// parents ties an affiliate to what it belongs to where the report names both.
func (f *findings) parents(all []ledger.Entity) {
	byKey := map[string]string{}
	for _, e := range all {
		if e.Key != "" {
			byKey[e.Key] = e.ID
		}
	}
	for _, a := range f.d.Actors {
		for k := range all {
			if all[k].Key != "" && all[k].Key == a.ID && a.Parent != "" {
				all[k].Parent = byKey[a.Parent]
			}
		}
	}
}

func (f *findings) entityID(actor int) string {
	if actor < 0 || actor >= len(f.ids) {
		return ""
	}
	return f.ids[actor]
}

func (f *findings) entityNamed(name string) string {
	for i, a := range f.d.Actors {
		if strings.EqualFold(plainName(a.Name), plainName(name)) {
			return f.ids[i]
		}
	}
	return ""
}

// entityAt is the entity that a span's words name: the one mentioned over its last word. A name
// inside ("the Islamic State affiliate") is not who is meant.
func (f *findings) entityAt(s text.Span) string {
	first, last := f.d.TokensIn(s)
	if first >= last {
		return ""
	}
	return f.entityID(f.d.ActorAt(last - 1))
}

func (f *findings) events(all []ledger.Event) []ledger.Event {
	for i := range all {
		e := &all[i]
		e.Chain = f.chain(text.Span{Start: e.Trigger.Start, End: e.Trigger.End})
		for k := range e.Roles {
			e.Roles[k].Entity = f.entityAt(text.Span{Start: e.Roles[k].Start, End: e.Roles[k].End})
		}
	}
	return append([]ledger.Event{}, all...)
}

// figures get their chains, and the event whose count they are.
func (f *findings) figures(all []ledger.Figure, events []ledger.Event) []ledger.Figure {
	for i := range all {
		fig := &all[i]
		fig.Chain = f.chain(text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End})
		if f.innermost(text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End}) < 0 {
			fig.Chain = f.chain(f.numberIn(*fig))
		}
		for _, e := range events {
			for _, c := range e.Counts {
				if c.Start >= fig.Evidence.Start && c.End <= fig.Evidence.End {
					fig.Event = e.ID
				}
			}
		}
	}
	return append([]ledger.Figure{}, all...)
}

// numberIn is the span of the last number inside a figure's evidence.
func (f *findings) numberIn(fig ledger.Figure) text.Span {
	span := text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End}
	at := span
	for _, q := range f.d.Quantities {
		if span.Contains(q.Number) && q.Low != nil && fig.Low != nil && *q.Low == *fig.Low {
			at = q.Number
		}
	}
	return at
}

func (f *findings) warnings(all []ledger.Warning) []ledger.Warning {
	for i := range all {
		w := &all[i]
		span := text.Span{Start: w.Evidence.Start, End: w.Evidence.End}
		w.Chain = f.chain(span)
		if w.Issuer != "" && (len(w.Chain) == 0 || !strings.EqualFold(w.Chain[len(w.Chain)-1].Name, w.Issuer)) {
			w.Chain = append(w.Chain, ledger.Hop{Name: w.Issuer, Cue: "issuer"})
		}
		for _, a := range f.d.Actors {
			if strings.EqualFold(plainName(a.Name), w.Issuer) {
				w.IssuerID = f.entityNamed(a.Name)
			}
		}
	}
	return append([]ledger.Warning{}, all...)
}

// bearing lists the records whose words lie in a span.
func bearing(out ledger.Reading, s text.Span) []string {
	ids := []string{}
	for _, e := range out.Events {
		if s.Contains(text.Span{Start: e.Trigger.Start, End: e.Trigger.End}) {
			ids = append(ids, e.ID)
		}
	}
	for _, x := range out.Figures {
		if s.Overlaps(text.Span{Start: x.Evidence.Start, End: x.Evidence.End}) {
			ids = append(ids, x.ID)
		}
	}
	for _, w := range out.Warnings {
		if s.Overlaps(text.Span{Start: w.Evidence.Start, End: w.Evidence.End}) {
			ids = append(ids, w.ID)
		}
	}
	sort.Strings(ids)
	return ids
}
