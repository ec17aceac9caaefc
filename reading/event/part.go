package event

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// roles are the participants a trigger's subject and object play, with weapons as instruments.
func (r *reader) roles(p text.Predicate, t lexicon.Trigger) []ledger.Role {
	var out []ledger.Role
	out = r.take(out, p.Subjects, r.subjectRole(p, t))
	out = r.take(out, p.Objects, t.Object)
	for _, o := range p.Obliques {
		switch {
		case (o.Preposition == "with" || o.Preposition == "using") && lexicon.Is("weapon", lemmaOf(r.d, o.Head)):
			out = r.take(out, []int{o.Head}, "instrument")
		case (o.Preposition == "at" || o.Preposition == "into") && violentType[t.Type] && len(p.Objects) == 0:
			out = r.take(out, []int{o.Head}, "target")
		}
	}
	for _, c := range r.d.Children(p.Head) {
		if p.Noun && r.d.Arcs[c].Relation == "compound" {
			out = r.compoundRole(out, c, t)
		}
	}
	return out
}

// subjectRole is the role of the subject: a weapon that kills is an instrument, an explosion no
// perpetrator, police who kill are an agency.
func (r *reader) subjectRole(p text.Predicate, t lexicon.Trigger) string {
	for _, s := range p.Subjects {
		if lemma := lemmaOf(r.d, s); lexicon.Is("explosive", lemma) || lexicon.Is("weapon", lemma) {
			return "instrument"
		}
		if violentType[t.Type] && r.agency([]int{s}) {
			return "agency"
		}
	}
	return t.Subject
}

// compoundRole reads the noun before a noun trigger: "a church attack", "the Islamic State attack".
func (r *reader) compoundRole(out []ledger.Role, c int, t lexicon.Trigger) []ledger.Role {
	a := r.d.ActorAt(c)
	switch {
	case a >= 0 && r.d.Actors[a].Kind == "armed_group":
		return r.take(out, []int{c}, t.Subject)
	case a >= 0 && r.d.Actors[a].Kind == "venue", lexicon.Is("place", lemmaOf(r.d, c)):
		return r.take(out, []int{c}, t.Object)
	case lexicon.Is("weapon", lemmaOf(r.d, c)):
		return r.take(out, []int{c}, "instrument")
	}
	return out
}

// take adds a role for each token that names a participant. Events and messages are no participants.
func (r *reader) take(out []ledger.Role, tokens []int, role string) []ledger.Role {
	d := r.d
	for _, i := range tokens {
		if u := d.Tags[i].Universal; role == "" || u != "NOUN" && u != "PROPN" && u != "PRON" && u != "NUM" || d.InFurniture(d.Tokens[i].Span) {
			continue
		}
		if c := d.Child(i, "appos"); c >= 0 && d.ActorHeaded(i) < 0 && d.ActorHeaded(c) >= 0 {
			i = c // "the local affiliate, the North Quay Brigade": the name
		}
		lemma := lemmaOf(d, i)
		if role != "instrument" && !r.is("person", i) && lexicon.Is("attack", lemma) || lemma == "responsibility" {
			continue
		}
		span := d.NounGroup(i)
		if a := d.ActorHeaded(i); a >= 0 {
			span = span.Cover(mentionAt(d, a, i))
		}
		out = addRoles(out, []ledger.Role{{Role: role, Text: d.Words(span), Start: span.Start, End: span.End}})
	}
	return out
}

func mentionAt(d *text.Document, a, head int) text.Span {
	for _, m := range d.Actors[a].Mentions {
		if m.Head == head {
			return m.Span
		}
	}
	return text.Span{}
}

// counts are the numbers of people and things in an event: those its own word speaks of, and those
// in the clauses that hang on it ("an attack which left one man dead").
func (r *reader) counts(p text.Predicate, kind string) []ledger.Count {
	d := r.d
	var out []ledger.Count
	for _, q := range text.Within(d.Quantities, d.SentenceOf(p.Head).Span) {
		if q.What == "" || d.InFurniture(q.Span) {
			continue
		}
		if counted[q.What].fits(kind) && (q.By == p.Head || r.owns(p, q)) {
			out = append(out, count(q, q.What))
		}
	}
	return append(wholes(out), r.doers(p, kind)...)
}

// wholes drops the parts of a breakdown: of "12 people, seven women and five men" the twelve stay.
func wholes(counts []ledger.Count) []ledger.Count {
	for i, c := range counts {
		sum := 0.0
		parts := map[int]bool{}
		for k := i + 1; k < len(counts); k++ {
			if counts[k].What == c.What && counts[k].Low != nil {
				sum += *counts[k].Low
				parts[k] = true
			}
		}
		if c.Low == nil || len(parts) < 2 || sum != *c.Low {
			continue
		}
		var out []ledger.Count
		for k, x := range counts {
			if !parts[k] {
				out = append(out, x)
			}
		}
		return out
	}
	return counts
}

func count(q text.Quantity, what string) ledger.Count {
	return ledger.Count{What: what, Low: q.Low, High: q.High, Bound: q.Bound, Start: q.Start, End: q.End}
}

// doers are the numbers of those who did it, and of the deeds where one word tells several ("two
// attacks").
func (r *reader) doers(p text.Predicate, kind string) []ledger.Count {
	var out []ledger.Count
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.Kind != "cardinal" || q.Head < 0 || q.Low == nil && q.High == nil {
			continue
		}
		switch {
		case p.Noun && q.Head == p.Head && q.What == "":
			out = append(out, count(q, lemmaOf(r.d, p.Head)+"s"))
		case violentType[kind] && has(p.Subjects, q.Head) && r.is("person", q.Head):
			out = append(out, count(q, "perpetrators"))
		}
	}
	return out
}

func has(list []int, x int) bool {
	for _, v := range list {
		if v == x {
			return true
		}
	}
	return false
}

// families are event types that a kind of count belongs to.
type families []string

func (f families) fits(kind string) bool {
	for _, x := range f {
		if x == kind {
			return true
		}
	}
	return false
}

var (
	violence = families{"attack", "bombing", "shooting", "airstrike", "clash", "siege", "raid", "demonstration", "kidnapping", "foiled_plot", "other", "territorial_change"}
	custody  = families{"arrest", "raid", "foiled_plot", "demonstration", "trial", "sentence", "seizure", "other"}
	finds    = families{"seizure", "raid", "arrest", "foiled_plot"}
)

// counted says which events a count can belong to: an attack arrests nobody.
var counted = map[string]families{
	"killed": violence, "wounded": violence, "missing": violence, "displaced": violence, "destroyed": violence,
	"kidnapped": append(families{"kidnapping"}, violence...), "arrested": custody, "charged": custody, "sentenced": custody, "acquitted": custody,
	"deported": {"extradition"}, "freed": {"other", "kidnapping", "raid"}, "seized": finds, "raided": finds,
	"protesters": {"demonstration"}, "returned": {"return_from_conflict"}, "travelled": {"travel_to_conflict"}, "fighters": {"travel_to_conflict", "return_from_conflict"},
}

// owns reports a count that belongs to this event: its harm word hangs in the event's clause and no
// other event word stands between.
func (r *reader) owns(p text.Predicate, q text.Quantity) bool {
	d := r.d
	if d.SentenceIndex(q.By) != d.SentenceIndex(p.Head) {
		return false
	}
	if k, ok := r.at[q.By]; ok && strings.HasPrefix(d.Arcs[q.By].Relation, "acl") && !p.Noun {
		if _, _, event := r.sense(d.Predicates[k]); event {
			return false // "shot a man who had stabbed three": the three are the other deed's
		}
	}
	for up, steps := q.By, 0; up >= 0 && steps < 12; up, steps = d.Arcs[up].Head, steps+1 {
		if up == p.Head {
			return true
		}
		if k, ok := r.at[up]; ok && up != q.By {
			if _, _, event := r.sense(d.Predicates[k]); event {
				return false
			}
		}
	}
	return p.Noun && r.ownsByVerb(p, q)
}

// ownsByVerb reads "the blast killed 11 people": the harm verb's subject is the event noun.
func (r *reader) ownsByVerb(p text.Predicate, q text.Quantity) bool {
	d := r.d
	k, ok := r.at[q.By]
	if !ok {
		return false
	}
	for _, s := range d.Predicates[k].Subjects {
		if s == p.Head {
			return true
		}
	}
	for _, o := range d.Predicates[k].Obliques {
		if o.Head == p.Head {
			return true
		}
	}
	return false
}

// when is the time nearest to the trigger in its clause, else in its sentence when it is the only one.
func (r *reader) when(p text.Predicate) *text.When {
	d := r.d
	s := d.Sentences[d.SentenceIndex(p.Head)]
	first, last := d.Subtree(p.Head, r.otherClause)
	clause := d.SpanOf(first, last)
	times := text.Within(d.Times, s.Span)
	best := -1
	inSentence := 0
	for k, t := range times {
		if t.Kind == "duration" && t.Hours > 0 || t.Kind == "set" || r.reportingTime(t) {
			continue
		}
		inSentence++
		if clause.Contains(t.Span) && (best < 0 || t.Span.Distance(d.Tokens[p.Head].Span) < times[best].Span.Distance(d.Tokens[p.Head].Span)) {
			best = k
		}
	}
	if best < 0 && inSentence == 1 && !p.Noun {
		for k, t := range times {
			if !(t.Kind == "duration" && t.Hours > 0) && t.Kind != "set" && !r.reportingTime(t) {
				best = k
			}
		}
	}
	if best < 0 {
		return nil
	}
	w := times[best].When
	w.Written = d.Words(times[best].Span)
	return &w
}

// reportingTime reports a time that dates the saying, not the deed: it stands right behind the
// reporting verb ("announced Tuesday"). A time that opens the sentence dates the deed.
func (r *reader) reportingTime(t text.Timex) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if first >= last {
		return true
	}
	for _, k := range d.AttributionsNear(d.SentenceIndex(first)) {
		a := d.Attributions[k]
		if a.Cue.Empty() || a.Content.Contains(t.Span) || t.Start < a.Cue.Start {
			continue
		}
		if !a.Source.Empty() && a.Source.Start > a.Cue.Start && a.Cue.Cover(a.Source.Span).Contains(t.Span) {
			return true // "according to a June 18 report by …"
		}
		cue, _ := d.TokensIn(a.Cue)
		if cue < len(d.Tokens) && d.SentenceIndex(cue) == d.SentenceIndex(first) && (d.Under(first, cue) || first-cue <= 2) {
			return true
		}
	}
	return false
}

var locative = map[string]bool{"in": true, "at": true, "near": true, "on": true, "outside": true, "across": true, "inside": true, "around": true,
	"through": true, "within": true, "from": true, "off": true, "into": true, "to": true, "of": true, "against": true, "along": true, "": true, "throughout": true}

// where are the places of an event: those in its clause, else those of its sentence; a definite noun
// ("that attack") has only the places of its own phrase.
func (r *reader) where(p text.Predicate, kind string, definite bool) []text.Location {
	d := r.d
	s := d.Sentences[d.SentenceIndex(p.Head)]
	first, last := d.Subtree(p.Head, func(k int) bool { return r.otherClause(k) || d.Arcs[k].Relation == "acl:relcl" })
	clause := d.SpanOf(first, last)
	var direct, inner, outer []text.Location
	for _, place := range text.Within(r.places, s.Span) {
		if !r.atPlace(place) {
			continue
		}
		if owner := r.owner(place, p); clause.Contains(place.Span) && (owner == p.Head || has(p.Objects, owner)) {
			direct = append(direct, place.Location)
		} else if k, ok := r.at[owner]; p.Noun && clause.Contains(place.Span) && !(ok && d.Predicates[k].Noun) {
			inner = append(inner, place.Location) // "an attack that took place in Sarn"
		} else if !clause.Contains(place.Span) {
			outer = append(outer, place.Location)
		}
	}
	if len(direct) > 0 {
		return distinct(direct)
	}
	if len(inner) > 0 {
		return distinct(inner)
	}
	if byState[kind] || definite {
		if home := r.inferred(p); home != nil || definite {
			return home
		}
	}
	if len(outer) > 0 {
		return distinct(outer)
	}
	if byState[kind] || kind == "clash" || kind == "demonstration" {
		return r.inferred(p)
	}
	return nil
}

// owner is the predicate that a place hangs on most closely: p's own head, another event noun
// ("after the attack in Sarn") or another verb ("to fight in Sarn").
func (r *reader) owner(place text.Place, p text.Predicate) int {
	d := r.d
	_, last := d.TokensIn(place.Span)
	for up, steps := last-1, 0; up >= 0 && steps < 12; up, steps = d.Arcs[up].Head, steps+1 {
		if _, ok := r.at[up]; ok || up == p.Head {
			return up
		}
	}
	return p.Head
}

// otherClause reports a branch that is a clause of its own: an aside, or a verb joined by "and".
func (r *reader) otherClause(k int) bool {
	rel := r.d.Arcs[k].Relation
	return rel == "parataxis" || rel == "conj" && r.d.Tags[k].Universal == "VERB"
}

// byState are events that a state's own bodies bring about, at home unless another place is told.
var byState = map[string]bool{"arrest": true, "raid": true, "seizure": true, "policy_change": true, "trial": true, "sentence": true}

// carryCountry gives an act of a state that names no place the country of the event told before it
// in the same or the previous block, marked as inferred.
func (r *reader) carryCountry(found []candidate) {
	for i := 1; i < len(found); i++ {
		c, before := &found[i], found[i-1]
		if len(c.where) > 0 || len(before.where) == 0 || !byState[c.kind] && c.kind != "foiled_plot" {
			continue
		}
		gap := r.d.Sentences[c.sentence].Block - r.d.Sentences[before.sentence].Block
		if l := before.where[0]; gap <= 1 && l.Country != "" && sameCountry(before.where) {
			c.where = []text.Location{{Name: l.Country, Country: l.Country, CountryCode: l.CountryCode, Precision: "country", Basis: "inferred"}}
		}
	}
}

func sameCountry(all []text.Location) bool {
	for _, l := range all {
		if l.Country != all[0].Country {
			return false
		}
	}
	return true
}

// inferred is the country of the agency that acts, or of the agency that tells of it: "Veldoran
// police arrested", "the Veldoran ministry said". It is marked as inferred.
func (r *reader) inferred(p text.Predicate) []text.Location {
	d := r.d
	spans := []text.Span{}
	for _, s := range p.Subjects {
		if r.agency([]int{s}) || r.countrySubject(p) {
			spans = append(spans, d.NounGroup(s))
		}
	}
	if k := r.attributionOver(p.Head); k >= 0 {
		if a := d.Attributions[k].Source.Actor; a >= 0 && d.Actors[a].Kind == "agency" {
			for _, m := range d.Actors[a].Mentions {
				spans = append(spans, m.Span)
			}
		}
	}
	for _, s := range spans {
		for _, place := range text.Within(d.Places, s) {
			if place.Location.Country != "" {
				return []text.Location{{Written: d.Words(place.Span), Name: place.Location.Country, Country: place.Location.Country,
					CountryCode: place.Location.CountryCode, Precision: "country", Basis: "inferred"}}
			}
		}
	}
	return nil
}

// atPlace reports a place where something is, not a part of a name or of an actor ("Russia has
// accused", "the U.S. Embassy"): behind a locative preposition, or before an event noun.
func (r *reader) atPlace(p text.Place) bool {
	d := r.d
	first, last := d.TokensIn(p.Span)
	if first >= last {
		return false
	}
	head := last - 1
	for i := first; i < last; i++ {
		if h := d.Arcs[i].Head; h < first || h >= last {
			head = i
		}
	}
	for i := first; i < last; i++ {
		if c := d.Child(i, "case"); c >= 0 && locative[strings.ToLower(d.Word(c))] {
			return true
		}
	}
	for d.Arcs[head].Relation == "conj" && d.Arcs[head].Head >= 0 {
		head = d.Arcs[head].Head // "in Sarn and Orrin": the preposition stands with the first
	}
	if c := d.Child(head, "case"); c >= 0 && locative[strings.ToLower(d.Word(c))] {
		return true
	}
	if up := d.Arcs[head].Head; up >= 0 && (d.Arcs[head].Relation == "compound" || d.Arcs[head].Relation == "nmod:poss") {
		_, event := r.at[up]
		return event || p.Kind == "venue"
	}
	if rel := d.Arcs[head].Relation; rel == "appos" {
		return true
	} else if up := d.Arcs[head].Head; rel == "obj" && up >= 0 {
		return departs[lemmaOf(d, up)] // "left the island"
	}
	return p.Kind == "venue" || p.Kind == "city" && strings.HasPrefix(d.Arcs[head].Relation, "obl")
}

var departs = map[string]bool{"leave": true, "flee": true, "enter": true, "reach": true, "quit": true, "visit": true}

func distinct(in []text.Location) []text.Location {
	var out []text.Location
	for _, l := range in {
		known := false
		for _, o := range out {
			known = known || o.Written == l.Written && o.Name == l.Name
		}
		if !known {
			out = append(out, l)
		}
	}
	return out
}
