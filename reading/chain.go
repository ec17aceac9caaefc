package reading

import (
	"slices"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// chain is who stands behind the words at a span: from the publisher to the root source. A hop is
// not repeated when a source quotes itself, and a source without words inside another's content
// ("allegedly") adds nothing to the other.
func (f *findings) chain(s text.Span) ledger.Chain {
	return f.chainOf(f.d.Innermost(s))
}

func (f *findings) chainOf(attribution int) ledger.Chain {
	var inner []text.Attribution
	for k, steps := attribution, 0; k >= 0 && steps < 12; k, steps = f.d.Attributions[k].Outer, steps+1 {
		inner = append(inner, f.d.Attributions[k])
	}
	out := f.outlet()
	for i := len(inner) - 1; i >= 0; i-- {
		a := inner[i]
		if a.Source.Name == "" && len(inner) > 1 {
			continue
		}
		h := f.hop(a)
		if !stands(out, h) {
			out = append(out, h)
		}
	}
	return out
}

// outlet is the part of every chain that the report itself is: its publisher and the agency it
// prints, as far as they are known.
func (f *findings) outlet() ledger.Chain {
	if f.masthead == nil {
		f.masthead = f.readOutlet()
	}
	return slices.Clone(f.masthead)
}

func (f *findings) readOutlet() ledger.Chain {
	m := f.d.Masthead
	out := ledger.Chain{}
	if m.Publisher != "" {
		h := ledger.Hop{Name: strings.TrimPrefix(m.Publisher, "The "), Publisher: true, Entity: f.entityNamed(m.Publisher)}
		if m.PublisherSpan.Len() > 0 {
			h.Start, h.End = m.PublisherSpan.Start, m.PublisherSpan.End
		}
		out = append(out, h)
	}
	if m.Agency != "" && !strings.EqualFold(m.Agency, m.Publisher) {
		out = append(out, ledger.Hop{Name: m.Agency, Entity: f.entityNamed(m.Agency), Cue: "dateline"})
	}
	return out
}

func (f *findings) hop(a text.Attribution) ledger.Hop {
	h := ledger.Hop{Name: plainName(a.Source.Name), Start: a.Source.Start, End: a.Source.End, Unnamed: a.Source.Unnamed,
		Inherited: a.Source.Inherited, Entity: f.entityID(a.Source.Actor)}
	if h.Entity == "" && !h.Unnamed && !a.Source.Empty() {
		f.known(&h, a.Source.Span)
	}
	if h.Entity == "" && !a.Source.Empty() {
		f.apposed(&h, a.Source.Span)
	}
	if !a.Cue.Empty() {
		h.Cue = f.d.Words(a.Cue)
	}
	return h
}

// known finds the entity of a source whose words hold its name and more ("the alliance's force KFR"), or a part of it.
func (f *findings) known(h *ledger.Hop, s text.Span) {
	first, last := f.d.TokensIn(s)
	for i := first; i < last; i++ {
		if up := f.d.Arcs[i].Head; up >= first && up < last {
			continue
		}
		a := f.d.ActorAt(i)
		if a < 0 || !speakers[f.d.Actors[a].Kind] {
			return
		}
		h.Entity = f.entityID(a)
		if f.within(a, s) {
			h.Name = plainName(f.d.Actors[a].Name)
		}
		return
	}
}

// apposed finds the name that commas set right behind the words for a source: "a human rights group, Tarn Watch, said".
func (f *findings) apposed(h *ledger.Hop, s text.Span) {
	_, last := f.d.TokensIn(s)
	if last+1 >= len(f.d.Tokens) || f.d.Word(last) != "," {
		return
	}
	a := f.d.ActorAt(last + 1)
	if a < 0 || !speakers[f.d.Actors[a].Kind] {
		return
	}
	for _, m := range f.d.Actors[a].Mentions {
		if _, end := f.d.TokensIn(m.Span); m.Start == f.d.Tokens[last+1].Start && !m.Nominal && end < len(f.d.Tokens) && f.d.Word(end) == "," && f.d.SentenceOf(end) == f.d.SentenceOf(last) {
			h.Entity, h.Name, h.Unnamed = f.entityID(a), plainName(f.d.Actors[a].Name), false
		}
	}
}

// speakers are the kinds of actors that say something.
var speakers = map[string]bool{"person": true, "organization": true, "agency": true, "armed_group": true, "media": true}

// within reports words inside a longer mention of an actor.
func (f *findings) within(actor int, s text.Span) bool {
	for _, m := range f.d.Actors[actor].Mentions {
		if m.Start <= s.Start && s.End <= m.End && m.Len() > s.Len() {
			return true
		}
	}
	return false
}

// plainName is a source's words on one line, without the article.
func plainName(s string) string {
	words := strings.Fields(s)
	if len(words) > 1 && (strings.EqualFold(words[0], "the") || strings.EqualFold(words[0], "a") || strings.EqualFold(words[0], "an")) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// stands reports a hop that the chain has already: a source that quotes itself.
func stands(chain ledger.Chain, h ledger.Hop) bool {
	for _, x := range chain {
		if sameHop(x, h) {
			return true
		}
	}
	return false
}

// sameHop reports two hops that are one source: the same entity, or the same name.
func sameHop(a, b ledger.Hop) bool {
	if a.Entity != "" && a.Entity == b.Entity {
		return true
	}
	return a.Name != "" && strings.EqualFold(a.Name, b.Name)
}
