package ecbplus

import "sort"

// Scores are the F1 of the measures, as fractions of 1, and their mean, which is named for the shared tasks.
type Scores struct {
	MUC   float64 `json:"MUC"`
	B3    float64 `json:"B3"`
	CEAFe float64 `json:"CEAFe"`
	CoNLL float64 `json:"CoNLL"`
}

// Chains give the chain of each mention; both chains of a comparison have the same mentions.
type Chains map[string]string

// Compare scores predicted chains.
func Compare(gold, found Chains) Scores {
	g, f := groups(gold), groups(found)
	s := Scores{MUC: harmonic(links(f, gold), links(g, found)), B3: harmonic(overlap(f, gold), overlap(g, found))}
	same := aligned(g, f, found)
	s.CEAFe = harmonic(same/max(float64(len(f)), 1), same/max(float64(len(g)), 1))
	s.CoNLL = (s.MUC + s.B3 + s.CEAFe) / 3
	return s
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// groups are the mentions of each chain, in order of their names, by the chain's first mention.
func groups(chains Chains) [][]string {
	by := map[string][]string{}
	for m, c := range chains {
		by[c] = append(by[c], m)
	}
	out := make([][]string, 0, len(by))
	for _, group := range by {
		sort.Strings(group)
		out = append(out, group)
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] })
	return out
}

// links is the part of the links of the groups that the other chains hold too (Vilain and others 1995).
func links(all [][]string, other Chains) float64 {
	kept, possible := 0, 0
	for _, group := range all {
		parts := map[string]bool{}
		for _, m := range group {
			parts[other[m]] = true
		}
		kept, possible = kept+len(group)-len(parts), possible+len(group)-1
	}
	return float64(kept) / max(float64(possible), 1)
}

// overlap is the mean part of a mention's group that its other chain shares (Bagga and Baldwin 1998).
func overlap(all [][]string, other Chains) float64 {
	sum, mentions := 0.0, 0
	for _, group := range all {
		shared := map[string]int{}
		for _, m := range group {
			shared[other[m]]++
		}
		for _, n := range shared {
			sum += float64(n*n) / float64(len(group))
		}
		mentions += len(group)
	}
	return sum / max(float64(mentions), 1)
}

// aligned is the sum of φ4 over the best one-to-one alignment of gold and found groups (Luo 2005). Groups
// that share no mention never align, so that each connected part of the table is solved by itself.
func aligned(gold, found [][]string, chains Chains) float64 {
	at, size := map[string]int{}, make([]int, len(found))
	for j, group := range found {
		at[chains[group[0]]], size[j] = j, len(group)
	}
	table := make([]map[int]float64, len(gold))
	for i, group := range gold {
		table[i] = map[int]float64{}
		for _, m := range group {
			table[i][at[chains[m]]]++
		}
		for j, shared := range table[i] {
			table[i][j] = 2 * shared / float64(len(group)+size[j])
		}
	}
	sum := 0.0
	for _, part := range parts(table, len(found)) {
		sum += heaviest(part)
	}
	return sum
}

// parts are the connected parts of a table, each with all its cells.
func parts(table []map[int]float64, columns int) [][][]float64 {
	owner := make([][]int, columns)
	for i, row := range table {
		for j := range row {
			owner[j] = append(owner[j], i)
		}
	}
	var out [][][]float64
	seen := make([]bool, len(table))
	for i := range table {
		if seen[i] {
			continue
		}
		seen[i] = true
		rows, in := []int{i}, map[int]int{}
		for k := 0; k < len(rows); k++ {
			for j := range table[rows[k]] {
				if _, ok := in[j]; ok {
					continue
				}
				in[j] = len(in)
				for _, r := range owner[j] {
					if !seen[r] {
						seen[r] = true
						rows = append(rows, r)
					}
				}
			}
		}
		part := make([][]float64, len(rows))
		for k, r := range rows {
			part[k] = make([]float64, len(in))
			for j, v := range table[r] {
				part[k][in[j]] = v
			}
		}
		out = append(out, part)
	}
	return out
}
