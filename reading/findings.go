package reading

import (
	"slices"
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

	masthead ledger.Chain // the outlet's part of every chain; see outlet
	marks    []marked     // where the records stand; see bearing
}

// entities are the actors of the report with their mentions outside page furniture.
func (f *findings) entities() []ledger.Entity {
	out := []ledger.Entity{}
	f.ids = make([]string, len(f.d.Actors))
	for i, a := range f.d.Actors {
		e := ledger.Entity{Kind: a.Kind, Name: plainName(a.Name), Key: a.ID, Aliases: []string{}, Mentions: []ledger.Mark{}, Public: a.Rule == "actor.person.office", Body: a.Body}
		for _, m := range a.Mentions {
			if a.Rule == "actor.publisher" || f.d.Masthead.Dateline.Contains(m.Span) || !f.d.Silent(m.Span) {
				e.Mentions = append(e.Mentions, ledger.Mark{Start: m.Start, End: m.End})
			}
		}
		if len(e.Mentions) == 0 || a.Rule == "actor.description" && a.Kind == "venue" || f.inPassing(a) {
			continue // "the market" is known by what happened at it
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
	f.offices(out)
	return out
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

// offices ties persons to the bodies they speak for.
func (f *findings) offices(all []ledger.Entity) {
	at := map[string]int{}
	for i, e := range all {
		at[e.ID] = i
	}
	for i, a := range f.d.Actors {
		if k, ok := at[f.ids[i]]; ok && f.ids[i] != "" && a.Office != nil {
			all[k].Office = &ledger.Office{Mark: ledger.Mark{Start: a.Office.Start, End: a.Office.End}, Entity: f.entityID(a.Office.Actor), Body: a.Office.Body}
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

func (f *findings) warnings(all []ledger.Warning) []ledger.Warning {
	for i := range all {
		w := &all[i]
		span := text.Span{Start: w.Evidence.Start, End: w.Evidence.End}
		w.Chain = f.chain(span)
		if w.Issuer != "" && (len(w.Chain) == 0 || !strings.Contains(strings.ToLower(w.Issuer), strings.ToLower(w.Chain[len(w.Chain)-1].Name))) {
			w.Chain = append(w.Chain, ledger.Hop{Name: w.Issuer, Cue: "issuer"})
		}
		for _, a := range f.d.Actors {
			if isCalled(a, w.Issuer) && w.IssuerID == "" {
				w.IssuerID = f.entityNamed(a.Name)
			}
		}
	}
	return append([]ledger.Warning{}, all...)
}

// isCalled reports a name or another wording of it that an actor goes by.
func isCalled(a text.Actor, name string) bool {
	return name != "" && (strings.EqualFold(plainName(a.Name), name) || slices.ContainsFunc(a.Aliases, func(x string) bool { return strings.EqualFold(plainName(x), name) }))
}

// issued gives the length of a warning ("for the next 48 hours") to who warns.
func issued(out ledger.Reading) {
	for i := range out.Figures {
		fig := &out.Figures[i]
		if fig.Measure != "duration" || fig.Low == nil {
			continue
		}
		at := text.Span{Start: fig.Evidence.Start, End: fig.Evidence.End}
		for _, w := range out.Warnings {
			span := text.Span{Start: w.Evidence.Start, End: w.Evidence.End}
			if *fig.Low == w.ValidHours && span.Contains(at) {
				fig.Chain = w.Chain
			}
		}
	}
}

// bearing lists the records whose words lie in a span.
func (f *findings) bearing(out ledger.Reading, s text.Span) []string {
	if f.marks == nil {
		f.marks = marksOf(out)
	}
	ids := []string{}
	for _, m := range text.Within(f.marks, text.Span{Start: s.Start - longest, End: s.End}) {
		if m.whole && s.Contains(m.Span) || !m.whole && s.Overlaps(m.Span) {
			ids = append(ids, m.id)
		}
	}
	sort.Strings(ids)
	return ids
}

// longest is how many bytes before a claim a record that reaches into it can begin: that of a long
// sentence.
const longest = 4000

// marked is where a record stands; whole ones must lie inside a claim's words, others touch them.
type marked struct {
	text.Span
	id    string
	whole bool
}

// marksOf are the places of all events, figures and warnings, sorted.
func marksOf(out ledger.Reading) []marked {
	all := []marked{}
	for _, e := range out.Events {
		all = append(all, marked{text.Span{Start: e.Trigger.Start, End: e.Trigger.End}, e.ID, true})
	}
	for _, x := range out.Figures {
		all = append(all, marked{text.Span{Start: x.Evidence.Start, End: x.Evidence.End}, x.ID, false})
	}
	for _, w := range out.Warnings {
		all = append(all, marked{text.Span{Start: w.Evidence.Start, End: w.Evidence.End}, w.ID, false})
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Start < all[j].Start })
	return all
}
