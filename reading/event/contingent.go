package event

import (
	"slices"
	"sort"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// countAlone is the trigger of what a number tells without a word of going.
const countAlone = "count"

// goersCount is what the numbers of those who come and go are called, by the kind of event.
var goersCount = map[string]string{"travel_to_conflict": "travelled", "return_from_conflict": "returned"}

// contingents adds those of a country who went abroad to fight, or came back, where a report on them tells it by a count
// alone: "Jordan accounts for 1,600 of the fighters", "followed by Uzbekistan with about 1,600", "of those, 140 are back".
func (r *reader) contingents(found []candidate) []candidate {
	if !r.onFightersAbroad(found) {
		return found
	}
	held := heldCounts(found)
	var told []candidate
	for _, q := range r.d.Quantities {
		if held[q.Span] || !r.countsGoers(q) {
			continue
		}
		c, ok := r.contingent(q)
		if !ok || r.numbered(found, c) || r.succeeds(told, c) {
			continue
		}
		told = append(told, c)
	}
	found = append(found, told...)
	slices.SortStableFunc(found, func(a, b candidate) int { return a.span.Start - b.span.Start })
	return found
}

// numbered gives a number to the verb of its sentence that tells of such people without one: "nationals who joined the ranks
// have jumped to 3,400".
func (r *reader) numbered(found []candidate, c candidate) bool {
	first := sort.Search(len(found), func(k int) bool { return found[k].sentence >= c.sentence })
	for k := first; k < len(found) && found[k].sentence == c.sentence; k++ {
		if o := &found[k]; o.kind == c.kind && (len(o.counts) == 0 || o.numbered && c.newer) {
			o.counts, o.numbered, o.evidence = c.counts, true, o.evidence.Cover(c.evidence)
			return true
		}
	}
	return false
}

// succeeds puts a number in the place of the one before it in its sentence, where one goes on from the other: "rose from 700
// in May to 815".
func (r *reader) succeeds(told []candidate, c candidate) bool {
	if len(told) == 0 {
		return false
	}
	a := &told[len(told)-1]
	if c.nation == "" || a.nation != c.nation || a.kind != c.kind || a.sentence != c.sentence {
		return false
	}
	if c.newer {
		c.evidence = a.evidence.Cover(c.evidence)
		*a = c
	}
	return true
}

// onFightersAbroad reports a report on those who go abroad to fight: it speaks of them often, and tells of some by a verb or
// calls them by their name.
func (r *reader) onFightersAbroad(found []candidate) bool {
	if r.wordsOf("fighting abroad") < 3 {
		return false
	}
	for _, c := range found {
		if c.kind == "travel_to_conflict" || c.kind == "return_from_conflict" {
			return true
		}
	}
	return r.foreignFighters()
}

// foreignFighters reports the two words side by side.
func (r *reader) foreignFighters() bool {
	for i := 1; i < len(r.d.Tokens); i++ {
		if r.d.Lemma(i-1) == "foreign" && lexicon.Is("fighter", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// contingent is the candidate that such a number makes: its word is the verb over the number, or the number itself.
func (r *reader) contingent(q text.Quantity) (candidate, bool) {
	d := r.d
	kind, origin := r.goersTold(q)
	if kind == "" {
		return candidate{}, false
	}
	first, last := d.TokensIn(q.Number)
	p := text.Predicate{Head: first, Lemma: d.Lemma(first), Noun: true, Content: -1, Under: -1}
	for up, steps := d.Arcs[first].Head, 0; up >= 0 && steps < 5; up, steps = d.Arcs[up].Head, steps+1 {
		if k, ok := r.at[up]; ok && !d.Predicates[k].Noun {
			p = d.Predicates[k]
			break
		}
	}
	what := goersCount[kind]
	t := lexicon.Trigger{Lemma: countAlone, Noun: p.Noun, Type: kind, Subject: "actor", Count: what}
	status, ok := "occurred", true
	if !p.Noun {
		status, ok = r.status(p, t)
	}
	if !ok {
		return candidate{}, false
	}
	c := candidate{pred: p, trigger: t, kind: kind, status: status, span: d.SpanOf(first, last), sentence: d.SentenceIndex(first), told: []text.Predicate{p}}
	c.pred.Objects, c.pred.Subjects, c.pred.Content = nil, nil, -1
	c.counts = []ledger.Count{count(q, what)}
	c.roles = r.take(nil, r.goers(q), "actor")
	c.when = r.when(p)
	c.where = r.where(p, kind, false)
	c.evidence = r.evidence(c).Cover(q.Span)
	c.newer = r.risen(first)
	if origin >= 0 {
		c.evidence = c.evidence.Cover(d.Tokens[origin].Span)
		c.nation = d.Actors[d.ActorAt(origin)].Name
		if home, ok := r.homeOf(origin); ok {
			c.where = []text.Location{home}
		}
	}
	return c, true
}

// homeOf is the country that a token names, or whose people.
func (r *reader) homeOf(origin int) (text.Location, bool) {
	i := text.Touching(r.d.Places, r.d.Tokens[origin].Span)
	if i < 0 || r.d.Places[i].Location.Country == "" {
		return text.Location{}, false
	}
	l := r.d.Places[i].Location
	l.Precision = "country"
	return l, true
}

// risen reports a number to which another rose or fell: "to the current number of 2,920".
func (r *reader) risen(first int) bool {
	for i := first - 1; i >= max(0, first-8); i-- {
		if w := strings.ToLower(r.d.Word(i)); w == "to" {
			return true
		} else if w == "from" || r.d.Tags[i].Universal == "PUNCT" {
			return false
		}
	}
	return false
}

// goers are the people that a number counts, where a noun tells them.
func (r *reader) goers(q text.Quantity) []int {
	if q.Head < 0 {
		return nil
	}
	return []int{q.Head}
}

// sameContingent reports one number of one nation's people told twice.
func sameContingent(a, c candidate) bool {
	return a.kind == c.kind && (a.nation == "" || c.nation == "" || a.nation == c.nation) && slices.EqualFunc(a.counts, c.counts, func(x, y ledger.Count) bool {
		return x.What == y.What && x.Low != nil && y.Low != nil && *x.Low == *y.Low && sameNumber(x.High, y.High)
	})
}
