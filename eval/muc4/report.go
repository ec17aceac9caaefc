package muc4

import (
	"strings"

	"sitrep/eval/muc4/linear"
	"sitrep/ledger"
	"sitrep/text"
)

// Report is a message with what its reading found: the mentions and whom or what they speak of.
type Report struct {
	Message
	Mentions []Mention
	Entities []Entity

	organizers bool // the key is, or would be, by the organizers: see hand.go

	d      *text.Document
	senses *Senses
	roles  Roles
	lemma  []string         // lower-case lemma of each token
	said   map[int][]role   // what the predicates say of a head token
	cues   map[int][]string // predicate lemmas of a sentence

	harmed     map[int][]string         // of a head token: what happened to those counted
	predicates map[int][]text.Predicate // by sentence, in text order
	happenings []happening              // the events of the reading
	parts      map[int][]part           // of a token: what it is in which event
	named      map[int][]int            // of a sentence: the events it names
	takings    map[int][]taking         // of a token: what it is in which telling
	told       map[int][]int            // of a sentence: its tellings
	fillers    *Fillers                 // what the network takes the tokens for, nil where it is not asked
	sources    map[int][]int            // of an actor: the attributions it is the source of
	sketches   []linear.Features        // of each mention: its features
	relevance  float64                  // probability that the report tells of an incident
	heat       []float64                // of each sentence: probability that it names what fills a template
	chances    [][]float64              // of each mention: probabilities of classes
	best       [][]float64              // of each entity: highest chances of its mentions
	typeOf     [][]float64              // of each mention: probabilities of types
	first      [][]float64              // of each entity: best before the second look
	leaders    [][2]float64             // of each class: the two highest of first
	stands     map[int]stand            // of each candidate: when and where it would be a victim or target
	pairs      map[[2]int]float64       // of two candidates: probability of belonging together
	lore       map[int][]Deed           // of an entity: what the keys of other messages tell of it
	home       string                   // see mainLand
	homeKnown  bool
	kept       []int // see candidates
}

// Entity is somebody or something with all its mentions in the report.
type Entity struct {
	Mentions []int // indices into Report.Mentions, in text order
	Name     int   // the mention that is its fullest person's name, -1 for none
}

// role ties a noun to a predicate.
type role struct {
	predicate string // lemma, marked when negated or passive
	relation  string // S, O, or a preposition
	head      int    // token of the predicate
}

// Open takes the reading of a message and the events it found.
func Open(m Message, d *text.Document, events []ledger.Event, senses *Senses, roles Roles) *Report {
	r := &Report{Message: m, d: d, senses: senses, Mentions: mentions(d, roles), roles: roles, said: map[int][]role{}, cues: map[int][]string{}, predicates: map[int][]text.Predicate{},
		harmed: map[int][]string{}}
	r.lemma = make([]string, len(d.Tokens))
	for i := range d.Tokens {
		r.lemma[i] = Lemma(d, i)
	}
	r.tieRoles()
	for _, q := range d.Quantities {
		if q.What != "" && q.Head >= 0 {
			r.harmed[q.Head] = append(r.harmed[q.Head], q.What)
		}
	}
	r.tieEvents(events)
	r.tieTellings()
	r.tieSources()
	r.group()
	return r
}

// Lemma is the dictionary form of a token, lower case.
func Lemma(d *text.Document, i int) string {
	if l := d.Tags[i].Lemma; l != "" {
		return strings.ToLower(l)
	}
	return strings.ToLower(d.Word(i))
}

// tieRoles turns the predicates around: from a noun to what is said of it.
func (r *Report) tieRoles() {
	for _, p := range r.d.Predicates {
		s := r.d.SentenceIndex(p.Head)
		r.cues[s] = append(r.cues[s], strings.ToLower(p.Lemma))
		r.predicates[s] = append(r.predicates[s], p)
		for _, x := range p.Subjects {
			r.tie(x, p, "S")
		}
		for _, x := range p.Objects {
			r.tie(x, p, "O")
		}
		for _, o := range p.Obliques {
			r.tie(o.Head, p, o.Preposition)
		}
	}
}

func (r *Report) tie(noun int, p text.Predicate, relation string) {
	r.said[noun] = append(r.said[noun], role{predicate: strings.ToLower(p.Lemma), relation: relation, head: p.Head})
}

// predicatesOf are the predicates of a sentence in text order.
func (r *Report) predicatesOf(sentence int) []text.Predicate { return r.predicates[sentence] }

// phrase is the text of tokens [first, last) on one line, upper case.
func (r *Report) phrase(first, last int) string {
	return strings.ToUpper(strings.Join(strings.Fields(r.d.Words(r.d.SpanOf(first, last))), " "))
}

// word is a token, upper case.
func (r *Report) word(i int) string { return strings.ToUpper(r.d.Word(i)) }

// sketch takes the features of all mentions, once the relevance is known.
func (r *Report) sketch() {
	r.sketches = r.sketches[:0]
	for k := range r.Mentions {
		r.sketches = append(r.sketches, r.mentionFeatures(k))
	}
}
