// Package network is the neural model that reads tags, dependency arcs and names from tokens and
// sentences, all three at once.
//
// A token enters as its frozen GloVe vector (Pennington and others 2014) and trained embeddings of its
// word, affixes, shape, and the lists of names that its word stands in. Three layers of bidirectional simple recurrent units (Lei and others 2018,
// version 2) put it into its sentence; word classes are linear readings of the last layer, names of one more layer of that kind,
// arcs are scored by a biaffine form (Dozat and Manning 2017) and decoded projectively (Eisner 1996). Another layer of that kind reads
// which words tell of a happening, of what type and how it is told, and, from pairs of words, who takes part in it.
//
// The weights come as one flat file, see Load; tools/train makes it. A Model is only read once loaded:
// any number of goroutines may share it.
package network

// Plan is the shape of a model and the inventories of what it predicts. Widths count float32 values.
type Plan struct {
	Vector, Word, Suffix3, Prefix3, Suffix2, Shape, Class int // embeddings of a token

	Layers int // encoder layers
	Width  int // of one direction of a layer
	Arc    int // of the dependent and head forms that score arcs
	Label  int // of the dependent and head forms that score relations
	Name   int // of the form that scores name tags, where the encoder's output is read for them; else 0

	// NameWidth is that of one direction of a layer that reads names from the encoder's output and from what a word
	// looks like. It is trained by itself, so that names can be learned anew and all else stays as it is. 0: no such layer.
	NameWidth int `json:",omitempty"`

	// TellWidth is that of one direction of a layer that reads which words tell of a happening, trained by itself as well;
	// TellForm is the width of the forms by which a word that takes part and the telling word are held together. 0: no such layer.
	TellWidth int `json:",omitempty"`
	TellForm  int `json:",omitempty"`

	Universal []string // UPOS
	Penn      []string // XPOS
	Relations []string // relation 0 is root
	Names     []string // O, then B-K and I-K for each kind K of name
	Tells     []string `json:",omitempty"` // types of happenings; 0 is none
	Moods     []string `json:",omitempty"` // how a happening is told
	Counts    []string `json:",omitempty"` // what befell those whom a number counts; 0 is none
	Says      []string `json:",omitempty"` // whether a word gives something as somebody's; 0 is no
	Parts     []string `json:",omitempty"` // roles of who takes part, or who says it; 0 is none
}

// English is the plan of the shipped English model, without its inventories.
func English() Plan {
	return Plan{
		Vector: 100, Word: 60, Suffix3: 32, Prefix3: 16, Suffix2: 16, Shape: 16, Class: 12,
		Layers: 3, Width: 144, Arc: 192, Label: 128, Name: 96,
		Names: []string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"},
	}
}

// Input is the width of a token before the first layer.
func (p Plan) Input() int {
	return p.Vector + p.Word + p.Suffix3 + p.Prefix3 + p.Suffix2 + p.Shape + p.Class
}

// State is the width of a token after a layer: both directions side by side.
func (p Plan) State() int { return 2 * p.Width }

// Looks is the width of what a word looks like: its affixes, shape and lists, the last columns of a token's input.
func (p Plan) Looks() int { return p.Suffix3 + p.Prefix3 + p.Suffix2 + p.Shape + p.Class }

// NameLayer is the number of the layer that reads names. It does not follow the last layer of the encoder directly:
// between them stands the joining of its input.
func (p Plan) NameLayer() int { return p.Layers + 1 }

// LayerInput is the width of a token before a layer.
func (p Plan) LayerInput(layer int) int {
	switch layer {
	case 0:
		return p.Input()
	case p.NameLayer():
		return p.State() + p.Looks()
	case p.TellLayer():
		return p.State() + p.Input()
	}
	return p.State()
}

// LayerWidth is the width of one direction of a layer.
func (p Plan) LayerWidth(layer int) int {
	switch layer {
	case p.NameLayer():
		return p.NameWidth
	case p.TellLayer():
		return p.TellWidth
	}
	return p.Width
}

// NameForm is the width of what name tags are scored from.
func (p Plan) NameForm() int {
	if p.NameWidth > 0 {
		return 2 * p.NameWidth
	}
	return p.Name
}

// Gates is the number of forms that a layer computes of a token and direction: candidate, forget,
// reset, and, where the layer's input is not as wide as its state, a projection for the highway.
func (p Plan) Gates(layer int) int {
	if p.LayerInput(layer) == 2*p.LayerWidth(layer) {
		return 3
	}
	return 4
}

// Columns says where each reading of the last layer starts in the product of all of them. The word
// classes are scores; what follows from Dependent on are forms, which are bent before they are used.
type Columns struct {
	Universal, Penn, Dependent, Head, LabelDependent, LabelHead, Name, End int
}

// Columns of the heads' product.
func (p Plan) Columns() Columns {
	var c Columns
	c.Penn = c.Universal + len(p.Universal)
	c.Dependent = c.Penn + len(p.Penn)
	c.Head = c.Dependent + p.Arc
	c.LabelDependent = c.Head + p.Arc
	c.LabelHead = c.LabelDependent + p.Label
	c.Name = c.LabelHead + p.Label
	c.End = c.Name + p.Name
	return c
}

// Matrix is a named row-major matrix of weights.
type Matrix struct {
	Name          string
	Rows, Columns int
	Values        []float32
}

// Names of the matrices of a model.
const (
	HeadsWeights    = "heads.weights"
	HeadsBias       = "heads.bias"
	ArcWeights      = "arc.weights"      // dependent form × head form
	ArcBias         = "arc.bias"         // how likely a token is to be a head at all
	ArcRoot         = "arc.root"         // the head form of the root
	LabelRoot       = "label.root"       // the same for relations
	RelationWeights = "relation.weights" // of the dependent, the head and their product
	RelationBias    = "relation.bias"
	NameWeights     = "name.weights"
	NameBias        = "name.bias"
	NameTransitions = "name.transitions" // from a tag (row) to the next
)

// LayerWeights and LayerGates name the matrices of one layer: the product, whose columns run by
// direction, gate, unit; and the four rows of forget and reset weights of the previous state and biases.
func LayerWeights(layer int) string { return "layer" + string(rune('0'+layer)) + ".weights" }
func LayerGates(layer int) string   { return "layer" + string(rune('0'+layer)) + ".gates" }

// Matrices lists the dense matrices of a plan, without values, in the order of the file.
func (p Plan) Matrices() []Matrix {
	var out []Matrix
	for l := range p.Layers {
		out = append(out,
			Matrix{Name: LayerWeights(l), Rows: p.LayerInput(l), Columns: 2 * p.Gates(l) * p.Width},
			Matrix{Name: LayerGates(l), Rows: 4, Columns: p.State()})
	}
	if l := p.NameLayer(); p.NameWidth > 0 {
		out = append(out,
			Matrix{Name: LayerWeights(l), Rows: p.LayerInput(l), Columns: 2 * p.Gates(l) * p.NameWidth},
			Matrix{Name: LayerGates(l), Rows: 4, Columns: 2 * p.NameWidth})
	}
	out = append(out, p.tellMatrices()...)
	heads := p.Columns().End
	return append(out,
		Matrix{Name: HeadsWeights, Rows: p.State(), Columns: heads},
		Matrix{Name: HeadsBias, Rows: 1, Columns: heads},
		Matrix{Name: ArcWeights, Rows: p.Arc, Columns: p.Arc},
		Matrix{Name: ArcBias, Rows: 1, Columns: p.Arc},
		Matrix{Name: ArcRoot, Rows: 1, Columns: p.Arc},
		Matrix{Name: LabelRoot, Rows: 1, Columns: p.Label},
		Matrix{Name: RelationWeights, Rows: 3 * p.Label, Columns: len(p.Relations)},
		Matrix{Name: RelationBias, Rows: 1, Columns: len(p.Relations)},
		Matrix{Name: NameWeights, Rows: p.NameForm(), Columns: len(p.Names)},
		Matrix{Name: NameBias, Rows: 1, Columns: len(p.Names)},
		Matrix{Name: NameTransitions, Rows: len(p.Names), Columns: len(p.Names)},
	)
}

// TableShape is the name and width of an embedding table.
type TableShape struct {
	Name  string
	Width int
}

// Tables lists the embedding tables in the order in which they make up a token.
func (p Plan) Tables() []TableShape {
	return []TableShape{
		{"vector", p.Vector}, {"word", p.Word}, {"suffix3", p.Suffix3},
		{"prefix3", p.Prefix3}, {"suffix2", p.Suffix2}, {"shape", p.Shape}, {"class", p.Class},
	}
}

// tables is the number of embedding tables.
const tables = 7
