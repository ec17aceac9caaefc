package muc4

import (
	"slices"

	"sitrep/eval/muc4/linear"
)

// kindFeatures are what tells the type of an incident as a whole: what each mention of its core speaks
// of, the predicates of their sentences, and what else stands there.
func (r *Report) kindFeatures(in *incident) linear.Features {
	var f linear.Features
	for k, p := range in.kinds {
		f.Add("chance", types[k], fine(p))
	}
	f.Add("likeliest", types[argmax(in.kinds)])
	r.incidentWords(&f, in)
	r.coreTellings(&f, in)
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			f.Add("class", r.classOfEntity(e), types[argmax(in.kinds)])
			r.around(&f, r.Mentions[i].Sentence)
		}
	}
	return f.Unique()
}

// around adds the likely instruments of a sentence and its neighbours.
func (r *Report) around(f *linear.Features, sentence int) {
	for k, m := range r.Mentions {
		if m.Sentence >= sentence-1 && m.Sentence <= sentence+1 && r.chance(k, instrument) > 0.3 {
			f.Add("instrument", r.lemma[m.Head])
		}
	}
}

func (l *Lesson) kindExamples() (out []linear.Example) {
	l.visitKinds(func(in *incident, kind string) {
		out = append(out, linear.Example{Features: l.Report.kindFeatures(in), Class: kind})
	})
	return out
}

// visitKinds visits the incidents that a key has, with its type.
func (l *Lesson) visitKinds(visit func(in *incident, kind string)) {
	for i, in := range l.incidents {
		if l.matched[i] < 0 {
			continue
		}
		if kind := l.Keys[l.matched[i]].first(slotType); slices.Contains(types, kind) {
			visit(in, kind)
		}
	}
}

// kindOf is the type a template is given. Where it is in doubt it is ATTACK, which every other type is one
// of: a key of another type is then still met halfway (scoring-guidelines, 3.2.1). A bombing told for an attack costs the
// whole template, so that it must be surer than a kidnapping, which is hardly ever taken for something else.
func (m *Model) kindOf(r *Report, in *incident) (kind, likeliest string) {
	chances := m.kindChances(r, in)
	at := argmax(chances)
	likeliest, p := types[at], chances[at]
	if p >= m.Limits.Kind[likeliest] {
		return likeliest, likeliest
	}
	return "ATTACK", likeliest
}

// kindChances are the probabilities of the types: the mean of the linear judgement and of trees over numbers.
func (m *Model) kindChances(r *Report, in *incident) []float64 {
	out, row, sum := make([]float64, len(types)), r.kindRow(in), 0.0
	for k, kind := range types {
		out[k] = m.KindTrees[kind].Probability(row)
		sum += out[k]
	}
	linear := m.Kind.Probabilities(r.kindFeatures(in))
	for k, kind := range types {
		out[k] /= 2 * sum
		if at := slices.Index(m.Kind.Classes, kind); at >= 0 {
			out[k] += linear[at] / 2
		}
	}
	return out
}
