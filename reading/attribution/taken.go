package attribution

import "sitrep/text"

// run is a stretch of tokens [first, last) that the network gives one part in a saying.
type run struct{ first, last int }

func (f *finder) words(r run) text.Span { return f.d.SpanOf(r.first, r.last) }

// heldTogether is the chance at which a word beside a sure one belongs to the same words.
const heldTogether = 0.3

// taken is the surest run of words that have a part in a saying. Nobody speaks across a semicolon: a run behind one is taken
// only where none stands nearer.
func (f *finder) taken(y text.Saying, role string, least float32) (best run, ok bool) {
	top, near := float32(0), false
	for i := 0; i < len(y.Takes); {
		r, chance, next := runAt(y, i, role)
		i = next
		if chance < least {
			continue
		}
		beside := !f.semicolonBetween(r, y.Token)
		if !ok || beside && !near || beside == near && chance > top {
			best, top, near, ok = r, chance, beside, true
		}
	}
	return best, ok
}

// runAt is the run that begins with taking i of a saying, the chance of its surest word, and the taking behind it.
func runAt(y text.Saying, i int, role string) (r run, chance float32, next int) {
	t := y.Takes[i]
	r = run{t.Token, t.Token}
	for next = i; next < len(y.Takes); next++ {
		if t := y.Takes[next]; t.Role != role || t.Chance < heldTogether || t.Token != r.last {
			break
		}
		r.last++
		chance = max(chance, y.Takes[next].Chance)
	}
	return r, chance, max(next, i+1)
}

func (f *finder) semicolonBetween(r run, token int) bool {
	for i := min(r.last, token); i < max(r.first, token); i++ {
		if f.d.Word(i) == ";" {
			return true
		}
	}
	return false
}

// headIn is the word of a run on which the others hang: the first noun, name or pronoun whose head stands outside.
func (f *finder) headIn(r run) int {
	d := f.d
	for i := r.first; i < r.last; i++ {
		if h := d.Arcs[i].Head; h >= r.first && h < r.last {
			continue
		}
		if u := d.Tags[i].Universal; (u == "NOUN" || u == "PROPN" || u == "PRON" || u == "NUM") && len(text.Within(d.Times, d.Tokens[i].Span)) == 0 {
			return i
		}
	}
	if n := f.nounAfter(r.first, r.last); n >= 0 {
		return n
	}
	return headOf(d, r.first, r.last)
}

// chanceIn is the greatest chance that a word of a span has a part in a saying.
func (f *finder) chanceIn(y text.Saying, role string, s text.Span) (best float32) {
	for _, t := range y.Takes {
		if t.Role == role && s.Contains(f.d.Tokens[t.Token].Span) {
			best = max(best, t.Chance)
		}
	}
	return best
}
