package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// brackets joins an acronym in brackets to the name before it: "Coastal Guard Bureau (CGB)".
func (f *finder) brackets() {
	d := f.d
	for i := 1; i+2 < len(d.Tokens); i++ {
		if d.Word(i) != "(" || !glossEnds(d, i+2) || f.taken[i+1] || !acronym(d.Word(i+1)) && !mixed(d.Word(i+1)) {
			continue
		}
		first := initials(d, i, d.Word(i+1))
		if mixed(d.Word(i + 1)) {
			first = initials(d, i, capitalsOnly(d.Word(i+1)))
		}
		if first < 0 {
			first = f.bodyBefore(i)
		}
		if first < 0 {
			continue
		}
		kind := organisationKind(d, first, i)
		if kind == "" {
			kind = "organization"
		}
		if a := f.mentionEnding(i); a >= 0 {
			f.mention(a, found{first: i + 1, last: i + 2, head: i + 1})
			f.acronyms(a, d.Word(i+1))
			continue
		}
		if !f.free(first, i) {
			continue
		}
		a := f.add(found{kind: kind, name: nameOf(d, first, i), rule: "actor.acronym", first: first, last: i, head: headOf(d, first, i)})
		f.mention(a, found{first: i + 1, last: i + 2, head: i + 1})
		f.acronyms(a, d.Word(i+1))
	}
}

// glossEnds reports that a bracket closes at a token, or goes on to say that it holds initials: "(GPK by its Sarnian initials)".
func glossEnds(d *text.Document, i int) bool {
	gloss := false
	for k := i; k < min(i+glossWords, len(d.Tokens)); k++ {
		if d.Word(k) == ")" {
			return k == i || gloss
		}
		gloss = gloss || name.Beside("gloss", strings.ToLower(d.Word(k))) != ""
	}
	return false
}

// glossWords is how many tokens tell of what language initials are.
const glossWords = 8

// bodyBefore is the first token of a body's name that ends right before a bracket, by its last or first word, or -1: its
// acronym may be of another language ("State Harbour Committee (GPK)").
func (f *finder) bodyBefore(at int) int {
	d := f.d
	first := at
	for first > d.SentenceOf(at).First && (capital(d.Word(first-1)) || first < at && smallWord[strings.ToLower(d.Word(first-1))]) {
		first--
	}
	for first < at && !capital(d.Word(first)) {
		first++
	}
	first = f.behindMembers(first, at)
	if at-first < 2 || len(d.Word(at+1)) < 3 || organisationKind(d, first, at) == "" {
		return -1
	}
	return first
}

func (f *finder) mentionEnding(at int) int {
	if !f.taken[at-1] {
		return -1
	}
	end := f.d.Tokens[at-1].End
	for a, actor := range f.actors {
		for _, m := range actor.Mentions {
			if m.End == end {
				return a
			}
		}
	}
	return -1
}

// acronyms marks every other place where an acronym stands.
func (f *finder) acronyms(a int, word string) {
	for i := range f.d.Tokens {
		if f.d.Word(i) == word && f.free(i, i+1) {
			f.mention(a, found{first: i, last: i + 1, head: i})
		}
	}
}

// mixed reports an acronym with small letters for small words: "CoHU".
func mixed(w string) bool {
	upper := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			upper++
		} else if !unicode.IsLower(r) {
			return false
		}
	}
	return upper > 2 && len(w) <= 8 && unicode.IsUpper([]rune(w)[0])
}

func acronym(w string) bool {
	return len(w) >= 2 && len(w) <= 8 && w == strings.ToUpper(w) && strings.Trim(w, "0123456789-") != ""
}

// initials is the first token of the words before `at` whose initials spell an acronym, or -1.
func initials(d *text.Document, at int, acr string) int {
	letters := []rune(strings.ReplaceAll(acr, "-", ""))
	k := len(letters) - 1
	s := d.SentenceOf(at)
	for i := at - 1; i >= s.First && at-i <= 10; i-- {
		fits := spells(d.Word(i), letters[:k+1])
		switch {
		case fits > 0:
			if k -= fits; k < 0 {
				return i
			}
		case !smallWord[strings.ToLower(d.Word(i))] && !capital(d.Word(i)) && d.Tags[i].Universal != "PART" && strings.Trim(d.Word(i), "'’") != "":
			return -1
		}
	}
	return -1
}

// spells is how many of the last letters of an acronym a word stands for: "Anti-smuggling" is the A and the S.
func spells(word string, letters []rune) int {
	parts := strings.FieldsFunc(word, hyphen)
	n := len(letters)
	for i := len(parts) - 1; i >= 0 && n > 0; i-- {
		first, _ := utf8.DecodeRuneInString(parts[i])
		if first != letters[n-1] && (i == 0 || unicode.ToUpper(first) != letters[n-1]) {
			break
		}
		n--
	}
	if first, _ := utf8.DecodeRuneInString(word); n == len(letters) && first == letters[n-1] {
		return 1
	}
	return len(letters) - n
}

func hyphen(r rune) bool { return r == '-' || r == '‑' }

var smallWord = map[string]bool{"of": true, "the": true, "for": true, "and": true, "in": true, "on": true, "&": true, "to": true, "de": true, "-": true}

// abbreviated is the body whose name's capitals a lone acronym spells ("the NQM" after "North Quay Militia"); −1 for none.
func (f *finder) abbreviated(first, last int) int {
	word := f.d.Word(first)
	if last-first != 1 || len(word) < 3 || !acronym(word) {
		return -1
	}
	if a, ok := f.spelling[word]; ok {
		return a
	}
	return -1
}

// capitalsOnly are the capitals of an acronym.
func capitalsOnly(w string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, w)
}

// capitals are the first letters of the capitalised words of a name.
func capitals(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// spelledOut reports a lone word of capitals, in a sentence that has small letters, which a name finder took for a person.
func spelledOut(d *text.Document, n spelt) bool {
	w := d.Word(n.first)
	if n.label != "PER" || n.last-n.first != 1 || w != strings.ToUpper(w) || strings.ToLower(w) == w {
		return false
	}
	near := d.SentenceOf(n.first)
	words := d.Words(near.Span)
	return words != strings.ToUpper(words)
}

// initialism is the kind of a name of capitals: a body's of three letters and more, no name of fewer.
func (f *finder) initialism(n spelt) string {
	if len(f.d.Word(n.first)) > 2 {
		return "organization"
	}
	return ""
}

// actingLetters reports a lone acronym of three letters and more that acts, is owned by nobody and owns, or that a noun for a
// body explains, where no list and no name finder knows it: "the ABVD has been told", "the peacekeeping force ABVD".
func (f *finder) actingLetters(first, last int) bool {
	d := f.d
	w := d.Word(first)
	if last-first != 1 || len(w) < 3 || strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || name.Beside("letters", strings.ToLower(w)) == "thing" || f.shouts(d.SentenceOf(first).First, d.SentenceOf(first).Last) {
		return false
	}
	switch a := d.Arcs[first]; a.Relation {
	case "nsubj", "nsubj:pass", "obl:agent", "nmod:poss":
		return true
	case "appos", "nmod:desc":
		return a.Head >= 0 && a.Head == first-1 && (bodies[actor.NounKind(d.Lemma(a.Head))] || speech.Role(d.Lemma(a.Head)) == "official")
	}
	return false
}
