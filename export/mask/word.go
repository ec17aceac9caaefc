package mask

import (
	_ "embed"
	"strings"
	"unicode"
)

//go:embed plain.tsv
var plainRows string

// plain are the words that are part of names but do not name anybody alone.
var plain = readPlain(plainRows)

func readPlain(rows string) map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(rows) {
		if w, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(w, "#") {
			words[w] = true
		}
	}
	return words
}

// word is a run of letters, digits and their marks; bytes, half-open.
type word struct {
	start, end int
	fold       string // lower case, without invisible characters
	letters    int
	capital    bool // begins with a letter that is not lower case
}

// split finds the words of s in one pass. Invisible format characters inside a word do not part
// it, so that a name cannot be hidden from the mask by them.
func split(s string) []word {
	var words []word
	var fold strings.Builder
	open := false
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || open && unicode.IsMark(r):
			if !open {
				words = append(words, word{start: i, capital: unicode.IsLetter(r) && !unicode.IsLower(r)})
				open = true
			}
			w := &words[len(words)-1]
			w.letters++
			fold.WriteRune(unicode.ToLower(r))
			w.end = i + len(string(r))
		case open && unicode.Is(unicode.Cf, r):
		case open:
			words[len(words)-1].fold = fold.String()
			fold.Reset()
			open = false
		}
	}
	if open {
		words[len(words)-1].fold = fold.String()
	}
	return words
}

func join(words []word) string {
	if len(words) == 1 {
		return words[0].fold
	}
	folds := make([]string, len(words))
	for i, w := range words {
		folds[i] = w.fold
	}
	return strings.Join(folds, " ")
}

// together reports words parted only by what may stand inside a name.
func together(s string, words []word) bool {
	for i := 1; i < len(words); i++ {
		if !isGap(s[words[i-1].end:words[i].start]) {
			return false
		}
	}
	return true
}

// longestGap is the most bytes that may part two words of one name: a full stop, a no-break space
// and a line end.
const longestGap = 6

func isGap(s string) bool {
	if len(s) > longestGap || strings.Contains(s, "\n\n") {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !strings.ContainsRune("-_.'’‐‑", r)
	}) < 0
}
