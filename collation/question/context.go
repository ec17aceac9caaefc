package question

import (
	"sitrep/collation/story"
	"sitrep/ledger"
)

// How much of a term's weight a sentence has that does not hold the term itself, by where the term stands.
const (
	before    = 0.6  // in the sentence before it
	inHead    = 0.55 // among the first sentences of its report, which tell what the report is about
	inReport  = 0.15 // elsewhere in its report
	inStory   = 0.35 // in another report of its story, as far as the two are alike
	oneStory  = 0.15 // likeness of two reports from which they are of one story
	maybe     = 0.07 // likeness from which they may be
	ofKind    = 0.5  // part of that which is left for a word that tells a kind of thing, rather than a name of the story's own
	headlines = 3    // sentences of a report that tell what it is about
)

// neighbour is another report of a report's story.
type neighbour struct {
	report string
	part   float64 // 1 where the two are surely of one story
}

// readStories notes the reports of each report's story.
func (d *Desk) readStories(readings []ledger.Reading) {
	index := story.New(readings, nil)
	for _, p := range index.Pairs(maybe) {
		part := min(1, index.Likeness(int(p.A), int(p.B))/oneStory)
		a, b := readings[p.A].Report.ID, readings[p.B].Report.ID
		d.stories[a] = append(d.stories[a], neighbour{b, part})
		d.stories[b] = append(d.stories[b], neighbour{a, part})
	}
}

// background is how well a term is met by what a report is about, for each report: by its head, elsewhere in it, or by the
// other reports of its story.
func (d *Desk) background(met map[int]float64) map[string]float64 {
	own := map[string]float64{}
	for i, m := range met {
		x := d.sentences[i]
		if x.Furniture {
			continue
		}
		part := inReport
		if x.number < headlines {
			part = inHead
		}
		own[x.report] = max(own[x.report], part*m)
	}
	out := map[string]float64{}
	for report, v := range own {
		out[report] = max(out[report], v)
		for _, n := range d.stories[report] {
			out[n.report] = max(out[n.report], inStory*n.part*v/inHead)
		}
	}
	return out
}

// spread is how well each sentence meets a term, by itself and by what stands around it.
func (d *Desk) spread(t term, met map[int]float64) map[int]float64 {
	out := map[int]float64{}
	part := 1.0
	if !t.name && (t.plain || len(t.concepts) > 0) {
		part = ofKind
	}
	for report, v := range d.background(met) {
		for i := range d.of(report) {
			out[i] = part * v
		}
	}
	for i, m := range met {
		if d.follows(i + 1) {
			out[i+1] = max(out[i+1], before*m)
		}
	}
	for i, m := range met {
		out[i] = max(out[i], m)
	}
	return out
}

// of yields the sentences of a report.
func (d *Desk) of(report string) func(func(int) bool) {
	return func(yield func(int) bool) {
		first, ok := d.at[report]
		for i := first; ok && i < len(d.sentences) && d.sentences[i].report == report; i++ {
			if !yield(i) {
				return
			}
		}
	}
}
