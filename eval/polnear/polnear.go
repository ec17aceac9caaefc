// Package polnear reads the Political News Attribution Relations corpus (Newell, Margolin and Ruths,
// LREC 2018) and scores who says what by its spans.
//
// An attribution of the corpus has a source, a cue and a content, each a set of spans of characters.
// The corpus is univocal: no word stands in two attributions, so of nested ones only the outermost
// is marked, and a content that others interrupt ("…, he said, …") is a set of pieces.
//
// # Scoring
//
// Source, cue and content are scored apart. Of each attribution the set of spans of one part is one
// item; an item of ours is right when the gold annotation of the same article has a part of the same
// kind with exactly the same spans, to the character. Nothing is trimmed or forgiven: punctuation
// and quotation marks count. Precision, recall and F1 are over the items of all articles together.
// Parts are not aligned through their attributions: a right source beside a wrong content counts.
// content_chars is the F1 of the characters that lie in any content. This rule gives an agreement
// of two annotators of 77.7, 70.4, 65.4 and 91.1 on the articles that several people annotated.
// Of such an article the annotator whose file name sorts first is the gold.
//
// # How our attributions become theirs
//
// Their guidelines mark more words than our records need, so Convert widens ours: a source is its
// whole noun phrase with appositions and relative clauses; a cue is its whole verb group with
// auxiliaries, negation and adverbs between; a content keeps its "that", its quotation marks and
// what stands inside them, and leaves out the full stop behind it; quotations that go on in later
// sentences are pieces of the same content. The reading itself stays as it is.
package polnear

import "sitrep/text"

// Attribution is one attribution; each part is a sorted list of half-open spans of characters
// (code points), nil where the part is not told.
type Attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// Article is one text of the corpus. Gold is nil where no annotation was given.
type Article struct {
	Name string // the file's name without its ending
	Text string
	Gold []Attribution
}

// Prediction is one line of the predictions' file.
type Prediction struct {
	File         string        `json:"file"`
	Attributions []Attribution `json:"attributions"`
}

// characters maps the bytes of a text to its characters.
type characters []int

func charactersOf(s string) characters {
	out := make(characters, len(s)+1)
	n := 0
	for i := range s {
		out[i] = n
		n++
	}
	out[len(s)] = n
	return out
}

// spans turns spans of bytes, whose ends stand between characters, into spans of characters.
func (c characters) spans(bytes []text.Span) [][2]int {
	out := [][2]int{}
	for _, s := range bytes {
		out = append(out, [2]int{c[s.Start], c[s.End]})
	}
	return out
}
