package reading_test

import (
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// TestGiven: what came with a report beside its text dates it and names its publisher, whatever the text seems to
// tell, and its words are resolved against that date.
func TestGiven(t *testing.T) {
	r := input.FromBytes("page.html", []byte("Gunmen killed two guards in Basra on Monday.\n"))
	r.Given = &ledger.Given{Title: "Two guards killed", Publisher: "Harbour Herald", Published: "2023-06-07T23:30:00-04:00"}
	got := reading.Read(r)
	if p := got.Report.Published; p.Value != "2023-06-07" || p.Basis != "metadata" {
		t.Errorf("published %+v", p)
	}
	if got.Report.Title != "Two guards killed" || got.Report.Publisher != "Harbour Herald" {
		t.Errorf("title %q, publisher %q", got.Report.Title, got.Report.Publisher)
	}
	if len(got.Events) != 1 || got.Events[0].When == nil || got.Events[0].When.EDTF != "2023-06-05" {
		t.Fatalf("events %+v", got.Events)
	}
	if c := got.Events[0].Chain; len(c) != 1 || c[0].Name != "Harbour Herald" {
		t.Errorf("chain %+v", c)
	}
}
