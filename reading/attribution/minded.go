package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// minded finds who is sure, or afraid, of what: "is convinced that …", "have been worried about the threat that …".
func (f *finder) minded(s text.Sentence) {
	d := f.d
	for i := s.First + 1; i < s.Last-1; i++ {
		cue, ok := speech.Find("minded", lower(d.Word(i)))
		be, subject := d.Child(i, "cop", "aux:pass"), d.Child(i, "nsubj", "nsubj:pass")
		if !ok || be < 0 || be > i || subject < 0 || subject > be || f.inQuote(i) != f.inQuote(subject) {
			continue
		}
		content := f.inMind(i, s)
		source, ok := f.source(subject)
		if !ok || content.Empty() || f.conditional(i) {
			continue
		}
		f.add(f.cued(cue, d.SpanOf(be, i+1), source, content, "attribution.minded"))
	}
}

// inMind is the clause behind an adjective, or what stands behind about, of or over.
func (f *finder) inMind(i int, s text.Sentence) text.Span {
	d := f.d
	if c := d.Child(i, "ccomp"); c > i {
		first, last := d.Subtree(c, nil)
		if next := i + 1; next < first && d.Arcs[next].Head == i && d.Arcs[next].Relation == "nsubj" {
			first = next // "adamant | nothing spilled"
		}
		return f.span(max(first, i+1), min(last, f.tail(i)))
	}
	for _, c := range d.Children(i) {
		switch f.preposition(c) {
		case "about", "of", "over", "by", "at":
			if first, last := d.Subtree(c, nil); c > i && first == i+1 && f.verbIn(first, last) {
				return f.span(first+1, min(last, s.Last))
			}
		}
	}
	return text.Span{}
}

// conditional reports a word whose clause is a condition or a question.
func (f *finder) conditional(i int) bool {
	m := f.d.Child(i, "mark")
	return m >= 0 && (lower(f.d.Word(m)) == "if" || lower(f.d.Word(m)) == "unless" || lower(f.d.Word(m)) == "whether")
}
