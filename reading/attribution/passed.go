package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// What the network must be sure of to take somebody for the one who passes on what a source says.
const (
	surePassing = 0.5 // of a noun for an outlet
	sureName    = 0.8 // of a name that nothing else tells to be an outlet's
)

// passedOn puts those around a source who pass on what he says, where the network is sure of them and no rule has read them: "a
// doctor told Mwangaza that …", "the mayor told a news agency".
func (f *finder) passedOn() {
	for _, y := range f.d.Sayings {
		s, k := f.d.SentenceOf(y.Token), f.cueAt(y.Token)
		if y.Chance < likelySaying || k < 0 || f.found[k].Source.Empty() {
			continue
		}
		r, ok := f.taken(y, "relay", surePassing)
		if !ok || f.found[k].Says(f.words(r)) || f.speaksIn(s, f.words(r)) || !f.governs(y.Token, r) {
			continue
		}
		if hop, ok := f.passer(y, r); ok && hop.Name != f.found[k].Source.Name {
			inner := f.found[k]
			if a := relaying(inner, hop); a.Content != inner.Content {
				a.Pieces = append(slices.Clone(inner.Pieces), inner.Cue) // no more than what is passed on
				if inner.Pieces == nil {
					a.Pieces = append(a.Pieces, inner.Content)
				}
				f.keep(a)
			}
		}
	}
}

// governs reports words that a saying's own verb governs: in "an editor at the Herald said", "a letter seen by the Herald" others do.
func (f *finder) governs(token int, r run) bool {
	d := f.d
	i := d.Arcs[f.headIn(r)].Head
	for steps := 0; i >= 0 && i != token && steps < 6 && d.Tags[i].Universal == "PROPN"; steps++ {
		i = d.Arcs[i].Head
	}
	return i == token
}

// speaksIn reports words that are a source in a sentence already.
func (f *finder) speaksIn(s text.Sentence, words text.Span) bool {
	for _, k := range f.of[f.d.SentenceIndex(s.First)] {
		if h := f.found[k].Source; !h.Empty() && h.Overlaps(words) {
			return true
		}
	}
	return false
}

// passer is the hop of those who pass something on: an outlet, or a name that is neither a person's nor the report's own outlet.
// "The agency" and "this newspaper" are mostly the report's own.
func (f *finder) passer(y text.Saying, r run) (text.Hop, bool) {
	d := f.d
	head := f.headIn(r)
	words := f.words(r)
	if hop, ok := f.outletAt(head); ok {
		return hop, !f.ownOutlet(hop)
	}
	first, _ := d.TokensIn(d.NounGroup(head))
	named := properIn(d, words)
	switch det := lower(d.Word(min(first, r.first))); {
	case det == "this" || det == "our" || d.Tags[head].Penn == "NNS" || speech.Role(d.Lemma(head)) == "document":
		return text.Hop{}, false
	case !named && (det == "the" || !newsBody(d, head)), named && !newsBody(d, head) && f.chanceIn(y, "relay", words) < sureName:
		return text.Hop{}, false
	}
	hop, ok := f.source(head)
	if !ok {
		hop, ok = f.anything(head)
	}
	if hop.Actor < 0 && named && !hop.Contains(words) {
		hop = text.Hop{Span: words, Name: d.Words(words), Actor: -1} // a parser may cut a name short
	}
	if !ok || hop.Actor >= 0 && d.Actors[hop.Actor].Kind == "agency" || hop.Actor >= 0 && f.surelyPerson(hop.Actor) {
		return text.Hop{}, false
	}
	return hop, !f.ownOutlet(hop)
}

// ownOutlet reports the report's publisher or agency, by its name or by a part of it ("the Courier" for the Steppe Courier).
func (f *finder) ownOutlet(h text.Hop) bool {
	m := f.d.Masthead
	name := strings.TrimPrefix(strings.TrimPrefix(lower(h.Name), "the "), "a ")
	for _, own := range []string{lower(m.Publisher), lower(m.Agency)} {
		if own != "" && strings.Contains(" "+own+" ", " "+name+" ") {
			return true
		}
	}
	return h.Actor >= 0 && f.isPublisher(f.d.Actors[h.Actor])
}

// surelyPerson reports somebody whose name is more than one bare word that no list knows: such a word is read as a person's name
// where nothing tells what it is.
func (f *finder) surelyPerson(actor int) bool {
	a := f.d.Actors[actor]
	return a.Kind == "person" && (a.ID != "" || len(strings.Fields(a.Name)) > 1)
}
