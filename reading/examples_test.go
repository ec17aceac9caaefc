package reading_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/text"
)

const examples = "../examples"

// TestExamples holds the readings of the example reports against what an analyst would record. A row counts
// as found when a record of its kind touches the row's quote and agrees in its value: the type of an event,
// the number of a figure, the stance of a claim, of a warning its hours and whether it was withdrawn. Rows
// that say "none occurred" or "none" are found when nothing there is read as having occurred.
func TestExamples(t *testing.T) {
	readings := exampleReadings(t)
	found, all := map[string]int{}, map[string]int{}
	for _, row := range expected(t) {
		r, ok := readings[row.file]
		match := matches[row.kind]
		if !ok || match == nil {
			continue
		}
		kind := row.kind
		if strings.HasPrefix(row.value, "none") {
			kind += " none"
		}
		all[kind]++
		if match(row, r) {
			found[kind]++
		} else if testing.Verbose() {
			t.Logf("not found: %s %s: %s: %q", row.file, row.kind, row.value, row.quote)
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		t.Logf("recall of %-10s %5.1f %% (%d of %d)", kind, percent(found[kind], all[kind]), found[kind], all[kind])
	}
	holdFloors(t, found, all)
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

// expectation is a row of examples/expected.tsv that one report alone shows.
type expectation struct{ file, kind, value, quote string }

func expected(t *testing.T) []expectation {
	t.Helper()
	var out []expectation
	for i, cells := range splitLines(t, filepath.Join(examples, "expected.tsv")) {
		if len(cells) != 5 {
			t.Fatalf("expected.tsv row %d has %d cells", i+1, len(cells))
		}
		if i > 0 && !strings.Contains(cells[0], ";") {
			out = append(out, expectation{cells[0], cells[1], cells[3], cells[4]})
		}
	}
	return out
}

func exampleReadings(t *testing.T) map[string]ledger.Reading {
	t.Helper()
	out := map[string]ledger.Reading{}
	paths, err := filepath.Glob(filepath.Join(examples, "reports", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no example reports: %v", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(path)] = reading.Read(input.FromBytes(path, raw))
	}
	return out
}

// matches say, for each kind of row, whether a reading has what the row expects.
var matches = map[string]func(expectation, ledger.Reading) bool{
	"event": eventFound, "figure": figureFound, "claim": claimFound, "warning": warningFound,
}

func eventFound(row expectation, r ledger.Reading) bool {
	none := strings.HasPrefix(row.value, "none")
	for _, e := range r.Events {
		if !row.touches(r, append(e.Mentions, e.Trigger, mark(e.Evidence))...) {
			continue
		}
		if none && (e.Status == "occurred" || e.Status == "ongoing") {
			return false
		}
		if !none && e.Type == row.word(0) {
			return true
		}
	}
	return none
}

func figureFound(row expectation, r ledger.Reading) bool {
	want, ok := row.number()
	return ok && slices.ContainsFunc(r.Figures, func(f ledger.Figure) bool {
		return row.touches(r, append(f.Mentions, mark(f.Evidence))...) && (f.Low != nil && *f.Low == want || f.High != nil && *f.High == want)
	})
}

func claimFound(row expectation, r ledger.Reading) bool {
	stance, ok := stances[row.word(0)]
	if !ok {
		stance = "asserts"
	}
	none := strings.HasPrefix(row.value, "none")
	for _, c := range r.Claims {
		if !row.touches(r, mark(c.Evidence)) {
			continue
		}
		if none && c.Stance == "claims_responsibility" && c.Certainty != "negated" {
			return false
		}
		if !none && c.Stance == stance {
			return true
		}
	}
	return none
}

// stances are the first words of a claim's row where they are not "asserts".
var stances = map[string]string{"alleges": "alleges", "denies": "denies", "doubts": "doubts", "speculates": "speculates",
	"declines": "declines_to_confirm", "claims": "claims_responsibility"}

func warningFound(row expectation, r ledger.Reading) bool {
	hours := regexp.MustCompile(`valid (\d+) hours`).FindStringSubmatch(row.value)
	return slices.ContainsFunc(r.Warnings, func(w ledger.Warning) bool {
		return row.touches(r, append(w.Mentions, mark(w.Evidence))...) && w.Withdrawn == strings.HasPrefix(row.value, "withdrawn") &&
			(hours == nil || fmt.Sprint(w.ValidHours) == hours[1])
	})
}

// word is the n-th word of the row's value, without the marks around it.
func (row expectation) word(n int) string {
	words := strings.Fields(row.value)
	if n >= len(words) {
		return ""
	}
	return strings.Trim(words[n], ";,:()")
}

var numeral = regexp.MustCompile(`\d[\d,]*(\.\d+)?( million)?`)

// number is the first number of the second part of the value, where a figure's row has it, or else of the whole.
func (row expectation) number() (float64, bool) {
	parts := strings.Split(row.value, "; ")
	for _, part := range append(parts[min(1, len(parts)-1):], row.value) {
		if found := numeral.FindString(part); found != "" {
			digits, million := strings.CutSuffix(strings.ReplaceAll(found, ",", ""), " million")
			n, err := strconv.ParseFloat(digits, 64)
			if million {
				n *= 1e6
			}
			return n, err == nil
		}
	}
	return 0, false
}

func mark(e ledger.Evidence) ledger.Mark { return ledger.Mark{Start: e.Start, End: e.End} }

// touches reports marks of which one shares words with the row's quote, wherever the report has it.
func (row expectation) touches(r ledger.Reading, marks ...ledger.Mark) bool {
	for _, quote := range places(r.Report.Text, row.quote) {
		for _, m := range marks {
			if quote.Overlaps(text.Span{Start: m.Start, End: m.End}) {
				return true
			}
		}
	}
	return false
}

// places are the spans of a text that hold the words.
func places(s, words string) []text.Span {
	var out []text.Span
	for from := 0; ; {
		at := strings.Index(s[from:], words)
		if at < 0 {
			return out
		}
		out = append(out, text.Span{Start: from + at, End: from + at + len(words)})
		from += at + len(words)
	}
}
