package mcp

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"sitrep/ledger"
	"sitrep/text"
)

const story = "ORVANE — Three people died in a blast at the market, police said. Karim Fahri, a stallholder, ran to the river."

// pile is one invented report with a blast, a toll and a warning.
func pile() *Pile {
	three := 3.0
	words := func(quote string) ledger.Evidence {
		i := strings.Index(story, quote)
		return ledger.Evidence{Report: "r-1", Start: i, End: i + len(quote), Quote: quote, By: "test"}
	}
	chain := ledger.Chain{{Name: "Harbour Daily", Publisher: true}, {Name: "police"}}
	return &Pile{Texts: map[string]string{"r-1": story}, Situation: &ledger.Situation{
		Reports: []ledger.Report{{ID: "r-1", Title: "Blast at the market", Publisher: "Harbour Daily", Published: text.Published{Value: "2024-03-06"}}},
		Incidents: []ledger.Incident{{ID: "x-1", Type: "bombing", Status: "occurred", Title: "a blast at the market", Members: []ledger.Ref{{Report: "r-1", ID: "e-1"}},
			Where: []text.Location{{Name: "Orvane", Country: "Velmara"}}, Roots: ledger.Roots{Low: 1, High: 1, Names: []string{"police"}},
			Values: []ledger.Value{{Attribute: "killed", Text: "Three", Low: &three, High: &three, Evidence: []ledger.Evidence{words("Three people died")}, Chains: []ledger.Chain{chain}},
				{Attribute: "victim", Text: "Karim Fahri", Evidence: []ledger.Evidence{words("Karim Fahri, a stallholder")}, Chains: []ledger.Chain{chain}}}}},
		Series:   []ledger.Series{{ID: "s-1", What: "people killed", Place: "Orvane", Points: []ledger.Point{{Low: &three, High: &three, Bound: "exactly", Evidence: words("Three people died"), Chain: chain}}}},
		Warnings: []ledger.Alert{{ID: "a-1", Warning: ledger.Warning{Issuer: "embassy", About: "stay away from markets", Evidence: words("the market")}}},
		Tensions: []ledger.Tension{{ID: "t-1", About: "x-1", Cause: "number"}},
		Entities: []ledger.Identity{{Kind: "person", Name: "Karim Fahri"}},
	}}
}

// client connects a client to a server of the pile.
func client(t *testing.T, names bool) *sdk.ClientSession {
	t.Helper()
	ctx := t.Context()
	near, far := sdk.NewInMemoryTransports()
	server := Server(Library{Open: func(context.Context) (*Pile, error) { return pile(), nil }, IncludeNames: names, Version: ledger.Version{Program: "0.0-test"}})
	if _, err := server.Connect(ctx, far, nil); err != nil {
		t.Fatal(err)
	}
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(ctx, near, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return session
}

// ask calls a tool and gives what it answers as JSON; failed tells an answer that is an error.
func ask(t *testing.T, s *sdk.ClientSession, tool string, arguments map[string]any) (answer string, failed bool) {
	t.Helper()
	r, err := s.CallTool(t.Context(), &sdk.CallToolParams{Name: tool, Arguments: arguments})
	if err != nil {
		return err.Error(), true
	}
	if r.IsError {
		return r.Content[0].(*sdk.TextContent).Text, true
	}
	raw, err := json.Marshal(r.StructuredContent)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw), false
}

// TestToolsOnlyRead: a client sees four tools, each marked as one that changes nothing.
func TestToolsOnlyRead(t *testing.T) {
	list, err := client(t, false).ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, tool := range list.Tools {
		names = append(names, tool.Name)
		if !tool.Annotations.ReadOnlyHint || tool.Annotations.OpenWorldHint == nil || *tool.Annotations.OpenWorldHint || tool.Description == "" {
			t.Errorf("%s: %+v", tool.Name, tool.Annotations)
		}
	}
	if got := strings.Join(names, " "); got != "evidence figure_series incident search" {
		t.Error(got)
	}
}

func TestAnswers(t *testing.T) {
	s := client(t, false)
	for _, c := range []struct {
		tool      string
		arguments map[string]any
		holds     []string
	}{
		{"search", map[string]any{"words": "market blast"}, []string{`"id":"x-1"`, `"total":2`}},
		{"search", map[string]any{"country": "Velmara"}, []string{`"id":"x-1"`, `"total":1`}},
		{"search", map[string]any{"words": "earthquake"}, []string{`"found":[]`, `"total":0`}},
		{"search", map[string]any{"since": "2024-01-01"}, []string{`"undated_left_out":2`}},
		{"incident", map[string]any{"id": "x-1"}, []string{`"cause":"number"`, `"publisher":"Harbour Daily"`, `"quote":"Three people died"`}},
		{"figure_series", map[string]any{"id": "s-1"}, []string{`"low":3`, `"name":"police"`}},
		{"evidence", map[string]any{"report": "r-1", "start": 11, "end": 28}, []string{`"quote":"Three people died"`, `ORVANE`, `2024-03-06`}},
	} {
		got, failed := ask(t, s, c.tool, c.arguments)
		for _, want := range c.holds {
			if failed || !strings.Contains(got, want) {
				t.Errorf("%s %v: %s lacks %s", c.tool, c.arguments, got, want)
			}
		}
	}
}

// TestFaultsAreTold: what is asked wrongly gives an error that helps, and no panic.
func TestFaultsAreTold(t *testing.T) {
	s := client(t, false)
	for _, c := range []struct {
		tool      string
		arguments map[string]any
		holds     string
	}{
		{"incident", map[string]any{"id": "x-9"}, "ask search for the ids"},
		{"figure_series", map[string]any{"id": ""}, "no series"},
		{"evidence", map[string]any{"report": "r-1", "start": 5, "end": 9000}, "outside the text"},
		{"evidence", map[string]any{"report": "r-1", "start": 8, "end": 9}, "cut a character"},
		{"evidence", map[string]any{"report": "r-9", "start": 0, "end": 1}, "no report"},
		{"search", map[string]any{"since": "May"}, "is no day"},
	} {
		if got, failed := ask(t, s, c.tool, c.arguments); !failed || !strings.Contains(got, c.holds) {
			t.Errorf("%s %v: %s", c.tool, c.arguments, got)
		}
	}
}

// TestPrivateNamesAreWithheld in every answer, unless the library was opened with them.
func TestPrivateNamesAreWithheld(t *testing.T) {
	questions := map[string]map[string]any{"incident": {"id": "x-1"}, "search": {"words": "Karim Fahri", "limit": 5}, "evidence": {"report": "r-1", "start": 68, "end": 79}}
	for tool, arguments := range questions {
		if got, _ := ask(t, client(t, false), tool, arguments); strings.Contains(got, "Fahri") {
			t.Errorf("%s names a private person: %s", tool, got)
		}
	}
	if got, _ := ask(t, client(t, false), "search", map[string]any{"words": "Fahri"}); !strings.Contains(got, `"total":0`) {
		t.Errorf("a private person is found by name: %s", got)
	}
	if got, _ := ask(t, client(t, true), "incident", questions["incident"]); !strings.Contains(got, "Karim Fahri") {
		t.Error("a name that was asked for is withheld")
	}
}
