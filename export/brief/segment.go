package brief

import (
	"cmp"
	"slices"

	"sitrep/export/mask"
	"sitrep/text"
)

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
