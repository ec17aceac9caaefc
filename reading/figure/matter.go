package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/figure"
	nouns "sitrep/lexicon/en/number"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// matters reports a quantity that counts something an analyst would keep.
func (r *reader) matters(k int) bool {
	q := r.d.Quantities[k]
	switch q.Kind {
	case "article":
		return q.What == "killed" || q.What == "wounded" || q.What == "kidnapped"
	case "money":
		return first(q) != nil
	case "measure":
		return first(q) != nil && r.stuff(q) >= 0
	case "time":
		return q.Unit != "" && first(q) != nil && r.term(q) >= 0
	case "ordinal":
		return r.nth(q)
	case "percent", "fraction":
		return r.shares(k)
	case "cardinal":
		return r.counts(k)
	case "multiplier":
		return size(q) > 1 && strings.HasSuffix(r.word(r.last(q)), "times") && r.period(q)
	}
	return false
}

// shares reports a share of something counted.
func (r *reader) shares(k int) bool {
	q := r.d.Quantities[k]
	if _, part := r.part[k]; part && first(q) != nil {
		return true
	}
	if first(q) == nil || q.Head < 0 {
		return false
	}
	lemma := r.d.Lemma(q.Head)
	return q.What != "" || r.demonym(q.Head) || counted(lemma) && !event.Is("site", lemma) || lexicon.Stuff(lemma)
}

// counts reports a plain number that counts something that matters.
func (r *reader) counts(k int) bool {
	q := r.d.Quantities[k]
	switch {
	case first(q) == nil:
		return r.harmed(q)
	case q.Head < 0:
		return !r.clock(q) && !r.tied(q) && !r.counterfactual(q) && r.elliptic(k)
	case r.tied(q), r.counterfactual(q):
		return false
	case q.What != "" || r.demonym(q.Head):
		return true
	case r.speaks(q):
		return false
	}
	lemma := r.d.Lemma(q.Head)
	if lemma == "time" {
		return size(q) > 1 && r.period(q)
	}
	_, part := r.part[k]
	if !part && !r.whole[k] && r.aside(q, lemma) {
		return false
	}
	return r.d.Tags[q.Head].Universal == "NOUN" && !lexicon.Plain(lemma) && !r.oneOf(q) && (counted(lemma) || part || r.whole[k] && speech.Role(lemma) == "" || r.stuff(q) >= 0)
}

// aside reports a number of what a report only mentions: those who vote, and towns and countries that do nothing and in which nothing
// is told to have been done: "ministers of four nations", "it has 21 districts", "two towns were without light".
func (r *reader) aside(q text.Quantity, lemma string) bool {
	if event.Is("politician", lemma) {
		return true
	}
	if !event.Is("governs a place", lemma) && !event.Is("polity", lemma) {
		return false
	}
	switch p, up := r.d.Preposition(q.Head), r.d.Arcs[q.Head].Head; {
	case p != "":
		return p != "in" && p != "across"
	case up >= 0 && strings.HasPrefix(r.d.Arcs[q.Head].Relation, "nsubj"):
		return r.d.Tags[up].Universal != "VERB"
	case up >= 0 && r.d.Arcs[q.Head].Relation == "obj":
		return r.d.Lemma(up) == "have"
	}
	return false
}

// tied reports a number that a hyphen makes an adjective of: "a three-nation tour", or a part of a name.
func (r *reader) tied(q text.Quantity) bool {
	text := r.d.Text
	if r.designates(q.Number) {
		return true
	}
	return q.Number.End+1 < len(text) && (text[q.Number.End] == '-' || strings.HasPrefix(text[q.Number.End:], "‑")) && text[q.Number.End+1] != ' '
}

// harmed reports a vague number ("dozens") of those something happened to.
func (r *reader) harmed(q text.Quantity) bool {
	return q.What != "" && r.vaguelyCounts(q) && (q.By != q.Head || q.What == "killed" || q.What == "wounded")
}

// vaguelyCounts reports a vague word that gives a size: "dozens", "several hundred"; not "most", "a number of".
func (r *reader) vaguelyCounts(q text.Quantity) bool {
	for w := range strings.FieldsSeq(strings.ToLower(r.d.Words(q.Number))) {
		if lexicon.Sized(w) {
			return true
		}
	}
	return false
}

// counted reports a noun whose count an analyst keeps: people, weapons, finds, places raided,
// deeds and their like.
func counted(lemma string) bool {
	for _, class := range []string{"person", "counted", "weapon", "contraband", "explosive", "aircraft", "attack", "site", "combatant"} {
		if event.Is(class, lemma) {
			return true
		}
	}
	return nouns.NounOf(lemma).Person || len(event.Senses(lemma, true)) > 0
}

// speaks reports a count of those who speak: "two officials said" measures nothing. Others count even
// when they speak: "five masked men who called themselves …".
func (r *reader) speaks(q text.Quantity) bool {
	if speech.Role(r.d.Lemma(q.Head)) == "" {
		return false
	}
	first, _ := r.d.TokensIn(q.Number)
	for _, k := range r.d.AttributionsNear(r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))) {
		if s := r.d.Attributions[k].Source; s.Span.Contains(q.Number) {
			return true
		}
	}
	return false
}

// oneOf reports "one of the nations": a way of speaking, not a count.
func (r *reader) oneOf(q text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	return q.Low != nil && *q.Low == 1 && r.word(last) == "of"
}

func (r *reader) demonym(i int) bool {
	for _, p := range text.Within(r.d.Places, r.d.Tokens[i].Span) {
		if p.Kind == "demonym" {
			return true
		}
	}
	return false
}

// elliptic reports a number without a noun that still is a figure: it has a change of value, or a
// verb of having with a place as subject ("Jordan now has about 3,000", "the total was 8,717"), or
// it takes up what was counted before.
func (r *reader) elliptic(k int) bool {
	q := r.d.Quantities[k]
	_, moved := r.moved[k]
	_, part := r.part[k]
	switch {
	case moved, part, q.What != "", r.measured(q) >= 0, !r.put(q).Empty(), size(q) >= 10 && (r.holder(q) >= 0 || !r.owning(q).Empty()):
		return true
	}
	return r.carried(q) != "" && (r.verbAhead(q) || r.joins(k) || r.thereWere(q))
}

// thereWere reports a number that is only said to be there: "last year there were six".
func (r *reader) thereWere(q text.Quantity) bool {
	first, last := r.d.TokensIn(q.Span)
	next := r.word(last)
	return first >= 2 && r.d.Lemma(first-1) == "be" && r.word(first-2) == "there" && (next == "." || next == "," || next == ";")
}

// verbAhead reports a number right before a finite verb: "some 340 had been moved".
func (r *reader) verbAhead(q text.Quantity) bool {
	_, last := r.d.TokensIn(q.Span)
	if last >= len(r.d.Tokens) || size(q) < 2 || r.tag(last-2) == "NOUN" || r.tag(last-2) == "PROPN" {
		return false // "Rescue Service 1122 said"
	}
	switch r.d.Tags[last].Penn {
	case "VBD", "VBP":
		return true
	}
	return false
}

// joins reports a number tied by "and", "but" or a comma to a counted one: "2,000 people according to
// the police and 5,000 according to the committee".
func (r *reader) joins(k int) bool {
	q := r.d.Quantities[k]
	if k == 0 || size(q) < 10 {
		return false
	}
	before := r.d.Quantities[k-1]
	first, last := r.d.TokensIn(q.Span)
	tie, next := r.word(first-1), r.word(last)
	return before.Head >= 0 && r.sentence(before) == r.sentence(q) && r.counts(k-1) && (tie == "and" || tie == "but" || tie == ",") && (next == "according" || next == "by")
}

// last is the last token of a quantity.
func (r *reader) last(q text.Quantity) int {
	_, last := r.d.TokensIn(q.Span)
	return last - 1
}

// word is the lower-case word of token i, "" past either end.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.d.Tokens) {
		return ""
	}
	return strings.ToLower(r.d.Word(i))
}
