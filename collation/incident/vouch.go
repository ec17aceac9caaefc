package incident

import (
	"slices"
	"strings"

	"sitrep/collation/independence"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// voicesOf are all who tell of a happening in its report, the event's own source first: a report names several, and often tells
// the happening in its own voice before it names one. What a report looks back on has no sources but its own.
func (g *grouper) voicesOf(m *member) []independence.Voice {
	out := []independence.Voice{{Report: m.ref.Report, Chain: m.event.Chain}}
	if !m.main {
		return out
	}
	r := g.pile.Readings[g.pile.Number(m.ref.Report)]
	bears, own, title := bearingOn(r, m.event), g.outletAlone(out[0]), titleEnd(r.Report)
	for _, c := range r.Claims {
		v := independence.Voice{Report: m.ref.Report, Chain: c.Chain}
		if unvouching[c.Stance] || g.outletAlone(v) || wordless(c.Chain) || c.Evidence.Start < title {
			continue
		}
		switch {
		case slices.ContainsFunc(c.About, func(id string) bool { return bears[id] }):
		case c.Stance == "speculates" || remarks(r.Report.Text, c.Evidence):
			continue
		case namesAgain(m.event, c.Evidence):
		case (own || g.roots.Root(v).Unnamed) && speaksOn(r, m, c.Evidence):
		default:
			continue
		}
		out = append(out, v)
	}
	return out
}

// unvouching are the stances of those who don't tell what they speak of as come about.
var unvouching = map[string]bool{"denies": true, "doubts": true, "declines_to_confirm": true}

// wordless reports a chain that ends in nobody: "is thought to".
func wordless(c ledger.Chain) bool { return len(c) > 0 && strings.TrimSpace(c[len(c)-1].Name) == "" }

// titleEnd is where a report's title ends, -1 where its text has none: a title puts a source's name short, the first paragraphs name the source.
func titleEnd(r ledger.Report) int {
	if at := strings.Index(r.Text, r.Title); r.Title != "" && at >= 0 {
		return at + len(r.Title)
	}
	return -1
}

// outletAlone reports an outlet's own voice.
func (g *grouper) outletAlone(v independence.Voice) bool { return g.roots.Root(v).Outlet }

// bearingOn are the records that tell of an event: itself and the figures that count what it did.
func bearingOn(r ledger.Reading, e ledger.Event) map[string]bool {
	out := map[string]bool{e.ID: true}
	for _, f := range r.Figures {
		if f.Event == e.ID && !f.RunningTotal {
			out[f.ID] = true
		}
	}
	return out
}

// namesAgain reports words within which an event is named: "confirmed the killing", "a neighbour who saw the abduction said".
func namesAgain(e ledger.Event, said ledger.Evidence) bool {
	for _, m := range append([]ledger.Mark{e.Trigger}, e.Mentions...) {
		if said.Start <= m.Start && m.End <= said.End {
			return true
		}
	}
	return false
}

// speaksOn reports words right behind those that tell an event, in which no other event is told: "The device was hidden in a bin,
// police said." Of two that one sentence tells, an act of violence and a rally, they go on about the act.
func speaksOn(r ledger.Reading, m *member, said ledger.Evidence) bool {
	from := m.event.Trigger.End
	if from < 0 || said.Start < from || said.Start > len(r.Report.Text) || strings.Count(r.Report.Text[from:said.Start], ".") > onward {
		return false
	}
	if stop := strings.IndexByte(r.Report.Text[from:], '.'); stop >= 0 && m.kin == "violence" {
		from += stop
	}
	for _, o := range r.Events {
		if o.ID != m.event.ID && o.Trigger.Start > from && o.Trigger.Start < said.End {
			return false
		}
	}
	return true
}

// onward is how many full stops may stand between an event and words that go on about it.
const onward = 2

// remarks reports words in whose sentence somebody speaks of a happening and doesn't tell it.
func remarks(text string, said ledger.Evidence) bool {
	if said.Start < 0 || said.Start > said.End || said.End > len(text) {
		return false
	}
	from := max(0, strings.LastIndexAny(text[:said.Start], ".!?\n")+1)
	return lexicon.Remark(text[from:said.End])
}
