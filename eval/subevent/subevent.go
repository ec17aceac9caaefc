// Package subevent reads the snippets of CASE 2021 (Hürriyetoğlu et al. 2021, "Challenges and Applications of Automated
// Extraction of Socio-political Events from Text", task 2: 25 sub-event types of ACLED and a few more), labels them by
// weighted words and the events of the reading, and scores the labels.
package subevent

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// Snippet is a short text with its label.
type Snippet struct{ ID, Text, Label string }

// Load reads lines of id, text and label between tabs.
func Load(path string) ([]Snippet, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Snippet
	in := bufio.NewScanner(f)
	in.Buffer(nil, 16<<20)
	for n := 1; in.Scan(); n++ {
		cells := strings.Split(in.Text(), "\t")
		if len(cells) < 2 {
			return nil, fmt.Errorf("%s line %d: %d cells instead of id, text, label", path, n, len(cells))
		}
		s := Snippet{ID: cells[0], Text: cells[1]}
		if len(cells) > 2 {
			s.Label = cells[2]
		}
		out = append(out, s)
	}
	return out, in.Err()
}

// typed are the labels that an event of the reading speaks for; the words tell the rest.
var typed = map[string]string{"kidnapping": "ABDUCT_DISSAP", "airstrike": "AIR_STRIKE", "clash": "ARMED_CLASH", "demonstration": "PEACE_PROTEST",
	"arrest": "ARREST", "seizure": "DISR_WEAP", "claim_of_responsibility": "ATTRIB", "attack": "ATTACK", "shooting": "ATTACK", "bombing": "REM_EXPLOS"}

// Label is the label with the most weight; of equal ones the first in the table of words.
func Label(d *text.Document, events []ledger.Event) string {
	lemmas := make([]string, len(d.Tags))
	for i, t := range d.Tags {
		lemmas[i] = strings.ToLower(t.Lemma)
	}
	sums, order := map[string]int{}, []string{"OTHER"}
	for _, c := range lexicon.Cues() {
		if !slices.Contains(order, c.Label) {
			order = append(order, c.Label)
		}
		if stands(lemmas, c.Words) {
			sums[c.Label] += c.Weight
		}
	}
	for _, e := range events {
		if l := typed[e.Type]; l != "" && e.Status != "denied" {
			sums[l] += 2
		}
	}
	best := "OTHER"
	for _, l := range order {
		if sums[l] > sums[best] {
			best = l
		}
	}
	return best
}

// stands reports the words in order, at most two others between.
func stands(lemmas, words []string) bool {
	for i, l := range lemmas {
		if l != words[0] {
			continue
		}
		if len(words) == 1 || slices.Contains(lemmas[i+1:min(i+4, len(lemmas))], words[1]) {
			return true
		}
	}
	return false
}

// Score is the mean F1 of the labels (macro), the share of right ones (micro F1, one label a snippet), and the mean
// weighted by how often a label is owed.
type Score struct {
	Micro    float64 `json:"micro"`
	Macro    float64 `json:"macro"`
	Weighted float64 `json:"weighted"`
}

// Compare scores labels given in the order of the snippets.
func Compare(snippets []Snippet, given []string) Score {
	right, owed, read := map[string]int{}, map[string]int{}, map[string]int{}
	hits := 0
	for i, s := range snippets {
		owed[s.Label]++
		read[given[i]]++
		if s.Label == given[i] {
			right[s.Label]++
			hits++
		}
	}
	var out Score
	for _, l := range slices.Sorted(maps.Keys(owed)) {
		f := 2 * float64(right[l]) / float64(owed[l]+read[l])
		out.Macro += f / float64(len(owed))
		out.Weighted += f * float64(owed[l]) / float64(len(snippets))
	}
	out.Micro = float64(hits) / float64(max(1, len(snippets)))
	return out
}

// Write writes id and label between tabs.
func Write(w io.Writer, snippets []Snippet, given []string) error {
	for i, s := range snippets {
		if _, err := fmt.Fprintf(w, "%s\t%s\n", s.ID, given[i]); err != nil {
			return err
		}
	}
	return nil
}
