package quantity

import (
	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// bind takes the bound words before and after a number into its span, and sets Low, High and Bound
// as they say. Words before taken belong to an earlier quantity.
func (r *reader) bind(q *text.Quantity, first, end, taken int) (int, int) {
	start, bound := r.boundBefore(first, taken)
	stop := end
	if bound == "" && q.Bound == "" {
		stop, bound = r.boundAfter(end)
	}
	if q.Bound == "" {
		setBound(q, bound)
		return start, stop
	}
	return start, end
}

// boundBefore finds the longest bound phrase that ends before atom i, over "the" and "another".
func (r *reader) boundBefore(i, taken int) (int, string) {
	end := i
	for skipped[r.at(end-1).Word] && end-1 > taken {
		end--
	}
	start, bound := end, ""
	for end > taken { // "at least about forty": the outer phrase decides
		p, ok := r.phraseBefore(end, taken)
		if !ok {
			break
		}
		start, bound = end-len(p.Words), outer(p.Bound, bound)
		end = start
	}
	if bound == "" {
		return i, ""
	}
	return start, bound
}

// skipped words may stand between the bound and the number: "at least another four".
var skipped = map[string]bool{"another": true, "the": true, "other": true, "$": true, "€": true, "£": true, "these": true, "those": true}

// outer is the bound of the phrase that stands further out, unless it only says "exactly".
func outer(out, in string) string {
	if in != "" && out == "exactly" {
		return in
	}
	return out
}

func (r *reader) phraseBefore(end, taken int) (number.Bound, bool) {
	for _, p := range words.bounds.Before[r.at(end-1).Word] {
		if start := end - len(p.Words); start >= taken && r.follows(start, p.Words) && r.bounding(start, p) {
			return p, true
		}
	}
	return number.Bound{}, false
}

// bounding refuses a single word that rather belongs to a verb or a name ("took over 2", "Some").
func (r *reader) bounding(start int, p number.Bound) bool {
	if len(p.Words) > 1 {
		return true
	}
	switch r.tag(start).Penn {
	case "RP":
		return false
	case "IN", "RB":
		return p.Words[0] != "over" || !handing[r.at(start-1).Word] // "handed over 300,000 pesos"
	case "NNP", "NNS", "NN":
		return p.Words[0] == "minimum" || p.Words[0] == "maximum"
	}
	return true
}

// handing are verbs that "over" belongs to.
var handing = map[string]bool{"hand": true, "hands": true, "handed": true, "handing": true, "turn": true, "turned": true, "turning": true,
	"sign": true, "signed": true, "win": true, "took": true, "take": true, "taking": true, "taken": true}

// boundAfter finds a bound phrase that starts at atom i: "or more".
func (r *reader) boundAfter(i int) (int, string) {
	if next := r.at(i + 1).Word; r.at(i).Word == "-" && r.at(i).Glued && (next == "plus" || next == "odd") {
		return i + 2, map[string]string{"plus": "at_least", "odd": "about"}[next]
	}
	for _, p := range words.bounds.After[r.at(i).Word] {
		if !r.follows(i, p.Words) {
			continue
		}
		next := i + len(p.Words)
		if p.Words[0] == "at" || p.Words[0] == "plus" || p.Words[0] == "approximately" {
			if r.at(next).Form != 0 || r.at(i).Word == "plus" && number.At(r.atoms, next).Atoms > 0 {
				continue // "four at least ten": the phrase may belong to what comes
			}
		}
		return next, p.Bound
	}
	if r.at(i).Word == "+" && r.at(i).Glued {
		return i + 1, "at_least"
	}
	return i, ""
}

// bindBehind reads a bound behind the counted noun: "forty guards or more". The span of the
// quantity stays with the number.
func (r *reader) bindBehind(q *text.Quantity, i int) {
	for end := i + groupReach; i < end && i < len(r.atoms) && r.atoms[i].Token <= q.Head; i++ {
	}
	if r.at(i).Word != "or" && r.at(i).Word != "at" || r.at(i-1).Token != q.Head {
		return
	}
	if _, bound := r.boundAfter(i); bound != "" {
		setBound(q, bound)
	}
}

// setBound sets the ends of the value as the bound says.
func setBound(q *text.Quantity, bound string) {
	q.Bound = bound
	switch bound {
	case "":
		q.Bound = "exactly"
	case "at_least", "more_than":
		q.High = nil
	case "at_most":
		q.Low = nil
	}
}
