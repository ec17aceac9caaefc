package pile

import (
	"iter"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	lexicon "sitrep/lexicon/en/collation"
)

// maxName is the longest name that is folded, in bytes: a longer one is no name.
const maxName = 400

// letters that have no decomposition into a base letter and a mark.
var letters = strings.NewReplacer("ø", "o", "ł", "l", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ə", "a")

// plainLetters lowers a text and takes the marks off its letters.
func plainLetters(s string) string {
	if len(s) > maxName {
		s = strings.ToValidUTF8(s[:maxName], "")
	}
	s = strings.ToLower(s)
	if ascii(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return letters.Replace(b.String())
}

// inner are the marks inside a word that are left out: "d'arc", "u.s".
var inner = strings.NewReplacer("'", "", ".", "")

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// wordLength is about how many bytes a word takes with the blank behind it: room is made for so many words at once.
const wordLength = 6

// Words are the words of a text: lower case, without marks, apostrophes and possessive endings.
func Words(s string) []string {
	out := make([]string, 0, 1+min(len(s), maxName)/wordLength)
	for w := range words(s) {
		out = append(out, w)
	}
	return out
}

// words are Words one by one.
func words(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		s := plainLetters(strings.ReplaceAll(s, "’", "'"))
		start := -1
		for i, r := range s {
			switch inside := inWord(r); {
			case inside && start < 0:
				start = i
			case !inside && start >= 0:
				if w := bareWord(s[start:i]); w != "" && !yield(w) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			if w := bareWord(s[start:]); w != "" {
				yield(w)
			}
		}
	}
}

func inWord(r rune) bool {
	if r < 0x80 {
		return plain(byte(r)) || mark(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// bareWord is a word without the marks around and inside it.
func bareWord(w string) string {
	for w != "" && mark(w[0]) {
		w = w[1:]
	}
	for w != "" && mark(w[len(w)-1]) {
		w = w[:len(w)-1]
	}
	w = strings.TrimSuffix(w, "'s")
	for i := range len(w) {
		if mark(w[i]) {
			return inner.Replace(w)
		}
	}
	return w
}

func mark(b byte) bool { return b == '\'' || b == '.' }

// Fold is a name as it is compared: case, marks, blanks, hyphens, apostrophes and a leading article
// left out ("The al-Nur Guard" and "Al Nur guard" are one).
func Fold(name string) string {
	words := Words(name)
	if len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return strings.Join(words, "")
}

// Stem takes the ending of the plural off a word.
func Stem(w string) string {
	switch {
	case len(w) > 5 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 5 && (strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses")):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"):
		return w[:len(w)-1]
	}
	return w
}

// Bearer is a word without the "'s" of what is told as its own: "Navy" of "Navy's".
func Bearer(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }

// Content are the words of texts that may tell happenings apart: stems, sorted, each once, without
// plain words, one and two letter words and numbers.
func Content(texts ...string) []string {
	seen := map[string]bool{}
	for _, t := range texts {
		for _, w := range Words(t) {
			if len(w) > 2 && !lexicon.Plain(w) && !lexicon.Plain(Stem(w)) && !digits(w) {
				seen[Stem(w)] = true
			}
		}
	}
	return Sorted(seen)
}

// Telling are the words of Content as often as they stand among the first words of a text, in its order.
func Telling(text string, limit int) []string {
	out := make([]string, 0, min(limit, 1+len(text)/wordLength))
	for w := range LongWords(text, limit) {
		for part := range words(w) {
			if s := Stem(part); len(part) > 2 && !lexicon.Plain(part) && !lexicon.Plain(s) && !digits(part) {
				out = append(out, s)
			}
		}
	}
	return out
}

func digits(w string) bool { return strings.Trim(w, "0123456789") == "" }

// Sorted are the keys of a set, in order.
func Sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// Shared are the words that two sorted lists have in common.
func Shared(a, b []string) []string {
	var out []string
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return out
}

// Meet reports two sorted lists that have a word in common.
func Meet(a, b []string) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

// Akin reports two words that are one or a name and its adjective ("veldora", "veldoran"): five
// letters or more in common at the start, and at most three more on either.
func Akin(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a == b || n >= 5 && len(a)-n <= 3 && len(b)-n <= 3
}

// LongWords are the words of a whole text in lower case, at most limit of them, one by one: no list of them is kept.
func LongWords(s string, limit int) iter.Seq[string] {
	return func(yield func(string) bool) {
		n := 0
		for field := range strings.FieldsSeq(s) {
			if w := strings.ToLower(unpunctuated(field)); w != "" {
				if n++; !yield(w) || n == limit {
					return
				}
			}
		}
	}
}

// around are the marks that stand before and behind words.
const around = ".,;:!?\"'“”‘’()[]—–-…"

// unpunctuated is a word without the marks around it. Most words begin and end with a plain letter, which is seen at once.
func unpunctuated(w string) string {
	if plain(w[0]) && plain(w[len(w)-1]) {
		return w
	}
	return strings.Trim(w, around)
}

func plain(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' }
