package event

import (
	"slices"
	"sort"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// adopt gives counts that no event's own words hold to an event of their sentence: "Nine people died when an explosion hit
// the market".
func (r *reader) adopt(found []candidate) {
	held := heldCounts(found)
	for _, q := range r.loose(held) {
		if k := r.home(found, q); k >= 0 {
			take(&found[k], q)
			found[k].evidence = found[k].evidence.Cover(q.Span).Cover(r.tells(q.Span))
		}
	}
}

// adoptBefore gives the counts that are left to the event told last before them, in the same block or the block before, that
// has no such count yet: "The blast hit the market at noon. Nine people died."
func (r *reader) adoptBefore(found []candidate) {
	told := r.tellings(found)
	for _, q := range r.loose(heldCounts(found)) {
		if k := r.ownerOf(found, told, q); k >= 0 {
			take(&found[k], q)
		}
	}
}

// ownerOf is the event told last before a count; where that has such a count already and the sentence tells of a toll, the
// count is a rival value of it. A toll far from all violence is that of the report's main deed. -1 for none.
func (r *reader) ownerOf(found []candidate, told []telling, q text.Quantity) int {
	k, near := r.before(found, told, q)
	switch {
	case k >= 0:
		return k
	case near >= 0 && r.isRival(q) && adopts(found[near], q.What):
		return near
	case near >= 0:
		return -1
	}
	if k = r.main(found, told, q.What); k >= 0 && (r.saidOfMain(q) || r.nothingAgainst(found[k], q)) {
		return k
	}
	return -1
}

func take(c *candidate, q text.Quantity) {
	c.counts = addCounts(c.counts, []ledger.Count{count(q, q.What)})
}

// heldCounts are the numbers that events have already.
func heldCounts(found []candidate) map[text.Span]bool {
	held := map[text.Span]bool{}
	for _, c := range found {
		for _, n := range c.counts {
			held[text.Span{Start: n.Start, End: n.End}] = true
		}
	}
	return held
}

// loose are the numbers of harm that no event has, those that the report says are none among them.
func (r *reader) loose(held map[text.Span]bool) []text.Quantity {
	return slices.DeleteFunc(append(slices.Clone(r.d.Quantities), r.zeros()...), func(q text.Quantity) bool {
		return q.What == "" || q.Kind == "article" && !strings.EqualFold(r.d.Words(q.Span), "one") || r.d.InFurniture(q.Span) || held[q.Span] || r.formerly(q) || r.sinceThen(q) || r.putToDeath(q)
	})
}

// formerly reports the value that a toll had before: "raising the toll from an earlier two dead", "up from nine".
func (r *reader) formerly(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Span)
	for i := first - 1; i > 0 && i >= first-4; i-- {
		switch strings.ToLower(r.d.Word(i)) {
		case "earlier", "previous", "initial":
			continue
		case "from":
			return true
		}
		if r.d.Tags[i].Universal != "DET" {
			return false
		}
	}
	return false
}

// putToDeath reports those whom a state executed.
func (r *reader) putToDeath(q text.Quantity) bool {
	l := r.d.Lemma(q.By)
	k, ok := r.at[q.By]
	return ok && (l == "hang" || l == "execute") && (r.agency(r.d.Predicates[k].Subjects) || r.countrySubject(r.d.Predicates[k]))
}

// telling is one place where an event is told.
type telling struct{ head, event int }

// tellings are all places where events are told, in text order.
func (r *reader) tellings(found []candidate) []telling {
	var out []telling
	for k, c := range found {
		for _, p := range c.told {
			out = append(out, telling{p.Head, k})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].head < out[j].head })
	return out
}

// sinceThen reports a number of a stretch of time, not of one event: "since January", "so far this year".
func (r *reader) sinceThen(q text.Quantity) bool {
	s := r.d.SentenceOf(q.By)
	for i := s.First; i < s.Last; i++ {
		switch r.d.Lemma(i) {
		case "since":
			return true
		case "year":
			if i > s.First && r.d.Lemma(i-1) == "this" {
				return true
			}
		}
	}
	return false
}

// home is the event of its own sentence that a count belongs to, or -1.
func (r *reader) home(found []candidate, q text.Quantity) int {
	sentence := r.d.SentenceIndex(q.By)
	first := sort.Search(len(found), func(k int) bool { return found[k].sentence >= sentence })
	for k := first; k < len(found) && found[k].sentence == sentence; k++ {
		if adopts(found[k], q.What) && !r.witnessed(found[k]) && !r.daysFrom(found[k]) {
			return k
		}
	}
	return -1
}

// daysFrom reports a deed by which only the day of another is told: "the bomb that killed four two days before the raid".
func (r *reader) daysFrom(c candidate) bool {
	w := r.d.Preposition(c.pred.Head)
	return c.pred.Noun && (w == "before" || w == "after") && r.d.Child(c.pred.Head, "obl:tmod", "obl:npmod", "obl:unmarked", "nmod:unmarked", "advmod", "nmod") >= 0
}

// before is the event told last before a count that it belongs to, or -1; near is the one that stands there and can't take it.
func (r *reader) before(found []candidate, told []telling, q text.Quantity) (k, near int) {
	sentence := r.d.SentenceIndex(q.By)
	first := r.d.Sentences[sentence].First
	last := sort.Search(len(told), func(i int) bool { return told[i].head >= first }) - 1
	for i := last; i >= max(0, last-memory); i-- {
		at := r.d.Sentences[r.d.SentenceIndex(told[i].head)]
		if r.d.Sentences[sentence].Block-at.Block > 1 {
			break
		}
		c := found[told[i].event]
		if at.Headline || familyOf(c.kind) != "violence" && !adopts(c, q.What) {
			continue
		}
		if tells(c, q.What) || !adopts(c, q.What) {
			return -1, told[i].event
		}
		return told[i].event, -1
	}
	return -1, -1
}

// main is the deed that a report is about: the first one told, when it can have done such harm; -1 for none.
func (r *reader) main(found []candidate, told []telling, what string) int {
	for _, t := range told {
		c := found[t.event]
		if r.d.Sentences[r.d.SentenceIndex(t.head)].Block > r.firstBlock()+2 {
			return -1
		}
		if violent(c) {
			if adopts(c, what) && !c.past {
				return t.event
			}
			return -1
		}
	}
	return -1
}

// firstBlock is the block of the first sentence that is no furniture.
func (r *reader) firstBlock() int {
	for _, s := range r.d.Sentences {
		if !r.d.InFurniture(s.Span) {
			return s.Block
		}
	}
	return 0
}

// saidOfMain reports a toll that tells what the report is about whatever was told in between: "put the number of dead at 17",
// "insisted that 17 people had lost their lives". A place, a day or "another" in its sentence speaks of something else.
func (r *reader) saidOfMain(q text.Quantity) bool {
	s := r.d.SentenceOf(q.By)
	if s.Headline || r.setElsewhere(s, nil) || r.anyApart(s.First, min(s.First+6, s.Last)) {
		return false
	}
	for i := s.First; i < s.Last; i++ {
		if lexicon.Is("tally", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// adopts reports an event that can take a count told outside its clause: harm done to people, and how many they were, goes
// to what has happened, never to what is planned, denied or past background.
func adopts(c candidate, what string) bool {
	if what != "killed" && what != "wounded" && what != "missing" && what != "kidnapped" && what != "protesters" && what != "displaced" {
		return false
	}
	return slices.Contains(counted[what], c.kind) && c.kind != "other" && c.kind != "foiled_plot" && (c.status == "occurred" || c.status == "ongoing" || c.status == "alleged") && (!c.aggregate || c.kind == "clash" || c.kind == "demonstration")
}

func tells(c candidate, what string) bool {
	for _, n := range c.counts {
		if n.What == what {
			return true
		}
	}
	return false
}
