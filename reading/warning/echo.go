package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

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

// foldHeadline makes a warning that the headline tells a mention of the first one in the text.
func (r *reader) foldHeadline() {
	if len(r.found) < 2 {
		return
	}
	if r.found[0].Evidence.By == "warning.bulletin" || !r.inHeadline(r.found[0]) {
		return
	}
	if r.abroad(r.found[0].Issuer, r.found[1].Issuer) {
		return
	}
	e := r.found[0].Evidence
	r.found = r.found[1:]
	r.found[0].Mentions = append(r.found[0].Mentions, ledger.Mark{Start: e.Start, End: e.End, Text: e.Quote})
}

// abroad reports issuers of two states: "Veldora" and "the Kestrian embassy".
func (r *reader) abroad(a, b string) bool {
	x, y := r.stateOf(a), r.stateOf(b)
	return x != "" && y != "" && x != y
}

// stateOf is the code of the first country that an issuer's name tells, "" for none.
func (r *reader) stateOf(issuer string) string {
	first, at := "", len(issuer)
	for _, p := range r.d.Places {
		if i := strings.Index(issuer, r.d.Words(p.Span)); i >= 0 && i < at && p.Location.CountryCode != "" {
			first, at = p.Location.CountryCode, i
		}
	}
	return first
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
