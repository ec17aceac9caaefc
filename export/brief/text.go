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

// Text is a report's text cut where a layer begins or ends.
type Text struct {
	Report   Report
	Missing  bool // the text is not at hand
	Segments []Segment
	Records  []Record
}

// Record is what was read at a place of a text, and why.
type Record struct {
	Cite      Cite
	First     bool // of those that begin at this byte
	Kind, Why string
}

// Segment is a stretch of text under the same layers.
type Segment struct {
	Words     string
	Layers    []Layer
	Furniture string   // its kind; "" for the report's own words
	Anchors   []string // places that references lead to
	Masked    bool
}

// Layer is a kind of record over a segment, with what the record says.
type Layer struct {
	Kind, Why string
	ID        string // of the record; "" where several stand behind it
}

// Kinds are the layers, outermost first.
var Kinds = []string{"claim", "event", "figure", "warning"}

// stretch is a record over the text; bytes, half-open.
type stretch struct {
	text.Span
	kind, why string
	id        string
}

func (b *builder) texts(of func(string) string, masker *mask.Masker) []Text {
	over := b.stretches(masker)
	var out []Text
	for i, r := range b.s.Reports {
		t := Text{Report: report(i, r)}
		t.Report = mask.Rewrite(t.Report, func(v string) string { return Visible(masker.Text(v)) })
		words := of(r.ID)
		t.Missing = words == ""
		t.Records = records(i+1, over[i+1])
		t.Segments = segments(i+1, words, over[i+1], r.Furniture, masker)
		out = append(out, t)
	}
	return out
}

func records(number int, over []stretch) []Record {
	var out []Record
	for i, o := range over {
		first := i == 0 || over[i-1].Start != o.Start
		out = append(out, Record{Cite: Cite{Report: number, Byte: o.Start}, First: first, Kind: o.kind, Why: o.why})
	}
	return out
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

// segments cuts a text at every border of a record, of furniture and of a withheld name. A name is
// never cut: a border inside one moves to its start.
func segments(number int, s string, over []stretch, furniture []text.Furniture, masker *mask.Masker) []Segment {
	names := masker.Spans(s)
	over, furniture = inside(over, len(s)), furnitureInside(furniture, len(s))
	borders := []int{0, len(s)}
	for _, o := range over {
		borders = append(borders, outside(o.Start, names), outside(o.End, names))
	}
	for _, f := range furniture {
		borders = append(borders, outside(f.Start, names), outside(f.End, names))
	}
	for _, n := range names {
		borders = append(borders, n.Start, n.End)
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)

	cut := cutter{over: over, furniture: furniture, names: names, number: number}
	var out []Segment
	for i := 1; i < len(borders); i++ {
		out = append(out, cut.segment(s, borders[i-1], borders[i]))
	}
	return out
}

// outside moves a border that lies inside a name to the name's start.
func outside(at int, names []text.Span) int {
	i, found := slices.BinarySearchFunc(names, at, func(n text.Span, at int) int {
		switch {
		case n.End <= at:
			return -1
		case n.Start >= at:
			return 1
		}
		return 0
	})
	if found {
		return names[i].Start
	}
	return at
}

// cutter goes through a text from border to border, keeping what is open.
type cutter struct {
	over      []stretch
	furniture []text.Furniture
	names     []text.Span
	number    int
	open      []stretch
}

func (c *cutter) segment(s string, start, end int) Segment {
	out := Segment{Words: Visible(s[start:end]), Furniture: c.furnitureAt(start)}
	if c.inName(start) {
		out.Words, out.Masked = mask.Placeholder, true
	}
	out.Anchors = c.advance(start, end)
	for _, kind := range Kinds {
		if o, ok := c.top(kind); ok {
			out.Layers = append(out.Layers, Layer{kind, o.why, o.id})
		}
	}
	return out
}

// advance opens the records that begin before end and closes those that end by start; it names the
// places of the opened ones.
func (c *cutter) advance(start, end int) (anchors []string) {
	for len(c.over) > 0 && c.over[0].Start < end {
		anchors = append(anchors, Cite{Report: c.number, Byte: c.over[0].Start}.Anchor())
		c.open = append(c.open, c.over[0])
		c.over = c.over[1:]
	}
	c.open = slices.DeleteFunc(c.open, func(o stretch) bool { return o.End <= start })
	return slices.Compact(anchors)
}

func (c *cutter) inName(at int) bool {
	for len(c.names) > 0 && c.names[0].End <= at {
		c.names = c.names[1:]
	}
	return len(c.names) > 0 && c.names[0].Start <= at
}

func (c *cutter) furnitureAt(at int) string {
	for len(c.furniture) > 0 && c.furniture[0].End <= at {
		c.furniture = c.furniture[1:]
	}
	if len(c.furniture) > 0 && c.furniture[0].Start <= at {
		return Words(c.furniture[0].Kind)
	}
	return ""
}

// top is the record of a kind that began last among those still open.
func (c *cutter) top(kind string) (o stretch, ok bool) {
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].kind == kind {
			return c.open[i], true
		}
	}
	return stretch{}, false
}

func inside(over []stretch, size int) []stretch {
	return slices.DeleteFunc(slices.Clone(over), func(o stretch) bool {
		return o.Start < 0 || o.End > size || o.Empty()
	})
}

func furnitureInside(list []text.Furniture, size int) []text.Furniture {
	out := slices.DeleteFunc(slices.Clone(list), func(f text.Furniture) bool {
		return f.Start < 0 || f.End > size || f.Empty()
	})
	slices.SortStableFunc(out, func(a, z text.Furniture) int { return cmp.Compare(a.Start, z.Start) })
	return out
}
