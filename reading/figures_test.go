package reading_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// TestFigures reads testdata/figures.tsv: a text, and the figures that must be in it with their attributes; the
// head of the file explains its forms.
func TestFigures(t *testing.T) {
	g := newGaps(t, 0.08)
	for i, row := range splitLines(t, "testdata/figures.tsv") {
		if len(row) != 2 {
			t.Fatalf("figures.tsv row %d has %d cells", i+1, len(row))
		}
		g.check(row[0], wrongFigures(row[0], row[1]))
	}
}

// wrongFigures says what is wrong with the figures of a text, "" for nothing.
func wrongFigures(s, want string) string {
	figures := reading.Read(input.FromBytes("own.txt", []byte(s+"\n"))).Figures
	if want == "none" {
		if len(figures) > 0 {
			return "read " + told(figures)
		}
		return ""
	}
	for _, each := range strings.Split(want, "; ") {
		if wrong := wrongFigure(figures, strings.Fields(each)); wrong != "" {
			return fmt.Sprintf("%s: %s; read %s", each, wrong, told(figures))
		}
	}
	return ""
}

// wrongFigure says why no figure is the wanted one: the reason of the one that comes closest.
func wrongFigure(figures []ledger.Figure, want []string) string {
	wrong, most := "no such value", -1
	for _, f := range figures {
		if spread(f) != want[0] {
			continue
		}
		if want[0] == "no" {
			return "read all the same"
		}
		held := 0
		for _, part := range joined(want[1:]) {
			if w := wrongAttribute(figures, f, part); w == "" {
				held++
			} else if held > most {
				wrong, most = w, held
			}
		}
		if held == len(joined(want[1:])) {
			return ""
		}
	}
	return wrong
}

// joined puts the words of an attribute together: "pop=United", "Kingdom".
func joined(parts []string) []string {
	var out []string
	for _, p := range parts {
		if n := len(out); n > 0 && p[0] >= 'A' && p[0] <= 'Z' {
			out[n-1] += " " + p
			continue
		}
		out = append(out, p)
	}
	return out
}

func wrongAttribute(figures []ledger.Figure, f ledger.Figure, part string) string {
	name, value, _ := strings.Cut(part, "=")
	switch name {
	case "place":
		return differs(name, f.Place, value)
	case "pop":
		return differs(name, f.Population, value)
	case "unit":
		return differs(name, f.Unit, value)
	case "rel":
		return differs(name, f.Relation, value)
	case "since":
		return differs(name, f.Since, value)
	case "total":
		return differs(name, fmt.Sprint(f.RunningTotal), "true")
	case "flag":
		return differs(name, fmt.Sprint(f.Flag != ""), "true")
	case "asof":
		if f.AsOf == nil {
			return "no day"
		}
		return differs(name, f.AsOf.EDTF, value)
	case "prev", "prevasof":
		return wrongEarlier(f.Previous, name, value)
	case "of":
		return wrongWhole(figures, f, value)
	}
	if word, ok := strings.CutPrefix(part, "what~"); ok {
		return lacks("what", strings.ToLower(f.What+" "+f.Measure+" "+f.Unit), word)
	}
	return differs("bound", f.Bound, part)
}

func wrongEarlier(e *ledger.Earlier, name, want string) string {
	switch {
	case e == nil:
		return "no previous value"
	case name == "prevasof":
		return differs(name, e.AsOf, want)
	}
	return differs(name, plain(e.Low), want)
}

func wrongWhole(figures []ledger.Figure, f ledger.Figure, want string) string {
	for _, whole := range figures {
		if whole.ID == f.SubsetOf {
			return differs("of", spread(whole), want)
		}
	}
	return "part of no figure"
}

// spread is a figure's value as the file writes it.
func spread(f ledger.Figure) string {
	low, high := plain(f.Low), plain(f.High)
	switch {
	case low == "" && high == "":
		return "vague"
	case low == "" || high == "" || low == high:
		return low + strings.TrimPrefix(high, low)
	}
	return low + ".." + high
}

func plain(v *float64) string {
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)[:min(8, len(strconv.FormatFloat(*v, 'f', -1, 64)))]
}

func told(figures []ledger.Figure) string {
	var out []string
	for _, f := range figures {
		out = append(out, fmt.Sprintf("%s %s %q", spread(f), f.Bound, f.What))
	}
	return strings.Join(out, ", ")
}
