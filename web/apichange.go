package web

import (
	"context"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"

	"sitrep/ledger"
)

// searchAsked is a search.
type searchAsked struct {
	Words string `query:"q" required:"true" doc:"words that all stand in a report"`
}

func (room *Room) apiSearch(a huma.API) {
	huma.Register(a, huma.Operation{OperationID: "search", Method: http.MethodGet, Path: apiBase + "/search", Summary: "Reports by their words, the best first",
		Tags: []string{"reports"}, Parameters: append(append([]*huma.Param{}, reportFilters...), pastFilters...), Errors: []int{400, 401, 503}},
		func(ctx context.Context, _ *searchAsked) (*thingAnswer[listing[hit]], error) {
			found, err := visitOf(ctx).search()
			if err != nil {
				return nil, room.apiError(err)
			}
			return &thingAnswer[listing[hit]]{found.record().(listing[hit])}, nil
		})
}

// decisionAsked is a decision that a program asks for, under the name of its token.
type decisionAsked struct {
	Body struct {
		Verdict string   `json:"verdict" enum:"accept,reject,not-event,fix,merge,split,source,undo" doc:"what is decided"`
		IDs     []string `json:"ids" minItems:"1" doc:"records, incidents, series, warnings, entities; of source one source; of undo one decision"`
		Field   string   `json:"field,omitempty" doc:"of fix: the field"`
		Value   string   `json:"value,omitempty" doc:"of fix: its value; of source: the grade A to F"`
		Reason  string   `json:"reason,omitempty" doc:"why"`
	}
}

// reportAsked is a report to be read.
type reportAsked struct {
	Name    string `query:"name" required:"true" doc:"where it comes from: a file name or an address"`
	RawBody []byte `contentType:"application/octet-stream"`
}

func (room *Room) apiChanging(a huma.API) {
	security := []map[string][]string{{"token": {}}}
	huma.Register(a, huma.Operation{OperationID: "decide", Method: http.MethodPost, Path: apiBase + "/decisions", Summary: "Make a decision; see docs/review.md",
		Tags: []string{"review"}, Security: security, Errors: []int{400, 401, 403, 404, 422}, MaxBodyBytes: mostForm},
		func(ctx context.Context, asked *decisionAsked) (*thingAnswer[[]ledger.Decision], error) {
			v := visitOf(ctx)
			form := url.Values{"verdict": {asked.Body.Verdict}, "id": asked.Body.IDs, "field": {asked.Body.Field}, "value": {asked.Body.Value}, "reason": {asked.Body.Reason}}
			made, err := v.decide(form)
			if err != nil {
				return nil, room.apiError(err)
			}
			room.shownSoon(ctx)
			return &thingAnswer[[]ledger.Decision]{hidden(v, made)}, nil
		})
	huma.Register(a, huma.Operation{OperationID: "add-report", Method: http.MethodPost, Path: apiBase + "/reports", Summary: "Read a report, a page, a feed or an archive into the ledger",
		Tags: []string{"reports"}, Security: security, Errors: []int{400, 401, 403, 413}, MaxBodyBytes: room.options.MaxUpload},
		func(ctx context.Context, asked *reportAsked) (*thingAnswer[[]Taken], error) {
			taken, err := room.ledger.Take(ctx, asked.Name, asked.RawBody)
			if err != nil {
				return nil, room.apiError(err)
			}
			room.keeper.Wake()
			return &thingAnswer[[]Taken]{taken}, nil
		})
}
