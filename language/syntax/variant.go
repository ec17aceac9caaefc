package syntax

import (
	"slices"
	"strings"

	"sitrep/text"
)

// variant is a title in other words.
type variant struct {
	words  []string
	origin []int // the title's word that each stands for, from 0; -1 for one that was put in
	edits  []edit
}

// variant is the title with these edits made: articles and auxiliaries are put in, a comma before a verb becomes "and", "as" before
// a clause "when".
func (t *title) variant(edits []edit) variant {
	v := variant{edits: edits}
	words := slices.Clone(t.words)
	puts := map[int]string{} // what is put in before a word
	for _, e := range edits {
		switch e.kind {
		case toPast:
			words[e.at] = e.past
			t.join(words, e.at)
			if t.bare(e.at + 1) {
				puts[e.at+1] = "the"
			}
		case toFuture:
			words[e.at-1] = "will"
		case toPassive, toPredicate:
			puts[e.at] = "were"
		}
	}
	for i, w := range words {
		if more := puts[i]; more != "" {
			v.words, v.origin = append(v.words, more), append(v.origin, -1)
		}
		v.words, v.origin = append(v.words, w), append(v.origin, i)
	}
	return v
}

// bare reports a word in small letters that an article can stand before: a noun or an adjective.
func (t *title) bare(i int) bool {
	if i >= len(t.words) {
		return false
	}
	tag := t.d.Tags[t.s.First+i].Penn
	return strings.HasPrefix(tag, "NN") && tag != "NNP" && tag != "NNPS" || strings.HasPrefix(tag, "JJ") || tag == "VBN" || tag == "VBD"
}

// join makes the words before a verb lead to it as those of running text do.
func (t *title) join(words []string, verb int) {
	if words[verb-1] == "," {
		words[verb-1] = "and"
	}
	for i := verb - 2; i > 0 && verb-i <= 4; i-- {
		if words[i] == "as" {
			words[i] = "when"
			return
		}
	}
}

// together is a document with one sentence for each variant.
func together(all []variant) *text.Document {
	var b strings.Builder
	d := &text.Document{}
	for _, v := range all {
		first := len(d.Tokens)
		for _, w := range v.words {
			start := b.Len()
			b.WriteString(w)
			d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: start, End: b.Len()}})
			b.WriteByte(' ')
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: d.SpanOf(first, len(d.Tokens)), First: first, Last: len(d.Tokens)})
	}
	d.Text = b.String()
	return d
}

// clauseHeads are the relations of a word that heads a clause.
var clauseHeads = map[string]bool{"root": true, "ccomp": true, "parataxis": true, "conj": true, "advcl": true}

// holds reports a variant, sentence i of a document, whose edits were all read as the verbs of clauses.
func (v variant) holds(d *text.Document, i int) bool {
	for _, e := range v.edits {
		at := d.Sentences[i].First + slices.Index(v.origin, e.at)
		if d.Tags[at].Universal != e.class() || !clauseHeads[d.Arcs[at].Relation] || !e.fits(d, at) {
			return false
		}
	}
	return true
}

// class is the word class of what an edit makes the head of a clause.
func (e edit) class() string {
	if e.kind == toPredicate {
		return "ADJ"
	}
	return "VERB"
}

// fits reports a verb with a subject that stands before it and agrees with it; one that is joined to another may have none.
func (e edit) fits(d *text.Document, at int) bool {
	subject := d.Child(at, "nsubj", "nsubj:pass")
	joined := d.Arcs[at].Relation == "conj" || d.Arcs[at].Relation == "parataxis"
	if subject < 0 {
		return joined && e.kind == toPast
	}
	if e.kind == toPast && d.Child(at, "aux", "aux:pass") >= 0 {
		return false
	}
	return subject < at && (e.kind != toPassive || d.Arcs[subject].Relation == "nsubj:pass" && d.Child(at, "obj") < 0)
}

// changes reports a word that an edit of the variant is of.
func (v variant) changes(at int) bool {
	return slices.ContainsFunc(v.edits, func(e edit) bool { return e.at == at })
}
