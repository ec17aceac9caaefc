// Package text holds the document: one frozen text and the layers that point into it.
//
// The text never changes after the document is made. Each stage of a reading adds one layer and
// reads the layers before it; no stage rewrites another's. All offsets are bytes, half-open.
package text

import "sort"

// Document is a frozen text with the layers read from it so far.
type Document struct {
	Text string

	Furniture    []Furniture   // reading/furniture: parts of the page that are not the report
	Tokens       []Token       // language/token
	Sentences    []Sentence    // language/sentence
	Tags         []Tag         // language/syntax, one a token
	Arcs         []Arc         // language/syntax, one a token
	Names        []Name        // language/syntax: proper names
	Tellings     []Telling     // language/syntax: words that tell of a happening, in text order
	Tolls        []Toll        // language/syntax: number words of people and things that something befell
	Sayings      []Saying      // language/syntax: words that give something as somebody's word
	Predicates   []Predicate   // language/predicate: verbs and what hangs on them
	Chains       []Chain       // language/coreference: which mentions are of one thing
	Times        []Timex       // reading/timex
	Places       []Place       // reading/place
	Toponyms     []Place       // reading/place: names of places that are no places of the report
	Quantities   []Quantity    // reading/quantity
	Actors       []Actor       // reading/actor: who appears, each with all its mentions
	Masthead     Masthead      // reading/masthead: publisher, dateline, publication date
	Attributions []Attribution // reading/attribution

	children   [][]int     // index of d.Arcs by head; see Children
	attributed [][]int     // index of d.Attributions by sentence; see AttributionsNear
	actorAt    []int       // index of d.Actors by token; see ActorAt
	actorHead  map[int]int // index of d.Actors by head token; see ActorHeaded
}

// New freezes a text.
func New(s string) *Document { return &Document{Text: s} }

// Words is the text under a span, to the byte.
func (d *Document) Words(s Span) string { return d.Text[s.Start:s.End] }

// Word is the text of token i.
func (d *Document) Word(i int) string { return d.Words(d.Tokens[i].Span) }

// InFurniture reports whether a span touches page furniture, from which nothing is read.
func (d *Document) InFurniture(s Span) bool {
	return d.FurnitureAt(s) != nil
}

// Silent reports page furniture that names nobody: all but labels, which name an outlet ("Meridian
// Press:").
func (d *Document) Silent(s Span) bool {
	f := d.FurnitureAt(s)
	return f != nil && f.Kind != "label"
}

// FurnitureAt is the first part of the page's furniture that a span touches, or nil. Furniture is
// sorted and does not overlap.
func (d *Document) FurnitureAt(s Span) *Furniture {
	i := sort.Search(len(d.Furniture), func(i int) bool { return d.Furniture[i].End > s.Start })
	if i < len(d.Furniture) && d.Furniture[i].Overlaps(s) {
		return &d.Furniture[i]
	}
	return nil
}

// Furniture is a part of a page that is not the report: a caption, a teaser, a byline, a menu.
// Kinds: caption credit teaser byline subheading label field notice. A subheading, label or field is structure:
// it may name a source or a topic, but nothing is asserted by it.
type Furniture struct {
	Span
	Kind string `json:"kind"`
}

// Token is a word or a punctuation mark. Multiword spellings are split as the Universal
// Dependencies treebanks of English split them ("don't" = do + n't, "Russia's" = Russia + 's).
type Token struct {
	Span
}

// Sentence is a run of tokens [First, Last) in one block of the text.
type Sentence struct {
	Span
	First, Last int
	Block       int  // number of the block (paragraph) it stands in, from 0
	Headline    bool // a title line: no full stop, first of the report
}

// Tag is the word class of a token.
type Tag struct {
	Universal string // UPOS: NOUN VERB PROPN …
	Penn      string // XPOS: NNS VBD …
	Lemma     string // dictionary form, lower case unless a proper noun
}

// Arc ties a token to its head by a Universal Dependencies relation.
type Arc struct {
	Head     int     // index into Tokens; -1 for the root of a sentence
	Relation string  // nsubj, obj, obl, nmod, acl:relcl …
	Margin   float32 // how much better this head scored than the next best; 0 when not known
}

// Name is a proper name of one or more tokens [First, Last).
type Name struct {
	Span
	First, Last int
	Kind        string // PER LOC ORG
}

// Telling is a word that tells of a happening, as the network judges it; chances are of the network and no measure of truth.
type Telling struct {
	Token  int
	Kind   string  // type of the event, the likeliest
	Chance float32 // that it tells of a happening of some type
	Sure   float32 // that of such a happening the type is Kind
	Kinds  []Share // all likely types, the likeliest first
	Mood   string  // news past planned foiled threatened denied alleged ongoing: how it is told, the likeliest
	Meant  float32 // that the mood is Mood
	Takes  []Taking
}

// Share is the chance of one label among several.
type Share struct {
	Label  string
	Chance float32
}

// Taking is a token of the sentence that belongs to one who takes part in what a word tells, or to who says it.
type Taking struct {
	Token  int
	Role   string // perpetrator agency actor victim target instrument; source relay
	Chance float32
}

// Toll is a number word, as the network judges it.
type Toll struct {
	Token  int
	What   string // what befell those it counts: killed wounded missing …, the likeliest
	Chance float32
}

// Saying is a word that gives something as somebody's word, as the network judges it.
type Saying struct {
	Token  int
	Chance float32
	Takes  []Taking // whose: source; who passes it on: relay
}
