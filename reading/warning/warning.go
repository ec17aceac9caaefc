// Package warning reads warnings and alerts to people: who issues them, to whom, about what, where
// and for how long, which other warning they echo, and whether they were withdrawn. That a warning
// and an event belong together is never asserted here.
package warning

import (
	"slices"
	"sort"
	"strings"

	"sitrep/ledger"
	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/speech"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// Read gives the warnings of a document. Chains are left empty: they are the reading's to fill.
func Read(d *text.Document, report string) []ledger.Warning {
	if len(d.Arcs) == 0 {
		return nil
	}
	r := &reader{d: d, report: report, at: map[int]int{}}
	for i, p := range d.Predicates {
		r.at[p.Head] = i
	}
	for _, p := range d.Predicates {
		r.predicate(p)
	}
	r.bulletin()
	r.periods()
	r.foldHeadline()
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].Evidence.Start < r.found[j].Evidence.Start })
	r.echoes()
	return r.found
}

type reader struct {
	d      *text.Document
	report string
	at     map[int]int
	found  []ledger.Warning
}

// predicate reads "the embassy issued an alert", "the ministry warned travellers to avoid the port",
// "tourists should avoid the port, the ministry said".
func (r *reader) predicate(p text.Predicate) {
	d := r.d
	if d.InFurniture(d.Tokens[p.Head].Span) || p.Condition || p.Negated || p.Noun {
		return
	}
	if k := r.bidden(p); k >= 0 {
		r.keepFrom(p, d.Attributions[k].Source)
		return
	}
	if p.Modal != "" && p.Modal != "will" {
		return
	}
	switch {
	case lexicon.Is("warn", p.Lemma) && r.warns(p):
		r.keep(p.Head, r.subject(p), p, "warning.verb")
	case r.hands(p) >= 0:
		r.relayed(p)
		r.keep(p.Head, r.subject(p), p, "warning.issued")
	case r.holds(p):
		r.keep(p.Head, r.holder(p), p, "warning.stands")
	case r.followsSuit(p):
		r.keep(p.Head, r.subject(p), p, "warning.follows")
	}
}

// warns reports an official who tells people what to avoid or do, or of what threatens them. Where the
// passive leaves the official out, the people must be named.
func (r *reader) warns(p text.Predicate) bool {
	people := p.Lemma == "call" && r.oblique(p, "on") >= 0 && r.people(r.oblique(p, "on"))
	for _, o := range p.Objects {
		people = people || r.people(o) || lexicon.Is("message", r.subjectLemma(p)) && r.d.Tags[o].Universal == "PRON"
	}
	if !r.official(p) && !(p.Passive && people && len(p.Subjects) == 0) && !(lexicon.Is("message", r.subjectLemma(p)) && people) {
		return false
	}
	told := p.Content >= 0 && lexicon.Is("avoid", r.d.Lemma(p.Content)) || r.against(p) && r.avoids(p)
	if p.Lemma == "warn" && (p.Content >= 0 && r.threat(p) || r.ofThreat(p)) {
		return true
	}
	if p.Lemma == "advise" || p.Lemma == "warn" || p.Lemma == "recommend" || p.Lemma == "caution" {
		return told || people && p.Lemma == "warn" && (p.Content >= 0 || len(p.Obliques) > 0)
	}
	return people && told
}

func (r *reader) subjectLemma(p text.Predicate) string {
	if s := r.subject(p); s >= 0 {
		return r.d.Lemma(s)
	}
	return ""
}

// against reports "against travel", "against visiting the harbour".
func (r *reader) against(p text.Predicate) bool {
	if r.oblique(p, "against") >= 0 {
		return true
	}
	for _, c := range r.d.Children(p.Head) {
		if m := r.d.Child(c, "mark"); m >= 0 && strings.EqualFold(r.d.Word(m), "against") {
			return true
		}
	}
	return false
}

// ofThreat reports a warning "of" or "about" violence: "warned of possible attacks on hotels".
func (r *reader) ofThreat(p text.Predicate) bool {
	for _, o := range p.Obliques {
		if o.Preposition != "of" && o.Preposition != "about" {
			continue
		}
		first, last := r.d.Subtree(o.Head, nil)
		for i := first; i < last; i++ {
			if l := r.d.Lemma(i); event.Is("attack", l) || l == "threat" || l == "kidnapping" || l == "violence" || l == "unrest" {
				return true
			}
		}
	}
	return false
}

// threat reports a warning of violence, or one with a stretch of time ("in the next 48 hours").
func (r *reader) threat(p text.Predicate) bool {
	first, last := r.d.Subtree(p.Content, nil)
	for i := first; i < last; i++ {
		if event.Is("attack", r.d.Lemma(i)) {
			return true
		}
	}
	for _, t := range text.Within(r.d.Times, r.d.SentenceOf(p.Head).Span) {
		if t.Kind == "duration" && t.Hours > 0 && r.forward(t) {
			return true
		}
	}
	return false
}

func (r *reader) avoids(p text.Predicate) bool {
	first, last := r.d.Subtree(p.Head, nil)
	for i := first; i < last; i++ {
		if i != p.Head && lexicon.Is("avoid", r.d.Lemma(i)) {
			return true
		}
	}
	return false
}

// hands is the notice that a verb issues, echoes or withdraws, or -1.
func (r *reader) hands(p text.Predicate) int {
	if !lexicon.Is("issue", p.Lemma) && !lexicon.Is("echo", p.Lemma) && !lexicon.Is("withdraw", p.Lemma) {
		return -1
	}
	for _, o := range p.Objects {
		if r.notice(o) || p.Lemma == "raise" && r.level(o) {
			return o
		}
	}
	return -1
}

// level reports "the terror threat level", "the alert level".
func (r *reader) level(i int) bool {
	if r.d.Lemma(i) != "level" {
		return false
	}
	for _, c := range r.d.Children(i) {
		if l := r.d.Lemma(c); l == "threat" || l == "alert" || l == "security" {
			return true
		}
	}
	return false
}

// notice reports a noun for a warning to people; "alert" and "advisory" always, "warning", "advice"
// and "notice" with a word of security or travel, or an official behind them.
func (r *reader) notice(i int) bool {
	d := r.d
	l := d.Lemma(i)
	if l == "alert" || l == "advisory" || l == "warning" {
		return true
	}
	if !lexicon.Is("notice", l) {
		return false
	}
	for _, c := range d.Children(i) {
		switch d.Lemma(c) {
		case "travel", "security", "safety":
			return true
		}
		if d.Arcs[c].Relation == "nmod:poss" && r.state(c) {
			return true // "Veldora's advice"
		}
	}
	return d.Child(i, "det") >= 0 && len(r.found) > 0 // "passed on the advice": the one told before
}

// state reports a state or one of its bodies.
func (r *reader) state(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 {
		return r.d.Actors[a].Kind == "agency" || r.d.Actors[a].Kind == "country"
	}
	return speech.Role(r.d.Lemma(i)) == "official" || lexicon.Is("office", r.d.Lemma(i))
}

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

func (r *reader) people(i int) bool {
	if a := r.d.ActorHeaded(i); a >= 0 && (r.d.Actors[a].Kind == "nationality" || r.d.Actors[a].Kind == "population_group") {
		return true
	}
	return lexicon.Is("people", r.d.Lemma(i))
}

func (r *reader) oblique(p text.Predicate, prep string) int {
	for _, o := range p.Obliques {
		if o.Preposition == prep {
			return o.Head
		}
	}
	return -1
}

// keep adds a warning, or completes the one the same issuer has in this report.
func (r *reader) keep(head, issuer int, p text.Predicate, rule string) {
	d := r.d
	s := d.SentenceOf(head)
	w := ledger.Warning{
		ID:       ledger.SpanID("w", r.report, d.Tokens[head].Start, d.Tokens[head].End),
		Evidence: ledger.Evidence{Start: s.Start, End: s.End, Quote: d.Words(s.Span), By: rule},
	}
	if issuer >= 0 {
		w.Issuer = r.issuer(r.behind(issuer))
	}
	w.Withdrawn = lexicon.Is("withdraw", p.Lemma) && r.hands(p) >= 0
	if r.similar(p) || lexicon.Is("echo", p.Lemma) || rule == "warning.follows" {
		w.EchoOf = "previous"
	}
	r.details(&w, s, p)
	r.add(w, s.Headline)
}

// add takes a warning in: it completes the one told before where no issuer is named, or the one of the
// same issuer; else it is a new one.
func (r *reader) add(w ledger.Warning, headline bool) {
	if w.Issuer == "" && len(r.found) > 0 && w.EchoOf == "" {
		complete(&r.found[len(r.found)-1], w) // "the alert was issued …": the one told before
		return
	}
	for i := range r.found {
		if r.found[i].Issuer != "" && (strings.EqualFold(r.found[i].Issuer, w.Issuer) || sameOffice(r.found[i].Issuer, w.Issuer)) {
			complete(&r.found[i], w)
			return
		}
	}
	r.found = append(r.found, w)
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

// issuer names the issuer in full: an actor's name, else the words.
func (r *reader) issuer(i int) string {
	d := r.d
	if d.Tags[i].Universal == "PRON" {
		for k := len(r.found) - 1; k >= 0; k-- {
			if r.found[k].Issuer != "" {
				return r.found[k].Issuer
			}
		}
		return ""
	}
	span := d.NounGroup(i)
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

// similar reports a notice told as like another: "similar warnings", "the same advice".
func (r *reader) similar(p text.Predicate) bool {
	o := r.hands(p)
	if o < 0 {
		return false
	}
	for _, c := range r.d.Children(o) {
		if lexicon.Is("similar", r.d.Lemma(c)) {
			return true
		}
	}
	return false
}

// echoes ties each echo to the warning told before it.
func (r *reader) echoes() {
	for i := range r.found {
		if r.found[i].EchoOf == "" {
			continue
		}
		r.found[i].EchoOf = ""
		for k := i - 1; k >= 0; k-- {
			if r.found[k].EchoOf == "" {
				r.found[i].EchoOf = r.found[k].ID
				r.found[k].EchoedBy = append(r.found[k].EchoedBy, r.found[i].Issuer)
				break
			}
		}
	}
}

// complete fills what a warning lacks from a further telling of it.
func complete(w *ledger.Warning, more ledger.Warning) {
	w.Withdrawn = w.Withdrawn || more.Withdrawn
	w.Mentions = append(w.Mentions, ledger.Mark{Start: more.Evidence.Start, End: more.Evidence.End, Text: more.Evidence.Quote})
	w.ValidUntil = orString(w.ValidUntil, more.ValidUntil)
	if w.ValidHours == 0 {
		w.ValidHours, w.Validity = more.ValidHours, orString(w.Validity, more.Validity)
	}
	w.About = orString(w.About, more.About)
	w.Place = orString(w.Place, more.Place)
	w.Audience = orString(w.Audience, more.Audience)
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
