package export

import (
	"fmt"
	"strconv"
	"strings"

	"sitrep/export/brief"
)

func (o outline) sources() {
	o.section("Who says what", brief.Count(len(o.b.Sources), "source"))
	if len(o.b.Sources) == 0 && len(o.b.Unrooted) == 0 {
		o.note("No sources in these reports.")
		return
	}
	for i, s := range o.b.Sources {
		switch {
		case i < o.full*2:
			o.source(s)
		case i < o.full*2+o.short:
			o.compact(s.Name+" · "+sourceWords(s), nil)
		}
	}
	o.more(len(o.b.Sources)-o.full*2-o.short, " sources")
	if len(o.b.Unrooted) > 0 {
		o.item("", "Without a source in the list above", brief.Count(len(o.b.Unrooted), "claim"), nil)
		o.claimLines(o.b.Unrooted)
	}
}

func (o outline) source(s brief.Source) {
	o.item("", s.Name, sourceWords(s), nil)
	o.optional("relays", strings.Join(s.Relays, ", "))
	o.words(s.Words)
	o.claimLines(s.Claims)
}

func sourceWords(s brief.Source) string {
	var parts []string
	if s.Kind != "" {
		parts = append(parts, s.Kind)
	}
	if s.Publisher {
		parts = append(parts, "publishes reports of this pile")
	}
	if s.Unnamed {
		parts = append(parts, "unnamed, in the report's words")
	}
	parts = append(parts, "in "+brief.Count(s.Reports, "report"), "root of "+brief.Count(s.RootOf, "claim"))
	return strings.Join(append(parts, "reliability "+s.Reliability+" ("+s.Meaning+")"), " · ")
}

func (o outline) claimLines(list []brief.Claim) {
	for i, c := range list {
		if i == o.claims {
			o.more(len(list)-i, " claims")
			return
		}
		o.line(c.Stance, o.claimWords(c), []brief.Cite{c.Proof.Cite})
	}
}

func (o outline) claimWords(c brief.Claim) string {
	words := o.quoted(c.Proof.Quote)
	if c.Certainty != "" && c.Certainty != "certain" {
		words += " (" + c.Certainty + ")"
	}
	return words + " — " + c.Proof.Chain
}

func (o outline) tensions() {
	o.section("Contradictions", brief.Count(len(o.b.Tensions), "tension"))
	if len(o.b.Tensions) == 0 {
		o.note("No contradictions in these reports.")
		return
	}
	for i, t := range o.b.Tensions {
		switch {
		case i < o.full:
			o.tension(t)
		case i < o.full+o.short:
			o.compact("T"+strconv.Itoa(t.Number)+" "+t.Cause+": "+t.Text, nil)
		}
	}
	o.more(len(o.b.Tensions)-o.full-o.short, " contradictions")
}

func (o outline) tension(t brief.Tension) {
	o.item("T"+strconv.Itoa(t.Number), t.Text, t.Cause, nil)
	o.optional("about", t.About.Title)
	for _, s := range t.Sides {
		o.voiced("one side", s.Says, s.Voices)
		for k, p := range s.Proofs {
			if k == o.lines {
				o.more(len(s.Proofs)-k, " quotes")
				break
			}
			o.under(o.quoted(p.Quote), []brief.Cite{p.Cite})
		}
	}
	o.optional("why", t.Reason)
}

func (o outline) timeline() {
	b := o.b
	o.section("Timeline", fmt.Sprintf("%d dated, %d partly dated, %d undated", len(b.Dated), len(b.Partly), len(b.Undated)))
	if len(b.Dated)+len(b.Partly)+len(b.Undated) == 0 {
		o.note("No incidents to put in order of time.")
		return
	}
	o.entries("Dated", b.Dated)
	o.entries("Partly dated", b.Partly)
	o.entries("Undated", b.Undated)
}

func (o outline) entries(name string, list []brief.Entry) {
	if len(list) == 0 {
		return
	}
	o.item("", name, "", nil)
	for i, e := range list {
		if i == o.full+o.short {
			o.more(len(list)-i, " entries")
			return
		}
		o.line(e.Day, entryWords(e), e.Cites)
	}
}

func entryWords(e brief.Entry) string {
	words := e.Text
	if e.Status != "" && e.Status != "occurred" {
		words += " [" + e.Status + "]"
	}
	if e.Missing != "" {
		words += " — missing: " + e.Missing
	}
	if e.Derived != "" {
		words += " — " + e.Derived
	}
	return words
}

func (o outline) decisions() {
	o.section("Decisions", brief.Count(len(o.b.Decisions), "decision"))
	if len(o.b.Decisions) == 0 {
		o.note("No records were joined or kept apart.")
		return
	}
	for i, d := range o.b.Decisions {
		if i == o.full+o.short {
			o.more(len(o.b.Decisions)-i, " decisions")
			return
		}
		o.compact(decisionWords(d), nil)
	}
}

func decisionWords(d brief.Decision) string {
	words := d.Kind + " → " + d.Verdict
	if d.Result.Title != "" {
		words += ": " + d.Result.Title
	}
	if len(d.Reports) > 0 {
		words += fmt.Sprintf(" · %s from reports %s", brief.Count(d.Records, "record"), numberList(d.Reports))
	}
	words += " · score " + d.Score + " · by " + d.By
	if len(d.Reasons) > 0 {
		words += " · because " + strings.Join(d.Reasons, "; ")
	}
	if d.Undoes != "" {
		words += " · undoes " + d.Undoes
	}
	return words
}

func numberList(numbers []int) string {
	var out []string
	for _, n := range numbers {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, ", ")
}
