package police

import (
	"strings"

	words "sitrep/lexicon/en/police"
)

var never = map[string]bool{"not": true, "n't": true, "n’t": true, "never": true, "no": true, "nobody": true, "without": true}

// undone reports a word that is denied, only possible or wished for, or to come.
func (r *reader) undone(i int, what string) bool {
	for _, c := range r.d.Children(i) {
		word := strings.ToLower(r.d.Word(c))
		if never[word] || word == "any" || what != "act" && r.d.Tags[c].Penn == "MD" {
			return true
		}
	}
	for _, p := range r.predicatesAt(i) {
		if p.Negated || p.Condition || p.Question || p.Modal == "should" || p.Modal == "must" || what != "act" && p.Modal != "" && !words.Is("done", p.Modal) {
			return true
		}
	}
	return r.underWish(i) || what != "act" && r.infinitive(i)
}

// apart are relations that join clauses of their own.
var apart = map[string]bool{"parataxis": true, "conj": true, "acl:relcl": true, "advcl": true, "appos": true}

func (r *reader) underWish(i int) bool {
	rel, below := r.d.Arcs[i].Relation, i
	for up, steps := r.d.Arcs[i].Head, 0; up >= 0 && steps < 6 && (!apart[rel] || rel == "conj" && r.shares(below)); up, steps = r.d.Arcs[up].Head, steps+1 {
		wish := rel != "conj" && words.Is("wish", r.d.Lemma(up)) && !r.wishes(rel, up)
		below = up
		rel = r.d.Arcs[up].Relation
		if wish {
			return true
		}
		for _, c := range r.d.Children(up) {
			if r.d.Arcs[c].Relation == "mark" && strings.EqualFold(r.d.Word(c), "if") {
				return true
			}
		}
	}
	return false
}

// shares reports a conjunct that stands under what its fellow stands under: all but verbs with a subject or a tense of their own.
func (r *reader) shares(i int) bool {
	if r.d.Tags[i].Universal != "VERB" {
		return true
	}
	for _, p := range r.predicatesAt(i) {
		if p.Tense != "infinitive" {
			return false
		}
	}
	return r.d.Child(i, "nsubj", "nsubj:pass") < 0
}

// wishes reports those who wish themselves ("the police pleaded"), and those called to the place, who come: what hangs so on
// the word of the wish is not what is wished for.
func (r *reader) wishes(rel string, wish int) bool {
	if rel == "nsubj" {
		return r.d.Tags[wish].Universal == "VERB"
	}
	return (rel == "nsubj:pass" || rel == "obj") && words.Is("sent", r.d.Lemma(wish))
}

// infinitive reports "to arrest" under a word that does not say it was done.
func (r *reader) infinitive(i int) bool {
	to := false
	for _, c := range r.d.Children(i) {
		to = to || r.d.Arcs[c].Relation == "mark" && strings.EqualFold(r.d.Word(c), "to")
	}
	head := r.d.Arcs[i].Head
	return to && (head < 0 || !words.Is("done", r.d.Lemma(head)))
}
