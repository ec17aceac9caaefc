package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// titledAlike is the event that the headline tells by the same word as c, where it tells several: "Guards kill two raiders who stormed
// camp" and "two raiders were killed after an attack", or -1.
func (r *reader) titledAlike(told []candidate, c candidate) int {
	for k := 0; k < len(told) && told[k].headline; k++ {
		if told[k].trigger.Lemma == c.trigger.Lemma && r.oneHappening(told[k], c) {
			return k
		}
	}
	return -1
}

// byRank is, of several deeds told before, the one that "the first blast" or "the second device" counts out; -1 for none.
func (r *reader) byRank(told []candidate, c candidate) int {
	n := r.rankOf(c)
	if n < 0 {
		return -1
	}
	var deeds []int
	for k := max(0, len(told)-memory); k < len(told); k++ {
		if a := told[k]; (a.kind == c.kind || c.kind == "attack" && familyOf(a.kind) == "violence") && !a.headline && !a.past && !a.aggregate && !monthAlone(a.when) && c.sentence-r.lastTold(a) <= 6 {
			deeds = append(deeds, k)
		}
	}
	if len(deeds) < 2 || n >= len(deeds) || clashing(told[deeds[n]], c) {
		return -1
	}
	return deeds[n]
}

// ranks are the places in a row that an ordinal counts out.
var ranks = map[string]int{"first": 0, "second": 1, "third": 2, "fourth": 3}

// rankOf is the place in a row that a deed, or the bomb that did it, is told by with the article and nothing more; -1 for none.
func (r *reader) rankOf(c candidate) int {
	heads := c.pred.Subjects
	if c.pred.Noun {
		heads = []int{c.pred.Head}
	}
	for _, i := range heads {
		l := r.d.Lemma(i)
		if !definite(r.d, i) || !c.pred.Noun && !lexicon.Is("explosive", l) && l != "device" || r.d.Child(i, "nmod", "acl", "acl:relcl", "cop") >= 0 {
			continue
		}
		for _, k := range r.d.Children(i) {
			if n, ok := ranks[strings.ToLower(r.d.Word(k))]; ok && k < i {
				return n
			}
		}
	}
	return -1
}

// onItsDay is, of the deeds that a noun with its day can speak of ("Sunday's attack"), the latest of that day, where the one found
// first is told of another time.
func (r *reader) onItsDay(told []candidate, best int, c candidate) int {
	if !c.pred.Noun || !c.definite || c.when == nil || told[best].when == nil || oneDay(told[best].when, c.when) {
		return best
	}
	for k := best - 1; k >= max(0, len(told)-memory); k-- {
		if oneDay(told[k].when, c.when) && r.oneHappening(told[k], c) {
			return k
		}
	}
	return best
}

// oneDay reports times that name one day, by its date or by the day of the week.
func oneDay(a, b *text.When) bool {
	if a == nil || b == nil {
		return false
	}
	x := weekdayIn(a.Written)
	return len(a.EDTF) == len("2006-01-02") && a.EDTF == b.EDTF || x != "" && x == weekdayIn(b.Written) && compatible(a.EDTF, b.EDTF)
}

// takenUp is the deed before the one told last that a verb goes on telling: its place ("In Sarn, the attackers burned the market"), the
// noun for its doers or, where what came between is background, what was hit says which. -1 for none.
func (r *reader) takenUp(told []candidate, last int, c candidate) int {
	if last < 0 || c.pred.Noun || c.status != "occurred" && c.status != "alleged" || !violent(c) || r.setOff(c) {
		return -1
	}
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		a := told[k]
		if k == last || !r.resumable(a) || c.sentence == a.sentence || c.sentence-r.lastTold(a) > 4 || clashing(a, c) || r.ownDay(a, c) {
			continue
		}
		behind := monthAlone(told[last].when) || told[last].past
		switch {
		case r.ownPlace(c) && otherTown(told[last].where, c.where) && oneTown(a.where, c.where) && (r.doersAgain(a, c) || r.doersAgain(told[last], c)),
			r.namesDoers(a, c) && !r.namesDoers(told[last], c) && len(told[last].pred.Subjects) > 0 && !r.ownPlace(c),
			behind && !r.ownPlace(c) && (r.doersAgain(a, c) || r.targetAgain(a, c)):
			return k
		}
	}
	return -1
}

// namesDoers reports a deed whose doers are told with the article by the noun for those of another: "the gunmen" of "gunmen".
func (r *reader) namesDoers(a, c candidate) bool {
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		l := r.d.Lemma(s)
		return definite(r.d, s) && (lexicon.Is("doer", l) || lexicon.Is("attacker", l)) && slices.ContainsFunc(a.lately(), func(p text.Predicate) bool {
			return slices.ContainsFunc(p.Subjects, func(x int) bool { return r.d.Lemma(x) == l })
		})
	})
}

// settlements are the places of an event that are towns or villages by their names; streets and venues are none.
func settlements(where []text.Location) []text.Location {
	return slices.DeleteFunc(slices.Clone(told(where)), func(l text.Location) bool {
		return l.Precision != "" && l.Precision != "city" || !properName(l.Written) || onRoad(l.Written)
	})
}

// otherTown reports two deeds that are told of different towns, whatever market or school is told beside them.
func otherTown(a, b []text.Location) bool {
	a, b = settlements(a), settlements(b)
	return len(a) > 0 && len(b) > 0 && !sharedPlace(a, b)
}

func oneTown(a, b []text.Location) bool { return sharedPlace(settlements(a), settlements(b)) }

// itsRank is the deed told last where a sentence only says what place it has among others: "It was the deadliest attack in the town
// since 2019"; -1 for none.
func (r *reader) itsRank(told []candidate, c candidate) int {
	if last := r.lastViolence(told); last >= 0 && r.isRank(c.pred) && !told[last].past && c.sentence-r.lastTold(told[last]) <= 2 {
		return last
	}
	return -1
}

// isRank reports a noun that says of "it" or of the deed told before what place it has among others of its kind.
func (r *reader) isRank(p text.Predicate) bool {
	d := r.d
	s := d.Child(p.Head, "nsubj")
	if !p.Noun || s < 0 || d.Child(p.Head, "cop") < 0 {
		return false
	}
	if w := strings.ToLower(d.Word(s)); w != "it" && w != "this" && w != "that" && !(definite(d, s) && r.happening(s)) {
		return false
	}
	return slices.ContainsFunc(d.Children(p.Head), func(c int) bool {
		return d.Tags[c].Penn == "JJS" || c < p.Head && lexicon.Is("ordinal", d.Lemma(c)) || d.Child(c, "advmod") >= 0 && strings.EqualFold(d.Word(d.Child(c, "advmod")), "most")
	})
}

// sinceWhen reports a deed by which only the year is told from which another counts: "the deadliest attack since 2019, when a bomber
// killed 40".
func (r *reader) sinceWhen(p text.Predicate) bool {
	d := r.d
	when := d.Child(p.Head, "advmod", "mark")
	if p.Noun || when < 2 || !strings.EqualFold(d.Word(when), "when") || d.Word(when-1) != "," {
		return false
	}
	k := text.Touching(d.Times, d.Tokens[when-2].Span)
	return k >= 0 && r.countsFrom(d.Times[k])
}

// countsFrom reports a time from which a stretch is counted: "since 2019".
func (r *reader) countsFrom(t text.Timex) bool {
	first, _ := r.d.TokensIn(t.Span)
	return openSince(&t.When) || strings.EqualFold(r.d.Word(first), "since") || first > 0 && strings.EqualFold(r.d.Word(first-1), "since")
}
