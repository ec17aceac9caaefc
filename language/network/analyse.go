package network

import (
	"strings"

	"sitrep/language/kernel"
	"sitrep/text"
)

const (
	batchTokens = 240 // enough rows to keep the matrix product busy, few enough for the cache
	maxPiece    = 128 // tokens; decoding is cubic in them, and hardly a sentence of prose is longer
)

// scratch is the memory of one analysis, used again by the next.
type scratch struct {
	keys                  []Keys
	input, forms, cell    []float32
	states                [2][]float32
	read                  []float32 // the heads' product
	wanted                []float32 // dependent forms times the arc matrix
	headForms, scores     []float32
	headPanels            kernel.Panels
	pairs, relationScores []float32
	heads, relation       []int
	margins               []float32
	eisner                Eisner
	path                  path
	names                 beside
	nameScores            []float32
	nameTags              []int
	tell                  tellScratch
	weighs                bool // asks for sure
	sure                  []float32
}

// Analyse fills d.Tags (without lemmas), d.Arcs and d.Names from d.Tokens and d.Sentences. It takes time
// linear in the text: of a sentence beyond 128 tokens the parts are read one by one and hung together by
// parataxis. It may be called from several goroutines, each with its own document.
func (m *Model) Analyse(d *text.Document) {
	s := m.scratch.Get().(*scratch)
	defer m.scratch.Put(s)
	m.read(d, s, func(piece, piece) {})
}

// read fills the layers batch by batch and shows each piece, in the document and in its batch.
func (m *Model) read(d *text.Document, s *scratch, seen func(p, local piece)) {
	d.Tags, d.Names = make([]text.Tag, len(d.Tokens)), nil
	d.Tellings, d.Tolls, d.Sayings = nil, nil, nil
	d.Arcs = make([]text.Arc, len(d.Tokens))
	for i := range d.Arcs {
		d.Tags[i].Universal, d.Arcs[i] = "X", text.Arc{Head: -1, Relation: "root"}
	}
	parts := pieces(d.Sentences)
	for len(parts) > 0 {
		n := batchOf(parts)
		m.analyse(d, s, parts[:n], seen)
		parts = parts[n:]
	}
	hangTogether(d)
}

// pieces cuts sentences into runs of at most maxPiece tokens.
func pieces(sentences []text.Sentence) []piece {
	var out []piece
	for _, s := range sentences {
		for first := s.First; first < s.Last; first += maxPiece {
			out = append(out, piece{first, min(first+maxPiece, s.Last)})
		}
	}
	return out
}

// batchOf is how many pieces make up the next batch.
func batchOf(parts []piece) int {
	tokens := 0
	for i, p := range parts {
		if tokens += p.last - p.first; tokens >= batchTokens {
			return i + 1
		}
	}
	return len(parts)
}

// analyse reads one batch and writes what it found into the document. Inside, tokens are counted from
// the start of the batch.
func (m *Model) analyse(d *text.Document, s *scratch, parts []piece, seen func(p, local piece)) {
	local := m.keysOf(d, s, parts)
	m.score(s, local)
	m.parse(s, local)
	relation := m.relations(s, local)
	for i, p := range parts {
		m.write(d, s, p, local[i], relation)
		seen(p, local[i])
	}
}

// keysOf looks up the tokens of a batch and says where its pieces stand in it.
func (m *Model) keysOf(d *text.Document, s *scratch, parts []piece) []piece {
	s.keys = s.keys[:0]
	local := make([]piece, len(parts))
	for i, p := range parts {
		first := len(s.keys)
		s.keys = ReadKeys(s.keys, p.last-p.first, func(j int) string { return d.Word(p.first + j) })
		local[i] = piece{first, len(s.keys)}
	}
	return local
}

// score computes everything that is linear in the batch.
func (m *Model) score(s *scratch, pieces []piece) {
	columns, tokens := m.Plan.Columns(), len(s.keys)
	states := m.encode(s, pieces)
	s.read = m.heads.apply(s.read, states, m.Plan.State(), tokens)
	bend(s.read, columns.End, columns.Dependent, columns.End, tokens)
	s.wanted = sized(s.wanted, tokens*m.Plan.Arc)
	for t := range tokens {
		copy(s.wanted[t*m.Plan.Arc:(t+1)*m.Plan.Arc], m.arc.bias)
	}
	kernel.Multiply(s.wanted, m.Plan.Arc, s.read[columns.Dependent:], columns.End, tokens, &m.arc.weights, true)
	if m.tells(s) {
		m.readTellings(s, states, pieces)
	}
	if m.Plan.NameWidth == 0 {
		s.nameScores = m.name.apply(s.nameScores, s.read[columns.Name:], columns.End, tokens)
		return
	}
	s.nameScores = m.name.apply(s.nameScores, s.names.run(m, s, &m.names, m.Plan.NameLayer(), states, pieces), 2*m.Plan.NameWidth, tokens)
}

// parse finds the heads, in tokens of the batch, their margins and the name tags.
func (m *Model) parse(s *scratch, pieces []piece) {
	tokens, kinds := len(s.keys), len(m.Plan.Names)
	s.heads, s.margins, s.nameTags, s.sure = sized(s.heads, tokens), sized(s.margins, tokens), sized(s.nameTags, tokens), sized(s.sure, tokens)
	for _, p := range pieces {
		n := p.last - p.first
		scores := m.arcScores(s, p)
		for i, h := range s.eisner.Parse(scores, n) {
			s.margins[p.first+i] = margin(scores, n, i, h)
			if s.weighs {
				s.sure[p.first+i] = headSurety(scores, n, i, h)
			}
			s.heads[p.first+i] = -1
			if h >= 0 {
				s.heads[p.first+i] = p.first + h
			}
		}
		copy(s.nameTags[p.first:], s.path.legalPath(s.nameScores[p.first*kinds:], n, m.Plan.Names, m.follow))
	}
}

// write puts one piece of the batch into the document.
func (m *Model) write(d *text.Document, s *scratch, p, local piece, relation []int) {
	columns, shift := m.Plan.Columns(), p.first-local.first
	for t := local.first; t < local.last; t++ {
		read := s.read[t*columns.End : (t+1)*columns.End]
		d.Tags[t+shift] = text.Tag{
			Universal: m.Plan.Universal[argmax(read[columns.Universal:columns.Penn])],
			Penn:      m.Plan.Penn[argmax(read[columns.Penn:columns.Dependent])],
		}
		arc := text.Arc{Head: s.heads[t], Relation: m.Plan.Relations[relation[t]], Margin: s.margins[t]}
		if arc.Head >= 0 {
			arc.Head += shift
		}
		d.Arcs[t+shift] = arc
	}
	m.writeNames(d, s.nameTags[local.first:local.last], p.first)
	if m.tells(s) {
		m.writeTellings(d, s, local, shift)
	}
}

// writeNames gathers runs of name tags into names.
func (m *Model) writeNames(d *text.Document, tags []int, first int) {
	for i := 0; i < len(tags); i++ {
		kind, begins := strings.CutPrefix(m.Plan.Names[tags[i]], "B-")
		if !begins {
			continue
		}
		last := i + 1
		for last < len(tags) && m.Plan.Names[tags[last]] == "I-"+kind {
			last++
		}
		d.Names = append(d.Names, text.Name{Span: d.SpanOf(first+i, first+last), First: first + i, Last: first + last, Kind: kind})
	}
}

// hangTogether ties the later parts of a sentence that was too long to its first.
func hangTogether(d *text.Document) {
	for _, s := range d.Sentences {
		if s.Last-s.First <= maxPiece {
			continue
		}
		root := -1
		for t := s.First; t < s.Last; t++ {
			switch {
			case d.Arcs[t].Head >= 0:
			case root < 0:
				root = t
			default:
				d.Arcs[t] = text.Arc{Head: root, Relation: "parataxis"}
			}
		}
	}
}
