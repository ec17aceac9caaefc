package tension

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// targets finds sources that tell one act to have hit different places: venues of which neither report names
// the other's.
func (f *finder) targets(in *ledger.Incident) {
	if _, kin := lexicon.Family(in.Type); kin != "violence" {
		return
	}
	var hit []ledger.Value
	for _, v := range valuesOf(in, "target") {
		if f.pile.Kind(f.identity(v)) == "venue" || f.atVenue(in, v) {
			hit = append(hit, v)
		}
	}
	hit = hit[:min(len(hit), rivals)]
	for i, a := range hit {
		for _, b := range hit[i+1:] {
			if disjoint(a.Roots, b.Roots) && f.elsewhere(a, b) && f.elsewhere(b, a) {
				f.keep(in, f.add("target", in.ID, a.Text+" or "+b.Text, "different sources tell it to have hit different places", []ledger.Side{f.side(a.Text, a), f.side(b.Text, b)}))
			}
		}
	}
}

// atVenue reports a target whose words are those of a venue of the incident.
func (f *finder) atVenue(in *ledger.Incident, v ledger.Value) bool {
	for _, l := range in.Where {
		if l.Precision == "venue" && (strings.HasSuffix(strings.ToLower(v.Text), strings.ToLower(l.Written)) && l.Written != "" || pile.Fold(l.Name) == pile.Fold(v.Text)) {
			return true
		}
	}
	return false
}

// elsewhere reports that no report of a value names what the other value names.
func (f *finder) elsewhere(a, b ledger.Value) bool {
	words := pile.Content(b.Text)
	if len(words) == 0 {
		return false
	}
	for _, e := range a.Evidence {
		text := strings.ToLower(f.pile.Report(e.Report).Text)
		for _, w := range words {
			if strings.Contains(text, w) {
				return false
			}
		}
	}
	return true
}

// stopped finds an act that one source tells to have been foiled and another to have come about: at one
// venue in one city on one day.
func (f *finder) stopped() {
	at := map[string][]int{}
	for i := range f.s.Incidents {
		in := &f.s.Incidents[i]
		if _, kin := lexicon.Family(in.Type); kin == "violence" && !in.Aggregate {
			for _, k := range scenes(in) {
				at[k] = append(at[k], i)
			}
		}
	}
	for i := range f.s.Incidents {
		plot := &f.s.Incidents[i]
		if plot.Status != "foiled" {
			continue
		}
		for _, k := range scenes(plot) {
			for _, j := range at[k][:min(len(at[k]), rivals)] {
				if act := &f.s.Incidents[j]; j != i && act.Status == "occurred" && otherReports(plot, act) {
					x, y := f.side("foiled", valuesOf(plot, "status")...), f.side("occurred", valuesOf(act, "status")...)
					id := f.add("status", act.ID, plot.Title+" or "+act.Title, "one source tells it as foiled, another as having come about; they may be two", []ledger.Side{x, y})
					f.keep(act, id)
					f.keep(plot, id)
				}
			}
		}
	}
}

// held finds a person whom one source tells to have been arrested and another to have been abducted.
func (f *finder) held() {
	taken := map[string][]int{}
	for i := range f.s.Incidents {
		if f.s.Incidents[i].Type == "kidnapping" {
			for _, who := range f.persons(&f.s.Incidents[i]) {
				taken[who] = append(taken[who], i)
			}
		}
	}
	for i := range f.s.Incidents {
		arrest := &f.s.Incidents[i]
		if arrest.Type != "arrest" {
			continue
		}
		for _, who := range f.persons(arrest) {
			for _, j := range taken[who][:min(len(taken[who]), rivals)] {
				other := &f.s.Incidents[j]
				if fit := pile.DaysOf(arrest.When).Fit(pile.DaysOf(other.When)); fit == pile.Exact && otherReports(arrest, other) {
					id := f.add("status", other.ID, f.pile.Name(who)+": arrested or abducted", "one source tells it as an arrest, another as an abduction; they may be two",
						[]ledger.Side{f.side("arrested", valuesOf(arrest, "status")...), f.side("abducted", valuesOf(other, "status")...)})
					f.keep(arrest, id)
					f.keep(other, id)
				}
			}
		}
	}
}

// persons are the persons an incident befell, as identities.
func (f *finder) persons(in *ledger.Incident) []string {
	found := map[string]bool{}
	for _, v := range append(valuesOf(in, "victim"), valuesOf(in, "target")...) {
		if who := f.identity(v); f.pile.Kind(who) == "person" {
			found[who] = true
		}
	}
	return pile.Sorted(found)
}

// scenes are city, kind of place and day of an incident that gives all three.
func scenes(in *ledger.Incident) []string {
	days := pile.DaysOf(in.When)
	if !days.One() {
		return nil
	}
	var out []string
	for _, city := range in.Where {
		for _, venue := range in.Where {
			if city.Precision == "city" && venue.Precision == "venue" {
				out = append(out, pile.Fold(city.Name)+"|"+pile.Fold(venue.Name)+"|"+pile.ISO(days.Lo))
			}
		}
	}
	return out
}

func otherReports(a, b *ledger.Incident) bool {
	for _, x := range a.Members {
		for _, y := range b.Members {
			if x.Report == y.Report {
				return false
			}
		}
	}
	return true
}

// divided sets events against each other that are told alike but for their place or their day.
func (f *finder) divided() {
	for _, r := range f.pile.Rivals() {
		a, okA := f.incident[f.pile.Incident(r.A.Report, r.A.ID)]
		b, okB := f.incident[f.pile.Incident(r.B.Report, r.B.ID)]
		if !okA || !okB || a == b {
			continue
		}
		x, y := &f.s.Incidents[min(a, b)], &f.s.Incidents[max(a, b)]
		one, other := f.given(x, r.Cause), f.given(y, r.Cause)
		id := f.add(r.Cause, x.ID, one.Says+" or "+other.Says, "told alike but for this: one happening, or two", []ledger.Side{one, other})
		f.keep(x, id)
		f.keep(y, id)
	}
}

// given are the cities or the days that reports give an incident.
func (f *finder) given(in *ledger.Incident, cause string) ledger.Side {
	attribute := map[string]string{"place": "where", "date": "when"}[cause]
	var says []string
	var values []ledger.Value
	for _, v := range valuesOf(in, attribute) {
		if cause == "date" || isCity(in, v.Text) {
			says, values = append(says, v.Text), append(values, f.inFull(v))
		}
	}
	return f.side(strings.Join(says, ", "), values...)
}

func isCity(in *ledger.Incident, name string) bool {
	for _, l := range in.Where {
		if l.Precision == "city" && (l.Name == name || l.Written == name) {
			return true
		}
	}
	return false
}
