package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	"sitrep/reading"
	"sitrep/text"
)

// third is the share of a word list whose examples may be known gaps.
const third = 1.0 / 3

// read reads a text as the report it is; what language it is in does not matter.
func read(words string) ledger.Reading {
	return reading.Read(ledger.Report{ID: ledger.ReportID(words), Status: ledger.StatusRead, Text: words})
}

// TestTriggers: the example of each word that names an event is read as an event of its type.
func TestTriggers(t *testing.T) {
	g := newGaps(t, third)
	for n, w := range event.Triggers() {
		if w.Example != "" {
			g.check(triggerName(n, w), misread(w, read(w.Example)))
		}
	}
}

// triggerName names a row; a word may have several senses of one type.
func triggerName(n int, w event.Trigger) string {
	class := "verb"
	if w.Noun {
		class = "noun"
	}
	name := fmt.Sprintf("%s %s %s", w.Lemma, class, w.Type)
	if w.Need != "" {
		name += " " + w.Need
	}
	for _, earlier := range event.Triggers()[:n] {
		if earlier.Lemma == w.Lemma && earlier.Noun == w.Noun && earlier.Type == w.Type && earlier.Need == w.Need {
			return name + " again"
		}
	}
	return name
}

// misread says what was read in the place of an event of a word's type, and how far the word itself came;
// "" when there is such an event.
func misread(w event.Trigger, r ledger.Reading) string {
	types := []string{}
	for _, e := range r.Events {
		if e.Type == w.Type {
			return ""
		}
		types = append(types, e.Type)
	}
	if len(types) == 0 {
		types = append(types, "no event")
	}
	return fmt.Sprintf("%s in %q: %s", strings.Join(types, " and "), w.Example, reached(w))
}

// reached says at which stage a word was lost: no predicate is the syntax's matter, the rest is the rules'.
func reached(w event.Trigger) string {
	for _, p := range reading.Layers(w.Example).Predicates {
		if p.Noun == w.Noun && (p.Lemma == w.Lemma || strings.HasPrefix(w.Lemma, p.Lemma+" ") || strings.HasSuffix(w.Lemma, " "+p.Lemma)) {
			if w.Need != "" {
				return "the predicate is read, its condition " + w.Need + " does not hold"
			}
			return "the predicate is read, but makes no such event"
		}
	}
	return "no such predicate is read"
}

// TestCues: the example of each cue is read as an attribution, or a claim, by this cue with its stance.
func TestCues(t *testing.T) {
	g := newGaps(t, third)
	for _, c := range speech.Cues() {
		if c.Example == "" {
			continue
		}
		d := reading.Layers(c.Example)
		stances := cueStances(d, c)
		g.check(c.Lemma+" "+c.Class+" "+c.Stance, unsaid(d, c, stances))
	}
}

// cueStances are the stances of what was attributed by a cue, and of the claims made of it.
func cueStances(d *text.Document, c speech.Cue) []string {
	var out []string
	for _, a := range d.Attributions {
		if cuedBy(d, a.Cue, a.CueLemma, c) {
			out = append(out, a.Stance)
		}
	}
	for _, k := range read(c.Example).Claims {
		if k.Cue != nil && cuedBy(d, text.Span{Start: k.Cue.Start, End: k.Cue.End}, "", c) {
			out = append(out, k.Stance)
		}
	}
	return out
}

// cuedBy reports words that are a cue: by their lemma, as they stand in the table, or as their first
// word is listed in it ("said" for say).
func cuedBy(d *text.Document, at text.Span, lemma string, c speech.Cue) bool {
	words := strings.ToLower(d.Words(at))
	if lemma == c.Lemma || words == c.Lemma {
		return true
	}
	first, last := d.TokensIn(at)
	for i := first; i < last; i++ {
		if strings.EqualFold(d.Tags[i].Lemma, c.Lemma) {
			return true
		}
	}
	return false
}

// unsaid says what stance a cue was read with in the place of its own, and as what the cue itself was read;
// "" when the stance is right.
func unsaid(d *text.Document, c speech.Cue, stances []string) string {
	for _, s := range stances {
		if s == c.Stance {
			return ""
		}
	}
	if len(stances) == 0 {
		stances = append(stances, "no attribution")
	}
	return fmt.Sprintf("%s in %q: %s", strings.Join(stances, " and "), c.Example, tagged(d, c))
}

// tagged is how the syntax reads the first word of a cue.
func tagged(d *text.Document, c speech.Cue) string {
	first, _, _ := strings.Cut(c.Lemma, " ")
	for i := range d.Tokens {
		if strings.EqualFold(d.Tags[i].Lemma, first) || strings.EqualFold(d.Word(i), first) {
			return fmt.Sprintf("the cue is read as %s, %s", d.Tags[i].Universal, d.Arcs[i].Relation)
		}
	}
	return "no word has the lemma " + first
}
