package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// What the network must be sure of before it is followed where the lexicon is silent, chosen on marked reports that it has not seen and on the
// tuning parts of eval/brief, eval/invented and eval/annotated.
const (
	sureTold   = 0.8  // that a word tells of a happening
	sureAfter  = 0.85 // … of a type that the lexicon gives it where more stands around it than here
	sureKind   = 0.5  // of what type
	surePart   = 0.5  // that a word takes part in it
	sureParty  = 0.8  // … in what the lexicon reads, which names nobody in that role
	leastTold  = 0.1  // below it a word that the lexicon lists is talk, where nothing particular stands with it
	surePast   = 0.9  // that it is told as background
	alwaysPast = 0.6  // … by every word that tells it
	pastLead   = 0.8  // … where one of them stands in the title or the first lines
	goesOnFor  = 3    // sentences behind a telling in which such words go on telling it
)

// byNetwork is the need of a trigger that no row of the lexicon gives, but the network.
const byNetwork = "by the network"

// judgement is what the network holds of a word that may tell of a happening; nil where it holds it for none.
func (r *reader) judgement(i int) *text.Telling {
	if k, ok := r.judgements[i]; ok {
		return &r.d.Tellings[k]
	}
	return nil
}

// unlisted is a trigger where no sense of the lexicon holds, but the network is sure that the word tells of a happening.
func (r *reader) unlisted(p text.Predicate) (lexicon.Trigger, text.Span, bool) {
	j := r.judgement(p.Head)
	if j == nil || j.Chance < sureTold {
		return lexicon.Trigger{}, text.Span{}, false
	}
	kind := kindOf(j)
	if kind == "" || j.Chance < sureAfter && slices.ContainsFunc(lexicon.Senses(p.Lemma, p.Noun), func(t lexicon.Trigger) bool { return t.Type == kind }) {
		return lexicon.Trigger{}, text.Span{}, false
	}
	if h, ok := lexicon.FindHarm("verb", p.Lemma); ok && !p.Noun && h.Who == "subject" {
		return lexicon.Trigger{}, text.Span{}, false // "died in hospital in July": what came of a deed, counted with it
	}
	t := lexicon.Trigger{Lemma: p.Lemma, Noun: p.Noun, Type: kind, Subject: "actor", Object: "target", Count: countOf[kind], Need: byNetwork}
	if (violentType[kind] || kind == "airstrike" || kind == "siege") && r.persons(p.Objects) {
		t.Object = "victim"
	}
	if r.figurative(p, t) || broad(t.Type) == "violence" && r.mishap(p) {
		return lexicon.Trigger{}, text.Span{}, false
	}
	return t, r.d.Tokens[p.Head].Span, true
}

// kindOf is the type that the network is sure of, or an attack where it is sure of violence and not of its means; "" for neither.
func kindOf(j *text.Telling) string {
	if j.Sure >= sureKind {
		return j.Kind
	}
	violence := float32(0)
	for _, k := range j.Kinds {
		if broad(k.Label) == "violence" {
			violence += k.Chance
		}
	}
	if violence >= sureKind {
		return "attack"
	}
	return ""
}

// countOf is what a number of those to whom a deed of a type is done counts.
var countOf = map[string]string{"arrest": "arrested", "kidnapping": "kidnapped", "seizure": "seized"}

// takingPart are the roles that the network gives to the words around one that tells of a happening.
func (r *reader) takingPart(p text.Predicate) (out []ledger.Role) {
	j := r.judgement(p.Head)
	for _, role := range []string{"perpetrator", "agency", "actor", "victim", "target", "instrument"} {
		out = r.takeHeads(out, j, role, surePart)
	}
	return out
}

// undergoing adds to events those to whom or to which the deed is done, where no word that tells it has named any and the network is sure of
// them. Doers are left to the rules, which are right more often.
func (r *reader) undergoing(found []candidate) {
	for i := range found {
		c := &found[i]
		for _, role := range []string{"victim", "target"} {
			if !slices.ContainsFunc(c.roles, func(x ledger.Role) bool { return x.Role == role }) {
				for _, p := range c.told {
					c.roles = r.takeHeads(c.roles, r.judgement(p.Head), role, sureParty)
				}
			}
		}
	}
}

// takeHeads takes those of whom the network is sure in a role, each by its head word.
func (r *reader) takeHeads(roles []ledger.Role, j *text.Telling, role string, sure float32) []ledger.Role {
	if j == nil {
		return roles
	}
	taken := map[int]bool{}
	for _, x := range j.Takes {
		taken[x.Token] = x.Role == role && x.Chance >= sure
	}
	for _, x := range j.Takes {
		within := taken[r.d.Arcs[x.Token].Head] && r.d.Arcs[x.Token].Relation != "conj"
		if taken[x.Token] && !within {
			roles = r.take(roles, []int{x.Token}, role)
		}
	}
	return roles
}

// atLarge are types of which reports often tell without a number, a day or a place: for a whole time, or of a whole country.
var atLarge = map[string]bool{"propaganda": true, "warning": true, "travel_to_conflict": true, "return_from_conflict": true, "intelligence_sharing": true,
	"policy_change": true, "territorial_change": true}

// talk reports a listed word, no phrase, that stands without a number, a day or a place and that the network holds for none that tells of a happening:
// "the killing of innocents is forbidden".
func (r *reader) talk(c candidate) bool {
	phrase, placed := strings.Contains(c.trigger.Lemma, " "), slices.ContainsFunc(c.where, func(l text.Location) bool { return l.Written != "" })
	if phrase || placed || len(c.counts) > 0 || c.when != nil || c.status != "occurred" || atLarge[c.kind] {
		return false
	}
	first, last := r.d.TokensIn(c.span)
	for i := min(first, c.pred.Head); i < max(last, c.pred.Head+1); i++ {
		if j := r.judgement(i); j != nil && j.Chance >= leastTold {
			return false
		}
	}
	return true
}

// asBackground reports a word that the network surely reads as told from before the report's own news: not in its title or first lines, and no day
// of the last week.
func (r *reader) asBackground(c candidate) bool {
	return r.toldPast(c.pred, surePast) && !ofLastWeek(c) && !c.headline && !r.lede(c)
}

// alwaysBehind reports an event that the network reads as background wherever the report tells it.
func (r *reader) alwaysBehind(c candidate) bool {
	sure := float32(alwaysPast)
	if slices.ContainsFunc(c.told, func(p text.Predicate) bool {
		s := r.d.SentenceOf(p.Head)
		return s.Headline || r.inLede(s)
	}) {
		sure = pastLead
	}
	return !ofLastWeek(c) && !slices.ContainsFunc(c.told, func(p text.Predicate) bool { return !r.toldPast(p, sure) })
}

// toldPast reports a word that the network reads as told from before the report's own news.
func (r *reader) toldPast(p text.Predicate, sure float32) bool {
	j := r.judgement(p.Head)
	return j != nil && j.Mood == "past" && j.Meant >= sure
}

// ofLastWeek reports an event whose day is told by a weekday.
func ofLastWeek(c candidate) bool { return c.when != nil && weekdayIn(c.when.Written) != "" }

// saidOnce leaves out what the network alone reads where another word of its sentence tells the same: one of the lexicon, or one of which the
// network is surer.
func (r *reader) saidOnce(found []candidate) (out []candidate) {
	for i, c := range found {
		if c.trigger.Need != byNetwork || !r.toldBeside(found, i) {
			out = append(out, c)
		}
	}
	return out
}

func (r *reader) toldBeside(found []candidate, i int) bool {
	c := found[i]
	first, last := around(found, c.sentence, i)
	for k := first; k < last; k++ {
		o := found[k]
		if k == i || broad(o.kind) != broad(c.kind) && c.kind != "other" {
			continue
		}
		if o.trigger.Need != byNetwork {
			return true
		}
		if its, own := r.judgement(o.pred.Head).Chance, r.judgement(c.pred.Head).Chance; its > own || its == own && k < i {
			return true
		}
	}
	return false
}

// goesOnTelling is the event told shortly before that a word outside the lexicon goes on telling, or -1: nothing sets it apart, by a day, a
// place, a number or a status. Most such words tell what followed in a deed that is told already.
func (r *reader) goesOnTelling(told []candidate, c candidate) int {
	if c.trigger.Need != byNetwork {
		return -1
	}
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		a := told[k]
		if c.sentence-r.lastTold(a) > goesOnFor || broad(a.kind) != broad(c.kind) || a.status != c.status || a.past != c.past {
			continue
		}
		dated := c.when != nil && c.when.EDTF != "" && !oneDate(a.when, c.when)
		if !clashing(a, c) && !dated && !r.setOff(c) {
			return k
		}
	}
	return -1
}
