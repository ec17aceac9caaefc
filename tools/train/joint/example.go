package joint

import (
	"slices"

	"sitrep/language/network"
	"sitrep/tools/train/corpus"
)

// Example is a sentence in the numbers of a plan. Layers that are not annotated are nil; a label that
// the plan does not have is -1 and teaches nothing.
type Example struct {
	keys                       []network.Keys
	universal, penn, relations []int
	heads                      []int // -1 for the root
	names                      []int
	tells, moods, counts, says []int
	takes                      []takes
	rows                       []float32 // see Recall
}

// takes are the roles that the tokens of a sentence have in what the token telling tells.
type takes struct {
	telling int
	roles   []int
}

// Len is the number of tokens.
func (e *Example) Len() int { return len(e.keys) }

// Encoder turns sentences into examples.
type Encoder struct {
	universal, penn, relations, names map[string]int
	tells, moods, counts, says, parts map[string]int
}

// NewEncoder is the encoder of a plan.
func NewEncoder(plan network.Plan) *Encoder {
	return &Encoder{numbers(plan.Universal), numbers(plan.Penn), numbers(plan.Relations), numbers(plan.Names),
		numbers(plan.Tells), numbers(plan.Moods), numbers(plan.Counts), numbers(plan.Says), numbers(plan.Parts)}
}

func numbers(labels []string) map[string]int {
	out := make(map[string]int, len(labels))
	for i, l := range labels {
		out[l] = i
	}
	return out
}

// Example of a sentence.
func (e *Encoder) Example(s *corpus.Sentence) *Example {
	word := func(i int) string { return s.Words[i] }
	out := &Example{
		keys:      network.ReadKeys(nil, len(s.Words), word),
		universal: lookUp(e.universal, s.Universal),
		penn:      lookUp(e.penn, s.Penn),
		relations: lookUp(e.relations, s.Relations),
		heads:     s.Heads,
		names:     lookUp(e.names, s.Names),
		tells:     lookUp(e.tells, s.Tells),
		moods:     lookUp(e.moods, s.Moods),
		counts:    lookUp(e.counts, s.Counts),
		says:      lookUp(e.says, s.Says),
	}
	for _, t := range s.Takes {
		out.takes = append(out.takes, takes{t.Telling, lookUp(e.parts, t.Roles)})
	}
	return out
}

func lookUp(numbers map[string]int, labels []string) []int {
	if labels == nil {
		return nil
	}
	out := make([]int, len(labels))
	for i, l := range labels {
		n, ok := numbers[l]
		if !ok {
			n = -1
		}
		out[i] = n
	}
	return out
}

// Inventories completes a plan with the labels that occur in the training sentences, sorted; relation 0
// is root.
func Inventories(plan network.Plan, train []*corpus.Sentence) network.Plan {
	universal, penn, relations := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range train {
		collect(universal, s.Universal)
		collect(penn, s.Penn)
		collect(relations, s.Relations)
	}
	delete(relations, "root")
	plan.Universal, plan.Penn = sorted(universal), sorted(penn)
	plan.Relations = append([]string{"root"}, sorted(relations)...)
	return plan
}

func collect(set map[string]bool, labels []string) {
	for _, l := range labels {
		set[l] = true
	}
}

func sorted[K ~string | ~uint32](set map[K]bool) []K {
	out := make([]K, 0, len(set))
	for k := range set {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// least is how often a key must occur in training to get a row of its own, by table; rarer ones share
// the row of the unknown.
var least = []int{0, 2, 3, 3, 3, 3}

// shapeTable is the place of the table of shapes, the last whose keys are collected from sentences.
const shapeTable = 5

// TableKeys collects the keys of the trained tables from all spellings of the training sentences.
func TableKeys(plan network.Plan, spellings ...[]*corpus.Sentence) [][]uint32 {
	shapes := plan.Tables()
	counts := make([]map[uint32]int, shapeTable+1)
	for i := range counts {
		counts[i] = map[uint32]int{}
	}
	for n, sentences := range spellings {
		for _, s := range sentences {
			for _, k := range network.ReadKeys(nil, len(s.Words), func(i int) string { return s.Words[i] }) {
				count(counts, k, n == 0)
			}
		}
	}
	out := make([][]uint32, len(shapes))
	for i := 1; i <= shapeTable; i++ {
		kept := map[uint32]bool{}
		for key, n := range counts[i] {
			if n >= least[i] {
				kept[key] = true
			}
		}
		out[i] = sorted(kept)
	}
	return out
}

// count counts the keys of a token; in spellings after the first only the shape differs.
func count(counts []map[uint32]int, k network.Keys, whole bool) {
	counts[shapeTable][k[shapeTable]]++
	for i := 1; i < shapeTable && whole; i++ {
		counts[i][k[i]]++
	}
}
