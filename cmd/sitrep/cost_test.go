package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sitrep/store/storetest"
)

// TestCosts measures what storing and collating cost beside reading alone, in processor seconds and on the
// wall: the figures of docs/scale.md. It asserts nothing, so it runs only when asked: SITREP_TEST_COST is the
// number of texts made of each example report.
func TestCosts(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("SITREP_TEST_COST"))
	if n < 1 {
		t.Skip("skipped: measures only; SITREP_TEST_COST=8 says how many texts of each example report")
	}
	pile := editions(t, n)
	for _, cores := range []int{1, 2} {
		read := measured(t, cores, 1, "read", "--format", "jsonl", pile)
		tell(t, fmt.Sprintf("%d core: read", cores), read, read)
		file := filepath.Join(t.TempDir(), "ledger.db")
		tell(t, "  add into a file", measured(t, cores, 1, "add", "--ledger", file, pile), read)
		tell(t, "  report on it", measured(t, cores, 1, "report", "--format", "json", "--ledger", file), read)
		address := storetest.Postgres(t)
		tell(t, "  add into PostgreSQL", measured(t, cores, 1, "add", "--ledger", address, pile), read)
		tell(t, "  report on it", measured(t, cores, 1, "report", "--format", "json", "--ledger", address), read)
	}
	read := measured(t, 1, 1, "read", "--format", "jsonl", pile)
	tell(t, "1 core: read", read, read)
	for _, workers := range []int{1, 2, 4} {
		address := storetest.Postgres(t)
		tell(t, "  add --queue", measured(t, 1, 1, "add", "--queue", "--ledger", address, pile), read)
		tell(t, fmt.Sprintf("  %d × work", workers), measured(t, 1, workers, "work", "--until-empty", "--batch", "10", "--ledger", address), read)
	}
}

// editions is a folder with so many texts of each example report, each a little different.
func editions(t *testing.T, n int) string {
	folder := t.TempDir()
	examples, err := filepath.Glob("../../examples/reports/*.txt")
	must(t, err)
	for _, path := range examples {
		text, err := os.ReadFile(path)
		must(t, err)
		for i := range n {
			name := filepath.Join(folder, fmt.Sprintf("%d-%s", i, filepath.Base(path)))
			must(t, os.WriteFile(name, fmt.Appendf(nil, "%s\nEdition %d.\n", text, i), 0o644))
		}
	}
	return folder
}

// cost is what commands took, in seconds.
type cost struct{ programs, server, wall float64 }

func tell(t *testing.T, what string, c, read cost) {
	t.Logf("%-24s %5.2f s and %5.2f s of the server, %4.2f × reading; on the wall %5.1f s", what, c.programs, c.server, (c.programs+c.server)/read.programs, c.wall)
}

// measured runs a command so many times side by side, each on so many cores.
func measured(t *testing.T, cores, times int, args ...string) (c cost) {
	t.Helper()
	before, began := serverSeconds(t), time.Now()
	var all []*exec.Cmd
	var running sync.WaitGroup
	for range times {
		cmd := sitrep(t, args...)
		cmd.Env = append(cmd.Env, fmt.Sprint("GOMAXPROCS=", cores))
		must(t, cmd.Start())
		all = append(all, cmd)
		running.Go(func() { cmd.Wait() })
	}
	running.Wait()
	for _, cmd := range all {
		if !cmd.ProcessState.Success() {
			t.Fatalf("%v: %v", args, cmd.ProcessState)
		}
		c.programs += (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	}
	c.wall = time.Since(began).Seconds()
	time.Sleep(300 * time.Millisecond) // until the server has ended the processes of our connections
	c.server = serverSeconds(t) - before
	return c
}

// serverSeconds is the processor time of all processes of PostgreSQL on this machine, with those that ended
// (proc(5): fields 14 to 17 of stat, in ticks of a hundredth of a second).
func serverSeconds(t *testing.T) (seconds float64) {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	must(t, err)
	for _, path := range stats {
		stat, err := os.ReadFile(path)
		name, rest, ok := strings.Cut(string(stat), ") ")
		if err != nil || !ok || !strings.HasSuffix(name, "(postgres") {
			continue
		}
		for _, ticks := range strings.Fields(rest)[11:15] {
			n, err := strconv.ParseFloat(ticks, 64)
			must(t, err)
			seconds += n / 100
		}
	}
	return seconds
}
