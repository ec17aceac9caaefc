package event

import (
	"strings"

	"sitrep/text"
)

// pointedAt are the places for which "there" stands: the last one before it in which something was set.
func (r *reader) pointedAt() []text.Place {
	var out []text.Place
	for i := range r.d.Tokens {
		if !r.isThere(i) || r.d.InFurniture(r.d.Tokens[i].Span) {
			continue
		}
		if p := r.withoutLandmark(r.lastPlace(r.d.Tokens[i].Start)); p.Location.Name != "" && r.d.SentenceIndex(i)-r.d.SentenceIndex(r.headOf(p.Span)) <= 1 {
			p.Span, p.Role = r.d.Tokens[i].Span, ""
			p.Location.Basis = "inferred"
			out = append(out, p)
		}
	}
	return out
}

// withoutLandmark is the place told right before one that only says what it lies near: the camp of "in the camp near Sarn".
func (r *reader) withoutLandmark(p text.Place) text.Place {
	first, _ := r.d.TokensIn(p.Span)
	at := r.wordBefore(first)
	if p.Location.Name == "" || at < 1 || !landmark[strings.ToLower(r.d.Word(at))] {
		return p
	}
	if q := r.lastPlace(p.Start); q.Location.Name != "" && r.d.SentenceIndex(r.headOf(q.Span)) == r.d.SentenceIndex(first) {
		return q
	}
	return p
}

// landmark are the prepositions by which a place is told from a greater one beside it.
var landmark = map[string]bool{"near": true, "outside": true, "beside": true, "of": true}

// isThere reports the adverb, not the word that only opens a sentence: "was killed there", not "there were four".
func (r *reader) isThere(i int) bool {
	return strings.EqualFold(r.d.Word(i), "there") && r.d.Tags[i].Universal == "ADV" && r.d.Arcs[i].Relation != "expl"
}

// rightBehind reports a name right behind "in" or "near" that no noun behind it makes a part of a longer one, wherever the parser hung
// the preposition: "in Sarn two days after the raid".
func (r *reader) rightBehind(first, last int) bool {
	d := r.d
	if first == 0 || d.Tags[first-1].Universal != "ADP" || !settles[strings.ToLower(d.Word(first-1))] || d.Tags[first].Universal != "PROPN" {
		return false
	}
	if last >= len(d.Tokens) {
		return true
	}
	tag := d.Tags[last].Universal
	return tag != "NOUN" && tag != "PROPN" && tag != "PART" && tag != "ADJ" && !strings.HasPrefix(d.Word(last), "-")
}

// settles are the prepositions that leave no doubt that something is there.
var settles = map[string]bool{"in": true, "near": true, "outside": true, "at": true}

// isState reports a gerund that only says amid what a deed was done, as a noun does: "were killed in fighting near Sarn".
func (r *reader) isState(up int, p text.Predicate) bool {
	d := r.d
	return d.Arcs[up].Head == p.Head && d.Arcs[up].Relation == "advcl" && d.Tags[up].Penn == "VBG" && up > 0 && up-1 > p.Head && strings.EqualFold(d.Word(up-1), "in")
}
