package mask

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed plain.tsv
var plainRows string

// plain are the words that are part of names but do not name anybody alone, with their kind.
var plain = readPlain(plainRows)

func readPlain(rows string) map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(rows) {
		if cells := strings.Split(line, "\t"); len(cells) > 1 && !strings.HasPrefix(line, "#") {
			words[cells[0]] = cells[1]
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
	words := make([]word, 0, len(s)/6+1)
	open, same := false, false // same: so far the word is its own fold
	var fold []byte
	end := func() {
		if w := &words[len(words)-1]; same {
			w.fold = s[w.start:w.end]
		} else {
			w.fold = string(fold)
		}
		open = false
	}
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || open && unicode.IsMark(r):
			if !open {
				words = append(words, word{start: i, capital: unicode.IsLetter(r) && !unicode.IsLower(r)})
				open, same, fold = true, true, fold[:0]
			}
			w := &words[len(words)-1]
			lower := unicode.ToLower(r)
			if same && lower != r {
				same, fold = false, append(fold, s[w.start:i]...)
			}
			if !same {
				fold = utf8.AppendRune(fold, lower)
			}
			w.letters++
			w.end = i + len(string(r))
		case open && unicode.Is(unicode.Cf, r):
			if w := &words[len(words)-1]; same {
				same, fold = false, append(fold, s[w.start:i]...)
			}
		case open:
			end()
		}
	}
	if open {
		end()
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
