package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	nouns "sitrep/lexicon/en/number"
	"sitrep/text"
)

// elided is what a part without a noun or deed of its own is of: "with one of them just last month".
func (r *reader) elided(q text.Quantity) string {
	if _, part := r.part[r.index(q)]; !part || q.What != "" || r.carried(q) == "" {
		return ""
	}
	return strings.TrimPrefix(r.carried(q), "of the ")
}

// carried is the noun of the figure before, for a number that leaves it out.
func (r *reader) carried(q text.Quantity) string {
	if whole, part := r.part[r.index(q)]; part {
		if at, ok := r.record[whole]; ok && (!befalls(q.What) || r.d.Quantities[whole].Head < 0 || r.isPerson(r.d.Quantities[whole].Head)) {
			if q.What == "" && r.d.Quantities[whole].What == "wounded" {
				return r.found[at].What // "34 wounded people, six of them critically"
			}
			return bare(r.found[at].What, r.found[at].Measure)
		}
	}
	if befalls(q.What) {
		return r.carriedPeople(q)
	}
	for i := len(r.found) - 1; i >= 0 && i >= len(r.found)-carriedReach; i-- {
		if k := r.keys[i].quantity; k >= 0 && r.d.Quantities[k].Kind == "cardinal" && !r.ofMeasure(k) {
			return bare(r.found[i].What, r.found[i].Measure)
		}
	}
	return ""
}

// befalls reports what happens to people alone: a number of killed takes up no cars.
func befalls(what string) bool {
	switch what {
	case "killed", "wounded", "arrested", "kidnapped", "freed", "displaced", "deported", "charged", "sentenced", "unhurt":
		return true
	}
	return false
}

// carriedPeople is the noun of the people counted before, in the sentence or the one before it; "people" where they
// were one or none.
func (r *reader) carriedPeople(q text.Quantity) string {
	for i := len(r.found) - 1; i >= 0 && i >= len(r.found)-carriedReach; i-- {
		k := r.keys[i].quantity
		if k < 0 || r.sentence(q)-r.sentence(r.d.Quantities[k]) > 1 {
			continue
		}
		if _, part := r.part[k]; part {
			continue // "among the dead were seven women. More than 30 were wounded"
		}
		if before := r.d.Quantities[k]; before.Kind == "cardinal" && before.Head >= 0 && before.By != before.Head && r.isPerson(before.Head) && size(before) != 1 {
			if r.sentence(before) != r.sentence(q) && size(q) > size(before) && before.What != q.What {
				return "people" // "police released three suspects. Eleven were buried on Sunday"
			}
			return bare(r.found[i].What, r.found[i].Measure)
		}
	}
	return "people"
}

// isPerson reports a noun for people.
func (r *reader) isPerson(i int) bool {
	lemma := r.d.Lemma(i)
	return nouns.NounOf(lemma).Person || event.Is("person", lemma) || event.Is("combatant", lemma) || r.demonym(i)
}

// carriedReach is how many figures back the noun may stand that a number leaves out.
const carriedReach = 12

// ofMeasure reports a quantity whose only noun is one of measure: "the toll at 14".
func (r *reader) ofMeasure(k int) bool {
	q := r.d.Quantities[k]
	return q.Head < 0 && (r.measured(q) >= 0 || !r.put(q).Empty()) || q.Head >= 0 && !counted(r.d.Lemma(q.Head))
}

// bare is of "people killed" the people.
func bare(what, measure string) string {
	noun := strings.TrimSpace(strings.TrimSuffix(what, measure))
	switch {
	case noun != "":
		return noun
	case counted(measure):
		return what
	}
	return "people" // of "wounded" alone
}
