package attribution

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// labels reads outlets named alone before a block ("Meridian Press:"): what follows is relayed from
// them. Nothing closes such a block, so it reaches as far as its last attributed sentence; what
// comes after is probably the report's own again.
func (f *finder) labels() {
	d := f.d
	for k, l := range d.Furniture {
		if l.Kind != "label" && l.Kind != "subheading" {
			continue
		}
		span := text.Span{Start: l.Start, End: l.Start + len(strings.TrimRight(d.Words(l.Span), ": "))}
		if hop, ok := f.outlet(span); ok {
			f.cover(hop, span, l.End, f.nextLabel(k))
		}
	}
	for _, s := range d.Sentences {
		f.inlineLabel(s)
	}
}

// nextLabel is where the label after furniture k begins, or the end of the text.
func (f *finder) nextLabel(k int) int {
	for _, l := range f.d.Furniture[k+1:] {
		if l.Kind == "label" || l.Kind == "subheading" || l.Kind == "teaser" {
			return l.Start
		}
	}
	return len(f.d.Text)
}

// outlet is the hop for a span that names an outlet and nothing else.
func (f *finder) outlet(span text.Span) (text.Hop, bool) {
	d := f.d
	name := d.Words(span)
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || page.DeskWord(words[len(words)-1]) || strings.Contains(name, ": ") {
		return text.Hop{}, false // "Harbour Correspondent" is who wrote the report
	}
	for a, x := range d.Actors {
		for _, m := range x.Mentions {
			if m.Span == span && bodies[x.Kind] {
				return text.Hop{Span: span, Name: x.Name, Actor: a}, true
			}
		}
	}
	e, listed := actor.ByName(name)
	if listed && e.Kind == "media" {
		return text.Hop{Span: span, Name: e.Name, Actor: f.named(e.Name)}, true
	}
	if len(words) > 1 && (page.OutletWord(words[len(words)-1]) || page.OutletWord(words[0])) {
		return text.Hop{Span: span, Name: name, Actor: f.named(name)}, true
	}
	return text.Hop{}, false
}

func (f *finder) named(name string) int {
	for a, x := range f.d.Actors {
		if strings.EqualFold(x.Name, name) {
			return a
		}
	}
	return -1
}

// cover adds the relay for the sentences between a label and the next.
func (f *finder) cover(hop text.Hop, label text.Span, from, to int) {
	d := f.d
	var content text.Span
	first := -1
	for k, s := range d.Sentences {
		if s.Start < from || s.End > to || d.InFurniture(s.Span) {
			continue
		}
		if first < 0 {
			first = k
			content = s.Span
		}
		if f.attributed(k) {
			content = content.Cover(s.Span)
		}
	}
	if first >= 0 {
		f.keep(text.Attribution{Sentence: first, Source: hop, Cue: label, Content: content, Stance: "asserts",
			Certainty: "certain", Rule: "attribution.label"})
	}
}

func (f *finder) attributed(sentence int) bool {
	for _, k := range f.of[sentence] {
		if f.found[k].Rule != "attribution.label" {
			return true
		}
	}
	return false
}

// inlineLabel reads "MPA: Two people were hurt …": the rest of the block is relayed.
func (f *finder) inlineLabel(s text.Sentence) {
	d := f.d
	if s.First > 0 && d.SentenceOf(s.First-1).Block == s.Block {
		return
	}
	for i := s.First + 1; i < s.Last && i <= s.First+4; i++ {
		if d.Word(i) != ":" {
			continue
		}
		hop, ok := f.outlet(d.SpanOf(s.First, i))
		if !ok || i+1 >= s.Last || f.datelined(s.First, i) {
			return
		}
		end := s.End
		for _, t := range d.Sentences {
			if t.Block == s.Block {
				end = max(end, t.End)
			}
		}
		f.keep(text.Attribution{Sentence: d.SentenceIndex(i), Source: hop, Cue: d.SpanOf(s.First, i+1),
			Content: text.Span{Start: d.Tokens[i+1].Start, End: end}, Stance: "asserts", Certainty: "certain", Rule: "attribution.label"})
		return
	}
}
