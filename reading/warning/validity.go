package warning

import (
	"regexp"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

var openEnded = regexp.MustCompile(`(?i)until further notice|over the (?:[a-z]+ ){0,2}weekend|(?:this|next|the coming) weekend|for the foreseeable future|in the coming (?:days|hours|weeks)|for the time being|until (?:further|the end of)[^.,;]{0,30}|until the situation [a-z]+|as long as [^.,;]{0,40}`)

// validity is how long a warning holds, as written: hours where a duration is told, else words such
// as "until further notice". No expiry told stays unknown.
func (r *reader) validity(w *ledger.Warning, within text.Span) {
	d := r.d
	for _, t := range d.Times {
		if within.Contains(t.Span) && t.Kind == "duration" && t.Hours > 0 && r.forward(t) {
			w.ValidHours, w.Validity = t.Hours, d.Words(t.Span)
			return
		}
	}
	if r.until(w, within) {
		return
	}
	if m := openEnded.FindString(d.Words(within)); m != "" {
		w.Validity = m
	}
}

// until reads the day a warning ends: "until 7 March", "which expires on Friday".
func (r *reader) until(w *ledger.Warning, within text.Span) bool {
	d := r.d
	for _, t := range text.Within(d.Times, within) {
		first, last := d.TokensIn(t.Span)
		if t.Kind != "date" || first >= last || !r.ends(first) {
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
// "a 48-hour alert"; not "two days after".
func (r *reader) forward(t text.Timex) bool {
	d := r.d
	_, last := d.TokensIn(t.Span)
	if last < len(d.Tokens) {
		switch strings.ToLower(d.Word(last)) {
		case "after", "before", "ago", "later", "earlier", "prior":
			return false
		}
	}
	return true
}
