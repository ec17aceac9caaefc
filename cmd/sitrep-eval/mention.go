package main

import (
	"strings"

	"sitrep/eval/ecbplus"
	"sitrep/eval/mention"
	"sitrep/text"
)

// content are the word classes that tell what a report is about.
var content = map[string]bool{"NOUN": true, "PROPN": true, "VERB": true, "ADJ": true, "NUM": true}

// mentionsOf takes the gold mentions of a report with their arguments from its parse.
func mentionsOf(r *ecbplus.Report, d *text.Document) mention.Report {
	out := mention.Report{ID: r.File}
	for i := range d.Tokens {
		if w, ok := lemma(d, i); ok {
			out.Words = append(out.Words, w)
			if d.Tags[i].Universal == "PROPN" {
				out.Words = append(out.Words, w, w) // names tell stories apart better than other words
			}
		}
	}
	predicates := map[int]*text.Predicate{}
	for i := range d.Predicates {
		predicates[d.Predicates[i].Head] = &d.Predicates[i]
	}
	for _, m := range r.Mentions {
		out.Mentions = append(out.Mentions, mentionOf(d, m, predicates))
	}
	return out
}

// lemma is the lemma of a word of content, in lower case.
func lemma(d *text.Document, i int) (string, bool) {
	w := strings.ToLower(d.Tags[i].Lemma)
	if d.Tags[i].Universal == "PROPN" {
		w = strings.ToLower(d.Word(i))
	}
	return w, content[d.Tags[i].Universal] && len(w) > 1
}

// headOf is the word of a mention on which the others hang.
func headOf(d *text.Document, words []int) int {
	in := map[int]bool{}
	for _, w := range words {
		in[w] = true
	}
	for _, w := range words {
		if !in[d.Arcs[w].Head] {
			return w
		}
	}
	return words[0]
}

func mentionOf(d *text.Document, m ecbplus.Mention, predicates map[int]*text.Predicate) mention.Mention {
	head := headOf(d, m.Words)
	tag := d.Tags[head]
	out := mention.Mention{Lemma: strings.ToLower(tag.Lemma), Noun: tag.Universal == "NOUN" || tag.Universal == "PROPN", Reporting: strings.HasSuffix(m.Kind, "REPORTING")}
	own := map[int]bool{}
	for _, w := range m.Words {
		own[w] = true
		out.Words = append(out.Words, strings.ToLower(d.Tags[w].Lemma))
	}
	out.Arguments = argumentsOf(d, head, own, predicates[head])
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last && s.First <= head && head < s.Last; i++ {
			if w, ok := lemma(d, i); ok && !own[i] {
				out.Sentence = append(out.Sentence, w)
			}
		}
	}
	return out
}

// argumentsOf are the parts of a predicate, or else what hangs on a noun.
func argumentsOf(d *text.Document, head int, own map[int]bool, p *text.Predicate) []mention.Argument {
	var out []mention.Argument
	add := func(part string, i int) {
		if a := argument(d, part, i, own); len(a.Words) > 0 {
			out = append(out, a)
		}
	}
	if p != nil {
		for _, i := range p.Subjects {
			add("subject", i)
		}
		for _, i := range p.Objects {
			add("object", i)
		}
		for _, o := range p.Obliques {
			add("other", o.Head)
		}
		return out
	}
	for _, i := range d.Children(head) {
		if content[d.Tags[i].Universal] {
			add("other", i)
		}
	}
	return out
}

// argument is a phrase by its head: the words of content that hang on it, relative clauses left out.
func argument(d *text.Document, part string, head int, own map[int]bool) mention.Argument {
	a := mention.Argument{Part: part}
	var walk func(i, depth int)
	walk = func(i, depth int) {
		if own[i] {
			return
		}
		if w, ok := lemma(d, i); ok {
			a.Words = append(a.Words, w)
			a.Name = a.Name || d.Tags[i].Universal == "PROPN" || d.Tags[i].Universal == "NUM"
		}
		for _, c := range d.Children(i) {
			if rel := d.Arcs[c].Relation; depth < 3 && !strings.HasPrefix(rel, "acl") && !strings.HasPrefix(rel, "conj") && rel != "appos" && rel != "advcl" {
				walk(c, depth+1)
			}
		}
	}
	walk(head, 0)
	return a
}
