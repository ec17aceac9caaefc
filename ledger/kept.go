package ledger

import "fmt"

// Faults lists what does not hold of a report and its readings: hashes, quotes, references, times.
// Redacted is a report from which a name was removed: its text is no longer the one its id names.
func (k *Kept) Faults(redacted bool) []error {
	var out []error
	fault := func(form string, args ...any) {
		out = append(out, fmt.Errorf("report %s (%s): "+form, append([]any{k.Report.ID, k.Report.Path}, args...)...))
	}
	if k.Report.SHA256 != "" && k.Report.SHA256 != SHA256([]byte(k.Text)) {
		fault("its text no longer has the hash it was kept with")
	}
	if k.Report.SHA256 != "" && k.Report.ID != ReportID(k.Text) && !redacted {
		fault("its id is not that of its text")
	}
	before := ""
	for i := range k.Readings {
		r := &k.Readings[i]
		if r.Report.ID != k.Report.ID {
			fault("a reading is of report %s", r.Report.ID)
		}
		if r.Report.ReadAt < before {
			fault("a reading of %s stands behind one of %s", r.Report.ReadAt, before)
		}
		before = r.Report.ReadAt
		out = append(out, r.Faults(k.Text)...)
		out = append(out, r.Dangling()...)
	}
	return out
}

// Dangling lists what a decision points at that is not there: reports hold the ids of the ledger's
// reports and of those removed, decisions the ids of the decisions before it.
func (d *Decision) Dangling(reports, decisions map[string]bool) []error {
	var out []error
	for _, m := range d.Members {
		if !reports[m.Report] {
			out = append(out, fmt.Errorf("decision %s is about report %s, which the ledger does not hold", d.ID, m.Report))
		}
	}
	if d.Undoes != "" && !decisions[d.Undoes] {
		out = append(out, fmt.Errorf("decision %s undoes %s, which was not made before it", d.ID, d.Undoes))
	}
	return out
}

// Place is where the text of a report was met.
type Place struct{ Path, Report string }
