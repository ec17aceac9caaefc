package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// ownNumbers takes from a deed the numbers that are told by the word for another one: of "two days after a bomb wounded three, a
// grenade killed one" each has its own.
func (r *reader) ownNumbers(found []candidate) {
	teller := map[text.Span]int{}
	for k, c := range found {
		for _, q := range text.Within(r.d.Quantities, r.d.Sentences[c.sentence].Span) {
			if q.What != "" && slices.ContainsFunc(c.told, func(p text.Predicate) bool { return p.Head == q.By }) && hasNumber(c, q.Span) {
				teller[q.Span] = k
			}
		}
	}
	for k := range found {
		found[k].counts = slices.DeleteFunc(found[k].counts, func(n ledger.Count) bool {
			other, ok := teller[text.Span{Start: n.Start, End: n.End}]
			return ok && other != k && violent(found[k]) && violent(found[other])
		})
	}
}

func hasNumber(c candidate, s text.Span) bool {
	return slices.ContainsFunc(c.counts, func(n ledger.Count) bool { return n.Start == s.Start && n.End == s.End })
}

// owns reports a count that belongs to this event: its harm word hangs in the event's clause and no
// other event word stands between.
func (r *reader) owns(p text.Predicate, q text.Quantity) bool {
	d := r.d
	if d.SentenceIndex(q.By) != d.SentenceIndex(p.Head) {
		return false
	}
	if r.otherDeed(p, q) {
		return false
	}
	if k, ok := r.at[q.By]; ok && strings.HasPrefix(d.Arcs[q.By].Relation, "acl") && !p.Noun {
		if _, _, event := r.sense(d.Predicates[k]); event {
			return false // "shot a man who had stabbed three": the three are the other deed's
		}
	}
	for up, steps := q.By, 0; up >= 0 && steps < 12; up, steps = d.Arcs[up].Head, steps+1 {
		if up == p.Head {
			return true
		}
		if k, ok := r.at[up]; ok && up != q.By {
			if _, _, event := r.sense(d.Predicates[k]); event {
				return false
			}
		}
	}
	return p.Noun && r.ownsByVerb(p, q)
}

// otherDeed reports a count whose own word is an event of another family: "two flats were raided and
// three rifles found".
func (r *reader) otherDeed(p text.Predicate, q text.Quantity) bool {
	k, ok := r.at[q.By]
	if !ok || q.By == p.Head {
		return false
	}
	mine, _, known := r.sense(p)
	theirs, _, event := r.sense(r.d.Predicates[k])
	if event && known && (mine.Type == "foiled_plot" && theirs.Type == "arrest" || mine.Type != "kidnapping" && theirs.Type == "kidnapping") {
		return true // "foiled an attack and detained seven", "attacked a school, abducting 25"
	}
	return event && known && familyOf(mine.Type) != familyOf(theirs.Type) && byState[theirs.Type] && byState[mine.Type]
}

// ownsByVerb reads "the blast killed 11 people": the harm verb's subject is the event noun.
func (r *reader) ownsByVerb(p text.Predicate, q text.Quantity) bool {
	d := r.d
	k, ok := r.at[q.By]
	if !ok {
		return false
	}
	for _, s := range d.Predicates[k].Subjects {
		if s == p.Head {
			return true
		}
	}
	for _, o := range d.Predicates[k].Obliques {
		if o.Head == p.Head && o.Preposition != "before" && o.Preposition != "since" {
			return true
		}
	}
	return false
}
