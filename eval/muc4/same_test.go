package muc4

import (
	"slices"
	"testing"

	"sitrep/eval/muc4/boost"
)

// twoWordings is a report that tells of two victims, the second likely the first in other words.
func twoWordings(t *testing.T) (*Report, *incident) {
	t.Helper()
	d := parsed("MONKS NOUN NNS DIED nsubj", "DIED VERB VBD - root", "THE DET DT FRIARS det", "FRIARS NOUN NNS BURIED nsubj:pass",
		"BURIED VERB VBN DIED parataxis")
	r := Open(Message{}, d, nil, nil, nil)
	if len(r.Entities) != 2 {
		t.Fatalf("%d entities", len(r.Entities))
	}
	r.chances = [][]float64{{0, 0.1, 0, 0, 0, 0.9}, {0, 0.3, 0, 0, 0, 0.7}}
	r.typeOf = [][]float64{{0, 1, 0, 0, 0}, {0, 1, 0, 0, 0}}
	r.weigh()
	return r, &incident{core: []int{0}, members: map[string][]int{victim: {0}}, also: map[int][]int{}}
}

// TestSameRow: the row has the length that files are checked for, and tells a known friar from unknown monks.
func TestSameRow(t *testing.T) {
	r, _ := twoWordings(t)
	row := r.sameRow(0, 1, victim)
	if len(row) != sameNumbers {
		t.Fatalf("%d numbers, want %d", len(row), sameNumbers)
	}
	if !slices.Equal(row, r.sameRow(1, 0, victim)) {
		t.Error("the order of the two changes the row")
	}
	if first, second := row[12], row[13]; first != 0 || second != 1 {
		t.Errorf("determined: %v and %v, want 0 and 1", first, second)
	}
}

// TestJoins: a likely repeat is tied to the surer member, an unlikely one is a member of its own.
func TestJoins(t *testing.T) {
	for _, c := range []struct {
		base float64
		want bool
	}{{3, true}, {-3, false}} {
		r, in := twoWordings(t)
		m := Model{Limits: Tuned, Same: &boost.Forest{Base: c.base}}
		if got := m.joins(r, claim{entity: 1, class: victim}, in); got != c.want {
			t.Errorf("base %v: joined %v", c.base, got)
		}
		if got := slices.Contains(in.also[0], 1); got != c.want {
			t.Errorf("base %v: tied %v", c.base, got)
		}
		if m.joins(r, claim{entity: 1, class: target}, in) {
			t.Error("joined to a member of another class")
		}
	}
}

func TestAcronym(t *testing.T) {
	d := parsed("ARMY PROPN NNP LEFT nsubj", "OF ADP IN FREEDOM case", "FREEDOM PROPN NNP ARMY nmod", "( PUNCT ( AOF punct", "AOF PROPN NNP ARMY appos",
		") PUNCT ) AOF punct", "LEFT VERB VBD - root", "TOWN NOUN NN LEFT obj")
	r := &Report{d: d, Mentions: []Mention{{First: 0, Last: 3, Head: 0}, {First: 4, Last: 5, Head: 4}, {First: 7, Last: 8, Head: 7}},
		Entities: []Entity{{Mentions: []int{0}}, {Mentions: []int{1}}, {Mentions: []int{2}}}}
	for _, c := range []struct {
		a, b int
		want bool
	}{{0, 1, true}, {1, 0, true}, {0, 2, false}} {
		if got := r.acronym(c.a, c.b); got != c.want {
			t.Errorf("%d and %d: %v", c.a, c.b, got)
		}
	}
}

// TestLinesOfAKey: two wordings of one filler are the same, a description is the person it is about.
func TestLinesOfAKey(t *testing.T) {
	r, _ := twoWordings(t)
	key := &Template{}
	key.Slots[slotVictim] = []Fill{{Values: []Value{{"MONKS", ""}, {"FRIARS", ""}}}}
	l := NewLesson(r, []*Template{key})
	if rows := l.sameRows(); len(rows) != 1 || !rows[0].Yes {
		t.Errorf("one filler: %+v", rows)
	}
	key.Slots[slotVictim] = []Fill{{Values: []Value{{"MONKS", ""}}}, {Values: []Value{{"FRIARS", ""}}}}
	if rows := NewLesson(r, []*Template{key}).sameRows(); len(rows) != 1 || rows[0].Yes {
		t.Errorf("two fillers: %+v", rows)
	}
	x := lined{0, map[int]bool{}}
	key.add(slotVictimName, "ANA ROVIK", "")
	x.personLines(Fill{Values: []Value{{"MAYOR", "ANA ROVIK"}}}, key)
	if !x.lines[line(slotVictimName, 0)] {
		t.Errorf("lines %v", x.lines)
	}
}
