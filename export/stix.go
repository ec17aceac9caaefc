package export

import (
	"encoding/json"
	"io"
	"strings"

	"sitrep/export/brief"
	"sitrep/export/mask"
	"sitrep/export/stix"
	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/text"
)

func init() {
	Register(Format{Name: "stix", Extension: ".json",
		Doc: "a STIX 2.1 bundle, plain: incidents, who is held responsible by whom, places, reports", Write: STIX, Describe: describeSTIX})
}

// STIX writes a bundle. Nothing in it is ours to say: an incident is what reports tell of, responsibility a relation
// whose description names who holds it, a denial an opinion of who denies. Confidence is an analyst's and left out.
func STIX(w io.Writer, s *ledger.Situation, o Options) error {
	from := withheld(s, o)
	b := &bundler{s: from.Situation, at: stixTime(o.At), seen: map[string]bool{}, kinds: map[string]string{}, incidents: map[ledger.Ref]string{}, told: map[string][]string{}, reports: map[string]ledger.Report{}}
	b.bundle(s.Version)
	out := json.NewEncoder(w)
	out.SetIndent("", " ")
	out.SetEscapeHTML(false)
	return out.Encode(stix.Bundle{Type: "bundle", ID: stix.ID("bundle", ids(b.objects)...), Objects: b.objects})
}

func (b *bundler) incident(in *ledger.Incident) {
	v := table.Values(in.Values)
	reports := membersOf(in.Members)
	id := b.add(stix.Object{Type: "incident", ID: stix.ID("incident", in.ID), Name: titled(in), Description: b.described(in),
		Labels: []string{in.Type, in.Status}, External: b.evidence(v)}, reports...)
	for _, m := range in.Members {
		b.incidents[m] = id
	}
	for _, at := range in.Where {
		if place := b.location(at); place != "" {
			b.relate(id, "located-at", place, at.Written, reports)
		}
	}
	b.parties(id, in, reports)
}

// stixRelations are the roles that become relations, in this order.
var stixRelations = []struct{ role, relation string }{
	{"perpetrator", "attributed-to"}, {"claimant", "attributed-to"}, {"actor", "related-to"}, {"agency", "related-to"}, {"target", "targets"}, {"victim", "targets"},
}

// parties relates an incident to those who take part. A private person has no object: without a name all would be one.
func (b *bundler) parties(id string, in *ledger.Incident, reports []string) {
	for _, r := range stixRelations {
		for _, v := range table.Values(in.Values).Of(r.role) {
			if strings.Contains(v.Text, mask.Placeholder) {
				continue
			}
			b.relate(id, r.relation, b.party(v.Text, r.relation), r.role+", as told by: "+chainsOf(v.Chains), reports)
		}
	}
}

// party is the object of a name: an armed group that is held responsible is a threat actor, anyone else an identity.
func (b *bundler) party(name, relation string) string {
	kind := b.kinds[name]
	if kind == "armed_group" && relation == "attributed-to" {
		return b.add(stix.Object{Type: "threat-actor", ID: stix.ID("threat-actor", name), Name: name})
	}
	return b.add(stix.Object{Type: "identity", ID: stix.ID("identity", name), Name: name, Class: stixClasses[kind]})
}

var stixClasses = map[string]string{"person": "individual", "organization": "organization", "agency": "organization", "media": "organization",
	"armed_group": "group", "country": "organization", "population_group": "class", "nationality": "class"}

// location is the object of a place; "" where neither its country nor its point is known, which STIX asks for.
func (b *bundler) location(at text.Location) string {
	if at.Country == "" && at.CountryCode == "" && (at.Lat == nil || at.Lon == nil) {
		return ""
	}
	o := stix.Object{Type: "location", ID: stix.ID("location", table.PlaceName(at), at.Admin1, at.Country, at.GeoName), Name: table.PlaceName(at),
		Country: at.CountryCode, Area: at.Admin1}
	if o.Country == "" {
		o.Country = at.Country
	}
	if at.Precision == "city" {
		o.City = at.Name
	}
	if at.Lat != nil && at.Lon != nil {
		o.Latitude, o.Longitude = at.Lat, at.Lon
	}
	return b.add(o)
}

// stances of claims that become opinions: a denial, a doubt.
var stixOpinions = map[string]string{"denies": "strongly-disagree", "doubts": "disagree"}

// claim is what a source says of an incident: an opinion where it denies or doubts, else a note.
func (b *bundler) claim(c ledger.StandClaim) {
	refs := b.about(c)
	if len(refs) == 0 {
		return
	}
	o := stix.Object{Type: "note", Abstract: brief.Words(c.Stance), Content: c.Evidence.Quote, Refs: refs, External: b.cited(c.Report, c.Evidence)}
	if opinion := stixOpinions[c.Stance]; opinion != "" {
		o = stix.Object{Type: "opinion", Opinion: opinion, Explanation: c.Evidence.Quote, Refs: refs, External: o.External}
	}
	if who := table.ChainWords(c.Chain); who != "" {
		o.Authors = []string{who}
	}
	o.ID = stix.ID(o.Type, c.Report, c.ID, table.EvidenceIDs([]ledger.Evidence{c.Evidence}))
	b.add(o, c.Report)
}

// about are the incidents that a claim bears on.
func (b *bundler) about(c ledger.StandClaim) (refs []string) {
	met := map[string]bool{}
	for _, record := range c.About {
		if id := b.incidents[ledger.Ref{Report: c.Report, ID: record}]; id != "" && !met[id] {
			met[id] = true
			refs = append(refs, id)
		}
	}
	return refs
}

// warning is a note on the issuer.
func (b *bundler) warning(a ledger.Alert) {
	w := a.Warning
	issuer := w.Issuer
	if issuer == "" {
		issuer = "issuer not known"
	}
	expiry := w.ValidUntil
	if expiry == "" {
		expiry = "expiry not stated"
	}
	about := b.add(stix.Object{Type: "identity", ID: stix.ID("identity", issuer), Name: issuer, Class: "organization"})
	b.add(stix.Object{Type: "note", ID: stix.ID("note", a.ID), Abstract: "warning: " + w.About + "; " + expiry, Content: w.Evidence.Quote,
		Authors: []string{issuer}, Refs: []string{about}, External: b.cited(w.Evidence.Report, w.Evidence)}, membersOf(a.Members)...)
}

// series is a note on the incident to which the figures belong; the others stand in other forms.
func (b *bundler) series(s *ledger.Series) {
	incident := stix.ID("incident", s.Incident)
	if !b.seen[incident] {
		return
	}
	var lines, reports []string
	var cited []stix.Reference
	for _, p := range s.Points {
		lines = append(lines, strings.TrimSpace(brief.Quantity(p.Low, p.High, p.Bound, s.Unit)+pointDay(p)+", "+table.ChainWords(p.Chain)))
		reports = append(reports, p.Evidence.Report)
		cited = append(cited, b.cited(p.Evidence.Report, p.Evidence)...)
	}
	b.add(stix.Object{Type: "note", ID: stix.ID("note", s.ID), Abstract: s.What, Content: strings.Join(lines, "\n"),
		Refs: []string{incident}, External: cited}, reports...)
}

func pointDay(p ledger.Point) string {
	if p.AsOf == nil || p.AsOf.EDTF == "" {
		return ""
	}
	return " as of " + p.AsOf.EDTF
}

// described tells what the incident is as the sources tell it.
func (b *bundler) described(in *ledger.Incident) string {
	when, _ := brief.When(in.When)
	parts := []string{"As reported: " + brief.Words(in.Type) + ", " + brief.Words(in.Status), when}
	for _, at := range in.Where {
		parts = append(parts, brief.Place(at))
	}
	for _, what := range []string{"killed", "wounded", "arrested", "kidnapped"} {
		for _, v := range table.Values(in.Values).Of(what) {
			parts = append(parts, brief.Quantity(v.Low, v.High, v.Bound, "")+" "+what+" ("+chainsOf(v.Chains)+")")
		}
	}
	if len(in.Roots.Names) > 0 {
		parts = append(parts, "root sources: "+strings.Join(in.Roots.Names, ", "))
	}
	return strings.Join(parts, ". ") + "."
}

func titled(in *ledger.Incident) string {
	if in.Title != "" {
		return in.Title
	}
	return brief.Words(in.Type)
}

func chainsOf(chains []ledger.Chain) string {
	var out []string
	for _, c := range chains {
		words := table.ChainWords(c)
		if words == "" {
			words = "the report itself"
		}
		out = append(out, words)
	}
	return strings.Join(once(out), "; ")
}

func membersOf(refs []ledger.Ref) (out []string) {
	for _, r := range refs {
		out = append(out, r.Report)
	}
	return once(out)
}

// once is a list without repeats, in its order.
func once(list []string) (out []string) {
	met := map[string]bool{}
	for _, x := range list {
		if !met[x] {
			met[x] = true
			out = append(out, x)
		}
	}
	return out
}

// stixTime is a time of the ledger to the millisecond, as STIX writes it. Without one it is the beginning of 1970,
// which nobody takes for a time of today.
func stixTime(at string) string {
	if at == "" {
		at = "1970-01-01T00:00:00Z"
	}
	return strings.TrimSuffix(at, "Z") + ".000Z"
}

func describeSTIX(s *ledger.Situation, _ Options) Description {
	lone := 0
	for _, x := range s.Series {
		if x.Incident == "" {
			lone++
		}
	}
	d := Description{}
	if lone > 0 {
		d.Left = []string{"series of figures that belong to no incident: " + brief.Number(float64(lone))}
	}
	return d
}
