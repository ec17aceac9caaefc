package figure

import (
	"strings"

	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// ranks reads "the world's top exporter of fighters": a rank of 1.
func (r *reader) ranks() {
	d := r.d
	one := 1.0
	for i := range d.Tokens {
		if d.Tags[i].Penn != "NN" || d.InFurniture(d.Tokens[i].Span) || d.Child(i, "cop") < 0 && d.Arcs[i].Relation != "xcomp" && d.Arcs[i].Relation != "obj" {
			continue
		}
		for _, c := range d.Children(i) {
			if d.Arcs[c].Relation != "amod" || !lexicon.Rank(strings.ToLower(d.Word(c))) || d.Child(i, "nmod") < 0 {
				continue
			}
			span := r.upToComma(i)
			f := ledger.Figure{ID: ledger.SpanID("f", r.report, span.Start, span.End, "rank"), What: "rank: " + d.Words(span), Measure: "rank",
				Unit: "rank", Low: &one, High: &one, Bound: "exactly", Place: r.rankHolder(i),
				Evidence: ledger.Evidence{Start: span.Start, End: span.End, Quote: d.Words(span), By: "figure.rank"}}
			r.found = append(r.found, f)
			r.keys = append(r.keys, key{"rank", "1", f.Place, -1})
		}
	}
}

// upToComma is the phrase of a noun without what a comma sets off behind it.
func (r *reader) upToComma(i int) text.Span {
	first, last := r.d.TokensIn(r.d.Phrase(i))
	for k := i + 1; k < last; k++ {
		if r.d.Word(k) == "," {
			last = k
		}
	}
	return r.d.SpanOf(first, last)
}

func (r *reader) rankHolder(i int) string {
	d := r.d
	s := d.Child(i, "nsubj")
	if s < 0 && d.Arcs[i].Head >= 0 {
		s = d.Child(d.Arcs[i].Head, "nsubj")
	}
	if s < 0 {
		return ""
	}
	for _, p := range d.Places {
		if p.Kind != "demonym" && p.Contains(d.Tokens[s].Span) {
			return p.Location.Name
		}
	}
	return ""
}
