package joint

import (
	"math"

	"sitrep/language/network"
)

// chain is the memory of a linear-chain conditional random field (Lafferty and others 2001): the loss of a
// sequence of name tags is how much less likely the annotated sequence is than all legal ones together.
// Where a tag is not known every tag is allowed, so that the sum over the sequences that fit takes its place.
type chain struct {
	follow, scores, forward, back, terms []float64
	free, fitting                        []bool // tags of each token that are legal, and that fit the annotation
}

// never is the score of what must not be; its exponential is zero.
const never = -1e9

// take sets the scores of one tag after another.
func (c *chain) take(follow []float32, tags []string) {
	c.follow = sized(c.follow, len(follow))
	for i, v := range network.LegalOnly(follow, tags) {
		c.follow[i] = float64(v)
	}
}

// loss of a sentence with the given scores of all tags of its tokens. It adds the derivatives, times scale, to
// d and dFollow. gold is -1 where the tag is not known.
func (c *chain) loss(d, dFollow, scores []float32, tags []string, gold []int, scale float32) float64 {
	k, n := len(tags), len(gold)
	c.free, c.fitting = sized(c.free, n*k), sized(c.fitting, n*k)
	for t, g := range gold {
		for b := range k {
			c.free[t*k+b] = t > 0 || network.MayBegin(tags[b])
			c.fitting[t*k+b] = c.free[t*k+b] && (g < 0 || g == b)
		}
	}
	return c.add(d, dFollow, scores, c.free, k, scale) - c.add(d, dFollow, scores, c.fitting, k, -scale)
}

// add is the logarithm of the sum over all sequences of allowed tags; its derivatives, times scale, are added.
func (c *chain) add(d, dFollow, scores []float32, allowed []bool, k int, scale float32) float64 {
	c.score(scores, allowed)
	c.goForward(k)
	c.goBack(k)
	total := logSum(c.forward[len(scores)-k:])
	for i := range scores {
		d[i] += scale * share(c.forward[i]+c.back[i]-total)
	}
	for t := k; t < len(scores); t += k {
		for a, before := range c.forward[t-k : t] {
			for b := range k {
				pair := before + c.follow[a*k+b] + c.scores[t+b] + c.back[t+b] - total
				dFollow[a*k+b] += scale * share(pair)
			}
		}
	}
	return total
}

// share is the probability whose logarithm is given.
func share(log float64) float32 { return float32(math.Exp(log)) }

func (c *chain) score(scores []float32, allowed []bool) {
	c.scores = sized(c.scores, len(scores))
	for i, v := range scores {
		c.scores[i] = float64(v)
		if !allowed[i] {
			c.scores[i] = never
		}
	}
}

// goForward sums over the sequences up to each tag of each token, the tag included.
func (c *chain) goForward(k int) {
	c.forward, c.terms = sized(c.forward, len(c.scores)), sized(c.terms, k)
	copy(c.forward, c.scores[:k])
	for t := k; t < len(c.scores); t += k {
		for b := range k {
			for a, before := range c.forward[t-k : t] {
				c.terms[a] = before + c.follow[a*k+b]
			}
			c.forward[t+b] = logSum(c.terms) + c.scores[t+b]
		}
	}
}

// goBack sums over the sequences that follow each tag of each token.
func (c *chain) goBack(k int) {
	c.back = sized(c.back, len(c.scores))
	clear(c.back[len(c.back)-k:])
	for t := len(c.scores) - 2*k; t >= 0; t -= k {
		for a := range k {
			for b := range k {
				c.terms[b] = c.follow[a*k+b] + c.scores[t+k+b] + c.back[t+k+b]
			}
			c.back[t+a] = logSum(c.terms)
		}
	}
}

func logSum(terms []float64) float64 {
	most := terms[0]
	for _, v := range terms {
		most = max(most, v)
	}
	if most <= never/2 {
		return never
	}
	sum := 0.0
	for _, v := range terms {
		sum += math.Exp(v - most)
	}
	return most + math.Log(sum)
}
