package coref

// Score holds the F1 of each measure and their mean, as fractions of 1, with the share of mentions
// found and wrongly made.
type Score struct {
	MUC      float64 `json:"MUC"`
	B3       float64 `json:"B3"`
	CEAFe    float64 `json:"CEAFe"`
	Mean     float64 `json:"mean"`
	Mentions float64 `json:"mentions"` // F1 of the mentions that stand in a chain
}

// Counts are the sums behind the measures over any number of documents; the zero Counts are of none.
type Counts struct{ muc, b3, ceafe, mentions tally }

// tally holds the numerators and denominators of precision and recall.
type tally struct{ hitP, allP, hitR, allR float64 }

func (t *tally) add(o tally) {
	t.hitP, t.allP, t.hitR, t.allR = t.hitP+o.hitP, t.allP+o.allP, t.hitR+o.hitR, t.allR+o.allR
}

func (t tally) f1() float64 {
	if t.hitP == 0 || t.hitR == 0 {
		return 0
	}
	p, r := t.hitP/t.allP, t.hitR/t.allR
	return 2 * p * r / (p + r)
}

// Add counts one document: the chains of the set and those found.
func (c *Counts) Add(gold, found []Chain) {
	gold, found = withoutSingletons(gold), withoutSingletons(found)
	g, f := index(gold), index(found)
	c.muc.add(tally{links(found, g), possibleLinks(found), links(gold, f), possibleLinks(gold)})
	c.b3.add(tally{bCubed(found, gold, g), mentionsOf(found), bCubed(gold, found, f), mentionsOf(gold)})
	same := alignment(gold, found, f)
	c.ceafe.add(tally{same, float64(len(found)), same, float64(len(gold))})
	shared := 0.0
	for m := range g {
		if _, ok := f[m]; ok {
			shared++
		}
	}
	c.mentions.add(tally{shared, mentionsOf(found), shared, mentionsOf(gold)})
}

// Score is the F1 of each measure over all documents added.
func (c *Counts) Score() Score {
	s := Score{MUC: c.muc.f1(), B3: c.b3.f1(), CEAFe: c.ceafe.f1(), Mentions: c.mentions.f1()}
	s.Mean = (s.MUC + s.B3 + s.CEAFe) / 3
	return s
}

func withoutSingletons(chains []Chain) []Chain {
	var out []Chain
	for _, c := range chains {
		if len(c) > 1 {
			out = append(out, c)
		}
	}
	return out
}

// index gives the chain of each mention.
func index(chains []Chain) map[Span]int {
	out := map[Span]int{}
	for k, c := range chains {
		for _, m := range c {
			out[m] = k
		}
	}
	return out
}

func mentionsOf(chains []Chain) float64 {
	n := 0
	for _, c := range chains {
		n += len(c)
	}
	return float64(n)
}

// links are the links of chains that the other side keeps (Vilain and others 1995): a chain of n
// mentions that the other side cuts into k parts keeps n − k; a mention it lacks is a part of its own.
func links(chains []Chain, other map[Span]int) float64 {
	kept := 0
	for _, c := range chains {
		parts := map[int]bool{}
		lone := 0
		for _, m := range c {
			if k, ok := other[m]; ok {
				parts[k] = true
			} else {
				lone++
			}
		}
		kept += len(c) - len(parts) - lone
	}
	return float64(kept)
}

func possibleLinks(chains []Chain) float64 {
	return mentionsOf(chains) - float64(len(chains))
}

// bCubed sums over the mentions of chains which share of their chain stands in one chain with them on
// the other side too (Bagga and Baldwin 1998).
func bCubed(chains, other []Chain, at map[Span]int) float64 {
	sum := 0.0
	for _, c := range chains {
		shared := map[int]int{}
		for _, m := range c {
			if k, ok := at[m]; ok {
				shared[k]++
			}
		}
		squares := 0
		for _, n := range shared {
			squares += n * n
		}
		sum += float64(squares) / float64(len(c))
	}
	return sum
}

// alignment is the greatest sum of φ4 = 2|G∩F| / (|G|+|F|) over a one-to-one alignment of the chains of
// both sides (Luo 2005).
func alignment(gold, found []Chain, at map[Span]int) float64 {
	value := make([][]float64, len(gold))
	for g, c := range gold {
		value[g] = make([]float64, len(found))
		for _, m := range c {
			if f, ok := at[m]; ok {
				value[g][f] += 2 / float64(len(c)+len(found[f]))
			}
		}
	}
	return heaviest(value)
}
