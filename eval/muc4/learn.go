package muc4

import (
	"runtime"
	"sync"

	"sitrep/eval/muc4/boost"
	"sitrep/eval/muc4/linear"
)

// folds are the parts of the jackknife: what a later judgement learns from an earlier one is always
// that of a classifier that has not seen the report. The fewer messages such a classifier lacks, the more it is like the one that
// judges a new message.
const folds = 8

// Course learns a model from lessons, judgement by judgement.
type Course struct {
	Lessons []*Lesson
	Limits  Limits
	Roles   Roles
	Senses  *Senses
	Listen  func() error // lets the reports, whose mentions are judged once, listen to layers that have not seen them: see Fillers
	Areas   []string     // locations of the task's own lists, see ReadAreas
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
func (c *Course) Learn() (*Model, error) {
	if err := c.Prepare(); err != nil {
		return nil, err
	}
	m := c.Finish(c.Lessons)
	m.Topic, m.Sentence, m.Mention, m.Type, m.Pair = c.model.Topic, c.model.Sentence, c.model.Mention, c.model.Type, c.model.Pair
	m.Lore = c.learnLore(everyPart)
	m.Second, m.PairTrees = c.model.Second, c.model.PairTrees
	return m, nil
}

// Prepare gives every report the judgements of classifiers that have not seen it, and trains those that
// have seen all.
func (c *Course) Prepare() error {
	c.remember()
	c.model.Topic = last(c.layer((*Lesson).topicExamples, forTopic, (*Lesson).setRelevance))
	c.model.Sentence = last(c.layer((*Lesson).sentenceExamples, forTopic, (*Lesson).setHeat))
	for _, l := range c.Lessons {
		l.Report.sketch()
	}
	c.layer((*Lesson).mentionExamples, forMention, (*Lesson).setChances)
	c.model.Mention = last(c.layer((*Lesson).firmExamples, forMention, (*Lesson).setChances))
	c.model.Type = last(c.layer((*Lesson).typeExamples, forType, (*Lesson).setTypes))
	if err := c.Listen(); err != nil {
		return err
	}
	for _, l := range c.Lessons {
		l.Report.hear()
	}
	c.lookAgain()
	c.stand()
	c.pair()
	return nil
}

// pair learns which entities belong to one incident.
func (c *Course) pair() {
	c.model.Pair = last(c.layer((*Lesson).pairExamples, forPair, (*Lesson).setPairs))
	c.model.PairTrees = last(c.trees((*Lesson).pairRows, func(l *Lesson, f *boost.Forest) { l.Report.linkAgain(f) }))
}

// last is the judge of all lessons.
func last[J any](judges []J) J { return judges[len(judges)-1] }

// lookAgain learns the second look at the entities, class by class, and sets it when all are learned: each
// class looks at the first chances of the others.
func (c *Course) lookAgain() {
	c.model.Second = map[string]*boost.Forest{}
	looks := map[*Lesson]map[string]*boost.Forest{}
	for _, l := range c.Lessons {
		looks[l], l.rows = map[string]*boost.Forest{}, l.Report.secondRows()
	}
	for _, class := range fillClasses {
		c.model.Second[class] = last(c.trees(func(l *Lesson) []boost.Example { return l.secondExamples(class) },
			func(l *Lesson, f *boost.Forest) { looks[l][class] = f }))
	}
	for _, l := range c.Lessons {
		l.Report.lookAgain(looks[l], l.rows)
		l.rows = nil
	}
}

// layer learns one judgement fold by fold, sets it in the reports, and learns it from all lessons.
func (c *Course) layer(examples func(*Lesson) []linear.Example, o linear.Options, set func(*Lesson, *linear.Classifier)) []*linear.Classifier {
	return jackknife(c.Lessons, examples, func(all []linear.Example) *linear.Classifier { return linear.Train(all, o) }, set)
}

// trees is layer for trees.
func (c *Course) trees(examples func(*Lesson) []boost.Example, set func(*Lesson, *boost.Forest)) []*boost.Forest {
	return jackknife(c.Lessons, examples, func(all []boost.Example) *boost.Forest { return boost.Train(all, forTrees) }, set)
}

// jackknife trains one judge for each fold, from the lessons outside it, and a last one from all lessons; set
// gives each lesson the judge that has not seen it.
func jackknife[E, J any](lessons []*Lesson, examples func(*Lesson) []E, train func([]E) J, set func(*Lesson, J)) []J {
	byLesson := make([][]E, len(lessons))
	for i, l := range lessons {
		byLesson[i] = examples(l)
	}
	judges := make([]J, folds+1)
	var running sync.WaitGroup
	gate := make(chan struct{}, runtime.GOMAXPROCS(0))
	for fold := range judges {
		running.Go(func() {
			gate <- struct{}{}
			judges[fold] = train(without(byLesson, fold))
			<-gate
		})
	}
	running.Wait()
	for i, l := range lessons {
		set(l, judges[i%folds])
	}
	return judges
}

// without are the examples of all lessons but those of a fold.
func without[E any](byLesson [][]E, fold int) (out []E) {
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
	m.Kind, m.KindTrees = learn((*Lesson).kindExamples), map[string]*boost.Forest{}
	for _, kind := range types {
		m.KindTrees[kind] = treesFrom(lessons, func(l *Lesson) []boost.Example { return l.kindRows(kind) })
	}
	m.Category = learn((*Lesson).categoryExamples)
	m.Same = treesFrom(lessons, (*Lesson).sameRows)
	m.Wording, m.WordingTrees = learn((*Lesson).wordingExamples), treesFrom(lessons, (*Lesson).wordingRows)
	unseen := c.tablesWithout(lessons)
	m.Setting = learn(func(l *Lesson) []linear.Example { return l.settingExamples(unseen[l]) })
	m.SettingTrees = treesFrom(lessons, func(l *Lesson) []boost.Example { return l.settingRows(unseen[l]) })
	m.Day, m.DayTrees = learn((*Lesson).dayExamples), treesFrom(lessons, (*Lesson).dayRows)
	for _, slot := range incidentSlots {
		*m.Incidents[slot] = learn(func(l *Lesson) []linear.Example { return l.incidentExamples(slot) })
	}
	for _, d := range details {
		o := forRest
		if d.owed && d.slot != slotConfidence {
			o = forKind
		}
		*m.Details[d.slot] = learnFrom(lessons, func(l *Lesson) []linear.Example { return l.detailExamples(d) }, o)
	}
	return m
}

// tablesWithout gives each lesson the places of the lists and of the keys of other parts: the table that a new message
// meets does not know its key.
func (c *Course) tablesWithout(lessons []*Lesson) map[*Lesson]PlaceTable {
	out := map[*Lesson]PlaceTable{}
	for fold := range folds {
		var others []*Lesson
		for i, l := range lessons {
			if i%folds != fold {
				others = append(others, l)
			}
		}
		table := learnPlaces(c.Areas, others)
		for i := fold; i < len(lessons); i += folds {
			out[lessons[i]] = table
		}
	}
	return out
}

func learnFrom(lessons []*Lesson, examples func(*Lesson) []linear.Example, o linear.Options) *linear.Classifier {
	var all []linear.Example
	examples = weighed(examples)
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
