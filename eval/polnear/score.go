package polnear

import (
	"fmt"
	"io"

	"sitrep/eval/measure"
)

// Score is the F1 of each part, as fractions of 1, and the counts behind them.
type Score struct {
	Source       float64 `json:"source"`
	Cue          float64 `json:"cue"`
	Content      float64 `json:"content"`
	ContentChars float64 `json:"content_chars"`

	Parts [4]Count `json:"-"` // of source, cue, content, characters of content
}

// Count is how many items are right, found and in the gold annotation.
type Count struct{ Right, Found, Gold int }

// F1 is the harmonic mean of precision and recall, 0 where nothing was there to find.
func (c Count) F1() float64 { return measure.F1(c.Right, c.Found, c.Gold) }

// Compare scores the predictions of the articles that have a gold annotation.
func Compare(articles []Article, found []Prediction) Score {
	var s Score
	for i, a := range articles {
		if a.Gold == nil {
			continue
		}
		for part, of := range parts {
			s.Parts[part] = added(s.Parts[part], items(a.Gold, of), items(found[i].Attributions, of))
		}
		s.Parts[3] = added(s.Parts[3], covered(a.Gold), covered(found[i].Attributions))
	}
	s.Source, s.Cue, s.Content, s.ContentChars = s.Parts[0].F1(), s.Parts[1].F1(), s.Parts[2].F1(), s.Parts[3].F1()
	return s
}

var parts = []func(Attribution) [][2]int{
	func(a Attribution) [][2]int { return a.Source },
	func(a Attribution) [][2]int { return a.Cue },
	func(a Attribution) [][2]int { return a.Content },
}

// added is a count with the items of one more article.
func added[K comparable](c Count, gold, found map[K]bool) Count {
	c.Gold += len(gold)
	c.Found += len(found)
	for item := range found {
		if gold[item] {
			c.Right++
		}
	}
	return c
}

// items are the sets of spans of one part, written out.
func items(list []Attribution, of func(Attribution) [][2]int) map[string]bool {
	out := map[string]bool{}
	for _, a := range list {
		if spans := of(a); len(spans) > 0 {
			out[fmt.Sprint(spans)] = true
		}
	}
	return out
}

// covered are the characters in any content.
func covered(list []Attribution) map[int]bool {
	out := map[int]bool{}
	for _, a := range list {
		for _, s := range a.Content {
			for i := s[0]; i < s[1]; i++ {
				out[i] = true
			}
		}
	}
	return out
}

// Print writes the scores with precision and recall, in percent.
func (s Score) Print(w io.Writer) error {
	for i, name := range []string{"source", "cue", "content", "content_chars"} {
		c := s.Parts[i]
		if _, err := fmt.Fprintf(w, "%-14s P %6.2f  R %6.2f  F1 %6.2f\n", name, 100*measure.Ratio(c.Right, c.Found), 100*measure.Ratio(c.Right, c.Gold), 100*c.F1()); err != nil {
			return err
		}
	}
	return nil
}
