package network

import "strings"

// legalPairs says which name tag may follow which: I-K follows only B-K or I-K.
func legalPairs(tags []string) [][]bool {
	legal := make([][]bool, len(tags))
	for a, from := range tags {
		legal[a] = make([]bool, len(tags))
		for b, to := range tags {
			kind, inside := strings.CutPrefix(to, "I-")
			legal[a][b] = !inside || from == "B-"+kind || from == to
		}
	}
	return legal
}

// path is the memory of the Viterbi search for name tags.
type path struct {
	score, next []float32
	from        []int
	tags        []int
}

// legalPath is the best sequence of name tags for n tokens that is legal, their scores read from
// scores[t·stride:]. No tag I-K starts it. The result is valid until the next call.
func (p *path) legalPath(scores []float32, stride, n int, tags []string, legal [][]bool) []int {
	k := len(tags)
	p.score, p.next = sized(p.score, k), sized(p.next, k)
	p.from, p.tags = sized(p.from, n*k), sized(p.tags, n)
	for b, tag := range tags {
		p.score[b] = scores[b]
		if strings.HasPrefix(tag, "I-") {
			p.score[b] = -1e9
		}
	}
	for t := 1; t < n; t++ {
		p.advance(scores[t*stride:], p.from[t*k:(t+1)*k], legal)
	}
	p.walk(n, k)
	return p.tags
}

func (p *path) advance(scores []float32, from []int, legal [][]bool) {
	for b := range from {
		from[b] = 0
		most := p.score[0] - 2e9
		for a, s := range p.score {
			if legal[a][b] && s > most {
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
