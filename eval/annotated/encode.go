package annotated

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// encode writes a string by places: the whole of it where it stands in the text, or else the longest runs of its words
// that do, each nearest to an offset. Words that the text does not have stay as they are.
func encode(in, s string, near int) string {
	if at, ok := nearest(in, s, near); ok {
		return write(text.Span{Start: at, End: at + len(s)})
	}
	var out []string
	fields := strings.Fields(s)
	for i := 0; i < len(fields); {
		n, part := longest(in, fields[i:], near)
		out = append(out, part)
		i += n
	}
	return strings.Join(out, " ")
}

// longest is the place of the longest run of words at the head of a list, with how many it takes; without one, the
// first word itself.
func longest(in string, fields []string, near int) (int, string) {
	for n := len(fields); n > 0; n-- {
		run := strings.Trim(strings.Join(fields[:n], " "), ",;:()")
		if at, ok := nearest(in, run, near); ok && !bracketed(fields[:n]) {
			return n, write(text.Span{Start: at, End: at + len(run)})
		}
	}
	return 1, strings.TrimPrefix(fields[0], "@")
}

// bracketed reports words in round brackets: they mark a remark of the annotation and must stay in them.
func bracketed(fields []string) bool {
	return strings.ContainsAny(strings.Join(fields, " "), "()")
}

// nearest is where a string stands as whole words, nearest to an offset.
func nearest(in, s string, near int) (best int, found bool) {
	for at := 0; s != ""; {
		i := strings.Index(in[at:], s)
		if i < 0 {
			break
		}
		at += i
		if whole(in, at, at+len(s)) && (!found || distance(at, near) < distance(best, near)) {
			best, found = at, true
		}
		at++
	}
	return best, found
}

func distance(a, b int) int { return max(a-b, b-a) }

// whole reports that no word is cut at either end.
func whole(in string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(in[:start])
	first, _ := utf8.DecodeRuneInString(in[start:])
	last, _ := utf8.DecodeLastRuneInString(in[:end])
	after, _ := utf8.DecodeRuneInString(in[end:])
	return !(inWord(before) && inWord(first)) && !(inWord(last) && inWord(after))
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
