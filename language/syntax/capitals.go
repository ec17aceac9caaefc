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

// mostInside is how many words of the language stand inside the name of a body.
const mostInside = 3

// body is how many words are the name of a body: a name, then words of the language up to one that names end with.
func (r *recaser) body(run []string) int {
	first := 0
	for first < len(run) && r.strange(run[first]) {
		first++
	}
	for n := first; first > 0 && n < min(len(run), first+mostInside+1); n++ {
		if n > first && (actor.TailKind(run[n]) != "" || actor.UnitWord(run[n])) {
			return n + 1
		}
		if joining[run[n]] {
			return 0
		}
	}
	return 0
}

// joining are words that no name of a body goes on over.
var joining = map[string]bool{"IN": true, "AND": true, "THE": true, "ON": true, "AT": true, "BY": true, "TO": true, "FROM": true, "WITH": true, "AN": true, "IS": true,
	"WAS": true, "WERE": true, "HAS": true, "HAD": true, "SAID": true, "ARE": true, "THAT": true, "WHO": true, "FOR": true, "HAVE": true, "WILL": true, "AS": true}

// strange reports a word that is none of the language.
func (r *recaser) strange(w string) bool {
	return len(w) > 2 && !grammar[lower(w)] && !r.c.m.common(lower(w)) && !derived(w)
}

// derived reports a long word with an ending that names hardly have.
func derived(w string) bool {
	if len(w) < longDerived {
		return false
	}
	for _, ending := range []string{"LY", "ERS", "ORS", "NESS", "TION", "TIONS", "MENT", "MENTS", "OUS", "ITY", "LESS", "ISTS", "ANCE"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// longDerived is how many letters a word has whose ending is looked at.
const longDerived = 8

// acronym reports a short word that is none of the language, as a name is written in capitals: known, or one that nobody could speak.
func (r *recaser) acronym(w string) bool {
	if len(w) < 2 || len(w) > longestAcronym || r.c.m.common(lower(w)) || grammar[lower(w)] {
		return false
	}
	e, ok := actor.ByName(w)
	return ok && w != strings.ToUpper(e.Name) || !strings.ContainsAny(w[max(len(w)-3, 0):], "AEIOUY")
}

// longestAcronym is how many letters an acronym has at most.
const longestAcronym = 6

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

// opens reports the first word of a sentence or of a quotation.
func (r *recaser) opens(i int) bool {
	b := r.between(i)
	long := i > 0 && r.words[i-1][1]-r.words[i-1][0] > 3
	return i == 0 || strings.ContainsAny(b, "!?\"\n[") || strings.HasSuffix(b, ".  ") || long && b == ". " || strings.HasSuffix(b, "-- ")
}

// dated reports the name of a month; one that is also another word stands beside a number: "5 MAY".
func (r *recaser) dated(i int) bool {
	switch r.word(i) {
	case "AUGUST":
		return true
	case "MAY", "MARCH":
	default:
		return false
	}
	digit := func(at int) bool { return at >= 0 && at < len(r.s) && r.s[at] >= '0' && r.s[at] <= '9' }
	return digit(r.words[i][0]-2) || digit(r.words[i][1]+1)
}

// titled reports a title that a name follows.
func (r *recaser) titled(run []string) bool {
	_, ok := actor.Title(lower(run[0]))
	return ok && len(run) > 1 && r.strange(run[1])
}

// inBrackets reports a word between round brackets.
func (r *recaser) inBrackets(i int) bool {
	first, last := r.words[i][0], r.words[i][1]
	return first > 0 && r.s[first-1] == '(' && last < len(r.s) && r.s[last] == ')'
}

// grammar are words without which there is no sentence, and which the classes of common leave out.
var grammar = map[string]bool{}

func init() {
	for _, w := range strings.Fields("the of de la el y del los las he his her their they it its him them she we our us you who whom whose which that this " +
		"these those an not there what himself itself themselves herself ourselves everyone everybody something nothing someone somebody anyone my your " +
		"me none others nobody yes") {
		grammar[w] = true
	}
}
