package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// atHome are deeds told of in the paper of the town where they were done, without a word of where.
var atHome = map[string]bool{"attack": true, "bombing": true, "shooting": true, "kidnapping": true, "arrest": true, "raid": true, "seizure": true,
	"clash": true, "demonstration": true}

// filing is the town that a report is sent from, and whether it sets a deed in another: one of those settled so far, or of those from
// each on as they were read.
type filing struct {
	town    text.Place
	known   bool
	settled bool
	ahead   []bool
}

func (r *reader) filing(found []candidate) filing {
	f := filing{ahead: make([]bool, len(found)+1)}
	if f.town, f.known = r.filed(); f.known {
		for i := len(found) - 1; i >= 0; i-- {
			f.ahead[i] = f.ahead[i+1] || f.elsewhere(found[i])
		}
	}
	return f
}

// elsewhere reports a deed of the news that is set in another town.
func (f *filing) elsewhere(c candidate) bool {
	s := settlements(c.where)
	return !c.past && len(s) > 0 && !sharedPlace(s, []text.Location{f.town.Location})
}

// settle takes in a deed whose place is settled.
func (f *filing) settle(c candidate) { f.settled = f.settled || f.known && f.elsewhere(c) }

// filedFrom is the town that a report is sent from, for a deed of which nothing says where it was done, in a report that sets none in
// another town. From a capital all of a country is told, so there a building or a square has to be named with it.
func (r *reader) filedFrom(f *filing, found []candidate, i int) []text.Location {
	c := found[i]
	if !f.known || f.settled || f.ahead[i+1] || !atHome[c.kind] || c.past || c.aggregate || !r.placeless(c) || len(settlementsOf(text.Within(r.places, r.d.Sentences[c.sentence].Span))) > 0 {
		return nil
	}
	if r.isTown(f.town, "capital") && len(told(c.where)) == 0 {
		return nil
	}
	return append(slices.Clone(told(c.where)), inferredFrom([]text.Location{f.town.Location})...)
}

// placeless reports a deed set nowhere, in a building that could be in any town, or in a country that is only inferred.
func (r *reader) placeless(c candidate) bool {
	return !slices.ContainsFunc(told(c.where), func(l text.Location) bool { return l.Precision != "venue" })
}

// filed is the town of the dateline: as the gazetteer has it, else by its name alone.
func (r *reader) filed() (text.Place, bool) {
	for _, p := range r.d.Toponyms {
		if p.Role == "dateline" && p.Kind == "city" {
			return p, true
		}
	}
	p, ok := r.datelineTown("town")
	p.Location.Written = p.Location.Name
	return p, ok
}

// settlementsOf are the towns and unlisted names among some places.
func settlementsOf(all []text.Place) []text.Place {
	return slices.DeleteFunc(slices.Clone(all), func(p text.Place) bool { return p.Kind != "city" && p.Role != "unlisted" })
}

// sceneOf is the deed whose scene another one goes on with, in its sentence or the next one of the paragraph: violence behind violence,
// an arrest "at the scene". -1 where a day, a town or a word like "earlier" parts them.
func (r *reader) sceneOf(found []candidate, tells []telling, i int) int {
	c := found[i]
	if c.past || c.headline || c.aggregate || c.definite || c.status != "occurred" && c.status != "alleged" || r.namesDay(c.sentence) {
		return -1
	}
	k, at := toldBefore(tells, c.pred.Head, i)
	if k < 0 {
		return -1
	}
	o, last := found[k], r.d.SentenceIndex(at)
	near := c.sentence-last <= 1 && r.d.Sentences[c.sentence].Block == r.d.Sentences[last].Block
	if !near || o.past || o.headline || o.aggregate || o.status != "occurred" && o.status != "alleged" || !r.goesOnFrom(c, o) || r.anteriorTo(c) {
		return -1
	}
	if otherTown(c.where, o.where) || r.anyApart(r.d.Sentences[c.sentence].First, c.pred.Head) {
		return -1
	}
	return k
}

// goesOnFrom reports a deed that belongs to the scene of another.
func (r *reader) goesOnFrom(c, o candidate) bool {
	if c.kind == "arrest" {
		return (violentType[o.kind] || o.kind == "clash" || o.kind == "demonstration") && r.onTheSpot(c)
	}
	violent := func(kind string) bool { return violentType[kind] || kind == "clash" }
	return violent(c.kind) && violent(o.kind)
}

// onTheSpot reports an arrest where and when the deed was done: "was arrested at the scene".
func (r *reader) onTheSpot(c candidate) bool {
	for _, o := range c.pred.Obliques {
		if lexicon.Is("spot of the deed", r.d.Lemma(o.Head)) && (o.Preposition == "at" || o.Preposition == "on" || o.Preposition == "near") {
			return true
		}
	}
	return false
}

// anteriorTo reports a deed told as gone before: "had been killed".
func (r *reader) anteriorTo(c candidate) bool {
	if c.pred.Noun {
		return false
	}
	for _, a := range r.d.Children(c.pred.Head) {
		if w := r.d.Word(a); (w == "had" || w == "’d") && a < c.pred.Head {
			return true
		}
	}
	return false
}

// goOn gives a deed that goes on with the scene of another its day and its place, where it has none.
func (r *reader) goOn(found []candidate, tells []telling, i int) {
	c := &found[i]
	if c.when != nil && len(told(c.where)) > 0 {
		return
	}
	k := r.sceneOf(found, tells, i)
	if k < 0 {
		return
	}
	r.takeDay(c, found[k])
	if len(told(c.where)) == 0 && len(settlementsOf(r.placesIn(c.sentence))) == 0 && len(told(found[k].where)) > 0 {
		c.where = inferredFrom(found[k].where)
	}
}
