package event

import (
	"slices"
	"strings"

	"sitrep/text"
)

// What is left without a place or a day after the rules is weighed: the places and days told close by, each by how near it stands, by
// what it hangs on and by whether another deed has it. The best one counts where enough speaks for it.
const (
	sameSentence   = 3 // in the deed's own sentence; for one that the title tells, in the report's first sentence
	sentenceBefore = 1
	setHere        = 2  // a place behind a preposition of place
	aSettlement    = 1  // a town, or a name that no list holds
	aRegion        = -1 // too wide to tell where
	ofOthers       = -2 // of somebody or something else
	ofOtherDeed    = -3 // of another deed
	notThere       = -4 // of who tells it, of where somebody comes from
	placeEnough    = 4
	dayEnough      = 1
)

// doubt is EDTF's mark of a day that is not certain (level 1): it joins no reports and parts none.
const doubt = "?"

// nearby fills in what is told close by to a deed of the news.
func (r *reader) nearby(found []candidate, i int) {
	c := &found[i]
	if c.past || c.aggregate || c.status != "occurred" && c.status != "alleged" && c.status != "ongoing" {
		return
	}
	if len(told(c.where)) == 0 {
		if p, ok := r.placeNearby(found, i); ok {
			c.where = r.inLand(*c, p.Location)
		}
	}
	if c.when == nil {
		if t, ok := r.dayNearby(found, i); ok {
			c.when = inherited(*r.dated(t))
			c.when.EDTF += doubt
		}
	}
}

// inLand is a place told close by, in the country that the deed is known to be in where the place has none of its own. It is given by
// its name, since no words tie it to the deed.
func (r *reader) inLand(c candidate, l text.Location) []text.Location {
	out := inferredFrom([]text.Location{l})
	out[0].Written = ""
	if in := known(c.where); len(in) > 0 {
		return withCountry(out, in[0])
	}
	return out
}

// grounds are the sentences in which the place and the day of a deed are looked for, with what each counts for.
func (r *reader) grounds(c candidate) map[int]int {
	out := map[int]int{c.sentence: sameSentence}
	if c.headline {
		if k := r.lead(); k > c.sentence {
			out[k] = sameSentence
		}
		return out
	}
	if k := c.sentence - 1; k >= 0 && !r.d.Sentences[k].Headline && r.d.Sentences[c.sentence].Block-r.d.Sentences[k].Block <= 1 {
		out[k] = sentenceBefore
	}
	return out
}

// lead is the first sentence of the report's running text, -1 where there is none.
func (r *reader) lead() int {
	for k, s := range r.d.Sentences {
		if !s.Headline && !r.d.InFurniture(s.Span) && r.hasVerb(s) {
			return k
		}
	}
	return -1
}

func (r *reader) hasVerb(s text.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if r.d.Tags[i].Universal == "VERB" {
			return true
		}
	}
	return false
}

func (r *reader) placeNearby(found []candidate, i int) (best text.Place, ok bool) {
	top := placeEnough - 1
	for k, score := range r.grounds(found[i]) {
		for _, p := range text.Within(r.places, r.d.Sentences[k].Span) {
			if n := score + r.placeWeight(found, i, p); n > top || ok && n == top && p.Start < best.Start {
				best, top, ok = p, n, true
			}
		}
	}
	return best, ok
}

// placeWeight is what speaks for a place as that of an event, and against it.
func (r *reader) placeWeight(found []candidate, i int, p text.Place) int {
	n := 0
	if in := known(found[i].where); len(in) > 0 && p.Location.CountryCode != "" && in[0].CountryCode != p.Location.CountryCode {
		return notThere // in another country than the state whose bodies act
	}
	switch {
	case p.Kind == "country" || p.Kind == "venue" || r.institution(p):
		return notThere
	case p.Kind == "city" || p.Role == "unlisted":
		n += aSettlement
	case p.Kind == "region":
		n += aRegion
	}
	if r.atPlace(p) {
		n += setHere
	}
	if r.inPassing(p) || r.ofSource(p.Span) || r.toldAt(found[i].pred, p.Span) || r.ofPart(p.Span) || r.isPost(p) {
		n += notThere
	}
	if r.elsewhere(p.Span, found[i].pred) || r.ofParticipant(p.Span, found[i].pred) || r.namesBody(p.Span) {
		n += ofOthers
	}
	if r.setsOther(found, i, func(c candidate) bool { return sharedPlace(c.where, []text.Location{p.Location}) }) {
		n += ofOtherDeed
	}
	return n
}

// setsOther reports another event of the report that has a place or a day, of another family or in other sentences.
func (r *reader) setsOther(found []candidate, i int, has func(candidate) bool) bool {
	return slices.ContainsFunc(found, func(c candidate) bool {
		return c.span != found[i].span && c.headline == found[i].headline && familyOf(c.kind) != familyOf(found[i].kind) && has(c)
	})
}

func (r *reader) dayNearby(found []candidate, i int) (best text.Timex, ok bool) {
	top := dayEnough - 1
	for k, score := range r.grounds(found[i]) {
		for _, t := range r.usable(text.Within(r.d.Times, r.d.Sentences[k].Span)) {
			if n := score + r.dayWeight(found, i, t); n > top || ok && n == top && t.Start < best.Start {
				best, top, ok = t, n, true
			}
		}
	}
	return best, ok
}

// dayWeight is what speaks for a day as that of an event, and against it.
func (r *reader) dayWeight(found []candidate, i int, t text.Timex) int {
	c, n := found[i], 0
	if t.Kind != "date" || len(t.When.EDTF) < len("2006-01-02") || strings.Contains(t.When.EDTF, "/") || r.isAhead(t.When) || r.isOrigin(c.pred, t) {
		return notThere
	}
	if r.elsewhere(t.Span, c.pred) || r.ofThing(c.pred, t) || r.ofOther(c.pred, t) || r.ofOtherDeed(c.pred, t) || r.perfect(c.pred) || r.anteriorTo(c) {
		n += ofOthers
	}
	if r.setsOther(found, i, func(o candidate) bool { return o.when != nil && o.when.EDTF == t.When.EDTF }) {
		n += ofOthers
	}
	return n
}
