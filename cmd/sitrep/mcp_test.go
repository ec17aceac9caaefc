package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestAssistantAsksALedger talks to the program as an assistant does: as a child process, over its streams. What is
// added meanwhile is seen by the next question.
func TestAssistantAsksALedger(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "team.db")
	add := func(name, words string) {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(words), 0o644); err != nil {
			t.Fatal(err)
		}
		if code := run([]string{"add", "--ledger", path, file}, strings.NewReader(""), os.Stderr, os.Stderr); code != exitDone {
			t.Fatalf("add ended with %d", code)
		}
	}
	add("a.txt", "BERGEN, 6 May 2024 (Fjord Press) - Police arrested two men in Bergen on Monday, a police spokesman said.\n")
	session := assistant(t, path)
	if got := found(t, session, "arrested Bergen"); !strings.Contains(got, `"event_type":"arrest"`) {
		t.Fatalf("the arrest is not found: %s", got)
	}
	add("b.txt", "OSLO, 7 May 2024 (Fjord Press) - A bomb exploded at a station in Oslo on Tuesday, killing four people, police said.\n")
	if got := found(t, session, "bomb Oslo"); !strings.Contains(got, `"event_type":"bombing"`) {
		t.Errorf("what was added meanwhile is not found: %s", got)
	}
}

// assistant starts the program, which TestMain puts on the path, and connects to it.
func assistant(t *testing.T, path string) *mcp.ClientSession {
	t.Helper()
	cmd := exec.Command("sitrep", "mcp", "--ledger", path)
	session, err := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), &mcp.CommandTransport{Command: cmd}, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close() })
	return session
}

func found(t *testing.T, s *mcp.ClientSession, words string) string {
	t.Helper()
	r, err := s.CallTool(t.Context(), &mcp.CallToolParams{Name: "search", Arguments: map[string]any{"words": words}})
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := json.Marshal(r.StructuredContent)
	return string(raw)
}
