package actor

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed office.tsv
var officeTable string

// voice is a word of office.tsv: its class, what stands in its place in the name of a state's body, and whether one person holds it.
type voice struct {
	class, body string
	one         bool
}

var voices = sync.OnceValue(func() map[string]voice {
	out := map[string]voice{}
	for _, r := range lexicon.Must("en/actor/office.tsv", officeTable) {
		out[r.Get("word")] = voice{r.Get("class"), r.Get("body"), r.Get("held") == "one"}
	}
	return out
})

// SpeaksFor reports a noun for one who speaks for a body or heads it, in small letters.
func SpeaksFor(word string) bool { return voices()[word].class == "voice" }

// HeldBy reports a noun for an office that one person holds at a time, in small letters: "governor".
func HeldBy(word string) bool { return voices()[word].one }

// Heads reports a verb for what the head of a body does: "lead".
func Heads(lemma string) bool { return lemma == "head" || voices()[lemma].class == "heading" }

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
