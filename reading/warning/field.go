package warning

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/warning"
	"sitrep/text"
)

// fields reads the fields of a bulletin: where it holds, and what it is about.
func (r *reader) fields(w *ledger.Warning) {
	d := r.d
	for _, f := range d.Furniture {
		if f.Kind != "field" {
			continue
		}
		line, _, _ := strings.Cut(d.Text[f.End:], "\n")
		line = strings.TrimSpace(line)
		switch name := strings.ToLower(strings.TrimSuffix(d.Words(f.Span), ":")); {
		case line == "":
		case lexicon.Is("where", name):
			w.Place = orString(w.Place, line)
		case lexicon.Is("what", name):
			if told := r.firstSentence(f.End, line); w.About == "" {
				w.About = told
			} else {
				w.Reason = orString(w.Reason, told)
			}
		}
	}
}

// firstSentence is the sentence that begins behind byte at, or the line when none does.
func (r *reader) firstSentence(at int, line string) string {
	first, _ := r.d.TokensIn(text.Span{Start: at, End: min(at+len(line), len(r.d.Text))})
	if first < len(r.d.Tokens) {
		if s := r.d.SentenceOf(first); s.Start >= at && s.Start < at+len(line) {
			return r.d.Words(s.Span)
		}
	}
	return line
}
