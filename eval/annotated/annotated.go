// Package annotated keeps annotations of public news reports without their words: what a person wrote down of each
// report by hand, in the form of reportscore, with quotes and names as places (bytes, half-open) in the text. The text
// itself lies beside the repository; Fill takes the words from it again. GUIDE.md says how one annotates.
//
// Each part is a folder: tuning may be looked at by who writes rules, unseen may not; aside is in neither.
package annotated

import (
	"crypto/sha256"
	"embed"
	"encoding/json"
	"fmt"
	"path"

	"sitrep/eval/reportscore"
)

//go:embed tuning unseen aside
var files embed.FS

// Parts are the folders of annotations.
var Parts = []string{"tuning", "unseen", "aside"}

// Report is the annotation of one report. File is the path of its text in the folder of texts; SHA256 is of the text
// that it was made for.
type Report struct {
	File   string
	SHA256 string
	places any // the annotation, with "@start-end" for words
}

// Load reads the annotations of a part, in the order of their file names.
func Load(part string) ([]Report, error) {
	entries, err := files.ReadDir(part)
	if err != nil {
		return nil, fmt.Errorf("no part %q; there are %v", part, Parts)
	}
	var out []Report
	for _, e := range entries {
		raw, err := files.ReadFile(path.Join(part, e.Name()))
		if err != nil {
			return nil, err
		}
		r, err := parse(raw)
		if err != nil {
			return nil, fmt.Errorf("%s/%s: %w", part, e.Name(), err)
		}
		out = append(out, r)
	}
	return out, nil
}

func parse(raw []byte) (Report, error) {
	var places map[string]any
	if err := json.Unmarshal(raw, &places); err != nil {
		return Report{}, err
	}
	r := Report{places: places}
	r.File, _ = places["file"].(string)
	r.SHA256, _ = places["sha256"].(string)
	if r.File == "" || r.SHA256 == "" {
		return Report{}, fmt.Errorf("names no text: file and sha256 are needed")
	}
	return r, nil
}

// Fill gives the annotation with its words. It refuses another text than the annotated one.
func (r Report) Fill(text string) (reportscore.Gold, error) {
	if digest(text) != r.SHA256 {
		return reportscore.Gold{}, fmt.Errorf("%s is not the text that was annotated: its SHA-256 is another", r.File)
	}
	filled, err := json.Marshal(fill(r.places, text))
	if err != nil {
		return reportscore.Gold{}, err
	}
	var gold reportscore.Gold
	return gold, json.Unmarshal(filled, &gold)
}

func digest(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }
