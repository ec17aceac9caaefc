package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// inPassing reports a place that tells nothing of where a deed was done: the other side of a border, the far end
// of a road, where somebody comes from, what something was in solidarity with.
func (r *reader) inPassing(p text.Place) bool {
	first, last := r.d.TokensIn(p.Span)
	if first >= last {
		return false
	}
	return r.blamedOn(first) || r.behindBorder(first) || r.atRoadsEnd(first) || r.origin(first, last) || r.seat(last) || r.feltFor(first, last) || r.takenThere(last-1) || first >= 2 && locative[strings.ToLower(r.d.Word(first-1))] && r.takenThere(first-2)
}

// takenThere reports a hospital, or the town it lies in, to which the harmed were taken: "four were hurt and taken to a hospital in Sarn".
func (r *reader) takenThere(i int) bool {
	d := r.d
	for steps := 0; i >= 0 && steps < 3; i, steps = d.Arcs[i].Head, steps+1 {
		if lexicon.Is("takes in the harmed", d.Lemma(i)) && d.Preposition(i) == "to" {
			return true
		}
		if d.Arcs[i].Relation != "nmod" && d.Arcs[i].Relation != "compound" && d.Arcs[i].Relation != "flat" {
			return false
		}
	}
	return false
}

// blamedOn reports who a deed is laid to: "a strike that it blamed on Sarn" was not in Sarn.
func (r *reader) blamedOn(first int) bool {
	at := r.wordBefore(first)
	return at > 0 && strings.EqualFold(r.d.Word(at), "on") && lexicon.Is("blames", r.d.Lemma(at-1))
}

// seat reports "X-based": where somebody has an office.
func (r *reader) seat(last int) bool {
	d := r.d
	return last+1 < len(d.Tokens) && strings.HasPrefix(d.Word(last), "-") && strings.EqualFold(strings.TrimPrefix(d.Word(last)+d.Word(last+1), "-"), "based")
}

// seatOf reports a place behind the words for who says something, where the source has its seat: "according to the prosecutor's
// office in Sarn".
func (r *reader) seatOf(source, place text.Span) bool {
	first, last := r.d.TokensIn(place)
	if first >= last {
		return false
	}
	for i, steps := last-1, 0; steps < 3; steps++ {
		up := r.d.Arcs[i].Head
		if up < 0 || r.d.Tags[up].Universal == "VERB" {
			return false
		}
		if r.d.Arcs[i].Relation == "nmod" && lexicon.Is("has a seat", r.d.Lemma(up)) && source.Contains(r.d.Tokens[up].Span) {
			return true
		}
		i = up
	}
	return false
}

// namesBody reports a country that only tells whose a body is: "Veldora's National Guard".
func (r *reader) namesBody(place text.Span) bool {
	first, last := r.d.TokensIn(place)
	if first >= last {
		return false
	}
	head := r.placeHead(first, last)
	up := r.d.Arcs[head].Head
	return up >= 0 && r.d.Arcs[head].Relation == "nmod:poss" && r.agency([]int{up})
}

// feltFor reports a place of those whom somebody else stands with: "in solidarity with the people of X".
func (r *reader) feltFor(first, last int) bool {
	d := r.d
	for up, steps := r.placeHead(first, last), 0; up >= 0 && steps < 6 && d.Tags[up].Universal != "VERB"; up, steps = d.Arcs[up].Head, steps+1 {
		if lexicon.Is("solidarity", d.Lemma(up)) && up < first {
			return true
		}
	}
	return false
}

// behindBorder reports "the border with X", "bordering X", "a province that borders X": the deed was on this side.
func (r *reader) behindBorder(first int) bool {
	word := r.wordBefore(first)
	switch {
	case word < 0:
		return false
	case strings.EqualFold(r.d.Word(word), "with"):
		return word > 0 && lexicon.Is("frontier", r.d.Lemma(word-1))
	}
	switch w := strings.ToLower(r.d.Word(word)); w {
	case "bordering", "borders":
		return true
	case "neighbouring", "neighboring":
		return word == 0 || !locative[strings.ToLower(r.d.Word(word-1))] // "in neighbouring Sarn" is in Sarn
	}
	return false
}

// atRoadsEnd reports "the road to X" and "solidarity with X", "in support of X".
func (r *reader) atRoadsEnd(first int) bool {
	preposition := r.wordBefore(first)
	if preposition <= 0 {
		return false
	}
	noun := r.d.Lemma(preposition - 1)
	switch strings.ToLower(r.d.Word(preposition)) {
	case "to", "from", "for":
		return lexicon.Is("way", noun) || r.wayFrom(preposition)
	case "with", "of":
		return lexicon.Is("solidarity", noun)
	}
	return false
}

// wayFrom reports the preposition before the far end of a way: the "to" of "the road from Sarn to Orrin".
func (r *reader) wayFrom(to int) bool {
	start := r.d.SentenceOf(to).First
	for i := to - 2; i > start && i > to-6; i-- {
		if strings.EqualFold(r.d.Word(i), "from") {
			return lexicon.Is("way", r.d.Lemma(i-1))
		}
	}
	return false
}

// origin reports "a student from X", "a convoy from X and Y" and "NAME, 42, of X".
func (r *reader) origin(first, last int) bool {
	d := r.d
	head := r.placeHead(first, last)
	for steps := 0; d.Arcs[head].Relation == "conj" && d.Arcs[head].Head >= 0 && steps < maxListed; steps++ {
		head = d.Arcs[head].Head
	}
	if d.Arcs[head].Relation == "appos" && d.Arcs[head].Head >= 0 { // "of Sarn, Veldora"
		head = d.Arcs[head].Head
	}
	up := d.Arcs[head].Head
	if up < 0 || d.Arcs[head].Relation != "nmod" {
		return false
	}
	switch d.Preposition(head) {
	case "from":
		return r.is("person", up) || lexicon.Is("kin", d.Lemma(up)) || lexicon.Is("vessel", d.Lemma(up)) && !r.takesAway(d.Arcs[up].Head)
	case "of":
		c := d.Child(head, "case")
		return r.isPersonName(up) || r.isDescent(up) || d.Tags[up].Universal == "NUM" || c > 0 && d.Word(c-1) == ","
	}
	return false
}

// isDescent reports a word for somebody by where he belongs: "a native of Sarn", and in an apposition "the man, a resident of Sarn".
func (r *reader) isDescent(i int) bool {
	l := r.d.Lemma(i)
	return lexicon.Is("descent", l) || r.is("person", i) && r.d.Arcs[i].Relation == "appos"
}

// maxListed is how many places of one list are followed back to its first.
const maxListed = 12

// takesAway reports a deed by which somebody or something is led away from where it was: "hijacked a bus from Sarn".
func (r *reader) takesAway(verb int) bool {
	if verb < 0 {
		return false
	}
	k, ok := r.at[verb]
	if !ok {
		return false
	}
	t, _, ok := r.sense(r.d.Predicates[k])
	return ok && (t.Type == "kidnapping" || t.Type == "seizure")
}

// onTheWay reports a place from which or to which somebody moves: "fled to Sarn".
func (r *reader) onTheWay(p text.Place) bool {
	first, last := r.d.TokensIn(p.Span)
	return first < last && r.isTowards(first, last)
}

// isTowards reports a place in tokens [first, last) with such a preposition, wherever in its name the parser hung it.
func (r *reader) isTowards(first, last int) bool {
	if towards[r.d.Preposition(r.placeHead(first, last))] {
		return true
	}
	c := r.d.Child(first, "case")
	return c >= 0 && c == first-1 && towards[strings.ToLower(r.d.Word(c))]
}

// towards are the prepositions of where somebody comes from or goes to.
var towards = map[string]bool{"from": true, "to": true, "toward": true, "towards": true}

// isPersonName reports a token in a person's name.
func (r *reader) isPersonName(i int) bool {
	k := text.Touching(r.d.Names, r.d.Tokens[i].Span)
	return k >= 0 && r.d.Names[k].Kind == "PER" && r.d.Tags[i].Universal == "PROPN"
}

// wordBefore is the token before a place, articles and compass words left out; -1 at the start of the sentence.
func (r *reader) wordBefore(first int) int {
	start := r.d.SentenceOf(first).First
	for i := first - 1; i >= start && first-i < 5; i-- {
		switch w := strings.ToLower(r.d.Word(i)); {
		case w == "the", w == "its", strings.HasSuffix(w, "ern"), w == "central":
		default:
			return i
		}
	}
	return -1
}

// ofParticipant reports a place that hangs on somebody who takes part, and so tells of them first: "a leader in Sarn
// was killed".
func (r *reader) ofParticipant(place text.Span, p text.Predicate) bool {
	d := r.d
	for up, steps := r.headOf(place), 0; up >= 0 && up != p.Head && steps < 6; up, steps = d.Arcs[up].Head, steps+1 {
		if d.Arcs[up].Relation == "nmod" && d.Arcs[up].Head >= 0 && r.is("person", d.Arcs[up].Head) {
			return true
		}
	}
	return false
}

// institution reports a venue's noun without an article, which names a condition and no place: "ten years in prison".
func (r *reader) institution(p text.Place) bool {
	first, last := r.d.TokensIn(p.Span)
	if p.Rule != "venue-noun" || last-first != 1 {
		return false
	}
	return r.d.Tags[first].Penn == "NN" && r.d.Child(first, "det", "amod", "compound", "nmod:poss", "nummod") < 0
}
