// Package syntax reads the sentences of a text: word classes with lemmas, a dependency tree, and
// the names of persons, places and organisations (Universal Dependencies v2, Penn tags, UNER kinds).
//
// After Analyse every token has a Tag and an Arc; every sentence, furniture and headlines included,
// is parsed like any other and has exactly one root (Head -1, relation root) and no cycle. Names lie
// inside one sentence, do not overlap and are in text order. Arc.Margin is in units of the
// perceptron's score: below 100 or so the parser was in doubt; 0 for a root.
//
// A dateline ("HARLOW, March 7 (Agency) —") is parsed apart from its sentence and hangs on the root
// of the body by parataxis.
//
// The same text gives the same layers; a Model may be used by many goroutines at once.
package syntax

import (
	"sort"
	"sync"

	"sitrep/language/syntax/form"
	"sitrep/language/syntax/name"
	"sitrep/language/syntax/parser"
	"sitrep/language/syntax/tagger"
	weights "sitrep/model/syntax"
	"sitrep/text"
)

var embedded = sync.OnceValues(func() (*Model, error) { return Open(weights.File) })

// Load opens the model in the binary; it is opened once.
func Load() (*Model, error) { return embedded() }

// Analyse fills Tags, Arcs and Names of a document whose Tokens and Sentences are set, with the
// model in the binary. It fails only when that model is damaged.
func Analyse(d *text.Document) error {
	m, err := Load()
	if err != nil {
		return err
	}
	m.Analyse(d)
	return nil
}

// Analyse fills Tags, Arcs and Names of a document whose Tokens and Sentences are set.
func (m *Model) Analyse(d *text.Document) {
	d.Tags = make([]text.Tag, len(d.Tokens))
	d.Arcs = make([]text.Arc, len(d.Tokens))
	d.Names = nil
	r := reader{model: m, scores: make([]int32, max(len(m.tags), m.actions()))}
	r.lattice.Caution = caution
	for _, s := range d.Sentences {
		r.sentence(d, s)
	}
	sort.SliceStable(d.Names, func(i, j int) bool { return d.Names[i].First < d.Names[j].First })
}

// caution is what the score of no name is raised by: without it the name finder, which has seen two
// sets with unlike guidelines, finds too much. Chosen on the development part of UNER-EWT.
const caution = 220

// reader is the memory of one reading.
type reader struct {
	model   *Model
	words   []string
	tags    []uint8
	labels  []uint8
	scores  []int32
	state   parser.State
	lattice name.Lattice
}

// sentence reads a sentence; a dateline is read apart and hangs on the root of the body.
func (r *reader) sentence(d *text.Document, s text.Sentence) {
	body := bodyStart(d, s)
	root := r.stretch(d, body, s.Last)
	if body > s.First {
		dateline := r.stretch(d, s.First, body)
		d.Arcs[dateline] = text.Arc{Head: root, Relation: "parataxis"}
	}
}

// stretch reads the tokens [first, last) as one tree and returns its root.
func (r *reader) stretch(d *text.Document, first, last int) (root int) {
	r.words, r.tags, r.labels = r.words[:0], r.tags[:0], r.labels[:0]
	for i := first; i < last; i++ {
		r.words = append(r.words, d.Word(i))
		r.tags = append(r.tags, 0)
		r.labels = append(r.labels, 0)
	}
	m, forms := r.model, form.Of(r.words)
	tagger.Tag(m.tagger, forms, r.tags, r.scores[:len(m.tags)])
	r.state.Start(forms, r.tags)
	parser.Parse(m.parser, &r.state, r.scores[:m.actions()])
	r.lattice.Find(m.names, forms, r.tags, r.labels)
	r.fill(d, first)
	return first + r.state.Top(0)
}

// fill writes what was read into the layers.
func (r *reader) fill(d *text.Document, first int) {
	for i := range r.words {
		c := r.model.tags[r.tags[i]]
		lemma := r.model.lemmas.Of(form.Normal(r.words[i]), c.universal, c.penn)
		d.Tags[first+i] = text.Tag{Universal: c.universal, Penn: c.penn, Lemma: lemma}
		d.Arcs[first+i] = r.arc(i, first)
	}
	r.names(d, first)
}

func (r *reader) arc(i, first int) text.Arc {
	n := r.state.Nodes[i]
	if n.Head == parser.None {
		return text.Arc{Head: -1, Relation: "root"}
	}
	return text.Arc{Head: first + n.Head, Relation: r.model.relations[n.Relation], Margin: n.Margin}
}

// names adds the runs of labels B-X I-X.
func (r *reader) names(d *text.Document, first int) {
	for i := 0; i < len(r.labels); i++ {
		if r.labels[i] == 0 {
			continue
		}
		end := i + 1
		for end < len(r.labels) && r.labels[end] != 0 && r.labels[end]%2 == 0 {
			end++
		}
		kind := name.Labels[r.labels[i]][2:]
		d.Names = append(d.Names, text.Name{Span: d.SpanOf(first+i, first+end), First: first + i, Last: first + end, Kind: kind})
		i = end - 1
	}
}
