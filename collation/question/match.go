package question

import (
	"math"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// How a term meets a sentence, as a part of the term's weight.
const (
	byWord    = 1.0
	byName    = 0.8  // the sentence speaks of the one who is named, by another name
	byConcept = 0.75 // another word for the same kind of thing
	handedOn  = 0.6  // part of the weight of a term of the question before
	common    = 0.4  // part of the weight of a word that reports of any kind use
	byStory   = 0.2  // the incident that the question is about is told with that word elsewhere
	byToll    = 1.4  // it tells the toll of that incident that is asked for
	byType    = 0.6  // it tells what kind of happening is asked for, of that incident
	asked     = 0.4  // part of its score that a sentence gains which holds a record of the kind that is asked for
	byFocus   = 0.6  // it holds a word that tells what is asked
	byRecord  = 0.5  // it holds a record of a kind that answers a word of the question
	byVoice   = 0.8  // the one speaks whose words are asked for
	byPole    = 0.15 // it says yes or no, where that is asked
	wanting   = 0.8  // … to a sentence that lacks what is asked for
	known     = 0.7  // … to a sentence of which all numbers asked for were shown
	asking    = 0.4  // part of the score of a sentence that is left to a question
	scrap     = 0.6  // … to a sentence of few words
	headline  = 0.65 // … to the headline: the report says it again
	short     = 5    // stems below which a sentence has few words
	sought    = 1.5  // a sentence that is asked for by what it is
	again     = 0.4  // part of its score that a sentence loses whose words were all shown before
	aside     = 0.5  // part of the score of a sentence in a part of the page that is not the report
	written   = 0.5  // part of sought for a sentence with digits that no figure was read from
	elsewhere = 0.4  // part of its score that is left to a sentence whose report knows none of the names asked about
	ending    = 0.9  // a word that a further ending makes of the term: "march", "marchers"
	against   = 0.25 // part of the score of a sentence that what contradicts it gains
	least     = 0.15 // part of the best score below which a sentence is no answer
)

// matches are the sentences that meet a term, with how well, and how much the term weighs.
func (d *Desk) matches(t term) (map[int]float64, float64) {
	out := map[int]float64{}
	for _, i := range d.index[t.stem] {
		out[i] = byWord
	}
	for _, i := range d.index[t.stem+"er"] {
		out[i] = max(out[i], ending)
	}
	if t.name || capitalised(d, t) {
		for _, near := range d.akin(t.stem) {
			for _, i := range d.index[near] {
				out[i] = max(out[i], byName)
			}
		}
	}
	direct := len(out)
	w := d.rarity(max(direct, 1))
	for _, c := range t.concepts {
		for _, word := range lexicon.Members(c) {
			at := d.index[word]
			part := byConcept * min(1, d.rarity(len(at))/w)
			for _, i := range at {
				out[i] = max(out[i], part)
			}
		}
	}
	if t.who != "" {
		for _, i := range d.index["@"+t.who] {
			out[i] = max(out[i], byName)
		}
	}
	return out, d.weight(t, direct)
}

func capitalised(d *Desk, t term) bool { return t.who != "" }

// akin are the stems that are a form of a name: the country and its people.
func (d *Desk) akin(stem string) []string {
	var out []string
	for _, w := range d.stems {
		if w != stem && (pile.Akin(w, stem) || adjective(w, stem)) {
			out = append(out, w)
		}
	}
	return out
}

// adjective reports a short name and what is made of it: "turkey", "turkish".
func adjective(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n == 4 && len(a)-n <= 3 && len(b)-n <= 3
}

// weight is how rare the word of a term is, which so many sentences hold.
func (d *Desk) weight(t term, met int) float64 {
	w := d.rarity(max(met, 1))
	if t.inherited {
		w *= handedOn
	}
	if t.plain {
		w *= common
	}
	return w
}

// rarity is the inverse frequency of what so many sentences hold.
func (d *Desk) rarity(met int) float64 {
	return math.Log(1 + float64(len(d.sentences))/float64(1+met))
}
