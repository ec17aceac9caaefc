package network

import (
	"math/rand/v2"
	"testing"
)

// TestEisnerIsBest compares with all projective trees of short sentences.
func TestEisnerIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var e Eisner
	for n := 1; n <= 6; n++ {
		for range 20 {
			scores := random(n*(n+1), r, 1)
			heads := append([]int(nil), e.Parse(scores, n)...)
			if !projectiveTree(heads) {
				t.Fatalf("%v is no projective tree with one root", heads)
			}
			got, best := total(scores, heads), bestOfAll(scores, make([]int, n), 0)
			if got < best-1e-5 {
				t.Fatalf("%v scores %g, the best tree %g", heads, got, best)
			}
		}
	}
}

func total(scores []float32, heads []int) (sum float32) {
	for d, h := range heads {
		sum += scores[d*(len(heads)+1)+1+h]
	}
	return sum
}

func bestOfAll(scores []float32, heads []int, d int) float32 {
	if d == len(heads) {
		if !projectiveTree(heads) {
			return -1e9
		}
		return total(scores, heads)
	}
	most := float32(-1e9)
	for h := -1; h < len(heads); h++ {
		heads[d] = h
		most = max(most, bestOfAll(scores, heads, d+1))
	}
	return most
}

func projectiveTree(heads []int) bool {
	roots := 0
	for d, h := range heads {
		if h < 0 {
			roots++
			continue
		}
		for m := min(d, h) + 1; m < max(d, h); m++ {
			if !under(heads, m, h) {
				return false
			}
		}
		if !under(heads, d, -1) {
			return false
		}
	}
	return roots == 1
}

// under reports whether following heads from token i leads to top.
func under(heads []int, i, top int) bool {
	for range len(heads) + 1 {
		if i == top {
			return true
		}
		if i < 0 {
			return false
		}
		i = heads[i]
	}
	return false
}

func TestLegalPath(t *testing.T) {
	tags := English().Names
	follow := LegalOnly(make([]float32, len(tags)*len(tags)), tags)
	r := rand.New(rand.NewPCG(3, 4))
	var p path
	for range 200 {
		n := 1 + r.IntN(8)
		got := p.legalPath(random(n*len(tags), r, 5), n, tags, follow)
		for i, tag := range got {
			if i == 0 && tags[tag][0] == 'I' || i > 0 && follow[got[i-1]*len(tags)+tag] == never {
				t.Fatalf("illegal path %v", got)
			}
		}
	}
}

func TestLegalPathIsBest(t *testing.T) {
	tags := []string{"O", "B-PER", "I-PER"}
	var p path
	// The second token alone would be I-PER; as the first would rather be O, the pair decides.
	got := p.legalPath([]float32{2, 1, 9, 0, 0.5, 3}, 2, tags, LegalOnly(make([]float32, 9), tags))
	if got[0] != 1 || got[1] != 2 {
		t.Errorf("path %v", got)
	}
}

func TestTransitionsCount(t *testing.T) {
	tags := []string{"O", "B-PER", "I-PER"}
	follow := make([]float32, 9)
	follow[1*3+1] = -2 // two names of one kind side by side are rare
	var p path
	got := p.legalPath([]float32{0, 3, 0, 0, 2, 1}, 2, tags, LegalOnly(follow, tags))
	if got[0] != 1 || got[1] != 2 {
		t.Errorf("path %v", got)
	}
}
