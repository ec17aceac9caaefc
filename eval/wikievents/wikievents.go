// Package wikievents reads the WikiEvents set (Li, Ji & Han 2021, "Document-Level Event Argument Extraction by
// Conditional Generation"; KAIROS types), gives a document's events in its types, and scores triggers and
// arguments.
package wikievents

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// Document is a text with its annotated events. Offsets are numbers of words.
type Document struct {
	ID     string
	Text   string
	Words  []Word
	Events []Event
}

// Word is a word with its bytes [Start, End) in the text.
type Word struct{ Start, End int }

// Event is an event with words [Start, End) as its trigger.
type Event struct {
	Trigger   [2]int     `json:"trigger"`
	Type      string     `json:"type"`
	Arguments []Argument `json:"arguments"`
}

// Argument is a participant in words [Start, End).
type Argument struct {
	Role  string `json:"role"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// row is a document in the set's own layout; sentences hold words with offsets in characters.
type row struct {
	ID        string   `json:"doc_id"`
	Tokens    []string `json:"tokens"`
	Sentences [][]any  `json:"sentences"`
	Entities  []struct {
		ID         string
		Start, End int
	} `json:"entity_mentions"`
	Events []struct {
		Type      string `json:"event_type"`
		Trigger   struct{ Start, End int }
		Arguments []struct {
			Entity string `json:"entity_id"`
			Role   string
		}
	} `json:"event_mentions"`
}

// Load reads a file of one document a line.
func Load(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Document
	in := bufio.NewScanner(f)
	in.Buffer(nil, 64<<20)
	for n := 1; in.Scan(); n++ {
		var r row
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, n, err)
		}
		out = append(out, r.document())
	}
	return out, in.Err()
}

func (r row) document() Document {
	d := Document{ID: r.ID}
	d.Text, d.Words = r.text()
	at := map[string][2]int{}
	for _, e := range r.Entities {
		at[e.ID] = [2]int{e.Start, e.End}
	}
	for _, e := range r.Events {
		event := Event{Trigger: [2]int{e.Trigger.Start, e.Trigger.End}, Type: e.Type}
		for _, a := range e.Arguments {
			if span, ok := at[a.Entity]; ok {
				event.Arguments = append(event.Arguments, Argument{a.Role, span[0], span[1]})
			}
		}
		d.Events = append(d.Events, event)
	}
	return d
}

// text sets the words out again with the blanks between them; a sentence without a full stop (a headline) ends
// its paragraph.
func (r row) text() (string, []Word) {
	var b strings.Builder
	var words []Word
	last := 0.0
	for _, s := range r.Sentences {
		if b.Len() > 0 {
			b.WriteString(between(b.String()))
		}
		first := true
		list, _ := s[0].([]any)
		for _, w := range list {
			cells, _ := w.([]any)
			if len(cells) < 3 {
				continue
			}
			start, _ := cells[1].(float64)
			if !first && start > last {
				b.WriteByte(' ')
			}
			first = false
			last, _ = cells[2].(float64)
			word, _ := cells[0].(string)
			words = append(words, Word{b.Len(), b.Len() + len(word)})
			b.WriteString(word)
		}
	}
	return b.String(), words
}

func between(s string) string {
	if strings.ContainsAny(s[max(0, len(s)-4):], ".?!") {
		return " "
	}
	return "\n\n"
}

// wordsOf is the range of words that bytes [start, end) touch.
func (d Document) wordsOf(start, end int) (first, last int) {
	first, last = -1, -1
	for i, w := range d.Words {
		if w.Start < end && start < w.End {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	return first, last
}
