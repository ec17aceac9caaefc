package brief

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/text"
)

// Event is an expected happening.
type Event struct {
	Words            string
	Places           []text.Span
	Types, Statuses  []string // any of them
	Where, Countries [][]string
	Days             []Day
	Counts           []Number
	Parties          []Party
	Past, Maybe      bool
}

// Party is who or what has a role in a happening; any of the names.
type Party struct {
	Role  string
	Names []string
	Maybe bool
}

// Figure is an expected number. Implied is one that stands as a count of an event.
type Figure struct {
	Words          string
	Places         []text.Span
	Number         Number
	What           []string
	Maybe, Implied bool
}

// Twin is words of two places that tell one happening or two.
type Twin struct {
	One   bool
	Words [2]string
	At    [2]text.Span
}

// Trap is what must not be read: an event (of a type), a figure, or a party.
type Trap struct {
	Kind  string // "event", "figure", or a role
	Type  string // of the event; any where it is empty
	Words string
	At    text.Span
}

// line takes up one line.
func (r *Report) line(line string) error {
	parts := split(line, "|")
	head, words, _ := strings.Cut(parts[0], ":")
	words = strings.TrimSpace(words)
	maybe := strings.HasPrefix(head, "maybe ")
	fields := strings.Fields(strings.TrimPrefix(head, "maybe "))
	if len(fields) == 0 {
		return fmt.Errorf("nothing stands before the colon")
	}
	switch fields[0] {
	case "one", "two":
		return r.twin(fields[0] == "one", append([]string{words}, parts[1:]...))
	case "none", "no":
		return r.trap(fields, words)
	case "figure":
		return r.figure(fields[1:], words, parts[1:], maybe)
	}
	return r.event(fields, words, parts[1:], maybe)
}

func (r *Report) twin(one bool, words []string) error {
	if len(words) != 2 {
		return fmt.Errorf("words of two places are needed")
	}
	t := Twin{One: one, Words: [2]string{words[0], words[1]}}
	for i, w := range words {
		places, err := r.places(w)
		if err != nil {
			return err
		}
		t.At[i] = places[0]
	}
	r.Twins = append(r.Twins, t)
	return nil
}

// trap reads "none[ TYPE]: WORDS", "no figure: WORDS" and "no ROLE WORDS".
func (r *Report) trap(fields []string, words string) error {
	t := Trap{Kind: "event", Words: words, At: text.Span{End: len(r.Text)}}
	switch {
	case fields[0] == "none" && len(fields) == 1:
	case fields[0] == "none" && len(fields) == 2 && slices.Contains(types, fields[1]):
		t.Type = fields[1]
	case len(fields) >= 2 && fields[1] == "figure":
		t.Kind = "figure"
	case len(fields) >= 3 && slices.Contains(roles, fields[1]):
		t.Kind, t.Words = fields[1], strings.Join(fields[2:], " ")
		r.Traps = append(r.Traps, t)
		return nil
	default:
		return fmt.Errorf("is not none[ TYPE]: WORDS, no figure: WORDS or no ROLE WORDS")
	}
	if words != "" {
		places, err := r.places(words)
		if err != nil {
			return err
		}
		t.At = places[0]
	}
	r.Traps = append(r.Traps, t)
	return nil
}

func (r *Report) figure(fields []string, words string, parts []string, maybe bool) error {
	number, err := numberOf("", fields)
	if err != nil {
		return err
	}
	places, err := r.places(words)
	if err != nil {
		return err
	}
	f := Figure{Words: words, Places: places, Number: number, Maybe: maybe}
	if len(parts) > 0 {
		f.What = split(parts[0], "/")
	}
	r.Figures = append(r.Figures, f)
	return nil
}

// places are where words stand, several parted by "~": each wherever it stands.
func (r *Report) places(words string) ([]text.Span, error) {
	var out []text.Span
	flat := strings.ReplaceAll(r.Text, "\n", " ")
	for _, w := range split(words, "~") {
		at := strings.Index(flat, w)
		if w == "" || at < 0 {
			return nil, fmt.Errorf("the report does not say %q", w)
		}
		for ; at >= 0; at = next(flat, w, at+len(w)) {
			out = append(out, text.Span{Start: at, End: at + len(w)})
		}
	}
	return out, nil
}

// next is where words stand again from an offset on, -1 where they do not.
func next(flat, words string, from int) int {
	if i := strings.Index(flat[from:], words); i >= 0 {
		return from + i
	}
	return -1
}

func split(s, by string) []string {
	parts := strings.Split(s, by)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}
