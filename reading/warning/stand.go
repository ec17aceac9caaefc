package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// bidden is the attribution to an official under which people "should" or "must" do something for their
// safety, or -1: "citizens should avoid the stadium, the embassy said".
func (r *reader) bidden(p text.Predicate) int {
	d := r.d
	if p.Modal != "should" && p.Modal != "must" || !lexicon.Is("avoid", p.Lemma) && !lexicon.Is("avoid", d.Lemma(p.Head)) || p.Lemma == "be" {
		return -1
	}
	people := false
	for _, s := range p.Subjects {
		people = people || r.people(s)
	}
	k := d.Innermost(d.Tokens[p.Head].Span)
	if !people || k < 0 {
		return -1
	}
	first, last := d.TokensIn(d.Attributions[k].Source.Span)
	for i := first; i < last; i++ {
		if r.state(i) {
			return k
		}
	}
	return -1
}

// keepFrom adds a warning whose issuer is the source of an attribution.
func (r *reader) keepFrom(p text.Predicate, source text.Hop) {
	d := r.d
	s := d.SentenceOf(p.Head)
	w := ledger.Warning{ID: ledger.SpanID("w", r.report, d.Tokens[p.Head].Start, d.Tokens[p.Head].End), Issuer: source.Name,
		Evidence: ledger.Evidence{Start: s.Start, End: s.End, Quote: d.Words(s.Span), By: "warning.bidden"}}
	r.details(&w, s, p)
	for _, x := range p.Subjects {
		if w.Audience == "" && r.people(x) {
			w.Audience = d.Words(d.Phrase(x))
		}
	}
	r.add(w, s.Headline)
}

// holds reports a notice that is told to stand, to last or to end: "the advisory will remain in effect
// until 7 March", "Veldora's advice was still on its website".
func (r *reader) holds(p text.Predicate) bool {
	if !lexicon.Is("stand", p.Lemma) {
		return false
	}
	for _, s := range p.Subjects {
		if r.notice(s) && (len(r.found) > 0 || r.noticeOf(s) >= 0) {
			return true
		}
	}
	return false
}

// holder is the issuer of the notice that p is told of, or -1.
func (r *reader) holder(p text.Predicate) int {
	for _, s := range p.Subjects {
		if o := r.noticeOf(s); o >= 0 {
			return o
		}
	}
	return -1
}

// noticeOf is the state body whose notice token i is ("the embassy's alert", "an alert by the embassy"), or -1.
func (r *reader) noticeOf(i int) int {
	d := r.d
	if l := d.Lemma(i); l != "alert" && l != "warning" && l != "advisory" && !lexicon.Is("notice", l) {
		return -1
	}
	for _, c := range d.Children(i) {
		rel := d.Arcs[c].Relation
		m := d.Child(c, "case")
		by := m >= 0 && (strings.EqualFold(d.Word(m), "by") || strings.EqualFold(d.Word(m), "from"))
		if (rel == "nmod:poss" || rel == "nmod" && by) && r.state(c) {
			return c
		}
	}
	return -1
}

// sender is the state body that sent the message token i ("sent a message telling citizens …"), or -1.
func (r *reader) sender(i int) int {
	head := r.d.Arcs[i].Head
	k, ok := r.at[head]
	if !ok || !lexicon.Is("message", r.d.Lemma(i)) || !lexicon.Is("issue", r.d.Predicates[k].Lemma) {
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

// relayed keeps the warning that an echo names the issuer of: "three embassies repeated a warning by the
// Kestrian mission".
func (r *reader) relayed(p text.Predicate) {
	if !lexicon.Is("echo", p.Lemma) {
		return
	}
	if o := r.noticeOf(r.hands(p)); o >= 0 {
		first := p
		first.Lemma = "issue"
		r.keep(r.hands(p), o, first, "warning.relayed")
	}
}

// followsSuit reports states that did what the one before them did: "Canada followed with similar alerts",
// "Veldora followed within the hour".
func (r *reader) followsSuit(p text.Predicate) bool {
	if p.Lemma != "follow" || len(r.found) == 0 || len(p.Subjects) == 0 || !r.state(p.Subjects[0]) {
		return false
	}
	for _, o := range p.Objects {
		if r.d.Lemma(o) != "suit" && !r.notice(o) {
			return false
		}
	}
	last := r.found[len(r.found)-1].Evidence
	first, _ := r.d.TokensIn(text.Span{Start: last.Start, End: last.End})
	return r.d.SentenceIndex(p.Head)-r.d.SentenceIndex(first) <= 2
}

// foldHeadline makes a warning that the headline tells a mention of the first one in the text.
func (r *reader) foldHeadline() {
	if len(r.found) < 2 {
		return
	}
	first, _ := r.d.TokensIn(text.Span{Start: r.found[0].Evidence.Start, End: r.found[0].Evidence.End})
	if r.found[0].Evidence.By == "warning.bulletin" || !r.d.SentenceOf(first).Headline {
		return
	}
	e := r.found[0].Evidence
	r.found = r.found[1:]
	r.found[0].Mentions = append(r.found[0].Mentions, ledger.Mark{Start: e.Start, End: e.End, Text: e.Quote})
}

// periods gives the warnings that tell no end the hours that the report says of all of them: "the
// 48-hour period of these warnings".
func (r *reader) periods() {
	d := r.d
	if len(r.found) < 2 {
		return
	}
	for _, t := range d.Times {
		if t.Kind != "duration" || t.Hours <= 0 {
			continue
		}
		first, _ := d.TokensIn(t.Span)
		if !r.ofThese(first) {
			continue
		}
		for i := range r.found {
			if w := &r.found[i]; w.ValidHours == 0 && w.Validity == "" {
				w.ValidHours, w.Validity = t.Hours, d.Words(t.Span)
			}
		}
	}
}

// ofThese reports a sentence that speaks of "these warnings".
func (r *reader) ofThese(token int) bool {
	s := r.d.SentenceOf(token)
	for i := s.First + 1; i < s.Last; i++ {
		if l := r.d.Lemma(i); (l == "warning" || l == "alert") && r.d.Tags[i].Penn == "NNS" {
			switch strings.ToLower(r.d.Word(i - 1)) {
			case "these", "the", "both", "all":
				return true
			}
		}
	}
	return false
}
