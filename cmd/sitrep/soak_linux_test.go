package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestSoak keeps a situation room busy for as long as SITREP_SOAK says ("1h"): every round new reports are
// added, as many old ones are removed, so that the ledger stays as large as it was; pages are asked for; a
// decision is made and taken back. The server's memory must not grow: the middle value of the last quarter of
// the time is compared with that of the second quarter.
func TestSoak(t *testing.T) {
	long, _ := time.ParseDuration(os.Getenv("SITREP_SOAK"))
	if long == 0 {
		t.Skip("skipped: SITREP_SOAK does not say how long, such as 1h")
	}
	const stock, turnover = 400, 4
	ledger, desk := filepath.Join(t.TempDir(), "soak.db"), newsDesk{t: t, folder: t.TempDir()}
	must(t, sitrep(t, append([]string{"add", "--ledger", ledger}, desk.write(stock)...)...).Run())
	base, server := served(t, ledger)

	var memory []int
	rounds, pages, undone := 0, 0, map[string]bool{}
	for began := time.Now(); time.Since(began) < long; rounds++ {
		must(t, sitrep(t, append([]string{"add", "--ledger", ledger}, desk.write(turnover)...)...).Run())
		reports := listed(t, base+"/reports.json?limit=500")
		old := oldest(reports, turnover)
		must(t, sitrep(t, append([]string{"remove", "--ledger", ledger, "--by", "soak", "--reason", "turnover"}, old...)...).Run())
		pages += browse(t, base)
		decideAndUndo(t, base, undone)
		memory = append(memory, resident(t, server))
		time.Sleep(time.Until(began.Add(time.Duration(rounds+1) * pace)))
		if rounds%60 == 0 {
			t.Logf("%6s: %4d rounds, %5d pages, %4d reports, %d MB resident", time.Since(began).Round(time.Second), rounds, pages, len(reports), memory[len(memory)-1]>>20)
		}
	}
	early, late := middle(memory[len(memory)/4:len(memory)/2]), middle(memory[len(memory)*3/4:])
	t.Logf("%d rounds, %d pages; resident %d MB in the second quarter, %d MB in the last, at most %d MB", rounds, pages, early>>20, late>>20, slices.Max(memory)>>20)
	if late > early*5/4 {
		t.Errorf("memory grows: from %d to %d bytes", early, late)
	}
}

// pace is how often a round begins at most.
const pace = 5 * time.Second

// newsDesk writes reports, each of another happening.
type newsDesk struct {
	t      *testing.T
	folder string
	n      int
}

func (d *newsDesk) write(n int) (paths []string) {
	places := []string{"Bergen", "Molde", "Narvik", "Turku", "Aarhus", "Gdansk", "Riga", "Malmo"}
	for range n {
		d.n++
		path := filepath.Join(d.folder, fmt.Sprintf("%06d.txt", d.n))
		must(d.t, os.WriteFile(path, fmt.Appendf(nil, "The Coast Gazette\n%d March 2026\n\nPolice arrested %d men in %s on Monday, a court said. "+
			"A bomb killed at least %d people in %s, the ministry said, and the Tarn Front claimed responsibility.\n",
			d.n%28+1, d.n+2, places[d.n%len(places)], d.n%9+2, places[(d.n/8)%len(places)]), 0o644))
		paths = append(paths, path)
	}
	return paths
}

// served starts a situation room and gives its address and process.
func served(t *testing.T, ledger string) (string, *os.Process) {
	t.Helper()
	c := sitrep(t, "serve", "--ledger", ledger, "--listen", "127.0.0.1:0", "--by", "soak")
	said, err := c.StderrPipe()
	must(t, err)
	must(t, c.Start())
	t.Cleanup(func() { stop(c) })
	lines := bufio.NewReader(said)
	first, err := lines.ReadString('\n')
	must(t, err)
	go io.Copy(io.Discard, lines)
	base := regexp.MustCompile(`http://[0-9.:]+`).FindString(first)
	if base == "" {
		t.Fatalf("no address in %q", first)
	}
	awake(t, base)
	return base, c.Process
}

// awake waits until the room has gathered the ledger.
func awake(t *testing.T, base string) {
	t.Helper()
	for range 300 {
		if answer, err := http.Get(base + "/reports.json"); err == nil {
			answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatal("the room is not ready after 30 seconds")
}

func stop(c *exec.Cmd) {
	c.Process.Kill()
	c.Wait()
}

type row struct{ ID, Path string }

func listed(t *testing.T, address string) []row {
	t.Helper()
	var page struct{ Items []row }
	must(t, json.Unmarshal(got(t, address), &page))
	return page.Items
}

func oldest(reports []row, n int) (ids []string) {
	slices.SortFunc(reports, func(a, b row) int { return strings.Compare(a.Path, b.Path) })
	for _, r := range reports[:n] {
		ids = append(ids, r.ID)
	}
	return ids
}

// browse asks for the pages a reader goes through, and tells how many.
func browse(t *testing.T, base string) (n int) {
	paths := []string{"/", "/incidents", "/incidents?view=timeline", "/incidents?view=map", "/figures", "/warnings", "/sources", "/reports", "/contested", "/review", "/search?q=bomb"}
	for i, r := range listed(t, base+"/incidents.json") {
		if i < 10 {
			paths = append(paths, "/incidents/"+r.ID)
		}
	}
	for _, path := range paths {
		if _, status := pageOf(t, base+path); status != http.StatusOK && (status != http.StatusNotFound || !strings.HasPrefix(path, "/incidents/")) {
			t.Fatalf("%s: %d", path, status) // an incident may go with its report while the pages are read
		}
		n++
	}
	return n
}

// decideAndUndo accepts an incident and takes that back; undone are the decisions taken back before.
func decideAndUndo(t *testing.T, base string, undone map[string]bool) {
	t.Helper()
	incidents := listed(t, base+"/incidents.json")
	if len(incidents) == 0 {
		t.Fatal("no incident is listed")
	}
	answer, err := http.PostForm(base+"/review", url.Values{"verdict": {"accept"}, "id": {incidents[0].ID}, "reason": {"soak"}})
	must(t, err)
	page, err := io.ReadAll(answer.Body)
	must(t, err)
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("a decision: %s", answer.Status)
	}
	answer, err = http.PostForm(base+"/review", url.Values{"verdict": {"undo"}, "id": {undoable(t, base, page, undone)}, "reason": {"soak"}})
	must(t, err)
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Fatalf("undoing: %s", answer.Status)
	}
}

// undoable is the new decision that a page of review offers to take back. A busy room may show a decision, or that one
// was taken back, later than it answers.
func undoable(t *testing.T, base string, page []byte, undone map[string]bool) string {
	t.Helper()
	for range 60 {
		for _, made := range regexp.MustCompile(`value="(d-[0-9a-f]+)"`).FindAllSubmatch(page, -1) {
			if id := string(made[1]); !undone[id] {
				undone[id] = true
				return id
			}
		}
		time.Sleep(time.Second)
		page = got(t, base+"/review")
	}
	t.Fatal("a decision is not shown after a minute")
	return ""
}

func got(t *testing.T, address string) []byte {
	t.Helper()
	body, status := pageOf(t, address)
	if status != http.StatusOK {
		t.Fatalf("%s: %d", address, status)
	}
	return body
}

func pageOf(t *testing.T, address string) ([]byte, int) {
	t.Helper()
	answer, err := http.Get(address)
	must(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	must(t, err)
	return body, answer.StatusCode
}

// resident is how much memory a process holds, in bytes.
func resident(t *testing.T, p *os.Process) int {
	t.Helper()
	fields, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", p.Pid))
	must(t, err)
	pages, err := strconv.Atoi(strings.Fields(string(fields))[1])
	must(t, err)
	return pages * os.Getpagesize()
}

func middle(values []int) int {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
