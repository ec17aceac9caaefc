// Package invented_test checks the annotations of the invented reports: their quotes are in the texts to the byte, their
// offsets lead to them, and they use no word for a type, status, stance or kind that the reading does not have.
package invented_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sitrep/eval/crossscore"
	"sitrep/eval/reportscore"
	"sitrep/ontology"
)

var (
	statuses = strings.Fields("occurred ongoing foiled planned threatened alleged denied")
	stances  = strings.Fields("asserts alleges speculates doubts denies declines_to_confirm claims_responsibility")
	kinds    = strings.Fields("person organization armed_group agency country region city venue nationality population_group media")
)

// pile is one annotated folder.
type pile struct {
	folder string
	gold   map[string]reportscore.Gold
	cross  crossscore.Gold
	texts  map[string]string
	places map[string]reportscore.Anchor // by the record's name
}

// piles reads all folders; one that is not there yet is skipped. A light pile holds fewer records a report, and
// what it holds is held to the same checks. Nobody who works on rules opens "unseen" and "kept".
func piles(t *testing.T, check func(*testing.T, pile)) {
	for _, folder := range []string{"tuning", "unseen", "versions", "stories", "accounts", "dossiers", "kept"} {
		t.Run(folder, func(t *testing.T) {
			path := filepath.Join(folder, "gold.json")
			if _, err := os.Stat(path); err != nil {
				t.Skipf("skipped: %s is not written yet", path)
			}
			check(t, read(t, folder, path))
		})
	}
}

func read(t *testing.T, folder, path string) pile {
	t.Helper()
	gold, err := reportscore.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	cross, err := crossscore.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	p := pile{folder, gold, cross, map[string]string{}, map[string]reportscore.Anchor{}}
	for name, g := range gold {
		raw, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		p.texts[name] = string(raw)
		for _, a := range g.Anchors() {
			if _, taken := p.places[a.ID]; taken || a.ID == "" {
				t.Errorf("%s: a record is named %q like another", name, a.ID)
			}
			p.places[a.ID] = a
		}
	}
	return p
}

// TestEveryTextIsAnnotated: a report without an annotation would be measured by nothing.
func TestEveryTextIsAnnotated(t *testing.T) {
	piles(t, func(t *testing.T, p pile) {
		texts, err := filepath.Glob(filepath.Join(p.folder, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		for i := range texts {
			texts[i] = filepath.Base(texts[i])
		}
		if got := slices.Sorted(maps.Keys(p.gold)); !slices.Equal(got, texts) {
			t.Errorf("annotated are %v, of the texts %v", got, texts)
		}
	})
}

// TestQuotesAreVerbatim: a quote stands in its text, and its offsets lead to it.
func TestQuotesAreVerbatim(t *testing.T) {
	piles(t, func(t *testing.T, p pile) {
		for name, g := range p.gold {
			for _, a := range g.Anchors() {
				spans := a.Spans(p.texts[name])
				if a.Quote == "" || len(spans) == 0 || p.texts[name][spans[0].Start:spans[0].End] != a.Quote {
					t.Errorf("%s %s: %q is not at its place", name, a.ID, a.Quote)
				}
				for _, q := range append(slices.Clone(a.MoreQuotes), a.Mentions...) {
					p.holds(t, a.ID, name, string(q))
				}
			}
			for _, e := range g.Entities {
				for _, alias := range e.Aliases {
					p.holds(t, e.Canonical, name, alias)
				}
			}
		}
	})
}

func (p pile) holds(t *testing.T, record, file, words string) {
	t.Helper()
	if words == "" || !strings.Contains(p.texts[file], words) {
		t.Errorf("%s %s: %q is not in the text", file, record, words)
	}
}

// TestWordsAreOfTheReading: types, statuses, stances and kinds are those that a reading can have.
func TestWordsAreOfTheReading(t *testing.T) {
	piles(t, func(t *testing.T, p pile) {
		for name, g := range p.gold {
			for _, e := range g.Events {
				for _, kind := range append([]string{e.Type}, e.AltTypes...) {
					if kind != "other" && !ontology.Knows(kind) {
						t.Errorf("%s %s: %q is no type of an event", name, e.ID, kind)
					}
				}
				known(t, name+" "+e.ID, e.Status, statuses)
				whole(t, name+" "+e.ID, e.Date.Normalised)
			}
			for _, c := range g.Claims {
				known(t, name+" "+c.ID, c.Stance, stances)
			}
			for _, e := range g.Entities {
				known(t, name+" "+e.Canonical, e.Kind, kinds)
			}
		}
	})
}

func known(t *testing.T, record, word string, words []string) {
	t.Helper()
	if !slices.Contains(words, word) {
		t.Errorf("%s: %q is none of %v", record, word, words)
	}
}

// unknown stands for the parts of a date that its report does not tell.
var unknown = strings.NewReplacer("XXXX", "2000", "XX", "01")

// whole asks that a finished date is a year, a month or a day, or a span of two.
func whole(t *testing.T, record, date string) {
	t.Helper()
	for part := range strings.SplitSeq(unknown.Replace(date), "/") {
		if part == "" || part == ".." {
			continue
		}
		_, year := time.Parse("2006", part)
		_, month := time.Parse("2006-01", part)
		_, day := time.Parse("2006-01-02", part)
		if year != nil && month != nil && day != nil {
			t.Errorf("%s: %q is no date", record, date)
		}
	}
}

// TestLinksNameRecords: what is said of several reports names records and words that are there.
func TestLinksNameRecords(t *testing.T) {
	piles(t, func(t *testing.T, p pile) {
		c := p.cross
		links := slices.Concat(c.SameEvent, c.NotSameEvent, c.SameFigure, c.NotSameFigure, c.Contradictions)
		for _, l := range links {
			p.named(t, l.ID, append(slices.Clone(l.Members), l.About...)...)
			p.quoted(t, l.ID, l.Quotes)
		}
		for _, r := range c.Revised {
			p.named(t, "revised figure", r.Figure)
		}
		for _, r := range c.Roots {
			p.named(t, r.ID, r.About...)
		}
		for _, q := range c.Questions {
			p.quoted(t, q.ID, q.Support)
		}
		for _, a := range c.AliasSets {
			for file, names := range a.Aliases {
				for _, name := range names {
					p.holds(t, a.Canonical, file, name)
				}
			}
		}
	})
}

func (p pile) named(t *testing.T, link string, records ...string) {
	t.Helper()
	for _, r := range records {
		if _, ok := p.places[r]; !ok {
			t.Errorf("%s names %s, which is no record", link, r)
		}
	}
}

func (p pile) quoted(t *testing.T, link string, quotes []crossscore.Quote) {
	t.Helper()
	for _, q := range quotes {
		p.holds(t, link, q.File, q.Quote)
	}
}
