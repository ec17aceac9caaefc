package attribution

import (
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// temper adjusts the stance of a cue to what stands around it: a negated cue is silence, "claim"
// against others is an allegation, a hedge inside makes it speculation.
func (f *finder) temper(a *text.Attribution, p text.Predicate) {
	d := f.d
	if p.Negated && a.Stance != "denies" {
		switch p.Lemma {
		case "say", "confirm", "comment", "name", "identify", "specify", "disclose", "reveal", "verify", "mention", "explain", "indicate", "report":
			a.Stance, a.Certainty = "declines_to_confirm", "unknown"
		default:
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
		if h, ok := speech.FindHedge(lower(f.d.Word(i))); ok && f.d.Tags[i].Universal != "PROPN" && f.shallow(i, first, last) && !f.negatedAfter(i) {
			return h.Stance, h.Certainty
		}
		if accusing[lower(f.d.Word(i))] && f.d.Child(i, "aux:pass") >= 0 {
			return "alleges", "probable"
		}
		if w := lower(f.d.Word(i)); (w == "believed" || w == "thought") && f.d.Child(i, "aux:pass") >= 0 {
			return stance, "probable" // what is believed is the nested attribution's
		}
	}
	return stance, certainty
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

var accusing = map[string]bool{"suspected": true, "accused": true, "alleged": true}
