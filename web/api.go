package web

import (
	"context"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"sitrep/ledger"
	"sitrep/web/snapshot"
)

// apiBase is the folder of the API; another version of it would have another.
const apiBase = "/api/v1"

// api describes and answers what programs ask: what the twins of pages hold, under names that stay. Its description
// is at /openapi.json.
func (room *Room) api(mux *http.ServeMux) {
	config := huma.DefaultConfig("sitrep", room.options.Version.Program)
	config.Info.Description = "What the reports of a ledger say, and who says so. A record never says that something happened. " +
		"Spans are bytes of the report's UTF-8 text, half-open. Quotes hold the words to the byte, unless a name of a private person was withheld from them."
	config.DocsPath, config.SchemasPath, config.CreateHooks = "", apiBase+"/schemas", nil
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"token": {Type: "http", Scheme: "bearer", Description: "A token as sitrep token prints it; on loopback none is needed."}}
	a := humago.New(mux, config)
	a.UseMiddleware(room.visiting(a))
	listOf(a, "incidents", "Incidents under a filter", incidentFilters, (*visit).FindIncidents, func(v *visit, i int) ledger.Incident { return v.Incidents[i] })
	listOf(a, "figures", "Measures with their values, contested ones first", seriesFilters, (*visit).FindSeries, func(v *visit, i int) ledger.Series { return v.Series[i] })
	listOf(a, "warnings", "Warnings", warningFilters, func(v *visit, q url.Values) (*snapshot.Page, error) { return v.FindWarnings(q, v.today()) },
		func(v *visit, i int) ledger.Alert { return v.Snapshot.Warnings[i] })
	listOf(a, "sources", "Outlets, relays and roots", sourceFilters, (*visit).FindSources, func(v *visit, i int) ledger.Source { return v.Snapshot.Sources[i] })
	listOf(a, "contested", "Contradictions", tensionFilters, (*visit).FindTensions, func(v *visit, i int) ledger.Tension { return v.Tensions[i] })
	listOf(a, "reports", "Reports, read and skipped", reportFilters, (*visit).FindReports, func(v *visit, i int) ledger.Report { return v.Snapshot.Reports[i] })
	thingOf[ledger.Situation](a, "incidents", "An incident, with its series, contradictions, claims, decisions and reports", (*visit).incident)
	thingOf[ledger.Situation](a, "figures", "A measure, with its contradictions, claims, decisions and reports", (*visit).figure)
	thingOf[ledger.Situation](a, "warnings", "A warning, with its claims, decisions and reports", (*visit).warning)
	thingOf[ledger.Source](a, "sources", "A source", (*visit).source)
	thingOf[ledger.Tension](a, "contested", "A contradiction", (*visit).tension)
	thingOf[ledger.Reading](a, "reports", "What one report says: the form of a reading", (*visit).report)
	room.apiSearch(a)
	room.apiChanging(a)
}

type visitKey struct{}

// visiting lets the visitors of the API in, gives them a snapshot, and tells those who have it that nothing changed.
func (room *Room) visiting(a huma.API) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		r, w := humago.Unwrap(ctx)
		needs := reader
		if r.Method != http.MethodGet {
			needs = reviewer
		}
		v, err := room.visit(w, r, needs)
		if err == nil && needs == reviewer && room.options.ReadOnly {
			err = errReadOnly
		}
		if err == nil && needs == reader {
			err = knownAlone(r.URL.Query(), ctx.Operation().Parameters)
		}
		if err != nil {
			room.fail(w, r, asJSON, err)
			return
		}
		if needs == reader {
			ctx.SetHeader("Cache-Control", "private, no-cache")
			ctx.SetHeader("ETag", v.tag())
			if v.unchanged() {
				ctx.SetStatus(http.StatusNotModified)
				return
			}
		}
		next(huma.WithValue(ctx, visitKey{}, v))
	}
}

func visitOf(ctx context.Context) *visit { return ctx.Value(visitKey{}).(*visit) }

// listAnswer is a page of a list, and the address of the next in its head.
type listAnswer[T any] struct {
	Link string `header:"Link"`
	Body listing[T]
}

func listOf[T any](a huma.API, kind, summary string, filters []*huma.Param, find func(*visit, url.Values) (*snapshot.Page, error), at func(*visit, int) T) {
	huma.Register(a, huma.Operation{OperationID: "list-" + kind, Method: http.MethodGet, Path: apiBase + "/" + kind, Summary: summary,
		Tags: []string{kind}, Parameters: append(append([]*huma.Param{}, filters...), pastFilters...), Errors: []int{400, 401, 503}},
		func(ctx context.Context, _ *struct{}) (*listAnswer[T], error) {
			v := visitOf(ctx)
			page, err := find(v, v.query)
			if err != nil {
				return nil, v.room.apiError(err)
			}
			out := &listAnswer[T]{Body: listed(v, page, func(i int) T { return at(v, i) })}
			if out.Body.Next != "" {
				out.Link = "<" + out.Body.Next + `>; rel="next"`
			}
			return out, nil
		})
}

// thingAnswer is one thing.
type thingAnswer[T any] struct{ Body T }

type thingAsked struct {
	ID string `path:"id" doc:"id of the thing"`
}

// thingOf answers with the JSON twin of a page.
func thingOf[T any](a huma.API, kind, summary string, answer func(*visit) (*answer, error)) {
	huma.Register(a, huma.Operation{OperationID: "get-" + kind, Method: http.MethodGet, Path: apiBase + "/" + kind + "/{id}", Summary: summary,
		Tags: []string{kind}, Parameters: pastFilters, Errors: []int{401, 404, 503}},
		func(ctx context.Context, asked *thingAsked) (*thingAnswer[T], error) {
			v := visitOf(ctx)
			v.id = asked.ID
			found, err := answer(v)
			if err != nil {
				return nil, v.room.apiError(err)
			}
			switch record := found.record().(type) {
			case T:
				return &thingAnswer[T]{record}, nil
			case *T:
				return &thingAnswer[T]{*record}, nil
			}
			return nil, huma.Error500InternalServerError("no such form")
		})
}

func (room *Room) apiError(err error) error {
	p := room.problemOf(err)
	return huma.NewError(p.Status, p.Detail)
}
