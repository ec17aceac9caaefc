// Package mention tells which mentions of happenings in many reports are of one happening, whatever its
// type: by the words that name it, by who and what takes part, and by what the reports are about. Reports
// are first grouped into stories by their words (TF-IDF, cosine, average link); within a story mentions
// join from the surest pair down. It knows nothing of the types of events that collation compares, and is no part of the
// program: it tells how far words, arguments and wording go on the annotated mentions of ECB+, beside the incidents that
// collation makes of the same reports.
package mention

// Report is one report as it is compared: what its words are, and its mentions.
type Report struct {
	ID       string
	Words    []string // lemmas of its content words and the words of its names, as often as they stand in it
	Mentions []Mention
}

// Mention is a word, or several, that names a happening.
type Mention struct {
	Lemma     string   // of its head
	Noun      bool     // its head is a noun
	Words     []string // lemmas of all its words
	Arguments []Argument
	Sentence  []string // lemmas of the content words around it
	Reporting bool     // it tells that something was said
}

// Argument is who or what takes part, or where or when: the lemmas of the words of its phrase.
type Argument struct {
	Part  string // subject object place time other
	Words []string
	Name  bool // holds a proper name or a number
}

// Chains gives each mention of each report the number of its chain, counted from 0.
func Chains(reports []Report) [][]int {
	stories := storiesOf(reports)
	out := make([][]int, len(reports))
	next := 0
	for i, r := range reports {
		out[i] = make([]int, len(r.Mentions))
	}
	for _, story := range stories {
		next += chain(reports, story, out, next)
	}
	return out
}
