package export

import (
	"encoding/json"
	"io"

	"sitrep/export/brief"
	"sitrep/export/table"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "prov", Extension: ".json",
		Doc: "W3C PROV as JSON: what was read from which report, by which program, and who said it", Write: PROV, Describe: describeNothing})
}

// provDocument is a document of PROV-JSON (W3C member submission 2013). Maps are written in the order of their keys.
type provDocument struct {
	Prefix     map[string]string       `json:"prefix"`
	Entity     map[string]provRecord   `json:"entity"`
	Activity   map[string]provRecord   `json:"activity"`
	Agent      map[string]provRecord   `json:"agent"`
	Generated  map[string]provRelation `json:"wasGeneratedBy,omitempty"`
	Used       map[string]provRelation `json:"used,omitempty"`
	Derived    map[string]provRelation `json:"wasDerivedFrom,omitempty"`
	Attributed map[string]provRelation `json:"wasAttributedTo,omitempty"`
	Associated map[string]provRelation `json:"wasAssociatedWith,omitempty"`
}

type provRecord map[string]string
type provRelation map[string]string

// PROV writes the document: reports, the records read from them, the incidents made of these, and the agents.
func PROV(w io.Writer, s *ledger.Situation, o Options) error {
	from := withheld(s, o)
	p := newProvenance(from.Situation)
	for _, r := range from.Situation.Reports {
		p.report(r)
	}
	for _, t := range from.Events {
		p.record(t.Ref(), "event", t.Stamped(), t.Event.Chain)
	}
	for _, c := range from.Situation.Claims {
		e := c.Evidence
		e.Report = c.Report
		p.record(ledger.Ref{Report: c.Report, ID: c.ID}, "claim", e, c.Chain)
	}
	for _, se := range from.Situation.Series {
		for _, point := range se.Points {
			p.record(point.Figure, "figure", point.Evidence, point.Chain)
		}
	}
	p.collation(o.At)
	out := json.NewEncoder(w)
	out.SetIndent("", " ")
	out.SetEscapeHTML(false)
	return out.Encode(p.provDocument)
}

type provenance struct {
	provDocument
	s *ledger.Situation
}

func newProvenance(s *ledger.Situation) *provenance {
	relations := func() map[string]provRelation { return map[string]provRelation{} }
	return &provenance{provDocument{
		Prefix: map[string]string{"sitrep": "urn:sitrep:"},
		Entity: map[string]provRecord{}, Activity: map[string]provRecord{}, Agent: map[string]provRecord{},
		Generated: relations(), Used: relations(), Derived: relations(), Attributed: relations(), Associated: relations(),
	}, s}
}

// provName is an id within our prefix.
func provName(id string) string { return "sitrep:" + id }

// relate adds a relation, named by its parts so that the same one stands once.
func relate(to map[string]provRelation, r provRelation) {
	id := ledger.ID("_:r", r["prov:entity"], r["prov:activity"], r["prov:agent"], r["prov:generatedEntity"], r["prov:usedEntity"])
	to[id] = r
}

// report is an entity, its outlet an agent, and that it was read an activity of the program of that version.
func (p *provenance) report(r ledger.Report) {
	p.Entity[provName(r.ID)] = knownOf(provRecord{"prov:type": "sitrep:report", "prov:label": r.Title, "sitrep:path": r.Path, "sitrep:url": table.Address(r), "sitrep:sha256": r.SHA256,
		"sitrep:raw_sha256": r.RawSHA256, "sitrep:published": r.Published.Value, "sitrep:received": r.Received})
	if r.Publisher != "" {
		relate(p.Attributed, provRelation{"prov:entity": provName(r.ID), "prov:agent": p.source(r.Publisher)})
	}
	version := r.ReadBy
	if version == (ledger.Version{}) {
		version = p.s.Version
	}
	reading := provName("reading-" + r.ID)
	p.Activity[reading] = knownOf(provRecord{"prov:type": "sitrep:reading", "prov:endTime": r.ReadAt, "sitrep:data": version.Data})
	relate(p.Used, provRelation{"prov:activity": reading, "prov:entity": provName(r.ID)})
	relate(p.Associated, provRelation{"prov:activity": reading, "prov:agent": p.program(version)})
}

func (p *provenance) program(v ledger.Version) string {
	id := provName("program-" + v.Program)
	p.Agent[id] = provRecord{"prov:type": "prov:SoftwareAgent", "prov:label": "sitrep " + v.Program}
	return id
}

// source is an agent by its name: an outlet, a relay or a root.
func (p *provenance) source(name string) string {
	id := provName(ledger.ID("q", name))
	p.Agent[id] = provRecord{"prov:label": name}
	return id
}

// record is an entity that was read from a report and that says what the root of its chain says.
func (p *provenance) record(ref ledger.Ref, kind string, e ledger.Evidence, chain ledger.Chain) {
	id := provName(table.RecordID(ref))
	p.Entity[id] = knownOf(provRecord{"prov:type": "sitrep:" + kind, "prov:value": e.Quote, "sitrep:evidence": table.EvidenceIDs([]ledger.Evidence{e}),
		"sitrep:rule": e.By, "sitrep:chain": table.ChainWords(chain)})
	relate(p.Generated, provRelation{"prov:entity": id, "prov:activity": provName("reading-" + ref.Report)})
	relate(p.Derived, provRelation{"prov:generatedEntity": id, "prov:usedEntity": provName(ref.Report), "prov:type": "prov:Quotation"})
	if n := len(chain); n > 0 && chain[n-1].Name != "" {
		relate(p.Attributed, provRelation{"prov:entity": id, "prov:agent": p.source(chain[n-1].Name)})
	}
}

// collation is the activity that made incidents of records.
func (p *provenance) collation(at string) {
	collation := provName("collation")
	p.Activity[collation] = knownOf(provRecord{"prov:type": "sitrep:collation", "prov:endTime": at, "sitrep:data": p.s.Version.Data})
	relate(p.Associated, provRelation{"prov:activity": collation, "prov:agent": p.program(p.s.Version)})
	for _, in := range p.s.Incidents {
		id := provName(in.ID)
		p.Entity[id] = knownOf(provRecord{"prov:type": "sitrep:incident", "prov:label": in.Title, "sitrep:event_type": in.Type, "sitrep:status": brief.Words(in.Status)})
		relate(p.Generated, provRelation{"prov:entity": id, "prov:activity": collation})
		for _, m := range in.Members {
			p.derive(id, m)
		}
		for _, r := range in.Reviews {
			analyst := provName(ledger.ID("analyst", r.By))
			p.Agent[analyst] = provRecord{"prov:type": "prov:Person", "prov:label": r.By}
			relate(p.Associated, provRelation{"prov:activity": collation, "prov:agent": analyst})
		}
	}
}

// derive ties an incident to a member, or to its report where the member is not at hand.
func (p *provenance) derive(incident string, m ledger.Ref) {
	from := provName(table.RecordID(m))
	if _, there := p.Entity[from]; !there {
		from = provName(m.Report)
	}
	relate(p.Derived, provRelation{"prov:generatedEntity": incident, "prov:usedEntity": from})
}

// knownOf is a record without what is not known.
func knownOf(r provRecord) provRecord {
	for name, v := range r {
		if v == "" {
			delete(r, name)
		}
	}
	return r
}
