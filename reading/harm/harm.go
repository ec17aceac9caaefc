// Package harm tells what happened to counted people and things: killed, wounded, arrested,
// kidnapped, displaced, seized … It reads the arguments of harm verbs, nouns and adjectives as
// sets (subject, object, oblique), and falls back on the words right behind a number, since one
// arc of a parse is not to be trusted ("and at least seven injured").
package harm

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// Read sets What and By of the quantities that a harm word speaks of.
func Read(d *text.Document) {
	if len(d.Arcs) == 0 {
		return
	}
	r := &reader{d: d, counted: map[int][]int{}}
	for k, q := range d.Quantities {
		if counts(q) {
			at := r.stands(q)
			r.counted[at] = append(r.counted[at], k)
			if over := r.governor(q); q.Kind == "article" && over >= 0 && over != at {
				r.counted[over] = append(r.counted[over], k)
			}
		}
	}
	r.harmBefore()
	for _, p := range d.Predicates {
		r.predicate(p)
	}
	r.hauls()
	for k := range max(len(r.d.Quantities)-1, 0) {
		r.reduced(k)
	}
	for k := range d.Quantities {
		q := &d.Quantities[k]
		for _, read := range []func(*text.Quantity){r.deed, r.described, r.beside, r.amongHarmed, r.listedHarmed, r.inState, r.badly, r.forLife, r.throatCut, r.withWounds, r.sustained, r.verbBehind, r.verbAhead, r.livesOf, r.lossOf, r.lostBare, r.total, r.bareToll, r.itWas, r.bareCount, r.bareSaid, r.bearing, r.judged} {
			if counts(*q) && q.What == "" && !r.ofTime(*q) {
				read(q)
			}
		}
		if r.main == "" && tolled[q.What] && q.What != "wounded" && counts(*q) {
			r.main = q.What
		}
	}
	r.fellows()
	r.gapped()
	r.setAside()
}

// stands is the token by which a quantity is an argument: the noun it counts, or the number itself
// where it stands without one ("injuring 264"), whatever noun it borrows.
func (r *reader) stands(q text.Quantity) int {
	first, last := r.d.TokensIn(q.Number)
	for i := first; i < last; i++ {
		switch r.d.Arcs[i].Relation {
		case "obj", "nsubj", "nsubj:pass", "conj":
			return i
		}
	}
	return q.Head
}

// governor is the token an article hangs on in the parse, which may be a name before the noun it counts
// ("a Red Lantern militant"); -1 for none.
func (r *reader) governor(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Number)
	if first >= len(r.d.Arcs) {
		return -1
	}
	return r.d.Arcs[first].Head
}

// counts reports a quantity that can count people or things.
func counts(q text.Quantity) bool {
	return q.Kind == "cardinal" || q.Kind == "article"
}

type reader struct {
	d       *text.Document
	counted map[int][]int // head token → quantities
	main    string        // the harm counted first, the wounded left out: that of the title or the lead; "" for none yet
}

// predicate sets what a harm verb says of its counted arguments.
func (r *reader) predicate(p text.Predicate) {
	if p.Noun {
		r.state(p)
		return
	}
	if toDeath(r.d, p.Head) {
		r.killed(p)
		return
	}
	if (p.Lemma == "leave" || p.Lemma == "make" || p.Lemma == "render") && r.leftSo(p) {
		return
	}
	if !p.Negated && p.Lemma != "lose" && r.objectTells(p) {
		return
	}
	h, ok := harmVerb(r.d, p)
	if ok && (h.What == "killed" && r.buriedAlive(p) || r.leavesSite(p)) {
		return
	}
	if p.Negated {
		if h, ok = denied(p.Lemma, h, ok); !ok {
			return
		}
	}
	if !ok {
		r.suffered(p)
		r.setFire(p)
		r.fell(p)
		r.lives(p)
		r.lostMen(p)
		r.crowd(p)
		r.withObject(p)
		r.objectTells(p)
		r.taken(p)
		r.treated(p)
		r.broughtTo(p)
		r.ledOff(p)
		return
	}
	args := p.Objects
	if h.Who == "subject" {
		args = p.Subjects
	}
	h.What = r.foundSo(h.What, p.Head)
	for _, a := range args {
		if h.Who == "subject" && h.What == "travelled" && a > p.Head {
			continue // "left two injured, one seriously": nobody left
		}
		r.set(a, h.What, p.Head)
		if h.What == seized || h.What == "destroyed" {
			r.haul(a, p.Head, h.What)
		}
	}
	if h.Who == "object" && p.Passive && r.d.Arcs[p.Head].Relation == "acl" && !r.countsAny(args) {
		r.further(p, h)
	}
}

func (r *reader) countsAny(args []int) bool {
	for _, a := range args {
		if len(r.counted[a]) > 0 {
			return true
		}
	}
	return false
}

// further looks for the counted people that a participle tells of past the noun it was hung on: "a total
// of 40 people linked to the group detained since May": the people were detained, not the group.
func (r *reader) further(p text.Predicate, h event.Harm) {
	up := r.d.Arcs[p.Head].Head
	for steps := 0; up >= 0 && steps < 5; steps++ {
		if len(r.counted[up]) > 0 && person(r.d, up) {
			r.set(up, h.What, p.Head)
			return
		}
		if rel := r.d.Arcs[up].Relation; rel != "obl" && rel != "nmod" && rel != "acl" && rel != "obj" && rel != "appos" {
			return
		}
		up = r.d.Arcs[up].Head
	}
}

// set marks the quantities that count token i, or what it is a measure of.
func (r *reader) set(i int, what string, by int) {
	if event.Is("measures", r.d.Lemma(i)) {
		for _, c := range r.d.Children(i) {
			if r.d.Arcs[c].Relation == "nmod" {
				r.set(c, what, by)
			}
		}
	}
	r.setCrew(i, what, by)
	for _, k := range r.counted[i] {
		q := &r.d.Quantities[k]
		if r.ofWhole(*q, by) {
			continue // "seven of the 23 pupils seized": the 23 were
		}
		if what == "wounded" && r.d.Lemma(by) == "burn" && (r.things(*q, what, "burn") || r.thing(*q) && !trade(r.d.Lemma(q.Head)) && q.Kind == "cardinal") {
			what = "destroyed" // "burned 60 huts"
		}
		if q.What != "" || r.ofTime(*q) || q.Kind == "article" && !person(r.d, q.Head) || r.things(*q, what, r.d.Lemma(by)) || what == "destroyed" && !r.thing(*q) {
			continue
		}
		q.What, q.By = r.fitted(*q, what, by)
	}
}

// ofPeople is what happens to people only; a vehicle is no victim, and a vote that is held no prisoner.
var ofPeople = map[string]bool{"killed": true, "wounded": true, "arrested": true, "kidnapped": true, "charged": true, "sentenced": true,
	"travelled": true, "returned": true, "freed": true, "acquitted": true, "surrendered": true, "escaped": true}

// things reports a count of things where only people fit. Units, groups and families are people.
func (r *reader) things(q text.Quantity, what, by string) bool {
	if !ofPeople[what] || q.Head < 0 || r.d.Tags[q.Head].Universal != "NOUN" {
		return false
	}
	lemma := r.d.Lemma(q.Head)
	if event.Is("person", lemma) || event.Is("group", lemma) || event.Is("measures", lemma) || event.Is("stands for people", lemma) {
		return false
	}
	if what == "freed" && event.Is("message", lemma) {
		return true // "released 40 letters"
	}
	n := number.NounOf(lemma)
	return !n.Person && (n.Thing || event.Is("site", lemma) || event.Is("counted", lemma) || event.Is("vessel", lemma) || by == "hold" && !trade(lemma))
}

// thing reports a count of what can be burned down or broken: no people, and nothing of which nobody says what it is.
func (r *reader) thing(q text.Quantity) bool { return q.Head >= 0 && !person(r.d, q.Head) }

// trade reports a noun that by its ending names people by what they do: "baker", "electrician".
func trade(lemma string) bool {
	for _, end := range []string{"er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "eer"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}

func person(d *text.Document, i int) bool {
	lemma := d.Lemma(i)
	return event.Is("person", lemma) || number.NounOf(lemma).Person
}
