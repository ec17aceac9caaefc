package attribution

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// temper adjusts the stance of a cue to what stands around it: a negated cue is silence, "claim"
// against others is an allegation, a hedge inside makes it speculation.
func (f *finder) temper(a *text.Attribution, p text.Predicate) {
	d := f.d
	if f.avowed(*a) && a.Stance == "asserts" && !p.Negated {
		a.Stance, a.Certainty = "claims_responsibility", "certain"
		return
	}
	if p.Negated && a.CueLemma == "rule out" {
		a.Stance, a.Certainty = "speculates", "possible" // what is not ruled out may be
		return
	}
	if p.Negated && a.Stance != "denies" {
		if f.outletHop(a.Source) && p.Modal == "could" && p.Lemma == "confirm" {
			a.Stance, a.Certainty = "doubts", "unknown" // an outlet that could not check
			return
		}
		if speech.Is("untold", p.Lemma) {
			a.Stance, a.Certainty = "declines_to_confirm", "unknown"
		} else {
			a.Certainty = "negated"
		}
		return
	}
	if p.Lemma == "claim" && a.Stance == "asserts" && p.Content >= 0 && d.Arcs[p.Content].Relation == "ccomp" && !documentary(a.Source.Name) {
		a.Stance, a.Certainty = "alleges", "probable"
	}
	if a.Stance == "asserts" {
		a.Stance, a.Certainty = f.hedge(a.Content, a.Stance, a.Certainty)
	}
	if a.Stance == "asserts" && (f.disowned(a.Content) || f.belied(a.Content) || a.CueLemma == "call" && f.belittled(p, a.Content)) {
		a.Stance, a.Certainty = "denies", "negated"
	}
	if a.Stance == "asserts" && f.unverified(a.Content) {
		a.Stance, a.Certainty = "doubts", "unknown"
	}
}

// disowned reports content by which a source denies a part of its own or its people's: "had no part in it", "had
// nothing to do with it", "I did not …".
func (f *finder) disowned(content text.Span) bool {
	d := f.d
	first, last := d.TokensIn(content)
	for i := first; i < last; i++ {
		w := lower(d.Word(i))
		if w == "no" && i+2 < last && speech.Is("disownable", lower(d.Word(i+1))) && lower(d.Word(i+2)) == "in" {
			return true
		}
		if w == "nothing" && i+3 < last && lower(d.Word(i+1)) == "to" && lower(d.Word(i+2)) == "do" && lower(d.Word(i+3)) == "with" {
			return true
		}
		if (w == "not" || w == "n't") && i > first+1 && lower(d.Word(i-1)) == "did" && (lower(d.Word(i-2)) == "i" || lower(d.Word(i-2)) == "we") && i+1 < last && happens(d, i+1) {
			return true
		}
	}
	return false
}

// happens reports a verb that names a deed that is reported: "blow up", "kill", "fire".
func happens(d *text.Document, i int) bool {
	if _, ok := event.FindHarm("verb", d.Lemma(i)); ok {
		return true
	}
	return len(event.Senses(d.Lemma(i), false)) > 0 || len(event.Senses(d.Lemma(i)+" up", false)) > 0
}

// unverified reports content that tells that something could not be checked: "was unable to verify the call".
func (f *finder) unverified(content text.Span) bool {
	d := f.d
	first, last := d.TokensIn(content)
	for i := first; i < last; i++ {
		switch d.Lemma(i) {
		case "verify", "corroborate", "authenticate":
			for k := max(first, i-5); k < i; k++ {
				switch lower(d.Word(k)) {
				case "not", "n't", "unable", "never", "impossible":
					return true
				}
			}
		}
	}
	return false
}

func documentary(name string) bool {
	words := strings.Fields(lower(name))
	return len(words) > 0 && (speech.Role(words[len(words)-1]) == "document" || strings.HasSuffix(lower(name), "group"))
}

// hedge reads how sure the main clause of some content is.
func (f *finder) hedge(content text.Span, stance, certainty string) (string, string) {
	first, last := f.d.TokensIn(content)
	for i := first; i < last && i < first+40; i++ {
		if f.inQuote(i) >= 0 && f.d.Word(i) != "“" {
			continue
		}
		if h, ok := speech.FindHedge(lower(f.d.Word(i))); ok && f.d.Tags[i].Universal != "PROPN" && f.shallow(i, first, last) && !f.negatedAfter(i) && !f.ableToTell(i) &&
			!(h.Stance == "doubts" && f.d.Arcs[i].Relation == "amod") { // "unknown men" are no doubt of what they did
			return h.Stance, h.Certainty
		}
		if speech.Is("accusing", lower(f.d.Word(i))) && f.d.Child(i, "aux:pass") >= 0 {
			return "alleges", "probable"
		}
		if w := lower(f.d.Word(i)); (w == "believed" || w == "thought") && f.d.Child(i, "aux:pass") >= 0 {
			return stance, "probable" // what is believed is the nested attribution's
		}
	}
	return stance, certainty
}

// ableToTell reports "could confirm": who can tell something tells it.
func (f *finder) ableToTell(i int) bool {
	return lower(f.d.Word(i)) == "could" && i+1 < len(f.d.Tokens) && speech.Is("untold", f.d.Lemma(i+1))
}

// negatedAfter reports "could not": what can't be is no guess.
func (f *finder) negatedAfter(i int) bool {
	return i+1 < len(f.d.Tokens) && (lower(f.d.Word(i+1)) == "not" || lower(f.d.Word(i+1)) == "n't")
}

// shallow reports a word that belongs to the top clause of the content.
func (f *finder) shallow(i, first, last int) bool {
	h := f.d.Arcs[i].Head
	return h >= 0 && (f.d.Arcs[h].Head < first || f.d.Arcs[h].Head >= last || f.d.Arcs[h].Relation == "ccomp" || f.d.Arcs[h].Relation == "root")
}
