package question

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// own reports what an outlet says in its own voice.
func own(c ledger.Chain) bool { return len(c) == 0 || len(c) == 1 && c[0].Publisher }

// matters reports a number that is more than a share or a rank.
func matters(f ledger.Figure) bool { return f.Unit == "" && f.SubsetOf == "" }

// readClaims notes who speaks in the sentences of a report.
func readClaims(r ledger.Reading, over func(int, int) []sentence, who map[ledger.Ref]string) {
	states, offices := statesOf(r), officesOf(r)
	for _, c := range r.Claims {
		here := over(c.Evidence.Start, c.Evidence.End)
		for i := range here {
			x := &here[i]
			x.Chains = append(x.Chains, c.Chain)
			mark(x.kinds, "source", !own(c.Chain))
			x.kinds[c.Stance] = true
			for _, h := range c.Chain {
				if !h.Publisher {
					x.hear(h, who[ledger.Ref{Report: r.Report.ID, ID: h.Entity}], states[h.Entity])
					for _, stem := range offices[h.Entity] {
						x.voices[stem] = true
					}
				}
			}
		}
	}
}

// officesOf are the stems of the words for the offices of those who bear one: who asks what the ministry said asks for what
// its minister said.
func officesOf(r ledger.Reading) map[string][]string {
	out := map[string][]string{}
	for _, e := range r.Entities {
		if o := e.Office; o != nil && o.End <= len(r.Report.Text) && o.Start < o.End {
			out[e.ID] = stems(r.Report.Text[o.Start:o.End])
			if o.Body != nil {
				out[e.ID] = append(out[e.ID], stems(o.Body.Function)...)
			}
		}
	}
	return out
}

// statesOf are the countries whose bodies the entities of a report are.
func statesOf(r ledger.Reading) map[string]string {
	out := map[string]string{}
	for _, e := range r.Entities {
		if e.Body != nil {
			out[e.ID] = e.Body.Country
		}
	}
	return out
}

// hear notes one who speaks in a sentence.
func (x *sentence) hear(h ledger.Hop, who, state string) {
	for _, stem := range stems(h.Name) {
		x.voices[stem] = true
	}
	if who != "" {
		x.voices["@"+who] = true
	}
	if state != "" {
		x.voices["@"+ledger.ID("i", "key", "country:"+state)] = true
	}
}

// negated reports a sentence with a word that turns what follows it around.
func negated(quote string) bool {
	words := " " + strings.Join(pile.Words(quote), " ") + " "
	return slices.ContainsFunc(lexicon.Negations(), func(n string) bool { return strings.Contains(words, " "+n+" ") })
}

// readTensions notes the sentences that tensions on an incident set side by side, and those that oppose each other.
func (d *Desk) readTensions() {
	for _, t := range d.situation.Tensions {
		sides := make([][]int, len(t.Sides))
		for k, side := range t.Sides {
			for _, e := range side.Evidence {
				sides[k] = append(sides[k], d.holding(e)...)
			}
			d.conflicts[t.About] = append(d.conflicts[t.About], sides[k]...)
		}
		d.oppose(sides)
	}
}

// oppose notes for each sentence of a side the first of every other side.
func (d *Desk) oppose(sides [][]int) {
	for k, one := range sides {
		for l, other := range sides {
			if k == l || len(other) == 0 {
				continue
			}
			for _, i := range one {
				d.opposed[i] = append(d.opposed[i], other[0])
			}
		}
	}
}
