package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// lives reads "took the lives of 12 people", "claimed 12 lives", "lost their lives".
func (r *reader) lives(p text.Predicate) {
	if p.Lemma != "take" && p.Lemma != "claim" && p.Lemma != "cost" && !event.Is("gives life", p.Lemma) {
		return
	}
	for _, o := range p.Objects {
		if r.d.Lemma(o) != "life" && (p.Lemma != "claim" || r.d.Lemma(o) != "victim") {
			continue
		}
		r.set(o, "killed", p.Head)
		if p.Lemma == "cost" {
			r.setBetween(p.Head+1, o, "killed") // "cost eleven soldiers their lives"
		}
		if event.Is("gives life", p.Lemma) {
			for _, s := range p.Subjects {
				r.set(s, "killed", p.Head)
			}
		}
	}
}

// livesOf is lives where the parser took the verb for a noun: "an attack that cost the lives of 12 people".
func (r *reader) livesOf(q *text.Quantity) {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	at := q.Head
	if r.before(first) == "of" && r.before(first-1) == "lives" {
		at = first - 2
	}
	if at < 1 || d.Lemma(at) != "life" {
		r.costLives(q, first)
		return
	}
	for i := min(at, first) - 1; i >= max(0, min(at, first)-4); i-- {
		switch d.Lemma(i) {
		case "take", "claim", "cost", "end":
			q.What, q.By = "killed", i
			return
		}
	}
}

// costLives is lives where the parser took the verb for a noun and those who died stand before what they lost: "an attack that
// cost eleven soldiers their lives".
func (r *reader) costLives(q *text.Quantity, first int) {
	if r.before(first) != "cost" || q.Head < first {
		return
	}
	for i := q.Head + 1; i < min(q.Head+4, len(r.d.Tokens)); i++ {
		if r.d.Lemma(i) == "life" {
			q.What, q.By = "killed", first-1
			return
		}
		if r.d.Tags[i].Universal != "PRON" {
			return
		}
	}
}

// lostMen reads "the army lost 12 soldiers": those who bear arms are lost by dying.
func (r *reader) lostMen(p text.Predicate) {
	if p.Lemma != "lose" || p.Passive {
		return
	}
	for _, o := range p.Objects {
		if event.Is("loss in arms", r.d.Lemma(o)) {
			r.set(o, "killed", p.Head)
		}
	}
}

// lostBare reads a bare number of those lost where the report counts dead before: "the herders lost eleven"; or of one's own: "it
// lost three of its own".
func (r *reader) lostBare(q *text.Quantity) {
	first, last := r.d.TokensIn(q.Span)
	if q.Kind != "cardinal" || first < 1 || r.d.Lemma(first-1) != "lose" {
		return
	}
	own := r.wordAt(last) == "of" && r.wordAt(last+2) == "own"
	if own || q.Head < 0 && (r.main == "killed" || r.lastHarm(*q) == "killed") {
		q.What, q.By = "killed", first-1
	}
}

// lossOf reads "the loss of eight soldiers": those who bear arms are lost by dying.
func (r *reader) lossOf(q *text.Quantity) {
	if q.Head < 0 || !event.Is("loss in arms", r.d.Lemma(q.Head)) {
		return
	}
	first, _ := r.d.TokensIn(q.Span)
	if of := first - 1; of > 0 && r.before(first) == "of" && event.Is("loss", r.d.Lemma(of-1)) {
		q.What, q.By = "killed", of-1
	}
}

// buriedAlive reports those under rubble or earth of whom nobody says that they died: "40 were buried under the ruins".
func (r *reader) buriedAlive(p text.Predicate) bool {
	if p.Lemma != "bury" {
		return false
	}
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "under", "beneath", "underneath", "by":
			return true
		}
	}
	return strings.EqualFold(r.wordAt(p.Head+1), "alive")
}
