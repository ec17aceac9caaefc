// Package event finds what a report tells of: attacks, arrests, foiled plots, warnings, movements.
// Each happening is one event, however often the report names it, with its status in the words of
// the report, its participants, counts, time and place. Triggers and their senses are data
// (lexicon/en/event); the conditions that tell one sense from another are here (sense.go).
package event

import (
	"sort"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// Read gives the events of a document. Chains are left empty: they are the reading's to fill.
func Read(d *text.Document, report string) []ledger.Event {
	if len(d.Arcs) == 0 {
		return nil
	}
	r := newReader(d)
	var found []candidate
	for i := range d.Predicates {
		if c, ok := r.candidate(i); ok {
			found = append(found, c)
		}
	}
	found = r.admitted(found)
	r.adopt(found)
	found = r.absorb(found)
	r.carryCountry(found)
	found = r.merge(found)
	r.settle(found)
	sort.SliceStable(found, func(i, j int) bool { return found[i].evidence.Start < found[j].evidence.Start })
	var out []ledger.Event
	for _, c := range found {
		out = append(out, r.record(c, report))
	}
	r.parts(found, out)
	return out
}

type reader struct {
	d      *text.Document
	at     map[int]int // head token → predicate
	places []text.Place

	words map[string]int // of a class in the text; see wordsOf
}

func newReader(d *text.Document) *reader {
	r := &reader{d: d, at: map[int]int{}, words: map[string]int{}}
	for i, p := range d.Predicates {
		r.at[p.Head] = i
	}
	for _, p := range d.Places {
		if p.Kind != "demonym" && !d.InFurniture(p.Span) {
			r.places = append(r.places, p)
		}
	}
	r.places = append(r.places, spokenOf(d)...)
	for _, p := range d.Toponyms {
		if p.Role == "unlisted" && standsAlone(d, p.Span) {
			p.Location.Precision = "" // a village or a quarter that no list holds: told by its name alone
			if in := r.neighbour(p); p.Location.Country == "" {
				p.Location.Country, p.Location.CountryCode = in.Country, in.CountryCode
			}
			r.places = append(r.places, p)
		}
	}
	r.sortPlaces()
	r.places = append(r.places, r.describedTowns()...)
	r.sortPlaces()
	return r
}

func (r *reader) sortPlaces() {
	sort.SliceStable(r.places, func(i, j int) bool { return r.places[i].Start < r.places[j].Start })
}

// standsAlone reports a name that is no modifier: the village in "in Sarn", not the people in "the Sarnian port".
func standsAlone(d *text.Document, s text.Span) bool {
	first, last := d.TokensIn(s)
	for i := first; i < last; i++ {
		if up := d.Arcs[i].Head; up >= last && d.Tags[up].Universal == "NOUN" && lexicon.Is("place", d.Lemma(up)) {
			return true // "the Sarn quarter"
		} else if up >= last {
			return d.Arcs[i].Relation != "amod" && d.Arcs[i].Relation != "compound" && d.Arcs[i].Relation != "nmod:poss"
		}
	}
	return true
}

// spokenOf are the countries that a description stands for ("within the country").
func spokenOf(d *text.Document) []text.Place {
	var out []text.Place
	for _, a := range d.Actors {
		if a.Kind != "country" {
			continue
		}
		for _, m := range a.Mentions {
			if !m.Nominal {
				continue
			}
			for _, p := range d.Places {
				if p.Kind == a.Kind && p.Location.Name == a.Name {
					p.Span, p.Location.Written = m.Span, d.Words(m.Span)
					out = append(out, p)
					break
				}
			}
		}
	}
	return out
}

// candidate is an event as one trigger tells it.
type candidate struct {
	pred      text.Predicate
	trigger   lexicon.Trigger
	kind      string // event type
	status    string
	span      text.Span // of the trigger words
	evidence  text.Span
	roles     []ledger.Role
	counts    []ledger.Count
	when      *text.When
	where     []text.Location
	mentions  []text.Span
	definite  bool // "the attack": refers to an event told before
	aggregate bool
	past      bool
	headline  bool
	sentence  int
}

// candidate reads predicate i as an event; ok is false where it is none.
func (r *reader) candidate(i int) (candidate, bool) {
	d := r.d
	p := d.Predicates[i]
	head := d.Tokens[p.Head].Span
	if d.InFurniture(head) || r.inTime(head) {
		return candidate{}, false
	}
	t, words, ok := r.sense(p)
	if !ok {
		return candidate{}, false
	}
	c := candidate{pred: p, trigger: t, kind: r.kind(p, t), span: words, sentence: d.SentenceIndex(p.Head)}
	c.headline = d.Sentences[c.sentence].Headline
	if c.status, ok = r.status(p, t); !ok {
		return candidate{}, false
	}
	if p.Noun && c.status == "foiled" && violentType[c.kind] {
		c.kind = "foiled_plot" // "the foiled attack on the synagogue"
	}
	c.definite = p.Noun && definite(d, p.Head)
	c.aggregate = p.Noun && plural(d, p.Head)
	c.roles = r.roles(p, t, words)
	c.counts = r.counts(p, c.kind)
	c.when = r.when(p)
	c.where = r.where(p, c.kind, c.definite)
	if p.Noun && r.idle(c) {
		return candidate{}, false
	}
	c.evidence = r.evidence(c)
	c.past = r.longPast(c)
	return c, true
}

// inTime reports a word of a date ("13 March").
func (r *reader) inTime(s text.Span) bool {
	for _, t := range text.Within(r.d.Times, r.d.Sentences[r.sentenceAt(s)].Span) {
		if t.Contains(s) {
			return true
		}
	}
	return false
}

func (r *reader) sentenceAt(s text.Span) int {
	first, _ := r.d.TokensIn(s)
	return r.d.SentenceIndex(first)
}

// kind is the event type of a trigger; police or troops who kill or shoot fighters are in a clash.
func (r *reader) kind(p text.Predicate, t lexicon.Trigger) string {
	if t.Type == "raid" && p.Noun && r.modifiedBy(p.Head, "bombs") {
		return "airstrike" // "bombing raids"
	}
	if t.Type == "raid" && (r.armed(p.Subjects) || r.armedRaid(p)) && !r.agency(p.Subjects) {
		return "attack"
	}
	if violentType[t.Type] && t.Type != "kidnapping" && !p.Noun && r.fromTheAir(p) {
		return "airstrike"
	}
	if t.Type == "attack" && !p.Noun && r.inClash(p) {
		return "clash"
	}
	if (t.Type == "attack" || t.Type == "shooting") && !p.Noun && r.agency(p.Subjects) {
		for _, o := range p.Objects {
			if fighters[r.d.Lemma(o)] {
				return "clash"
			}
		}
	}
	return t.Type
}

// fromTheAir reports aircraft or an air strike as what did it.
func (r *reader) fromTheAir(p text.Predicate) bool {
	for _, s := range p.Subjects {
		l := r.d.Lemma(s)
		if lexicon.Is("aircraft", l) && l != "bomber" && l != "rocket" && l != "artillery" && l != "missile" && l != "coalition" || l == "airstrike" || l == "strike" && (r.modifiedBy(s, "aircraft") || r.modifiedBy(s, "air")) {
			return true
		}
	}
	return false
}

// inClash reports people killed "in a gun battle with police".
func (r *reader) inClash(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if o.Preposition != "in" && o.Preposition != "during" {
			continue
		}
		if k, ok := r.at[o.Head]; ok && r.d.Predicates[k].Noun {
			if t, _, ok := r.sense(r.d.Predicates[k]); ok && t.Type == "clash" {
				return true
			}
		}
	}
	return false
}

// armedRaid reports an "armed raid", or a raid whose sentence counts dead.
func (r *reader) armedRaid(p text.Predicate) bool {
	for _, c := range r.d.Children(p.Head) {
		if strings.ToLower(r.d.Word(c)) == "armed" {
			return true
		}
	}
	s := r.d.SentenceOf(p.Head)
	for _, q := range text.Within(r.d.Quantities, s.Span) {
		if q.What == "killed" || q.What == "wounded" {
			return p.Noun
		}
	}
	return false
}

var fighters = map[string]bool{"militant": true, "gunman": true, "terrorist": true, "insurgent": true, "rebel": true, "jihadist": true, "jihadi": true,
	"fighter": true, "attacker": true, "assailant": true, "bomber": true, "extremist": true, "guerrilla": true, "separatist": true, "gunmen": true}

// idle reports an indefinite noun that tells nothing of a happening: no participant, place, time,
// count, and no finite verb that it is part of ("the instigator of an atrocity").
func (r *reader) idle(c candidate) bool {
	det := r.d.Child(c.pred.Head, "det")
	if c.kind == "foiled_plot" || c.kind == "policy_change" || det < 0 || c.definite || len(c.roles)+len(c.counts)+len(c.where) > 0 || c.when != nil {
		return false
	}
	return c.pred.Tense != "past" && c.pred.Tense != "present"
}

// evidence is the trigger with its arguments and what it counts, within the sentence.
func (r *reader) evidence(c candidate) text.Span {
	s := r.d.Sentences[c.sentence].Span
	span := c.span
	if c.pred.Noun {
		span = span.Cover(r.d.Phrase(c.pred.Head))
		if noun, verb := r.setting(c.pred.Head); c.kind == "propaganda" && verb >= 0 && noun != c.pred.Head {
			span = span.Cover(r.d.Tokens[verb].Span) // "used fighters in one of its videos"
		}
	}
	for _, role := range c.roles {
		if part := (text.Span{Start: role.Start, End: role.End}); s.Contains(part) {
			span = span.Cover(part)
		}
	}
	for _, n := range c.counts {
		if part := (text.Span{Start: n.Start, End: n.End}); s.Contains(part) {
			span = span.Cover(part).Cover(r.tells(part))
		}
	}
	return span
}

// tells are the counted noun and the word of harm that stand with a number.
func (r *reader) tells(number text.Span) text.Span {
	var out text.Span
	for _, q := range text.Within(r.d.Quantities, number) {
		if q.Span == number && q.What != "" {
			out = r.d.Tokens[q.By].Span
			if q.Head >= 0 && r.d.SentenceIndex(q.Head) == r.d.SentenceIndex(q.By) {
				out = out.Cover(r.d.Tokens[q.Head].Span)
			}
		}
	}
	return out
}

func (r *reader) record(c candidate, report string) ledger.Event {
	d := r.d
	e := ledger.Event{
		ID: ledger.SpanID("e", report, c.span.Start, c.span.End, c.kind), Type: c.kind, Status: c.status,
		Trigger:  ledger.Mark{Start: c.span.Start, End: c.span.End, Text: d.Words(c.span)},
		Evidence: ledger.Evidence{Start: c.evidence.Start, End: c.evidence.End, Quote: d.Words(c.evidence), By: "event." + ruleName(c)},
		When:     c.when, Where: c.where, Roles: c.roles, Counts: c.counts, Aggregate: c.aggregate, Past: c.past,
	}
	for _, m := range c.mentions {
		e.Mentions = append(e.Mentions, ledger.Mark{Start: m.Start, End: m.End, Text: d.Words(m)})
	}
	return e
}

// ruleName names the lexicon row that read an event.
func ruleName(c candidate) string {
	pos := "verb"
	if c.trigger.Noun {
		pos = "noun"
	}
	return pos + "." + c.trigger.Lemma
}
