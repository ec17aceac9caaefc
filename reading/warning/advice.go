package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// mention notes the sentences of a bulletin that tell why and what to do.
func (r *reader) mention(w *ledger.Warning, s text.Sentence) {
	d := r.d
	learned := r.learned(s)
	if learned && w.Reason == "" && w.About != d.Words(s.Span) {
		w.Reason = d.Words(s.Span)
	}
	if s.Contains(text.Span{Start: w.Evidence.Start, End: w.Evidence.End}) {
		return
	}
	if learned || r.avoidsIn(s) || r.advises(s) {
		w.Mentions = append(w.Mentions, ledger.Mark{Start: s.Start, End: s.End, Text: d.Words(s.Span)})
	}
}

// learned reports what an office says it came to know: "has received credible information that …".
func (r *reader) learned(s text.Sentence) bool {
	known, got := false, false
	for i := s.First; i < s.Last; i++ {
		known = known || lexicon.Is("knowledge", r.d.Lemma(i))
		got = got || lexicon.Is("learn", r.d.Lemma(i))
	}
	return known && got
}

func (r *reader) advises(s text.Sentence) bool {
	return r.some(s.First, s.Last, func(i int) bool { return lexicon.Is("advise", r.d.Lemma(i)) })
}

// advised is who a bulletin speaks to: the people who "are advised", "should", "must".
func (r *reader) advised(w *ledger.Warning, s text.Sentence) {
	d := r.d
	for _, p := range d.Predicates {
		if p.Head < s.First || p.Head >= s.Last || p.Noun {
			continue
		}
		told := p.Passive && (lexicon.Is("advise", p.Lemma) || p.Lemma == "warn" || p.Lemma == "ask")
		for _, x := range append(append([]int{}, p.Objects...), p.Subjects...) {
			if (told || p.Modal == "should" || p.Modal == "must") && r.people(x) {
				w.Audience = d.Words(d.Phrase(x))
				return
			}
		}
	}
}

// avoidsIn reports a sentence that tells what to stay away from, or what may be aimed at.
func (r *reader) avoidsIn(s text.Sentence) bool {
	return r.some(s.First, s.Last, func(i int) bool {
		l := r.d.Lemma(i)
		return l == "avoid" || l == "attend" || l == "leave" || l == "target"
	})
}

// ofStaff reports a sentence that tells what the office told its own: "Embassy personnel have been instructed to avoid".
func (r *reader) ofStaff(s text.Sentence) bool {
	for _, p := range r.d.Predicates {
		if p.Head < s.First || p.Head >= s.Last || !lexicon.Is("warn", p.Lemma) {
			continue
		}
		for _, o := range p.Objects {
			if lexicon.Is("staff", r.d.Lemma(o)) {
				return true
			}
		}
	}
	return false
}

// staffed reports an audience that is the office's own: "Embassy personnel", "its own staff".
func staffed(audience string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(audience)) {
		if lexicon.Is("staff", w) || lexicon.Is("staff", strings.TrimSuffix(w, "s")) {
			return true
		}
	}
	return false
}

// bids takes what a bulletin is about from the first sentence that tells its readers what to do, where its title does not say: "Avoid all
// travel to Mali due to terrorism."
func (r *reader) bids(w *ledger.Warning, s text.Sentence) {
	if w.About != "" && w.Reason != "" || s.Last-s.First < 3 {
		return
	}
	verb := s.First
	if strings.EqualFold(r.d.Word(verb), "do") && strings.EqualFold(r.d.Word(verb+1), "not") {
		verb += 2
	}
	if l := r.d.Lemma(verb); verb >= s.Last || r.d.Tags[verb].Penn != "VB" || !ofSafety(l) || lexicon.Is("barred", l) && verb == s.First {
		return
	}
	end := r.endOfAdvice(verb, s.Last)
	w.About = orString(w.About, strings.TrimRight(r.timeless(r.d.SpanOf(s.First, end)), "."))
	for i := end; i < s.Last && w.Reason == ""; i++ {
		if n := r.reasonAt(i); n > 0 && i+n < s.Last {
			w.Reason = strings.TrimRight(r.d.Words(r.d.SpanOf(i+n, s.Last)), ".")
		}
	}
}
