package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/store/sqlite"
)

// TestArchiveKilled kills an add of a web archive several times. What it leaves is taken up from the record where it stopped:
// in the end each page is there once, and the archive is not read from its start again.
func TestArchiveKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	const pages = 300
	folder := t.TempDir()
	archive, ledgerFile := filepath.Join(folder, "pile.warc.gz"), filepath.Join(folder, "ledger.db")
	writeArchive(t, archive, pages)
	for kill := range 4 {
		c := sitrep(t, "add", "--ledger", ledgerFile, archive)
		must(t, c.Start())
		time.Sleep(time.Duration(400+kill*200) * time.Millisecond)
		_ = c.Process.Kill()
		_ = c.Wait()
	}
	before := len(taken(t, ledgerFile))
	if left := leftOf(t, archive, ledgerFile); left != pages-max(before, 1)+1 {
		t.Errorf("%d pages are read of the archive, and the ledger holds %d of %d", left, before, pages)
	}
	var out, messages bytes.Buffer
	if code := run([]string{"add", "--ledger", ledgerFile, archive}, nil, &out, &messages); code != exitDone {
		t.Fatalf("exit %d: %s", code, messages.String())
	}
	t.Logf("%d of %d pages after the kills; then: %s", before, pages, lastLine(messages.String()))
	checkHeld(t, ledgerFile, pages)
	damage(t, archive, ledgerFile)
}

// leftOf is how many pages of an archive the next add takes: those that the ledger does not hold, and the last that it does.
func leftOf(t *testing.T, archive, ledgerFile string) int {
	store, err := sqlite.Open(ledgerFile)
	must(t, err)
	defer store.Close()
	n := 0
	for _, err := range input.Walk(context.Background(), []string{archive}, input.Options{After: lastTaken(context.Background(), store)}) {
		must(t, err)
		n++
	}
	return n
}

// damage replaces the archive by another under the same name: what stands at the old place is no longer the same report, so
// that it is read from its start.
func damage(t *testing.T, archive, ledgerFile string) {
	writeArchive(t, archive, 3, "Orlo")
	var out, messages bytes.Buffer
	run([]string{"add", "--ledger", ledgerFile, archive}, nil, &out, &messages)
	if !strings.Contains(messages.String(), "3 added") {
		t.Errorf("another archive of the same name: %s", messages.String())
	}
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

// taken are the reports of a ledger.
func taken(t *testing.T, path string) []ledger.Report {
	t.Helper()
	store, err := sqlite.Open(path)
	must(t, err)
	defer store.Close()
	var out []ledger.Report
	for k, err := range store.Kept(context.Background()) {
		must(t, err)
		out = append(out, k.Report)
	}
	return out
}

// checkHeld asks for each page once, read once.
func checkHeld(t *testing.T, path string, pages int) {
	t.Helper()
	store, err := sqlite.Open(path)
	must(t, err)
	defer store.Close()
	seen := map[string]int{}
	for k, err := range store.Kept(context.Background()) {
		must(t, err)
		if len(k.Readings) != 1 || len(k.Places) != 1 {
			t.Errorf("%s: %d readings, places %v", k.Report.Path, len(k.Readings), k.Places)
		}
		seen[k.Report.Given.URL]++
	}
	for i := range pages {
		if address := fmt.Sprintf("https://harbourherald.example/%d", i); seen[address] != 1 {
			t.Errorf("%s: %d reports", address, seen[address])
		}
	}
	if len(seen) != pages {
		t.Errorf("%d pages, want %d", len(seen), pages)
	}
}

// writeArchive writes a web archive with a gzip member a record.
func writeArchive(t *testing.T, path string, pages int, town ...string) {
	t.Helper()
	var all bytes.Buffer
	for i := range pages {
		body := fmt.Sprintf("<html><head><title>Mill %[1]d searched | Harbour Herald</title></head><body><h1>Mill %[1]d searched</h1>"+
			"<p>Police searched mill number %[1]d near %[2]s on Monday and arrested %[3]d men, a spokeswoman said.</p>"+
			"<p>The men had come from the hills in two trucks and were held in the harbour until the evening, she said.</p></body></html>", i, strings.Join(append([]string{"Velda"}, town...), " and "), i%7+2)
		answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
		z := gzip.NewWriter(&all)
		fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbourherald.example/%d\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(answer), answer)
		must(t, z.Close())
	}
	must(t, os.WriteFile(path, all.Bytes(), 0o644))
}
