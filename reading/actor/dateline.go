package actor

import (
	"strings"

	"sitrep/text"
)

// datelines notes the places that the report was sent from, as its dateline names them: "PORT ELLIN, Veldora (MPA) —".
// Nothing else is read there; see text.Mention.
func (f *finder) datelines() {
	d := f.d
	known := false
	for _, p := range d.Toponyms {
		first, last := d.TokensIn(p.Span)
		if p.Role != "dateline" || first >= last {
			continue
		}
		known = known || p.Kind == "city"
		kind := p.Kind
		if kind == "area" {
			kind = "region"
		}
		called := p.Location.Name
		if called == "" {
			called = nameOf(d, first, last)
		}
		f.add(found{kind: kind, name: called, id: placeKey(kind, p.Location.CountryCode, p.Location.GeoName, called), rule: "actor.dateline",
			first: first, last: last, head: headOf(d, first, last), aside: true})
	}
	if !known {
		f.sentFrom()
	}
}

// sentFrom notes a town of the dateline that no list holds.
func (f *finder) sentFrom() {
	d, m := f.d, f.d.Masthead
	if m.DatelinePlace == "" || len(d.Words(m.Dateline)) < len(m.DatelinePlace) {
		return
	}
	span := text.Span{Start: m.Dateline.Start, End: m.Dateline.Start + len(m.DatelinePlace)}
	first, last := d.TokensIn(span)
	if first >= last || !strings.EqualFold(d.Words(span), m.DatelinePlace) {
		return
	}
	x := found{kind: "city", name: m.DatelinePlace, rule: "actor.dateline", first: first, last: last, head: headOf(d, first, last), aside: true}
	for a, town := range f.actors {
		if town.Kind == "city" && len(town.Mentions) > 0 && strings.EqualFold(town.Name, m.DatelinePlace) {
			f.mention(a, x)
			return
		}
	}
	f.add(x)
}
