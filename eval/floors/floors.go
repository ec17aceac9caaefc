// Package floors keeps what the program has reached on public sets: a table of measures with the
// lowest value each may fall to, and the page of results. Both are files; see Table and Results.
package floors

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sitrep/lexicon"
)

// Floor is one measure of one command. Measure is its path in the command's JSON, parted by "/".
type Floor struct {
	Measure string
	Value   float64
	Exact   bool // the value itself is demanded ("=1"); Set leaves it alone
	Command string
}

// Table is a file of floors: comments, a header and a row each of measure, floor and command.
type Table struct {
	head   string // comments and header, kept as they are
	Floors []Floor
}

// Parse reads a table. An empty floor is 0.
func Parse(name, content string) (Table, error) {
	rows, err := lexicon.Table(name, content)
	if err != nil {
		return Table{}, err
	}
	t := Table{head: headOf(content)}
	for _, r := range rows {
		f := Floor{Measure: r.Get("measure"), Command: r.Get("command")}
		if f.Measure == "" || f.Command == "" {
			return Table{}, fmt.Errorf("%s line %d: measure, floor and command are needed", name, r.Line)
		}
		if f.Value, f.Exact, err = parseFloor(r.Get("floor")); err != nil {
			return Table{}, fmt.Errorf("%s line %d: %w", name, r.Line, err)
		}
		t.Floors = append(t.Floors, f)
	}
	return t, nil
}

func parseFloor(s string) (value float64, exact bool, err error) {
	if s == "" {
		return 0, false, nil
	}
	digits, exact := strings.CutPrefix(s, "=")
	value, err = strconv.ParseFloat(digits, 64)
	if err != nil {
		return 0, false, fmt.Errorf("floor %q is no number", s)
	}
	return value, exact, nil
}

// headOf is everything up to and including the header row.
func headOf(content string) string {
	var head strings.Builder
	for line := range strings.Lines(content) {
		head.WriteString(line)
		if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
			break
		}
	}
	return head.String()
}

// String is the table as its file has it.
func (t Table) String() string {
	var b strings.Builder
	b.WriteString(t.head)
	for _, f := range t.Floors {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", f.Measure, f.Text(), f.Command)
	}
	return b.String()
}

// Text is the floor as the file has it: "0.613", or "=1" where the value itself is demanded.
func (f Floor) Text() string {
	text := strconv.FormatFloat(f.Value, 'f', -1, 64)
	if f.Exact {
		return "=" + text
	}
	return text
}

// Commands are the different commands, in file order.
func (t Table) Commands() []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range t.Floors {
		if !seen[f.Command] {
			seen[f.Command] = true
			out = append(out, f.Command)
		}
	}
	return out
}

// Values are the measured values of a command by measure.
type Values map[string]float64

// Broken says for each floor that does not hold what was measured. measured is by command.
func (t Table) Broken(measured map[string]Values) []string {
	var out []string
	for _, f := range t.Floors {
		value, ok := measured[f.Command][f.Measure]
		switch {
		case !ok:
			out = append(out, fmt.Sprintf("%s: not measured by %s", f.Measure, f.Command))
		case f.Exact && value != f.Value:
			out = append(out, fmt.Sprintf("%s is %.4f, must be %s (%s)", f.Measure, value, f.Text()[1:], f.Command))
		case !f.Exact && value < f.Value:
			out = append(out, fmt.Sprintf("%s is %.4f, below its floor %s (%s)", f.Measure, value, f.Text(), f.Command))
		}
	}
	return out
}

// Set puts each floor a margin under what was measured, rounded down; exact ones stay.
func (t Table) Set(measured map[string]Values, margin float64) Table {
	out := Table{head: t.head}
	for _, f := range t.Floors {
		if value, ok := measured[f.Command][f.Measure]; ok && !f.Exact {
			f.Value = math.Max(0, math.Floor((value-margin)*1000)/1000)
		}
		out.Floors = append(out.Floors, f)
	}
	return out
}
