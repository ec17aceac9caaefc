package warning

import (
	"regexp"
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

var openEnded = regexp.MustCompile(`(?i)until further notice|over the (?:[a-z]+ ){0,2}weekend|(?:this|next|the coming) weekend|for the foreseeable future|in the coming (?:days|hours|weeks)|for the time being|until (?:further|the end of)[^.,;]{0,30}|until the situation [a-z]+|as long as [^.,;]{0,40}`)

// validity is how long a warning holds, as written: hours where a duration is told, else words such
// as "until further notice". No expiry told stays unknown. The verb is that of the warning, -1 for none.
func (r *reader) validity(w *ledger.Warning, within text.Span, verb int) {
	d := r.d
	if verb >= 0 && lexicon.Is("prolong", d.Lemma(verb)) {
		within.Start = d.Tokens[verb].Start // "which was to end on Sunday, was extended until 15 June"
	}
	for _, t := range d.Times {
		if within.Contains(t.Span) && t.Kind == "duration" && t.Hours > 0 && r.forward(t, verb) {
			w.ValidHours, w.Validity = t.Hours, d.Words(t.Span)
			break
		}
	}
	if w.ValidHours == 0 && !r.stretch(w, within) && !r.until(w, within) {
		if m := openEnded.FindString(d.Words(within)); m != "" {
			w.Validity = m
		}
	}
	r.from(w, within)
}

// stretch reads the first and the last day of a warning where one phrase tells both: "between 8 and 10 August". Days that
// lie before the report are those of what was.
func (r *reader) stretch(w *ledger.Warning, within text.Span) bool {
	for _, t := range text.Within(r.d.Times, within) {
		if t.Kind != "date" || !spans.MatchString(r.d.Words(t.Span)) || t.When.From != "" && (t.When.From == t.When.Until || t.When.Until < r.d.Masthead.Published.Value) {
			continue
		}
		w.Validity, w.ValidFrom, w.ValidUntil = strings.TrimRight(r.d.Words(t.Span), " ,"), t.When.From, t.When.Until
		return true
	}
	return false
}

// spans are the words that tell a first and a last day.
var spans = regexp.MustCompile(`(?i)^(?:between|from) .+ (?:and|to|until|till|through) `)

// from reads the day from which a warning holds: "from 6 p.m. on Friday until further notice".
func (r *reader) from(w *ledger.Warning, within text.Span) {
	d := r.d
	for _, t := range text.Within(d.Times, within) {
		first, last := d.TokensIn(t.Span)
		if t.Kind == "duration" || t.Kind == "set" || first < 1 || !lexicon.Is("from", strings.ToLower(d.Word(first-1))) {
			continue
		}
		if w.ValidFrom == "" && t.When.From == t.When.Until {
			w.ValidFrom = t.When.From
		}
		start := d.Tokens[first-1].Start
		if at := strings.Index(d.Text[t.End:within.End], w.Validity); w.Validity != "" && at >= 0 && len(strings.Fields(d.Text[t.End:t.End+at])) <= 1 {
			w.Validity = strings.Join(strings.Fields(d.Text[start:t.End+at+len(w.Validity)]), " ")
		} else if w.Validity == "" && last > first {
			w.Validity = d.Words(text.Span{Start: start, End: t.End})
		}
		return
	}
}

// until reads the day a warning ends: "until 7 March", "which expires on Friday".
func (r *reader) until(w *ledger.Warning, within text.Span) bool {
	d := r.d
	for _, t := range text.Within(d.Times, within) {
		first, last := d.TokensIn(t.Span)
		if t.Kind != "date" && t.Kind != "time" || first >= last || !r.ends(first) {
			continue
		}
		w.Validity, w.ValidUntil = d.Words(t.Span), t.When.Until
		return true
	}
	return false
}

// ends reports a time that an ending stands before, or opens: "until", "through", "expires on".
func (r *reader) ends(first int) bool {
	for i := max(0, first-3); i <= first; i++ {
		switch r.d.Lemma(i) {
		case "until", "till", "through", "expire", "lapse":
			return true
		}
	}
	return false
}

// forward reports a duration that reaches on from the warning: "the next 48 hours", "for two days",
// "a 48-hour alert"; not "two days after", nor how long something else has lasted.
func (r *reader) forward(t text.Timex, verb int) bool {
	d := r.d
	first, last := d.TokensIn(t.Span)
	if last < len(d.Tokens) {
		switch strings.ToLower(d.Word(last)) {
		case "after", "before", "ago", "later", "earlier", "prior", "of":
			return false
		}
		if r.notice(last) || lexicon.Is("measure", d.Lemma(last)) {
			return true
		}
	}
	ahead, told := false, false
	for i := max(0, first-3); i < last; i++ {
		w := strings.ToLower(d.Word(i))
		ahead = ahead || lexicon.Is("ahead", w)
		told = told || i < first && lexicon.Is("lasting", w)
	}
	return ahead || told && !r.lasted(last-1, verb)
}

// lasted reports a duration of a clause that only describes, or of what has gone on: "which has been shut for two years".
func (r *reader) lasted(i, verb int) bool {
	d := r.d
	for up, steps := d.Arcs[i].Head, 0; up >= 0 && up != verb && steps < 8; up, steps = d.Arcs[up].Head, steps+1 {
		if rel := d.Arcs[up].Relation; rel == "acl:relcl" || rel == "advcl:relcl" {
			return true
		}
		if _, clause := r.at[up]; !clause {
			continue
		}
		for _, c := range d.Children(up) {
			if d.Lemma(c) == "have" && strings.HasPrefix(d.Arcs[c].Relation, "aux") {
				return true
			}
		}
	}
	return false
}
