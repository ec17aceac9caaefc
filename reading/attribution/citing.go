package attribution

import (
	"slices"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// citing are cues that name a second source behind the first: "the Herald reported, citing police".
var citing = map[string]bool{"citing": true, "quoting": true, "referring to": true, "with reference to": true, "relaying": true, "relying on": true}

// citations nest what a source reports on somebody's word: the one cited says what the sentence's own
// reporting verb hands over.
func (f *finder) citations(s text.Sentence) {
	d := f.d
	for i := s.First; i < s.Last; i++ {
		cue, last, ok := f.prepositionAt(i, s.Last)
		if !ok || !citing[cue.Lemma] {
			continue
		}
		head := f.nounAfter(last, s.Last)
		if head < 0 {
			continue
		}
		if source, ok := f.source(head); ok && (cue.Lemma != "referring to" || f.byOutlet(s, i)) {
			f.cited(f.cued(cue, d.SpanOf(i, last), source, f.around(i, head, s), "attribution.citing"))
		}
	}
}

// byOutlet reports an outlet that says something in a sentence before token i: who else refers to somebody speaks about him.
func (f *finder) byOutlet(s text.Sentence, i int) bool {
	for _, k := range f.of[f.d.SentenceIndex(i)] {
		h := f.found[k].Source
		first, last := f.d.TokensIn(h.Span)
		if f.ofMedia(h) || first > s.First && first < last && speech.Role(f.d.Lemma(first-1)) == "media" {
			return true
		}
	}
	return false
}

// cited gives the one cited what the nearest outermost attribution of the sentence hands over, and puts it
// inside that.
func (f *finder) cited(a text.Attribution) {
	best := -1
	for _, k := range f.of[a.Sentence] {
		b := f.found[k]
		if b.Cue.Empty() || citing[b.CueLemma] || b.Content.Contains(a.Cue) && b.Cue.Start > a.Cue.Start {
			continue
		}
		if best < 0 || b.Content.Contains(f.found[best].Cue) {
			best = k
		}
	}
	if best < 0 {
		f.addHedged(a)
		return
	}
	f.citedIn(best, a)
}

// citedIn gives the one cited what attribution k hands over, and puts it inside that.
func (f *finder) citedIn(k int, a text.Attribution) {
	b := &f.found[k]
	a.Content, a.Pieces = f.beforeCue(b.Content, a.Cue), b.Pieces
	if b.Pieces != nil {
		b.Pieces = append(slices.Clone(b.Pieces), a.Cue)
	}
	b.Content = b.Content.Cover(a.Cue).Cover(a.Content)
	f.addHedged(a)
}

// beforeCue is a content less a citation at its end.
func (f *finder) beforeCue(content, cue text.Span) text.Span {
	if !content.Contains(cue) {
		return content
	}
	first, _ := f.d.TokensIn(content)
	last, _ := f.d.TokensIn(cue)
	if first >= last {
		return content
	}
	return f.span(first, last)
}
