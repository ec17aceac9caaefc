package export

import (
	"fmt"
	"strconv"
	"strings"

	"sitrep/export/brief"
)

func (o outline) incidents() {
	list := o.b.Incidents
	contested := 0
	for _, in := range list {
		if in.Contested() {
			contested++
		}
	}
	o.section("What happened, as the reports say", fmt.Sprintf("%s, %d contested; most reported first", brief.Count(len(list), "incident"), contested))
	if len(list) == 0 {
		o.note("No incidents in these reports.")
		return
	}
	for i, in := range list {
		switch {
		case i < o.full && (o.full == all || in.Reports > 1 || in.Contested() || len(list) <= o.full):
			o.incident(i, in)
		case i < o.full+o.short:
			o.compact(incidentWords(i, in), in.Cites)
		}
	}
	o.more(len(list)-o.full-o.short, " incidents")
}

func incidentWords(i int, in brief.Incident) string {
	parts := append([]string{in.Title, in.Type + ", " + in.Status}, in.Where...)
	return strconv.Itoa(i+1) + ". " + strings.Join(append(parts, in.When), " · ")
}

func (o outline) incident(i int, in brief.Incident) {
	about := append([]string{in.Type, in.Status, brief.Count(in.Reports, "report")}, in.Flags...)
	o.item(strconv.Itoa(i+1), in.Title, strings.Join(about, " · "), in.Cites)
	o.line("when", withReason(in.When, in.WhenWhy), nil)
	if len(in.Where) == 0 {
		o.line("where", "place not stated", nil)
	}
	for _, w := range in.Where {
		o.line("where", w, nil)
	}
	for _, a := range in.Attributes {
		o.attribute(a)
	}
	o.words(in.Words)
	o.roots(in.Roots)
	o.tensionLinks(in.Tensions)
}

// words are what people decided, apart from what was read.
func (o outline) words(words []string) {
	for _, w := range words {
		o.line("by a person", w, nil)
	}
}

func (o outline) attribute(a brief.Attribute) {
	if !a.Several() {
		for _, v := range a.Values {
			o.voiced(a.Name, v.Text, v.Voices)
		}
		return
	}
	o.line(a.Name, fmt.Sprintf("%d values side by side:", len(a.Values)), nil)
	for i, v := range a.Values {
		if i == o.lines {
			o.more(len(a.Values)-i, " values")
			return
		}
		o.under(v.Text+" — "+voiceWords(v.Voices)+" · "+v.Roots.Count, allCites(v.Voices))
	}
}

// voiced writes a value with who says it.
func (o outline) voiced(label, words string, voices []brief.Voice) {
	o.line(label, words+" — "+voiceWords(voices), allCites(voices))
}

func voiceWords(voices []brief.Voice) string {
	var chains []string
	for _, v := range voices {
		chains = append(chains, v.Chain)
	}
	if len(chains) == 0 {
		return "nobody is named"
	}
	return "according to " + strings.Join(chains, "; and ")
}

func allCites(voices []brief.Voice) []brief.Cite {
	var out []brief.Cite
	for _, v := range voices {
		out = append(out, v.Cites...)
	}
	return out
}

func withReason(words, why string) string {
	if why == "" {
		return words
	}
	return words + " (" + why + ")"
}

func (o outline) roots(r brief.Roots) {
	words := r.Count
	if len(r.Names) > 0 {
		words += ": " + strings.Join(r.Names, "; ")
	}
	o.line("roots", words, nil)
	for i, why := range r.Reasons {
		if i == o.lines {
			o.more(len(r.Reasons)-i, " reasons")
			return
		}
		o.under("because "+why, nil)
	}
}

func (o outline) tensionLinks(links []brief.Link) {
	for _, l := range links {
		o.line("tension", strings.ToUpper(l.Anchor)+" "+l.Title, nil)
	}
}

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

func (o outline) warnings() {
	o.section("Warnings", brief.Count(len(o.b.Warnings), "warning"))
	if len(o.b.Warnings) == 0 {
		o.note("No warnings in these reports.")
		return
	}
	for i, w := range o.b.Warnings {
		switch {
		case i < o.full:
			o.warning(i, w)
		case i < o.full+o.short:
			o.compact(strconv.Itoa(i+1)+". "+w.Issuer+": "+w.About+" · "+w.Validity, []brief.Cite{w.Proof.Cite})
		}
	}
	o.more(len(o.b.Warnings)-o.full-o.short, " warnings")
}

func (o outline) warning(i int, w brief.Warning) {
	about := w.Issuer
	if w.Withdrawn {
		about += " · WITHDRAWN"
	}
	o.item(strconv.Itoa(i+1), w.About, about, []brief.Cite{w.Proof.Cite})
	o.line("words", o.quoted(w.Proof.Quote), nil)
	o.line("says", w.Proof.Chain, nil)
	o.line("to", w.Audience, nil)
	o.line("place", w.Place, nil)
	o.line("valid", w.Validity, nil)
	o.optional("after", w.After)
	o.optional("reason", w.Reason)
	o.optional("echoed by", strings.Join(w.Echoes, "; "))
	for _, l := range w.Possible {
		o.line("open", "may be about: "+l.Title+" (open, nobody says so)", nil)
	}
	o.roots(w.Roots)
}

func (o outline) optional(label, words string) {
	if words != "" {
		o.line(label, words, nil)
	}
}
