package event

import (
	"slices"
	"sort"

	"sitrep/text"
)

// adopt gives counts that no event's own words hold to the event they belong to: one in the same
// sentence ("Nine people died when an explosion hit the market"), else the last one told before in
// the same block or the block before that has no such count yet ("The blast … Nine people died.").
func (r *reader) adopt(found []candidate) {
	held := map[text.Span]bool{}
	for _, c := range found {
		for _, n := range c.counts {
			held[text.Span{Start: n.Start, End: n.End}] = true
		}
	}
	for _, q := range append(slices.Clone(r.d.Quantities), r.zeros()...) {
		if q.What == "" || q.Kind == "article" || r.d.InFurniture(q.Span) || held[q.Span] || r.sinceThen(q) {
			continue
		}
		if k := r.home(found, q); k >= 0 {
			found[k].counts = append(found[k].counts, count(q, q.What))
			if found[k].sentence == r.d.SentenceIndex(q.By) {
				found[k].evidence = found[k].evidence.Cover(q.Span).Cover(r.tells(q.Span))
			}
		}
	}
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

// home is the event a count belongs to, or -1.
func (r *reader) home(found []candidate, q text.Quantity) int {
	sentence := r.d.SentenceIndex(q.By)
	block := r.d.Sentences[sentence].Block
	first := sort.Search(len(found), func(k int) bool { return found[k].sentence >= sentence })
	for k := first; k < len(found) && found[k].sentence == sentence; k++ {
		if adopts(found[k], q.What) && !r.witnessed(found[k]) {
			return k
		}
	}
	for k := first - 1; k >= 0 && block-r.d.Sentences[found[k].sentence].Block <= 1; k-- {
		c := found[k]
		if c.headline || r.witnessed(c) || familyOf(c.kind) != "violence" && !adopts(c, q.What) {
			continue
		}
		if tells(c, q.What) || !adopts(c, q.What) {
			return -1
		}
		return k
	}
	return -1
}

// adopts reports an event that can take a count told outside its clause: harm done to people goes
// to what has happened, never to what is planned, denied or past background.
func adopts(c candidate, what string) bool {
	if what != "killed" && what != "wounded" && what != "missing" && what != "kidnapped" {
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
