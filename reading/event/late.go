package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// likelyToll is how sure the network must be of what befell those a number counts before an event that has no such number takes it: less
// than a figure of its own needs, since the event speaks for it. Chosen on invented reports of one pile and measured on another.
const likelyToll = 0.7

// likelyCounts gives to events that have no such number those of whom the network alone tells, and not surely, what befell them.
func (r *reader) likelyCounts(found []candidate) {
	told, held := r.tellings(found), heldCounts(found)
	in := map[int][]int{} // the events of each sentence
	for k, c := range found {
		in[c.sentence] = append(in[c.sentence], k)
	}
	for _, q := range r.d.Quantities {
		if q.Kind != "cardinal" || q.What != "" || q.Aside != "" || q.Low == nil || held[q.Span] || r.d.InFurniture(q.Span) || r.isYear(q) || r.ofName(q) || r.isWhole(q) || !r.canBePeople(q) {
			continue
		}
		toll := r.heldOf(q)
		if toll.Chance < likelyToll || !ofOne[toll.What] {
			continue
		}
		q.What, q.By = toll.What, toll.Token
		if k := r.lateHome(found, in[r.d.SentenceIndex(q.By)], told, q); k >= 0 {
			take(&found[k], q)
		}
	}
}

// lateHome is the event of a number's own sentence, one of own, else the one told last before it, that can have done so and has no such number; -1 for none.
func (r *reader) lateHome(found []candidate, own []int, told []telling, q text.Quantity) int {
	for _, k := range own {
		if c := found[k]; toldAsDone(c) && !tells(c, q.What) && slices.Contains(counted[q.What], c.kind) && befallsIn(c, q.What) {
			return k
		}
	}
	k, _ := r.before(found, told, q)
	return k
}

// befallsIn reports what the type of an event tells, or what violence does.
func befallsIn(c candidate, what string) bool {
	return violent(c) && toll[what] && !taken[what] || befallen(c.trigger, c.kind) == what
}

// isWhole reports a number of which another one tells a part: "of the 40 guests 16 were killed", "four of the six robbers".
func (r *reader) isWhole(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Number)
	return first > 0 && r.d.Tags[first-1].Universal == "DET" && r.d.Lemma(first-1) != "a" || first > 1 && lexicon.Is("share of a whole", r.d.Lemma(first-1))
}

// canBePeople reports a number of people, or of what no list holds for a thing, a place or a time.
func (r *reader) canBePeople(q text.Quantity) bool {
	if r.mayBePeople(q) {
		return true
	}
	return r.d.Tags[q.Head].Universal == "NOUN" && !slices.ContainsFunc(noPeople, func(class string) bool { return lexicon.Is(class, r.d.Lemma(q.Head)) })
}

// noPeople are classes of nouns that count no people.
var noPeople = []string{"site", "vessel", "weapon", "explosive", "counted", "time unit", "amount", "message", "place", "landscape"}

// toldAsDone reports an event of which a report tells as done or being done, be it that somebody alleges it.
func toldAsDone(c candidate) bool {
	return c.status == "occurred" || c.status == "ongoing" || c.status == "alleged"
}
