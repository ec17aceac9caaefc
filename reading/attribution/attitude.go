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
	if raising[attitudeLemma(p.Lemma)] {
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

// holder is the subject of a verb in its own words, nothing resolved: that of its clause, the noun right
// before it, or that of the clause that a participle hangs on.
func (f *finder) holder(p text.Predicate) text.Hop {
	for _, s := range f.outside(p) {
		if !p.Passive && s > p.Head && f.d.Arcs[s].Head != p.Head {
			continue
		}
		return f.asWritten(s)
	}
	if s := f.d.Child(p.Head, "nsubj:pass"); s >= 0 && (minded[p.Lemma] || !p.Passive) {
		return f.asWritten(s)
	}
	if p.Passive {
		return text.Hop{Actor: -1, Unnamed: true}
	}
	return f.lender(p.Head)
}

// minded are participles of what somebody has in mind: their subject holds the attitude.
var minded = map[string]bool{"focus": true, "concern": true, "worry": true, "convince": true, "commit": true, "oppose": true, "obsess": true, "determine": true}

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

// governing passes over a preposition right behind a cue, which belongs to the cue ("was known for").
func (f *finder) governing(end int) int {
	if f.d.Tags[end].Universal == "ADP" {
		return end + 1
	}
	return end
}

// held is where the cue of an attitude ends and what the attitude is about.
func (f *finder) held(p text.Predicate, a speech.Attitude) (end int, content []text.Span) {
	d := f.d
	end = p.Head + 1
	switch a.Class {
	case "particle":
		if end = f.particle(p.Head, a.Particle); end > 0 {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	case "clause":
		if c := d.Child(p.Head, "ccomp"); c > p.Head {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	case "infinitive":
		if c := d.Child(p.Head, "xcomp", "ccomp", "advcl"); c > p.Head && d.Child(c, "mark") == end && lower(d.Word(end)) == "to" {
			return end, append(f.raised(p), f.behindCue(p, end, d.SentenceOf(p.Head).Last)...)
		}
	case "object":
		if len(p.Objects) > 0 || d.Child(p.Head, "obj", "xcomp") > p.Head {
			return end, f.behindCue(p, end, d.SentenceOf(p.Head).Last)
		}
	}
	return 0, nil
}

// raising are verbs whose subject belongs to what seems so; nobody is told to hold it.
var raising = map[string]bool{"appear": true, "seem": true}

// raised is the subject of a raising verb.
func (f *finder) raised(p text.Predicate) []text.Span {
	if s := f.d.Child(p.Head, "nsubj"); s >= 0 && s < p.Head && raising[attitudeLemma(p.Lemma)] {
		first, last := f.d.Subtree(s, nil)
		return []text.Span{f.span(first, last)}
	}
	return nil
}

// particle is the token behind the particle of a verb, where it stands right behind it or an adverb
// later; 0 where it does not.
func (f *finder) particle(verb int, word string) int {
	d := f.d
	for i := verb + 1; i < min(verb+3, d.SentenceOf(verb).Last); i++ {
		if lower(d.Word(i)) == word && d.Tags[i].Universal != "SCONJ" {
			return i + 1
		}
		if d.Tags[i].Universal != "ADV" {
			return 0
		}
	}
	return 0
}

// behindCue is what a verb governs from token end on: its objects and clauses, and the phrases right
// behind them that belong to them; of a passive also its subject.
func (f *finder) behindCue(p text.Predicate, end, limit int) []text.Span {
	d := f.d
	var out []text.Span
	if s := d.Child(p.Head, "nsubj:pass"); p.Passive && s >= 0 && s < p.Head && !addressed[p.Lemma] && !asked[p.Lemma] {
		first, last := d.Subtree(s, nil)
		out = append(out, f.span(first, last))
	}
	if c := d.Child(p.Head, "ccomp"); c > end && d.Child(p.Head, "obj", "iobj") >= end {
		first, l := d.Subtree(c, nil) // "reminded the guards that …": the listeners are not held
		return append(out, f.span(first, min(l, limit)))
	}
	last := end
	for _, c := range d.Children(p.Head) {
		if c < end-1 || !f.governed(c) || p.Passive && f.preposition(c) == "by" {
			continue
		}
		first, l := d.Subtree(c, func(k int) bool { return d.Arcs[k].Relation == "parataxis" || f.remark(k) })
		if first <= last+1 || d.Arcs[c].Relation == "ccomp" || d.Arcs[c].Relation == "xcomp" {
			last = max(last, min(l, limit))
		}
	}
	if last > end {
		out = append(out, f.span(f.governing(end), last))
	} else if !p.Passive {
		return nil
	}
	return out
}

// asked are verbs whose passive has for its subject who is to answer or to act, not what is asked.
var asked = map[string]bool{"ask": true, "urge": true, "advise": true, "order": true, "invite": true, "press": true, "question": true, "quiz": true}

// governed reports a dependent that belongs to what an attitude is about, not to its day or place.
func (f *finder) governed(c int) bool {
	d := f.d
	switch d.Arcs[c].Relation {
	case "obj", "iobj", "ccomp", "xcomp":
		return true
	case "obl", "advcl":
		if len(text.Within(d.Times, d.Tokens[c].Span)) > 0 {
			return false
		}
		switch f.preposition(c) {
		case "as", "for", "of", "to", "with", "from", "against", "about", "over":
			return true
		case "in", "on", "upon", "at", "into", "between", "among", "toward", "towards", "around", "within":
			return d.Arcs[c].Relation == "obl" && c > 0
		}
	}
	return false
}

func (f *finder) preposition(c int) string {
	if m := f.d.Child(c, "case", "mark"); m >= 0 {
		return lower(f.d.Word(m))
	}
	return ""
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
