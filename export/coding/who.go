package coding

import (
	"strings"
	"unicode"

	"sitrep/export/table"
)

// who tells for descriptions ("they", "the group") the name of whom the reading takes them for, by the words in lower
// case. Words that two reports take for different ones name nobody.
type who map[string]string

func whoIs(told []table.Told) who {
	w := who{}
	for _, t := range told {
		for i, r := range t.Event.Roles {
			if i < len(t.Who) {
				w.learn(r.Text, t.Who[i])
			}
		}
	}
	return w
}

func (w who) learn(words, name string) {
	fold := strings.ToLower(words)
	if hasCapital(words) || !hasCapital(name) || strings.Contains(fold, strings.ToLower(name)) {
		return
	}
	if other, met := w[fold]; met && other != name {
		name = ""
	}
	w[fold] = name
}

// named are words with the names for descriptions, where these are known.
func (w who) named(words []string) []string {
	out := make([]string, len(words))
	for i, x := range words {
		if out[i] = w[strings.ToLower(x)]; out[i] == "" {
			out[i] = x
		}
	}
	return out
}

func hasCapital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }
