package muc4

import (
	"slices"
	"strings"

	"sitrep/eval/muc4/linear"
	"sitrep/text"
)

// wording is a string of the text that may stand for an entity in a slot: a mention, whole or without its first
// modifiers or with the quantity before it, with or without its "of" phrase.
type wording struct {
	mention     Mention
	first, last int // tokens
	chance      float64
	text        string
	often       int // mentions that offer the same string
	order       int // number of the mention among those of the entity
}

// mostTrimmed bounds the modifiers that are left out of a string.
const mostTrimmed = 4

// faint is the least share of the chance of the likeliest mention that a mention must have to give a string.
const faint = 0.2

// wordings are the strings that may stand for an entity in a class, each once; a person's name has a slot of its own
// and is not among those of a victim.
func (r *Report) wordings(e int, class string) (out []wording) {
	top := r.firstChance(e, class)
	mentions := r.Entities[e].Mentions
	for order, i := range mentions[:min(len(mentions), maxMentions)] {
		m := r.Mentions[i]
		p := r.chance(i, class)
		if class == victim && m.Kind == "name" || p < faint*top && m.Kind != "title" {
			continue
		}
		for first := r.reach(m); first <= m.Head && first < m.First+mostTrimmed; first++ {
			if first < m.First && r.d.Tags[first].Universal == "PUNCT" {
				continue
			}
			out = r.offer(out, wording{mention: m, first: first, last: m.Last, chance: p, order: order})
			if m.Of > m.Last {
				out = r.offer(out, wording{mention: m, first: first, last: m.Of, chance: p, order: order})
			}
		}
	}
	return out
}

// reach is where the longest string of a mention begins: with the quantity and the first part of a compound before it, which a
// mention leaves out: "TWO MEN", "9-MM GUN".
func (r *Report) reach(m Mention) int {
	first := m.First
	for first > r.d.Sentences[m.Sentence].First && m.First-first < mostAdded && r.leads(first-1) {
		first--
	}
	return first
}

// mostAdded bounds the words that are taken in before a mention.
const mostAdded = 4

// leads reports a word that may begin the string of the mention behind it.
func (r *Report) leads(i int) bool {
	switch r.d.Tags[i].Universal {
	case "NUM", "ADJ":
		return true
	case "ADV": // "HEAVILY ARMED MEN"
		return strings.HasSuffix(r.lemma[i], "ly")
	}
	return r.word(i) == "-" || vague[r.word(i)]
}

// vague are words of quantity without a number.
var vague = wordSet("several some many few various other dozens hundreds")

// offer adds a wording, or joins it to the one of the same string.
func (r *Report) offer(all []wording, w wording) []wording {
	w.text, w.often = r.phrase(w.first, w.last), 1
	at := slices.IndexFunc(all, func(o wording) bool { return o.text == w.text })
	if at < 0 {
		return append(all, w)
	}
	w.often += all[at].often
	if w.chance > all[at].chance {
		w.order = all[at].order
		all[at] = w
	}
	all[at].often = w.often
	return all
}

// wordingFeatures are what tells whether the keys would have an entity by a wording.
func (r *Report) wordingFeatures(w wording, all []wording, e int, class string) linear.Features {
	f := wordingSketch{r: r, w: w, class: class}
	f.among(all, e)
	f.edges()
	f.words()
	f.inside()
	return f.Features.Unique()
}

type wordingSketch struct {
	linear.Features
	r     *Report
	w     wording
	class string
}

// add adds a feature alone and with the class.
func (f *wordingSketch) add(parts ...string) {
	f.Add(parts...)
	f.Add(append(parts, f.class)...)
}

// among compares a wording with the others.
func (f *wordingSketch) among(all []wording, e int) {
	top, longest := 0.0, 0
	for _, o := range all {
		top, longest = max(top, o.chance), max(longest, o.last-o.first)
	}
	named := yes(f.r.Entities[e].Name >= 0)
	share := tenth(f.w.chance / max(top, 1e-9))
	f.add("share", share)
	f.add("kind", f.w.mention.Kind, named)
	f.add("share kind", share, f.w.mention.Kind, named)
	f.add("order", bucket(f.w.order))
	f.add("often", bucket(f.w.often), bucket(len(f.r.Entities[e].Mentions)))
	f.add("length", bucket(f.w.last-f.w.first), bucket(longest))
	f.add("offers", bucket(len(all)))
}

// edges look at what a wording leaves out of its mention, and at what it begins with.
func (f *wordingSketch) edges() {
	r, m := f.r, f.w.mention
	f.add("left out", bucket(max(f.w.first-m.First, 0)))
	f.takenIn()
	for i := m.First; i < f.w.first; i++ {
		f.add("without", r.lemma[i])
		f.add("without tag", r.d.Tags[i].Penn, m.Kind)
		f.nation("without", i)
	}
	if f.w.first < m.Head {
		f.add("begins", r.lemma[f.w.first])
		f.add("begins tag", r.d.Tags[f.w.first].Penn, m.Kind)
		f.add("pair", r.lemma[f.w.first], r.lemma[f.w.first+1])
		f.nation("begins", f.w.first)
	}
	if m.First > 0 {
		f.add("before", r.lemma[m.First-1], bucket(f.w.first-m.First))
	}
	f.of()
}

// takenIn looks at what a wording takes in before its mention, or might have.
func (f *wordingSketch) takenIn() {
	r, m := f.r, f.w.mention
	f.add("taken in", bucket(max(m.First-f.w.first, 0)))
	switch head := r.d.Tags[m.Head].Penn; {
	case f.w.first < m.First:
		tag := r.d.Tags[f.w.first].Penn
		f.add("taken in", r.lemma[f.w.first])
		f.add("taken in tag", tag, m.Kind)
		f.add("taken in tag", tag, head)
	case m.First > 0:
		f.add("could take in", r.d.Tags[m.First-1].Penn, yes(r.reach(m) < m.First), head)
	}
}

func (f *wordingSketch) nation(where string, token int) {
	for _, p := range text.Within(f.r.d.Places, f.r.d.Tokens[token].Span) {
		f.add(where, "place", p.Kind, f.w.mention.Kind)
	}
}

// of looks at the "of" phrase, taken or left.
func (f *wordingSketch) of() {
	m := f.w.mention
	if m.Of == m.Last {
		return
	}
	taken := yes(f.w.last == m.Of)
	f.add("of", taken)
	f.add("of", taken, f.r.lemma[m.Head])
	f.add("of", taken, "last", f.r.lemma[m.Of-1])
	f.add("of", taken, "tag", f.r.d.Tags[m.Of-1].Universal, bucket(m.Of-m.Last))
}

func (f *wordingSketch) words() {
	head := f.r.lemma[f.w.mention.Head]
	f.add("head", head)
	f.add("tag", f.r.d.Tags[f.w.mention.Head].Penn)
	for _, s := range f.r.senses.Of(head) {
		f.add("sense", s)
	}
}

// word gives the wording by which the keys would most likely have an entity, and how likely; "" where it has none.
func (m *Model) word(r *Report, e int, class string) (best string, p float64) {
	all := r.wordings(e, class)
	for _, w := range all {
		q := m.Wording.Probabilities(r.wordingFeatures(w, all, e, class))[1]
		if q = (q + m.WordingTrees.Probability(r.wordingRow(w, all, e, class))) / 2; q > p {
			best, p = w.text, q
		}
	}
	return best, p
}

// visitWordings goes through the wordings of all fillers; those that a key has are right.
func (l *Lesson) visitWordings(visit func(w wording, all []wording, e int, class string, right bool)) {
	for k, t := range l.Keys {
		for _, class := range fillClasses {
			owed := t.strings(class)
			for e := range l.Report.Entities {
				if !l.has(k, e, class) {
					continue
				}
				all := l.Report.wordings(e, class)
				for _, w := range all {
					visit(w, all, e, class, slices.Contains(owed, letters(w.text)))
				}
			}
		}
	}
}

// wordingExamples teach the linear judgement of wordings.
func (l *Lesson) wordingExamples() (out []linear.Example) {
	l.visitWordings(func(w wording, all []wording, e int, class string, right bool) {
		out = append(out, linear.Example{Features: l.Report.wordingFeatures(w, all, e, class), Class: yes(right)})
	})
	return out
}

// strings are the letters of all strings by which a template has fillers of a class; the names of victims, which have
// a slot of their own, are left out.
func (t *Template) strings(class string) (out []string) {
	for _, c := range classSlots {
		if c.class != class {
			continue
		}
		for _, f := range t.Slots[c.slots[len(c.slots)-1]] {
			for _, v := range f.Values {
				for _, s := range strings.Split(v.Text, `"/"`) {
					out = append(out, letters(s))
				}
			}
		}
	}
	return out
}
