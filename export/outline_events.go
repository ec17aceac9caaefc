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

func (o outline) optional(label, words string) {
	if words != "" {
		o.line(label, words, nil)
	}
}
