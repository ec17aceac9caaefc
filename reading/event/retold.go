package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// takenOne reports one person's arrest told twice in a row, by description each time: "detaining a foreign citizen … A resident
// of the region, born in 1998, has been detained".
func (r *reader) takenOne(a, c candidate) bool {
	if a.kind != "arrest" || c.kind != "arrest" || a.pred.Noun || c.pred.Noun || a.status != c.status || a.past || c.sentence-r.lastTold(a) > 2 || a.sentence == c.sentence {
		return false
	}
	if r.setOff(c) || r.ownPlace(c) || r.ownDay(a, c) || hasWord(r.d, c.pred.Head, "also") || len(a.pred.Objects) != 1 || len(c.pred.Objects) != 1 {
		return false
	}
	x, y := a.pred.Objects[0], c.pred.Objects[0]
	if r.describedOne(x) && r.personActor(y) && c.sentence-r.lastTold(a) == 1 {
		return true // "a suspected bomb maker fell into the hands of police … Ada Sarn, 34, was served a warrant"
	}
	if r.heOrShe(y) && !plural(r.d, x) && r.persons([]int{x}) && c.sentence-r.lastTold(a) == 1 {
		return true // "a man was picked up … He was detained at his home"
	}
	return r.describedOne(x) && r.describedOne(y) && !(r.d.Lemma(x) != r.d.Lemma(y) && lexicon.Is("of one sex", r.d.Lemma(x)) && lexicon.Is("of one sex", r.d.Lemma(y)))
}

// heOrShe reports a pronoun of one person.
func (r *reader) heOrShe(i int) bool {
	switch strings.ToLower(r.d.Word(i)) {
	case "he", "she", "him", "her":
		return true
	}
	return false
}

// describedOne reports a single person told by a noun with "a".
func (r *reader) describedOne(i int) bool {
	return r.d.Tags[i].Universal == "NOUN" && !plural(r.d, i) && r.is("person", i) && (hasWord(r.d, i, "a") || hasWord(r.d, i, "an"))
}

// tollOfTaking reports harm without a doer, a place or a day right behind a kidnapping: "One driver was killed".
func (r *reader) tollOfTaking(told []candidate, c candidate) int {
	k := len(told) - 1
	if k < 0 || c.pred.Noun || c.status != "occurred" || len(c.counts) == 0 || !r.onlyHarm(c.pred) || r.ownPlace(c) {
		return -1
	}
	a := told[k]
	if a.kind != "kidnapping" || a.status != "occurred" || a.past || a.headline || a.aggregate || openSince(a.when) || c.sentence-r.lastTold(a) > 4 || r.apartFrom(a, c) || r.ownDay(a, c) || clashing(a, c) {
		return -1
	}
	return k
}

// rivalTelling reports the deed of the day as those who did it tell it, with a number of their own: "IS said its fighters had
// killed 71 soldiers" behind the ministry's 34.
func (r *reader) rivalTelling(a, c candidate) bool {
	if c.pred.Noun || !r.resumable(a) || monthAlone(a.when) || familyOf(c.kind) != "violence" || c.status != "occurred" && c.status != "alleged" {
		return false
	}
	avowed := r.avowed(c)
	if !avowed && !r.menSpokenOf(c) || r.setOff(c) || r.ownPlace(c) || r.ownDay(a, c) {
		return false
	}
	if avowed && c.sentence-r.lastTold(a) <= avowal && !slices.ContainsFunc(a.told, func(p text.Predicate) bool { return r.agency(p.Subjects) }) {
		return true
	}
	for _, p := range a.lately() {
		for _, x := range p.Objects {
			if slices.ContainsFunc(c.pred.Objects, func(y int) bool { return r.d.Lemma(x) == r.d.Lemma(y) && r.is("person", y) }) {
				return true
			}
		}
	}
	return false
}

// avowal is within how many sentences a group that tells of a deed of its own tells of the one that the report is about.
const avowal = 4

// avowed reports a deed that a group says its own men have done, at no place and on no day of its own: "the group said its fighters
// had stormed the post".
func (r *reader) avowed(c candidate) bool {
	_, ok := r.admission(c)
	return ok && !c.aggregate && r.selfNamed(c.pred.Subjects) && !r.atLargeOrNew(c.pred.Objects)
}

// atLargeOrNew reports what a report speaks of for the first time, a thing of its own: "attacked a barracks".
func (r *reader) atLargeOrNew(objects []int) bool {
	return slices.ContainsFunc(objects, func(o int) bool {
		return !definite(r.d, o) && !r.is("person", o) && !r.is("weapon", o) && !r.is("explosive", o)
	})
}

// heldOnTo reports harm that somebody says again or insists on, without a place or a day of its own: "police reiterated that five
// gunmen were killed" speaks of the deed told before.
func (r *reader) heldOnTo(a, c candidate) bool {
	k := r.attributionOver(c.pred.Head)
	if c.pred.Noun || k < 0 || !lexicon.Is("says again", r.d.Attributions[k].CueLemma) || !r.resumable(a) || !r.harmful(c.pred) {
		return false
	}
	return !r.setOff(c) && !r.ownPlace(c) && !r.ownDay(a, c) && c.sentence-r.lastTold(a) <= 6
}

// fallen reports the dead spoken of as known, by what befell them: "the men killed were farmers".
func (r *reader) fallen(a, c candidate) bool {
	d := r.d
	up := d.Arcs[c.pred.Head].Head
	if c.pred.Noun || !c.pred.Passive || !strings.HasPrefix(d.Arcs[c.pred.Head].Relation, "acl") || up < 0 || !definite(d, up) || len(c.pred.Subjects) > 0 || !r.resumable(a) {
		return false
	}
	return r.harmful(c.pred) && !r.setOff(c) && !r.ownPlace(c) && !r.ownDay(a, c) && c.sentence-r.lastTold(a) <= 3
}

// menSpokenOf reports a group's own men as the doers.
func (r *reader) menSpokenOf(c candidate) bool {
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		s = r.measured(s)
		owner := r.d.Child(s, "nmod:poss")
		own := owner >= 0 && r.d.Tags[owner].Universal == "PRON" && lexicon.Is("self named", r.d.Lemma(s)) && !r.agency([]int{s})
		return own || r.menOf(s)
	})
}

// tellsItself reports a deed that its own clause tells apart from others: "the bombing that killed three officers near Sarn".
func (r *reader) tellsItself(c candidate) bool {
	clause := r.d.Child(c.pred.Head, "acl:relcl")
	if !c.pred.Noun || !c.definite || clause < 0 || len(c.counts) == 0 {
		return false
	}
	that := r.d.Child(clause, "nsubj")
	return that >= 0 && strings.EqualFold(r.d.Word(that), "that")
}

// pointsAt reports a bare "the assault", "Monday's raid", by which a report speaks of the deed told before whatever its type.
func (r *reader) pointsAt(told []candidate, c candidate) int {
	if !c.pred.Noun || !c.definite || c.aggregate || len(c.counts)+len(c.pred.Objects) > 0 || len(r.outOfTime(c.pred.Subjects)) > 0 && !r.isBlamed(c.pred) || !lexicon.Is("any deed", r.d.Lemma(c.pred.Head)) || r.properModifier(c.pred.Head) || r.setOff(c) {
		return -1
	}
	for k := len(told) - 1; k >= max(0, len(told)-memory); k-- {
		if a := told[k]; deedKinds[a.kind] && !a.past && !a.aggregate && !monthAlone(a.when) && (a.status == "occurred" || a.status == "alleged") && !clashing(a, c) {
			return k
		}
	}
	return -1
}

// deedKinds are the types of deeds that "the assault" or "the raid" can speak of.
var deedKinds = map[string]bool{"attack": true, "bombing": true, "shooting": true, "kidnapping": true, "clash": true, "raid": true, "territorial_change": true}

// monthAlone reports a deed dated by a month or a year: background beside the news of a day.
func monthAlone(w *text.When) bool {
	if w == nil || strings.HasSuffix(w.EDTF, "..") {
		return false
	}
	return w.EDTF != "" && len(w.EDTF) <= len("2006-01") || strings.HasPrefix(strings.ToLower(w.Written), "last ") && weekdayIn(w.Written) == ""
}
