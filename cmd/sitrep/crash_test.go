package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep/input"
	"sitrep/store/sqlite"
)

const kills = 6

// fixed is the time of every command that the tests run: two runs may then be compared to the byte.
const fixed = "2026-03-01T08:00:00Z"

// TestAddKilled kills "sitrep add" at moments that chance names and lets it run to its end at last: the
// ledger then tells the same as one that was filled undisturbed.
func TestAddKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	folder := t.TempDir()
	calm, stormy := filepath.Join(folder, "calm.db"), filepath.Join(folder, "stormy.db")
	began := time.Now()
	must(t, sitrep(t, "add", "--ledger", calm, "../../examples/reports").Run())
	whole := time.Since(began)

	killed := 0
	for range kills {
		c := sitrep(t, "add", "--ledger", stormy, "../../examples/reports")
		must(t, c.Start())
		time.Sleep(time.Duration(rand.Int64N(int64(whole / 2))))
		if c.Process.Kill(); c.Wait() != nil {
			killed++
		}
	}
	if killed == 0 {
		t.Error("no process was killed at work")
	}
	must(t, sitrep(t, "add", "--ledger", stormy, "../../examples/reports").Run())
	t.Logf("killed %d of %d at work; an undisturbed run takes %v", killed, kills, whole)

	must(t, sitrep(t, "check", "--ledger", stormy).Run())
	if !bytes.Equal(told(t, calm), told(t, stormy)) {
		t.Error("the ledgers tell different things")
	}
}

// TestAddStoppedBeforeReading: what was saved and never read, skipped reports among it, is taken up.
func TestAddStoppedBeforeReading(t *testing.T) {
	folder := t.TempDir()
	calm, stopped := filepath.Join(folder, "calm.db"), filepath.Join(folder, "stopped.db")
	must(t, sitrep(t, "add", "--ledger", calm, "../../examples/reports").Run())

	store, err := sqlite.Open(stopped)
	must(t, err)
	for r, err := range input.Walk(context.Background(), []string{"../../examples/reports"}, input.Options{}) {
		must(t, err)
		r.Received = fixed
		_, err = store.Save(context.Background(), r)
		must(t, err)
	}
	must(t, store.Close())
	must(t, sitrep(t, "add", "--ledger", stopped, "../../examples/reports").Run())
	if !bytes.Equal(told(t, calm), told(t, stopped)) {
		t.Error("the ledgers tell different things")
	}
}

// told is all that the ledger holds.
func told(t *testing.T, ledger string) []byte {
	t.Helper()
	out, err := sitrep(t, "dump", "--ledger", ledger).Output()
	must(t, err)
	if len(out) < 1000 {
		t.Fatalf("a dump of %d bytes", len(out))
	}
	return out
}

// sitrep is a command line of this program: the test binary runs as it when it is called so.
func sitrep(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	return &exec.Cmd{Path: self, Args: append([]string{"sitrep"}, args...), Env: append(os.Environ(), "SITREP_NOW="+fixed)}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestAddTogether: two runs that add the same reports to one ledger at a time count each report as added once
// between them.
func TestAddTogether(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	folder := t.TempDir()
	ledger := filepath.Join(folder, "both.db")
	must(t, sitrep(t, "add", "--ledger", ledger, "../../README.md").Run()) // there is a ledger
	var runs [2]*exec.Cmd
	var said [2]bytes.Buffer
	for i := range runs {
		runs[i] = sitrep(t, "add", "--ledger", ledger, "../../examples/reports")
		runs[i].Stderr = &said[i]
		must(t, runs[i].Start())
	}
	var total, reports int
	for i, c := range runs {
		must(t, c.Wait())
		var added, known int
		count := said[i].String()[strings.LastIndex(strings.TrimSpace(said[i].String()), "\n")+1:]
		if _, err := fmt.Sscanf(count, "sitrep: %d added, %d known already", &added, &known); err != nil {
			t.Fatalf("%v in %q", err, count)
		}
		total, reports = total+added, added+known
	}
	if total != reports {
		t.Errorf("%d added by two runs, of %d reports: %s%s", total, reports, said[0].String(), said[1].String())
	}
}
