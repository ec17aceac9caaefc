package actor

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed office.tsv
var officeTable string

// voice is a word of office.tsv: its class, and what stands in its place in the name of a state's body.
type voice struct{ class, body string }

var voices = sync.OnceValue(func() map[string]voice {
	out := map[string]voice{}
	for _, r := range lexicon.Must("en/actor/office.tsv", officeTable) {
		out[r.Get("word")] = voice{r.Get("class"), r.Get("body")}
	}
	return out
})

// SpeaksFor reports a noun for one who speaks for a body or heads it, in small letters.
func SpeaksFor(word string) bool { return voices()[word].class == "voice" }

// BesideOffice reports a word beside such a noun that changes nothing: "deputy".
func BesideOffice(word string) bool { return voices()[word].class == "passing" }

// HeldNoMore reports a word for an office that its bearer has no more: "former".
func HeldNoMore(word string) bool { return voices()[word].class == "former" }

// SpokenFor is the body of a state for which the bearer of an office speaks, by the words of the office in small letters:
// of "interior minister" and "minister of the interior" the interior ministry, of "police spokesman" the police.
func SpokenFor(words string) (Office, bool) {
	if o, ok := OfficeOf(words); ok {
		return o, true
	}
	var out []string
	for _, w := range strings.Fields(words) {
		switch v := voices()[w]; {
		case v.class == "voice" && v.body != "":
			out = append(out, v.body)
		case (w == "of" || w == "for") && len(out) > 0:
			out = append(out, "of")
		case v.class == "" && w != "of" && w != "for" && !Passing(w):
			out = append(out, w)
		}
	}
	return OfficeOf(strings.Join(out, " "))
}
