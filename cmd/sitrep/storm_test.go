package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"sitrep/store/storetest"
)

// storm is how much a crash test does. SITREP_TEST_STORM=long is the form of CI.
type storm struct{ reports, kills int }

func stormOf(t *testing.T) storm {
	t.Helper()
	if testing.Short() {
		t.Skip("starts and kills processes")
	}
	if os.Getenv("SITREP_TEST_STORM") == "long" {
		return storm{5000, 20}
	}
	return storm{200, 4}
}

// invented writes reports into a folder, each another text, and gives the folder.
func invented(t *testing.T, n int) string {
	t.Helper()
	folder := t.TempDir()
	places := []string{"Bergen", "Molde", "Narvik", "Turku", "Aarhus", "Gdansk", "Riga", "Malmo"}
	outlets := []string{"Fjord Evening News", "The Coast Gazette", "Radio Vest"}
	for i := range n {
		text := fmt.Sprintf("%s\n%d March 2026\n\nPolice arrested %d men in %s on Monday, a court said.\n",
			outlets[i%len(outlets)], i%28+1, i+2, places[i%len(places)])
		must(t, os.WriteFile(filepath.Join(folder, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o644))
	}
	return folder
}

// TestStormInAFile kills "sitrep add" again and again, at moments that a fixed seed names, and lets it run
// to its end at last: the dump is that of an undisturbed run, to the byte.
func TestStormInAFile(t *testing.T) {
	size := stormOf(t)
	reports, folder := invented(t, size.reports), t.TempDir()
	calm, stormy := filepath.Join(folder, "calm.db"), filepath.Join(folder, "stormy.db")
	began := time.Now()
	must(t, sitrep(t, "add", "--ledger", calm, reports).Run())
	whole := time.Since(began)

	chance := rand.New(rand.NewPCG(8, 8))
	killed := 0
	for range size.kills {
		c := sitrep(t, "add", "--ledger", stormy, reports)
		must(t, c.Start())
		time.Sleep(time.Duration(chance.Int64N(int64(whole) * 3 / int64(2*size.kills))))
		if c.Process.Kill(); c.Wait() != nil {
			killed++
		}
	}
	must(t, sitrep(t, "add", "--ledger", stormy, reports).Run())
	t.Logf("%d reports; killed %d of %d at work; an undisturbed run takes %v", size.reports, killed, size.kills, whole)
	same(t, calm, stormy)
}

// TestStormOnPostgres has two workers read one ledger; one of them is killed again and again, the other goes
// on. The dump is that of a calm run into a file.
func TestStormOnPostgres(t *testing.T) {
	size := stormOf(t)
	address := storetest.Postgres(t)
	reports := invented(t, size.reports)
	calm := filepath.Join(t.TempDir(), "calm.db")
	must(t, sitrep(t, "add", "--ledger", calm, reports).Run())
	must(t, sitrep(t, "add", "--queue", "--ledger", address, reports).Run())

	began := time.Now()
	steady := sitrep(t, "work", "--until-empty", "--batch", "10", "--ledger", address)
	var told bytes.Buffer
	steady.Stderr = &told
	must(t, steady.Start())
	var ended error
	var waiting sync.WaitGroup
	over := make(chan struct{})
	waiting.Go(func() { ended = steady.Wait(); close(over) })
	killed := killAgain(t, size.kills, over, "work", "--until-empty", "--batch", "10", "--ledger", address)
	waiting.Wait()
	if ended != nil {
		t.Fatalf("the worker that was left in peace: %v %s", ended, told.String())
	}
	must(t, sitrep(t, "work", "--until-empty", "--ledger", address).Run()) // what the last killed one had in hand
	t.Logf("%d reports; killed %d of %d at work; two workers took %v", size.reports, killed, size.kills, time.Since(began))
	same(t, calm, address)
}

// killAgain starts a command and kills it, until that was done so often or the work is over.
func killAgain(t *testing.T, times int, over <-chan struct{}, args ...string) (killed int) {
	chance := rand.New(rand.NewPCG(8, 8))
	for range times {
		c := sitrep(t, args...)
		must(t, c.Start())
		select {
		case <-over: // nothing is left to be killed at
			c.Process.Kill()
			c.Wait()
			return killed
		case <-time.After(200*time.Millisecond + time.Duration(chance.Int64N(int64(1500*time.Millisecond)))):
		}
		if c.Process.Kill(); c.Wait() != nil {
			killed++
		}
	}
	return killed
}

// same compares the dumps of two ledgers, and checks both.
func same(t *testing.T, a, b string) {
	t.Helper()
	for _, ledger := range []string{a, b} {
		if out, err := sitrep(t, "check", "--ledger", ledger).CombinedOutput(); err != nil {
			t.Errorf("check: %v %.500s", err, out)
		}
		out, err := sitrep(t, "queue", "--ledger", ledger).Output()
		must(t, err)
		if string(out) != "0 wait, 0 set aside\n" {
			t.Errorf("queue: %.500s", out)
		}
	}
	if !bytes.Equal(told(t, a), told(t, b)) {
		t.Error("the dumps differ")
	}
}

// TestDiskFull: a ledger on a file system that runs full ends with a message, holds nothing by halves, and
// goes on when there is room.
func TestDiskFull(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("skipped: only root can mount a small file system")
	}
	small := t.TempDir()
	if err := syscall.Mount("none", small, "tmpfs", 0, "size=700k"); err != nil {
		t.Skip("skipped: no small file system here:", err)
	}
	defer syscall.Unmount(small, 0)
	reports := invented(t, 120)
	full := filepath.Join(small, "ledger.db")
	out, err := sitrep(t, "add", "--ledger", full, reports).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "no room left on the disk") {
		t.Fatalf("%v %s", err, out)
	}
	must(t, syscall.Mount("none", small, "tmpfs", syscall.MS_REMOUNT, "size=64m"))
	must(t, sitrep(t, "add", "--ledger", full, reports).Run())
	calm := filepath.Join(t.TempDir(), "calm.db")
	must(t, sitrep(t, "add", "--ledger", calm, reports).Run())
	same(t, calm, full)
}
