package event

import (
	"slices"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// merge makes one event of the several places where a report names one happening.
func (r *reader) merge(found []candidate) []candidate {
	var out []candidate
	for _, c := range found {
		if k := r.same(out, c); k >= 0 {
			out[k] = r.join(out[k], c)
			continue
		}
		out = append(out, c)
	}
	return out
}

// same is the event told before that c names again, or -1: the latest that fits.
func (r *reader) same(told []candidate, c candidate) int {
	if c.definite && c.aggregate { // "Monday's attacks" are several, if several were told
		for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
			if told[k].aggregate && r.oneHappening(told[k], c) {
				return k
			}
		}
	}
	if k := r.titledAlike(told, c); k >= 0 {
		return k
	}
	if k := r.itsRank(told, c); k >= 0 {
		return k
	}
	if k := r.byRank(told, c); k >= 0 {
		return k
	}
	aside := -1
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		if !r.oneHappening(told[k], c) || c.pred.Noun && c.definite && c.sentence > told[k].sentence && r.endOfDoer(told, k) {
			continue
		}
		if !(r.ofTheNews(c) || r.toldAside(told[k], c)) || !monthAlone(told[k].when) && !told[k].past {
			return r.onItsDay(told, r.spokenOfLast(told, r.meant(told, k, c), c), c)
		}
		aside = max(aside, k)
	}
	if aside >= 0 {
		return aside
	}
	last := r.lastViolence(told)
	if k := r.takenUp(told, last, c); k >= 0 {
		return k
	}
	if last >= 0 && c.sentence-r.lastTold(told[last]) <= 2 && !clashing(told[last], c) && (r.resumes(told[last], c) || r.elaborates(told[last], c) || r.shotsReturned(told[last], c) || r.alsoHarmed(told[last], c) || r.strayed(told[last], c) || r.itAgain(told[last], c) && !r.ownPlace(c) && !r.setOff(c)) {
		return last
	}
	if last >= 0 && r.attackersFelled(told[last], c) {
		return last
	}
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		if r.rivalTelling(told[k], c) {
			return k
		}
	}
	if last >= 0 && (r.heldOnTo(told[last], c) || r.fallen(told[last], c)) {
		return last
	}
	if last >= 0 && r.saidOfIt(c) && !clashing(told[last], c) && c.sentence-r.lastTold(told[last]) <= 6 {
		return last
	}
	if k := r.tollOfTaking(told, c); k >= 0 {
		return k
	}
	if k := r.arrestSpokenOf(told, c); k >= 0 {
		return k
	}
	if k := r.mainAgain(told, c); k >= 0 {
		return k
	}
	if k := r.goesOnTelling(told, c); k >= 0 {
		return k
	}
	return r.pointsAt(told, c)
}

// meant is, of the events that a noun like "the bombing" can speak of, the latest of its own type where the one told last is of
// another: a bombing is no stabbing told after it.
func (r *reader) meant(told []candidate, best int, c candidate) int {
	if !c.pred.Noun || !c.definite || c.aggregate || c.kind == told[best].kind || c.kind == "attack" || familyOf(c.kind) != "violence" || c.sentence == told[best].sentence {
		return best
	}
	for k := best - 1; k >= max(0, len(told)-memory); k-- {
		if told[k].kind == c.kind && !told[k].aggregate && r.oneHappening(told[k], c) {
			return k
		}
	}
	return best
}

// spokenOfLast is, of the events that "the attack" can speak of, the one that was spoken of last, though another was told of
// first behind it.
func (r *reader) spokenOfLast(told []candidate, best int, c candidate) int {
	if !c.pred.Noun || !c.definite || c.aggregate {
		return best
	}
	for k := best - 1; k >= max(0, len(told)-memory); k-- {
		if told[k].kind == told[best].kind && r.lastTold(told[k]) == c.sentence && r.lastTold(told[best]) < c.sentence && r.oneHappening(told[k], c) {
			best = k
		}
	}
	return best
}

// ofTheNews reports a bare "the attack" that is claimed, condemned or looked into: it is that of the day, not one of last April
// told in between.
func (r *reader) ofTheNews(c candidate) bool {
	up := r.d.Arcs[c.pred.Head].Head
	if !c.pred.Noun || !c.definite || c.aggregate || c.when != nil || up < 0 {
		return false
	}
	over := r.d.Arcs[up].Head
	return lexicon.Is("answers", r.d.Lemma(up)) || over >= 0 && lexicon.Is("answers", r.d.Lemma(over))
}

// firstTold reports the first event of the text of a headline's kind, which the headline spoke of: once it is joined, the
// event is no headline's any more.
func firstTold(a, c candidate) bool {
	return !c.headline && a.kind == c.kind && a.status == c.status && !c.past && a.aggregate == c.aggregate && !openSince(c.when)
}

// doneBySufferers reports what those did to whom the other deed was done: "guards kill two raiders who stormed camp".
func doneBySufferers(a, c candidate) bool {
	return !a.pred.Noun && slices.ContainsFunc(c.pred.Subjects, func(s int) bool { return slices.Contains(a.pred.Objects, s) })
}

// lastViolence is the deed of violence that was told of last, or -1.
func (r *reader) lastViolence(told []candidate) int {
	best := -1
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		if violent(told[k]) && !r.endOfDoer(told, k) && (best < 0 || r.lastTold(told[k]) > r.lastTold(told[best])) {
			best = k
		}
	}
	return best
}

// lastTold is the last sentence that tells an event.
func (r *reader) lastTold(c candidate) int {
	last := c.sentence
	for _, p := range c.lately() {
		last = max(last, r.d.SentenceIndex(p.Head))
	}
	return last
}

// lately are the last words that tell an event, as many as a report is taken to speak of again.
func (c candidate) lately() []text.Predicate { return c.told[max(0, len(c.told)-memory):] }

// memory is how many events back a report is taken to speak of one again; it keeps the work linear.
const memory = 60

// oneHappening decides whether two triggers of a report name one happening. Values that clash keep
// them apart; then a definite reference, the same count, the same named place or target, or a
// headline joins them.
func (r *reader) oneHappening(a, c candidate) bool {
	if (a.status == "denied") != (c.status == "denied") {
		return a.headline && a.status == "denied" && a.pred.Noun && a.kind == c.kind && c.status != "planned" && r.lede(c) && !clashing(a, c) // "X denies bombing"
	}
	if c.trigger.Need == "flagover" && a.kind == c.kind && c.sentence-a.sentence <= 1 && !r.ownDay(a, c) {
		return true // "drove the militia from a ridge and raised their flag over it"
	}
	if r.countedApart(a, c) || r.ofOtherYear(a, c) || r.verdictAhead(a, c) || r.sinceWhen(c.pred) {
		return false
	}
	if a.kind == "claim_of_responsibility" && c.kind == a.kind {
		return r.claimedAgain(a, c)
	}
	if a.trigger.Lemma == countAlone || c.trigger.Lemma == countAlone {
		return sameContingent(a, c)
	}
	if r.manifold(a) && oneOfThem(c) || r.manifold(c) && oneOfThem(a) {
		return false
	}
	if a.kind == "intelligence_sharing" && c.kind == a.kind && a.pred.Noun && !c.pred.Noun && a.status == c.status && c.sentence-a.sentence <= 2 {
		return true // "followed a tip … the neighbour's service had alerted the police"
	}
	if a.kind == "territorial_change" && a.status == c.status && (r.sameClause(a, c) || a.sentence == c.sentence && !a.pred.Noun && familyOf(c.kind) == "violence" && slices.Contains(r.obliqueHeads(a.pred), c.pred.Head)) {
		return true
	}
	if r.oneOfThem(a, c) || r.brokeOutWhen(a, c) || r.alsoFell(a, c) || r.madeSafe(a, c) || r.onePlot(a, c) || r.inOperation(a, c) {
		return true
	}
	if a.headline && r.lede(c) && broad(a.kind) == broad(c.kind) && sharedCount(a.counts, c.counts) {
		return true // the same number of the same: a headline's place may be the wider region
	}
	if c.definite && openSince(a.when) && !openSince(c.when) {
		return false // "the killings" are today's, not those since 2015
	}
	if (familyOf(a.kind) == familyOf(c.kind) || a.kind == "clash" || c.kind == "clash") && r.harmIn(a, c) {
		return true
	}
	if r.tellsItself(c) && !sharedCount(a.counts, c.counts) && len(a.counts) > 0 {
		return false
	}
	if familyOf(a.kind) != familyOf(c.kind) && !(c.definite && oneWord(a, c)) && !r.fought(a, c) || clashing(a, c) {
		return false
	}
	if r.sameClause(a, c) || r.namedTogether(a, c) {
		return true
	}
	if a.aggregate != c.aggregate && !(a.headline || c.headline || c.definite && a.counted() || r.loosePlural(a, c) || r.looseSingular(a, c) || a.kind == "clash" && c.kind == "clash" && c.definite) {
		return false
	}
	switch {
	case a.headline && !doneBySufferers(a, c) && (r.lede(c) || firstTold(a, c)):
		return true
	case r.fought(a, c), r.takenAgain(a, c), r.presupposed(a, c), r.spokenOf(c) && a.kind == c.kind && a.status == c.status:
		return true
	case r.doerTold(a, c), r.knownDeed(a, c), r.oldDeedAgain(a, c), r.chargeOfThose(a, c):
		return true
	case r.amongKilled(a, c), r.takenOne(a, c), r.sameVictim(a, c), r.sameBomb(a, c), r.introduced(a, c), r.namedLater(a, c), r.oneVictim(a, c):
		return true
	case a.sentence == c.sentence:
		return c.definite && len(c.pred.Objects) == 0 && r.refers(a, c)
	case sharedCount(a.counts, c.counts):
		return true
	case c.definite && r.refers(a, c), r.pointsBack(c) && a.status != "planned", r.loosePlural(a, c):
		return true
	case a.headline && r.sharesWord(a, c):
		return true
	}
	return sharedVenue(a.where, c.where) && familyOf(c.kind) == "violence" || r.sameObject(a, c) || r.sameDeed(a, c)
}
