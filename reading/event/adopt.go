package event

import (
	"sitrep/text"
)

// adopt gives counts that no event's own words hold to the event they belong to: one in the same
// sentence ("Nine people died when an explosion hit the market"), else the last one told before in
// the same block or the block before that has no such count yet ("The blast … Nine people died.").
func (r *reader) adopt(found []candidate) {
	for _, q := range r.d.Quantities {
		if q.What == "" || r.d.InFurniture(q.Span) || held(found, q) {
			continue
		}
		if k := r.home(found, q); k >= 0 {
			found[k].counts = append(found[k].counts, count(q, q.What))
			if found[k].sentence == r.d.SentenceIndex(q.By) {
				found[k].evidence = found[k].evidence.Cover(q.Span)
			}
		}
	}
}

func held(found []candidate, q text.Quantity) bool {
	for _, c := range found {
		for _, n := range c.counts {
			if n.Start == q.Start && n.End == q.End {
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
	before := -1
	for k, c := range found {
		if !adopts(c, q.What) {
			continue
		}
		if c.sentence == sentence {
			return k
		}
		if c.sentence < sentence && block-r.d.Sentences[c.sentence].Block <= 1 && !c.headline {
			before = k
		}
	}
	if before >= 0 && tells(found[before], q.What) {
		return -1
	}
	return before
}

// adopts reports an event that can take a count told outside its clause: harm done to people goes
// to what has happened, never to what is planned, denied or past background.
func adopts(c candidate, what string) bool {
	if what != "killed" && what != "wounded" && what != "missing" && what != "kidnapped" && what != "displaced" {
		return false
	}
	return counted[what].fits(c.kind) && c.kind != "other" && c.kind != "foiled_plot" && (c.status == "occurred" || c.status == "ongoing" || c.status == "alleged") && !c.aggregate
}

func tells(c candidate, what string) bool {
	for _, n := range c.counts {
		if n.What == what {
			return true
		}
	}
	return false
}
