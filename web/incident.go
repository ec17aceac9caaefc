package web

import (
	"cmp"
	"slices"

	"sitrep/export/brief"
	"sitrep/ledger"
)

// incidentView is one incident with all that is said of it.
type incidentView struct {
	Incident brief.Incident
	ID       string
	Tensions []brief.Tension
	Reports  []brief.Report
	Beside   []alignedRow // what each report says, by what it says it of
	Series   []brief.Series
	Related  []related
	Warnings []brief.Warning // that may be about it
	Merged   []brief.Decision
	NearMiss []brief.Decision
	History  []occasion
	Records  []recordLink // of single reports
	Credible *ledger.Credibility
}

// alignedRow is one attribute with what each report says of it; a report that says nothing has an empty cell.
type alignedRow struct {
	Name  string
	Cells [][]saying
}

// saying is one value as one report has it.
type saying struct {
	Text, Quote, Chain string
	Cite               brief.Cite
}

type related struct {
	Link         brief.Link
	Kind, Reason string
}

// recordLink leads to a record of one report.
type recordLink struct{ Report, ID, Title string }

// occasion is one line of the history of an incident.
type occasion struct {
	At, What string
	Link     brief.Link
}

// incident is one incident: competing values, reports side by side, why merged, history.
func (v *visit) incident() (*answer, error) {
	i, ok := v.Incident(v.id)
	if !ok {
		return nil, ledger.ErrNotFound
	}
	in := &v.Incidents[i]
	view := incidentView{Incident: v.Teller.Incident(i), ID: in.ID, Credible: in.Credibility}
	part := v.partOf([]int{i})
	for _, t := range v.TensionsAbout(in.ID) {
		view.Tensions = append(view.Tensions, v.Teller.Tension(t))
	}
	for _, x := range v.SeriesOf(in.ID) {
		view.Series = append(view.Series, v.Teller.Series(x))
		part.Series = append(part.Series, v.Series[x])
	}
	for _, tie := range in.Related {
		view.Related = append(view.Related, related{v.Teller.Link(tie.Incident), brief.Words(tie.Kind), v.Teller.Words(tie.Reason)})
	}
	view.Reports, view.Records = v.tellers(in)
	view.Beside = aligned(view.Incident, view.Reports)
	v.tellDecisions(&view)
	view.History = v.history(in)
	return &answer{page: "incident", title: view.Incident.Title, active: "/incidents", view: shown(view), table: "incidents",
		record: func() any { return hidden(v, part) }, part: func() *ledger.Situation { return part }}, nil
}

// tellers are the reports that tell of an incident, and their records of it.
func (v *visit) tellers(in *ledger.Incident) (reports []brief.Report, records []recordLink) {
	var met []string
	for _, m := range in.Members {
		i, ok := v.Report(m.Report)
		if !ok {
			continue
		}
		r := v.Teller.Report(i)
		records = append(records, recordLink{m.Report, m.ID, r.Name()})
		if !slices.Contains(met, m.Report) {
			met = append(met, m.Report)
			reports = append(reports, r)
		}
	}
	return reports, records
}

// aligned puts the values of an incident under the reports that give them.
func aligned(in brief.Incident, reports []brief.Report) []alignedRow {
	column := map[string]int{}
	for k, r := range reports {
		column[r.ID] = k
	}
	var out []alignedRow
	for _, a := range in.Attributes {
		row := alignedRow{a.Name, make([][]saying, len(reports))}
		for _, value := range a.Values {
			for _, p := range value.Proofs {
				if k, ok := column[p.Cite.ID]; ok {
					row.Cells[k] = append(row.Cells[k], saying{value.Text, p.Quote, p.Chain, p.Cite})
				}
			}
		}
		out = append(out, row)
	}
	return out
}

// tellDecisions fills in why the reports were taken to tell of one happening, and what was nearly taken for it.
func (v *visit) tellDecisions(view *incidentView) {
	made, beside := v.DecidedOn(view.ID)
	for _, d := range made {
		view.Merged = append(view.Merged, v.Teller.Decision(d))
	}
	for _, d := range beside {
		view.NearMiss = append(view.NearMiss, v.Teller.Decision(d))
	}
}

// history is when the ledger learned of an incident: its reports as they came, people's words as they fell.
func (v *visit) history(in *ledger.Incident) []occasion {
	var out []occasion
	met := map[string]bool{}
	for _, m := range in.Members {
		i, ok := v.Report(m.Report)
		if !ok || met[m.Report] {
			continue
		}
		met[m.Report] = true
		r := v.Teller.Report(i)
		out = append(out, occasion{v.Reports[i].Received, "told by " + cmp.Or(r.Publisher, "an outlet that is not known") + ", published " + r.Published,
			brief.Link{ID: r.ID, Title: r.Name()}})
	}
	for _, r := range in.Reviews {
		out = append(out, occasion{r.At, "a person: " + brief.Words(r.Verdict) + ", " + v.Teller.Words(r.By), brief.Link{}})
	}
	slices.SortStableFunc(out, func(a, z occasion) int { return compareTimes(a.At, z.At) })
	return out
}
