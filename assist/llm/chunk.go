package llm

import (
	"strings"
	"unicode/utf8"

	"sitrep/text"
)

// Limits of what is sent: a model reads a few pages at a time, and a text without end costs without end.
const (
	chunkBytes = 6_000
	mostChunks = 40
)

// chunks cuts a text into stretches of at most chunkBytes, at blank lines where there are such, else at line ends or
// blanks, else between characters. What lies behind the last stretch is not asked about.
func chunks(s string) (out []text.Span, unasked int) {
	at := 0
	for at < len(s) && len(out) < mostChunks {
		end := at + cut(s[at:])
		if strings.TrimSpace(s[at:end]) != "" {
			out = append(out, text.Span{Start: at, End: end})
		}
		at = end
	}
	return out, len(s) - at
}

// cut is where the first stretch of a text ends.
func cut(s string) int {
	if len(s) <= chunkBytes {
		return len(s)
	}
	for _, mark := range []string{"\n\n", "\n", ". ", " "} {
		if i := strings.LastIndex(s[:chunkBytes], mark); i > chunkBytes/4 {
			return i + len(mark)
		}
	}
	end := chunkBytes
	for end > chunkBytes-utf8.UTFMax && !utf8.RuneStart(s[end]) {
		end--
	}
	return end
}
