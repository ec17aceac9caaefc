package table

import (
	"slices"

	"sitrep/ledger"
	"sitrep/text"
)

// incidentRow is an incident with what its cells look up.
type incidentRow struct {
	*ledger.Incident
	when  text.When
	where text.Location
	Standing
}

var incidentFields = slices.Concat([]Field[incidentRow]{
	{"incident_id", Text, "Stable id of the incident.", func(r incidentRow) string { return r.ID }},
	{"event_type", Text, "Type of the event; see docs/codebook.md.", func(r incidentRow) string { return r.Type }},
	{"status", Text, "occurred, ongoing, foiled, planned, threatened, alleged or denied, as the sources tell it.", func(r incidentRow) string { return r.Status }},
	{"title", Text, "Words of a report.", func(r incidentRow) string { return r.Title }},
	{"date_written", Text, "The date as written.", func(r incidentRow) string { return r.when.Written }},
	{"date", Text, "The date as far as it is known (EDTF).", func(r incidentRow) string { return r.when.EDTF }},
	{"date_from", Day, "Earliest day (ISO).", func(r incidentRow) string { return r.when.From }},
	{"date_until", Day, "Latest day.", func(r incidentRow) string { return r.when.Until }},
	{"date_needs", Text, "What is missing to know the day.", func(r incidentRow) string { return r.when.Needs }},
	{"location", Text, "Place, the most precise first.", func(r incidentRow) string { return PlaceName(r.where) }},
	{"country", Text, "Country of the place.", func(r incidentRow) string { return r.where.Country }},
	{"country_code", Text, "ISO 3166-1 alpha-2.", func(r incidentRow) string { return r.where.CountryCode }},
	{"admin1", Text, "First-level division.", func(r incidentRow) string { return r.where.Admin1 }},
	{"latitude", Number, "Degrees, WGS 84.", func(r incidentRow) string { return Written(r.where.Lat) }},
	{"longitude", Number, "Degrees, WGS 84.", func(r incidentRow) string { return Written(r.where.Lon) }},
	{"location_precision", Text, "venue, city, region, country or area.", func(r incidentRow) string { return r.where.Precision }},
	{"location_basis", Text, "text or inferred.", func(r incidentRow) string { return r.where.Basis }},
	incidentRole("actors", "actor", "Who acts."),
	incidentRole("perpetrators", "perpetrator", "As named by those who hold them responsible; never ours."),
	incidentRole("claimants", "claimant", "Who claims responsibility."),
	incidentRole("targets", "target", "What or who was meant."),
	incidentRole("victims", "victim", "Who was hurt."),
	incidentRole("agencies", "agency", "Forces and offices that act."),
	incidentRole("instruments", "instrument", "Weapons and means."),
	lowest("killed"), highest("killed"), lowest("wounded"), highest("wounded"),
	lowest("arrested"), highest("arrested"), lowest("kidnapped"), highest("kidnapped"),
	{"aggregate", Yes, "true: several happenings told as one.", func(r incidentRow) string { return yes(r.Aggregate) }},
	{"past", Yes, "true: background, not the reports' own news.", func(r incidentRow) string { return yes(r.Past) }},
	{"events", Text, "The events of single reports that make it up: report:id.", func(r incidentRow) string { return Members(r.Members) }},
}, Behind(func(r incidentRow) Standing { return r.Standing }))

func incidentRole(name, role, doc string) Field[incidentRow] {
	return Field[incidentRow]{name, Text, doc, func(r incidentRow) string { return Joined(Values(r.Values).Texts(role)...) }}
}

func lowest(what string) Field[incidentRow] {
	return Field[incidentRow]{what + "_low", Number, "Lowest number " + what + " that a source gives.", func(r incidentRow) string {
		low, _ := Values(r.Values).Bounds(what)
		return Written(low)
	}}
}

func highest(what string) Field[incidentRow] {
	return Field[incidentRow]{what + "_high", Number, "Highest number " + what + " that a source gives.", func(r incidentRow) string {
		_, high := Values(r.Values).Bounds(what)
		return Written(high)
	}}
}

// Incidents is the table of incidents.
func (g *Ground) Incidents() Table {
	var rows []incidentRow
	for i := range g.Situation.Incidents {
		in := &g.Situation.Incidents[i]
		row := incidentRow{Incident: in, where: Place(in.Where), Standing: g.StandingOf(in)}
		if in.When != nil {
			row.when = *in.When
		}
		rows = append(rows, row)
	}
	return Of("incidents", "One row an incident: the same event across reports.", incidentFields, rows)
}

// StandingOf is who stands behind an incident; its figure is the number of deaths.
func (g *Ground) StandingOf(in *ledger.Incident) Standing {
	v := Values(in.Values)
	low, high := v.Bounds("killed")
	return g.standing(support{
		evidence: v.evidence(), chains: v.chains(), roots: in.Roots, claims: g.claimsOf(in.Members),
		low: Written(low), best: single(Written(low), Written(high)), high: Written(high), about: in.ID,
	})
}

// single is the value where both bounds are the same.
func single(low, high string) string {
	if low == high {
		return low
	}
	return ""
}

// Place is the first of the places, the most precise; the zero Location where there is none.
func Place(where []text.Location) text.Location {
	if len(where) == 0 {
		return text.Location{}
	}
	return where[0]
}

// PlaceName is the name of a place, or its words where it has none.
func PlaceName(at text.Location) string {
	if at.Name != "" {
		return at.Name
	}
	return at.Written
}

// Members name the records that make something up.
func Members(refs []ledger.Ref) string {
	ids := make([]string, len(refs))
	for i, r := range refs {
		ids[i] = RecordID(r)
	}
	return Joined(ids...)
}

func (g *Ground) claimsOf(refs []ledger.Ref) (out []ledger.StandClaim) {
	for _, r := range refs {
		out = append(out, g.about[r]...)
	}
	return out
}
