package export

import (
	"sitrep/export/stix"
	"sitrep/export/table"
	"sitrep/ledger"
)

func ids(objects []stix.Object) (out []string) {
	for _, o := range objects {
		out = append(out, o.ID, o.Modified)
	}
	return out
}

// bundler gathers objects, each once.
type bundler struct {
	s         *ledger.Situation
	at        string // created and modified where the ledger keeps no time
	author    string
	objects   []stix.Object
	seen      map[string]bool
	kinds     map[string]string     // of entities, by name
	incidents map[ledger.Ref]string // ids of incident objects by their members
	told      map[string][]string   // ids of objects by report
	reports   map[string]ledger.Report
}

func (b *bundler) bundle(v ledger.Version) {
	b.author = b.add(stix.Object{Type: "identity", ID: stix.ID("identity", "sitrep"), Name: "sitrep " + v.Program, Class: "system",
		Description: "A program that reads reports and tells who says what. Data version " + v.Data + "."})
	for _, e := range b.s.Entities {
		b.kinds[e.Name] = e.Kind
	}
	for _, r := range b.s.Reports {
		b.reports[r.ID] = r
	}
	for i := range b.s.Incidents {
		b.incident(&b.s.Incidents[i])
	}
	for _, c := range b.s.Claims {
		b.claim(c)
	}
	for _, a := range b.s.Warnings {
		b.warning(a)
	}
	for i := range b.s.Series {
		b.series(&b.s.Series[i])
	}
	for _, r := range b.s.Reports {
		b.report(r)
	}
}

// add puts in an object that is not there yet and gives its id.
func (b *bundler) add(o stix.Object, reports ...string) string {
	if !b.seen[o.ID] {
		b.seen[o.ID] = true
		o.Spec = "2.1"
		if o.Created == "" {
			o.Created = b.at
		}
		o.Modified = max(o.Created, b.at)
		if o.Type != "identity" || o.Class != "system" {
			o.CreatedBy = b.author
		}
		b.objects = append(b.objects, o)
	}
	for _, r := range reports {
		b.told[r] = append(b.told[r], o.ID)
	}
	return o.ID
}

func (b *bundler) relate(from, relation, to, words string, reports []string) {
	b.add(stix.Object{Type: "relationship", ID: stix.ID("relationship", from, relation, to), Relation: relation, Source: from, Target: to, Description: words}, reports...)
}

// report is a report with the objects that it tells of; one whose day is not known is a grouping, since a report of
// STIX has a day.
func (b *bundler) report(r ledger.Report) {
	refs := once(b.told[r.ID])
	if len(refs) == 0 {
		return
	}
	name := r.Title
	if name == "" {
		name = r.ID
	}
	o := stix.Object{Type: "grouping", ID: stix.ID("grouping", r.ID), Name: name, Context: "unspecified", Refs: refs, External: b.cited(r.ID, ledger.Evidence{})}
	if r.Published.Value != "" {
		o.Type, o.ID, o.Context = "report", stix.ID("report", r.ID), ""
		o.Published = stixTime(r.Published.Value + "T00:00:00Z")
	}
	if r.Received != "" {
		o.Created = stixTime(r.Received)
	}
	b.add(o)
}

func (b *bundler) evidence(v table.Values) (out []stix.Reference) {
	met := map[string]bool{}
	for _, x := range v {
		for _, e := range x.Evidence {
			if id := table.EvidenceIDs([]ledger.Evidence{e}); !met[id] {
				met[id] = true
				out = append(out, b.cited(e.Report, e)...)
			}
		}
	}
	return out
}

// cited points at words of a report, or at the report where no words are given.
func (b *bundler) cited(report string, e ledger.Evidence) []stix.Reference {
	ref := stix.Reference{Source: "report", Description: e.Quote, ID: report}
	r := b.reports[report]
	if r.Publisher != "" {
		ref.Source = r.Publisher
	}
	if e.Quote == "" {
		ref.URL = table.Address(r)
	}
	if e.Quote == "" && r.SHA256 != "" {
		ref.Hashes = map[string]string{"SHA-256": r.SHA256}
	}
	if e.Quote != "" {
		e.Report = report
		ref.ID = table.EvidenceIDs([]ledger.Evidence{e})
	}
	return []stix.Reference{ref}
}
