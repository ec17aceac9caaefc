package alert

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// echoes joins each echo to the alert it repeats, within its report.
func (g *grouper) echoes() {
	index := map[ledger.Ref]int{}
	for i, n := range g.warnings {
		index[n.ref] = i
	}
	for i, n := range g.warnings {
		if j, ok := index[ledger.Ref{Report: n.ref.Report, ID: n.warning.EchoOf}]; ok && n.warning.EchoOf != "" && g.sets.Join(i, j) {
			g.why[i] = "the report tells it as an echo of the other: “" + n.warning.Evidence.Quote + "”"
		}
	}
	g.similar()
}

// similar joins a warning that is told as a repetition, where its own report does not tell of what,
// to the one alert of those days for its place.
func (g *grouper) similar() {
	places := map[string][]int{}
	for i, n := range g.warnings {
		for _, w := range pile.Words(n.warning.Place) {
			places[w] = append(places[w], i)
		}
	}
	for i, n := range g.warnings {
		if n.warning.EchoOf != "" || n.warning.Place == "" || !repeats(n.warning) {
			continue
		}
		if fits := g.repeated(n, places); len(fits) == 1 && g.sets.Join(i, fits[0]) {
			g.warnings[i].echo = true
			g.why[i] = "told as a repetition, “" + n.warning.Evidence.Quote + "”, and the only alert of those days for " + n.warning.Place
		}
	}
}

// repeats reports a warning whose words tell it as another's again.
func repeats(w ledger.Warning) bool {
	for _, x := range pile.Words(w.Evidence.Quote) {
		if lexicon.Again(x) {
			return true
		}
	}
	return false
}

// limit is how many warnings for one place are looked at for an echo.
const limit = 200

// repeated are the alerts of other issuers, one warning of each, that a repetition may be of.
func (g *grouper) repeated(n notice, places map[string][]int) []int {
	var out []int
	seen := map[int]bool{}
	for _, w := range pile.Words(n.warning.Place) {
		for _, k := range places[w][:min(len(places[w]), limit)] {
			o := g.warnings[k]
			root := g.sets.Find(k)
			if o.ref == n.ref || seen[root] || o.warning.EchoOf != "" || repeats(o.warning) || !o.day.Known || !n.day.Known || n.day.Lo-o.day.Hi > apart || o.day.Lo > n.day.Hi {
				continue
			}
			seen[root] = true
			out = append(out, k)
		}
	}
	return out
}
