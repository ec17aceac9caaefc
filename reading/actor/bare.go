package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/event"
	"sitrep/text"
)

// bare reports a body told by its noun alone behind "the" ("the Embassy"): a reference, if anything fits.
func bare(d *text.Document, i int) bool {
	return i > 0 && strings.EqualFold(d.Word(i-1), "the") && d.Arcs[i-1].Head == i && plainSingular(d, i)
}

// unreferred makes bodies of the descriptions that act and stand for nobody named: "the tribunal", "the bus company",
// "a court in Sarn".
func (f *finder) unreferred() {
	d := f.d
	for i := range d.Tokens {
		if f.taken[i] || !nominal(d, i) || !plainSingular(d, i) || !acts(d, i) || d.Silent(d.Tokens[i].Span) {
			continue
		}
		noun, first := headNoun(d, i)
		kind := actor.NounKind(noun)
		if kind != "agency" && kind != "organization" || event.Is("loose body", noun) {
			continue
		}
		start := f.groupStart(i, first)
		for start < first && !modifies(d, start) {
			start++
		}
		if !f.free(start, i+1) {
			start = i
		}
		last := max(f.withSeat(i), withField(d, i))
		f.add(found{kind: kind, name: nameOf(d, start, last), rule: "actor.body", first: start, last: last, head: i})
	}
}

// withField is the end of a body told with its field in small letters: "ministry of ports".
func withField(d *text.Document, i int) int {
	if i+2 >= d.SentenceOf(i).Last || !strings.EqualFold(d.Word(i+1), "of") || d.Arcs[i+2].Head != i || d.Tags[i+2].Universal != "NOUN" {
		return i + 1
	}
	return i + 3
}

// acts reports the subject of a clause, or the agent of a passive.
func acts(d *text.Document, i int) bool {
	rel := d.Arcs[i].Relation
	return rel == "nsubj" || rel == "nsubj:pass" || rel == "obl:agent"
}

// seatedVenue adds a venue that its place tells from its like: "the Sarn livestock market", "the courthouse in Sarn". Of
// one told with "a" no more is known than that there is one.
func (f *finder) seatedVenue(start, i int) bool {
	d := f.d
	if c := d.Child(i, "det"); c >= 0 && strings.HasPrefix(strings.ToLower(d.Word(c)), "a") {
		return false
	}
	first, _ := d.GroupTokens(i)
	for first < start && !(capital(d.Word(first)) && f.taken[first]) {
		first++
	}
	last := i + 1
	if first == start && last+1 < d.SentenceOf(i).Last && strings.EqualFold(d.Word(last), "in") && capital(d.Word(last+1)) && f.taken[last+1] {
		for last++; last < d.SentenceOf(i).Last && capital(d.Word(last)) && f.taken[last]; {
			last++
		}
	}
	if first == start && last == i+1 || !f.free(start, i+1) {
		return false
	}
	if f.shouts(first, last) {
		return false
	}
	f.add(found{kind: "venue", name: nameOf(d, first, last), rule: "actor.venue", first: first, last: last, head: i})
	return true
}

// shouts reports words all in capitals, of which none tells a name.
func (f *finder) shouts(first, last int) bool {
	words := f.d.Words(f.d.SpanOf(first, last))
	return words == strings.ToUpper(words)
}
