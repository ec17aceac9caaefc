package attribution

import (
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// avowed reports what a group says of a deed that it owns up to: "said it was behind the blast", "said its fighters
// carried out the raid".
func (f *finder) avowed(a text.Attribution) bool {
	if !f.militant(a.Source) && (a.CueLemma != "claim" || !f.forGroup(a)) {
		return false
	}
	d := f.d
	first, last := d.TokensIn(a.Content)
	if first >= last || !f.ownWord(first, last) {
		return false
	}
	for i := first + 1; i < min(last, first+10); i++ {
		switch w := lower(d.Word(i)); {
		case w == "not" || w == "n't" || w == "no" || w == "neither":
			return false
		case (w == "behind" || w == "responsible") && d.Child(i, "cop") >= 0 || w == "behind" && d.Lemma(i-1) == "be":
			return true
		case speech.Is("executing", d.Lemma(i)) && i+1 < last:
			return f.deedAfter(i+1, last)
		case speech.Is("avowing", d.Lemma(i)) && d.Tags[i].Universal == "VERB" && d.Child(i, "aux:pass") < 0 && d.Child(i, "obj") > i:
			return true
		}
	}
	return false
}

// militant reports a source that is an armed group or speaks for one.
func (f *finder) militant(h text.Hop) bool {
	if h.Actor >= 0 && f.d.Actors[h.Actor].Kind == "armed_group" {
		return true
	}
	return f.roleIn(h.Span, "armed_group") || f.groupIn(h.Span)
}

// forGroup reports a source that speaks for a body which is no state's: "claimed they were responsible" is its own deed.
func (f *finder) forGroup(said text.Attribution) bool {
	d := f.d
	first, last := d.TokensIn(said.Source.Span)
	if cue, _ := d.TokensIn(said.Cue); cue > last && cue < last+longestAside {
		last = cue // "a spokesman | for the Salt Hand | claimed"
	}
	group := false
	for i := first; i < last; i++ {
		a := d.ActorAt(i)
		if a >= 0 && d.Actors[a].Kind == "agency" || actor.NounKind(d.Lemma(i)) == "agency" {
			return false
		}
		group = group || a >= 0 && (d.Actors[a].Kind == "organization" || d.Actors[a].Kind == "armed_group")
	}
	return group
}

// longestAside is how many tokens may stand between a source's noun and its verb.
const longestAside = 8

// groupIn reports an armed group named among the words of a span ("the coastal branch of the Salt Hand").
func (f *finder) groupIn(s text.Span) bool {
	first, last := f.d.TokensIn(s)
	for i := first; i < last; i++ {
		if a := f.d.ActorAt(i); a >= 0 && f.d.Actors[a].Kind == "armed_group" {
			return true
		}
	}
	return false
}

// roleIn reports a noun of a role among the words of a span.
func (f *finder) roleIn(s text.Span, role string) bool {
	first, last := f.d.TokensIn(s)
	for i := first; i < last; i++ {
		if speech.Role(f.d.Tags[i].Lemma) == role {
			return true
		}
	}
	return false
}

// ownWord reports content that opens with the one who speaks: "it", "they", "its fighters", "we".
func (f *finder) ownWord(first, last int) bool {
	if f.inQuote(first) == first && first+1 < last {
		first++
	}
	if (lower(f.d.Word(first)) == "one" || f.d.Tags[first].Universal == "NUM") && first+2 < last && lower(f.d.Word(first+1)) == "of" {
		first += 2
	}
	switch lower(f.d.Word(first)) {
	case "it", "they", "he", "we", "its", "their", "our", "his":
		return true
	}
	return false
}

// deedAfter reports a noun of a deed of violence right behind a verb.
func (f *finder) deedAfter(i, last int) bool {
	for k := i; k < min(i+8, last); k++ {
		if f.d.Tags[k].Universal == "NOUN" && (event.Is("attack", f.d.Lemma(k)) || len(event.Senses(f.d.Lemma(k), true)) > 0) {
			return true
		}
	}
	return false
}
