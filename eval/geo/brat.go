package geo

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// noToponym are the labels of GeoWebNews that mark no toponym.
var noToponym = map[string]bool{"Non_Toponym": true, "Literal_Expression": true, "Non_Lit_Expression": true, "Non_Locational": true}

// loadBrat reads a text and the .ann file beside it (brat standoff). A text without one has no answers.
func loadBrat(file string) (Document, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return Document{}, err
	}
	d := Document{Name: strings.TrimSuffix(filepath.Base(file), ".txt"), Text: string(raw)}
	notes, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".ann")
	if errors.Is(err, fs.ErrNotExist) {
		return d, nil
	}
	d.Scored = true
	d.Toponyms = bratToponyms(string(notes))
	return d, err
}

// bratToponyms reads the rows of a .ann file: T for a span, A for an attribute, # for a note.
func bratToponyms(rows string) []Toponym {
	marked := map[string]*Toponym{}
	for row := range strings.Lines(rows) {
		fields := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(fields) < 2 || fields[0] == "" {
			continue
		}
		switch fields[0][0] {
		case 'T':
			if t := bratSpan(fields); t != nil {
				marked[fields[0]] = t
			}
		case 'A':
			if f := strings.Fields(fields[1]); len(f) > 1 && noToponym[f[0]] {
				delete(marked, f[1])
			}
		case '#':
			if f := strings.Fields(fields[1]); len(f) > 1 && marked[f[1]] != nil && len(fields) > 2 {
				marked[f[1]].note(fields[2])
			}
		}
	}
	var out []Toponym
	for _, t := range marked {
		out = append(out, *t)
	}
	slices.SortFunc(out, func(a, b Toponym) int { return (a.Start-b.Start)*1e6 + a.End - b.End })
	return out
}

// bratSpan reads "T3<tab>Literal 10 16<tab>Bergen"; a span in pieces ("10 16;20 24") reaches from the first
// to the last.
func bratSpan(fields []string) *Toponym {
	f := strings.FieldsFunc(fields[1], func(r rune) bool { return r == ' ' || r == ';' })
	if len(f) < 3 || noToponym[f[0]] {
		return nil
	}
	start, err := strconv.Atoi(f[1])
	end, err2 := strconv.Atoi(f[len(f)-1])
	if err != nil || err2 != nil {
		return nil
	}
	t := &Toponym{Start: start, End: end, Kind: f[0]}
	if len(fields) > 2 {
		t.Text = fields[2]
	}
	return t
}

// note reads an annotator's note: a GeoNames id, or "lat, lon".
func (t *Toponym) note(words string) {
	words = strings.TrimSpace(words)
	if id, err := strconv.Atoi(words); err == nil {
		t.ID = id
		return
	}
	lat, lon, _ := strings.Cut(words, ",")
	y, err := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	x, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	if err == nil && err2 == nil {
		t.Point = &Point{y, x}
	}
}
