package mcp

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"sitrep/export/filter"
	"sitrep/ledger"
)

// Query is what to look for. The filters are those of `sitrep export`.
type Query struct {
	Words     string `json:"words,omitempty" jsonschema:"words to look for; records that hold more of them come first"`
	EventType string `json:"event_type,omitempty" jsonschema:"arrest, bombing, foiled_plot …; several parted by |"`
	Status    string `json:"status,omitempty" jsonschema:"occurred, ongoing, foiled, planned, threatened, alleged or denied"`
	Country   string `json:"country,omitempty" jsonschema:"name or ISO code of two letters"`
	Location  string `json:"location,omitempty" jsonschema:"words of a place"`
	Actor     string `json:"actor,omitempty" jsonschema:"words of the name of one who takes part"`
	Source    string `json:"source,omitempty" jsonschema:"words of the name of an outlet or a root source"`
	Since     string `json:"since,omitempty" jsonschema:"first day of the event, 2024-05-06"`
	Until     string `json:"until,omitempty" jsonschema:"last day of the event"`
	Limit     int    `json:"limit,omitempty" jsonschema:"the most results; 20 unless set, 100 at most"`
}

// Found is one result.
type Found struct {
	Kind   string `json:"kind" jsonschema:"incident, figure_series or warning"`
	ID     string `json:"id"`
	Title  string `json:"title"`
	Type   string `json:"event_type,omitempty"`
	Status string `json:"status,omitempty"`
	When   string `json:"when,omitempty" jsonschema:"EDTF"`
	Where  string `json:"where,omitempty"`
	Roots  string `json:"roots,omitempty" jsonschema:"root sources"`
	Report string `json:"report,omitempty" jsonschema:"a report that tells of it"`
	words  string
	score  int
}

// Results are the best, with how many there are and how many were left out for want of a date.
type Results struct {
	Found   []Found `json:"found"`
	Total   int     `json:"total"`
	Undated int     `json:"undated_left_out,omitempty"`
}

func (r room) search(ctx context.Context, _ *sdk.CallToolRequest, q Query) (*sdk.CallToolResult, Results, error) {
	v, err := r.open(ctx)
	if err != nil {
		return nil, Results{}, err
	}
	f, err := q.filter()
	if err != nil {
		return nil, Results{}, err
	}
	kept, left := f.Keep(v.Situation)
	all := ranked(candidates(kept), wordsOf(q.Words))
	out := Results{Found: all[:min(len(all), q.limit())], Total: len(all), Undated: left.Undated}
	return nil, out, nil
}

func (q Query) filter() (filter.Filter, error) {
	return filter.FromQuery(map[string][]string{"event_type": {q.EventType}, "status": {q.Status}, "country": {q.Country},
		"location": {q.Location}, "actor": {q.Actor}, "source": {q.Source}, "since": {q.Since}, "until": {q.Until}})
}

func (q Query) limit() int {
	if q.Limit <= 0 {
		return 20
	}
	return min(q.Limit, 100)
}

// candidates are the records of a situation with the words they may be found by.
func candidates(s *ledger.Situation) (out []Found) {
	for _, in := range s.Incidents {
		out = append(out, foundIncident(in))
	}
	for _, se := range s.Series {
		c := Found{Kind: "figure_series", ID: se.ID, Title: se.What, Where: se.Place, Roots: strings.Join(se.Roots.Names, "; ")}
		for _, p := range se.Points {
			c.words += " " + p.Evidence.Quote
			c.Report = cmp.Or(c.Report, p.Evidence.Report)
		}
		out = append(out, c)
	}
	for _, a := range s.Warnings {
		w := a.Warning
		out = append(out, Found{Kind: "warning", ID: a.ID, Title: cmp.Or(w.About, w.Evidence.Quote), Where: w.Place, Roots: w.Issuer,
			Report: w.Evidence.Report, words: "warning " + w.Evidence.Quote})
	}
	return out
}

func foundIncident(in ledger.Incident) Found {
	c := Found{Kind: "incident", ID: in.ID, Title: in.Title, Type: in.Type, Status: in.Status, Roots: strings.Join(in.Roots.Names, "; ")}
	if in.When != nil {
		c.When = in.When.EDTF
	}
	var places []string
	for _, at := range in.Where {
		places = append(places, cmp.Or(at.Name, at.Written))
		c.words += " " + at.Country + " " + at.Admin1
	}
	c.Where = strings.Join(places, "; ")
	for _, v := range in.Values {
		c.words += " " + v.Text
		for _, e := range v.Evidence {
			c.words += " " + e.Quote
			c.Report = cmp.Or(c.Report, e.Report)
		}
	}
	return c
}

// ranked are the candidates that hold at least one of the words, those with most first; all without words.
func ranked(list []Found, words []string) []Found {
	out := []Found{}
	for _, c := range list {
		held := map[string]bool{}
		for _, w := range wordsOf(c.Title + " " + strings.ReplaceAll(c.Type, "_", " ") + " " + c.Where + " " + c.Roots + " " + c.words) {
			held[w] = true
		}
		for _, w := range words {
			if held[w] {
				c.score++
			}
		}
		if c.score > 0 || len(words) == 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Found) int {
		return cmp.Or(b.score-a.score, cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// wordsOf are the words of a text in lower case, each once.
func wordsOf(s string) []string {
	list := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	slices.Sort(list)
	return slices.Compact(list)
}
