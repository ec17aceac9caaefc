package warning

import (
	"slices"
	"strings"

	"sitrep/lexicon/en/page"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// subject is the issuer: the logical subject, or the body that a main clause opens with where the parser lost it ("The
// Department of Safety (DOS) on Monday raised"); -1 for none.
func (r *reader) subject(p text.Predicate) int {
	d := r.d
	for _, s := range p.Subjects {
		if text.Touching(d.Times, d.Tokens[s].Span) < 0 { // "was extended by three days"
			return r.whole(s, p.Subjects)
		}
	}
	if s := d.SentenceOf(p.Head); !p.Passive && d.Tags[p.Head].Penn == "VBD" {
		for i := s.First; i < p.Head; i++ {
			if a := d.ActorHeaded(i); a >= 0 && (d.Actors[a].Kind == "agency" || d.Actors[a].Kind == "organization") {
				return i
			}
		}
	}
	return -1
}

// whole is the head of the name that token i is a torn part of: the Office of "Foreign, Commonwealth and Development Office".
func (r *reader) whole(i int, subjects []int) int {
	for _, s := range subjects {
		if a := r.d.ActorHeaded(s); a >= 0 && s != i {
			for _, m := range r.d.Actors[a].Mentions {
				if m.Head == s && m.Contains(r.d.Tokens[i].Span) {
					return s
				}
			}
		}
	}
	return i
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
	if name, ok := r.owned(i); ok {
		return name
	}
	if r.bareOffice(i) {
		if name := r.resolved(d.Word(i)); name != d.Word(i) {
			return name
		}
	}
	span := r.jointly(i, d.NounGroup(i))
	if n := d.Child(i, "appos"); n == i+1 || n == i+2 && d.Arcs[i+1].Head == n {
		span = d.NounGroup(n) // "the maritime agency UKMTO"
	}
	if lexicon.Is("office", d.Lemma(i)) {
		span = r.seated(i, span)
	}
	if i > 0 && r.post(i) && r.nationality(i-1) {
		span = span.Cover(d.Tokens[i-1].Span)
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
	name, bracketed, _ := strings.Cut(d.Words(r.dayless(span)), " (")
	if strings.Contains(bracketed, ") ") {
		name = d.Words(r.dayless(span))
	}
	words := strings.Fields(name)
	if len(words) > 1 && strings.EqualFold(words[0], "the") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// bareOffice reports an office told by its noun alone: "the department".
func (r *reader) bareOffice(i int) bool {
	first, last := r.d.GroupTokens(i)
	return last-first == 2 && r.d.Tags[first].Universal == "DET" && lexicon.Is("office", r.d.Lemma(i)) && r.d.Child(i, "nmod", "appos", "conj") < 0
}

// sourceName names who says something as an issuer: with its seat, and a bare noun by the office told before.
func (r *reader) sourceName(h text.Hop) string {
	first, last := r.d.TokensIn(h.Span)
	for i := first; i < last; i++ {
		if up := r.d.Arcs[i].Head; (up < first || up >= last) && lexicon.Is("office", r.d.Lemma(i)) {
			return r.issuer(i)
		}
	}
	return r.resolved(trimArticle(h.Name))
}

// resolved is the name of the office last told as an issuer that a bare noun ("the embassy") can stand for, else the name
// itself.
func (r *reader) resolved(name string) string {
	noun := strings.ToLower(trimArticle(name))
	if !lexicon.Is("office", noun) {
		return name
	}
	for k := len(r.found) - 1; k >= 0; k-- {
		if o := r.found[k].Issuer; o != "" && (sameOffice(o, noun) || !r.namesOffice(o) && !page.IsPost(noun) || lexicon.Is("post", noun) && namesPost(o)) {
			return o
		}
	}
	return name
}

// namesPost reports the name of a body abroad, which a report calls the embassy, the mission or the consulate as it likes.
func namesPost(name string) bool {
	name = strings.ToLower(name)
	for w := range strings.FieldsSeq(name) {
		if lexicon.Is("post", w) {
			return true
		}
	}
	return strings.Contains(name, "high commission") && !strings.Contains(name, "commissioner")
}

// namesOffice reports a name with a word for an office in it: "Veldoran embassy", not "Veldora".
func (r *reader) namesOffice(name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if lexicon.Is("office", w) {
			return true
		}
	}
	return false
}

// jointly is the noun group of an issuer with those of the bodies that issue with it: "Veldora, Aldenia and Kestria".
func (r *reader) jointly(i int, span text.Span) text.Span {
	d := r.d
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "conj" && c > i && (r.state(c) || d.Tags[c].Universal == "PROPN") {
			span = span.Cover(r.jointly(c, r.seated(c, d.NounGroup(c))))
		}
	}
	return span
}

// sameOffice reports two names for one issuer: the shorter one's words all stand in the longer ("embassy",
// "Embassy of Veldora in Lima"), and it names no other state.
func sameOffice(a, b string) bool {
	if text.Initials(a) == b || text.Initials(b) == a {
		return a != "" && b != ""
	}
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
