package relational

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// name finds the forms of a name, as whole words, whatever their capitals and the gaps in them.
type name struct{ forms *regexp.Regexp }

// newName is nil for no form at all.
func newName(forms []string) *name {
	var all []string
	for _, f := range forms {
		words := strings.Fields(f)
		for i, w := range words {
			words[i] = regexp.QuoteMeta(w)
		}
		if len(words) > 0 {
			all = append(all, strings.Join(words, `\s+`))
		}
	}
	if len(all) == 0 {
		return nil
	}
	longest := regexp.MustCompile(`(?i)` + strings.Join(all, "|")) // quoted, so it compiles
	longest.Longest()
	return &name{longest}
}

// blackOut puts "*" for each byte of the name, so that spans stay where they are.
func (n *name) blackOut(s string) string {
	var b strings.Builder
	from := 0
	for _, at := range n.forms.FindAllStringIndex(s, -1) {
		if wordAt(s, at[0], at[1]) {
			b.WriteString(s[from:at[0]])
			b.WriteString(strings.Repeat("*", at[1]-at[0]))
			from = at[1]
		}
	}
	if from == 0 {
		return s
	}
	return b.String() + s[from:]
}

// wordAt reports a span that neither begins nor ends within a word.
func wordAt(s string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return !inWord(before) && !inWord(after)
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// blackOutForm does the same to every word in a decoded JSON form. A quote is cut out of the text anew,
// since it may begin or end within the name.
func (n *name) blackOutForm(form any, before, after string) any {
	switch v := form.(type) {
	case string:
		return n.blackOut(v)
	case []any:
		for i := range v {
			v[i] = n.blackOutForm(v[i], before, after)
		}
	case map[string]any:
		for key, inner := range v {
			v[key] = n.blackOutForm(inner, before, after)
			if quote, ok := inner.(string); ok && (key == "quote" || key == "text") {
				v[key] = requoted(v, quote, before, after, v[key])
			}
		}
	}
	return form
}

// requoted is the quote of a record in the changed text, if it was one in the text before.
func requoted(record map[string]any, quote, before, after string, otherwise any) any {
	start, end := position(record["start"]), position(record["end"])
	if start < 0 || end < start || end > len(before) || before[start:end] != quote {
		return otherwise
	}
	return after[start:end]
}
