package muc4

import (
	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
	"sitrep/ledger"
	"sitrep/text"
)

// Model is what was learned from the development messages: a classifier for each judgement, and the
// places the keys name.
type Model struct {
	Topic    *linear.Classifier // does a report tell of an incident
	Sentence *linear.Classifier // does a sentence name a victim, a target or an instrument
	Mention  *linear.Classifier // which class a mention is of
	Type     *linear.Classifier // which type of incident a filler belongs to
	Pair     *linear.Classifier // do two entities belong to one incident
	Attach   *linear.Classifier // is an entity a member of an incident
	Keep     *linear.Classifier // would the key have an incident
	Kind     *linear.Classifier // which type an incident is of

	AttachTrees, KeepTrees *boost.Forest            // the same judgements from numbers
	Second                 map[string]*boost.Forest // of each class: does an entity fill it, all mentions being known
	PairTrees              *boost.Forest            // do two entities belong to one incident, from numbers

	WordingTrees           *boost.Forest            // would the keys have an entity by a string, from numbers
	Same                   *boost.Forest            // are two members of a class one filler
	SettingTrees, DayTrees *boost.Forest            // Setting and Day from numbers
	KindTrees              map[string]*boost.Forest // of each type: is an incident of it

	Wording   *linear.Classifier          // would the keys have an entity by a string
	Setting   *linear.Classifier          // did it happen at a place of the text
	Day       *linear.Classifier          // did it happen on a date of the text
	Category  *linear.Classifier          // whose act an incident was
	Incidents map[int]**linear.Classifier // slots told of an incident as a whole
	Details   map[int]**linear.Classifier // slots told of each member
	Places    PlaceTable
	Lore      Lore
	Roles     Roles
	Layers    []string // of the English network: read what tokens fill, see Fillers
	Senses    *Senses
	Limits    Limits
}

// incidentSlots are the slots told of an incident as a whole; its category has a judgement of its own.
var incidentSlots = []int{slotStage, slotInstrumentType}

func newModel(l Limits) *Model {
	m := &Model{Limits: l, Incidents: map[int]**linear.Classifier{}, Details: map[int]**linear.Classifier{}}
	for _, slot := range incidentSlots {
		m.Incidents[slot] = new(*linear.Classifier)
	}
	for _, d := range details {
		m.Details[d.slot] = new(*linear.Classifier)
	}
	return m
}

// Open takes the reading of a message, the events it found and what networks with the model's layers take its tokens for.
func (m *Model) Open(message Message, d *text.Document, events []ledger.Event, f *Fillers) *Report {
	r := Open(message, d, events, m.Senses, m.Roles)
	r.Listen(f)
	r.recall(m.Lore)
	r.organizers = true
	return r
}

// Fill makes the templates of a report.
func (m *Model) Fill(r *Report) []*Template {
	m.judge(r)
	m.link(r)
	return m.templates(r)
}

// judge gives the report its relevance and each mention its chances.
func (m *Model) judge(r *Report) {
	r.relevance = m.Topic.Probabilities(r.topicFeatures())[1]
	r.chances, r.typeOf = nil, nil
	r.heat = nil
	for s := range r.d.Sentences {
		r.heat = append(r.heat, m.Sentence.Probabilities(r.sentenceFeatures(s))[1])
	}
	r.sketch()
	for _, f := range r.sketches {
		r.chances = append(r.chances, m.Mention.Probabilities(f))
		r.typeOf = append(r.typeOf, m.Type.Probabilities(f))
	}
	r.hear()
	r.lookAgain(m.Second, r.secondRows())
}

// link gives each pair of candidates the probability of belonging to one incident.
func (m *Model) link(r *Report) {
	m.standings(r)
	m.linkOnce(r)
	r.linkAgain(m.PairTrees)
}

// linkOnce is the judgement of the linear classifier alone.
func (m *Model) linkOnce(r *Report) {
	r.pairs = map[[2]int]float64{}
	c := r.candidates()
	for i, a := range c {
		for _, b := range c[i+1:] {
			r.pairs[[2]int{a, b}] = m.Pair.Probabilities(r.pairFeatures(a, b))[1]
		}
	}
}

// templates groups the incidents of a judged report and fills what is likely enough.
func (m *Model) templates(r *Report) (out []*Template) {
	all := r.incidents(m.Limits)
	for _, in := range all {
		in.keep = m.keepChance(r, in, all)
		if in.keep < m.Limits.Keep {
			continue
		}
		m.attach(r, in, all)
		if in.empty() {
			continue
		}
		likeliest := ""
		in.kind, likeliest = m.kindOf(r, in)
		t := m.template(r, in)
		t.Likeliest = likeliest
		out = append(out, t)
	}
	return out
}
