package network

import "strings"

// never is the score of what must not be; finite, so that no sum of scores is undefined.
const never = -1e9

// LegalOnly copies the scores of one name tag after another, with those of illegal pairs put out of
// reach: I-K follows only B-K or I-K.
func LegalOnly(scores []float32, tags []string) []float32 {
	out := append([]float32(nil), scores...)
	for a, from := range tags {
		for b, to := range tags {
			if kind, inside := strings.CutPrefix(to, "I-"); inside && from != "B-"+kind && from != to {
				out[a*len(tags)+b] = never
			}
		}
	}
	return out
}

// MayBegin reports a tag that a sentence can begin with.
func MayBegin(tag string) bool { return !strings.HasPrefix(tag, "I-") }

// path is the memory of the Viterbi search for name tags.
type path struct {
	score, next []float32
	from        []int
	tags        []int
}

// legalPath is the best sequence of n name tags that is legal: scores holds each token's scores of all
// tags, follow those of pairs of tags. No tag I-K starts it. The result is valid until the next call.
func (p *path) legalPath(scores []float32, n int, tags []string, follow []float32) []int {
	k := len(tags)
	p.score, p.next = sized(p.score, k), sized(p.next, k)
	p.from, p.tags = sized(p.from, n*k), sized(p.tags, n)
	for b, tag := range tags {
		p.score[b] = scores[b]
		if !MayBegin(tag) {
			p.score[b] = never
		}
	}
	for t := 1; t < n; t++ {
		p.advance(scores[t*k:(t+1)*k], p.from[t*k:(t+1)*k], follow)
	}
	p.walk(n, k)
	return p.tags
}

func (p *path) advance(scores []float32, from []int, follow []float32) {
	k := len(scores)
	for b := range from {
		from[b] = 0
		most := p.score[0] + follow[b]
		for a, s := range p.score {
			if s += follow[a*k+b]; s > most {
				from[b], most = a, s
			}
		}
		p.next[b] = most + scores[b]
	}
	p.score, p.next = p.next, p.score
}

func (p *path) walk(n, k int) {
	last := argmax(p.score)
	for t := n - 1; t >= 0; t-- {
		p.tags[t] = last
		last = p.from[t*k+last]
	}
}

// argmax is the place of the greatest value; the first of several.
func argmax(s []float32) int {
	at := 0
	for i, v := range s {
		if v > s[at] {
			at = i
		}
	}
	return at
}
