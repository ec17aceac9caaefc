package story

import (
	"cmp"
	"math"
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// Who is the identity of an entity of a report, "" where it has none.
type Who func(report, entity string) string

// What shared names tell beside the words of two reports: each up to oneName, by how few reports have it, and all together
// up to allNames. One that more than fewReports name tells nothing.
const (
	oneName    = 0.035
	allNames   = 0.12
	fewReports = 24
	others     = 4 // reports that a pile is taken to have besides, as smoothing is for words
)

// telling are the kinds of entities of which the names tell one story from another. A country or an armed group
// is that of many stories.
var telling = map[string]bool{"city": true, "venue": true, "person": true, "organization": true, "agency": true}

// named is an identity that a report names, and what it tells where another report names it too.
type named struct {
	who     uint64
	of      float64
	reports int
}

// readNames are the identities that each report names outside its dateline and few others do, in order.
func readNames(readings []ledger.Reading, who Who) [][]named {
	out := make([][]named, len(readings))
	if who == nil {
		return out
	}
	held := map[uint64]int{}
	for i, r := range readings {
		out[i] = namesIn(r, who)
		for _, n := range out[i] {
			held[n.who]++
		}
	}
	rarest := math.Log(float64(len(readings)+others) / 2)
	for i, names := range out {
		for k, n := range names {
			names[k].reports = held[n.who]
			names[k].of = oneName * math.Log(float64(len(readings)+others)/float64(held[n.who])) / rarest
		}
		out[i] = slices.DeleteFunc(names, func(n named) bool { return n.reports < 2 || n.reports > fewReports })
	}
	return out
}

func namesIn(r ledger.Reading, who Who) []named {
	var out []named
	for _, e := range r.Entities {
		if !telling[e.Kind] || !slices.ContainsFunc(e.Mentions, func(m ledger.Mark) bool { return !inDateline(r.Report, m.Start) }) {
			continue
		}
		if id := who(r.Report.ID, e.ID); id != "" {
			out = append(out, named{who: pile.Key(id)})
		}
	}
	slices.SortFunc(out, func(a, b named) int { return cmp.Compare(a.who, b.who) })
	return slices.CompactFunc(out, func(a, b named) bool { return a.who == b.who })
}

// inDateline reports a place in the dateline of a report: where it was written, not what it tells of.
func inDateline(r ledger.Report, at int) bool {
	return slices.ContainsFunc(r.Furniture, func(f text.Furniture) bool { return f.Kind == "dateline" && f.Start <= at && at < f.End })
}

// shared is what the names tell that two reports have in common.
func shared(a, b []named) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i].who, b[j].who); {
		case c == 0:
			sum += a[i].of
			i, j = i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	return min(sum, allNames)
}
