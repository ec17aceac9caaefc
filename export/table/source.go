package table

import (
	"strconv"

	"sitrep/ledger"
)

var sourceFields = []Field[ledger.Source]{
	{"source_id", Text, "Stable id of the source.", func(s ledger.Source) string { return s.ID }},
	{"name", Text, "As the reports name it.", func(s ledger.Source) string { return s.Name }},
	{"kind", Text, "person, organization, agency, media …", func(s ledger.Source) string { return s.Kind }},
	{"publisher", Yes, "true: publishes reports of the pile.", func(s ledger.Source) string { return yes(s.Publisher) }},
	{"unnamed", Yes, "true: told of without a name.", func(s ledger.Source) string { return yes(s.Unnamed) }},
	{"relays", Text, "Whom it relays, by id.", func(s ledger.Source) string { return relayed(s) }},
	{"reports", Integer, "Reports in which it stands in a chain.", func(s ledger.Source) string { return strconv.Itoa(s.Reports) }},
	{"root_of", Integer, "Claims of which it is the root.", func(s ledger.Source) string { return strconv.Itoa(s.RootOf) }},
	{"reliability", Text, "Admiralty code A–F; F, cannot be judged, unless an analyst sets it.", func(s ledger.Source) string { return s.Reliability }},
}

func relayed(s ledger.Source) string {
	var out []string
	for _, e := range s.Relays {
		out = append(out, e.To)
	}
	return Joined(out...)
}

func (g *Ground) sources() Table {
	return Of("sources", "One row an outlet, a relay or a root of what is said.", sourceFields, g.Situation.Sources)
}

// Address is where a report stands on the web, as it came with it; "" where none did.
func Address(r ledger.Report) string {
	if r.Given == nil {
		return ""
	}
	return r.Given.URL
}

var reportFields = []Field[ledger.Report]{
	{"report_id", Text, "Of the text: r- and the start of its SHA-256.", func(r ledger.Report) string { return r.ID }},
	{"path", Text, "Where it was met first.", func(r ledger.Report) string { return r.Path }},
	{"url", Text, "Its address, where it came with one.", func(r ledger.Report) string { return Address(r) }},
	{"title", Text, "Its headline.", func(r ledger.Report) string { return r.Title }},
	{"publisher", Text, "The outlet.", func(r ledger.Report) string { return r.Publisher }},
	{"agency", Text, "The news agency it credits.", func(r ledger.Report) string { return r.Agency }},
	{"published", Day, "ISO; empty: not known.", func(r ledger.Report) string { return r.Published.Value }},
	{"published_not_before", Day, "Where the day is not known.", func(r ledger.Report) string { return r.Published.NotBefore }},
	{"published_not_after", Day, "Where the day is not known.", func(r ledger.Report) string { return r.Published.NotAfter }},
	{"published_basis", Text, "metadata, dateline, text, derived or unknown.", func(r ledger.Report) string { return r.Published.Basis }},
	{"language", Text, "As detected.", func(r ledger.Report) string { return r.Language }},
	{"status", Text, "read or skipped.", func(r ledger.Report) string { return r.Status }},
	{"reason", Text, "Why it was skipped.", func(r ledger.Report) string { return r.Reason }},
	{"encoding", Text, "Of the bytes as received.", func(r ledger.Report) string { return r.Encoding }},
	{"bytes", Integer, "Of the text.", func(r ledger.Report) string { return strconv.Itoa(r.Bytes) }},
	{"sha256", Text, "Of the text.", func(r ledger.Report) string { return r.SHA256 }},
	{"raw_sha256", Text, "Of the bytes as received.", func(r ledger.Report) string { return r.RawSHA256 }},
	{"received", Moment, "When a ledger took it in.", func(r ledger.Report) string { return r.Received }},
	{"read_at", Moment, "When a ledger had it read.", func(r ledger.Report) string { return r.ReadAt }},
	{"program_version", Text, "That read it.", func(r ledger.Report) string { return r.ReadBy.Program }},
	{"data_version", Text, "Of the word lists, models and gazetteer it was read with.", func(r ledger.Report) string { return r.ReadBy.Data }},
	{"demo", Yes, "true: an invented example.", func(r ledger.Report) string { return yes(r.Demo) }},
}

func (g *Ground) reports() Table {
	return Of("reports", "One row a report as received: what was read, and what was not.", reportFields, g.Situation.Reports)
}

var removalFields = []Field[ledger.Removal]{
	{"removal_id", Text, "Of the tombstone.", func(r ledger.Removal) string { return r.ID }},
	{"what", Text, "report, or a name blacked out in reports.", func(r ledger.Removal) string { return r.What }},
	{"reports", Text, "The reports it was taken from.", func(r ledger.Removal) string { return Joined(r.Reports...) }},
	{"reason", Text, "Why.", func(r ledger.Removal) string { return r.Reason }},
	{"removed_by", Text, "Who asked for it.", func(r ledger.Removal) string { return r.By }},
	{"removed_at", Moment, "When.", func(r ledger.Removal) string { return r.At }},
}

func (g *Ground) removals() Table {
	return Of("removals", "One row a tombstone: what was taken out of the ledger, without what it was.", removalFields, g.Removals)
}
