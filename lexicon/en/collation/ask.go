package collation

import (
	_ "embed"
	"slices"
	"strings"

	"sitrep/lexicon"
)

//go:embed ask.tsv
var askTable string

//go:embed concept.tsv
var conceptTable string

// Ask is a phrase of questions with what it seeks.
type Ask struct{ Words, Seeks string }

var (
	asks     = readAsks()
	askWords = readAskWords()
	concepts = readConcepts()
)

func readAsks() []Ask {
	var out []Ask
	for _, r := range lexicon.Must("ask.tsv", askTable) {
		if r.Get("seeks") != "" {
			out = append(out, Ask{r.Get("words"), r.Get("seeks")})
		}
	}
	return out
}

func readAskWords() map[string]bool {
	out := map[string]bool{}
	for _, r := range lexicon.Must("ask.tsv", askTable) {
		if !strings.Contains(r.Get("words"), " ") {
			out[r.Get("words")] = true
		}
	}
	return out
}

func readConcepts() map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must("concept.tsv", conceptTable) {
		base := Base(r.Get("word"))
		if c := r.Get("concept"); !slices.Contains(out[base], c) {
			out[base] = append(out[base], c)
		}
	}
	return out
}

// Asks are the phrases of questions, in the order of the table.
func Asks() []Ask { return asks }

// AskWord reports a word that belongs to the form of a question, not to what it is about.
func AskWord(word string) bool { return askWords[word] }

// Concepts are the kinds of things that a word, as Base gives it, may tell of.
func Concepts(base string) []string { return concepts[base] }

// Base takes the endings of number and tense off a word in lower case, so that its forms meet. It is no
// lemma: "released" and "release" both give "releas".
func Base(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		w = w[:len(w)-3] + "y"
	case len(w) > 4 && (strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes")):
		w = w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:len(w)-1]
	}
	switch {
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		w = single(w[:len(w)-3])
	case len(w) > 4 && strings.HasSuffix(w, "ied"):
		w = w[:len(w)-3] + "y"
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		w = single(w[:len(w)-2])
	}
	if len(w) > 3 && strings.HasSuffix(w, "e") {
		w = w[:len(w)-1]
	}
	return w
}

// single takes back the letter that an ending doubled: "plann", "travell", but not "kill".
func single(w string) string {
	n := len(w)
	if n > 3 && w[n-1] == w[n-2] && (strings.IndexByte("bdgmnprt", w[n-1]) >= 0 || w[n-1] == 'l' && n > 5) {
		return w[:n-1]
	}
	return w
}
