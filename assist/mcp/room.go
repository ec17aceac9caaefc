package mcp

import (
	"context"
	"fmt"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"sitrep/export/mask"
	"sitrep/ledger"
)

// room answers the questions.
type room struct{ Library }

// sight is a pile as it may be shown: a private name that is withheld is not found either.
type sight struct {
	*ledger.Situation
	texts map[string]string
	clean func(string) string
}

func (r room) open(ctx context.Context) (sight, error) {
	p, err := r.Open(ctx)
	if err != nil {
		return sight{}, fmt.Errorf("open the ledger: %w", err)
	}
	p.once.Do(func() { p.shown = p.sight(r.IncludeNames) })
	return p.shown, nil
}

func (p *Pile) sight(names bool) sight {
	if names {
		return sight{p.Situation, p.Texts, func(s string) string { return s }}
	}
	clean := mask.ForSituation(p.Situation).Text
	return sight{mask.Rewrite(p.Situation, clean), p.Texts, clean}
}

// Asked is a question for one record.
type Asked struct {
	ID string `json:"id" jsonschema:"the id, as search gives it"`
}

// Incident is an incident with its contradictions and the reports that tell of it.
type Incident struct {
	Incident ledger.Incident  `json:"incident"`
	Tensions []ledger.Tension `json:"tensions"`
	Reports  []Report         `json:"reports"`
}

// Report is where words come from.
type Report struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Agency    string `json:"agency,omitempty"`
	Published string `json:"published,omitempty" jsonschema:"ISO date; absent when not known"`
	Path      string `json:"path,omitempty"`
	SHA256    string `json:"sha256,omitempty" jsonschema:"of the text"`
	Demo      bool   `json:"demo,omitempty" jsonschema:"an invented example"`
}

func (r room) incident(ctx context.Context, _ *sdk.CallToolRequest, asked Asked) (*sdk.CallToolResult, Incident, error) {
	v, err := r.open(ctx)
	if err != nil {
		return nil, Incident{}, err
	}
	in, ok := v.FindIncident(asked.ID)
	if !ok {
		return nil, Incident{}, fmt.Errorf("no incident %q; ask search for the ids", asked.ID)
	}
	out := Incident{Incident: *in, Tensions: v.tensionsOf(in.ID), Reports: []Report{}}
	met := map[string]bool{}
	for _, m := range in.Members {
		if !met[m.Report] {
			met[m.Report] = true
			out.Reports = append(out.Reports, v.report(m.Report))
		}
	}
	return nil, out, nil
}

func (v sight) tensionsOf(id string) []ledger.Tension {
	out := []ledger.Tension{}
	for _, t := range v.Tensions {
		if t.About == id {
			out = append(out, t)
		}
	}
	return out
}

func (v sight) report(id string) Report {
	for _, r := range v.Reports {
		if r.ID == id {
			return Report{r.ID, r.Title, r.Publisher, r.Agency, r.Published.Value, r.Path, r.SHA256, r.Demo}
		}
	}
	return Report{ID: id}
}

// Series is a measure with its contradictions.
type Series struct {
	Series   ledger.Series    `json:"series"`
	Tensions []ledger.Tension `json:"tensions"`
}

func (r room) series(ctx context.Context, _ *sdk.CallToolRequest, asked Asked) (*sdk.CallToolResult, Series, error) {
	v, err := r.open(ctx)
	if err != nil {
		return nil, Series{}, err
	}
	for _, s := range v.Series {
		if s.ID == asked.ID {
			return nil, Series{s, v.tensionsOf(s.ID)}, nil
		}
	}
	return nil, Series{}, fmt.Errorf("no series %q; ask search for the ids", asked.ID)
}
