package attribution

import (
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// holder is the subject of a verb in its own words, nothing resolved: that of its clause, the noun right
// before it, or that of the clause that a participle hangs on.
func (f *finder) holder(p text.Predicate) text.Hop {
	for _, s := range f.outside(p) {
		if !p.Passive && s > p.Head && f.d.Arcs[s].Head != p.Head {
			continue
		}
		return f.asWritten(s)
	}
	if s := f.d.Child(p.Head, "nsubj:pass"); s >= 0 && (speech.Is("minded", p.Lemma) || !p.Passive) {
		return f.asWritten(s)
	}
	if p.Passive {
		return text.Hop{Actor: -1, Unnamed: true}
	}
	return f.lender(p.Head)
}

func (f *finder) asWritten(i int) text.Hop {
	span := f.d.NounGroup(i)
	return text.Hop{Span: span, Name: f.d.Words(span), Actor: f.d.ActorHeaded(i)}
}

// lender is the subject that a participle or infinitive shares with a verb above it.
func (f *finder) lender(verb int) text.Hop {
	d := f.d
	for i, steps := verb, 0; i >= 0 && steps < 4; i, steps = d.Arcs[i].Head, steps+1 {
		if s := d.Child(i, "nsubj", "nsubj:pass"); s >= 0 {
			return f.asWritten(s)
		}
		if rel := d.Arcs[i].Relation; i != verb && rel != "advcl" && rel != "xcomp" && rel != "conj" && rel != "parataxis" {
			break
		}
	}
	return text.Hop{Actor: -1, Unnamed: true}
}

// raised is the subject of a raising verb.
func (f *finder) raised(p text.Predicate) []text.Span {
	if s := f.d.Child(p.Head, "nsubj"); s >= 0 && s < p.Head && speech.Is("raising", attitudeLemma(p.Lemma)) {
		first, last := f.d.Subtree(s, nil)
		return []text.Span{f.span(first, last)}
	}
	return nil
}
