package independence

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Memory keeps the signatures of texts, and the roots that were found and counted, from one collation to the next. A
// signature depends on its report alone; a root is taken again for reports that stand as they stood (pile.Stands). The zero
// Memory is ready for use; it holds what the last collation asked for.
type Memory struct {
	signatures map[string]*signature
	found      found
}

// found are roots by their chains, and counts of them by the chains that were counted.
type found struct {
	roots  map[spoken]Root
	counts map[uint64][]counted
}

// spoken is a chain by its place in memory. Chains are never changed in place.
type spoken struct {
	report string
	first  *ledger.Hop
	hops   int
}

// counted are the independent roots of some voices.
type counted struct {
	voices     []spoken
	judgements bool
	roots      ledger.Roots
}

func newFound() found { return found{map[spoken]Root{}, map[uint64][]counted{}} }

func spokenOf(v Voice) spoken {
	if len(v.Chain) == 0 {
		return spoken{report: v.Report}
	}
	return spoken{v.Report, &v.Chain[0], len(v.Chain)}
}

// known is the root of a chain, where it was found before.
func (j *Judge) known(s spoken) (Root, bool) {
	if r, ok := j.now.roots[s]; ok {
		return r, true
	}
	r, ok := j.past.roots[s]
	return r, ok && j.pile.Known(s.report)
}

// of is the count of some voices, nil where there is none.
func (f found) of(key uint64, voices []spoken, judgements bool) *counted {
	for i := range f.counts[key] {
		if c := &f.counts[key][i]; c.judgements == judgements && slices.Equal(c.voices, voices) {
			return c
		}
	}
	return nil
}

// count counts the roots behind voices, unless they were counted before.
func (j *Judge) count(voices []Voice, judgements bool) ledger.Roots {
	said, key := make([]spoken, len(voices)), uint64(0)
	for i, v := range voices {
		said[i] = spokenOf(v)
		key = (key ^ pile.Key(v.Report)) * 0x9e3779b97f4a7c15
	}
	if c := j.now.of(key, said, judgements); c != nil {
		return c.roots
	}
	c := counted{voices: said, judgements: judgements}
	if was := j.past.of(key, said, judgements); was != nil && j.allKnown(said) {
		c.roots = was.roots
	} else {
		c.roots = j.countAnew(voices, judgements)
	}
	j.now.counts[key] = append(j.now.counts[key], c)
	return c.roots
}

func (j *Judge) allKnown(voices []spoken) bool {
	return !slices.ContainsFunc(voices, func(v spoken) bool { return !j.pile.Known(v.report) })
}
