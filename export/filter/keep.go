package filter

import (
	"slices"
	"unicode"

	"sitrep/ledger"
	"sitrep/text"
)

// Left is what a filter left out for want of a date, which nobody should take for what did not match.
type Left struct{ Undated int }

// Keep is the situation with the incidents, figures and warnings that match, and the claims, tensions, entries of
// the timeline and decisions that belong to these. Reports, sources and entities stay: they describe the pile. The
// situation itself is not changed.
func (f Filter) Keep(s *ledger.Situation) (*ledger.Situation, Left) {
	if f.Empty() {
		return s, Left{}
	}
	k := keeper{Filter: f, ids: map[string]bool{}, records: map[ledger.Ref]bool{}}
	out := *s
	out.Incidents = keep(&k, s.Incidents, incidentFacets, func(in ledger.Incident) { k.add(in.ID, in.Members) })
	out.Series = slices.DeleteFunc(slices.Clone(s.Series), func(se ledger.Series) bool { return !k.series(se) })
	out.Warnings = keep(&k, s.Warnings, warningFacets, func(a ledger.Alert) { k.add(a.ID, a.Members) })
	out.Claims = those(s.Claims, k.claim)
	out.Tensions = those(s.Tensions, func(t ledger.Tension) bool { return k.ids[t.About] })
	out.Compatible = those(s.Compatible, func(t ledger.Tension) bool { return k.ids[t.About] })
	out.Timeline = those(s.Timeline, func(e ledger.Entry) bool { return k.ids[e.Incident] })
	out.Decisions = those(s.Decisions, func(d ledger.Decision) bool { return k.ids[d.Result] })
	return &out, k.left
}

// keeper remembers what was kept, for what belongs to it.
type keeper struct {
	Filter
	ids     map[string]bool
	records map[ledger.Ref]bool
	left    Left
}

func (k *keeper) add(id string, members []ledger.Ref) {
	k.ids[id] = true
	for _, m := range members {
		k.records[m] = true
	}
}

func keep[R any](k *keeper, list []R, of func(R) facets, kept func(R)) []R {
	return those(list, func(r R) bool {
		ok, undated := k.holds(of(r))
		if undated {
			k.left.Undated++
		}
		if ok {
			kept(r)
		}
		return ok
	})
}

func those[R any](list []R, wanted func(R) bool) []R {
	return slices.DeleteFunc(slices.Clone(list), func(r R) bool { return !wanted(r) })
}

// series of an incident go with it; the others are asked for themselves.
func (k *keeper) series(s ledger.Series) bool {
	kept := k.ids[s.Incident]
	if s.Incident == "" {
		kept, _ = k.holds(seriesFacets(s))
	}
	if kept {
		refs := make([]ledger.Ref, len(s.Points))
		for i, p := range s.Points {
			refs[i] = p.Figure
		}
		k.add(s.ID, refs)
	}
	return kept
}

func (k *keeper) claim(c ledger.StandClaim) bool {
	return slices.ContainsFunc(c.About, func(id string) bool { return k.records[ledger.Ref{Report: c.Report, ID: id}] })
}

// actors are the roles that a filter by actor looks at.
var actors = []string{"actor", "perpetrator", "claimant", "agency", "target", "victim"}

func incidentFacets(in ledger.Incident) facets {
	r := facets{values: map[string][]string{"event_type": {in.Type}, "status": {in.Status}, "source": in.Roots.Names}}
	for _, l := range in.Where {
		r.place(l)
	}
	for _, v := range in.Values {
		if slices.Contains(actors, v.Attribute) {
			r.values["actor"] = append(r.values["actor"], v.Text)
		}
		for _, c := range v.Chains {
			r.values["source"] = append(r.values["source"], hops(c)...)
		}
	}
	r.from, r.until = days(in.When)
	return r
}

func (r facets) place(l text.Location) {
	r.values["country"] = append(r.values["country"], l.Country, l.CountryCode)
	r.values["admin1"] = append(r.values["admin1"], l.Admin1)
	r.values["location"] = append(r.values["location"], l.Name, l.Written)
}

func seriesFacets(s ledger.Series) facets {
	r := facets{values: map[string][]string{"location": {s.Place}, "country": {s.Place}, "source": s.Roots.Names}}
	for _, p := range s.Points {
		from, until := days(p.AsOf)
		if from == "" {
			from, until = p.KnownAt, p.KnownAt
		}
		if from != "" && (r.from == "" || from < r.from) {
			r.from = from
		}
		r.until = max(r.until, until)
	}
	return r
}

func warningFacets(a ledger.Alert) facets {
	w := a.Warning
	return facets{from: w.ValidFrom, until: w.ValidUntil, values: map[string][]string{
		"event_type": {"warning"}, "location": append([]string{w.Place}, w.Venues...), "country": {w.Place},
		"actor": {w.Issuer}, "source": append(hops(w.Chain), w.Issuer),
	}}
}

func hops(c ledger.Chain) (names []string) {
	for _, h := range c {
		names = append(names, h.Name)
	}
	return names
}

// days are the first and the last day that a time may be of.
func days(w *text.When) (from, until string) {
	switch {
	case w == nil:
		return "", ""
	case w.From == "" && w.Until == "" && len(w.EDTF) == len("2024-05-06") && w.EDTF[0] != 'X':
		return w.EDTF, w.EDTF
	}
	return w.From, w.Until
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
