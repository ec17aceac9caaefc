package syntax

import (
	"strings"

	"sitrep/lexicon/en/actor"
)

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
