// Package mcp opens a ledger to assistants over the Model Context Protocol. It is read-only, and answers with
// records as they stand: who says what, with the words and their place, never a summary of its own. Names of
// private persons are withheld unless the library was opened with them.
package mcp

import (
	"context"
	"io"
	"sync"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"sitrep/ledger"
)

// Library is what assistants may ask: the situation as it stands and the texts of its reports.
type Library struct {
	Open         func(context.Context) (*Pile, error) // the pile as it stands at the time of a question
	IncludeNames bool                                 // keep the names of private persons
	Version      ledger.Version
}

// Pile is a situation with the texts of its reports by their ids.
type Pile struct {
	Situation *ledger.Situation
	Texts     map[string]string

	once  sync.Once // masks the situation at the first question
	shown sight
}

// instructions are shown to the assistant with the tools.
const instructions = `News reports about security incidents, read by sitrep. Every record says who says so and points at the words. ` +
	`Nothing here is asserted by sitrep: quote the sources, name the chain of attribution, and tell where values differ. ` +
	`What no report tells is not known; an absent field is not known, 0 means that a report says zero.`

// Server is a server of the library's tools.
func Server(l Library) *sdk.Server {
	s := sdk.NewServer(&sdk.Implementation{Name: "sitrep", Title: "sitrep", Version: l.Version.Program}, &sdk.ServerOptions{Instructions: instructions})
	r := room{l}
	sdk.AddTool(s, tool("search", "Search", "Incidents, figures and warnings by words and filters, best first, with their ids. Without words: everything that the filters keep."), r.search)
	sdk.AddTool(s, tool("incident", "Incident", "One incident: its values side by side, who stands behind each, the words, contradictions, and whether its sources are independent."), r.incident)
	sdk.AddTool(s, tool("figure_series", "Series of a figure", "The values of one measure over time, with who gives them and how they relate: revision, growth, conflict. No sum is made."), r.series)
	sdk.AddTool(s, tool("evidence", "Evidence", "The words of a report at a span of bytes, with what stands around them, and where the report comes from."), r.evidence)
	return s
}

// Serve answers on a pair of streams until the other side closes, or the context ends.
func Serve(ctx context.Context, l Library, in io.ReadCloser, out io.WriteCloser) error {
	return Server(l).Run(ctx, &sdk.IOTransport{Reader: in, Writer: out})
}

// tool describes a tool that only reads, and reads nothing beyond the ledger.
func tool(name, title, doc string) *sdk.Tool {
	closed := false
	return &sdk.Tool{Name: name, Title: title, Description: doc,
		Annotations: &sdk.ToolAnnotations{Title: title, ReadOnlyHint: true, IdempotentHint: true, OpenWorldHint: &closed}}
}
