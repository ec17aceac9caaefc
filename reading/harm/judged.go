package harm

import "sitrep/text"

// What the network must be sure of before it is followed where no rule tells what befell those counted, chosen on marked reports that it has
// not seen.
const (
	sureToll    = 0.8
	sureTelling = 0.5 // that a word above the number tells what befell them
)

// judged reads what befell those counted as the network judges it.
func (r *reader) judged(q *text.Quantity) {
	for _, t := range r.d.TollsIn(r.d.TokensIn(q.Number)) {
		if t.Chance < sureToll {
			continue
		}
		if what := nameOf(t.What); what != "" {
			at := r.stands(*q)
			if at < 0 {
				at = t.Token
			}
			q.What, q.By = what, r.tellingAbove(at)
		}
		return
	}
}

// tellingAbove is the word that tells what befell those at token i: the nearest above it in the parse that tells of a happening, else the
// nearest verb, else the token itself.
func (r *reader) tellingAbove(i int) int {
	verb := i
	for up, steps := r.d.Arcs[i].Head, 0; up >= 0 && steps < 12; up, steps = r.d.Arcs[up].Head, steps+1 {
		if t := r.d.TellingsIn(up, up+1); len(t) > 0 && t[0].Chance >= sureTelling {
			return up
		}
		if verb == i && r.d.Tags[up].Universal == "VERB" {
			verb = up
		}
	}
	return verb
}

// nameOf is the name that a count has in readings, "" where the network tells one apart that readings do not keep: shots, and numbers told to be old.
func nameOf(what string) string {
	switch what {
	case "joined":
		return "travelled"
	case "evacuated":
		return "displaced"
	case "fired", "former":
		return ""
	}
	return what
}
