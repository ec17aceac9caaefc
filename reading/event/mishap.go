package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// noDeed reports words of violence for what nobody did with arms: play in games, an exercise, a story, a beast, a rise of
// prices, a quarrel in parliament.
func (r *reader) noDeed(p text.Predicate, t lexicon.Trigger) bool {
	if r.exercise() || r.story(p) || r.forbidden(p, t) {
		return true
	}
	return r.byNature(p) || r.amongPoliticians(p) || r.risesInPrice(p)
}

// byNature reports a beast or the weather as the doer: "elephants raided the fields", "flames laid siege to a hamlet".
func (r *reader) byNature(p text.Predicate) bool {
	return slices.ContainsFunc(p.Subjects, func(s int) bool {
		return r.d.Tags[s].Universal == "NOUN" && (lexicon.Is("beast", r.d.Lemma(s)) || lexicon.Is("weather", r.d.Lemma(s)) || r.partOf("beast", []int{s}))
	})
}

// amongPoliticians reports an attack by words, of people who sit in parliaments or lead parties, on one another.
func (r *reader) amongPoliticians(p text.Predicate) bool {
	if p.Noun || !lexicon.Is("hits with words too", p.Lemma) || !r.anyIs("politician", p.Subjects) || r.near("weapon", p) || r.countsHarmed(p.Head) {
		return false
	}
	return !r.anyIs("place", p.Objects) && !r.anyIs("site", p.Objects)
}

// forbidden reports gatherings of a kind that a ban or a rule is on: "the ban on rallies".
func (r *reader) forbidden(p text.Predicate, t lexicon.Trigger) bool {
	up := r.d.Arcs[p.Head].Head
	return t.Type == "demonstration" && p.Noun && up >= 0 && r.d.Arcs[p.Head].Relation == "nmod" && r.d.Child(p.Head, "det", "nummod") < 0 &&
		(lexicon.Is("order", r.d.Lemma(up)) || lexicon.Is("sanction", r.d.Lemma(up)))
}

// risesInPrice reports what shoots up and is nobody: "futures shot up 8 percent".
func (r *reader) risesInPrice(p text.Predicate) bool {
	return p.Lemma == "shoot up" && len(p.Objects) == 0 && !r.persons(p.Subjects)
}

// exercise reports a report about an exercise: two words of the kind, one of them a word for the exercise itself, and nobody harmed.
func (r *reader) exercise() bool {
	return r.wordsOf("exercise") > 0 && r.wordsOf("exercise")+r.wordsOf("plays a part") > 1 && !r.harmTold
}

// countsHarm reports a text that counts dead, wounded or arrested.
func countsHarm(d *text.Document) bool {
	return slices.ContainsFunc(d.Quantities, func(q text.Quantity) bool {
		return q.What == "killed" || q.What == "wounded" || q.What == "arrested"
	})
}

// story reports a deed of a plot, told in the present in a text that names the story's kind, or a word of a title in quotation marks.
func (r *reader) story(p text.Predicate) bool {
	if r.wordsOf("story") == 0 {
		return false
	}
	return r.inTitle(p.Head) || !p.Noun && !r.d.SentenceOf(p.Head).Headline && r.plotTense(p) && r.d.Tags[p.Head].Penn != "VBG" && r.d.Child(p.Head, "aux", "aux:pass") < 0
}

// inTitle reports a word written large in a quotation, or in the headline of a report on it: The Siege of Sarn.
func (r *reader) inTitle(i int) bool {
	d := r.d
	if w := d.Word(i); d.Tags[i].Universal == "VERB" || strings.ToLower(w) == w {
		return false
	}
	s := d.SentenceOf(i)
	for k := i - 1; k >= s.First && k >= i-6; k-- {
		if w := d.Word(k); w == "“" || w == "\"" || w == "``" || w == "‘" {
			return true
		} else if strings.ToLower(w) == w && !lexicon.Is("small in titles", w) {
			return false
		}
	}
	return false
}
