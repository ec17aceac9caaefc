package tension

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// doers sets sources against each other that tell one act of people of different sides, of different kinds of the armed, or
// of different names: gunmen and soldiers, herders and bandits, two fronts. One who tells of both is against neither.
func (f *finder) doers(in *ledger.Incident) {
	if in.Aggregate || in.Type == "clash" || in.Type == "siege" {
		return
	}
	list := f.doersOf(in)
	for _, other := range f.sameNews(in) {
		list = append(list, f.doersOf(other)...)
	}
	list = list[:min(len(list), rivals)]
	for i, a := range list {
		for _, b := range list[i+1:] {
			if f.rivalDoers(a, b) && !f.othersTold(list, a, b) {
				f.setDoers(in, a, b, list)
			}
		}
	}
}

// campsOfSides are the camps by which those of a side are told when something befalls them.
var campsOfSides = map[string]string{"state": "force", "armed": "fighter", "crowd": "civilian"}

// rivalDoers reports doers told by two sources, of whom not both can have done it, and of whom neither is told to be the one
// to whom the other did it.
func (f *finder) rivalDoers(a, b doer) bool {
	if !doersApart(a, b) || !f.twoVoices(a, b) {
		return false
	}
	if a.patients != "" && (a.patients == campsOfSides[b.side] || b.patients != "" && a.patients != b.patients) {
		return false
	}
	return b.patients == "" || b.patients != campsOfSides[a.side]
}

// doersApart reports doers of whom the one is not the other: of two sides, of two kinds of the armed, or of two names. Those of a state
// have two names where these are of two peoples.
func doersApart(a, b doer) bool {
	switch {
	case a.side != b.side && a.side != "" && b.side != "":
		return true
	case a.side == "armed" && b.side == "armed" && a.kind != "" && b.kind != "" && a.kind != b.kind:
		return true
	case len(a.names) == 0 || len(b.names) == 0 || sharesName(a.names, b.names):
		return false
	}
	if ofPeople(a.names) || ofPeople(b.names) {
		return ofPeople(a.names) && ofPeople(b.names) && a.mayServe() && b.mayServe()
	}
	return a.side != "state" && b.side != "state" && a.side != "crowd" && b.side != "crowd"
}

// mayServe reports a doer of a state's forces, or their arms: "a Velmarian mortar shell".
func (d doer) mayServe() bool {
	return d.side == "state" || d.side == "" && d.value.Attribute == "instrument"
}

// sharesName reports names of which words are the same, are akin, or of which one is the letters that the other begins with.
func sharesName(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return x == y || pile.Akin(x, y) }) || x == initials(b)
	}) || slices.Contains(b, initials(a))
}

func initials(names []string) string {
	s := ""
	for _, n := range names {
		s += n[:1]
	}
	return s
}

// ofPeople reports a word by which a people or a country is told: "Dravian", "Sudanese".
func ofPeople(names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return slices.ContainsFunc([]string{"ian", "ean", "ese", "ish", "ani", "ari", "qi", "li"}, func(end string) bool { return strings.HasSuffix(n, end) && len(n) > len(end)+2 })
	})
}

// twoVoices reports doers of two roots of which neither speaks for the other; in one report both sources are named.
func (f *finder) twoVoices(a, b doer) bool {
	if a.root.Key == b.root.Key || a.report == b.report && (a.root.Outlet || b.root.Outlet) || f.roots.Editions(a.report, b.report) {
		return false
	}
	return a.root.Outlet || b.root.Outlet || !through(a.value.Chains[0], b.root.Name) && !through(b.value.Chains[0], a.root.Name) && !sameForces(a.root.Name, b.root.Name)
}

// othersTold reports that one of the two who tell of a doer tells of the other's as well: as a doer, or elsewhere in his report.
func (f *finder) othersTold(list []doer, a, b doer) bool {
	for _, o := range list {
		if o.report == a.report && o.root.Key == a.root.Key && !doersApart(o, b) || o.report == b.report && o.root.Key == b.root.Key && !doersApart(o, a) {
			return true
		}
	}
	if a.report == b.report {
		return !f.oneDeed(a, b)
	}
	return f.namesSide(a.report, b) || f.namesSide(b.report, a)
}

// oneDeed reports doers of one report of whom one deed is told.
func (f *finder) oneDeed(a, b doer) bool {
	s, okA := f.statementAt(a.value.Evidence[0])
	t, okB := f.statementAt(b.value.Evidence[0])
	if !okA || !okB {
		return false
	}
	told := points(0, t)
	return slices.ContainsFunc(points(0, s), func(p point) bool {
		return slices.ContainsFunc(told, func(q point) bool { return p.deed == q.deed && struck[p.deed] })
	})
}

// namesSide reports a report that names people of a doer's side, or of his kind, or him, otherwise than as a source or to deny it.
func (f *finder) namesSide(report string, of doer) bool {
	for _, s := range f.ofReport(report) {
		own, turned := pile.Content(s.Root.Name), turnedAround(s)
		for _, m := range s.Find(doerPhrases()) {
			if turned[m.From] || slices.Contains(own, s.Words[m.To-1].Text) || withinCue(s, m) || len(of.names) > 0 {
				continue
			}
			quote := s.Claim.Evidence.Quote
			side, kind := sideOf(quote[s.Words[m.From].Start:s.Words[m.To-1].End], quote[s.Words[m.To-1].End:])
			if side == of.side && (of.kind == "" || kind == of.kind || kind == "" && side == "state") {
				return true
			}
		}
		for i, w := range s.Words {
			if slices.Contains(of.names, w.Text) && !turned[i] && !slices.Contains(own, w.Text) && !f.placeWord(s, i) {
				return true
			}
		}
	}
	return false
}

func (f *finder) setDoers(in *ledger.Incident, a, b doer, list []doer) {
	x, y := f.inFull(a.value), f.inFull(b.value)
	if f.toldAtAll(x.Evidence[0], y.Evidence[0]) || f.doersTold(a.report, b.report) {
		return
	}
	x, y = f.inFull(alsoTold(list, a)), f.inFull(alsoTold(list, b))
	f.keep(in, f.add("actor", in.ID, a.value.Text+" or "+b.value.Text, "different sources tell it of people of different sides, kinds or names",
		[]ledger.Side{f.side(a.value.Text, x), f.side(b.value.Text, y)}))
}

// alsoTold is who a doer's report tells to have done it, wherever it tells so: in its headline and in its text.
func alsoTold(list []doer, d doer) ledger.Value {
	out := d.value
	for _, o := range list {
		if o.report == d.report && o.value.Evidence[0] != d.value.Evidence[0] && o.side == d.side && !doersApart(o, d) {
			out = joined(out, o.value)
		}
	}
	return out
}

// doersTold reports that two reports are set against each other already for who did it.
func (f *finder) doersTold(a, b string) bool {
	has := func(s ledger.Side, report string) bool {
		return slices.ContainsFunc(s.Evidence, func(e ledger.Evidence) bool { return e.Report == report })
	}
	return a != b && slices.ContainsFunc(f.within[a], func(n int) bool {
		t := f.found[n]
		return (t.Cause == "actor" || t.Cause == "claim_against_allegation") && len(t.Sides) == 2 &&
			(has(t.Sides[0], a) && has(t.Sides[1], b) || has(t.Sides[0], b) && has(t.Sides[1], a))
	})
}
