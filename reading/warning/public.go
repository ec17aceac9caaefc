package warning

import (
	"strings"

	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// toPublic reports a notice that may speak to people of their safety. An alert or an advisory does where an office, or nobody named,
// issues it. A "warning" is also what statesmen, banks and courts give: it must tell of travel or violence, speak to people,
// hold for a place, or go back to one told before.
func (r *reader) toPublic(notice int, p text.Predicate) bool {
	if len(r.found) > 0 && r.definite(notice) || r.post(r.noticeOf(notice)) {
		return true
	}
	if s := r.subject(p); s >= 0 && !r.official(p) && !r.body(p) && r.noticeOf(s) < 0 && !r.post(s) {
		return false
	}
	if k := r.announced(p.Head); k >= 0 && r.definite(notice) && namesPost(r.d.Attributions[k].Source.Name) {
		return true // "its own warning had been withdrawn, the consulate said"
	}
	if r.d.Lemma(notice) != "warning" {
		return true
	}
	return r.ofSafetyKind(notice) || r.toPeople(notice, p) || (r.subject(p) < 0 || r.official(p)) && r.dangerBehind(notice, p) || r.holdsFor(notice, p) || r.post(r.subject(p))
}

// definite reports a notice told as one already known: "the warning", "similar warnings", "their own warning".
func (r *reader) definite(notice int) bool {
	for _, c := range r.d.Children(notice) {
		rel := r.d.Arcs[c].Relation
		if rel == "det" && lexicon.Is("definite", strings.ToLower(r.d.Word(c))) || rel == "nmod:poss" || lexicon.Is("similar", r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// post reports a body that sits abroad: an embassy, a consulate.
func (r *reader) post(i int) bool {
	return i >= 0 && lexicon.Is("post", r.d.Lemma(i))
}

// ofSafetyKind reports "a travel warning", "a tsunami warning", "an evacuation warning".
func (r *reader) ofSafetyKind(notice int) bool {
	first, last := r.d.GroupTokens(notice)
	for i := first; i < last; i++ {
		if l := r.d.Lemma(i); i != notice && (lexicon.Is("safety", l) || r.perilous(i)) {
			return true
		}
	}
	return strings.Contains(r.d.Lemma(notice), " ")
}

// toPeople reports a notice to or for people: "issued a warning to its citizens".
func (r *reader) toPeople(notice int, p text.Predicate) bool {
	for _, o := range p.Obliques {
		if (o.Preposition == "to" || o.Preposition == "for") && r.people(o.Head) {
			return true
		}
	}
	for _, c := range r.d.Children(notice) {
		if w := r.d.Preposition(c); (w == "to" || w == "for") && r.people(c) {
			return true
		}
	}
	return false
}

// dangerBehind reports a notice that tells of violence, of travel or of what to keep away from.
func (r *reader) dangerBehind(notice int, p text.Predicate) bool {
	last := min(r.d.SentenceOf(notice).Last, notice+keepReach*2)
	for i := notice + 1; i < last; i++ {
		if l := r.d.Lemma(i); r.perilous(i) || l == "travel" || l == "avoid" {
			return !r.conditional(p)
		}
	}
	return false
}

// holdsFor reports a notice for a place: "lifted its warning for Tobago".
func (r *reader) holdsFor(notice int, p text.Predicate) bool {
	for i := notice + 1; i < min(r.d.SentenceOf(notice).Last, notice+4); i++ {
		if w := strings.ToLower(r.d.Word(i)); w == "for" && r.d.Arcs[i].Head >= 0 && len(text.Within(r.d.Places, r.d.NounGroup(r.d.Arcs[i].Head))) > 0 {
			return true
		}
	}
	return false
}
