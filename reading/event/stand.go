package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

var locative = map[string]bool{"in": true, "at": true, "near": true, "on": true, "alongside": true, "beside": true, "opposite": true, "behind": true, "outside": true, "across": true, "inside": true, "around": true,
	"through": true, "within": true, "from": true, "off": true, "into": true, "to": true, "of": true, "against": true, "along": true, "between": true, "": true, "throughout": true}

// isOblique reports a place by which a predicate itself is placed, through a light verb as well: "the raid
// took place in Sarn".
func (r *reader) isOblique(p text.Predicate, place text.Span) bool {
	for _, o := range p.Obliques {
		if (locative[o.Preposition] && o.Preposition != "of" || o.Preposition == "for" && r.foughtFor(r.d.Child(o.Head, "case"))) && r.standsWith(place, o.Head) {
			return true
		}
	}
	return false
}

// inName reports a place in the name of what happened or of what it happened at: "the Sarn Marathon bombing", "near
// the Sarn Marathon".
func (r *reader) inName(p text.Predicate, place text.Span) bool {
	d := r.d
	first, last := d.TokensIn(place)
	noun := r.placeHead(first, last)
	for steps := 0; steps < 4 && noun >= 0 && d.Arcs[noun].Relation == "compound"; steps++ {
		noun = d.Arcs[noun].Head
		if noun == p.Head && p.Noun {
			return true
		}
	}
	if noun < last {
		return false
	}
	for _, o := range p.Obliques {
		if locative[o.Preposition] && o.Preposition != "of" && o.Preposition != "from" && o.Preposition != "to" && (o.Head == noun || r.hangsOn(noun, o.Head)) {
			return true
		}
	}
	return false
}

// hangsOn reports a noun by which another is placed, over prepositions of place: the market of "a stall in the market".
func (r *reader) hangsOn(noun, on int) bool {
	for steps := 0; steps < 4 && noun >= 0; steps++ {
		if noun == on {
			return true
		}
		if r.d.Arcs[noun].Relation != "nmod" || !locative[r.d.Preposition(noun)] {
			return false
		}
		noun = r.d.Arcs[noun].Head
	}
	return false
}

// standsWith reports a place that a noun is, or by which it is placed: "a market in Sarn, Veldora".
func (r *reader) standsWith(place text.Span, noun int) bool {
	d := r.d
	for up, steps := r.headOf(place), 0; up >= 0 && steps < 5; up, steps = d.Arcs[up].Head, steps+1 {
		if up == noun {
			return true
		}
		switch d.Arcs[up].Relation {
		case "appos", "conj":
		case "nmod":
			if !locative[d.Preposition(up)] {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// attacked reports a place that is struck itself: "shelled Sarn", "stormed the capital".
func (r *reader) attacked(p text.Predicate, place text.Place) bool {
	if p.Noun || place.Kind == "demonym" {
		return false
	}
	first, last := r.d.TokensIn(place.Span)
	return slices.ContainsFunc(p.Objects, func(o int) bool { return o >= first && o < last || r.d.Preposition(o) == "" && r.names(o, first, last) })
}

// names reports a noun for a place whose name stands in tokens [first, last): "the town of Sarn".
func (r *reader) names(noun, first, last int) bool {
	d := r.d
	for i := first; i < last; i++ {
		if d.Arcs[i].Head == noun && (d.Arcs[i].Relation == "nmod" || d.Arcs[i].Relation == "compound" || d.Arcs[i].Relation == "appos") {
			return lexicon.Is("place", d.Lemma(noun))
		}
	}
	return false
}

// elsewhere reports a span in a relative clause about a participant, to which the predicate does not belong: "the
// man, who was born in Sarn, was arrested".
func (r *reader) elsewhere(s text.Span, p text.Predicate) bool {
	d := r.d
	_, last := d.TokensIn(s)
	for up, steps := last-1, 0; up >= 0 && up != p.Head && steps < 16; up, steps = d.Arcs[up].Head, steps+1 {
		if d.Tags[up].Universal == "NOUN" && lexicon.Is("text put out", d.Lemma(up)) && !d.Under(p.Head, up) {
			return true // "confirmed the attack in a statement issued in Sarn on Monday"
		}
		if strings.HasPrefix(d.Arcs[up].Relation, "acl") && d.Child(up, "mark") < 0 && !d.Under(p.Head, up) && r.takesPart(d.Arcs[up].Head, p) {
			return true
		}
	}
	return false
}

// takesPart reports a noun for somebody, or what a predicate has as its subject.
func (r *reader) takesPart(noun int, p text.Predicate) bool {
	return noun >= 0 && noun != p.Head && (r.is("person", noun) || slices.Contains(p.Subjects, noun))
}

// owner is the predicate that a place or time hangs on most closely: p's own head, another event noun
// ("after the attack in Sarn") or another verb ("to fight in Sarn").
func (r *reader) owner(s text.Span, p text.Predicate) int {
	d := r.d
	_, last := d.TokensIn(s)
	for up, steps := last-1, 0; up >= 0 && steps < 12; up, steps = d.Arcs[up].Head, steps+1 {
		if _, ok := r.at[up]; (ok || up == p.Head) && !r.isState(up, p) {
			return up
		}
	}
	return p.Head
}

// otherClause reports a branch that is a clause of its own: an aside, or a verb joined by "and".
func (r *reader) otherClause(k int) bool {
	rel := r.d.Arcs[k].Relation
	return rel == "parataxis" || rel == "conj" && r.d.Tags[k].Universal == "VERB"
}

// atPlace reports a place where something is, not a part of a name or of an actor ("Russia has
// accused", "the U.S. Embassy"): behind a locative preposition, or before an event noun.
func (r *reader) atPlace(p text.Place) bool {
	d := r.d
	first, last := d.TokensIn(p.Span)
	if first >= last {
		return false
	}
	head := r.placeHead(first, last)
	for i := first; i < last; i++ {
		if c := d.Child(i, "case"); c >= 0 && (locative[strings.ToLower(d.Word(c))] || r.foughtFor(c)) {
			return true
		}
	}
	if r.rightBehind(first, last) || r.isThere(first) {
		return true
	}
	for d.Arcs[head].Relation == "conj" && d.Arcs[head].Head >= 0 {
		head = d.Arcs[head].Head // "in Sarn and Orrin": the preposition stands with the first
	}
	if c := d.Child(head, "case"); c >= 0 && locative[strings.ToLower(d.Word(c))] {
		return true
	}
	if up := d.Arcs[head].Head; up >= 0 && (d.Arcs[head].Relation == "compound" || d.Arcs[head].Relation == "nmod:poss") {
		_, event := r.at[up]
		return event && !(p.Kind == "country" && actorBefore[d.Lemma(up)]) || p.Kind == "venue"
	}
	if r.inAddress(p, head) {
		return true
	}
	if rel := d.Arcs[head].Relation; rel == "appos" || rel == "nmod:unmarked" && p.Role == "unlisted" {
		return true
	} else if up := d.Arcs[head].Head; rel == "obj" && up >= 0 {
		return departs[d.Lemma(up)] // "left the island"
	}
	if p.Kind == "venue" && strings.HasPrefix(d.Arcs[head].Relation, "nsubj") && r.agency([]int{head}) {
		return false // the embassy that speaks is no place
	}
	return p.Kind == "venue" || p.Kind == "city" && strings.HasPrefix(d.Arcs[head].Relation, "obl") && d.Preposition(head) != "by" && d.Preposition(head) != "with"
}

// inAddress reports a town told with one of its parts that has the preposition: "in Old Town, Sarn", "in Sarn's Old Town".
func (r *reader) inAddress(p text.Place, head int) bool {
	d := r.d
	up, rel := d.Arcs[head].Head, d.Arcs[head].Relation
	if up < 0 || p.Kind != "city" || rel != "nmod:poss" && rel != "nmod:unmarked" {
		return false
	}
	c := d.Child(up, "case")
	return c >= 0 && locative[strings.ToLower(d.Word(c))] && d.Preposition(up) != "of" && !r.agency([]int{up}) &&
		(d.Tags[up].Universal == "PROPN" || lexicon.Is("holds villages", d.Lemma(up)) || lexicon.Is("place", d.Lemma(up)))
}

// foughtFor reports "for" behind a fight: "the battle for Sarn".
func (r *reader) foughtFor(preposition int) bool {
	return preposition > 0 && strings.EqualFold(r.d.Word(preposition), "for") && lexicon.Is("contest", r.d.Lemma(preposition-1))
}

// headOf is the token by which a place hangs in its sentence, -1 for a span without tokens; see placeHead.
func (r *reader) headOf(place text.Span) int {
	first, last := r.d.TokensIn(place)
	if first >= last {
		return -1
	}
	return r.placeHead(first, last)
}

// placeHead is the token by which a place hangs in its sentence, past the noun for a place that it names: the
// province of "in Sarn's Orrin province".
func (r *reader) placeHead(first, last int) int {
	d := r.d
	if k := text.Touching(d.Names, d.SpanOf(first, last)); k >= 0 && d.Names[k].Kind == "LOC" && d.Names[k].First == first && d.Names[k].Last > last {
		last = d.Names[k].Last // "Sarn City", of which a list holds Sarn
	}
	head := last - 1
	for i := first; i < last; i++ {
		if h := d.Arcs[i].Head; h < first || h >= last {
			head = i
		}
	}
	for steps := 0; steps < 3; steps++ {
		up := d.Arcs[head].Head
		switch rel := d.Arcs[head].Relation; {
		case up < 0, rel == "nmod:poss" && r.agency([]int{up}), rel != "compound" && rel != "nmod:poss" && rel != "nmod" && rel != "amod", !lexicon.Is("place", d.Lemma(up)) || d.Tags[up].Universal != "NOUN":
			return head
		}
		head = up
	}
	return head
}

var departs = map[string]bool{"leave": true, "flee": true, "enter": true, "reach": true, "quit": true, "visit": true}

// actorBefore are deeds before which a country stands as who did them: "U.S. killings", "the Veldora airstrike".
var actorBefore = map[string]bool{"killing": true, "airstrike": true, "strike": true, "raid": true, "operation": true, "bombardment": true, "offensive": true,
	"murder": true, "assassination": true, "withdrawal": true, "incursion": true, "invasion": true}
