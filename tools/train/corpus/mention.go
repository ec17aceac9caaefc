package corpus

import (
	"regexp"
	"strconv"
	"strings"
)

// mention is an entity mention of the GUM corpus: tokens [first, last), and the token of its head.
type mention struct {
	kind              string // person place organization time …
	first, last, head int
}

// kinds of GUM that are kinds of names here.
var nameKinds = map[string]string{"person": "PER", "place": "LOC", "organization": "ORG"}

// NamesFromMentions gives sentences of GUM names: the proper nouns about the head of a mention of a
// person, place or organization. A proper noun that is not so covered may be a name or part of none; it
// gets the tag "?", which teaches nothing.
func NamesFromMentions(sentences []*Sentence) {
	for _, s := range sentences {
		s.Names = make([]string, len(s.Words))
		for i := range s.Names {
			s.Names[i] = "O"
			if s.proper(i) {
				s.Names[i] = "?"
			}
		}
		for _, m := range mentions(s.Entities) {
			s.nameFrom(m)
		}
	}
}

func (s *Sentence) proper(i int) bool { return strings.HasPrefix(s.Penn[i], "NNP") }

// nameFrom writes the name in a mention, unless it has none or a longer mention gave its words a tag.
func (s *Sentence) nameFrom(m mention) {
	if m.head >= m.last || s.Names[m.head] != "?" {
		return
	}
	kind, named := nameKinds[m.kind]
	switch {
	case m.kind == "time":
		s.Names[m.head] = "O"
		return
	case !named || kind == "PER" && s.Penn[m.head] == "NNPS": // "Romans"
		return
	}
	first, last := s.properRun(m)
	for first < m.head && kind == "PER" && s.Relations[first] == "nmod:desc" { // a title
		s.Names[first] = "O"
		first++
	}
	s.Names[first] = "B-" + kind
	for i := first + 1; i < last; i++ {
		s.Names[i] = "I-" + kind
	}
}

// properRun is the run of proper nouns about the head of a mention, with what joins them.
func (s *Sentence) properRun(m mention) (first, last int) {
	first, last = m.head, m.head+1
	joined := m.kind != "person" // "the University of Veldt", but not "Moor of Veldt"
	for first > m.first && s.free(first-1, joined) {
		first--
	}
	for last < m.last && s.free(last, joined) {
		last++
	}
	for !s.proper(first) {
		first++
	}
	for !s.proper(last - 1) {
		last--
	}
	return first, last
}

// free reports a proper noun not in another name, or, where joined, a word that makes one name of two.
func (s *Sentence) free(i int, joined bool) bool {
	switch s.Words[i] {
	case "of", "the", "&":
		return joined
	case "-":
		return true
	}
	return s.Names[i] == "?"
}

var bracket = regexp.MustCompile(`\((\d+)-([a-z]+)-[^-]*-[^-]*-[^-]*-(\d+)[^()]*|(\d+)?\)`)

// mentions reads the brackets of the Entity attribute, token by token; longer mentions before those
// inside them.
func mentions(entities []string) []mention {
	var out []mention
	var open []int // indices into out
	numbers := []string{}
	for i, e := range entities {
		for _, b := range bracket.FindAllStringSubmatch(e, -1) {
			if b[1] != "" {
				head, _ := strconv.Atoi(b[3])
				open = append(open, len(out))
				numbers = append(numbers, b[1])
				out = append(out, mention{kind: b[2], first: i, last: len(entities), head: i + head - 1})
				continue
			}
			at := len(open) - 1
			for at >= 0 && b[4] != "" && numbers[at] != b[4] {
				at--
			}
			if at >= 0 {
				out[open[at]].last = i + 1
				open, numbers = append(open[:at], open[at+1:]...), append(numbers[:at], numbers[at+1:]...)
			}
		}
	}
	return out
}
