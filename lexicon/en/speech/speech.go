// Package speech holds the English words of attribution: cues and the nouns of sources.
package speech

import (
	_ "embed"
	"strings"
	"sync"

	"sitrep/lexicon"
)

//go:embed cue.tsv
var cueTable string

//go:embed source.tsv
var sourceTable string

//go:embed hedge.tsv
var hedgeTable string

//go:embed attitude.tsv
var attitudeTable string

//go:embed class.tsv
var classTable string

// Attitude is a word that tells what somebody wants, plans, asks, praises, condemns or knows.
type Attitude struct {
	Lemma    string
	Class    string // object infinitive clause particle adjective
	Particle string // "for" of "call for"
}

var attitudes = sync.OnceValue(func() map[string][]Attitude {
	out := map[string][]Attitude{}
	for _, r := range lexicon.Must("en/speech/attitude.tsv", attitudeTable) {
		a := Attitude{r.Get("lemma"), r.Get("class"), r.Get("particle")}
		out[a.Lemma] = append(out[a.Lemma], a)
	}
	return out
})

// Attitudes are the senses of a lemma (lower case) as a word of attitude.
func Attitudes(lemma string) []Attitude { return attitudes()[lemma] }

// Hedge limits how surely something is said.
type Hedge struct {
	Stance    string
	Certainty string
}

var hedges = sync.OnceValue(func() map[string]Hedge {
	out := map[string]Hedge{}
	for _, r := range lexicon.Must("en/speech/hedge.tsv", hedgeTable) {
		out[r.Get("lemma")] = Hedge{r.Get("stance"), r.Get("certainty")}
	}
	return out
})

// FindHedge is the hedge with a lemma.
func FindHedge(lemma string) (Hedge, bool) {
	h, ok := hedges()[lemma]
	return h, ok
}

// Cue is a word that ties content to a source.
type Cue struct {
	Lemma     string
	Class     string // verb passive preposition adverb adjective noun
	Stance    string
	Certainty string
	Frame     string // accuse decline
	Example   string
}

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/speech/cue.tsv": cueTable, "en/speech/source.tsv": sourceTable,
		"en/speech/hedge.tsv": hedgeTable, "en/speech/attitude.tsv": attitudeTable, "en/speech/class.tsv": classTable}
}

// Cues are all cues, in file order.
var Cues = sync.OnceValue(func() []Cue {
	var out []Cue
	for _, r := range lexicon.Must("en/speech/cue.tsv", cueTable) {
		out = append(out, Cue{r.Get("lemma"), r.Get("class"), r.Get("stance"), r.Get("certainty"), r.Get("frame"), r.Get("example")})
	}
	return out
})

var cuesByClass = sync.OnceValue(func() map[string]map[string]Cue {
	out := map[string]map[string]Cue{}
	for _, c := range Cues() {
		if out[c.Class] == nil {
			out[c.Class] = map[string]Cue{}
		}
		out[c.Class][c.Lemma] = c
	}
	return out
})

// Find is the cue of a class with a lemma (lower case).
func Find(class, lemma string) (Cue, bool) {
	c, ok := cuesByClass()[class][lemma]
	return c, ok
}

var openings = sync.OnceValue(func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for class, cues := range cuesByClass() {
		out[class] = map[string]bool{}
		for lemma := range cues {
			first, _, _ := strings.Cut(lemma, " ")
			out[class][first] = true
		}
	}
	return out
})

// Opens reports a word that a cue of a class begins with: most words need no further look.
func Opens(class, word string) bool { return openings()[class][word] }

var roles = sync.OnceValue(func() map[string]string { return lexicon.Column("en/speech/source.tsv", sourceTable, "noun", "role") })

// Role is the part a source noun plays (official armed_group media witness relative expert
// document unnamed), "" for a noun that says nothing.
func Role(noun string) string { return roles()[strings.ToLower(noun)] }

var inClass = lexicon.Classes("en/speech/class.tsv", classTable, "class", "lemma")

// Is reports whether a lemma (lower case) belongs to a class of words that the rules of attribution ask for.
func Is(class, lemma string) bool { return inClass(class, lemma) }
