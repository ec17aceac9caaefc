// Package alert joins warnings of several reports: one issuer's warning for one place within days is
// one alert, however many reports tell it. Echoes by others are its edges and add no root. That an
// alert may be about an incident is kept only where a report names both in one sentence, and stays
// open there.
package alert

import (
	"fmt"
	"sort"
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Group gives the alerts of a pile and the decisions behind them. Incidents must be in the pile.
func Group(p *pile.Pile, roots *independence.Judge) ([]ledger.Alert, []ledger.Decision) {
	g := &grouper{pile: p, roots: roots}
	for _, r := range p.Readings {
		for _, w := range r.Warnings {
			g.warnings = append(g.warnings, g.issued(newNotice(r, w), r))
		}
	}
	g.sets = p.Sets("echo", refsOf(g.warnings))
	g.why = map[int]string{}
	g.join()
	g.echoes()
	return g.result()
}

// notice is a warning of a report with the forms it is compared by.
type notice struct {
	ref     ledger.Ref
	warning ledger.Warning
	issuer  []string // words
	day     pile.Days
	echo    bool   // of a warning that another report tells
	who     string // identity of the issuer
	post    string // what the issuer is of a state: "embassy of US"
	host    string // the country where it is that, as far as its report tells
}

func refsOf(warnings []notice) []ledger.Ref {
	out := make([]ledger.Ref, len(warnings))
	for i, n := range warnings {
		out[i] = n.ref
	}
	return out
}

type grouper struct {
	pile     *pile.Pile
	roots    *independence.Judge
	warnings []notice
	sets     pile.Sets
	held     map[int]map[string]bool // the reports of a set's warnings, by its root
	why      map[int]string
	index    map[string]int // report → its place in the pile
}

func newNotice(r ledger.Reading, w ledger.Warning) notice {
	n := notice{ref: ledger.Ref{Report: r.Report.ID, ID: w.ID}, warning: w, issuer: pile.Words(w.Issuer), day: pile.ParseDays(dateOnly(w.ValidFrom))}
	if !n.day.Known {
		n.day = pile.ParseDays(r.Report.Published.Value)
	}
	return n
}

// dateOnly is the day of an ISO time.
func dateOnly(s string) string { return s[:min(len(s), 10)] }

// apart is the number of days beyond which two warnings of an issuer are two.
const apart = 7

// join makes one alert of one issuer's warnings for one place within days. Warnings meet under the
// stems of the issuer's words.
func (g *grouper) join() {
	var blocks pile.Blocks
	for i, n := range g.warnings {
		for _, key := range []string{n.who, n.post} {
			if key != "" {
				blocks.Add(pile.Key("@"+key), i)
			}
		}
		for _, w := range n.issuer {
			blocks.Add(pile.Key(string([]rune(w)[:min(len([]rune(w)), 5)])), i)
		}
	}
	for _, p := range blocks.Pairs(pile.Rank(len(g.warnings), func(i int) int { return g.warnings[i].day.Lo })) {
		i, j := int(p.A), int(p.B)
		if why := g.same(g.warnings[i], g.warnings[j]); why != "" && g.merge(i, j) {
			g.why[j] = why
		}
	}
}

func (g *grouper) same(a, b notice) string {
	switch {
	case a.ref.Report == b.ref.Report, a.warning.EchoOf != "" || b.warning.EchoOf != "":
		return ""
	case !oneIssuer(a, b), a.warning.Withdrawn != b.warning.Withdrawn && orders(a.warning) != orders(b.warning):
		return ""
	case a.warning.Place != "" && b.warning.Place != "" && !placesMeet(a.warning.Place, b.warning.Place) && !g.tells(a, b) && !g.tells(b, a):
		return ""
	case a.day.Known && b.day.Known && (a.day.Lo-b.day.Hi > apart || b.day.Lo-a.day.Hi > apart):
		return ""
	}
	return "the same issuer, “" + a.warning.Issuer + "” and “" + b.warning.Issuer + "”, no clash of place, within " + fmt.Sprint(apart) + " days"
}

// placesMeet reports places of which one's name holds a word of the other's.
func placesMeet(a, b string) bool {
	for _, x := range pile.Words(a) {
		for _, y := range pile.Words(b) {
			if len(x) > 3 && pile.Akin(x, y) || x == y {
				return true
			}
		}
	}
	return false
}

func (g *grouper) result() ([]ledger.Alert, []ledger.Decision) {
	alerts, decisions := []ledger.Alert{}, []ledger.Decision{}
	bearing := g.bearing()
	for _, set := range g.sets.Sets() {
		a := g.alert(set, bearing)
		alerts = append(alerts, a)
		if len(set) > 1 {
			decisions = append(decisions, g.decision(set, a))
		}
	}
	sort.Slice(alerts, func(i, j int) bool { return alerts[i].ID < alerts[j].ID })
	sort.Slice(decisions, func(i, j int) bool { return decisions[i].ID < decisions[j].ID })
	return alerts, decisions
}

func (g *grouper) alert(set []int, bearing map[ledger.Ref][]string) ledger.Alert {
	best := g.fullest(set)
	n := g.warnings[best]
	a := ledger.Alert{Warning: n.warning, Members: []ledger.Ref{}}
	a.Warning.Evidence = pile.Stamp(n.warning.Evidence, n.ref.Report)
	var voices []independence.Voice
	echoes, possible := map[string]bool{}, map[string]bool{}
	for _, i := range set {
		m := g.warnings[i]
		a.Members = append(a.Members, m.ref)
		for _, e := range m.warning.EchoedBy {
			echoes[e] = true
		}
		for _, in := range bearing[m.ref] {
			possible[in] = true
		}
		if m.warning.EchoOf != "" || m.echo {
			echoes[m.warning.Issuer] = true
			continue
		}
		complete(&a.Warning, m.warning)
		voices = append(voices, independence.Voice{Report: m.ref.Report, Chain: m.warning.Chain})
	}
	g.renew(&a.Warning, set)
	delete(echoes, "")
	a.ID = ledger.AlertID(g.pile.Anchor(a.Members))
	a.Echoes, a.Possible = pile.Sorted(echoes), pile.Sorted(possible)
	a.Warning.EchoedBy = a.Echoes
	a.Roots = g.count(voices, a)
	return a
}

// own is what a telling by the issuer itself counts more than what reports tell of it.
const own = 20

// fullest is the warning of a set that tells most: the issuer's own words before those of others, echoes last.
func (g *grouper) fullest(set []int) int {
	best, most := set[0], -100
	for _, i := range set {
		w, points := g.warnings[i].warning, 0
		for _, s := range []string{w.Issuer, w.About, w.Place, w.Audience, w.ValidFrom, w.ValidUntil, w.Validity, w.Reason} {
			if s != "" {
				points++
			}
		}
		if w.EchoOf != "" || g.warnings[i].echo {
			points -= 50
		}
		if len(w.Chain) == 1 && !w.Withdrawn && w.Issuer != "" {
			points += own
		}
		if points > most {
			best, most = i, points
		}
	}
	return best
}

// complete fills what the fullest warning lacks. A withdrawal told anywhere counts.
func complete(w *ledger.Warning, more ledger.Warning) {
	w.Withdrawn = w.Withdrawn || more.Withdrawn
	if more.Withdrawn {
		w.ValidUntil = first(more.ValidUntil, w.ValidUntil)
	}
	if w.ValidHours == 0 && w.ValidUntil == "" {
		w.ValidHours, w.ValidUntil, w.Validity = more.ValidHours, more.ValidUntil, first(w.Validity, more.Validity)
	}
	w.ValidFrom, w.About, w.Place = first(w.ValidFrom, more.ValidFrom), first(w.About, more.About), first(w.Place, more.Place)
	w.Audience, w.Reason, w.IssuedAfter = first(w.Audience, more.Audience), first(w.Reason, more.Reason), first(w.IssuedAfter, more.IssuedAfter)
	if len(w.Venues) == 0 {
		w.Venues = more.Venues
	}
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// count counts the roots of the alert; the issuer is the root of what it issues.
func (g *grouper) count(voices []independence.Voice, a ledger.Alert) ledger.Roots {
	roots := g.roots.Count(voices)
	if a.Warning.Issuer != "" {
		roots = ledger.Roots{Low: 1, High: 1, Names: []string{a.Warning.Issuer}, Reasons: []string{"every report of it goes back to its issuer, " + a.Warning.Issuer}}
	}
	if len(a.Echoes) > 0 {
		roots.Reasons = append(roots.Reasons, "an echo adds no root: "+strings.Join(a.Echoes, "; "))
	}
	return roots
}

func (g *grouper) decision(set []int, a ledger.Alert) ledger.Decision {
	reasons := map[string]bool{}
	for _, i := range set {
		if g.why[i] != "" {
			reasons[g.why[i]] = true
		}
	}
	return ledger.Decision{ID: ledger.ID("d", "echo", a.ID), Kind: "echo", Verdict: "merged", Members: a.Members, Result: a.ID, Score: 1,
		Reasons: pile.Sorted(reasons), By: "alert.issuer"}
}
