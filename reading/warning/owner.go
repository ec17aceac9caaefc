package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// owned is the name of an office told by whose it is: "Its embassy" is that of the country last named. ok is false for
// any other.
func (r *reader) owned(i int) (name string, ok bool) {
	d := r.d
	owner := d.Child(i, "nmod:poss")
	if owner < 0 || d.Tags[owner].Universal != "PRON" || !r.state(i) {
		return "", false
	}
	country := ""
	if a := d.ActorAt(owner); a >= 0 && d.Actors[a].Kind == "country" {
		country = d.Actors[a].Name
	} else {
		country = r.countryBefore(d.Tokens[owner].Start)
	}
	if country == "" {
		return "", false
	}
	_, last := d.GroupTokens(i)
	return country + " " + d.Words(d.SpanOf(owner+1, max(last, i+1))), true
}

// ownerReach is how many places back the country is looked for whose office is spoken of.
const ownerReach = 12

// countryBefore is the name of the country last told before a byte as one that acts or speaks, else the last told.
func (r *reader) countryBefore(at int) string {
	all := text.Within(r.d.Places, text.Span{Start: 0, End: at})
	last := ""
	for k := len(all) - 1; k >= max(0, len(all)-ownerReach); k-- {
		p := all[k]
		if p.Kind != "country" && p.Kind != "demonym" || p.Location.Precision != "country" {
			continue
		}
		if p.Kind == "country" && r.acts(p.Span) {
			return p.Location.Country
		}
		if last == "" {
			last = p.Location.Country
		}
	}
	return last
}

// dayless cuts the times from the words for an issuer: "Veldora and Aldenia yesterday".
func (r *reader) dayless(s text.Span) text.Span {
	for _, t := range text.Within(r.d.Times, s) {
		if t.Start > s.Start {
			return text.Trim(r.d.Text, text.Span{Start: s.Start, End: t.Start})
		}
	}
	return s
}

// ofPublisher makes the public body that a report is by the issuer of the warnings that name none.
func (r *reader) ofPublisher() {
	body := r.publisher()
	if body == "" {
		return
	}
	var out []ledger.Warning
	for _, w := range r.found {
		if w.Issuer == "" && w.EchoOf == "" {
			w.Issuer = body
			if k := r.sameIssue(out, w); k >= 0 {
				complete(&out[k], w)
				continue
			}
		}
		out = append(out, w)
	}
	r.found = out
}

// sameIssue is the warning of a list that another telling by the same office adds to, -1 for none. What it orders its staff for a
// time of its own is an order of its own.
func (r *reader) sameIssue(list []ledger.Warning, w ledger.Warning) int {
	for k, x := range list {
		if oneOffice(x.Issuer, w.Issuer) && !r.separate(x, w) && !(staffed(w.Audience) && w.ValidHours > 0) && x.Withdrawn == w.Withdrawn {
			return k
		}
	}
	return -1
}

// foldFollowers drops those of whom only is told that they followed where the next sentence tells what some of them
// warned of.
func (r *reader) foldFollowers() {
	for i := len(r.found) - 2; i >= 0; i-- {
		w, next := r.found[i], r.found[i+1]
		if w.Evidence.By != "warning.follows" || next.EchoOf != "" && next.Evidence.By == "warning.follows" {
			continue
		}
		a, b := r.sentenceAt(w.Evidence.Start), r.sentenceAt(next.Evidence.Start)
		if b-a == 1 && !strings.EqualFold(w.Issuer, next.Issuer) {
			r.found = append(r.found[:i], r.found[i+1:]...)
		}
	}
}

func (r *reader) sentenceAt(start int) int {
	first, _ := r.d.TokensIn(text.Span{Start: start, End: start + 1})
	return r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
}

// ownerBefore is the office whose notice was spoken of last before token i: "a US embassy alert …. The alert told"; "" for none.
func (r *reader) ownerBefore(i int) string {
	for k := i - 1; k >= 0; k-- {
		if r.d.Tags[k].Universal != "NOUN" || !r.notice(k) {
			continue
		}
		if o := r.noticeOf(k); o >= 0 {
			return r.issuer(o)
		}
	}
	for k := len(r.found) - 1; k >= 0; k-- {
		if r.found[k].Issuer != "" {
			return r.found[k].Issuer
		}
	}
	return ""
}

// goesBack reports a notice told as known, whose office is not named: "the order will remain in effect, the mayor said".
func (r *reader) goesBack(p text.Predicate) bool {
	for _, s := range p.Subjects {
		if c := r.d.Child(s, "det"); c >= 0 && lexicon.Is("definite", strings.ToLower(r.d.Word(c))) && r.noticeOf(s) < 0 {
			return true
		}
	}
	return false
}
