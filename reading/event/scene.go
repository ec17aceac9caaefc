package event

import (
	"sort"
	"strings"

	"sitrep/text"
)

// sceneReach is how many sentences back, in one paragraph, the place and the day of a scene are looked for.
const sceneReach = 2

// sceneBefore is the place of the violence told in the sentence before, for a deed of the same scene: no place or
// time of its own parts them.
func (r *reader) sceneBefore(found []candidate, i int) []text.Location {
	c := found[i]
	if !violentType[c.kind] || c.aggregate || c.past || c.headline || c.when != nil || len(r.placesIn(c.sentence)) > 0 {
		return nil
	}
	if i == 0 {
		return r.placesBeforeIn(c.sentence)
	}
	o := found[i-1]
	if o.headline || !violentType[o.kind] && o.kind != "clash" || c.sentence-o.sentence > 1 || o.past != c.past || o.aggregate || len(told(o.where)) == 0 {
		return r.placesBeforeIn(c.sentence)
	}
	return inferredFrom(o.where)
}

// goesOn says after which events a state's act goes on at the same place: what is seized and who is taken where a flat was
// raided, somebody arrested or a fight was.
var goesOn = map[string]map[string]bool{
	"seizure": {"raid": true, "arrest": true, "seizure": true, "clash": true, "foiled_plot": true, "other": true},
	"arrest":  {"raid": true, "arrest": true, "seizure": true, "foiled_plot": true},
	"raid":    {"raid": true, "arrest": true},
}

// actBefore is the act of a state told right before, in the same sentence or in the one before in its paragraph, for one that
// goes on from it at its place and names no place of its own; -1 for none.
func (r *reader) actBefore(found []candidate, tells []telling, i int) int {
	c := found[i]
	k, at := toldBefore(tells, c.pred.Head, i)
	if k < 0 || len(told(c.where)) > 0 || c.aggregate || c.past || c.headline || c.status != "occurred" || openSince(c.when) {
		return -1
	}
	o, last := found[k], r.d.SentenceIndex(at)
	if c.sentence != last && len(r.placesIn(c.sentence)) > 0 {
		return -1
	}
	gap := r.d.Sentences[c.sentence].Block - r.d.Sentences[last].Block
	near := c.sentence-last <= 1 && (gap == 0 || gap == 1 && c.kind == "arrest" && o.kind == "raid")
	first := r.d.Sentences[c.sentence].First
	if !near || !goesOn[c.kind][o.kind] || o.headline || o.past || o.status != "occurred" && o.kind != "foiled_plot" || wide(o.where) || r.anyApart(first, min(first+6, c.pred.Head)) {
		return -1
	}
	return k
}

// toldBefore is the event told last before a token, but for event i itself, with the token that tells it; -1 for none.
func toldBefore(tells []telling, head, i int) (k, at int) {
	n := tellingsBefore(tells, head)
	for j := n - 1; j >= max(0, n-memory); j-- {
		if tells[j].event != i {
			return tells[j].event, tells[j].head
		}
	}
	return -1, -1
}

// tellingsBefore is how many of the words that tell events, in the order of the text, stand before a token.
func tellingsBefore(tells []telling, token int) int {
	return sort.Search(len(tells), func(j int) bool { return tells[j].head >= token })
}

// placesBeforeIn are the places of the sentence before in the same paragraph that opens a scene with its day ("On the
// afternoon of 29 August, armed men stopped a bus near Sarn").
func (r *reader) placesBeforeIn(sentence int) []text.Location {
	for s := sentence - 1; s >= max(0, sentence-sceneReach) && r.d.Sentences[s].Block == r.d.Sentences[sentence].Block; s-- {
		if r.sceneDay(s) == nil {
			continue
		}
		var out []text.Location
		for _, p := range r.placesIn(s) {
			out = append(out, p.Location)
		}
		return inferredFrom(narrowestFirst(distinct(out)))
	}
	return nil
}

// placesIn are the places of a sentence that can be a setting.
func (r *reader) placesIn(sentence int) []text.Place {
	var out []text.Place
	for _, p := range text.Within(r.places, r.d.Sentences[sentence].Span) {
		if !r.inPassing(p) && !r.institution(p) && !r.ofPart(p.Span) && r.atPlace(p) {
			out = append(out, p)
		}
	}
	return out
}

// sceneKinds are deeds that go on from what was told right before: the arrests after a raid, the driver shot in a hold-up.
var sceneKinds = map[string]bool{"attack": true, "bombing": true, "shooting": true, "clash": true, "kidnapping": true, "arrest": true, "raid": true,
	"seizure": true, "sentence": true, "trial": true}

// sceneTime is the day of a deed that goes on from what was told right before and names no day of its own: that with
// which the paragraph opened its scene, or of the verdict that the report told of before.
func (r *reader) sceneTime(found []candidate, i int) *text.When {
	c := found[i]
	if !sceneKinds[c.kind] || c.past || c.headline || c.aggregate || c.status != "occurred" || r.namesDay(c.sentence) {
		return nil
	}
	if w := verdictDay(found, i); w != nil {
		return w
	}
	block := r.d.Sentences[c.sentence].Block
	for s := c.sentence - 1; s >= max(0, c.sentence-sceneReach) && r.d.Sentences[s].Block == block; s-- {
		if t := r.sceneDay(s); t != nil && !monthAlone(r.dated(*t)) && !r.setElsewhereThan(c, s) {
			return inherited(*r.dated(*t))
		}
	}
	return nil
}

// setElsewhereThan reports a deed with a place of its own that is none of a sentence before it: another scene.
func (r *reader) setElsewhereThan(c candidate, sentence int) bool {
	if c.kind == "arrest" || c.kind == "raid" || !r.ownPlace(c) {
		return false
	}
	var before []text.Location
	for _, p := range r.placesIn(sentence) {
		before = append(before, p.Location)
	}
	return len(before) > 0 && (!sharedPlace(before, c.where) || otherTown(before, c.where))
}

// verdictDay is the day of the verdict or trial told a few sentences before one that goes on from it.
func verdictDay(found []candidate, i int) *text.When {
	c := found[i]
	for k := i - 1; k >= max(0, i-3) && (c.kind == "trial" || c.kind == "sentence"); k-- {
		if o := found[k]; (o.kind == "trial" || o.kind == "sentence") && o.when != nil && !monthAlone(o.when) && !o.past && c.sentence-o.sentence <= 3 {
			return inherited(*o.when)
		}
	}
	return nil
}

// takeDay gives a deed without a day, in a sentence that names none, the day of the one that it goes on from.
func (r *reader) takeDay(c *candidate, from candidate) {
	if before := from.when; c.when == nil && tellsDay(before) && before.EDTF != "" && !openSince(before) && !r.namesDay(c.sentence) {
		c.when = inherited(*before)
	}
}

func inherited(w text.When) *text.When {
	w.Note = strings.TrimPrefix(w.Note+"; the day of what was told right before", "; ")
	return &w
}

// namesDay reports a sentence with a day, a month or a year in it.
func (r *reader) namesDay(sentence int) bool {
	for _, t := range text.Within(r.d.Times, r.d.Sentences[sentence].Span) {
		if t.Kind == "date" {
			return true
		}
	}
	return false
}

// sceneOpens is within how many tokens of a sentence's start its day opens a scene.
const sceneOpens = 7

// sceneDay is the day with which a sentence opens a scene, or nil.
func (r *reader) sceneDay(sentence int) *text.Timex {
	s := r.d.Sentences[sentence]
	times := r.usable(text.Within(r.d.Times, s.Span))
	for k := range times {
		first, _ := r.d.TokensIn(times[k].Span)
		w := times[k].When
		if times[k].Kind == "date" && first-s.First < sceneOpens && !strings.Contains(w.EDTF, "/") && (len(w.EDTF) >= len("2006-01-02") || w.Needs == "publication date") {
			return &times[k]
		}
	}
	return nil
}
