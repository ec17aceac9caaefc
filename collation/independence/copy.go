package independence

import (
	"hash/fnv"
	"math"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// MinHash (Broder 1997) over shingles of five words: 64 minima in 32 bands of 2 find pairs of texts whose
// shingles overlap by a fifth or more. A text of which half lies in another, and three tenths of both
// together, is a near-copy: an editor who changes one word in twelve leaves so much. Of short texts more is asked.
const (
	shingle   = 5
	hashes    = 64
	bands     = 32
	rows      = hashes / bands
	overlap   = 0.3
	contained = 0.5
	same      = 0.6   // the overlap that is asked of short texts, where a few stock phrases weigh much
	short     = 60    // shingles: below it a text is short
	fewest    = 20    // shingles: a shorter text is no evidence of copying
	longest   = 20000 // words of a text that are looked at
	blockSize = 50    // reports in a band that are compared with one another
)

// signature is the minima of a text, how many shingles it has, and what tells editions of one form apart.
type signature struct {
	minima [hashes]uint64
	size   int
	form   form
}

// copies ties each report to the first in order that prints its text, and apart from that to the first of which it
// is another edition.
func copies(readings []ledger.Reading) (prints, editions map[string]string) {
	sets, forms := pile.NewUnion(len(readings)), pile.NewUnion(len(readings))
	signatures := make([]*signature, len(readings))
	bandsOf := map[uint64][]int32{}
	for i, r := range readings {
		if signatures[i] = sign(r.Report.Text); signatures[i] == nil {
			continue
		}
		signatures[i].form = formOf(r.Report)
		for _, key := range signatures[i].bands() {
			joinAlike(sets, forms, signatures, bandsOf[key], i)
			if len(bandsOf[key]) < blockSize {
				bandsOf[key] = append(bandsOf[key], int32(i))
			}
		}
	}
	return firsts(sets, readings), firsts(forms, readings)
}

// firsts leads each report to the first of its set; the first itself is left out.
func firsts(sets pile.Union, readings []ledger.Reading) map[string]string {
	out := map[string]string{}
	for i, r := range readings {
		if first := sets.Find(i); first != i {
			out[r.Report.ID] = readings[first].Report.ID
		}
	}
	return out
}

func joinAlike(sets, forms pile.Union, signatures []*signature, block []int32, i int) {
	for _, k := range block {
		switch {
		case sets.Find(int(k)) == sets.Find(i) || !signatures[k].copies(signatures[i]):
		case signatures[k].form.another(signatures[i].form):
			forms.Join(int(k), i)
		default:
			sets.Join(int(k), i)
		}
	}
}

// sign is the MinHash signature of a text; nil for one too short to tell.
func sign(s string) *signature {
	words := pile.LongWords(s, longest)
	if len(words) < fewest+shingle {
		return nil
	}
	sig := signature{size: len(words) - shingle + 1}
	for k := range sig.minima {
		sig.minima[k] = math.MaxUint64
	}
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{0})
		}
		sig.add(h.Sum64())
	}
	return &sig
}

// add takes a shingle into the minima, under as many mixings of its hash (SplitMix64).
func (s *signature) add(h uint64) {
	for k := range s.minima {
		x := h + uint64(k+1)*0x9e3779b97f4a7c15
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		s.minima[k] = min(s.minima[k], x^x>>31)
	}
}

// bands are the keys under which near-copies meet.
func (s *signature) bands() [bands]uint64 {
	var out [bands]uint64
	for b := range out {
		h := uint64(b + 1)
		for _, v := range s.minima[b*rows : (b+1)*rows] {
			h = (h ^ v) * 0x9e3779b97f4a7c15
			h ^= h >> 29
		}
		out[b] = h
	}
	return out
}

// copies reports two texts of which one is mostly the other: by the overlap of their shingles, and by the part
// of the shorter that lies in the longer, as the overlap and the sizes have it.
func (s *signature) copies(o *signature) bool {
	j := s.alike(o)
	if min(s.size, o.size) < short {
		return j >= same
	}
	shared := j * float64(s.size+o.size) / (1 + j)
	return j >= overlap && shared >= contained*float64(min(s.size, o.size))
}

// alike estimates the Jaccard overlap of the shingles of two texts.
func (s *signature) alike(o *signature) float64 {
	n := 0
	for k := range s.minima {
		if s.minima[k] == o.minima[k] {
			n++
		}
	}
	return float64(n) / hashes
}
