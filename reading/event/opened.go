package event

import (
	"strings"
	"time"

	"sitrep/text"
)

// opened is the time that a clause with "when" explains: in "the first attack since 2017, when a general was killed" the
// killing is of 2017, not of the years since.
func (r *reader) opened(p text.Predicate, times []text.Timex) *text.When {
	d := r.d
	for _, t := range times {
		_, when := d.TokensIn(t.Span)
		if when < len(d.Tokens) && d.Word(when) == "," {
			when++
		}
		if when >= len(d.Tokens) || p.Head <= when || !strings.EqualFold(d.Word(when), "when") {
			continue
		}
		if clause := d.Arcs[when].Head; clause == p.Head || clause > when && d.Under(p.Head, clause) {
			return beginning(*r.dated(t))
		}
	}
	return nil
}

// countedBack is the time of a deed from which another's is counted: in "it was lifted on Monday, three days after riots"
// the riots are of the Friday before.
func (r *reader) countedBack(p text.Predicate, s text.Sentence) *text.When {
	d := r.d
	for _, t := range text.Within(d.Times, s.Span) {
		if t.Origin == nil || t.End > d.Tokens[p.Head].Start {
			continue
		}
		_, first := d.TokensIn(t.Span)
		if r.firstDeed(first, s.Last) == p.Head {
			w := *t.Origin
			w.Written = d.Words(t.Span)
			return &w
		}
	}
	return nil
}

// firstDeed is the head of the first predicate from token i on that tells an event, -1 for none.
func (r *reader) firstDeed(i, last int) int {
	for ; i < last; i++ {
		if k, ok := r.at[i]; ok {
			if _, _, ok = r.sense(r.d.Predicates[k]); ok {
				return i
			}
		}
	}
	return -1
}

// beginning is the day, month or year in which an open stretch begins; any other time is given as it is.
func beginning(w text.When) *text.When {
	from, open := strings.CutSuffix(w.EDTF, "/..")
	if !open {
		return &w
	}
	if first, last, ok := ends(from); ok {
		w.EDTF, w.From, w.Until = from, first.Format(time.DateOnly), last.Format(time.DateOnly)
	}
	return &w
}

// ends are the first and the last day of a year, a month or a day.
func ends(edtf string) (first, last time.Time, ok bool) {
	forms := map[int]string{4: "2006", 7: "2006-01", 10: time.DateOnly}
	first, err := time.Parse(forms[len(edtf)], edtf)
	if err != nil || forms[len(edtf)] == "" {
		return first, first, false
	}
	switch len(edtf) {
	case 4:
		return first, first.AddDate(1, 0, -1), true
	case 7:
		return first, first.AddDate(0, 1, -1), true
	}
	return first, first, true
}
