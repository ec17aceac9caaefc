package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSecondReaderStandsApart reads a report with an endpoint that tells one truth and one lie.
func TestSecondReaderStandsApart(t *testing.T) {
	const told = `{"events":[{"type":"arrest","status":"occurred","quote":"Police arrested two men","trigger":"arrested"},
{"type":"arrest","status":"occurred","quote":"Police arrested nine men","trigger":"arrested"}]}`
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		json.NewEncoder(w).Encode(map[string]any{"choices": []any{map[string]any{"message": map[string]string{"content": told}}}})
	}))
	defer endpoint.Close()
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("BERGEN, 6 May 2024 (Fjord Press) - Police arrested two men in Bergen on Monday, a police spokesman said.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	alone, _ := readWith(t, "--format", "jsonl", path)
	both, messages := readWith(t, "--format", "jsonl", "--llm", endpoint.URL, "--model", "stub", path)
	var a, b map[string]json.RawMessage
	if json.Unmarshal(alone, &a) != nil || json.Unmarshal(both, &b) != nil {
		t.Fatalf("no JSON: %s", both)
	}
	for member, value := range a {
		if !bytes.Equal(b[member], value) {
			t.Errorf("%s is another beside a second reader", member)
		}
	}
	if second := string(b["second_reader"]); !strings.Contains(second, `"reader":"llm:stub"`) || !strings.Contains(second, `"a quote that is not in the text":1`) || strings.Contains(second, "nine") {
		t.Errorf("%s", second)
	}
	if !strings.Contains(messages, "the text of each report is sent to 127.0.0.1") {
		t.Errorf("that texts are sent is not told: %s", messages)
	}
	text, _ := readWith(t, "--llm", endpoint.URL, "--model", "stub", path)
	if !strings.Contains(string(text), "second reader llm:stub: 1 events, 1 values refused") {
		t.Errorf("%s", text)
	}
}

// TestSecondReaderThatIsNotThere: that nobody answered must not look as if nothing was found.
func TestSecondReaderThatIsNotThere(t *testing.T) {
	endpoint := httptest.NewServer(http.NotFoundHandler())
	endpoint.Close()
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Three guards were wounded by a grenade in Gitega on Monday, police said.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text, messages := readWith(t, "--llm", endpoint.URL, "--model", "stub", path)
	if !strings.Contains(string(text), "it did not answer all that was asked") || !strings.Contains(messages, "second reading of") {
		t.Errorf("%s%s", messages, text)
	}
}

func readWith(t *testing.T, args ...string) (out []byte, messages string) {
	t.Helper()
	var o, e bytes.Buffer
	if code := run(append([]string{"read"}, args...), strings.NewReader(""), &o, &e); code != exitDone {
		t.Fatalf("read ended with %d: %s", code, e.String())
	}
	return o.Bytes(), e.String()
}

// TestSecondReaderNeedsBoth: an endpoint without a model, a model without one, and an address that is none.
func TestSecondReaderNeedsBoth(t *testing.T) {
	for _, args := range [][]string{{"--llm", "http://127.0.0.1:1/v1"}, {"--model", "m"}, {"--llm", "localhost", "--model", "m"}} {
		var o, e bytes.Buffer
		if code := run(append(append([]string{"read"}, args...), "a.txt"), strings.NewReader(""), &o, &e); code != exitUse {
			t.Errorf("%v ended with %d: %s", args, code, e.String())
		}
	}
}
