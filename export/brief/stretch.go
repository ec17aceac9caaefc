package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"sitrep/export/mask"
	"sitrep/ledger"
	"sitrep/text"
)

// stretch is a record over the text; bytes, half-open.
type stretch struct {
	text.Span
	kind, why string
	id        string
}

// gathering collects the records over each report, by its number.
type gathering struct {
	b      *builder
	masker *mask.Masker
	over   map[int][]stretch
	met    map[string]bool
}

func (g *gathering) add(e ledger.Evidence, report, kind, why string) {
	if e.Report != "" {
		report = e.Report
	}
	n := g.b.number[report]
	why = Visible(g.masker.Text(OneLine(why) + " · rule " + e.By))
	key := fmt.Sprint(n, e.Start, e.End, kind, why)
	if !g.met[key] {
		g.met[key] = true
		g.over[n] = append(g.over[n], stretch{Span: text.Span{Start: e.Start, End: e.End}, kind: kind, why: why})
	}
}

// stretches are the records of every report, by its number, in the order they begin.
func (b *builder) stretches(masker *mask.Masker) map[int][]stretch {
	g := &gathering{b, masker, map[int][]stretch{}, map[string]bool{}}
	for _, in := range b.s.Incidents {
		g.incident(in)
	}
	for _, s := range b.s.Series {
		for _, p := range s.Points {
			g.add(p.Evidence, p.Figure.Report, "figure",
				seriesTitle(s)+": "+Quantity(p.Low, p.High, p.Bound, s.Unit)+" · "+Chain(p.Chain))
		}
	}
	for _, c := range b.s.Claims {
		g.add(c.Evidence, c.Report, "claim", Stance(c.Stance)+" · "+Chain(c.Chain))
	}
	for _, a := range b.s.Warnings {
		g.add(a.Warning.Evidence, firstReport(a.Members), "warning",
			"warning by "+or(a.Warning.Issuer, "issuer not stated")+" · "+Chain(a.Warning.Chain))
	}
	for i, t := range b.s.Tensions {
		g.tension(i, t)
	}
	for _, list := range g.over {
		slices.SortStableFunc(list, func(a, z stretch) int {
			return cmp.Or(cmp.Compare(a.Start, z.Start), cmp.Compare(z.End, a.End))
		})
	}
	return g.over
}

func (g *gathering) incident(in ledger.Incident) {
	kind := Words(in.Type) + ", " + Words(in.Status)
	for _, v := range in.Values {
		for i, e := range v.Evidence {
			why := kind + " · " + Words(v.Attribute) + ": " + v.Text
			if len(v.Chains) == len(v.Evidence) {
				why += " · " + Chain(v.Chains[i])
			}
			g.add(e, "", "event", why)
		}
	}
}

func (g *gathering) tension(i int, t ledger.Tension) {
	for _, side := range t.Sides {
		for _, e := range side.Evidence {
			g.add(e, "", "claim", "one side of T"+strconv.Itoa(i+1)+": "+side.Says)
		}
	}
}

func firstReport(members []ledger.Ref) string {
	if len(members) == 0 {
		return ""
	}
	return members[0].Report
}
