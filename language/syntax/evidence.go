package syntax

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/coreference"
	"sitrep/lexicon/en/name"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// beside is what the words beside a name tell of it, and whether it names a thing.
func beside(d *text.Document, n text.Name) (v votes, thing bool) {
	v[kindOf(n.Kind)] = label(n)
	before, article := wordBefore(d, n.First)
	if name.Beside("before", before) == "thing" && capitalOrOne(d, n, article) || n.Last-n.First > 1 && name.Beside("before", strings.ToLower(d.Word(n.First))) == "thing" {
		return v, true
	}
	if calledThing(d, n.First) || isDesignation(d, n) {
		return v, true
	}
	v.tells(name.Beside("before", before), d, n.First)
	if titled(d, n.First) {
		v[person] += 3
	}
	if article && !followedByNoun(d, n) {
		v[person] -= 1.5
		v[location] -= 0.5
	}
	if before == "," && n.First-2 >= d.SentenceOf(n.First).First { // "her party, New Shore, said"
		v.tells(name.Beside("before", strings.ToLower(d.Word(n.First-2))), d, n.First)
	}
	v.behind(d, n)
	v.ofWord(d, n)
	v.ofClause(d, n)
	return v, false
}

// label is the weight of the network's own reading; of several words it is surer.
func label(n text.Name) float64 {
	if n.Last-n.First > 1 {
		return 2
	}
	return 1
}

// wordBefore is the word before a name in small letters, an article passed over.
func wordBefore(d *text.Document, first int) (word string, article bool) {
	s := d.SentenceOf(first)
	at := first - 1
	if at >= s.First && d.Tags[at].Universal == "DET" {
		at, article = at-1, true
	}
	if at < s.First {
		return "", article
	}
	return strings.ToLower(d.Word(at)), article
}

// tells adds what a word of the lexicon says.
func (v *votes) tells(what string, d *text.Document, first int) {
	switch what {
	case "person":
		v[person] += 1.5
	case "organization":
		v[organization] += 1
		v[person] -= 0.5
	case "group", "outlet":
		v[organization] += 1.5
		v[person] -= 1
	case "place":
		v[location] += 1.5
	case "origin":
		v[location] += 0.75
	}
}

// titled reports a title right before a name ("Gen. Rook").
func titled(d *text.Document, first int) bool {
	s := d.SentenceOf(first)
	for k := 1; k <= 3 && first-k >= s.First; k++ {
		if _, ok := actor.Title(d.Words(d.SpanOf(first-k, first))); ok {
			w := d.Word(first - 1)
			return w[0] >= 'A' && w[0] <= 'Z' || k > 1 || d.Arcs[first-1].Head >= first
		}
	}
	return false
}

func followedByNoun(d *text.Document, n text.Name) bool {
	return n.Last < d.SentenceOf(n.First).Last && (d.Tags[n.Last].Universal == "NOUN" || d.Tags[n.Last].Universal == "PROPN" || d.Tags[n.Last].Universal == "ADJ" || d.Word(n.Last) == "-")
}

// behind adds what stands behind the name: a noun, what it owns, an age, "who".
func (v *votes) behind(d *text.Document, n text.Name) {
	end := d.SentenceOf(n.First).Last
	if n.Last >= end {
		return
	}
	switch next := strings.ToLower(d.Word(n.Last)); {
	case next == "who":
		v[person] += 2
	case next == "," && n.Last+2 < end && d.Tags[n.Last+1].Universal == "NUM" && (d.Word(n.Last+2) == "," || d.Word(n.Last+2) == "."):
		v[person] += 2
	case next == "," && n.Last+1 < end && strings.EqualFold(d.Word(n.Last+1), "who"):
		v[person] += 2
	case next == "," && n.Last+1 < end && strings.EqualFold(d.Word(n.Last+1), "where"):
		v[location] += 2
	case next == "," && n.Last+2 < end && d.Tags[n.Last+1].Universal == "DET":
		v.tells(name.Beside("before", nounFrom(d, n.Last+2, end)), d, n.First)
	case (next == "'s" || next == "’s" || next == "'" || next == "’") && n.Last+1 < end:
		v.owns(d, n.Last+1, end)
	case n.Last-n.First == 1:
		v.tells(name.Beside("after", next), d, n.First)
	}
}

// nounFrom is the first noun of the next few words, in small letters, with the nouns before its head passed over.
func nounFrom(d *text.Document, at, end int) string {
	word := ""
	for i := at; i < min(end, at+5); i++ {
		switch d.Tags[i].Universal {
		case "NOUN":
			word = strings.ToLower(d.Word(i))
		case "ADJ", "PROPN", "NUM":
		default:
			return word
		}
	}
	return word
}

// owns adds what the name's possession tells; adjectives are passed over.
func (v *votes) owns(d *text.Document, at, end int) {
	two := ""
	if at+1 < end {
		two = strings.ToLower(d.Words(d.SpanOf(at, at+2)))
	}
	if what := name.Beside("owned", two); what != "" {
		v.tells(what, d, at)
		return
	}
	for ; at < end && d.Tags[at].Universal == "ADJ"; at++ {
	}
	if at < end {
		v.tells(name.Beside("owned", strings.ToLower(d.Word(at))), d, at)
	}
}

// ofWord adds what the name's own words tell: a given name, an acronym, a country.
func (v *votes) ofWord(d *text.Document, n text.Name) {
	w := d.Word(n.First)
	one := n.Last-n.First == 1
	switch {
	case !one && coreference.GivenName(w) != "" && n.Kind == kindNames[location] && len(gazetteer.AreasNamed(d.Words(n.Span))) == 0:
		v[person] += 2.5
	case !one && coreference.GivenName(w) != "":
		v[person] += 1
	case one && coreference.GivenName(w) != "":
		v[person] += 0.5
	case one && len(w) > 1 && w == strings.ToUpper(w) && !shouting(d, n.First):
		v[person] -= 2
		v[organization] += 0.5
	}
	if !one || len(w) > 3 {
		v[location] += mapped(d.Words(n.Span))
	}
}

// largeCity is how many people a settlement has whose name speaks for a place wherever it stands.
const largeCity = 200_000

// mapped is how much the gazetteer speaks for a place: evidence, no proof, as people bear the names of towns.
func mapped(words string) float64 {
	much := 0.0
	for _, a := range gazetteer.AreasNamed(words) {
		if a.Kind == gazetteer.KindCountry {
			return 2
		}
		if a.Kind != gazetteer.KindDemonym {
			much = 1
		}
	}
	for c := range gazetteer.CitiesNamed(words) {
		if c.Main && c.Population >= largeCity {
			return 1
		}
	}
	return much
}

// shouting reports a name among words in capitals, where they tell nothing: none of the words near it in its sentence has
// a small letter.
func shouting(d *text.Document, i int) bool {
	s := d.SentenceOf(i)
	near := d.Words(d.SpanOf(max(s.First, i-nearWords), min(s.Last, i+nearWords)))
	return near == strings.ToUpper(near)
}

// nearWords is how many words on each side of a name are looked at.
const nearWords = 12

// ofClause adds what the name does: who speaks is no place, mostly.
func (v *votes) ofClause(d *text.Document, n text.Name) {
	for i := n.First; i < n.Last; i++ {
		h := d.Arcs[i].Head
		if h < 0 || d.Arcs[i].Relation != "nsubj" {
			continue
		}
		if _, ok := speech.Find("verb", d.Lemma(h)); ok {
			v[person] += 0.25 // countries speak too
		}
	}
}
