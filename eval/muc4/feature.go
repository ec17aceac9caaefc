package muc4

import (
	"strconv"

	"sitrep/eval/muc4/linear"
)

// topicFeatures are the words of a report, alone and in pairs, and what its predicates act on: what
// tells whether it reports an incident at all.
func (r *Report) topicFeatures() linear.Features {
	var f linear.Features
	last := ""
	for i := range r.d.Tokens {
		switch r.d.Tags[i].Universal {
		case "PUNCT", "DET", "AUX", "PRON", "CCONJ", "PART", "SYM":
			continue
		}
		f.Add("w", r.lemma[i])
		f.Add("b", last, r.lemma[i])
		last = r.lemma[i]
		if r.d.SentenceIndex(i) < 4 {
			f.Add("lead", r.lemma[i])
		}
		for _, s := range r.senses.Of(r.lemma[i]) {
			f.Add("sense", s)
			for _, x := range r.said[i] {
				f.Add("rolesense", x.predicate, x.relation, s)
			}
		}
		for _, x := range r.said[i] {
			f.Add("r", x.predicate, x.relation, r.lemma[i])
		}
	}
	f.Add("town", r.Town)
	f.Add("land", r.mainLand())
	f.Add("land town", r.mainLand(), r.Town)
	f.Add("length", bucket(len(r.d.Sentences)))
	return f.Unique()
}

// bucket names a count: 0 1 2 3 4 6 8 12 16 …
func bucket(n int) string {
	for size := 4; n > size; size *= 2 {
		if n <= size*3/2 {
			return strconv.Itoa(size * 3 / 2)
		}
		if n <= size*2 {
			return strconv.Itoa(size * 2)
		}
	}
	return strconv.Itoa(n)
}

// tenth names a probability by its tenth.
func tenth(p float64) string { return strconv.Itoa(int(p * 10)) }

// mentionFeatures are what is seen of a mention and around it.
func (r *Report) mentionFeatures(k int) linear.Features {
	m := r.Mentions[k]
	f := mentionSketch{r: r, m: m, head: r.lemma[m.Head]}
	f.words()
	f.actor()
	f.tree()
	f.senses()
	f.neighbours()
	f.sentence()
	f.events()
	f.report(k)
	return f.Features.Unique()
}

// mentionSketch collects the features of one mention.
type mentionSketch struct {
	linear.Features
	r    *Report
	m    Mention
	head string
}

func (f *mentionSketch) words() {
	m, kind := f.m, f.m.Kind
	f.Add("kind", kind)
	f.Add("h", f.head)
	f.Add("hk", f.head, kind)
	f.Add("tag", f.r.d.Tags[m.Head].Penn, kind)
	for i := m.First; i < m.Last; i++ {
		if i != m.Head {
			f.Add("m", f.r.lemma[i])
		}
	}
	if m.Head > m.First {
		f.Add("hm", f.r.lemma[m.Head-1], f.head)
	}
	for n := 3; n <= 4 && n < len(f.head); n++ {
		f.Add("end", f.head[len(f.head)-n:])
	}
	if m.First > 0 {
		f.Add("det", f.r.lemma[m.First-1])
		if f.r.d.Tags[m.First-1].Universal == "NUM" {
			f.Add("counted", kind)
		}
	}
	for _, q := range f.r.harmed[m.Head] {
		f.Add("harm", q)
		f.Add("harmhead", q, f.head)
	}
	if m.Of > m.Last {
		f.Add("of", f.r.lemma[m.Of-1])
		f.Add("hof", f.head, f.r.lemma[m.Of-1])
	}
}
