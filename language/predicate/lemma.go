package predicate

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// verbLemma is the lemma with its particle ("carry out", "blow up").
func verbLemma(d *text.Document, i int) string {
	lemma := known(d.Lemma(i), strings.ToLower(d.Word(i)))
	if c := d.Child(i, "compound:prt"); c >= 0 {
		lemma += " " + strings.ToLower(d.Word(c))
	} else if isParticle(d, i, lemma) {
		lemma += " " + strings.ToLower(d.Word(i+1))
	}
	if i+1 < len(d.Tokens) && strings.ToLower(d.Word(i+1)) == "dead" && lemma == "shoot" {
		lemma += " dead"
	}
	return lemma
}

// isParticle reports a particle behind verb i that the parser took for the preposition of a bare day: "went off Wednesday".
func isParticle(d *text.Document, i int, lemma string) bool {
	if particleObject(d, i, lemma) >= 0 {
		return true
	}
	if i+2 >= len(d.Tokens) || d.Arcs[i+1].Relation != "case" || d.Arcs[i+1].Head != i+2 || d.Tags[i+2].Penn != "NNP" {
		return false
	}
	return len(event.Senses(lemma+" "+strings.ToLower(d.Word(i+1)), false)) > 0
}

// particleObject is the noun behind a particle that a parser took for its preposition, where the lexicon knows the verb with
// its particle and the noun is somebody, or a thing that is seized: "hauled in two men", "handed in their rifles"; -1 for none.
func particleObject(d *text.Document, i int, lemma string) int {
	if i+2 >= len(d.Tokens) || d.Arcs[i+1].Relation != "case" || d.Child(i, "obj", "aux:pass") >= 0 {
		return -1
	}
	o := d.Arcs[i+1].Head
	if o <= i+1 || d.Arcs[o].Head != i || d.Arcs[o].Relation != "obl" || !moved(d.Lemma(o)) {
		return -1
	}
	if particle := strings.ToLower(d.Word(i + 1)); !particles[particle] || len(event.Senses(lemma+" "+particle, false)) == 0 {
		return -1
	}
	return o
}

// moved reports what a verb with a particle does something to: people and forces, things seized, rules, ground that is held.
func moved(lemma string) bool {
	return slices.ContainsFunc([]string{"person", "contraband", "forces sent", "order", "settlement", "held ground"}, func(class string) bool { return event.Is(class, lemma) })
}

var particles = map[string]bool{"in": true, "off": true, "over": true, "up": true, "down": true}

// known is a lemma, or where the lexicons of events and speech don't know it but know a stem of the
// word, that stem: a lemmatiser learned from treebanks errs on verbs they hardly hold ("bombed").
func known(lemma, word string) string {
	if listed(lemma) {
		return lemma
	}
	for _, ending := range []string{"ed", "d", "ing", "es", "s", "en", "n"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, candidate := range []string{stem, stem + "e", undoubled(stem)} {
			if listed(candidate) {
				return candidate
			}
		}
	}
	return lemma
}

// undoubled takes the second of two like consonants off a stem ("stabb-ed").
func undoubled(stem string) string {
	if n := len(stem); stem[n-1] == stem[n-2] {
		return stem[:n-1]
	}
	return stem
}

func listed(lemma string) bool {
	if len(event.Senses(lemma, false)) > 0 {
		return true
	}
	if _, ok := event.FindHarm("verb", lemma); ok {
		return true
	}
	_, ok := speech.Find("verb", lemma)
	return ok
}
