package syntax

import (
	"strings"

	"sitrep/lexicon/en/headline"
	"sitrep/text"
)

// Headlines tell in the present tense what happened ("Police foil plot", "Army frees hostages, arrests two"), and leave out
// articles and auxiliaries. A network that learned from running text takes their verbs for nouns. So a title is read again
// in words as running text has them: in sentence case, what can be its verbs in a past form that can be nothing else
// ("Police foiled plot"), passives with their auxiliary ("Two were held"), the future with its own ("Court will rule"). Of all
// readings the one that the network is surest of is kept, on the title's own words.

const (
	mostTitles     = 16 // read again in one text
	mostTitleWords = 30 // tokens
	paragraphWords = 12 // tokens that a sentence of the first paragraph has at least
	mostEdits      = 6  // that are tried on one title
)

// reread reads the titles of a text again.
func (m *Model) reread(d *text.Document) {
	c := caser{m: m, d: d}
	for n, s := range titles(d) {
		if n == mostTitles {
			return
		}
		t := title{d: d, s: s, words: c.sentence(s)}
		if t.recased() {
			m.recase(&t)
		}
		t.find(m)
		m.choose(&t)
	}
}

// titles are the sentences that are lines of their own without a full stop, up to the first paragraph: further down they are headings and
// teasers of other reports.
func titles(d *text.Document) []text.Sentence {
	var out []text.Sentence
	for i, s := range d.Sentences {
		if stopped(d, s) && s.Last-s.First > paragraphWords && !d.InFurniture(s.Span) {
			return out
		}
		alone := (i == 0 || d.Sentences[i-1].Block != s.Block) && (i+1 == len(d.Sentences) || d.Sentences[i+1].Block != s.Block)
		if n := s.Last - s.First; alone && n > 2 && n <= mostTitleWords && !stopped(d, s) && !d.InFurniture(s.Span) {
			out = append(out, s)
		}
	}
	return out
}

// stopped reports a sentence that ends with a stop, be it before a quotation mark or a bracket.
func stopped(d *text.Document, s text.Sentence) bool {
	if s.Last-s.First < 2 {
		return false
	}
	return strings.ContainsAny(d.Word(s.Last-1), ".:;?!") || strings.ContainsAny(d.Word(s.Last-2), ".?!") && strings.Trim(d.Word(s.Last-1), "\"'”’)]") == ""
}

// title is a sentence to be read again.
type title struct {
	d     *text.Document
	s     text.Sentence
	words []string // in sentence case
	edits []edit
}

// What an edit does to the words.
const (
	toPast      = iota // "foil" → "foiled"
	toFuture           // "to rule" → "will rule"; at is the verb
	toPassive          // "held" → "were held"
	toPredicate        // "12 rebels dead" → "12 rebels were dead"
)

// edit puts a word that can be a verb of the title into a form of running text.
type edit struct {
	at       int // token in the sentence, from 0
	kind     int
	past     string // the past form
	singular bool   // it is in the third person singular
}

// find looks for what can be verbs of a title. One that has a subject and all that goes with it needs no second reading.
func (t *title) find(m *Model) {
	settled := 0
	for i := 1; i < len(t.words) && len(t.edits) < mostEdits; i++ {
		t.edits = append(t.edits, t.editsOf(m, i)...)
		if t.isRoot(i) {
			settled++
		}
	}
	if settled == len(t.edits) {
		t.edits = nil
	}
}

// isRoot reports a finite verb that the first reading made the root, with its subject.
func (t *title) isRoot(i int) bool {
	at := t.s.First + i
	tag, arc := t.d.Tags[at], t.d.Arcs[at]
	return tag.Universal == "VERB" && (tag.Penn == "VBZ" || tag.Penn == "VBP") && arc.Head < 0 && t.subjectOf(at) >= 0
}

// subjectOf is the subject that hangs on a token by the first reading, or -1. It walks the sentence: the index of arcs is made when
// they are complete.
func (t *title) subjectOf(at int) int {
	for k := t.s.First; k < t.s.Last; k++ {
		if a := t.d.Arcs[k]; a.Head == at && strings.HasPrefix(a.Relation, "nsubj") {
			return k
		}
	}
	return -1
}

// editsOf are what can be done with word i of the title.
func (t *title) editsOf(m *Model, i int) []edit {
	tag := t.d.Tags[t.s.First+i].Penn
	base := m.present(t.words[i])
	if i > 1 && t.words[i-1] == "to" && base != "" && !t.finiteBefore(i) {
		return []edit{{at: i, kind: toFuture}}
	}
	if t.blocked(i) {
		return nil
	}
	if headline.State(t.words[i]) && !t.finiteBefore(i) {
		return []edit{{at: i, kind: toPredicate}}
	}
	var out []edit
	if base != "" && !settledTag[tag] {
		out = append(out, edit{i, toPast, headline.Past(base), base != t.words[i]})
	}
	if (tag == "VBD" || tag == "VBN") && !t.undergoes(i) && undergone(m.lemmas.Of(t.words[i], "VERB", "VBN")) {
		out = append(out, edit{at: i, kind: toPassive})
	}
	return out
}

// undergoes reports a verb that was read as a passive.
func (t *title) undergoes(i int) bool {
	k := t.subjectOf(t.s.First + i)
	return k >= 0 && t.d.Arcs[k].Relation == "nsubj:pass"
}

// finiteBefore reports a verb before word i that can govern an infinitive.
func (t *title) finiteBefore(i int) bool {
	for k := t.s.First; k < t.s.First+i; k++ {
		if u := t.d.Tags[k].Universal; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// settledTag are word classes in which the network does not take a headline's verb for something else.
var settledTag = map[string]bool{"IN": true, "DT": true, "TO": true, "MD": true, "CD": true, "VBG": true, "PRP": true, "PRP$": true, "CC": true, "RP": true}

// blocked reports a place where no finite verb stands: behind an article, a preposition or a possessor, and before "of".
func (t *title) blocked(i int) bool {
	switch t.d.Tags[t.s.First+i-1].Penn {
	case "DT", "PRP$", "POS", "TO", "MD", "IN":
		return true
	}
	before := t.words[i-1]
	return before == "-" || i+1 < len(t.words) && (strings.EqualFold(t.words[i+1], "of") || t.words[i+1] == "-")
}
