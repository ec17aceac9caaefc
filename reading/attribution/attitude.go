package attribution

import (
	"slices"
	"sort"
	"strings"

	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// Attitudes are what people are told to want, plan, ask, praise, condemn or know: who, by which word,
// what. They come on top of d.Attributions, by text order, and nest with nothing: the report itself
// tells them, so they bear no claim and give a chain no hop. Source is the holder as written, zero for
// none told. Their stance is empty.
func Attitudes(d *text.Document) []text.Attribution {
	if len(d.Arcs) == 0 {
		return nil
	}
	f := &finder{d: d, at: map[int]int{}, of: map[int][]int{}, shares: map[int]int{}, quotes: quotations(d)}
	for i, p := range d.Predicates {
		f.at[p.Head] = i
	}
	f.known = cuesOf(d)
	for _, p := range d.Predicates {
		if !p.Noun && !f.known[p.Head] && !d.InFurniture(d.Tokens[p.Head].Span) {
			f.attitude(p)
		}
	}
	for i := range d.Tokens {
		if d.Tags[i].Universal == "ADJ" && !d.InFurniture(d.Tokens[i].Span) {
			f.disposition(i)
		}
	}
	sort.SliceStable(f.found, func(i, j int) bool { return f.found[i].Cue.Start < f.found[j].Cue.Start })
	return f.found
}

// cuesOf are the tokens that are cues of attributions.
func cuesOf(d *text.Document) map[int]bool {
	out := map[int]bool{}
	for _, a := range d.Attributions {
		first, last := d.TokensIn(a.Cue)
		for i := first; i < last; i++ {
			out[i] = true
		}
	}
	return out
}

// attitude reads a verb of attitude by the first of its senses that fits.
func (f *finder) attitude(p text.Predicate) {
	senses := speech.Attitudes(attitudeLemma(p.Lemma))
	if len(senses) == 0 {
		return
	}
	source := f.holder(p)
	if speech.Is("raising", attitudeLemma(p.Lemma)) {
		source = text.Hop{Actor: -1, Unnamed: true}
	}
	if quoted := f.saidAloud(p, senses, source); len(quoted) > 0 {
		f.told(p, p.Head+1, source, quoted)
		return
	}
	for _, class := range []string{"particle", "clause", "infinitive", "object"} {
		for _, a := range senses {
			if a.Class != class {
				continue
			}
			if end, content := f.held(p, a); len(content) > 0 {
				f.told(p, end, source, content)
				return
			}
		}
	}
}

// attitudeLemma mends lemmas that end in a spurious or missing e ("applaude").
func attitudeLemma(lemma string) string {
	lemma, _, _ = strings.Cut(lemma, " ")
	for _, l := range []string{lemma, strings.TrimSuffix(lemma, "e"), lemma + "e"} {
		if len(speech.Attitudes(l)) > 0 {
			return l
		}
	}
	return lemma
}

// saidAloud is the direct speech that a verb of attitude hands over ("“Run!” he shouted").
func (f *finder) saidAloud(p text.Predicate, senses []speech.Attitude, source text.Hop) []text.Span {
	clause := slices.ContainsFunc(senses, func(a speech.Attitude) bool { return a.Class == "clause" })
	if !clause && !slices.ContainsFunc(senses, func(a speech.Attitude) bool { return a.Lemma == "ask" || a.Lemma == "add" }) {
		return nil
	}
	if p.Passive {
		return nil
	}
	quoted, _ := f.quoted(p.Head, source)
	return quoted
}

func (f *finder) told(p text.Predicate, end int, source text.Hop, content []text.Span) {
	d := f.d
	if next := f.governing(min(end, len(d.Tokens)-1)); next > end && content[len(content)-1].Start == d.Tokens[min(next, len(d.Tokens)-1)].Start {
		end = next
	}
	a := text.Attribution{Sentence: d.SentenceIndex(p.Head), Source: source, Cue: d.SpanOf(p.Head, end), CueLemma: p.Lemma,
		Content: whole(content), Rule: "attitude.verb"}
	if len(content) > 1 {
		a.Pieces = content
	}
	f.add(a)
}

// disposition reads an adjective of attitude with its copula: "is eager to", "are critical of".
func (f *finder) disposition(i int) {
	d := f.d
	cop := d.Child(i, "cop")
	if cop < 0 || !slices.ContainsFunc(speech.Attitudes(d.Lemma(i)), func(a speech.Attitude) bool { return a.Class == "adjective" }) {
		return
	}
	subject := d.Child(i, "nsubj")
	end := i + 1
	if end < len(d.Tokens) && d.Tags[end].Universal == "ADP" {
		end++
	}
	last := end
	for _, c := range d.Children(i) {
		switch d.Arcs[c].Relation {
		case "ccomp", "xcomp", "obl", "advcl":
			if first, l := d.Subtree(c, nil); first <= last && c > i {
				last = max(last, l)
			}
		}
	}
	if subject < 0 || last == end {
		return
	}
	span := d.NounGroup(subject)
	f.add(text.Attribution{Sentence: d.SentenceIndex(i), Source: text.Hop{Span: span, Name: d.Words(span), Actor: d.ActorHeaded(subject)},
		Cue: d.SpanOf(cop, end), CueLemma: d.Lemma(i), Content: f.span(end, last), Rule: "attitude.adjective"})
}
