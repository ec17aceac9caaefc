package table

import (
	"slices"

	"sitrep/ledger"
)

var incidentColumns = []Column{
	{"incident_id", "Stable id of the incident."},
	{"event_type", "Type of the event; see the codebook of types in docs/reading.md."},
	{"status", "occurred, ongoing, foiled, planned, threatened, alleged or denied, as the sources tell it."},
	{"title", "Words of a report."},
	{"date_written", "The date as written."},
	{"date", "The date as far as it is known (EDTF)."},
	{"date_from", "Earliest day (ISO)."},
	{"date_until", "Latest day."},
	{"date_needs", "What is missing to know the day."},
	{"location", "Place, the most precise first."},
	{"country", ""},
	{"country_code", "ISO 3166-1 alpha-2."},
	{"admin1", "First-level division."},
	{"latitude", "Degrees, WGS 84."},
	{"longitude", "Degrees, WGS 84."},
	{"location_precision", "venue, city, region, country or area."},
	{"location_basis", "text or inferred."},
	{"actors", ""}, {"perpetrators", "As named by those who hold them responsible; never ours."}, {"claimants", "Who claims responsibility."},
	{"targets", ""}, {"victims", ""}, {"agencies", "Forces and offices that act."}, {"instruments", "Weapons and means."},
	{"killed_low", "Lowest number that a source gives."}, {"killed_high", "Highest."},
	{"wounded_low", ""}, {"wounded_high", ""}, {"arrested_low", ""}, {"arrested_high", ""}, {"kidnapped_low", ""}, {"kidnapped_high", ""},
	{"aggregate", "true: several happenings told as one."},
	{"past", "true: background, not the reports' own news."},
	{"events", "The events of single reports that make it up: report:id."},
}

func (b *builder) incidents() Table {
	t := Table{Name: "incidents", Doc: "One row an incident: the same event across reports.", Columns: slices.Concat(incidentColumns, StandColumns)}
	for i := range b.s.Incidents {
		t.Rows = append(t.Rows, b.incident(&b.s.Incidents[i]))
	}
	return t
}

func (b *builder) incident(in *ledger.Incident) []string {
	v := values(in.Values)
	row := []string{in.ID, in.Type, in.Status, in.Title}
	row = append(row, when(in)...)
	row = append(row, where(in)...)
	for _, role := range []string{"actor", "perpetrator", "claimant", "target", "victim", "agency", "instrument"} {
		row = append(row, joined(v.texts(role)...))
	}
	for _, what := range []string{"killed", "wounded", "arrested", "kidnapped"} {
		low, high := v.bounds(what)
		row = append(row, low, high)
	}
	row = append(row, yes(in.Aggregate), yes(in.Past), members(in.Members))
	low, high := v.bounds("killed")
	return append(row, b.stand(stand{
		evidence: v.evidence(), chains: v.chains(), roots: in.Roots, claims: b.claimsOf(in.Members),
		low: low, best: single(low, high), high: high, about: in.ID,
	})...)
}

// single is the value where both bounds are the same.
func single(low, high string) string {
	if low == high {
		return low
	}
	return ""
}

func when(in *ledger.Incident) []string {
	if in.When == nil {
		return make([]string, 5)
	}
	return []string{in.When.Written, in.When.EDTF, in.When.From, in.When.Until, in.When.Needs}
}

func where(in *ledger.Incident) []string {
	if len(in.Where) == 0 {
		return make([]string, 8)
	}
	at := in.Where[0]
	name := at.Name
	if name == "" {
		name = at.Written
	}
	return []string{name, at.Country, at.CountryCode, at.Admin1, number(at.Lat), number(at.Lon), at.Precision, at.Basis}
}

func members(refs []ledger.Ref) string {
	ids := make([]string, len(refs))
	for i, r := range refs {
		ids[i] = r.Report + ":" + r.ID
	}
	return joined(ids...)
}

func (b *builder) claimsOf(refs []ledger.Ref) (out []ledger.StandClaim) {
	for _, r := range refs {
		out = append(out, b.about[r]...)
	}
	return out
}

// values are the values of an incident by attribute.
type values []ledger.Value

func (v values) texts(attribute string) (out []string) {
	for _, x := range v {
		if x.Attribute == attribute {
			out = append(out, x.Text)
		}
	}
	return out
}

// bounds are the lowest and the highest number that a source gives for an attribute.
func (v values) bounds(attribute string) (low, high string) {
	var least, most *float64
	for _, x := range v {
		if x.Attribute != attribute {
			continue
		}
		if x.Low != nil && (least == nil || *x.Low < *least) {
			least = x.Low
		}
		if top := upper(x); top != nil && (most == nil || *top > *most) {
			most = top
		}
	}
	return number(least), number(most)
}

// upper is the upper end of a value; that of an exact number is the number.
func upper(x ledger.Value) *float64 {
	if x.High != nil {
		return x.High
	}
	return x.Low
}

func (v values) evidence() (out []ledger.Evidence) {
	for _, x := range v {
		out = append(out, x.Evidence...)
	}
	return out
}

func (v values) chains() (out []ledger.Chain) {
	for _, x := range v {
		out = append(out, x.Chains...)
	}
	return out
}
