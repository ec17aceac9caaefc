package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
)

// doerTold reports a deed told at last of the one gunman by whom it was named before: "links to the gunman who killed eleven … The
// gunman opened fire on Saturday".
func (r *reader) doerTold(a, c candidate) bool {
	if a.pred.Noun || c.pred.Noun || !strings.HasPrefix(r.d.Arcs[a.pred.Head].Relation, "acl") || a.status != c.status || a.past || a.sentence == c.sentence || c.sentence-r.lastTold(a) > 8 || r.setOff(c) {
		return false
	}
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		return r.isDoers(s) && !plural(r.d, s) && slices.ContainsFunc(a.pred.Subjects, func(x int) bool { return r.d.Lemma(x) == r.d.Lemma(s) && !plural(r.d, x) })
	})
}

// knownDeed reports a deed of which somebody is accused that the report told before as certain: "the bombing of a terminal … The
// brothers are accused of planting two bombs at the terminal".
func (r *reader) knownDeed(a, c candidate) bool {
	if c.pred.Noun || a.kind != c.kind || !violentType[a.kind] || a.status != "occurred" || c.status != "alleged" || a.aggregate || c.sentence-r.lastTold(a) > 4 || r.setOff(c) {
		return false
	}
	k, up := r.attributionOver(c.pred.Head), r.d.Arcs[c.pred.Head].Head
	charged := k >= 0 && r.ofDoerAlone(k) || up >= 0 && lexicon.Is("accuses", r.lemmaOf(up))
	return charged && (r.sharesTarget(a, c) || sharedTown(told(a.where), told(c.where)) || sharedCount(a.counts, c.counts))
}

// oldDeedAgain reports an old deed told in full behind a word about it: "the gunmen who attacked a mall in 2013 … Four gunmen stormed
// the mall on September 21, 2013".
func (r *reader) oldDeedAgain(a, c candidate) bool {
	return a.past && !a.aggregate && !c.pred.Noun && a.status == c.status && oneDate(a.when, c.when) && r.sharesTarget(a, c) && c.sentence-r.lastTold(a) <= 6 && !r.setOff(c)
}

// chargeOfThose reports the charge by which those of a verdict are told: "acquitted two men charged with helping the gunmen".
func (r *reader) chargeOfThose(a, c candidate) bool {
	d := r.d
	return a.kind == "trial" && c.kind == "trial" && a.sentence == c.sentence && !c.pred.Noun && strings.HasPrefix(d.Arcs[c.pred.Head].Relation, "acl") && slices.Contains(a.pred.Objects, d.Arcs[c.pred.Head].Head)
}

// brokeOutWhen reports how a clash began: "Clashes broke out when youths threw stones".
func (r *reader) brokeOutWhen(a, c candidate) bool {
	d := r.d
	up := d.Arcs[c.pred.Head].Head
	if a.kind != "clash" || !a.pred.Noun || c.pred.Noun || a.sentence != c.sentence || up < 0 || d.Arcs[c.pred.Head].Relation != "advcl" || !hasWord(d, c.pred.Head, "when") && !hasWord(d, c.pred.Head, "after") {
		return false
	}
	k, ok := r.at[up]
	return ok && slices.Contains(d.Predicates[k].Subjects, a.pred.Head) && lexicon.Is("occur", d.Lemma(up))
}

// endOfDoer reports the killing of those who did another deed told in the same sentence: what is told next goes on with the deed.
func (r *reader) endOfDoer(told []candidate, k int) bool {
	c := told[k]
	if c.pred.Noun || c.kind != "clash" && !(c.kind == "attack" && r.agency(c.pred.Subjects)) {
		return false
	}
	for i := max(0, k-4); i < min(len(told), k+4); i++ {
		if i == k || familyOf(told[i].kind) != "violence" {
			continue
		}
		for _, p := range told[i].lately() {
			if r.d.SentenceIndex(p.Head) == c.sentence && (sharesAny(p.Subjects, c.pred.Objects) || slices.ContainsFunc(c.pred.Objects, func(o int) bool { return r.d.Tags[o].Universal == "PRON" && r.ofChain(p, o) })) {
				return true
			}
		}
	}
	return false
}

// claimedAgain reports one group's claim of one deed told again: "JNR says it killed 60 … has said it was behind the attack". Other
// claimants, another day or a word that sets it apart ("also") make it another claim.
func (r *reader) claimedAgain(a, c candidate) bool {
	if a.status != c.status || !a.headline && r.setOff(c) || clashing(a, c) || r.ownDay(a, c) {
		return false
	}
	return r.sameClaimant(a, c) && (a.headline && (r.lede(c) || firstTold(a, c)) || c.sentence-r.lastTold(a) <= 1 || sharedCount(a.counts, c.counts))
}

// sameClaimant reports claimants that are one actor, or a claim that names none.
func (r *reader) sameClaimant(a, c candidate) bool {
	if len(a.pred.Subjects) == 0 || len(c.pred.Subjects) == 0 {
		return true
	}
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		k := r.d.ActorHeaded(s)
		return k >= 0 && slices.ContainsFunc(a.pred.Subjects, func(x int) bool { return r.d.ActorHeaded(x) == k })
	})
}
