package muc4

import (
	"slices"

	"sitrep/eval/muc4/linear"
)

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func (l *Lesson) topicExamples() []linear.Example {
	e := linear.Example{Features: l.topic, Class: yes(len(l.Keys) > 0)}
	if len(l.Keys) > 0 && !slices.ContainsFunc(l.Keys, func(t *Template) bool { return !t.Optional }) {
		e.Weight = 0.3
	}
	return []linear.Example{e}
}

func (l *Lesson) setRelevance(c *linear.Classifier) {
	l.Report.relevance = c.Probabilities(l.topic)[1]
}

// sentenceExamples are all sentences; those that name a victim, a target or an instrument are hot.
func (l *Lesson) sentenceExamples() (out []linear.Example) {
	hot := map[int]bool{}
	for k, m := range l.Report.Mentions {
		for _, class := range []string{victim, target, instrument} {
			hot[m.Sentence] = hot[m.Sentence] || len(l.gold[k][class]) > 0
		}
	}
	for s := range l.Report.d.Sentences {
		out = append(out, linear.Example{Features: l.Report.sentenceFeatures(s), Class: yes(hot[s])})
	}
	return out
}

func (l *Lesson) setHeat(c *linear.Classifier) {
	l.Report.heat = nil
	for s := range l.Report.d.Sentences {
		l.Report.heat = append(l.Report.heat, c.Probabilities(l.Report.sentenceFeatures(s))[1])
	}
}

// mentionExamples are all mentions that fill a slot, and every second of the many that do not, for two.
func (l *Lesson) mentionExamples() (out []linear.Example) {
	for k, f := range l.Report.sketches {
		e := linear.Example{Features: f, Class: l.classOf(k), Weight: 1}
		if e.Class == none {
			if k%2 == 1 {
				continue
			}
			e.Weight = 2
		}
		out = append(out, e)
	}
	return out
}

// firmExamples are those without the mentions that only share their words with what fills a slot: a key
// names a string, and where an entity has mentions that are much likelier to be meant, those are.
func (l *Lesson) firmExamples() (out []linear.Example) {
	for k, f := range l.Report.sketches {
		e := linear.Example{Features: f, Class: l.classOf(k), Weight: 1}
		switch {
		case e.Class != none && l.Report.chance(k, e.Class) < firm*l.Report.entityChance(l.Report.Mentions[k].Entity, e.Class):
			continue
		case e.Class == none && k%2 == 1:
			continue
		case e.Class == none:
			e.Weight = 2
		}
		out = append(out, e)
	}
	return out
}

// firm is the least share of the chance of an entity's likeliest mention that a mention must have to teach.
const firm = 0.4

func (l *Lesson) setChances(c *linear.Classifier) {
	l.Report.chances = nil
	for _, f := range l.Report.sketches {
		l.Report.chances = append(l.Report.chances, c.Probabilities(f))
	}
	l.Report.weigh()
}

// typeExamples are the mentions of fillers with the types of their keys.
func (l *Lesson) typeExamples() (out []linear.Example) {
	for k, f := range l.Report.sketches {
		for key := range l.keysOf(k) {
			if kind := l.Keys[key].first(slotType); slices.Contains(types, kind) {
				out = append(out, linear.Example{Features: f, Class: kind})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b linear.Example) int {
		if a.Class < b.Class {
			return -1
		}
		return 1
	})
	return out
}

func (l *Lesson) setTypes(c *linear.Classifier) {
	l.Report.typeOf = nil
	for _, f := range l.Report.sketches {
		l.Report.typeOf = append(l.Report.typeOf, c.Probabilities(f))
	}
}

// keysOf are the keys that have a mention as filler.
func (l *Lesson) keysOf(mention int) map[int]bool {
	out := map[int]bool{}
	for _, c := range classSlots {
		for key := range l.gold[mention][c.class] {
			out[key] = true
		}
	}
	return out
}

// keysOfEntity are the keys that have an entity as filler.
func (l *Lesson) keysOfEntity(e int) map[int]bool {
	out := map[int]bool{}
	for _, i := range l.Report.Entities[e].Mentions {
		for key := range l.keysOf(i) {
			out[key] = true
		}
	}
	return out
}

// pairExamples are pairs of fillers; those of reports with one incident teach little and count less.
func (l *Lesson) pairExamples() (out []linear.Example) {
	weight := 1.0
	if len(l.Keys) < 2 {
		weight = 0.3
	}
	l.visitPairs(func(a, b int, one bool) {
		out = append(out, linear.Example{Features: l.Report.pairFeatures(a, b), Class: yes(one), Weight: weight})
	})
	return out
}

func shared(a, b map[int]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

func (l *Lesson) setPairs(c *linear.Classifier) {
	m := Model{Pair: c}
	m.linkOnce(l.Report)
}
