package review

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"sitrep/ledger"
)

// Mark puts people's words into a situation that was collated of the weighed readings: reviews beside
// the records, reliabilities at the sources, and the standing decisions in front of the machine's.
func (w *Weighed) Mark(s *ledger.Situation) {
	of := map[ledger.Ref][]ledger.Review{}
	for _, d := range w.decisions {
		if d.Kind == Record && (d.Verdict == Accepted || d.Verdict == Corrected || d.Verdict == Added) {
			for _, m := range d.Members {
				of[m] = append(of[m], reviewOf(d, m))
			}
		}
	}
	mark(s.Incidents, of, func(i *ledger.Incident) ([]ledger.Ref, *[]ledger.Review) { return i.Members, &i.Reviews })
	mark(s.Entities, of, func(i *ledger.Identity) ([]ledger.Ref, *[]ledger.Review) { return i.Members, &i.Reviews })
	mark(s.Warnings, of, func(a *ledger.Alert) ([]ledger.Ref, *[]ledger.Review) { return a.Members, &a.Reviews })
	mark(s.Series, of, func(x *ledger.Series) ([]ledger.Ref, *[]ledger.Review) { return figures(x.Points), &x.Reviews })
	mark(s.Reports, of, func(r *ledger.Report) ([]ledger.Ref, *[]ledger.Review) {
		return []ledger.Ref{{Report: r.ID, ID: r.ID}}, &r.Reviews
	})
	for i := range s.Reports {
		s.Reports[i].Notes = noted(s.Reports[i])
	}
	mark(s.Claims, of, func(c *ledger.StandClaim) ([]ledger.Ref, *[]ledger.Review) {
		return []ledger.Ref{{Report: c.Report, ID: c.ID}}, &c.Reviews
	})
	w.markSources(s)
	s.Decisions = append(w.shown(s), s.Decisions...)
	seen := map[string]bool{}
	s.Decisions = slices.DeleteFunc(s.Decisions, func(d ledger.Decision) bool { // collation lists those it kept
		known := seen[d.ID]
		seen[d.ID] = true
		return known
	})
}

// noted are the notes of a report, with what people set of it.
func noted(r ledger.Report) []string {
	out := slices.Clip(r.Notes)
	for _, w := range r.Reviews {
		was := w.Was
		if was == "" {
			was = "nothing"
		}
		out = append(out, fmt.Sprintf("by a person %s = %s (read: %s) — %s, %s: %s", w.Field, w.Value, was, w.By, w.At[:min(len(w.At), 10)], w.Reason))
	}
	return out
}

func reviewOf(d ledger.Decision, m ledger.Ref) ledger.Review {
	return ledger.Review{Decision: d.ID, Verdict: d.Verdict, Record: m, Field: d.Field, Value: d.Value, Was: d.Was,
		By: d.By, At: d.At, Reason: strings.Join(d.Reasons, "; ")}
}

// mark gives each of a list the reviews of its members. A correction of a field stands until a later
// one of the same record and field.
func mark[T any](list []T, of map[ledger.Ref][]ledger.Review, open func(*T) ([]ledger.Ref, *[]ledger.Review)) {
	for i := range list {
		members, reviews := open(&list[i])
		for _, m := range members {
			*reviews = append(*reviews, latest(of[m])...)
		}
	}
}

// latest leaves out what a later review of the same record and field has replaced.
func latest(reviews []ledger.Review) []ledger.Review {
	last := map[string]int{}
	for i, r := range reviews {
		last[r.Verdict+" "+r.Field] = i
	}
	var out []ledger.Review
	for i, r := range reviews {
		if last[r.Verdict+" "+r.Field] == i {
			out = append(out, r)
		}
	}
	return out
}

func figures(points []ledger.Point) []ledger.Ref {
	var out []ledger.Ref
	seen := map[ledger.Ref]bool{}
	for _, p := range points {
		if !seen[p.Figure] {
			seen[p.Figure] = true
			out = append(out, p.Figure)
		}
	}
	return out
}

// markSources sets the reliability of sources by the last word on each.
func (w *Weighed) markSources(s *ledger.Situation) {
	for i := range s.Sources {
		x := &s.Sources[i]
		for _, d := range w.decisions {
			if d.Kind == Source && sameName(d.Source, x.Name) {
				x.Reliability = d.Verdict
				x.Reviews = []ledger.Review{reviewOf(d, ledger.Ref{})}
			}
		}
	}
}

func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// shown are the standing decisions as a situation lists them, the newest first: with the incident or
// other result that they bear on, without the words that only the ledger keeps.
func (w *Weighed) shown(s *ledger.Situation) []ledger.Decision {
	result := results(s)
	out := []ledger.Decision{} // never nil: the form of a situation has a list
	for i := len(w.decisions) - 1; i >= 0; i-- {
		d := w.decisions[i]
		d.Anchors, d.Record = nil, json.RawMessage(nil)
		if len(d.Members) > 0 {
			d.Result = result[d.Members[0]]
		}
		if d.Members == nil {
			d.Members = []ledger.Ref{}
		}
		out = append(out, d)
	}
	return out
}

// results tells in which incident, identity, alert or series each record stands.
func results(s *ledger.Situation) map[ledger.Ref]string {
	out := map[ledger.Ref]string{}
	put := func(id string, members []ledger.Ref) {
		for _, m := range members {
			out[m] = id
		}
	}
	for _, i := range s.Incidents {
		put(i.ID, i.Members)
	}
	for _, i := range s.Entities {
		put(i.ID, i.Members)
	}
	for _, a := range s.Warnings {
		put(a.ID, a.Members)
	}
	for _, x := range s.Series {
		put(x.ID, figures(x.Points))
	}
	return out
}
