package pile

import "strings"

// far is how many bytes before and behind some words their sentence is looked through.
const far = 200

// Sentence is the text around a stretch of bytes, half-open, up to the ends of its sentence or line as far as they are near.
// "" for a stretch outside the text.
func Sentence(text string, start, end int) string {
	from, to := SentenceSpan(text, start, end)
	return strings.ToValidUTF8(text[from:to], "")
}

// SentenceSpan is where that text stands, in bytes, half-open; nothing for a stretch outside the text.
func SentenceSpan(text string, start, end int) (from, to int) {
	if start < 0 || end > len(text) || start > end {
		return 0, 0
	}
	before, after := text[max(0, start-far):start], text[end:min(len(text), end+far)]
	before = before[strings.LastIndexAny(before, ".\n")+1:]
	if n := strings.IndexAny(after, ".\n"); n >= 0 {
		after = after[:n]
	}
	return start - len(before), end + len(after)
}
