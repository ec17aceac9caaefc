package event

import (
	"slices"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// doers are the numbers of those who did it, and of the deeds where one word tells several ("two
// attacks").
func (r *reader) doers(p text.Predicate, kind string) []ledger.Count {
	var out []ledger.Count
	t, _, _ := r.sense(p)
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.Kind != "cardinal" || q.Head < 0 || q.Low == nil && q.High == nil {
			continue
		}
		switch {
		case p.Noun && violentType[kind] && r.accusedOf(p, q):
			out = append(out, count(q, "suspects"))
		case p.Noun && violentType[kind] && r.committed(p, q.Head):
			out = append(out, count(q, "perpetrators"))
		case p.Noun && q.Head == p.Head && q.What == "" && !r.isPart(q):
			out = append(out, count(q, several(r.d.Lemma(p.Head))))
		case kind == "foiled_plot" && !p.Noun && slices.Contains(p.Objects, q.Head) && lexicon.Is("attack", r.d.Lemma(q.Head)):
			out = append(out, count(q, several(r.d.Lemma(q.Head))))
		case kind == "warning" && slices.Contains(p.Subjects, q.Head):
			out = append(out, count(q, "issuers"))
		case t.Subject != "victim" && violentType[kind] && slices.Contains(p.Subjects, q.Head) && r.is("person", q.Head) && !r.numberOfPart(q):
			out = append(out, count(q, "perpetrators"))
		}
	}
	if together := r.doersTogether(p); len(together) > 0 && violentType[kind] && t.Subject != "victim" {
		out = append(slices.DeleteFunc(out, func(c ledger.Count) bool { return c.What == "perpetrators" }), together...)
	}
	return out
}

// numberOfPart reports a number of some of those who did it: "two of the five gunmen who attacked the hall had lived there".
func (r *reader) numberOfPart(q text.Quantity) bool {
	first, _ := r.d.TokensIn(q.Number)
	return r.partitive(first) >= 0
}

// several is the plural of a noun for deeds: "attacks", "searches".
func several(noun string) string {
	if strings.HasSuffix(noun, "ch") || strings.HasSuffix(noun, "sh") || strings.HasSuffix(noun, "s") {
		return noun + "es"
	}
	return noun + "s"
}

// committed reports people who are told to have done the deed that a noun names: "an attack that was
// carried out by four gunmen".
func (r *reader) committed(p text.Predicate, people int) bool {
	if people <= p.Head || !r.is("person", people) {
		return false
	}
	for _, q := range r.d.PredicatesFrom(p.Head) {
		if q.Head > people+20 {
			break
		}
		if q.Noun || !lexicon.Is("commits", q.Lemma) || !slices.Contains(q.Subjects, people) {
			continue
		}
		return q.Passive && r.nothingBetween(p.Head, q.Head)
	}
	return false
}

// nothingBetween reports that no other noun of violence stands between two tokens.
func (r *reader) nothingBetween(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if k, ok := r.at[i]; ok && r.d.Predicates[k].Noun {
			if t, _, event := r.sense(r.d.Predicates[k]); event && violentType[t.Type] {
				return false
			}
		}
	}
	return true
}
