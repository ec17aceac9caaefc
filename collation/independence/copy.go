package independence

import (
	"iter"
	"math"
	"slices"

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

// The overlap that minima tell is off by up to about doubtful: within that of the bars the shingles themselves are counted.
const doubtful = 0.15

// signature is the minima of a text, how many shingles it has, and what tells editions of one form apart.
type signature struct {
	minima [hashes]uint64
	size   int
	form   form
	title  string
	text   string
}

// sign gives the signature of a report, the kept one where its title and text are the same.
func (m *Memory) sign(r ledger.Report) *signature {
	if s := m.signatures[r.ID]; s != nil && s.title == r.Title && s.text == r.Text {
		return s
	}
	s := sign(r.Text)
	if s != nil {
		s.title, s.form = r.Title, formOf(r)
	}
	return s
}

// copies ties each report to the first in order that prints its text, and apart from that to the first of which it
// is another edition.
func (m *Memory) copies(readings []ledger.Reading) (prints, editions map[string]string) {
	sets, forms := pile.NewUnion(len(readings)), pile.NewUnion(len(readings))
	signatures, kept := make([]*signature, len(readings)), make(map[string]*signature, len(readings))
	for i, r := range readings {
		if signatures[i] = m.sign(r.Report); signatures[i] != nil {
			kept[r.Report.ID] = signatures[i]
		}
	}
	meeting, count := meet(signatures)
	blocks := make([][]int32, count)
	for at, block := range meeting {
		if i := at / bands; block >= 0 {
			joinAlike(sets, forms, signatures, blocks[block], i)
			if len(blocks[block]) < blockSize {
				blocks[block] = append(blocks[block], int32(i))
			}
		}
	}
	m.signatures = kept
	return firsts(sets, readings), firsts(forms, readings)
}

// meet gives each band of each report, in their order, the number of the block in which it meets others, -1 where the
// report has it alone, and counts the blocks.
func meet(signatures []*signature) (meeting []int32, count int) {
	meeting = slices.Repeat([]int32{-1}, len(signatures)*bands)
	var of pile.Blocks
	of.Room(len(meeting))
	for i, s := range signatures {
		if s != nil {
			for band, key := range s.bands() {
				of.Add(key, i*bands+band)
			}
		}
	}
	for block := range of.All {
		for _, at := range block {
			meeting[at] = int32(count)
		}
		count++
	}
	return meeting, count
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
		case sets.Find(int(k)) == sets.Find(i) || !copied(signatures[k], signatures[i]):
		case signatures[k].form.another(signatures[i].form):
			forms.Join(int(k), i)
		default:
			sets.Join(int(k), i)
		}
	}
}

// sign is the MinHash signature of a text; nil for one too short to tell.
func sign(s string) *signature {
	sig := signature{text: s}
	for k := range sig.minima {
		sig.minima[k] = math.MaxUint64
	}
	for h := range shingles(s) {
		sig.size++
		sig.add(h)
	}
	if sig.size < fewest+1 {
		return nil
	}
	return &sig
}

// shingles yields the hashes of the runs of words of a text.
func shingles(s string) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		var run [shingle]string // the last words
		n := 0
		for w := range pile.LongWords(s, longest) {
			copy(run[:], run[1:])
			run[shingle-1] = w
			if n++; n >= shingle && !yield(hashed(run)) {
				return
			}
		}
	}
}

// hashed is the hash of a run of words, a zero behind each.
func hashed(run [shingle]string) uint64 {
	h := pile.NewHash
	for _, w := range run {
		h = h.With(w).Byte(0)
	}
	return uint64(h)
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

// copied reports two texts of which one is mostly the other.
func copied(a, b *signature) bool {
	j, bar := a.alike(b), overlap
	if min(a.size, b.size) < short {
		bar = same
	}
	if j < bar-doubtful {
		return false
	}
	if j < bar+doubtful {
		j = a.overlap(b)
	}
	shared := j * float64(a.size+b.size) / (1 + j)
	return j >= bar && shared >= contained*float64(min(a.size, b.size))
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

// overlap is the Jaccard overlap of the shingles of two texts.
func (s *signature) overlap(o *signature) float64 {
	in := map[uint64]bool{}
	for h := range shingles(s.text) {
		in[h] = true
	}
	all, shared := len(in), 0
	for h := range shingles(o.text) {
		if known, other := in[h]; !other {
			all++
			in[h] = false
		} else if known {
			shared++
			in[h] = false
		}
	}
	return float64(shared) / float64(max(all, 1))
}
