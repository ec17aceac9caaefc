package warning

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/speech"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// subject is the issuer: the logical subject, or -1.
func (r *reader) subject(p text.Predicate) int {
	if len(p.Subjects) > 0 {
		return p.Subjects[0]
	}
	return -1
}

// official reports a subject that issues warnings: a state body, a country, or a body's page.
func (r *reader) official(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if a := r.d.ActorHeaded(s); a >= 0 {
			switch r.d.Actors[a].Kind {
			case "agency", "country":
				return true
			case "organization":
				return true
			}
		}
		if speech.Role(r.d.Lemma(s)) == "official" || r.noticeOf(s) >= 0 || r.sender(s) >= 0 {
			return true
		}
	}
	return false
}

// state reports a state or one of its bodies.
func (r *reader) state(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 && r.d.Actors[a].Kind != "venue" {
		return r.d.Actors[a].Kind == "agency" || r.d.Actors[a].Kind == "country"
	}
	l := strings.ToLower(r.d.Lemma(i))
	return speech.Role(l) == "official" || lexicon.Is("office", l)
}

func (r *reader) people(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 && (r.d.Actors[a].Kind == "nationality" || r.d.Actors[a].Kind == "population_group") {
		return true
	}
	return lexicon.Is("people", strings.ToLower(r.d.Lemma(i))) || r.d.Tags[i].Penn == "NNPS" && strings.HasSuffix(r.d.Word(i), "ans")
}

func (r *reader) oblique(p text.Predicate, prep string) int {
	for _, o := range p.Obliques {
		if o.Preposition == prep {
			return o.Head
		}
	}
	return -1
}

// announced is the attribution to a state body that a token stands under, or -1: "the level was raised, the minister
// announced".
func (r *reader) announced(i int) int {
	d := r.d
	k := d.Innermost(d.Tokens[i].Span)
	if k < 0 || d.Attributions[k].Source.Empty() {
		return -1
	}
	if a := d.Attributions[k].Source.Actor; a >= 0 && (d.Actors[a].Kind == "agency" || d.Actors[a].Kind == "organization") {
		return k
	}
	first, last := d.TokensIn(d.Attributions[k].Source.Span)
	for t := first; t < last; t++ {
		if r.state(t) {
			return k
		}
	}
	return -1
}

// sender is the state body that sent the message token i ("sent a message telling citizens …"), or -1.
func (r *reader) sender(i int) int {
	head := r.d.Arcs[i].Head
	k, ok := r.at[head]
	if !ok || !lexicon.Is("message", r.d.Lemma(i)) || !lexicon.Is("issue", r.d.Predicates[k].Lemma) && r.d.Predicates[k].Lemma != "drop" {
		return -1
	}
	for _, s := range r.d.Predicates[k].Subjects {
		if r.state(s) {
			return s
		}
	}
	return -1
}

// behind is who stands behind a subject that is itself a notice or a message.
func (r *reader) behind(i int) int {
	if o := r.noticeOf(i); o >= 0 {
		return o
	}
	if o := r.sender(i); o >= 0 {
		return o
	}
	return i
}

// issuer names the issuer in full: an actor's name, else the words.
func (r *reader) issuer(i int) string {
	d := r.d
	if a := d.ActorHeaded(i); d.Tags[i].Universal == "PRON" && a >= 0 && (d.Actors[a].Kind == "agency" || d.Actors[a].Kind == "country" || d.Actors[a].Kind == "organization") {
		return d.Actors[a].Name
	}
	if d.Tags[i].Universal == "PRON" {
		for k := len(r.found) - 1; k >= 0; k-- {
			if r.found[k].Issuer != "" {
				return r.found[k].Issuer
			}
		}
		return ""
	}
	span := d.NounGroup(i)
	if n := d.Child(i, "appos"); n == i+1 || n == i+2 && d.Arcs[i+1].Head == n {
		span = d.NounGroup(n) // "the maritime agency UKMTO"
	}
	if lexicon.Is("office", d.Lemma(i)) {
		span = r.seated(i, span)
	}
	if a := d.ActorHeaded(i); a >= 0 {
		for _, m := range d.Actors[a].Mentions {
			if m.Head == i {
				span = span.Cover(m.Span)
				if m.Nominal {
					return d.Actors[a].Name
				}
			}
		}
	}
	words := strings.Fields(d.Words(span))
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// sameOffice reports two names for one issuer: the shorter one's words all stand in the longer ("embassy",
// "Embassy of Veldora in Lima"), and it names no other state.
func sameOffice(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return len(x) > 0
}

// seated is an office with whose it is and where it sits: "the embassies of Veldora and Aldenia", "the
// embassy in Lima".
func (r *reader) seated(i int, span text.Span) text.Span {
	d := r.d
	for _, c := range d.Children(i) {
		m := d.Child(c, "case")
		if d.Arcs[c].Relation != "nmod" || m < 0 || c < i {
			continue
		}
		if w := strings.ToLower(d.Word(m)); w == "of" || w == "in" || w == "to" {
			first, last := d.Subtree(c, func(k int) bool { return d.Arcs[k].Relation == "nmod" || d.Arcs[k].Relation == "acl:relcl" })
			span = span.Cover(d.SpanOf(first, last))
		}
	}
	return span
}
