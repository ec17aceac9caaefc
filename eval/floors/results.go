package floors

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The page of results is written between these lines; what stands around them is kept.
const (
	begin = "<!-- measured: written by `make floors` -->"
	end   = "<!-- end of measured -->"
)

// Flatten gives every number of a command's JSON by its path: {"kinds": {"events": {"f1": 0.5}}} has
// "kinds/events/f1". What is no number is left out.
func Flatten(raw []byte) (Values, error) {
	var any any
	if err := json.Unmarshal(raw, &any); err != nil {
		return nil, fmt.Errorf("no JSON scores: %w", err)
	}
	out := Values{}
	flatten(out, "", any)
	return out, nil
}

func flatten(out Values, path string, v any) {
	switch v := v.(type) {
	case float64:
		out[path] = v
	case map[string]any:
		for name, part := range v {
			flatten(out, strings.TrimPrefix(path+"/"+name, "/"), part)
		}
	}
}

// Results puts every measured value into a page, command by command, with its floor.
func (t Table) Results(page string, measured map[string]Values) (string, error) {
	before, rest, ok := strings.Cut(page, begin)
	_, after, closed := strings.Cut(rest, end)
	if !ok || !closed {
		return "", fmt.Errorf("the page of results needs the lines %q and %q", begin, end)
	}
	var b strings.Builder
	for _, command := range t.Commands() {
		fmt.Fprintf(&b, "\n### `%s`\n\n| scores of | values | floors |\n|---|---|---|\n", command)
		for _, r := range t.rows(command, measured[command]) {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", r.path, r.values, r.floors)
		}
	}
	return before + begin + "\n" + b.String() + "\n" + end + after, nil
}

// row is one object of a command's scores: its numbers side by side.
type row struct{ path, values, floors string }

func (t Table) rows(command string, values Values) []row {
	floor := t.floorsOf(command)
	byPath := map[string]row{}
	for _, measure := range slices.Sorted(maps.Keys(values)) {
		path, name := split(measure)
		r := byPath[path]
		r.path = path
		r.values = listed(r.values, name, decimal(values[measure]))
		if text, ok := floor[measure]; ok {
			r.floors = listed(r.floors, name, text)
		}
		byPath[path] = r
	}
	var out []row
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		out = append(out, byPath[path])
	}
	return out
}

func (t Table) floorsOf(command string) map[string]string {
	out := map[string]string{}
	for _, f := range t.Floors {
		if f.Command == command {
			out[f.Measure] = f.Text()
		}
	}
	return out
}

// split parts a measure into the object it stands in and its name there.
func split(measure string) (path, name string) {
	if i := strings.LastIndexByte(measure, '/'); i >= 0 {
		return measure[:i], measure[i+1:]
	}
	return "all", measure
}

func listed(list, name, value string) string {
	if list != "" {
		list += ", "
	}
	return list + name + " " + value
}

// decimal is a number with four digits, a whole one without any.
func decimal(v float64) string {
	if v == float64(int(v)) {
		return fmt.Sprintf("%.0f", v)
	}
	return fmt.Sprintf("%.4f", v)
}
