package police

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	words "sitrep/lexicon/en/police"
)

// dead reports a death that police or troops brought about: told with their firing or their clash, or
// of fighters whom nobody else is said to have killed.
func (r *reader) dead(first, last int, force bool) bool {
	for i := first; i < last; i++ {
		if !r.deadly(i) || r.undone(i, "kill") {
			continue
		}
		victims, others := r.victims(i)
		if victims == "body" {
			continue
		}
		if force || victims == "fighter" && !others || r.clashBefore(first, last) {
			return true
		}
	}
	return false
}

func (r *reader) deadly(i int) bool {
	l := r.d.Lemma(i)
	if i+1 < len(r.d.Tokens) && strings.EqualFold(r.d.Word(i), "shot") && strings.EqualFold(r.d.Word(i+1), "dead") {
		return true
	}
	for _, pos := range []string{"verb", "adjective", "noun"} {
		if h, ok := event.FindHarm(pos, l); ok && h.What == "killed" && l != "body" && !words.Is("names the act", l) { // "gang killings" tells of no dead gang
			return true
		}
	}
	return false
}

// victims says whether those killed are bodies of the state, fighters, or others; killers reports
// that somebody else is told to have killed them.
func (r *reader) victims(i int) (kind string, killers bool) {
	list := r.killedBy(i)
	for _, p := range r.predicatesAt(i) {
		killers = killers || len(p.Objects) > 0 && len(p.Subjects) > 0 && r.d.Lemma(i) != "die"
	}
	for _, o := range list {
		if r.stands(o) {
			return "body", killers
		}
		if actor.NounKind(r.d.Lemma(o)) == "armed_group" {
			kind = "fighter"
		}
	}
	return kind, killers
}

// killedBy are those a deadly word is said of, with what a number among them counts ("two of the
// militants"); of a headline's "Militant shot dead" the word before.
func (r *reader) killedBy(i int) []int {
	var out []int
	for _, p := range r.predicatesAt(i) {
		list := p.Objects
		if r.d.Lemma(i) == "die" || len(list) == 0 {
			list = p.Subjects
		}
		for _, o := range list {
			out = append(out, o)
			for _, c := range r.d.Children(o) {
				if r.d.Arcs[c].Relation == "nmod" {
					out = append(out, c)
				}
			}
		}
	}
	if len(out) == 0 && i > 0 {
		out = append(out, i-1)
	}
	return out
}

// clashBefore reports a clash with police in the sentence, or "the clash" once one was told.
func (r *reader) clashBefore(first, last int) bool {
	for i := first; i < last; i++ {
		if l := r.d.Lemma(i); l != "clash" && l != "encounter" {
			continue
		}
		if r.near(max(first, i-4), min(last, i+5)) {
			r.told["clash"] = true
			return true
		}
		if r.definite(i) && r.told["clash"] {
			return true
		}
	}
	return false
}
