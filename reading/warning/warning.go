// Package warning reads warnings and alerts to people: who issues them, to whom, about what, where
// and for how long, which other warning they echo, and whether they were withdrawn. That a warning
// and an event belong together is never asserted here.
package warning

import (
	"sort"
	"strings"

	"sitrep/ledger"
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
	for _, p := range r.predicates() {
		r.predicate(p)
	}
	r.bulletin()
	r.periods()
	r.foldHeadline()
	sort.SliceStable(r.found, func(i, j int) bool { return r.found[i].Evidence.Start < r.found[j].Evidence.Start })
	r.foldFollowers()
	r.ofPublisher()
	r.echoes()
	r.placeAround()
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
	p = r.voiced(p)
	if d.InFurniture(d.Tokens[p.Head].Span) || p.Condition || p.Noun || r.background(p) {
		return
	}
	if k := r.bidden(p); k >= 0 {
		r.keepFrom(p, d.Attributions[k].Source)
		return
	}
	if p.Negated || r.refused(p) {
		return
	}
	if k := r.threatened(p); k >= 0 {
		r.keepFrom(p, d.Attributions[k].Source)
		return
	}
	if p.Modal != "" && p.Modal != "will" {
		return
	}
	switch {
	case r.revokes(p):
	case lexicon.Is("warn", p.Lemma) && r.warns(p):
		r.keep(p.Head, r.subject(p), p, "warning.verb")
	case r.bansTravel(p):
		r.keep(p.Head, r.subject(p), p, "warning.ban")
	case r.tellsOn(p):
	case r.superseded(r.hands(p)):
	case r.hands(p) >= 0:
		r.relayed(p)
		r.keep(p.Head, r.subject(p), p, "warning.issued")
	case r.holds(p):
		r.keep(p.Head, r.holder(p), p, "warning.stands")
	case r.followsSuit(p):
		r.keep(p.Head, r.subject(p), p, "warning.follows")
	}
}

// background reports a passive clause that only says when something else was: "since 2014, when the threat level was
// raised".
func (r *reader) background(p text.Predicate) bool {
	rel := r.d.Arcs[p.Head].Relation
	if len(p.Subjects) > 0 || rel != "acl:relcl" && rel != "advcl" && rel != "advcl:relcl" {
		return false
	}
	for _, c := range r.d.Children(p.Head) {
		switch strings.ToLower(r.d.Word(c)) {
		case "when", "since", "after", "before", "while", "until":
			return true
		}
	}
	return false
}

// refused reports what nobody did: "denied issuing a warning".
func (r *reader) refused(p text.Predicate) bool {
	up := r.d.Arcs[p.Head].Head
	return up >= 0 && (strings.HasSuffix(r.d.Arcs[p.Head].Relation, "comp") || r.d.Tags[p.Head].Penn == "VBG") && lexicon.Is("refuse", r.d.Lemma(up))
}

// voiced mends the voice of a verb where the parser misread it: "the chief warned of attacks by X" is active, a headline's
// "Residents told to leave" passive.
func (r *reader) voiced(p text.Predicate) text.Predicate {
	d := r.d
	if p.Noun || d.Tags[p.Head].Penn != "VBD" && d.Tags[p.Head].Penn != "VBN" || d.Child(p.Head, "aux:pass", "aux") >= 0 {
		return p
	}
	switch {
	case p.Passive && d.Tags[p.Head].Penn == "VBD" && len(p.Objects) > 0 && p.Objects[0] < p.Head:
		p.Passive, p.Subjects, p.Objects = false, p.Objects[:1], p.Objects[1:]
	case !p.Passive && lexicon.Is("warn", p.Lemma) && d.SentenceOf(p.Head).Headline && len(p.Objects) == 0 && len(p.Subjects) > 0 && r.people(p.Subjects[0]):
		p.Passive, p.Objects, p.Subjects = true, p.Subjects, nil
	}
	return p
}
