package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// mainAgain is the deed that a report is about, of which witnesses and statesmen speak again far behind: "the truck drove into crowds
// outside her home", "what appears to be a horrific attack in Sarn"; -1 for none.
func (r *reader) mainAgain(told []candidate, c candidate) int {
	if familyOf(c.kind) != "violence" || c.aggregate || c.headline || c.past || c.status != "occurred" && c.status != "alleged" || r.setOff(c) {
		return -1
	}
	k := slices.IndexFunc(told, func(a candidate) bool { return familyOf(a.kind) == "violence" && !a.past })
	if k < 0 || k > memory || !r.resumable(told[k]) && !told[k].headline || r.ownDay(told[k], c) || clashing(told[k], c) || c.sentence == told[k].sentence {
		return -1
	}
	if r.vehicleAgain(told[k], c) || r.spokenOfByAll(told[k], c) {
		return k
	}
	return -1
}

// toldAside reports an old deed told once, in a clause about something else: "a man wanted over the 2009 attack on a barracks". What the
// next sentences call "the attack" is the news.
func (r *reader) toldAside(a, c candidate) bool {
	if a.sentence == c.sentence || len(a.told) > 2 || a.headline || c.when != nil || r.ownPlace(c) {
		return false
	}
	for i, steps := a.pred.Head, 0; i >= 0 && steps < 8; i, steps = r.d.Arcs[i].Head, steps+1 {
		switch rel := r.d.Arcs[i].Relation; {
		case strings.HasPrefix(rel, "acl"), rel == "advcl":
			return true
		case rel == "obl" || rel == "nmod":
			if up := r.d.Arcs[i].Head; up >= 0 && i == a.pred.Head && r.d.Preposition(i) != "in" {
				return true
			}
		case rel == "root":
			return false
		}
	}
	return false
}

// vehicleAgain reports the vehicle of a deed with the article, as what did it: "the truck plowed into the crowd".
func (r *reader) vehicleAgain(a, c candidate) bool {
	return !c.pred.Noun && slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		l := r.d.Lemma(s)
		return lexicon.Is("vessel", l) && definite(r.d, s) && !plural(r.d, s) && slices.ContainsFunc(a.told, func(p text.Predicate) bool {
			return slices.ContainsFunc(p.Subjects, func(x int) bool { return r.d.Lemma(x) == l })
		})
	})
}

// spokenOfByAll reports a bare word for an attack in the town of the one told, which somebody condemns or tells of in a quotation.
func (r *reader) spokenOfByAll(a, c candidate) bool {
	d := r.d
	if !c.pred.Noun || len(c.pred.Objects)+len(c.counts) > 0 || !lexicon.Is("any deed", d.Lemma(c.pred.Head)) || !sharedTown(told(a.where), told(c.where)) {
		return false
	}
	return r.ofTheNews(c) || r.inQuotes(c.pred.Head) || r.appears(c.pred.Head)
}

// appears reports what something is only taken to be: "what appears to be an attack".
func (r *reader) appears(i int) bool {
	up := r.d.Arcs[i].Head
	return up >= 0 && strings.EqualFold(r.d.Lemma(up), "appear") && r.d.Arcs[i].Relation == "xcomp"
}

// blowsUp reports bombers who are people: "a suicide car bomber".
func (r *reader) blowsUp(tokens []int) bool {
	return slices.ContainsFunc(tokens, func(i int) bool {
		return r.d.Lemma(i) == "bomber" && slices.ContainsFunc(r.d.Children(i), func(c int) bool {
			l := r.d.Lemma(c)
			return l == "suicide" || lexicon.Is("vessel", l) && !lexicon.Is("aircraft", l)
		})
	})
}

// ownHand reports what somebody did to himself: "one man, who killed himself".
func (r *reader) ownHand(p text.Predicate, t lexicon.Trigger) bool {
	return !p.Noun && (t.Type == "attack" || t.Type == "shooting") && slices.ContainsFunc(p.Objects, func(o int) bool {
		return lexicon.Is("oneself", strings.ToLower(r.d.Word(o)))
	})
}
