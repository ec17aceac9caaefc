package incident

import (
	"slices"
	"sort"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/ledger"
	"sitrep/text"
)

// claimant is one who claims an act, with the words and the chain.
type claimant struct {
	name, who string
	evidence  ledger.Evidence
	voice     independence.Voice
}

// collector gathers the values of an incident.
type collector struct {
	g      *grouper
	values map[string]*ledger.Value
	voices map[string][]independence.Voice
	plain  map[string]bool // keys of the values of roles that no identity tells
	all    []independence.Voice
}

// values are all values of the members' attributes side by side, and the roots of the incident.
func (g *grouper) values(set []int, claims map[int][]claimant) ([]ledger.Value, ledger.Roots) {
	c := &collector{g: g, values: map[string]*ledger.Value{}, voices: map[string][]independence.Voice{}, plain: map[string]bool{}}
	denied := g.onlyDenied(set)
	for _, i := range set {
		c.member(g.members[i])
		if v := g.members[i]; v.event.Status != "denied" || denied {
			c.all = append(c.all, g.voicesOf(&v)...)
		}
		for _, by := range claims[i] {
			c.add("claimant", "claimant|"+orName(by.who, by.name), ledger.Value{Text: by.name}, by.evidence, by.voice)
		}
	}
	c.fuller()
	keys := make([]string, 0, len(c.values))
	for k := range c.values {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	out := []ledger.Value{}
	for _, k := range keys {
		v := c.values[k]
		v.Roots = g.roots.Count(c.voices[k])
		out = append(out, *v)
	}
	return out, g.roots.Count(c.all)
}

// onlyDenied reports a happening that all tell to deny it: else those who deny it are no root of those who tell it.
func (g *grouper) onlyDenied(set []int) bool {
	return !slices.ContainsFunc(set, func(i int) bool { return g.members[i].event.Status != "denied" })
}

func orName(who, name string) string {
	if who != "" {
		return who
	}
	return pile.Fold(name)
}

// member adds the values that one event gives.
func (c *collector) member(m member) {
	voice := independence.Voice{Report: m.ref.Report, Chain: m.event.Chain}
	whole := pile.Stamp(m.event.Evidence, m.ref.Report)
	c.add("type", "type|"+m.event.Type, ledger.Value{Text: m.event.Type}, whole, voice)
	c.add("status", "status|"+m.event.Status, ledger.Value{Text: m.event.Status}, whole, voice)
	if w := m.event.When; w != nil && whenText(w) != "" {
		c.add("when", "when|"+whenText(w), ledger.Value{Text: whenText(w)}, whole, voice)
	}
	for _, l := range m.event.Where {
		c.add("where", "where|"+l.Precision+"|"+pile.Fold(placeName(l)), ledger.Value{Text: placeName(l)}, whole, voice)
	}
	c.roles(m, voice)
	c.counts(m, voice)
}

func whenText(w *text.When) string {
	if w.EDTF != "" {
		return w.EDTF
	}
	return w.Written
}

func (c *collector) roles(m member, voice independence.Voice) {
	for _, r := range m.event.Roles {
		who := c.g.pile.Who(m.ref.Report, r.Entity)
		key := r.Role + "|" + orName(who, r.Text)
		if who == "" {
			c.plain[key] = true
		}
		c.add(r.Role, key, ledger.Value{Text: r.Text},
			ledger.Evidence{Report: m.ref.Report, Start: r.Start, End: r.End, Quote: r.Text, By: m.event.Evidence.By}, c.teller(m, r, voice))
	}
}

// teller is who tells of one who takes part: the event's own source, or where the report names that one elsewhere than it first
// told the event, the source of the narrowest claim there. Who sent the bomber is not told by those who count the dead.
func (c *collector) teller(m member, r ledger.Role, voice independence.Voice) independence.Voice {
	if e := m.event.Evidence; e.Start <= r.Start && r.End <= e.End {
		return voice
	}
	narrowest := 0
	for _, said := range c.g.pile.Readings[c.g.pile.Number(m.ref.Report)].Claims {
		e := said.Evidence
		if e.Start <= r.Start && r.End <= e.End && (narrowest == 0 || e.End-e.Start < narrowest) {
			narrowest, voice.Chain = e.End-e.Start, said.Chain
		}
	}
	return voice
}

// counts add the numbers, with the chain of the figure that reads the same words where there is one.
func (c *collector) counts(m member, voice independence.Voice) {
	for _, n := range m.event.Counts {
		if !c.g.pile.Owner(m.ref.Report, m.event, n) {
			continue
		}
		v := ledger.Value{Text: pile.Number(n.Low, n.High, n.Bound), Low: n.Low, High: n.High, Bound: n.Bound}
		evidence, chain := pile.Stamp(m.event.Evidence, m.ref.Report), voice
		if f, ok := c.g.figureOver(m.ref.Report, n); ok {
			evidence, chain = pile.Stamp(f.Evidence, m.ref.Report), independence.Voice{Report: m.ref.Report, Chain: f.Chain}
		}
		c.add(n.What, n.What+"|"+v.Text, v, evidence, chain)
	}
}

// add puts one more voice behind a value.
func (c *collector) add(attribute, key string, v ledger.Value, e ledger.Evidence, voice independence.Voice) {
	known, ok := c.values[key]
	if !ok {
		v.Attribute = attribute
		known = &v
		c.values[key] = known
	}
	known.Evidence = append(known.Evidence, e)
	known.Chains = append(known.Chains, orEmpty(voice.Chain))
	c.voices[key] = append(c.voices[key], voice)
}

func orEmpty(c ledger.Chain) ledger.Chain {
	if c == nil {
		return ledger.Chain{}
	}
	return c
}

// figureOver is the figure of a report whose words hold a count.
func (g *grouper) figureOver(report string, n ledger.Count) (ledger.Figure, bool) {
	if g.figures == nil {
		g.readFigures()
	}
	for _, f := range g.figures[number{report, pile.Number(n.Low, n.High, "")}] {
		if f.Evidence.Start <= n.Start && n.End <= f.Evidence.End {
			return f, true
		}
	}
	return ledger.Figure{}, false
}

// number is a value told in a report.
type number struct{ report, value string }

func (g *grouper) readFigures() {
	g.figures = map[number][]ledger.Figure{}
	for _, r := range g.pile.Readings {
		for _, f := range r.Figures {
			n := number{r.Report.ID, pile.Number(f.Low, f.High, "")}
			g.figures[n] = append(g.figures[n], f)
		}
	}
}
