package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// nearestDeed reports a participle of harm behind a comma with no verb between it and the deed p, whatever the parser hung it on: "a
// bag with a device that went off on Friday, wounding nine".
func (r *reader) nearestDeed(p, q text.Predicate) bool {
	d := r.d
	if p.Noun || r.harmful(p) || !r.harmful(q) || d.Tags[q.Head].Penn != "VBG" || q.Head <= p.Head || d.Word(q.Head-1) != "," || d.SentenceIndex(p.Head) != d.SentenceIndex(q.Head) {
		return false
	}
	for i := p.Head + 1; i < q.Head; i++ {
		if d.Tags[i].Universal == "VERB" {
			return false
		}
	}
	return true
}

// madeHarm reports harm that the making of a deed did: "launched a series of attacks on the capital, killing nine"; or that came of
// what somebody met with: "fell into an ambush, killing nine".
func (r *reader) madeHarm(p, q text.Predicate) bool {
	d := r.d
	verb := d.Arcs[q.Head].Head
	if !p.Noun || verb < 0 || d.Arcs[q.Head].Relation != "advcl" || d.Tags[q.Head].Penn != "VBG" || !r.harmful(q) {
		return false
	}
	k, ok := r.at[verb]
	return ok && (lexicon.Is("commits", d.Lemma(verb)) && !d.Predicates[k].Noun && r.underObject(d.Predicates[k], p.Head) || r.metBy(verb, p.Head))
}

func (r *reader) underObject(verb text.Predicate, noun int) bool {
	for _, o := range verb.Objects {
		if o == noun || r.d.Arcs[noun].Head == o && r.d.Arcs[noun].Relation == "nmod" && r.d.Preposition(noun) == "of" {
			return true
		}
	}
	return false
}

// oneOfThem reports what befell one of those harmed, told with "including": "killed eleven people, including a hostage who was
// beheaded".
func (r *reader) oneOfThem(a, c candidate) bool {
	d := r.d
	up := d.Arcs[c.pred.Head].Head
	if a.sentence != c.sentence || c.pred.Noun || up < 0 || !strings.HasPrefix(d.Arcs[c.pred.Head].Relation, "acl") || !strings.EqualFold(d.Preposition(up), "including") {
		return false
	}
	return r.harmful(a.pred) && r.harmful(c.pred) && (slices.Contains(a.pred.Objects, d.Arcs[up].Head) || d.Arcs[up].Head == a.pred.Head)
}

// namedTogether reports two words joined by "and" for one happening of a kind, of which the later tells nothing of its own: "protests
// and riots have spread".
func (r *reader) namedTogether(a, c candidate) bool {
	if !a.pred.Noun || !c.pred.Noun || a.kind != c.kind || a.sentence != c.sentence || a.trigger.Lemma == c.trigger.Lemma || a.status != c.status {
		return false
	}
	x, y := r.d.Arcs[a.pred.Head], r.d.Arcs[c.pred.Head]
	joined := r.firstJoined(c.pred.Head) == r.firstJoined(a.pred.Head) || x.Head >= 0 && x.Head == y.Head && x.Relation == "nsubj" && y.Relation == "nsubj"
	return joined && len(c.pred.Objects)+len(c.counts) == 0 && !r.setApart(c.pred.Head)
}
