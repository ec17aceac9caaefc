package independence

import (
	"encoding/binary"
	"hash/fnv"
	"math"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// MinHash (Broder 1997) over shingles of five words: 64 minima in 16 bands of 4 find pairs of texts
// whose shingles overlap by about half or more; an estimate of 0.6 and more is a near-copy.
const (
	shingle   = 5
	hashes    = 64
	bands     = 16
	rows      = hashes / bands
	nearCopy  = 0.6
	fewest    = 20    // shingles: a shorter text is no evidence of copying
	longest   = 20000 // words of a text that are looked at
	blockSize = 50    // reports in a band that are compared with one another
)

type signature [hashes]uint64

// copies ties each report to the first in order that prints its text.
func copies(readings []ledger.Reading) map[string]string {
	sets := pile.NewUnion(len(readings))
	signatures := make([]*signature, len(readings))
	bandsOf := map[string][]int{}
	for i, r := range readings {
		if signatures[i] = sign(r.Report.Text); signatures[i] == nil {
			continue
		}
		for _, key := range signatures[i].bands() {
			joinAlike(sets, signatures, bandsOf[key], i)
			if len(bandsOf[key]) < blockSize {
				bandsOf[key] = append(bandsOf[key], i)
			}
		}
	}
	out := map[string]string{}
	for i, r := range readings {
		if first := sets.Find(i); first != i {
			out[r.Report.ID] = readings[first].Report.ID
		}
	}
	return out
}

func joinAlike(sets pile.Union, signatures []*signature, block []int, i int) {
	for _, k := range block {
		if sets.Find(k) != sets.Find(i) && signatures[k].alike(signatures[i]) >= nearCopy {
			sets.Join(k, i)
		}
	}
}

// sign is the MinHash signature of a text; nil for one too short to tell.
func sign(s string) *signature {
	words := pile.LongWords(s, longest)
	if len(words) < fewest+shingle {
		return nil
	}
	var sig signature
	for k := range sig {
		sig[k] = math.MaxUint64
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
	for k := range s {
		x := h + uint64(k+1)*0x9e3779b97f4a7c15
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		s[k] = min(s[k], x^x>>31)
	}
}

// bands are the keys under which near-copies meet.
func (s *signature) bands() []string {
	out := make([]string, bands)
	for b := range out {
		key := []byte{byte(b)}
		for _, v := range s[b*rows : (b+1)*rows] {
			key = binary.LittleEndian.AppendUint64(key, v)
		}
		out[b] = string(key)
	}
	return out
}

// alike estimates the Jaccard overlap of the shingles of two texts.
func (s *signature) alike(o *signature) float64 {
	n := 0
	for k := range s {
		if s[k] == o[k] {
			n++
		}
	}
	return float64(n) / hashes
}
