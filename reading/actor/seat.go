package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// hosts gives the country of the report to the posts of other states and to the bodies of a town or region that are told
// without one.
func (f *finder) hosts(home seat) {
	for _, a := range f.actors {
		b := a.Body
		if b == nil || b.Country != "" {
			continue
		}
		if b.Area != "" || strings.Contains(b.Function, " of ") && !strings.HasSuffix(b.Function, home.country) {
			b.Country = home.country
		}
	}
}

// toldBodies are the bodies of each function that the report names with their country or place.
func (f *finder) toldBodies() map[string][]text.Body {
	out := map[string][]text.Body{}
	for _, a := range f.actors {
		if b := a.Body; b != nil && (b.Country != "" || b.Area != "") {
			function, _, _ := strings.Cut(b.Function, " of ")
			out[function] = addBody(out[function], *b)
		}
	}
	return out
}

// addBody keeps each body once.
func addBody(all []text.Body, b text.Body) []text.Body {
	for _, x := range all {
		if x == b {
			return all
		}
	}
	if len(all) < 3 {
		all = append(all, b)
	}
	return all
}

// meant is the body named in full that one told without its country stands for, nil for none: the only one of its kind in
// the report, if it is of the country that the report is about, or was named before and this is a common noun ("the army"
// after "the Ostrian army").
func (f *finder) meant(a int, told map[string][]text.Body, home seat) *text.Body {
	function := f.actors[a].Body.Function
	all := told[function]
	if len(all) == 0 && actor.Service(function) && len(told["army"]) == 1 {
		x := told["army"][0]
		x.Function = function
		return &x
	}
	if len(all) != 1 {
		return nil
	}
	m := f.actors[a].Mentions[0]
	if home.country == "" || home.country == all[0].Country || !capital(f.d.Word(m.Head)) || m.Head == f.d.SentenceOf(m.Head).First {
		return &all[0]
	}
	return nil
}

// seatOf finds whose a body is that its name does not tell.
func (f *finder) seatOf(b *text.Body, reach string, meant *text.Body, home seat) {
	if b.Country != "" || b.Area != "" {
		return
	}
	switch {
	case meant != nil:
		*b = *meant
	case reach == "post":
	case reach == "local":
		b.Country, b.Area = home.country, home.area
	default:
		b.Country = home.country
	}
	b.Basis = "inferred"
}
