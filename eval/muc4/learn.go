package muc4

import (
	"runtime"
	"sync"

	"sitrep/eval/muc4/linear"
)

// folds are the parts of the jackknife: what a later judgement learns from an earlier one is always
// that of a classifier that has not seen the report.
const folds = 4

// Course learns a model from lessons, judgement by judgement.
type Course struct {
	Lessons []*Lesson
	Limits  Limits
	Roles   Roles
	Senses  *Senses
	Areas   []string // locations of the task's own lists, see ReadAreas
	model   Model
}

// rates of learning of the judgements.
var (
	forTopic   = linear.Options{Epochs: 8, Rate: 0.005, L2: 1e-3, Rare: 2}
	forMention = linear.Options{Epochs: 8, Rate: 0.01, L2: 1e-3, Rare: 2}
	forType    = linear.Options{Epochs: 8, Rate: 0.01, L2: 1e-3, Rare: 2}
	forPair    = linear.Options{Epochs: 6, Rate: 0.02, L2: 1e-3, Rare: 3}
	forKind    = linear.Options{Epochs: 8, Rate: 0.05, L2: 1e-3, Rare: 1}
	forAttach  = linear.Options{Epochs: 8, Rate: 0.01, L2: 1e-3, Rare: 2}
	forRest    = linear.Options{Epochs: 8, Rate: 0.02, L2: 1e-3, Rare: 2}
)

// Learn goes through the whole course.
func (c *Course) Learn() *Model {
	c.Prepare()
	m := c.Finish(c.Lessons)
	m.Topic, m.Sentence, m.Mention, m.Type, m.Pair = c.model.Topic, c.model.Sentence, c.model.Mention, c.model.Type, c.model.Pair
	return m
}

// Prepare gives every report the judgements of classifiers that have not seen it, and trains those that
// have seen all.
func (c *Course) Prepare() {
	c.model.Topic = c.layer((*Lesson).topicExamples, forTopic, (*Lesson).setRelevance)
	c.model.Sentence = c.layer((*Lesson).sentenceExamples, forTopic, (*Lesson).setHeat)
	for _, l := range c.Lessons {
		l.Report.sketch()
	}
	c.layer((*Lesson).mentionExamples, forMention, (*Lesson).setChances)
	c.model.Mention = c.layer((*Lesson).firmExamples, forMention, (*Lesson).setChances)
	c.model.Type = c.layer((*Lesson).typeExamples, forType, (*Lesson).setTypes)
	c.model.Pair = c.layer((*Lesson).pairExamples, forPair, (*Lesson).setPairs)
}

// layer learns one judgement fold by fold, sets it in the reports, and learns it from all lessons.
func (c *Course) layer(examples func(*Lesson) []linear.Example, o linear.Options, set func(*Lesson, *linear.Classifier)) *linear.Classifier {
	byLesson := make([][]linear.Example, len(c.Lessons))
	for i, l := range c.Lessons {
		byLesson[i] = examples(l)
	}
	classifiers := make([]*linear.Classifier, folds+1) // the last is of all lessons
	var running sync.WaitGroup
	gate := make(chan struct{}, runtime.GOMAXPROCS(0))
	for fold := range classifiers {
		running.Go(func() {
			gate <- struct{}{}
			classifiers[fold] = linear.Train(without(byLesson, fold), o)
			<-gate
		})
	}
	running.Wait()
	for i, l := range c.Lessons {
		set(l, classifiers[i%folds])
	}
	return classifiers[folds]
}

// without are the examples of all lessons but those of a fold.
func without(byLesson [][]linear.Example, fold int) (out []linear.Example) {
	for i, examples := range byLesson {
		if i%folds != fold {
			out = append(out, examples...)
		}
	}
	return out
}

// Finish learns the judgements that build on prepared reports.
func (c *Course) Finish(lessons []*Lesson) *Model {
	m := newModel(c.Limits)
	m.Roles, m.Senses = c.Roles, c.Senses
	m.Places = learnPlaces(c.Areas, lessons)
	learn := func(examples func(*Lesson) []linear.Example) *linear.Classifier {
		return learnFrom(lessons, examples, forRest)
	}
	for _, l := range lessons {
		l.incidents = l.Report.incidents(c.Limits)
		l.matched = l.match(l.incidents)
	}
	m.Keep, m.KeepTrees = learn((*Lesson).keepExamples), treesFrom(lessons, (*Lesson).keepRows)
	m.Attach, m.AttachTrees = learnFrom(lessons, (*Lesson).attachExamples, forAttach), treesFrom(lessons, (*Lesson).attachRows)
	m.Kind = learn((*Lesson).kindExamples)
	m.Of = learn((*Lesson).ofExamples)
	m.Trim = learn((*Lesson).trimExamples)
	m.Setting = learn(func(l *Lesson) []linear.Example { return l.settingExamples(m.Places) })
	m.Day = learn((*Lesson).dayExamples)
	for _, slot := range incidentSlots {
		*m.Incidents[slot] = learn(func(l *Lesson) []linear.Example { return l.incidentExamples(slot) })
	}
	for _, d := range details {
		o := forRest
		if d.owed {
			o = forKind
		}
		*m.Details[d.slot] = learnFrom(lessons, func(l *Lesson) []linear.Example { return l.detailExamples(d) }, o)
	}
	return m
}

func learnFrom(lessons []*Lesson, examples func(*Lesson) []linear.Example, o linear.Options) *linear.Classifier {
	var all []linear.Example
	for _, l := range lessons {
		all = append(all, examples(l)...)
	}
	return linear.Train(all, o)
}

// Trial fills every prepared report by a model that has not seen it, for setting limits and for
// measuring on the development messages.
func (c *Course) Trial() map[string][]*Template {
	out := map[string][]*Template{}
	for fold := 0; fold < folds; fold++ {
		var seen, unseen []*Lesson
		for i, l := range c.Lessons {
			if i%folds == fold {
				unseen = append(unseen, l)
			} else {
				seen = append(seen, l)
			}
		}
		m := c.Finish(seen)
		for _, l := range unseen {
			out[l.Report.ID] = m.templates(l.Report)
		}
	}
	return out
}
