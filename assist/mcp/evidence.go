package mcp

import (
	"context"
	"fmt"
	"unicode/utf8"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"sitrep/export/mask"
)

// Place is a span of bytes in a report's text, half-open, as records give it.
type Place struct {
	Report string `json:"report" jsonschema:"id of the report"`
	Start  int    `json:"start" jsonschema:"first byte"`
	End    int    `json:"end" jsonschema:"first byte behind"`
}

// Evidence is the words at a place.
type Evidence struct {
	Quote  string `json:"quote"`
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	Report Report `json:"report"`
}

// around is how many bytes are shown before and after the words, and widest the most that is shown of these: a
// report's text is its publisher's, and its words are shown as evidence, not as a copy.
const (
	around = 300
	widest = 2000
)

func (r room) evidence(ctx context.Context, _ *sdk.CallToolRequest, at Place) (*sdk.CallToolResult, Evidence, error) {
	v, err := r.open(ctx)
	if err != nil {
		return nil, Evidence{}, err
	}
	text, ok := v.texts[at.Report]
	switch {
	case !ok:
		return nil, Evidence{}, fmt.Errorf("no report %q", at.Report)
	case at.Start < 0 || at.End <= at.Start || at.End > len(text):
		return nil, Evidence{}, fmt.Errorf("bytes %d-%d lie outside the text of %d bytes", at.Start, at.End, len(text))
	case at.End-at.Start > widest:
		return nil, Evidence{}, fmt.Errorf("%d bytes are more than the %d that are shown at a time", at.End-at.Start, widest)
	case !utf8.ValidString(text[at.Start:at.End]):
		return nil, Evidence{}, fmt.Errorf("bytes %d-%d cut a character in two", at.Start, at.End)
	}
	from, until := max(0, at.Start-around), min(len(text), at.End+around)
	for from < at.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for until > at.End && until < len(text) && !utf8.RuneStart(text[until]) {
		until--
	}
	return nil, v.shown(text, from, at.Start, at.End, until, v.report(at.Report)), nil
}

// shown are words with what stands around them. A name that lies across a cut is withheld where its parts stand: a
// part of a private name is a name to the mask.
func (v sight) shown(text string, from, start, end, until int, r Report) Evidence {
	return mask.Rewrite(Evidence{text[start:end], text[from:start], text[end:until], r}, v.clean)
}
