package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// keep adds a warning, or completes the one the same issuer has in this report.
func (r *reader) keep(head, issuer int, p text.Predicate, rule string) {
	d := r.d
	s := d.SentenceOf(head)
	w := ledger.Warning{
		ID:       ledger.SpanID("w", r.report, d.Tokens[head].Start, d.Tokens[head].End),
		Evidence: ledger.Evidence{Start: s.Start, End: s.End, Quote: d.Words(s.Span), By: rule},
		Issuer:   r.issuedBy(head, issuer, p),
	}
	if w.Issuer == "" && rule == "warning.stands" && r.goesBack(p) {
		w.Issuer = r.ownerBefore(head)
	}
	w.Withdrawn = lexicon.Is("withdraw", p.Lemma) && r.hands(p) >= 0 || r.expired(p)
	if r.similar(p) || lexicon.Is("echo", p.Lemma) || rule == "warning.follows" {
		w.EchoOf = "previous"
	}
	r.details(&w, s, p)
	if w.Issuer == "" && w.Audience == "" && w.Place == "" && len(w.Venues) == 0 && len(r.found) == 0 && !(w.Withdrawn && r.publisher() != "") {
		return // "30 minutes' warning was given": nobody warns anybody
	}
	if w.Withdrawn && r.another(r.hands(p)) {
		r.found = append(r.found, w)
		return
	}
	if k := len(r.found) - 1; rule == "warning.stands" && k >= 0 && r.goesBack(p) && !r.separate(r.found[k], w) {
		complete(&r.found[k], w)
		return
	}
	if lexicon.Is("prolong", p.Lemma) {
		w.IssuedAfter = "" // what it was renewed after is not what it was issued after
	}
	r.add(w)
	if lexicon.Is("prolong", p.Lemma) && (w.Validity != "" || w.ValidUntil != "") {
		r.prolong(w)
	}
}

// issuedBy names who issued the warning at token head: the office behind its subject, the one whose notice a passive is of, or who
// announced it; "" for nobody.
func (r *reader) issuedBy(head, subject int, p text.Predicate) string {
	d, announced := r.d, r.announced(head)
	if subject >= 0 {
		office := r.behind(subject)
		switch {
		case p.Passive && lexicon.Is("message", d.Lemma(office)): // "sent by text message"
		case announced >= 0 && r.nationality(subject) && d.Tags[subject].Universal == "ADJ":
			return r.sourceName(d.Attributions[announced].Source) // "the Dutch advice stands, the ministry said"
		case r.notice(office):
			return r.ownerBefore(office) // "the alert told Americans to stay away"
		default:
			return r.issuer(office)
		}
	}
	if o := r.noticeOf(r.hands(p)); o >= 0 && p.Passive {
		return r.issuer(o) // "Kestria's advisory was updated"
	}
	if announced >= 0 {
		return r.sourceName(d.Attributions[announced].Source)
	}
	return ""
}

// keepFrom adds a warning whose issuer is the source of an attribution.
func (r *reader) keepFrom(p text.Predicate, source text.Hop) {
	d := r.d
	s := d.SentenceOf(p.Head)
	w := ledger.Warning{ID: ledger.SpanID("w", r.report, d.Tokens[p.Head].Start, d.Tokens[p.Head].End), Issuer: r.sourceName(source),
		Evidence: ledger.Evidence{Start: s.Start, End: s.End, Quote: d.Words(s.Span), By: "warning.bidden"}}
	r.details(&w, s, p)
	if w.About == "" && p.Modal != "" {
		_, last := d.Subtree(p.Head, nil)
		first := p.Head
		for p.Negated && first > s.First && !strings.EqualFold(d.Word(first), "not") {
			first--
		}
		w.About = r.timeless(d.SpanOf(first, r.endOfAdvice(p.Head, max(last, p.Head+1))))
	}
	for _, x := range p.Subjects {
		if w.Audience == "" && r.people(x) {
			w.Audience = d.Words(d.Phrase(x))
		}
	}
	r.add(w)
}

// add takes a warning in: it completes the one told before where no issuer is named, or the one of the
// same issuer; else it is a new one.
func (r *reader) add(w ledger.Warning) {
	if w.Issuer == "" && len(r.found) > 0 && w.EchoOf == "" && r.goesOn(w) && !r.separate(r.found[len(r.found)-1], w) {
		complete(&r.found[len(r.found)-1], w) // "the alert was issued …": the one told before
		return
	}
	if k := r.employer(w); k >= 0 {
		complete(&r.found[k], w)
		return
	}
	for i := range r.found {
		if r.found[i].Issuer != "" && (strings.EqualFold(r.found[i].Issuer, w.Issuer) || sameOffice(r.found[i].Issuer, w.Issuer)) && !r.separate(r.found[i], w) {
			r.found[i] = r.together(r.found[i], w)
			return
		}
	}
	r.found = append(r.found, w)
}

// employer is the warning told last of an office that may have told its own what a passive tells without it: "embassy personnel have
// been instructed to avoid"; -1 for none.
func (r *reader) employer(w ledger.Warning) int {
	if w.Issuer != "" || !staffed(w.Audience) || w.EchoOf != "" {
		return -1
	}
	for k := len(r.found) - 1; k >= 0; k-- {
		if x := r.found[k]; (namesPost(x.Issuer) || r.namesOffice(x.Issuer)) && !r.separate(x, w) {
			return k
		}
	}
	return -1
}

// together is one warning of two tellings. The text tells it better than its headline.
func (r *reader) together(w, more ledger.Warning) ledger.Warning {
	if r.inHeadline(w) && !r.inHeadline(more) {
		w, more = more, w
	}
	complete(&w, more)
	if len(more.Issuer) > len(w.Issuer) && strings.HasSuffix(strings.ToLower(more.Issuer), " "+strings.ToLower(w.Issuer)) {
		w.Issuer = more.Issuer // "the embassy", then "the Kestrian embassy"
	}
	return w
}

func (r *reader) inHeadline(w ledger.Warning) bool {
	first, _ := r.d.TokensIn(text.Span{Start: w.Evidence.Start, End: w.Evidence.End})
	return first < len(r.d.Tokens) && r.d.SentenceOf(first).Headline
}

// complete fills what a warning lacks from a further telling of it.
func complete(w *ledger.Warning, more ledger.Warning) {
	w.Withdrawn = w.Withdrawn || more.Withdrawn
	w.Mentions = append(w.Mentions, ledger.Mark{Start: more.Evidence.Start, End: more.Evidence.End, Text: more.Evidence.Quote})
	w.ValidUntil = orString(w.ValidUntil, more.ValidUntil)
	w.ValidFrom = orString(w.ValidFrom, more.ValidFrom)
	if w.ValidHours == 0 {
		w.ValidHours, w.Validity = more.ValidHours, orString(w.Validity, more.Validity)
	}
	w.About = orString(w.About, more.About)
	w.Place = orString(w.Place, more.Place)
	if w.About == "" || !staffed(more.Audience) {
		w.Audience = orString(w.Audience, more.Audience) // what an office told its own staff is not whom it warned of the rest
	}
	w.Reason = orString(w.Reason, more.Reason)
	w.IssuedAfter = orString(w.IssuedAfter, more.IssuedAfter)
	for _, v := range more.Venues {
		w.Venues = addOnce(w.Venues, v)
	}
}

func orString(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func addOnce(list []string, s string) []string {
	for _, x := range list {
		if strings.EqualFold(x, s) {
			return list
		}
	}
	return append(list, s)
}

// goesOn reports a warning without an issuer that tells more of the one before: that one speaks to nobody else and
// echoes none.
func (r *reader) goesOn(w ledger.Warning) bool {
	last := r.found[len(r.found)-1]
	ends := w.Validity != "" || w.ValidUntil != "" // an advice of its own
	if a, b := r.sentenceAt(last.Evidence.Start), r.sentenceAt(w.Evidence.Start); b-a == 1 && r.d.Sentences[a].Block == r.d.Sentences[b].Block && last.EchoOf == "" && !ends {
		return true // the next sentence of one advisory: "Visitors were urged to carry papers"
	}
	return w.Audience == "" || last.EchoOf == "" && (last.Audience == "" || strings.EqualFold(last.Audience, w.Audience))
}
