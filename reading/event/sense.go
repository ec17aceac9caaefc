package event

import (
	"strings"

	lexicon "sitrep/lexicon/en/event"
	"sitrep/text"
)

// sense is the first sense of a trigger whose condition the words around it meet, with the words
// that trigger it ("carried out", "claimed responsibility").
func (r *reader) sense(p text.Predicate) (lexicon.Trigger, text.Span, bool) {
	d := r.d
	span := d.Tokens[p.Head].Span
	if p.Noun {
		span = r.nounSpan(p)
	}
	for _, lemma := range r.lemmas(p) {
		for _, t := range lexicon.Senses(lemma.words, p.Noun) {
			if holds := conditions[t.Need]; holds != nil && r.filled(p, t) && holds(r, p) && !r.figurative(p, t) {
				return t, span.Cover(lemma.span), true
			}
		}
	}
	return lexicon.Trigger{}, text.Span{}, false
}

// filled asks a verb of harm for somebody or something it is done to; "they kill" alone tells of no event.
func (r *reader) filled(p text.Predicate, t lexicon.Trigger) bool {
	if p.Noun || t.Type != "attack" || len(p.Objects) > 0 || withoutObject[t.Need] {
		return true
	}
	for _, q := range text.Within(r.d.Quantities, r.d.SentenceOf(p.Head).Span) {
		if q.What != "" && q.By == p.Head {
			return true
		}
	}
	return false
}

// withoutObject are needs by which a deed needs no object: who suffers it stands in another clause, or behind a preposition.
var withoutObject = map[string]bool{"inviolence": true, "blasted": true, "intocrowd": true, "wentat": true, "fellupon": true, "athands": true, "descended": true, "direct": true, "struckat": true}

type spelling struct {
	words string
	span  text.Span
}

// lemmas are the spellings of a predicate a trigger may have, longest first: verb with object
// ("claim responsibility"), with particle, bare.
func (r *reader) lemmas(p text.Predicate) []spelling {
	d := r.d
	var out []spelling
	if !p.Noun {
		for _, o := range p.Objects {
			out = append(out, spelling{p.Lemma + " " + d.Lemma(o), d.Tokens[o].Span})
			for _, c := range d.Children(o) {
				if d.Arcs[c].Relation == "nmod" && c > p.Head {
					out = append(out, spelling{p.Lemma + " " + d.Preposition(c) + " " + d.Lemma(c), d.Tokens[c].Span}) // "set a mosque on fire"
				}
			}
		}
		for _, o := range p.Obliques {
			out = append(out, spelling{p.Lemma + " " + o.Preposition + " " + d.Lemma(o.Head), d.Tokens[o.Head].Span})
		}
		for _, c := range d.Children(p.Head) {
			if d.Arcs[c].Relation == "xcomp" || d.Arcs[c].Relation == "advmod" {
				out = append(out, spelling{p.Lemma + " " + strings.ToLower(d.Word(c)), d.Tokens[c].Span})
			}
		}
	}
	out = append(out, spelling{p.Lemma, text.Span{}})
	if bare := d.Lemma(p.Head); bare != p.Lemma {
		out = append(out, spelling{bare, text.Span{}})
	}
	return out
}

func (r *reader) nounSpan(p text.Predicate) text.Span {
	d := r.d
	span := d.Tokens[p.Head].Span
	if strings.Contains(p.Lemma, " ") && p.Head > 0 {
		span = span.Cover(d.Tokens[p.Head-1].Span)
	}
	return span
}
