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

//go:embed akin.tsv
var akinTable string

//go:embed answer.tsv
var answerTable string

// Ask is a phrase of questions with what it seeks.
type Ask struct{ Words, Seeks string }

var (
	asks     = readAsks()
	askWords = readAskWords()
	concepts = readKinds("concept.tsv", conceptTable, "concept")
	akins    = readKinds("akin.tsv", akinTable, "families")
	answers  = readAnswers()
	focal    = familiesOf(akins)
	members  = membersOf(concepts, akins)
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

// readKinds are the values of a column by the bases of the words of a table, each once.
func readKinds(name, table, column string) map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must(name, table) {
		base := Base(r.Get("word"))
		for c := range strings.FieldsSeq(r.Get(column)) {
			if !slices.Contains(out[base], c) {
				out[base] = append(out[base], c)
			}
		}
	}
	return out
}

// membersOf are the bases of each kind, sorted, each once.
func membersOf(tables ...map[string][]string) map[string][]string {
	out := map[string][]string{}
	for _, table := range tables {
		for base, kinds := range table {
			for _, k := range kinds {
				out[k] = append(out[k], base)
			}
		}
	}
	for k := range out {
		slices.Sort(out[k])
		out[k] = slices.Compact(out[k])
	}
	return out
}

func familiesOf(table map[string][]string) map[string]bool {
	out := map[string]bool{}
	for _, kinds := range table {
		for _, k := range kinds {
			out[k] = true
		}
	}
	return out
}

func readAnswers() map[string][]string {
	out := map[string][]string{}
	for _, r := range lexicon.Must("answer.tsv", answerTable) {
		out[r.Get("family")] = strings.Fields(r.Get("kinds"))
	}
	return out
}

// Answers are the kinds of records that answer a question with a word of a family.
func Answers(family string) []string { return answers[family] }

// Auxiliary reports a verb that begins a question which yes or no may answer.
func Auxiliary(word string) bool {
	return slices.ContainsFunc(asks, func(a Ask) bool { return a.Seeks == "polar" && a.Words == word })
}

// Says reports a verb of saying, denying or answering.
func Says(word string) bool {
	return slices.ContainsFunc(Families(Base(word)), func(f string) bool { return f == "utter" || f == "answer" || f == "deny" })
}

// Asks are the phrases of questions, in the order of the table.
func Asks() []Ask { return asks }

// AskWord reports a word that belongs to the form of a question, not to what it is about.
func AskWord(word string) bool { return askWords[word] }

// Concepts are the kinds of things that a word, as Base gives it, may tell of.
func Concepts(base string) []string { return concepts[base] }

// Families are the kinds of things that a question with a word, as Base gives it, may be about.
func Families(base string) []string { return append(slices.Clone(concepts[base]), akins[base]...) }

// Focus reports a family by which a question tells what it asks of a happening, rather than which one it asks of.
func Focus(family string) bool { return focal[family] || len(answers[family]) > 0 }

// Members are the words of a kind of things, as Base gives them, sorted.
func Members(family string) []string { return members[family] }

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
