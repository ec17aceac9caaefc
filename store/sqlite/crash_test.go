package sqlite

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep/ledger"
	"sitrep/store/storetest"
)

// crashLedger names the ledger that a child of the crash test fills.
const crashLedger = "SITREP_TEST_CRASH_LEDGER"

const crashStories = 400

func TestMain(m *testing.M) {
	if path := os.Getenv(crashLedger); path != "" {
		if err := fill(path); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// fill saves all stories, then commits what is pending, as a worker does that takes up its work.
func fill(path string) error {
	ctx := context.Background()
	s, err := Open(path)
	if err != nil {
		return err
	}
	for n := range crashStories {
		if _, err := s.Save(ctx, storetest.Story(n)); err != nil {
			return err
		}
	}
	for r, err := range s.Pending(ctx) {
		if err != nil {
			return err
		}
		if err := s.Commit(ctx, storetest.Reading(r)); err != nil {
			return err
		}
	}
	return s.Close()
}

// A process is killed five times while it writes. The file opens each time, holds whole readings
// only, and at last what an undisturbed process leaves.
func TestKilledProcessLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	calm := filepath.Join(t.TempDir(), "calm.db")
	began := time.Now()
	must(t, child(calm).Run())
	whole := time.Since(began)

	stormy := filepath.Join(t.TempDir(), "stormy.db")
	killed := 0
	for range 5 {
		if killAfter(t, child(stormy), time.Duration(rand.Int64N(int64(whole/3)))) {
			killed++
		}
		content(t, stormy)
	}
	t.Logf("killed %d of 5 at work; an undisturbed run takes %v", killed, whole)
	if killed == 0 {
		t.Error("no process was killed at work")
	}
	must(t, child(stormy).Run())
	if content(t, stormy) != content(t, calm) {
		t.Error("the ledgers differ")
	}
}

func child(path string) *exec.Cmd {
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), crashLedger+"="+path)
	c.Stderr = os.Stderr
	return c
}

// killAfter starts a process and kills it; false when it had finished before.
func killAfter(t *testing.T, c *exec.Cmd, wait time.Duration) bool {
	t.Helper()
	must(t, c.Start())
	time.Sleep(wait)
	c.Process.Kill()
	return c.Wait() != nil
}

// content is everything in a ledger; it fails on half a reading, a bad quote or a damaged file.
func content(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(path)
	must(t, err)
	defer s.Close()
	var b strings.Builder
	show := json.NewEncoder(&b)
	for r, err := range s.Readings(context.Background(), ledger.Query{}) {
		must(t, err)
		must(t, r.Check(r.Report.Text))
		if len(r.Claims) != 2 || len(r.Warnings) != 1 {
			t.Errorf("half a reading of %s", r.Report.ID)
		}
		must(t, show.Encode(r))
	}
	for r, err := range s.Pending(context.Background()) {
		must(t, err)
		must(t, show.Encode(r))
	}
	var sound string
	must(t, s.read.QueryRow("PRAGMA integrity_check").Scan(&sound))
	if sound != "ok" {
		t.Error(sound)
	}
	_, err = s.write.Exec("INSERT INTO report_words (report_words) VALUES ('integrity-check')")
	must(t, err)
	return b.String()
}
