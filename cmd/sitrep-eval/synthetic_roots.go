package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"

	"sitrep/eval/synthetic"
	"sitrep/ledger"
)

// wrongRoots is a true incident whose roots are not counted as they are.
type wrongRoots struct {
	incident         string
	asked, got       [2]int // at least and at most
	missing, foreign int    // events of it that stand in other incidents; events of others that stand in it
	holder           ledger.Incident
}

// rootsRight is the part of the true incidents whose roots are counted as they are by the incident that
// holds most of their events, and those of which they are not.
func rootsRight(s ledger.Situation, truth synthetic.Truth) (float64, []wrongRoots) {
	votes := map[string]map[int]int{}
	for i, in := range s.Incidents {
		for _, m := range in.Members {
			id := truth.Incident[m]
			if _, counted := truth.Roots[id]; !counted {
				continue // several happenings told as one
			}
			if votes[id] == nil {
				votes[id] = map[int]int{}
			}
			votes[id][i]++
		}
	}
	var wrong []wrongRoots
	for id, of := range votes {
		holder := holderOf(of)
		in := s.Incidents[holder]
		if got := [2]int{in.Roots.Low, in.Roots.High}; got != truth.Roots[id] {
			wrong = append(wrong, wrongRoots{incident: id, asked: truth.Roots[id], got: got, holder: in, missing: sum(of) - of[holder], foreign: len(in.Members) - of[holder]})
		}
	}
	slices.SortFunc(wrong, func(a, b wrongRoots) int { return cmp.Compare(a.incident, b.incident) })
	return 1 - float64(len(wrong))/float64(max(len(votes), 1)), wrong
}

// holderOf is the incident with most votes, of several the first.
func holderOf(votes map[int]int) int {
	best := -1
	for i, n := range votes {
		if best < 0 || n > votes[best] || n == votes[best] && i < best {
			best = i
		}
	}
	return best
}

func sum(votes map[int]int) int {
	n := 0
	for _, v := range votes {
		n += v
	}
	return n
}

// kind is why roots are counted wrongly: events lacking, strangers among them, or the count itself.
func (w wrongRoots) kind() string {
	switch {
	case w.missing > 0 && w.foreign > 0:
		return "events missing and events of others"
	case w.missing > 0:
		return "events missing"
	case w.foreign > 0:
		return "events of others"
	case w.got[0] > w.asked[0] || w.got[1] > w.asked[1]:
		return "all events, counted too many"
	}
	return "all events, counted too few"
}

// tellWrong writes how many roots of each kind are wrong, with the first of each.
func tellWrong(out io.Writer, n int, wrong []wrongRoots) error {
	count, first := map[string]int{}, map[string][]string{}
	for _, w := range wrong {
		count[w.kind()]++
		if len(first[w.kind()]) < 4 {
			first[w.kind()] = append(first[w.kind()], fmt.Sprintf("%s %v, asked %v: %v", w.incident, w.got, w.asked, w.holder.Roots.Names))
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(count)) {
		if _, err := fmt.Fprintf(out, "%7d reports  %4d × %s\n", n, count[kind], kind); err != nil {
			return err
		}
		for _, line := range first[kind] {
			if _, err := fmt.Fprintln(out, "        "+line); err != nil {
				return err
			}
		}
	}
	return nil
}
