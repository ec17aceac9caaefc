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
			g.check(triggerName(n, w), misread(w.Type, read(w.Example), w.Example))
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

// misread says what was read in the place of an event of a type; "" when there is one.
func misread(kind string, r ledger.Reading, example string) string {
	types := []string{}
	for _, e := range r.Events {
		if e.Type == kind {
			return ""
		}
		types = append(types, e.Type)
	}
	if len(types) == 0 {
		return fmt.Sprintf("no event in %q", example)
	}
	return fmt.Sprintf("%s in %q", strings.Join(types, " and "), example)
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
		g.check(c.Lemma+" "+c.Class+" "+c.Stance, unsaid(c, stances))
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

// unsaid says what stance a cue was read with in the place of its own; "" when the stance is right.
func unsaid(c speech.Cue, stances []string) string {
	for _, s := range stances {
		if s == c.Stance {
			return ""
		}
	}
	if len(stances) == 0 {
		return fmt.Sprintf("no attribution in %q", c.Example)
	}
	return fmt.Sprintf("%s in %q", strings.Join(stances, " and "), c.Example)
}
