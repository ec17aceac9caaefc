// Package rival measures how well contradictions between short reports are told: a list of invented cases,
// each a few reports with what contradicts in them and what only seems to. An expectation holds when a
// tension of its cause has the words of one side in one of its sides and those of the other in another.
package rival

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"sitrep/eval/battery"
	"sitrep/ledger"
)

// Case is a few reports with what is to be told of them.
type Case struct {
	Name    string // file and case: "number/two-roots"
	Reports []Report
	Expect  []Expectation
}

// Report is a text with the name it has in its case.
type Report struct{ Name, Text string }

// Expectation is a contradiction that is to be shown, or a difference that is none.
type Expectation struct {
	Compatible bool
	Causes     []string // any of them
	Sides      []string // words of each side
}

// Load reads the cases of all .txtar files of a folder, in their order.
func Load(folder fs.FS) ([]Case, error) { return battery.Load(folder, ".txtar", parse) }

func parse(file, content string) ([]Case, error) {
	var out []Case
	for _, f := range txtar.Parse([]byte(content)).Files {
		name, part, ok := strings.Cut(f.Name, "/")
		if !ok {
			return nil, fmt.Errorf("%q is not CASE/REPORT or CASE/expect", f.Name)
		}
		if name = file + "/" + name; len(out) == 0 || out[len(out)-1].Name != name {
			out = append(out, Case{Name: name})
		}
		c := &out[len(out)-1]
		if part != "expect" {
			c.Reports = append(c.Reports, Report{part, string(f.Data)})
			continue
		}
		for line := range strings.Lines(string(f.Data)) {
			if line = strings.TrimSpace(line); line == "" || line == "none" {
				continue
			}
			e, err := expectation(line)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			c.Expect = append(c.Expect, e)
		}
	}
	return out, nil
}

// expectation reads "CAUSE: WORDS | WORDS", with "compatible" before what is no contradiction. Several
// causes stand with commas between them.
func expectation(line string) (Expectation, error) {
	head, sides, ok := strings.Cut(line, ":")
	e := Expectation{Sides: strings.Split(sides, "|")}
	causes, compatible := strings.CutPrefix(head, "compatible ")
	e.Compatible, e.Causes = compatible, strings.Split(causes, ",")
	for i := range e.Sides {
		e.Sides[i] = strings.TrimSpace(e.Sides[i])
	}
	if !ok || len(e.Sides) != 2 {
		return e, fmt.Errorf("%q is not CAUSE: WORDS | WORDS", line)
	}
	return e, nil
}

// span is where words stand.
type span struct {
	report     string
	start, end int
}

// Told is what the program makes of a case: the reports' ids by their names, and the situation.
type Told struct {
	IDs       map[string]string
	Situation ledger.Situation
}

// places are where words stand in the reports of a case.
func (c Case) places(t Told, words string) []span {
	var out []span
	for _, r := range c.Reports {
		for at := 0; ; {
			i := strings.Index(r.Text[at:], words)
			if i < 0 {
				break
			}
			at += i
			out = append(out, span{t.IDs[r.Name], at, at + len(words)})
			at += len(words)
		}
	}
	return out
}
