package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestReviewByKeys sits at a terminal: keys are taken as they are pressed, without a line's end, reasons as
// lines; an unknown key is told; ctrl-C between questions ends the session and leaves the terminal as it was.
func TestReviewByKeys(t *testing.T) {
	folder := t.TempDir()
	ledger := filepath.Join(folder, "team.db")
	text := "Three held in Bergen\n\nBERGEN, February 26, 2026 (MPA) — Police arrested three men in Bergen on Wednesday, a court said.\n"
	must(t, os.WriteFile(filepath.Join(folder, "a.txt"), []byte(text), 0o644))
	must(t, sitrep(t, "add", "--ledger", ledger, filepath.Join(folder, "a.txt")).Run())

	screen, terminal := openTerminal(t)
	c := sitrep(t, "review", "--ledger", ledger, "--by", "ada")
	c.Stdin, c.Stdout, c.Stderr = terminal, terminal, terminal
	must(t, c.Start())
	terminal.Close()
	seen := &shown{}
	go io.Copy(seen, screen) // ends with EIO when the last writer has closed

	seen.wait(t, "q quit\r\n> ")
	press(t, screen, "z")
	seen.wait(t, `"z" is none of the keys`)
	press(t, screen, "a")
	seen.wait(t, "reason: ")
	press(t, screen, "as the court has it\n")
	seen.wait(t, "record accepted")
	seen.wait(t, "1 decisions made.")
	must(t, c.Wait())
	if out, err := sitrep(t, "review", "list", "--ledger", ledger).Output(); err != nil || !strings.Contains(string(out), "as the court has it") {
		t.Errorf("%v %s", err, out)
	}
}

// TestReviewLeftByCtrlC: the terminal takes lines again after the session was left.
func TestReviewLeftByCtrlC(t *testing.T) {
	folder := t.TempDir()
	ledger := filepath.Join(folder, "team.db")
	must(t, sitrep(t, "add", "--ledger", ledger, "../../examples/reports/karsholm-evening-post-arrest.txt").Run())
	screen, terminal := openTerminal(t)
	before := lineMode(t, terminal)
	c := sitrep(t, "review", "--ledger", ledger, "--by", "ada")
	c.Stdin, c.Stdout, c.Stderr = terminal, terminal, terminal
	must(t, c.Start())
	seen := &shown{}
	go io.Copy(seen, screen)
	seen.wait(t, "q quit\r\n> ")
	press(t, screen, "\x03")
	must(t, c.Wait())
	seen.wait(t, "0 decisions made.")
	if after := lineMode(t, terminal); after != before {
		t.Errorf("the terminal was left with the flags %x, not %x", after, before)
	}
	terminal.Close()
}

func press(t *testing.T, screen *os.File, keys string) {
	t.Helper()
	_, err := screen.WriteString(keys)
	must(t, err)
}

// shown is what a terminal has shown so far.
type shown struct {
	mu  sync.Mutex
	all bytes.Buffer
}

func (s *shown) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all.Write(p)
}

// wait waits until some words were shown.
func (s *shown) wait(t *testing.T, words string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		s.mu.Lock()
		found := strings.Contains(s.all.String(), words)
		s.mu.Unlock()
		if found {
			return
		}
	}
	t.Fatalf("the terminal never showed %q but %q", words, s.all.String())
}
