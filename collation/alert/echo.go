package alert

import (
	"strings"

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
	g.sequels()
	g.similar()
}

// sequels joins two issuers that one sentence tells of: who warns "a day after" another repeats the other's warning.
func (g *grouper) sequels() {
	for i := 1; i < len(g.warnings); i++ {
		for k := i - 1; k >= 0 && i-k <= nearby && g.warnings[k].ref.Report == g.warnings[i].ref.Report; k-- {
			a, b := g.warnings[k], g.warnings[i]
			if a.warning.Evidence.Start != b.warning.Evidence.Start || a.warning.EchoOf != "" || b.warning.EchoOf != "" {
				continue
			}
			echo, of := i, k
			if behind(b.warning.Issuer, a.warning.Evidence.Quote) {
				echo, of = k, i
			} else if !behind(a.warning.Issuer, a.warning.Evidence.Quote) {
				continue
			}
			if g.sets.Join(echo, of) {
				g.warnings[echo].echo = true
				g.why[echo] = "told as coming after the other’s: “" + a.warning.Evidence.Quote + "”"
			}
		}
	}
}

// nearby is how many warnings of one report are looked at for the other of a sentence.
const nearby = 4

// behind reports an issuer whose name stands in words right behind one for what came before: "a day after the embassy warned".
func behind(issuer, words string) bool {
	at := strings.Index(words, issuer)
	if issuer == "" || at < 0 {
		return false
	}
	before := pile.Words(words[:at])
	for k := len(before) - 1; k >= max(0, len(before)-2); k-- {
		if lexicon.Sequel(before[k]) {
			return true
		}
	}
	return false
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
