// Package chainscore measures how well chains of mentions agree with annotated ones, by the measures of the
// CoNLL shared tasks: MUC (Vilain and others 1995), B³ (Bagga and Baldwin 1998), CEAFe (Luo 2005).
package chainscore

// Score holds the F1 of each measure and their mean, as fractions of 1, with that of the mentions that
// stand in a chain.
type Score struct{ MUC, B3, CEAFe, Mean, Mentions float64 }

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

// Of counts one document: the chains of the set and those found.
func Of[C ~[]M, M comparable](gold, found []C) Counts {
	g, f := index(gold), index(found)
	same, shared := alignment(gold, found, f), 0.0
	for m := range g {
		if _, ok := f[m]; ok {
			shared++
		}
	}
	return Counts{
		muc:      tally{links(found, g), possibleLinks(found), links(gold, f), possibleLinks(gold)},
		b3:       tally{bCubed(found, g), mentionsOf(found), bCubed(gold, f), mentionsOf(gold)},
		ceafe:    tally{same, float64(len(found)), same, float64(len(gold))},
		mentions: tally{shared, mentionsOf(found), shared, mentionsOf(gold)},
	}
}

// Add adds the sums of another document.
func (c *Counts) Add(o Counts) {
	c.muc.add(o.muc)
	c.b3.add(o.b3)
	c.ceafe.add(o.ceafe)
	c.mentions.add(o.mentions)
}

// Score is the F1 of each measure over all documents added.
func (c *Counts) Score() Score {
	s := Score{MUC: c.muc.f1(), B3: c.b3.f1(), CEAFe: c.ceafe.f1(), Mentions: c.mentions.f1()}
	s.Mean = (s.MUC + s.B3 + s.CEAFe) / 3
	return s
}

// index gives the chain of each mention.
func index[C ~[]M, M comparable](chains []C) map[M]int {
	out := map[M]int{}
	for k, c := range chains {
		for _, m := range c {
			out[m] = k
		}
	}
	return out
}

func mentionsOf[C ~[]M, M comparable](chains []C) float64 {
	n := 0
	for _, c := range chains {
		n += len(c)
	}
	return float64(n)
}

// links are the links of chains that the other side keeps: a chain of n
// mentions that the other side cuts into k parts keeps n − k; a mention it lacks is a part of its own.
func links[C ~[]M, M comparable](chains []C, other map[M]int) float64 {
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

func possibleLinks[C ~[]M, M comparable](chains []C) float64 {
	return mentionsOf(chains) - float64(len(chains))
}

// bCubed sums over the mentions of chains which share of their chain stands in one chain with them on
// the other side too.
func bCubed[C ~[]M, M comparable](chains []C, at map[M]int) float64 {
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
