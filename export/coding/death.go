package coding

import (
	"strings"

	"sitrep/export/table"
)

// deaths are the numbers of people killed that the sources give; nil is not known.
type deaths struct {
	low, high *float64
	vague     *float64 // what a word such as "dozens" stands for at the least
}

// vagueNumbers is what ACLED's codebook takes words for where nobody counts.
var vagueNumbers = []struct {
	word  string
	least float64
}{{"hundreds", 100}, {"dozens", 12}}

func deathsOf(g *table.Ground, v table.Values, told []table.Told) deaths {
	var d deaths
	d.low, d.high = v.Bounds("killed")
	for _, t := range told {
		for _, c := range t.Event.Counts {
			if c.What == "killed" && c.Low == nil && c.High == nil {
				d.vague = lower(d.vague, least(g.Words(t.Report, c.Start, c.End)))
			}
		}
	}
	return d
}

// least is the number that the words stand for at the least; nil for none.
func least(words string) *float64 {
	for _, n := range vagueNumbers {
		if strings.Contains(strings.ToLower(words), n.word) {
			return &n.least
		}
	}
	return nil
}

func lower(a, b *float64) *float64 {
	if a == nil || b != nil && *b < *a {
		return b
	}
	return a
}

// Fatalities is the lowest number of deaths that a source gives, "dozens" counted as 12 and "hundreds" as 100; ""
// where none gives one, 0 where one says that nobody died.
func (c *Case) Fatalities() string { return table.Written(lower(c.deaths.low, c.deaths.vague)) }

// Deadly reports a case in which somebody died, as a source tells it.
func (c *Case) Deadly() bool {
	d := c.deaths
	return d.vague != nil || d.high != nil && *d.high >= 1 || d.low != nil && *d.low >= 1
}

// DeathsLow and DeathsHigh are the ends of what the sources give; DeathsBest is set where they give one number.
func (c *Case) DeathsLow() string { return table.Written(c.deaths.low) }

// DeathsHigh is the highest number that a source gives.
func (c *Case) DeathsHigh() string { return table.Written(c.deaths.high) }

// DeathsBest is the number where all sources give one and the same: none is preferred to another.
func (c *Case) DeathsBest() string {
	if c.DeathsLow() == c.DeathsHigh() {
		return c.DeathsLow()
	}
	return ""
}
