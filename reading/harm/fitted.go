package harm

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// fitted is what a word of harm tells of a number by who is counted and who did it, with the word that tells it: bodies are found and
// not seized, whom police take away is arrested, and whom a court jails is sentenced.
func (r *reader) fitted(q text.Quantity, what string, by int) (string, int) {
	own, ok := r.harmed(q)
	people := q.Head >= 0 && person(r.d, q.Head)
	switch {
	case ok && (what == "seized" || what == "wounded" && own.What == "killed"):
		return own.What, q.Head // taken to hospital unhealed
	case what == "arrested" && r.byCourt(by):
		return "sentenced", by // "court jails six"
	case what == "arrested" && r.d.Lemma(by) == "hold" && r.byCaptors(by):
		return "kidnapped", by // "the gang is holding 13 drivers"
	case ok && what == "arrested" && own.What == "kidnapped":
		return own.What, by // "two other captives are still held"
	case what == seized && people && r.d.Lemma(by) == "recover":
		return "freed", by // "three minors were recovered"
	case (what == seized && people || what == "kidnapped" && !event.Is("abducts", r.d.Lemma(by))) && r.byState(by):
		return "arrested", by // "officers seized two men", "police took away seven persons"
	case what == seized && people:
		return "kidnapped", by
	case what == "raided" && people && r.wordAt(by+1) == "for" && !event.Is("doer", r.d.Lemma(q.Head)) && !event.Is("wanted", r.d.Lemma(q.Head)):
		return "missing", by // "two rangers are being searched for"
	}
	return what, by
}

// byState reports a verb of which a body of the state is the doer.
func (r *reader) byState(verb int) bool {
	return slices.ContainsFunc(r.predicateAt(verb).Subjects, func(s int) bool {
		return r.ofState(s) || slices.ContainsFunc(r.d.Children(s), func(c int) bool { return r.d.Preposition(c) == "of" && r.ofState(c) })
	})
}

// byCaptors reports a verb of which those are the doers who take people by force: armed men, a gang, an armed group.
func (r *reader) byCaptors(verb int) bool {
	return r.captors(r.predicateAt(verb).Subjects)
}

// captors reports subjects that take people by force, none of them a body of the state.
func (r *reader) captors(subjects []int) bool {
	return slices.ContainsFunc(subjects, r.captor) && !slices.ContainsFunc(subjects, r.ofState)
}

// predicateAt is the predicate of a verb, one without arguments where the token is none.
func (r *reader) predicateAt(verb int) text.Predicate {
	if from := r.d.PredicatesFrom(verb); len(from) > 0 && from[0].Head == verb {
		return from[0]
	}
	return text.Predicate{}
}

// captor reports a word for those who take people by force.
func (r *reader) captor(i int) bool {
	a := r.d.ActorHeaded(i)
	for _, c := range r.d.Children(i) {
		if r.d.Arcs[c].Relation == "amod" && event.Is("armed", strings.ToLower(r.d.Word(c))) {
			return true // "armed men", "masked youths"
		}
	}
	return event.Is("captor", r.d.Lemma(i)) || a >= 0 && r.d.Actors[a].Kind == "armed_group"
}

// ofState reports a word for a body of the state.
func (r *reader) ofState(s int) bool {
	a := r.d.ActorHeaded(s)
	return actor.NounKind(r.d.Lemma(s)) == "agency" || event.Is("of the force", r.d.Lemma(s)) || a >= 0 && r.d.Actors[a].Kind == "agency"
}

// byCourt reports a verb of jailing of which a court is the doer.
func (r *reader) byCourt(verb int) bool {
	p := r.predicateAt(verb)
	return (p.Lemma == "jail" || p.Lemma == "imprison") && slices.ContainsFunc(p.Subjects, func(s int) bool {
		return event.Is("judging", r.d.Lemma(s))
	})
}
