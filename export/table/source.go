package table

import "strconv"

func (b *builder) sources() Table {
	t := Table{Name: "sources", Doc: "One row an outlet, a relay or a root of what is said.", Columns: []Column{
		{"source_id", ""}, {"name", ""}, {"kind", ""}, {"publisher", "true: publishes reports of the pile."},
		{"unnamed", "true: told of without a name."}, {"relays", "Whom it relays, by id."},
		{"reports", "Reports in which it stands in a chain."}, {"root_of", "Claims of which it is the root."},
		{"reliability", "Admiralty code A–F; F, cannot be judged, unless an analyst sets it."},
	}}
	for _, s := range b.s.Sources {
		var relays []string
		for _, e := range s.Relays {
			relays = append(relays, e.To)
		}
		t.Rows = append(t.Rows, []string{s.ID, s.Name, s.Kind, yes(s.Publisher), yes(s.Unnamed), joined(relays...),
			strconv.Itoa(s.Reports), strconv.Itoa(s.RootOf), s.Reliability})
	}
	return t
}

func (b *builder) reports() Table {
	t := Table{Name: "reports", Doc: "One row a report as received: what was read, and what was not.", Columns: []Column{
		{"report_id", "Of the text: r- and the start of its SHA-256."}, {"path", ""}, {"title", ""}, {"publisher", ""}, {"agency", ""},
		{"published", "ISO; empty: not known."}, {"published_not_before", ""}, {"published_not_after", ""}, {"published_basis", ""},
		{"language", ""}, {"status", "read or skipped."}, {"reason", "Why it was skipped."}, {"encoding", ""}, {"bytes", ""},
		{"sha256", "Of the text."}, {"raw_sha256", "Of the bytes as received."}, {"received", ""}, {"read_at", ""},
		{"program_version", ""}, {"data_version", ""}, {"demo", "true: an invented example."},
	}}
	for _, r := range b.s.Reports {
		p := r.Published
		t.Rows = append(t.Rows, []string{r.ID, r.Path, r.Title, r.Publisher, r.Agency, p.Value, p.NotBefore, p.NotAfter, p.Basis,
			r.Language, r.Status, r.Reason, r.Encoding, strconv.Itoa(r.Bytes), r.SHA256, r.RawSHA256, r.Received, r.ReadAt,
			r.ReadBy.Program, r.ReadBy.Data, yes(r.Demo)})
	}
	return t
}
