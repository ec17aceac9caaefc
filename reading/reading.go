// Package reading reads one report: a function from the report's text to what the report says. It
// uses no clock, network, disk or randomness; the same text gives the same reading, to the byte.
package reading

import (
	"cmp"
	"strings"
	"time"

	"sitrep/language/coreference"
	"sitrep/language/predicate"
	"sitrep/language/sentence"
	"sitrep/language/syntax"
	"sitrep/language/token"
	"sitrep/ledger"
	"sitrep/reading/actor"
	"sitrep/reading/attribution"
	"sitrep/reading/event"
	"sitrep/reading/figure"
	"sitrep/reading/furniture"
	"sitrep/reading/harm"
	"sitrep/reading/masthead"
	"sitrep/reading/place"
	"sitrep/reading/quantity"
	"sitrep/reading/timex"
	"sitrep/reading/warning"
	"sitrep/text"
)

// Read reads a report. A skipped report gives a reading without findings. Each stage adds a layer
// to the document and sees the layers above it; the order here is the order they need.
func Read(r ledger.Report) ledger.Reading {
	out := ledger.Reading{Report: r, Entities: []ledger.Entity{}, Events: []ledger.Event{}, Figures: []ledger.Figure{},
		Claims: []ledger.Claim{}, Warnings: []ledger.Warning{}}
	out.Report.ReadBy = Version()
	if r.Status == ledger.StatusSkipped {
		return out
	}
	d := layers(r)
	describe(&out.Report, d)

	f := &findings{d: d, id: r.ID}
	out.Entities = f.entities()
	out.Events = f.events(event.Read(d, r.ID))
	out.Figures = f.figures(figure.Read(d, r.ID), out.Events)
	out.Warnings = f.warnings(warning.Read(d, r.ID))
	issued(out)
	out.Claims = f.claims(out)
	return out
}

// Layers reads the layers of a text, in the order they build on each other.
func Layers(s string) *text.Document { return layers(ledger.Report{Text: s}) }

// layers reads the layers of a report's text, with what came beside it.
func layers(r ledger.Report) *text.Document {
	d := text.New(r.Text)
	furniture.Read(d)
	furniture.Add(d, r.Marked)
	masthead.Read(d)
	if r.Given != nil {
		overrule(&d.Masthead, *r.Given)
	}
	d.Tokens = token.Split(d)
	d.Sentences = sentence.Split(d)
	must(syntax.Analyse(d))
	unverbed(d)
	predicate.Read(d)
	must(coreference.Read(d))
	timex.Read(d)
	d.Places, d.Toponyms = place.Read(d)
	quantity.Read(d)
	actor.Read(d)
	attribution.Read(d)
	harm.Read(d)
	return d
}

// unverbed makes adjectives of the participles in names, which treebanks tag as verbs by their form (Universal Dependencies 2):
// "the United Nations" holds no verb to the rules. Nor does "IS" in capitals, which names the group.
func unverbed(d *text.Document) {
	for i := range d.Tags {
		if t := &d.Tags[i]; t.Universal == "VERB" && strings.HasPrefix(t.Penn, "NNP") {
			t.Universal = "ADJ"
		}
		if d.Word(i) == "IS" && d.Tags[i].Universal != "PROPN" && mixed(d, i) {
			d.Tags[i] = text.Tag{Universal: "PROPN", Penn: "NNP", Lemma: "IS"} // the group, where its sentence is not in capitals
			if rel := d.Arcs[i].Relation; strings.HasPrefix(rel, "aux") || rel == "cop" {
				d.Arcs[i].Relation = "nsubj"
			}
		}
	}
}

// mixed reports a word of a sentence in which a word beside it has small letters.
func mixed(d *text.Document, i int) bool {
	s := d.SentenceOf(i)
	for k := max(s.First, i-1); k < min(s.Last, i+2); k++ {
		if w := d.Word(k); w != strings.ToUpper(w) {
			return true
		}
	}
	return false
}

// overrule puts what came with a report in the place of what its text seems to tell of its publication.
func overrule(m *text.Masthead, g ledger.Given) {
	m.Agency = cmp.Or(g.Agency, m.Agency)
	if g.Publisher != "" && g.Publisher != m.Publisher {
		m.Publisher, m.PublisherSpan, m.Basis = g.Publisher, text.Span{}, "metadata"
	}
	if len(g.Published) >= len(time.DateOnly) {
		m.Published = text.Published{Value: g.Published[:len(time.DateOnly)], Basis: "metadata"}
	}
}

// must stops at a damaged model: it is part of the binary, so the binary itself is damaged.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// describe fills in what the text tells of its own publication.
func describe(r *ledger.Report, d *text.Document) {
	m := d.Masthead
	r.Status = ledger.StatusRead
	r.Title = d.Words(m.Title)
	if r.Given != nil {
		r.Title = cmp.Or(r.Given.Title, r.Title)
	}
	r.Publisher, r.Agency = m.Publisher, m.Agency
	r.Published = bounded(d)
	r.Furniture = d.Furniture
	if r.Furniture == nil {
		r.Furniture = []text.Furniture{}
	}
}

// bounded narrows an unknown publication date by the days the report speaks of as past.
func bounded(d *text.Document) text.Published {
	p := d.Masthead.Published
	if p.Value != "" {
		return p
	}
	for _, t := range d.Times {
		if day := t.When.From; day > p.NotBefore && t.Kind == "date" && whole(t.When.EDTF) && !d.InFurniture(t.Span) && !ahead(d, t.Span) {
			p.NotBefore = day
			if p.Yearless == "" {
				p.Basis = "derived"
			}
		}
	}
	return p
}

// whole reports an EDTF date with its year known.
func whole(edtf string) bool { return len(edtf) >= 4 && edtf[0] != 'X' && edtf[:4] != "XXXX" }

// ahead reports a time in a sentence that speaks of what is to come.
func ahead(d *text.Document, s text.Span) bool {
	first, _ := d.TokensIn(s)
	sentence := d.SentenceOf(min(first, len(d.Tokens)-1))
	for i := sentence.First; i < sentence.Last; i++ {
		switch d.Tags[i].Lemma {
		case "will", "plan", "expect", "until", "may", "could", "due", "schedule", "slate", "next", "upcoming":
			return true
		case "set":
			return d.Tags[i].Penn == "VBN" || d.Tags[i].Penn == "JJ" // "the hearing is set for 6 May"
		}
	}
	return false
}
