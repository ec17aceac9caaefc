package police

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/text"
)

// mender undoes UTF-8 read as Windows-1252, which the set has in its quotation marks and blanks.
var mender = strings.NewReplacer("â€˜", "‘", "â€™", "’", "â€œ", "“", "â€\u009d", "”", "â€\ufffd", "”", "â€“", "–", "â€”", "—", "â€¢", "•", "â€¦", "…",
	"Â\u00a0", "\n", "Â ", "\n", "Â", "", "''''", "\"", "''", "'", "``", "\"")

func mend(s string) string { return mender.Replace(s) }

// Places are the spans of a document's sentences in its text, in order. Only ASCII letters and digits are
// compared, since the set cut some sentences inside a broken mark; a sentence that is not found is empty.
func (d Document) Places() []text.Span {
	letters, at := skeleton(d.Text)
	out := make([]text.Span, len(d.Sentences))
	from := 0
	for k, s := range d.Sentences {
		want, _ := skeleton(s.Text)
		i := strings.Index(letters[from:], want)
		if want == "" || i < 0 {
			continue
		}
		first := from + i
		from = first + len(want)
		out[k] = text.Span{Start: at[first], End: at[from-1] + 1}
	}
	return out
}

// skeleton is a text's ASCII letters and digits, with the byte each stands at.
func skeleton(s string) (string, []int) {
	var b strings.Builder
	var at []int
	for i, c := range s {
		if c < utf8.RuneSelf && (unicode.IsLetter(c) || unicode.IsDigit(c)) {
			b.WriteRune(c)
			at = append(at, i)
		}
	}
	return b.String(), at
}
