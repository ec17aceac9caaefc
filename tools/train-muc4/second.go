package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sitrep/eval/muc4"
)

// The keys of the first hundred messages are by the organizers of the conference, those of the others by participants with habits of
// their own, mostly under older rules. Of these we wrote second keys, in the manner of the organizers and by the last rules; they hold
// where strings stand in the messages, no text (keys/README.md has the form).

// slotsOf are the slots that a line of a second key fills, by its name: the first column's, then those of the others.
var slotsOf = map[string][]int{
	"DATE": {2}, "LOC": {3}, "TYPE": {4}, "STAGE": {5}, "CAT": {8}, "PHYS TOTAL": {17}, "HUM TOTAL": {24},
	"WEAPON": {6, 7}, "PERP": {9}, "ORG": {10, 11}, "PHYS": {12, 13, 14, 15, 16}, "HUM": {19, 20, 21, 22, 23},
}

// strung are the slots of strings: lines that begin with one have columns.
var strung = []int{6, 9, 10, 12, 19}

const (
	nameSlot = 18     // of a line HUM, which has a name before the description
	inDoubt  = "KEY " // a template of the participant's that the second key leaves open
)

// secondKeys lays the second keys of a folder over those of the messages.
func secondKeys(dir string, keys map[string][]*muc4.Template, messages []muc4.Message) (map[string][]*muc4.Template, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	bodies := map[string]string{}
	for _, m := range messages {
		bodies[number(m.ID)] = m.File
	}
	out := maps.Clone(keys)
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		for _, block := range strings.Split("\n"+string(content), "\n== ")[1:] {
			head, lines, _ := strings.Cut(block, "\n")
			id := "DEV-MUC3-" + strings.TrimSpace(head)
			if out[id], err = secondKey(lines, bodies[id], keys[id]); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", path, head, err)
			}
		}
	}
	return out, nil
}

// secondKey reads that of one message.
func secondKey(lines, body string, first []*muc4.Template) (out []*muc4.Template, err error) {
	w := &keyWriter{body: body}
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		if n, ok := strings.CutPrefix(line, inDoubt); ok {
			k, err := strconv.Atoi(n)
			if err != nil || k < 1 || k > len(first) {
				return nil, fmt.Errorf("line %q: the participant's key has %d templates", line, len(first))
			}
			t := *first[k-1]
			t.Optional = true
			out = append(out, &t)
			continue
		}
		if err := w.line(line); err != nil {
			return nil, fmt.Errorf("line %q: %w", line, err)
		}
	}
	return append(muc4.ReadTemplates(w.key.String())[""], out...), nil
}

// keyWriter writes a second key out in the form of the conference's.
type keyWriter struct {
	body string
	key  strings.Builder
}

func (w *keyWriter) slot(n int, value string) { fmt.Fprintf(&w.key, "%d. SLOT  %s\n", n, value) }

func (w *keyWriter) line(line string) error {
	switch line {
	case "NONE":
		return nil
	case "INCIDENT", "INCIDENT OPTIONAL":
		w.slot(0, "")
		w.slot(1, strings.Replace(line, "INCIDENT", "1", 1))
		return nil
	}
	name, value, ok := strings.Cut(line, ": ")
	slots, known := slotsOf[name]
	if !ok || !known {
		return fmt.Errorf("a key has no such line; known are INCIDENT, KEY and %s", strings.Join(slices.Sorted(maps.Keys(slotsOf)), ", "))
	}
	if !slices.Contains(strung, slots[0]) {
		w.fills(slots[0], value, "")
		return nil
	}
	columns := strings.Split(value, " | ")
	if len(columns) != len(slots) {
		return fmt.Errorf("it has %d columns, not %d", len(columns), len(slots))
	}
	about, err := w.strings(slots[0], columns[0])
	if err != nil {
		return err
	}
	for i, c := range columns[1:] {
		w.fills(slots[1+i], c, about)
	}
	return nil
}

// strings writes the strings of a line; what the other columns are about is returned: the name of a person, where there is one.
func (w *keyWriter) strings(slot int, column string) (about string, err error) {
	named, described, both := strings.Cut(column, " ; ")
	if !both {
		named, described = none, column
	}
	name, err := w.quoted(named)
	if err != nil {
		return "", err
	}
	own, err := w.quoted(described)
	if err != nil {
		return "", err
	}
	if name == none {
		w.slot(slot, own)
		return owed(own), nil
	}
	w.slot(nameSlot, name)
	if own != none {
		w.slot(slot, own+": "+owed(name))
	}
	return owed(name), nil
}

// owed takes the mark of an optional fill off.
func owed(fill string) string { return strings.TrimPrefix(fill, "? ") }

// none is an empty column.
const none = "-"

// quoted turns ranges of bytes, "12-20 / 31-40", into the strings that stand there.
func (w *keyWriter) quoted(ranges string) (string, error) {
	ranges, optional := strings.CutPrefix(ranges, "? ")
	if ranges == none {
		return none, nil
	}
	var out []string
	for _, r := range strings.Split(ranges, " / ") {
		from, to, _ := strings.Cut(r, "-")
		first, err := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil || first < 0 || last <= first || last > len(w.body) {
			return "", fmt.Errorf("%q is no range of bytes in a message of %d", r, len(w.body))
		}
		out = append(out, strconv.Quote(strings.Join(strings.Fields(w.body[first:last]), " ")))
	}
	if optional {
		return "? " + strings.Join(out, " / "), nil
	}
	return strings.Join(out, " / "), nil
}

// fills writes the values of a slot, "DEATH + INJURY", each of which may have alternatives, with what they are about.
func (w *keyWriter) fills(slot int, values, about string) {
	if values == none {
		return
	}
	switch about {
	case "":
	case none:
		about = `: "-"`
	default:
		about = ": " + about
	}
	for _, v := range strings.Split(values, " + ") {
		w.slot(slot, strings.ReplaceAll(v, " / ", about+" / ")+about)
	}
}
