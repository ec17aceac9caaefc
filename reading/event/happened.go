package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// happened completes the events by sentences that tell when and where they came about and nothing else: "The incident
// happened shortly after noon on Friday", "It took place in Sarn", "The attackers stopped the bus near Orrin late on Sunday".
func (r *reader) happened(found []candidate) {
	tells := r.tellings(found)
	for k := range r.d.Predicates {
		p := r.d.Predicates[k]
		if p.Noun || p.Negated || p.Modal != "" || p.Condition || r.d.InFurniture(r.d.Tokens[p.Head].Span) {
			continue
		}
		if i := r.happenedTo(found, tells, p); i >= 0 {
			r.complete(&found[i], p)
		}
	}
	r.headed(found)
}

// headed completes the events that only a headline names by the first words of the body that name such a thing: "OPERATION IN
// THREE PROVINCES", and below it "on 19 March operations were carried out in Sarn and Orrin".
func (r *reader) headed(found []candidate) {
	for i := range found {
		c := &found[i]
		if !r.topLine(*c) || !c.pred.Noun || len(told(c.where)) > 0 {
			continue
		}
		for k := r.at[c.pred.Head] + 1; k < len(r.d.Predicates); k++ {
			if p := r.d.Predicates[k]; p.Noun && strings.EqualFold(p.Lemma, c.pred.Lemma) && !p.Negated && p.Modal == "" && r.d.SentenceIndex(p.Head) > c.sentence {
				r.complete(c, p)
				c.told = append(c.told, p)
				break
			}
		}
	}
}

// topLine reports an event that only a headline tells: the report's, or a line without a verb below a letterhead.
func (r *reader) topLine(c candidate) bool {
	if c.headline {
		return true
	}
	s := r.d.Sentences[c.sentence]
	alone := c.sentence+1 < len(r.d.Sentences) && r.d.Sentences[c.sentence+1].Block != s.Block
	for i := s.First; i < s.Last; i++ {
		alone = alone && r.d.Tags[i].Universal != "VERB" && r.d.Word(i) != "."
	}
	return alone && len(c.told) <= 1
}

// happenedTo is the event whose course a clause goes on telling, or -1: the violence told last, at most two sentences before,
// by a noun for any happening or by its doers with an article.
func (r *reader) happenedTo(found []candidate, tells []telling, p text.Predicate) int {
	if r.isStruck(p) {
		i := r.lastTelling(found, tells, p.Head)
		if own := tellingAt(tells, p.Head); own >= 0 && own != i {
			return -1 // a deed of its own
		}
		return i
	}
	if r.isHalted(p) {
		return r.lastTelling(found, tells, p.Head)
	}
	subject := slices.IndexFunc(p.Subjects, func(s int) bool { return r.isCourse(p, s) || r.isDoers(s) })
	s := r.d.Sentences[r.d.SentenceIndex(p.Head)]
	if subject < 0 || s.Headline || r.anyApart(s.First, min(s.First+6, s.Last)) {
		return -1
	}
	at := p.Subjects[subject]
	i := r.lastTelling(found, tells, p.Head)
	if i < 0 || r.isDoers(at) && !r.isCourse(p, at) && !hasDoers(found[i]) {
		return -1
	}
	return i
}

// isCourse reports the subject of "the incident happened", "it took place".
func (r *reader) isCourse(p text.Predicate, s int) bool {
	if !lexicon.Is("coming about", p.Lemma) {
		return false
	}
	return lexicon.Is("happening", r.d.Lemma(s)) && definite(r.d, s) || r.d.Lemma(s) == "it"
}

// isStruck reports "it was hit", "the patrol was struck": what the report told of before.
func (r *reader) isStruck(p text.Predicate) bool {
	if !p.Passive || !lexicon.Is("striking", p.Lemma) || len(p.Objects) != 1 {
		return false
	}
	if s := r.d.Sentences[r.d.SentenceIndex(p.Head)]; s.Headline || r.anyApart(s.First, min(s.First+6, s.Last)) {
		return false
	}
	o := p.Objects[0]
	return strings.EqualFold(r.d.Word(o), "it") || r.d.Tags[o].Penn == "NN" && definite(r.d, o)
}

// tellingAt is the event that a token tells; -1 for none.
func tellingAt(tells []telling, head int) int {
	if k := tellingsBefore(tells, head); k < len(tells) && tells[k].head == head {
		return tells[k].event
	}
	return -1
}

// isHalted reports "the bus was stopped by gunmen": the course of what was told of those in it.
func (r *reader) isHalted(p text.Predicate) bool {
	if !p.Passive || !lexicon.Is("halts", p.Lemma) || len(p.Objects) != 1 || !definite(r.d, p.Objects[0]) || !lexicon.Is("vessel", r.d.Lemma(p.Objects[0])) {
		return false
	}
	return !r.agency(p.Subjects) && slices.ContainsFunc(p.Subjects, func(s int) bool { return lexicon.Is("attacker", r.d.Lemma(s)) })
}

// isDoers reports attackers spoken of as known.
func (r *reader) isDoers(s int) bool {
	return lexicon.Is("attacker", r.d.Lemma(s)) && !r.agency([]int{s}) && definite(r.d, s)
}

func hasDoers(c candidate) bool {
	for _, role := range c.roles {
		if role.Role == "perpetrator" || role.Role == "actor" {
			return true
		}
	}
	return false
}

// courseReach is how many sentences behind an event's telling its course is told.
const courseReach = 2

// lastTelling is the event of violence told last before token i and within reach, or -1.
func (r *reader) lastTelling(found []candidate, tells []telling, i int) int {
	sentence := r.d.SentenceIndex(i)
	last := tellingsBefore(tells, r.d.Sentences[sentence].First)
	for k := last - 1; k >= max(0, last-memory); k-- {
		c := found[tells[k].event]
		if !violent(c) && c.kind != "kidnapping" {
			continue
		}
		if sentence-r.d.SentenceIndex(tells[k].head) > courseReach || !r.resumable(c) && c.kind != "kidnapping" || c.past || c.headline || c.aggregate {
			return -1
		}
		return tells[k].event
	}
	return -1
}

// complete gives an event the time and the places of a clause that goes on telling it, where it has none or wider ones.
func (r *reader) complete(c *candidate, p text.Predicate) {
	if w := r.when(p); closerTime(c.when, w) || c.saidDay && tellsDay(w) {
		c.when, c.saidDay = w, false
	}
	if direct, _, _ := r.placesAbout(p); len(told(direct)) > 0 {
		c.where = closerOf(c.where, narrowestFirst(distinct(direct)))
		for _, l := range direct {
			if l.Precision == "" && !sameAs(c.where, l) && c.sentence != r.d.SentenceIndex(p.Head) {
				c.where = append([]text.Location{l}, c.where...) // the village beside the town near it
			}
		}
	}
}
