package export

import (
	"strconv"

	"sitrep/export/brief"
)

func (o outline) series() {
	o.section("Figures and how they moved", brief.Count(len(o.b.Series), "series"))
	if len(o.b.Series) == 0 {
		o.note("No figures in these reports.")
		return
	}
	for i, s := range o.b.Series {
		switch {
		case i < o.full:
			o.oneSeries(i, s)
		case i < o.full+o.short:
			o.compact(seriesWords(i, s), pointCites(s.Points))
		}
	}
	o.more(len(o.b.Series)-o.full-o.short, " series")
}

func seriesWords(i int, s brief.Series) string {
	words := strconv.Itoa(i+1) + ". " + s.Title
	if len(s.Points) > 0 {
		words += ": " + s.Points[0].Value
	}
	if n := len(s.Points) - 1; n > 0 {
		words += " and " + brief.Count(n, "further point")
	}
	return words
}

func pointCites(points []brief.Point) []brief.Cite {
	var out []brief.Cite
	for _, p := range points {
		out = append(out, p.Proof.Cite)
	}
	return out
}

func (o outline) oneSeries(i int, s brief.Series) {
	o.item(strconv.Itoa(i+1), s.Title, s.Running, nil)
	if s.Incident.Title != "" {
		o.line("belongs to", s.Incident.Title, nil)
	}
	for k, p := range s.Points {
		if k == o.lines*2 {
			o.more(len(s.Points)-k, " points")
			break
		}
		o.point(p)
	}
	for _, r := range s.Relations {
		o.line("relation", r, nil)
	}
	o.words(s.Words)
	o.roots(s.Roots)
	o.tensionLinks(s.Tensions)
}

func (o outline) point(p brief.Point) {
	words := p.Value
	if p.Former {
		words += " (the earlier value, as told)"
	}
	o.line("point", words+" — "+asOf(p)+" — according to "+p.Proof.Chain, []brief.Cite{p.Proof.Cite})
	for _, c := range p.Changes {
		o.under(c, nil)
	}
	if p.Flag != "" {
		o.under(flagWords(p.Flag), nil)
	}
}

// asOf tells the day a value stands for, and the day it was told.
func asOf(p brief.Point) string {
	words := "as-of date not stated"
	if p.AsOf != "" {
		words = "as of " + p.AsOf
	}
	if p.KnownAt != "" {
		words += ", told " + p.KnownAt
	}
	return words
}

func flagWords(flag string) string {
	if flag == "garbled" {
		return "garbled: the passage contradicts itself; use with care"
	}
	return flag
}
