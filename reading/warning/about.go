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
	if r.bansTravel(p) {
		w.About = r.aboutBan(p)
		return
	}
	for _, o := range p.Obliques {
		switch o.Preposition {
		case "of", "about", "over":
			if r.hands(p) >= 0 && text.Touching(d.Places, d.Tokens[o.Head].Span) >= 0 {
				continue // "imposed an alert over Libya"
			}
			if text.Touching(d.Times, d.Tokens[o.Head].Span) < 0 && (p.Lemma != "alert" || !r.people(o.Head)) {
				w.About = orString(w.About, r.clause(o.Head))
			}
		case "against":
			if text.Touching(d.Times, d.Tokens[o.Head].Span) < 0 {
				w.About = orString(w.About, "against "+strings.TrimPrefix(r.clause(o.Head), "against "))
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
	if at := r.dangerFor(p); at >= 0 && w.About == "" {
		w.About = r.clause(at)
	}
	if r.holds(p) && w.About == "" {
		w.About = r.standsAt(p)
		for _, s := range p.Subjects {
			w.About = orString(w.About, r.topic(s))
		}
	}
	if r.gravely(p) && w.About == "" {
		w.About = trimArticle(r.clause(p.Subjects[0]))
	}
	if o := r.hands(p); o >= 0 {
		switch {
		case (lexicon.Is("level", p.Lemma) || r.level(o)) && !lexicon.Is("withdraw", p.Lemma):
			w.About = orString(w.About, trimArticle(r.toLevel(o)))
		case r.level(o) || r.measure(o):
			first, _ := d.GroupTokens(o)
			for first < o && text.Touching(d.Times, d.Tokens[first].Span) >= 0 {
				first++ // "On Saturday evacuation orders were lifted"
			}
			w.About = orString(w.About, trimArticle(d.Words(d.SpanOf(first, r.evacuated(o)))))
		}
		defer r.named(w, o)
		if topic := r.topic(o); strings.ToLower(topic) != topic && w.Place == "" && len(strings.Fields(topic)) <= 4 && r.isFor(o) {
			w.Place = trimArticle(topic) // "advice for the Dry Coast"
		} else {
			w.About = orString(w.About, topic)
		}
	}
	if k, ok := r.at[r.bidding(p)]; ok && w.About == "" && d.Predicates[k].Lemma == "warn" {
		if o := r.oblique(d.Predicates[k], "of"); o >= 0 {
			w.About = r.clause(o) // "updated its advisory to warn of a risk"
		}
	}
	if b := r.bidding(p); b >= 0 && w.About == "" && !r.holds(p) {
		first, last := d.Subtree(b, nil)
		verb := b
		for last == b+1 && last < len(d.Tokens) && !strings.Contains(".,;”\"", d.Word(last)) && d.SentenceIndex(last) == d.SentenceIndex(b) {
			b, last = last, last+1 // in quotation marks parsers stop at the verb
		}
		if first == verb && verb > 0 && strings.EqualFold(d.Word(verb-1), "to") {
			first--
		}
		w.About = r.timeless(d.SpanOf(first, r.endOfAdvice(verb, last)))
	}
}

// endOfAdvice is where the words of what to do end, before those of why: "to stay away from the hall following a tip".
func (r *reader) endOfAdvice(verb, last int) int {
	for i := verb + 1; i < last; i++ {
		if r.reasonAt(i) > 0 || r.d.Word(i) == ";" || r.goesOnToSay(i, verb) || strings.EqualFold(r.d.Word(i), "after") || r.asHappens(i) {
			for i > verb+1 && r.d.Word(i-1) == "," {
				i--
			}
			return i
		}
	}
	return last
}

// goesOnToSay reports a token that opens what is told besides what to do: ", saying attacks were likely", "and ordered
// dependents to leave".
func (r *reader) goesOnToSay(i, verb int) bool {
	d := r.d
	w := strings.ToLower(d.Word(i))
	if w == "," && i+1 < len(d.Tokens) {
		return d.Tags[i+1].Penn == "VBG" && !ofSafety(d.Lemma(i+1))
	}
	return w == "and" && i+1 < len(d.Tokens) && (lexicon.Is("warn", d.Lemma(i+1)) || d.Lemma(i+1) == "say") && strings.HasSuffix(d.Word(i+1), "d")
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
		if strings.HasSuffix(before, " by") {
			continue // "to leave by noon": the deadline is what they are told
		}
		for _, p := range []string{" in", " on", " for", " until", " over", " through", " till", " during", " from", " starting", ","} {
			if len(before) >= len(p) && strings.EqualFold(before[len(before)-len(p):], p) {
				before = before[:len(before)-len(p)]
			}
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
	if first, last := d.TokensIn(span); first < last {
		span = d.SpanOf(first, max(first+1, r.endOfAdvice(first, last)))
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
		case "of", "about", "over", "on":
			return d.Words(d.Phrase(c))
		case "against":
			return "against " + d.Words(d.Phrase(c))
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
