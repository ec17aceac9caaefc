package syntax

import (
	"regexp"
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
)

// SentenceCase writes a text in capitals, as cables and wires of old are, the way running text is written: names with a capital,
// acronyms in capitals, all else in small letters. Every byte keeps its place. A text that has small letters stays as it is, and
// so does the dateline, which is known by its capitals.
func (m *Model) SentenceCase(s string) string {
	if !inCapitals(s) {
		return s
	}
	from := max(strings.Index(s[:min(len(s), longestDateline)], " -- "), 0)
	r := recaser{c: caser{m: m, small: map[string]bool{}, named: map[string]string{}}, s: s, out: []byte(s[:from] + lower(s[from:])), words: capitalWord.FindAllStringIndex(s, -1)}
	for i := 0; i < len(r.words); {
		if r.words[i][0] < from {
			i++
			continue
		}
		i += r.at(i)
	}
	return string(r.out)
}

// longestDateline is how many bytes are searched for the dash behind a dateline.
const longestDateline = 200

var capitalWord = regexp.MustCompile(`[A-Z][A-Z'\-]*[A-Z]|[A-Z]`)

// inCapitals reports a text with at most one small letter in ten.
func inCapitals(s string) bool {
	small, large := 0, 0
	for i := range len(s) {
		switch {
		case s[i] >= 'a' && s[i] <= 'z':
			small++
		case s[i] >= 'A' && s[i] <= 'Z':
			large++
		}
	}
	return large > 9*small
}

// lower writes the letters of ASCII small; the others would change their length.
func lower(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// recaser goes through the words of a text in capitals.
type recaser struct {
	c     caser
	s     string
	out   []byte
	words [][]int // first and last byte of each
}

func (r *recaser) word(i int) string { return r.s[r.words[i][0]:r.words[i][1]] }

// longestName is how many words a name in the lexicon may have.
const longestName = 8

// run are the words from one on that are parted by single blanks.
func (r *recaser) run(i int) (out []string) {
	for k := i; k < len(r.words) && len(out) < longestName; k++ {
		if k > i && r.between(k) != " " {
			break
		}
		out = append(out, r.word(k))
	}
	return out
}

// between is what stands before a word, back to the word before it.
func (r *recaser) between(i int) string {
	if i == 0 {
		return r.s[:r.words[0][0]]
	}
	return r.s[r.words[i-1][1]:r.words[i][0]]
}

// at writes a word, or the name that it begins, and returns how many words that were.
func (r *recaser) at(i int) int {
	run := r.run(i)
	if n := r.name(i, run); n > 0 {
		for k := i; k < i+n; k++ {
			r.put(k, r.inName(r.word(k), k == i))
		}
		return n
	}
	r.put(i, r.alone(i, run))
	return 1
}

func (r *recaser) put(i int, w string) { copy(r.out[r.words[i][0]:], w) }

// name is how many words from one on are a name: one of the lexicons, what an acronym is spelled out as, or a body that is called
// by a name ("SOMEBODY NATIONAL LIBERATION FRONT").
func (r *recaser) name(i int, run []string) int {
	for n := len(run); n > 1; n-- {
		if _, ok := actor.ByName(strings.Join(run[:n], " ")); ok {
			return n
		}
	}
	if i > 0 && r.acronym(r.word(i-1)) && strings.HasSuffix(r.between(i), "[") && r.closed(i, len(run)) {
		return len(run)
	}
	if n := nameWords(run); n > 0 {
		return n
	}
	return r.body(run)
}

// closed reports a bracket behind the words of a run.
func (r *recaser) closed(i, n int) bool {
	end := r.words[i+n-1][1]
	return end < len(r.s) && (r.s[end] == ']' || r.s[end] == '(')
}

func (r *recaser) inName(w string, first bool) string {
	switch {
	case r.acronym(w):
		return w
	case !first && inner[w]:
		return lower(w)
	}
	return w[:1] + lower(w[1:])
}

// inner are words that stay small inside a name.
var inner = map[string]bool{"OF": true, "THE": true, "AND": true, "FOR": true, "DE": true, "DEL": true, "LA": true, "LOS": true, "LAS": true, "Y": true, "DA": true, "DO": true}

// alone is a word that begins no name of several words.
func (r *recaser) alone(i int, run []string) string {
	w := run[0]
	low := lower(w)
	stem, possessive := strings.CutSuffix(w, "'S")
	switch {
	case len(w) == 1:
		return map[bool]string{true: low, false: w}[w == "A" && !r.opens(i)]
	case possessive:
		return r.alone(i, []string{stem}) + "'s"
	case r.acronym(w), len(w) <= longestAcronym && r.inBrackets(i) && r.strange(w):
		return w
	case r.opens(i), r.dated(i), r.titled(run):
	case grammar[low], derived(w) && len(gazetteer.AreasNamed(w[:1]+low[1:])) == 0, r.c.m.common(low) && (len(w) < longWord || len(gazetteer.AreasNamed(w[:1]+low[1:])) == 0):
		return low
	}
	return w[:1] + low[1:]
}
