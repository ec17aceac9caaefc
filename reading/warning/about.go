package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// about is what a warning is of, or what it tells people to do: "of attacks on hotels", "against all travel to the
// north", "to leave the port"; for a level or a measure its own words.
func (r *reader) about(w *ledger.Warning, p text.Predicate) {
	d := r.d
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "about", "over", "against":
			if text.Touching(d.Times, d.Tokens[o.Head].Span) < 0 {
				w.About = orString(w.About, r.clause(o.Head))
			}
		case "":
			if r.rightAgainst(p) && o.Head > p.Head+1 && text.Touching(d.Times, d.Tokens[o.Head].Span) < 0 {
				w.About = orString(w.About, "against "+strings.TrimPrefix(r.clause(o.Head), "against "))
			}
		case "to":
			if p.Lemma == "alert" {
				w.About = orString(w.About, d.Words(d.Phrase(o.Head)))
			}
		}
	}
	if r.gravely(p) && w.About == "" {
		w.About = trimArticle(r.clause(p.Subjects[0]))
	}
	if o := r.hands(p); o >= 0 {
		switch {
		case lexicon.Is("level", p.Lemma) && !lexicon.Is("withdraw", p.Lemma):
			w.About = orString(w.About, trimArticle(r.toLevel(o)))
		case r.level(o) || r.measure(o):
			first, _ := d.GroupTokens(o)
			w.About = orString(w.About, trimArticle(d.Words(d.SpanOf(first, o+1))))
		}
		if topic := r.topic(o); strings.ToLower(topic) != topic && w.Place == "" && len(strings.Fields(topic)) <= 4 && r.isFor(o) {
			w.Place = trimArticle(topic) // "advice for the Dry Coast"
		} else {
			w.About = orString(w.About, topic)
		}
	}
	if b := r.bidding(p); b >= 0 && w.About == "" {
		first, last := d.Subtree(b, nil)
		for last == b+1 && last < len(d.Tokens) && !strings.Contains(".,;”\"", d.Word(last)) && d.SentenceIndex(last) == d.SentenceIndex(b) {
			b, last = last, last+1 // in quotation marks parsers stop at the verb
		}
		w.About = r.timeless(d.SpanOf(first, r.endOfAdvice(b, last)))
	}
}

// levelWords is how far behind a level its new value is told.
const levelWords = 16

// toLevel is a level or a notice with what it is moved to: "travel advice for the city to “do not travel”".
func (r *reader) toLevel(o int) string {
	d := r.d
	first, last := d.GroupTokens(o)
	for i := last; i < len(d.Tokens) && i < last+levelWords && d.SentenceIndex(i) == d.SentenceIndex(o); i++ {
		if strings.Contains(".,;:", d.Word(i)) {
			break
		}
		if w := strings.ToLower(d.Word(i)); w == "after" || w == "following" || w == "because" || text.Touching(d.Times, d.Tokens[i].Span) >= 0 {
			if p := strings.ToLower(d.Word(last - 1)); p == "on" || p == "in" {
				last--
			}
			break
		}
		last = i + 1
	}
	return d.Words(d.SpanOf(first, last))
}

// endOfAdvice is where the words of what to do end, before those of why: "to stay away from the hall following a tip".
func (r *reader) endOfAdvice(verb, last int) int {
	for i := verb + 1; i < last; i++ {
		if r.because(i) > 0 || r.d.Word(i) == ";" {
			for i > verb+1 && r.d.Word(i-1) == "," {
				i--
			}
			return i
		}
	}
	return last
}

// timeless are the words of a span without those that say when or how long: "to avoid the market until Friday".
func (r *reader) timeless(s text.Span) string {
	var parts []string
	at := s.Start
	for _, t := range text.Within(r.d.Times, s) {
		if t.Start <= s.Start || t.Start < at {
			continue
		}
		before := strings.TrimSpace(r.d.Text[at:t.Start])
		for _, p := range []string{" in", " on", " for", " until", " over", " through", " till", " by", " during", ","} {
			before = strings.TrimSuffix(before, p)
		}
		parts = append(parts, before)
		if at = t.End; r.opensClause(r.lastToken(t.Span) + 1) {
			at = s.End // "a day after Veldora said …"
			break
		}
	}
	parts = append(parts, strings.TrimSpace(r.d.Text[min(at, s.End):s.End]))
	return strings.TrimRight(strings.Join(strings.Fields(strings.Join(parts, " ")), " "), " ,;")
}

func (r *reader) lastToken(s text.Span) int {
	_, last := r.d.TokensIn(s)
	return max(0, last-1)
}

// opensClause reports a word at token i, or the one before it, by which a time counts from something: "after".
func (r *reader) opensClause(i int) bool {
	for k := i - 1; k <= i && k < len(r.d.Tokens); k++ {
		switch strings.ToLower(r.d.Word(k)) {
		case "after", "before", "following":
			return true
		}
	}
	return false
}

// clause is a phrase with what the parser tore from it: "all but essential travel to the county".
func (r *reader) clause(head int) string {
	d := r.d
	span := d.Phrase(head)
	_, last := d.TokensIn(span)
	if last < len(d.Tokens) && strings.EqualFold(d.Word(last), "but") && last+1 < len(d.Tokens) {
		end := last + 1
		for end < len(d.Tokens) && d.Tags[end].Universal == "ADJ" {
			end++
		}
		if end < len(d.Tokens) && d.Tags[end].Universal == "NOUN" {
			span = span.Cover(d.Phrase(end))
		}
	}
	first, last := d.TokensIn(span)
	for i := first; i < last; i++ {
		if c := d.Child(i, "acl"); c >= last && c <= last+1 {
			_, end := d.Subtree(c, nil)
			span = span.Cover(d.SpanOf(c, r.upToComma(c, end))) // "on places frequented by foreigners"
		}
	}
	return r.timeless(span)
}

// upToComma is the first comma in [first, last), or last.
func (r *reader) upToComma(first, last int) int {
	for i := first; i < last; i++ {
		if r.d.Word(i) == "," {
			return i
		}
	}
	return last
}

// topic is what a notice is about: "a warning against travel to the north", "an alert for floods".
func (r *reader) topic(notice int) string {
	d := r.d
	for _, c := range d.Children(notice) {
		m := d.Child(c, "case")
		if d.Arcs[c].Relation != "nmod" || m < 0 || text.Touching(d.Times, d.Tokens[c].Span) >= 0 {
			continue // "the alert of October 11"
		}
		switch strings.ToLower(d.Word(m)) {
		case "of", "about", "over", "against", "on":
			return d.Words(d.Phrase(c))
		case "for":
			if !r.people(c) && !r.isPlaceNoun(c) && d.Tags[c].Universal == "NOUN" && len(text.Within(d.Places, d.Tokens[c].Span)) == 0 {
				return d.Words(d.Phrase(c))
			}
		}
	}
	return ""
}

// isPlaceNoun reports "the city", "the country": where a notice holds, not what it is of.
func (r *reader) isPlaceNoun(i int) bool {
	return lexicon.Is("whereabouts", r.d.Lemma(i))
}

// isFor reports a notice with "for" behind it.
func (r *reader) isFor(notice int) bool {
	return notice+1 < len(r.d.Tokens) && strings.EqualFold(r.d.Word(notice+1), "for")
}

// reasonWords is how many words of a reason are told.
const reasonWords = 14

// reason is why: "because of the shells", "citing the threat of kidnapping", up to the next comma.
func (r *reader) reason(w *ledger.Warning, s text.Sentence, p text.Predicate) {
	d := r.d
	for i := p.Head + 1; i < s.Last && w.Reason == ""; i++ {
		n := r.because(i)
		if n == 0 {
			continue
		}
		end := i + n
		for end < s.Last && end < i+n+reasonWords && !strings.Contains(",;.:”\"", d.Word(end)) {
			end++
		}
		first := i + n
		if d.Lemma(i) == "cite" {
			first = i
		}
		if first < end {
			w.Reason = d.Words(d.SpanOf(first, end))
		}
	}
}

// because is how many tokens of a cue for a reason begin at token i, 0 for none.
func (r *reader) because(i int) int {
	one := strings.ToLower(r.d.Word(i))
	if i+2 < len(r.d.Tokens) && r.d.Tags[i+2].Universal == "VERB" && r.d.Tags[i+2].Penn == "VB" {
		return 0 // "was due to begin"
	}
	if i+1 < len(r.d.Tokens) && lexicon.Is("reason", one+" "+strings.ToLower(r.d.Word(i+1))) {
		return 2
	}
	if lexicon.Is("reason", one) {
		return 1
	}
	return 0
}
