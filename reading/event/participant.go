package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// named is the span by which a participant is told: its noun group, with what it is a part or number of ("one of the
// guards"), or for a pronoun the last words before it for whom it stands; empty where the text tells nobody.
func (r *reader) named(i int) text.Span {
	d := r.d
	a := d.ActorHeaded(i)
	if d.Tags[i].Universal == "PRON" {
		if thing := r.thingBefore(i); a < 0 && thing >= 0 {
			return r.named(thing)
		}
		return standsFor(d, a, i)
	}
	first, last := r.wholeGroup(i)
	if first = r.behindTime(first, i); first < i && d.Lemma(first) == "dead" {
		first++ // "shot dead | two guards"
	}
	span := d.SpanOf(d.Paired(first, last))
	if r.partitive(i) >= 0 {
		span.End = max(span.End, d.Phrase(i).End)
	}
	if of := r.belongsTo(i); of >= 0 {
		_, end := d.GroupTokens(of)
		span.End = max(span.End, d.Tokens[end-1].End)
	}
	if a >= 0 {
		span = span.Cover(mentionAt(d, a, i))
	}
	return span
}

// belongsTo is the noun for the force or group whose members a noun tells, without which it names nobody: "members of an army convoy";
// -1 for none.
func (r *reader) belongsTo(i int) int {
	d := r.d
	if !lexicon.Is("of a force", d.Lemma(i)) {
		return -1
	}
	of := d.Child(i, "nmod")
	if of < i || d.Preposition(of) != "of" || d.SentenceIndex(of) != d.SentenceIndex(i) {
		return -1
	}
	return of
}

// thingBefore is the vehicle or building told last before "it" or "them" in its sentence: "stopped a bus and set it ablaze"; -1 for none.
func (r *reader) thingBefore(pronoun int) int {
	d := r.d
	w := strings.ToLower(d.Word(pronoun))
	if w != "it" && w != "them" {
		return -1
	}
	for i := pronoun - 1; i >= d.SentenceOf(pronoun).First; i-- {
		if l := d.Lemma(i); d.Tags[i].Universal == "NOUN" && plural(d, i) == (w == "them") && (lexicon.Is("vessel", l) || lexicon.Is("site", l)) && d.Arcs[i].Relation != "compound" {
			return i
		}
	}
	return -1
}

// standsFor is the last mention of an actor before a pronoun that is no pronoun itself, or the first behind it.
func standsFor(d *text.Document, a, pronoun int) text.Span {
	best := text.Span{}
	if a < 0 {
		return best
	}
	for _, m := range d.Actors[a].Mentions {
		if m.Pronoun || d.Silent(m.Span) {
			continue
		}
		if m.Head < pronoun || best.Empty() {
			best = m.Span
		}
	}
	return best
}

// behindTime is the first token of a group behind the words of a date that the parser hung into it: "On
// Monday rebels fired".
func (r *reader) behindTime(first, head int) int {
	for first < head && r.inTime(r.d.Tokens[first].Span) {
		first++
	}
	return first
}

// participant reports a token that can name who takes part: a noun or pronoun, no word of a date.
func (r *reader) participant(i int) bool {
	d := r.d
	if d.InFurniture(d.Tokens[i].Span) || r.inTime(d.Tokens[i].Span) {
		return false
	}
	switch d.Tags[i].Universal {
	case "NOUN", "PROPN", "PRON":
		return true
	case "NUM": // "killing four": a count; "four of the guards" are guards
		return r.partitive(i) >= 0 || definite(d, i) || d.ActorHeaded(i) >= 0
	}
	return lexicon.Is("person", strings.ToLower(d.Word(i)))
}

func mentionAt(d *text.Document, a, head int) text.Span {
	for _, m := range d.Actors[a].Mentions {
		if m.Head == head {
			return m.Span
		}
	}
	return text.Span{}
}

// unfit reports what can't have a role: a deed by its own word ("killed by an airstrike": who flew it is not told), the
// place of the dateline, and a settlement or a building as the doer.
func (r *reader) unfit(i int, role string) bool {
	d := r.d
	if d.Masthead.Dateline.Contains(d.Tokens[i].Span) {
		return true
	}
	if role == "instrument" {
		return false
	}
	if k, ok := r.at[i]; ok && d.Predicates[k].Noun && !r.is("person", i) {
		if t, _, deed := r.sense(d.Predicates[k]); deed && broad(t.Type) == "violence" {
			return true
		}
	}
	if l := d.Lemma(i); lexicon.Is("warrant", l) || lexicon.Is("no participant", l) {
		return true
	}
	if role == "agency" {
		return d.Tags[i].Universal == "NOUN" && lexicon.Is("abstract", d.Lemma(i))
	}
	if role != "perpetrator" && role != "claimant" {
		return false
	}
	if role == "claimant" && lexicon.Is("message", d.Lemma(i)) {
		return true // a statement claims for who issued it
	}
	a := d.ActorHeaded(i)
	return a >= 0 && (d.Actors[a].Kind == "city" || d.Actors[a].Kind == "venue" || d.Actors[a].Kind == "region") || a < 0 && lexicon.Is("place", d.Lemma(i)) && d.Tags[i].Universal == "NOUN"
}

// placed reports a place, or a part of one, as what a token names.
func (r *reader) placed(i int) bool {
	if a := r.d.ActorAt(i); a >= 0 {
		switch r.d.Actors[a].Kind {
		case "city", "venue", "region", "country":
			return true
		case "person", "nationality", "population_group", "agency", "armed_group":
			return false
		}
	}
	return !r.is("person", i) && (r.is("place", i) || lexicon.Is("site", r.d.Lemma(i)) || lexicon.Is("quarter", r.d.Lemma(i)))
}
