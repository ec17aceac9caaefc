package web

import (
	"fmt"

	"sitrep/export/brief"
	"sitrep/ledger"
	"sitrep/text"
)

// reportsView is the list of reports.
type reportsView struct {
	Shelf   shelf
	Reports []brief.Report
}

// reports is the list of what was read and what was not.
func (v *visit) reports() (*answer, error) {
	page, err := v.FindReports(v.query)
	if err != nil {
		return nil, err
	}
	view := reportsView{Shelf: v.shelf(page, "report")}
	for _, i := range page.Items {
		view.Reports = append(view.Reports, v.Teller.Report(i))
	}
	return &answer{page: "reports", title: "Reports", active: "/reports", view: shown(view), table: "reports", next: v.nextOf(page),
		record: func() any { return listed(v, page, func(i int) ledger.Report { return v.Snapshot.Reports[i] }) },
		part: func() *ledger.Situation {
			part := &ledger.Situation{Version: v.Version}
			for _, i := range v.rows(page) {
				part.Reports = append(part.Reports, v.Snapshot.Reports[i])
			}
			return part
		}}, nil
}

// reportView is one report: its text with the records underlined, and the records beside it.
type reportView struct {
	Report   brief.Report
	Segments []brief.Segment
	Records  []recordView
	Kinds    []counted // how many records of each kind
	Told     []brief.Link
	SHA256   string
	ReadBy   ledger.Version
	Received string
}

// recordView is a record of the report, and what it was put into.
type recordView struct {
	brief.Finding
	Anchor string
	Into   brief.Link
}

// anchorOf is the place in the text where a record begins.
func anchorOf(s text.Span) string { return citeAnchor(brief.Cite{Byte: s.Start}) }

// report is one report.
func (v *visit) report() (*answer, error) {
	i, ok := v.Report(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	r := &v.Snapshot.Reports[i]
	view := reportView{Report: v.Teller.Report(i), SHA256: r.SHA256, ReadBy: r.ReadBy, Received: r.Received}
	reading, ok := v.Reading(v.id)
	if !ok {
		return nil, fmt.Errorf("report %s has no reading", v.id)
	}
	view.Segments = v.Teller.Text(*reading)
	counts := map[string]int{}
	for _, f := range v.Teller.Findings(*reading) {
		record := recordView{Finding: f, Anchor: anchorOf(f.Span)}
		if into := v.Holder(ledger.Ref{Report: v.id, ID: f.ID}); into != "" {
			record.Into = v.Teller.Link(into)
		}
		counts[f.Kind]++
		view.Records = append(view.Records, record)
	}
	for _, kind := range brief.Kinds {
		view.Kinds = append(view.Kinds, counted{Noun: kind, Count: counts[kind]})
	}
	for _, id := range v.ToldBy(v.id) {
		view.Told = append(view.Told, v.Teller.Link(id))
	}
	return &answer{page: "report", title: view.Report.Name(), active: "/reports", view: shown(view), record: func() any { return hidden(v, *reading) }}, nil
}

// citeAnchor is the place of evidence in the page of its report.
func citeAnchor(c brief.Cite) string { return brief.Cite{Byte: c.Byte}.Anchor() }

// citePath is the address of evidence.
func citePath(c brief.Cite) string { return "/reports/" + c.ID + "#" + citeAnchor(c) }
