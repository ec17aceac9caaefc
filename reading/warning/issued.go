package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// issuedOn sets the day of a warning from the day that its sentence tells of the act: a warning holds from when it is issued, and
// until when it is withdrawn. Only a single day counts, and none behind the report's own.
func (r *reader) issuedOn(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	d := r.d
	for _, t := range text.Within(d.Times, s.Span) {
		if t.Kind != "date" || t.When.From == "" || t.When.From != t.When.Until || !r.ofAct(t, p) {
			continue
		}
		if day := d.Masthead.Published.Value; day != "" && t.When.From > day {
			continue
		}
		switch {
		case w.Withdrawn:
			w.ValidUntil = t.When.Until
		case w.ValidFrom == "":
			w.ValidFrom = t.When.From
		}
		return
	}
}

// ofAct reports a time that tells when the verb's act was: "warned on Tuesday that", "on Friday issued an alert", "urged its
// nationals on Monday to leave"; not "attacks on Friday", nor "by Friday".
func (r *reader) ofAct(t text.Timex, p text.Predicate) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if first >= last || r.ends(first) || lexicon.Is("occasion", strings.ToLower(d.Word(last-1))) {
		return false // "five days after the embassy warned" tells the day of what came after
	}
	before := ""
	if first > 0 {
		before = strings.ToLower(d.Word(first - 1))
	}
	hangs := false
	for i := first; i < last; i++ {
		hangs = hangs || d.Arcs[i].Head == p.Head
	}
	switch {
	case d.Tags[max(0, first-1)].Universal == "ADP" && before != "on":
		return false
	case last == p.Head || first == p.Head+1 || first == p.Head+2 && before == "on":
		return true
	case !hangs:
		return false
	case first < p.Head || r.hands(p) >= 0:
		return true
	}
	b := r.bidding(p)
	return b > last
}
