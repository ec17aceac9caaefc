package harm

import (
	"slices"

	"sitrep/lexicon/en/event"
)

// byCourt reports a verb of jailing of which a court is the doer: "court jails six".
func (r *reader) byCourt(verb int) bool {
	from := r.d.PredicatesFrom(verb)
	return len(from) > 0 && from[0].Head == verb && (from[0].Lemma == "jail" || from[0].Lemma == "imprison") && slices.ContainsFunc(from[0].Subjects, func(s int) bool {
		return event.Is("judging", r.d.Lemma(s))
	})
}
