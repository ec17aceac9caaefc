package tension

import (
	"strings"

	"sitrep/ledger"
)

// summedUp makes one count of those that a sentence tells side by side as one loss: "an officer and two conscripts were killed"
// are three of the dead. Where their camps differ they stay apart, and neither counts all.
func (f *finder) summedUp(report string, list []tally) []tally {
	text := f.pile.Report(report).Text
	var out []tally
	for _, t := range list {
		if n := len(out) - 1; n >= 0 && sideBySide(text, out[n], t) {
			if out[n].camp != t.camp && out[n].camp != "" && t.camp != "" {
				out[n].head, t.head = false, false
			} else {
				out[n] = sum(text, out[n], t)
				continue
			}
		}
		out = append(out, t)
	}
	return out
}

// sideBySide reports counts of one measure and source with nothing but "and" or a comma between them.
func sideBySide(text string, a, b tally) bool {
	from, to := a.figure.Evidence.End, b.figure.Evidence.Start
	if a.measure == "" || a.measure != b.measure || a.root.Key != b.root.Key || from > to || from < 0 || to > len(text) || to-from > 8 {
		return false
	}
	switch strings.TrimSpace(text[from:to]) {
	case "and", ",", ", and":
		return a.figure.Low != nil && b.figure.Low != nil && a.figure.High != nil && b.figure.High != nil
	}
	return false
}

// sum is the count of all whom two counts tell of.
func sum(text string, a, b tally) tally {
	low, high := *a.figure.Low+*b.figure.Low, *a.figure.High+*b.figure.High
	a.figure.Low, a.figure.High = &low, &high
	a.figure.Evidence = ledger.Evidence{Report: a.figure.Evidence.Report, Start: a.figure.Evidence.Start, End: b.figure.Evidence.End, Quote: text[a.figure.Evidence.Start:b.figure.Evidence.End], By: a.figure.Evidence.By}
	if a.camp == "" {
		a.camp = b.camp
	}
	return a
}
