package event

import (
	"slices"
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// metAnother takes the doers from a participle behind a verb whose subject met with another's deed: in "a convoy fell into an
// ambush, killing nine soldiers" the convoy killed nobody.
func (r *reader) metAnother(p *text.Predicate) {
	d := r.d
	up := d.Arcs[p.Head].Head
	if p.Noun || up < 0 || d.Arcs[p.Head].Relation != "advcl" || d.Tags[p.Head].Penn != "VBG" {
		return
	}
	if slices.ContainsFunc(d.Children(up), func(c int) bool { return r.metBy(up, c) }) {
		p.Subjects = nil
	}
}

// criticised reports an attack in words: a minister comes under attack "for" something, a place or a patrol from those who shoot.
func (r *reader) criticised(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	if !p.Noun || up < 0 || r.d.Preposition(p.Head) != "under" || !r.metBy(up, p.Head) {
		return false
	}
	k, ok := r.at[up]
	return !ok || !r.underFire(r.d.Predicates[k])
}

// metBy reports a noun of a deed that its verb leads the subject into.
func (r *reader) metBy(verb, noun int) bool {
	k, ok := r.at[noun]
	if !ok || !r.d.Predicates[k].Noun {
		return false
	}
	class := "undergoes"
	if prep := r.d.Preposition(noun); prep != "" {
		class += " " + prep
	}
	return lexicon.Is(class, r.d.Lemma(verb))
}

// ofNounBefore gives a verb of harm behind "that" or "which" the weapon or the deed right before that word, whatever the parser hung the
// clause on: of "the man, who was wanted over the bomb that killed four rangers" the bomb killed them.
func (r *reader) ofNounBefore(p *text.Predicate) {
	d := r.d
	at := p.Head - 1
	for at > 0 && d.Tags[at].Universal == "AUX" {
		at--
	}
	if p.Noun || p.Passive || at < 1 || !r.harmful(*p) || !strings.EqualFold(d.Word(at), "that") && !strings.EqualFold(d.Word(at), "which") {
		return
	}
	if noun := at - 1; d.Tags[noun].Universal == "NOUN" && (lexicon.Is("explosive", d.Lemma(noun)) || lexicon.Is("attack", d.Lemma(noun))) {
		p.Subjects = []int{noun}
	}
}
