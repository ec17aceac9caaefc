package attribution

import (
	"strings"

	"sitrep/lexicon/en/coreference"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// pronoun resolves he, she, it, they to the nearest fitting source or actor before.
func (f *finder) pronoun(i int) (text.Hop, bool) {
	d := f.d
	var test func(text.Actor) bool
	word := subjectForm(lower(d.Word(i)))
	switch word {
	case "he", "she":
		test = func(a text.Actor) bool {
			return a.Kind == "person" && a.Name != d.Masthead.Agency && f.genderFits(a.Name, word) && !f.calledOther(a, word)
		}
	case "it":
		if h, ok := f.subjectBefore(i); ok {
			return h, true
		}
		if h, ok := f.subjectBeside(i); ok {
			return h, true
		}
		test = func(a text.Actor) bool { return bodies[a.Kind] }
	case "we", "i":
		if f.inQuote(i) < 0 {
			return text.Hop{}, false // the report speaks for itself
		}
	case "who":
		return f.whoever(i)
	case "they":
		test = nil
	case "others", "some", "many", "both", "one", "all", "most", "several", "another", "those", "few", "someone", "somebody", "everyone", "everybody", "anyone":
		return text.Hop{Span: d.Phrase(i), Name: d.Words(d.Phrase(i)), Actor: -1, Unnamed: true}, true
	default:
		return text.Hop{}, false
	}
	if a, ok := f.lastSource(i, test, word); ok {
		if h, told := f.toldSince(i, word, a); told {
			return h, true
		}
		a.Span, a.Inherited = d.Tokens[i].Span, false
		return a, true
	}
	if test != nil {
		if a := nearestActor(d, f.beforeOwnWords(i), test); a >= 0 {
			return f.standIn(i, a), true
		}
	}
	if h, ok := f.described(i, word); ok {
		h.Span = d.Tokens[i].Span
		return h, true
	}
	if word == "it" || word == "we" || word == "i" {
		return text.Hop{}, false // "it says much": nobody is known to speak
	}
	return text.Hop{Span: d.Tokens[i].Span, Name: d.Word(i), Actor: -1, Unnamed: true}, true
}

// subjectForm is the form of a pronoun that is a subject ("according to him": he).
func subjectForm(word string) string {
	switch word {
	case "him", "his":
		return "he"
	case "her":
		return "she"
	case "them", "their":
		return "they"
	}
	return word
}

// lastSource is the nearest source before token i, within two blocks, that fits the pronoun. He and
// she also take a described person ("a spokesman").
func (f *finder) lastSource(i int, test func(text.Actor) bool, word string) (text.Hop, bool) {
	block := f.d.SentenceOf(i).Block
	best, ok := f.latest(f.d.Tokens[i].Start, lookBack, func(h text.Hop) bool {
		first, _ := f.d.TokensIn(h.Span)
		near := h.Empty() || first < len(f.d.Tokens) && block-f.d.SentenceOf(first).Block <= 2
		return near && (f.agrees(h, test, word) || f.spokeLast(h, i, word))
	})
	if !ok {
		return text.Hop{}, false
	}
	best = f.mainSource(best, i, test, word)
	before := f.beforeOwnWords(i)
	nearer := nearestActor(f.d, before, test)
	if test != nil && nearer >= 0 && word != "it" && f.later(f.lastNamed(nearer, before), best) {
		return text.Hop{}, false
	}
	return best, true
}

// beforeOwnWords is the byte before which the one whom a pronoun stands for was told of: of a pronoun right behind a
// quotation the beginning of that, since nobody is told of himself by name in what he says.
func (f *finder) beforeOwnWords(i int) int {
	d := f.d
	for k := i - 1; k >= max(0, i-2); k-- {
		if q := f.inQuote(k); q >= 0 && f.inQuote(i) < 0 && f.speech(q) {
			return f.quotes[q].Start
		}
	}
	return d.Tokens[i].Start
}

// later reports a byte in a later sentence than that in which a source spoke: who is told of beside a speaker, in what he
// says, does not speak next.
func (f *finder) later(end int, speaker text.Hop) bool {
	first, last := f.d.TokensIn(speaker.Span)
	if end <= speaker.End || first >= last {
		return end > speaker.End
	}
	return end > f.d.SentenceOf(first).End
}

// mainSource is who says what another source of an earlier sentence is told in, where the pronoun at token i can stand for him
// as well: "The envoys said that the rebels denied it. They urged …" goes on with the envoys.
func (f *finder) mainSource(h text.Hop, i int, test func(text.Actor) bool, word string) text.Hop {
	first, last := f.d.TokensIn(h.Span)
	if first >= last || f.d.SentenceIndex(first) == f.d.SentenceIndex(i) {
		return h
	}
	for _, k := range f.of[f.d.SentenceIndex(first)] {
		a := f.found[k]
		if !a.Cue.Empty() && !a.Source.Empty() && a.Says(h.Span) && a.Cue.End <= h.Start && a.Stance != "" && f.agrees(a.Source, test, word) {
			h = a.Source
		}
	}
	return h
}

// spokeLast reports that a person of a fitting name spoke in the sentence before, whatever other pronouns were tied to
// that name: "…,” Mara Rovik told the court. Asked why, she said …".
func (f *finder) spokeLast(h text.Hop, i int, word string) bool {
	if word != "he" && word != "she" || h.Actor < 0 || f.d.Actors[h.Actor].Kind != "person" || h.Empty() {
		return false
	}
	first, _ := f.d.TokensIn(h.Span)
	return first < len(f.d.Tokens) && f.d.SentenceIndex(i)-f.d.SentenceIndex(first) == 1 && f.genderFits(h.Name, word)
}

func (f *finder) agrees(h text.Hop, test func(text.Actor) bool, word string) bool {
	if (word == "he" || word == "she") && !f.genderFits(h.Name, word) {
		return false
	}
	if h.Actor >= 0 && test != nil {
		return test(f.d.Actors[h.Actor]) || (word == "he" || word == "she") && personNoun(h.Name)
	}
	if word == "he" || word == "she" {
		return personNoun(h.Name)
	}
	if word == "it" && h.Unnamed && strings.HasSuffix(h.Name, "s") {
		return false // "its officials"
	}
	if word == "it" {
		return h.Actor < 0 && !h.Unnamed && f.bodyNamed(h)
	}
	plural := strings.HasSuffix(h.Name, "s") || strings.HasSuffix(lower(h.Name), "police") || h.Actor >= 0 && bodies[f.d.Actors[h.Actor].Kind]
	return plural
}

// bodyNamed reports a source by a name of its own in which no person is named.
func (f *finder) bodyNamed(h text.Hop) bool {
	first, last := f.d.TokensIn(h.Span)
	for i := first; i < last; i++ {
		if a := f.d.ActorAt(i); a >= 0 && f.d.Actors[a].Kind == "person" {
			return false
		}
	}
	return properIn(f.d, h.Span)
}

// personNoun reports a description of one person by its last word.
func personNoun(name string) bool {
	words := strings.Fields(lower(name))
	if len(words) > 2 && words[0] == "one" && words[1] == "of" {
		return true // "one of them", "one of the guards"
	}
	if len(words) == 0 || strings.HasSuffix(words[len(words)-1], "s") {
		return false
	}
	head := words[len(words)-1]
	if head == "one" || head == "another" || head == "someone" {
		return true
	}
	switch coreference.Noun(head) {
	case "group":
		return false
	case "":
		return speech.Role(head) != "" && speech.Role(head) != "document" && speech.Role(head) != "media"
	}
	return true
}
