package mention

import (
	"strings"

	lexicon "sitrep/lexicon/en/collation"
)

// What speaks for two mentions being of one happening, set by hand on two thirds of ECB+ (see the adapter).
const (
	sameWord = 1.0  // one lemma
	sameStem = 0.9  // a verb and its noun
	sameKind = 0.75 // words by which one kind of thing is told
	hearsay  = 0.35 // less for words of saying: people say many things
	shares   = 0.4  // more for each part they share, of two at most
	clashes  = 0.3  // less for each part in which both have other names
	setting  = 1.2  // more for the words around them, by their cosine
	bar      = 0.8  // mean likeness from which groups of mentions are one
)

// at is a mention by its report and its place in it.
type at struct{ report, mention int }

// told is a mention with the forms it is compared by.
type told struct {
	Mention
	at
	stem     string
	concepts []string
	around   vector
	parts    map[string]map[string]bool // part → words
	named    map[string]map[string]bool // of those with a name or a number
}

// chain gives the mentions of a story the numbers of their chains, from first on, and returns how many
// there are.
func chain(reports []Report, story []int, out [][]int, first int) int {
	var all []told
	var sentences []Report
	for _, r := range story {
		for _, m := range reports[r].Mentions {
			sentences = append(sentences, Report{Words: m.Sentence})
		}
	}
	idf := rarity(sentences, 1)
	for _, r := range story {
		for k, m := range reports[r].Mentions {
			all = append(all, newTold(m, at{r, k}, idf))
		}
	}
	sets := link(len(all), bar, func(i, j int) float64 { return likeness(all[i], all[j]) })
	for n, set := range sets {
		for _, i := range set {
			out[all[i].report][all[i].mention] = first + n
		}
	}
	return len(sets)
}

func newTold(m Mention, where at, idf map[string]float64) told {
	t := told{Mention: m, at: where, stem: stem(m.Lemma), concepts: lexicon.Concepts(lexicon.Base(m.Lemma)), around: weighed(m.Sentence, idf), parts: map[string]map[string]bool{}, named: map[string]map[string]bool{}}
	for _, a := range m.Arguments {
		note(t.parts, a)
		if a.Name {
			note(t.named, a)
		}
	}
	return t
}

func note(parts map[string]map[string]bool, a Argument) {
	if parts[a.Part] == nil {
		parts[a.Part] = map[string]bool{}
	}
	for _, w := range a.Words {
		parts[a.Part][w] = true
	}
}

// endings by which a noun is made of a verb, and the other way about.
var endings = []string{"ments", "ment", "ations", "ation", "itions", "ition", "sions", "sion", "tions", "tion", "ions", "ion", "ings", "ing", "ers", "er", "ors", "or", "als", "al", "ances", "ance", "ed", "es", "e", "s", "y"}

// stem takes an ending off a lemma, so that "announce" meets "announcement".
func stem(lemma string) string {
	for _, e := range endings {
		if rest, ok := strings.CutSuffix(lemma, e); ok && len(rest) >= 4 {
			return rest
		}
	}
	return lemma
}

func sameConcept(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// likeness is how much speaks for two mentions being of one happening; 0 when their words have nothing to
// do with each other.
func likeness(a, b told) float64 {
	score := 0.0
	switch {
	case a.Lemma == b.Lemma:
		score = sameWord
	case a.stem == b.stem:
		score = sameStem
	case sameConcept(a.concepts, b.concepts):
		score = sameKind
	default:
		return 0
	}
	if a.Reporting && b.Reporting {
		score -= hearsay
	}
	return score + cast(a, b) + setting*a.around.Dot(b.around)
}

// cast compares who and what takes part: part by part, and where no part agrees any with any other.
func cast(a, b told) float64 {
	shared, clash, any := 0.0, 0.0, false
	for part, x := range a.parts {
		switch {
		case meets(x, b.parts[part]):
			shared++
		case (part == "subject" || part == "object") && len(a.named[part]) > 0 && len(b.named[part]) > 0:
			clash++
		}
		for _, y := range b.parts {
			any = any || meets(x, y)
		}
	}
	if shared == 0 && any {
		shared = 0.5
	}
	return shares*min(shared, 2) - clashes*clash
}

func meets(a, b map[string]bool) bool {
	for w := range a {
		if b[w] {
			return true
		}
	}
	return false
}
