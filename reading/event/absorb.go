package event

import (
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// absorb drops triggers that are parts of another event's telling: the attack that a plot was for,
// the attack that is claimed, the operation that a light verb carries out.
func (r *reader) absorb(found []candidate) []candidate {
	d := r.d
	var out []candidate
	for i, c := range found {
		if !r.partOfOther(found, i) {
			out = append(out, c)
			continue
		}
		first, last := around(found, c.sentence, i)
		for k := first; k < last; k++ {
			if k != i && r.inArguments(found[k], c) {
				found[k].where = orWhere(found[k].where, c.where)
			}
		}
	}
	at := 0
	for i := range out {
		for at < len(found) && found[at].sentence < out[i].sentence {
			at++
		}
		for k := at; k < len(found) && found[k].sentence == out[i].sentence; k++ {
			c := found[k]
			if r.inArguments(out[i], c) && out[i].pred.Head != c.pred.Head && !(c.pred.Noun && lexicon.Is("sets apart", r.d.Preposition(c.pred.Head))) {
				out[i].where = orWhere(out[i].where, c.where)
				out[i].evidence = out[i].evidence.Cover(d.Tokens[c.pred.Head].Span)
			}
		}
	}
	return out
}

// around is the range of the candidates of a sentence, which stand together about index i.
func around(found []candidate, sentence, i int) (first, last int) {
	first, last = i, i
	for first > 0 && found[first-1].sentence == sentence {
		first--
	}
	for last < len(found) && found[last].sentence == sentence {
		last++
	}
	return first, last
}

func orWhere(a, b []text.Location) []text.Location {
	if len(a) > 0 {
		return a
	}
	return b
}

// partOfOther reports candidate i as the object of a foiled plot or of a plan to attack.
func (r *reader) partOfOther(found []candidate, i int) bool {
	c := found[i]
	first, last := around(found, c.sentence, i)
	for k := first; k < last; k++ {
		o := found[k]
		if k == i || c.pred.Noun && lexicon.Is("sets apart", r.d.Preposition(c.pred.Head)) {
			continue
		}
		if !o.pred.Noun && c.pred.Noun && o.pred.Head != c.pred.Head && o.span.Contains(r.d.Tokens[c.pred.Head].Span) && o.kind == c.kind {
			return true // the "siege" that "laid siege" tells already
		}
		if o.trigger.Need == "metedout" && c.pred.Noun && o.kind == c.kind && r.d.Arcs[c.pred.Head].Head == o.pred.Head {
			return true // the "sentences" that nine men "were given"
		}
		if o.kind == "foiled_plot" && r.inArguments(o, c) && (violentType[c.kind] || c.kind == "airstrike" || c.kind == "foiled_plot") && o.pred.Head != c.pred.Head {
			return !(c.kind == "foiled_plot" && c.status == "foiled")
		}
		if o.kind == "clash" && c.kind == "clash" && r.d.Arcs[c.pred.Head].Head == o.pred.Head && r.d.Arcs[c.pred.Head].Relation == "advcl" {
			return true // "neutralized them by returning fire"
		}
		if o.kind == "raid" && c.kind == "raid" && r.inArguments(o, c) {
			return true
		}
	}
	return false
}

// inArguments reports whether c's trigger hangs on o's as object or content.
func (r *reader) inArguments(o, c candidate) bool {
	for _, x := range o.pred.Objects {
		if x == c.pred.Head || r.d.Under(c.pred.Head, x) {
			return true
		}
	}
	return o.pred.Content >= 0 && r.d.Under(c.pred.Head, o.pred.Content)
}
