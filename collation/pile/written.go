package pile

import (
	"slices"
	"strings"
)

// Written are stems (see Content) as the first of some texts that holds each writes it, in their order: “Markets” for
// "market". Reasons are told with these: a name without its capitals is one that nobody can withhold. A stem that no text
// holds is left out.
func Written(stems []string, texts ...string) []string {
	forms := map[string]string{}
	for _, t := range texts {
		if len(forms) == len(stems) {
			break
		}
		for field := range strings.FieldsSeq(t) {
			keepForm(forms, stems, field)
		}
	}
	var out []string
	for _, s := range stems {
		if form := forms[s]; form != "" && !slices.Contains(out, form) {
			out = append(out, form)
		}
	}
	return out
}

// keepForm keeps a field of a text as the form of each stem it holds that has none yet.
func keepForm(forms map[string]string, stems []string, field string) {
	for part := range words(field) {
		if s := Stem(part); forms[s] == "" && slices.Contains(stems, s) {
			forms[s] = Bearer(unpunctuated(field))
		}
	}
}
