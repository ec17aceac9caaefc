package figure

import (
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// distribute makes one figure for each of the places that "both … about 800" and "each" speak of.
func (r *reader) distribute(f ledger.Figure, q text.Quantity) []ledger.Figure {
	d := r.d
	places := r.joint(q)
	if len(places) < 2 || !r.distributive(places) {
		return []ledger.Figure{f}
	}
	var out []ledger.Figure
	for _, place := range places {
		each := f
		each.Place = d.Words(place)
		each.ID = ledger.SpanID("f", r.report, q.Start, q.End, each.Place)
		span := text.Span{Start: f.Evidence.Start, End: f.Evidence.End}.Cover(place)
		each.Evidence.Start, each.Evidence.End, each.Evidence.Quote = span.Start, span.End, d.Words(span)
		out = append(out, each)
	}
	return out
}

// joint are the names of places joined before a number and its verb, in order: "Saudi Arabia and
// Tunisia have seen about 800".
func (r *reader) joint(q text.Quantity) []text.Span {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if first >= len(d.Tokens) {
		return nil
	}
	sentence := text.Span{Start: d.SentenceOf(first).Start, End: q.Start}
	var run []text.Span
	for _, name := range r.toponyms(sentence) {
		if n := len(run); n > 0 && !r.coordinated(run[n-1], name) {
			run = run[:0]
		}
		run = append(run, name)
	}
	if len(run) < 2 || !r.toVerb(run[len(run)-1], q) {
		return nil
	}
	return run
}

// toponyms are the places in a stretch of text, on the map or only by their name, in order.
func (r *reader) toponyms(s text.Span) []text.Span {
	var out []text.Span
	names := text.Within(r.d.Names, s)
	for _, p := range text.Within(r.d.Places, s) {
		for ; len(names) > 0 && names[0].Start < p.End; names = names[1:] {
			if names[0].Kind == "LOC" && !names[0].Overlaps(p.Span) {
				out = append(out, names[0].Span)
			}
		}
		if p.Kind != "demonym" {
			out = append(out, p.Span)
		}
	}
	for _, n := range names {
		if n.Kind == "LOC" {
			out = append(out, n.Span)
		}
	}
	return out
}

// coordinated reports nothing but "and" or a comma between two names.
func (r *reader) coordinated(a, b text.Span) bool {
	switch strings.ToLower(strings.TrimSpace(r.d.Words(text.Span{Start: a.End, End: b.Start}))) {
	case "and", ",", ", and":
		return true
	}
	return false
}

// toVerb reports names that are the subject of the number's verb: nothing but a verb of having, with
// its auxiliaries and adverbs, stands between.
func (r *reader) toVerb(last text.Span, q text.Quantity) bool {
	first, end := r.d.TokensIn(text.Span{Start: last.End, End: q.Start})
	verb := false
	for i := first; i < end; i++ {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "VERB" || tag == "AUX":
			verb = true
		case tag == "ADV" || tag == "DET" || tag == "PART":
		default:
			return false
		}
	}
	return verb && end-first <= 5
}

// distributive reports "both" before the names or "each" behind them.
func (r *reader) distributive(places []text.Span) bool {
	first, _ := r.d.TokensIn(places[0])
	_, behind := r.d.TokensIn(places[len(places)-1])
	return r.word(first-1) == "both" || r.word(behind) == "each" || r.word(behind+1) == "each"
}
