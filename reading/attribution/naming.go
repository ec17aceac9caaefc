package attribution

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// thisOutlet reports "this newspaper" in a report whose publisher is known: the report itself.
func (f *finder) thisOutlet(i int) bool {
	d := f.d
	det := d.Child(i, "det")
	return det >= 0 && lower(d.Word(det)) == "this" && d.Masthead.Publisher != "" && speech.Role(d.Tags[i].Lemma) == "media"
}

// shortened is the body that a noun with "the" calls by one word of its name ("the centre" after "the Rovik Centre for
// Ports"), the last one named before; -1 for none.
func (f *finder) shortened(i int) int {
	d := f.d
	if d.Tags[i].Penn != "NN" || !isDefinite(d, i) || d.Child(i, "amod", "compound", "nmod", "nmod:poss") >= 0 || speech.Role(d.Tags[i].Lemma) == "document" {
		return -1
	}
	noun, best, at := lower(d.Word(i)), -1, -1
	for a, x := range d.Actors {
		if !bodies[x.Kind] || !slices.Contains(strings.Fields(lower(x.Name)), noun) || lower(x.Name) == noun {
			continue
		}
		if end := f.lastNamed(a, d.Tokens[i].Start); end > at {
			best, at = a, end
		}
	}
	return best
}

// calledAgain is the source that "the" and a noun call a second time: "the press service" after "the press service of the
// harbour ministry".
func (f *finder) calledAgain(i int) (text.Hop, bool) {
	d := f.d
	if d.Tags[i].Penn != "NN" || !isDefinite(d, i) || d.Child(i, "nmod") >= 0 {
		return text.Hop{}, false
	}
	_, words, _ := strings.Cut(lower(d.Words(d.NounGroup(i))), " ")
	hop, ok := f.latest(d.Tokens[i].Start, lookBack, func(h text.Hop) bool {
		return words != "" && h.Actor < 0 && !h.Unnamed && strings.HasPrefix(strings.TrimPrefix(lower(h.Name), "the "), words+" of ")
	})
	hop.Span, hop.Inherited = d.NounGroup(i), true
	return hop, ok
}

// explained is the actor that an apposition of a noun names ("its spokesman, Lt. Col. Ivo Rovik": a parser may hang
// a rank there too); -1 where none does.
func (f *finder) explained(i int) int {
	d := f.d
	for _, c := range d.Children(i) {
		if a := d.ActorHeaded(c); d.Arcs[c].Relation == "appos" && a >= 0 && speaks[d.Actors[a].Kind] {
			return c
		}
	}
	return -1
}

// nobody reports a noun that names no one at all: "no group has claimed the attack".
func nobody(d *text.Document, i int) bool {
	det := d.Child(i, "det")
	return det >= 0 && lower(d.Word(det)) == "no"
}

// titled is the head of the name of a person right behind a title that a parser takes for a name of its own
// ("Ambassador Rovik", "Col. Ana Rovik"); -1 where none stands there.
func (f *finder) titled(i int) int {
	d := f.d
	if n := f.behindTitle(i); n >= 0 {
		return n
	}
	if i+1 >= d.SentenceOf(i).Last || d.Tags[i].Universal != "PROPN" || d.Tags[i+1].Universal != "PROPN" || d.ActorHeaded(i) >= 0 {
		return -1
	}
	if _, title := actor.Title(lower(d.Word(i))); !title && speech.Role(d.Word(i)) == "" {
		return -1
	}
	a := d.ActorAt(i + 1)
	if a < 0 || d.Actors[a].Kind != "person" {
		return -1
	}
	for k := i + 1; k < min(i+6, d.SentenceOf(i).Last); k++ {
		if d.ActorHeaded(k) == a {
			return k
		}
	}
	return -1
}

// behindTitle is the head of a person's name behind a title of several words that begins at or before token i and ends
// behind it ("Agent in Charge Ana Rovik"); -1 for none.
func (f *finder) behindTitle(i int) int {
	d := f.d
	s := d.SentenceOf(i)
	for end := i + 2; end < min(i+actor.LongestTitle, s.Last); end++ {
		a := d.ActorAt(end)
		if a < 0 || d.Actors[a].Kind != "person" {
			continue
		}
		for first := i; first >= max(s.First, end-actor.LongestTitle); first-- {
			if titles(d, first, end) {
				return headOf(d, end, end+1)
			}
		}
		return -1
	}
	return -1
}

// titles reports tokens that are one title, or two in a row ("Minister of State General").
func titles(d *text.Document, first, end int) bool {
	if _, ok := actor.Title(lower(d.Words(d.SpanOf(first, end)))); ok {
		return true
	}
	for mid := first + 1; mid < end; mid++ {
		_, one := actor.Title(lower(d.Words(d.SpanOf(first, mid))))
		if _, other := actor.Title(lower(d.Words(d.SpanOf(mid, end)))); one && other {
			return true
		}
	}
	return false
}

// styled is the name that a source gives itself: "a group calling itself the Salt Hand", "a band called the Salt
// Hand"; -1 where it gives none.
func (f *finder) styled(i int) int {
	d := f.d
	s := d.SentenceOf(i)
	if i+2 >= s.Last || d.Tags[i].Universal != "NOUN" {
		return -1
	}
	k := i + 2
	switch w := lower(d.Word(i + 1)); {
	case (w == "calling" || w == "styling" || w == "naming") && (lower(d.Word(k)) == "itself" || lower(d.Word(k)) == "themselves" || lower(d.Word(k)) == "himself" || lower(d.Word(k)) == "herself"):
		k++
	case w == "called" || w == "named":
	default:
		return -1
	}
	if n := f.nounAfter(k, min(k+8, s.Last)); n >= 0 && d.Tags[n].Universal == "PROPN" {
		return n
	}
	return -1
}
