package figure

import (
	"strings"

	"sitrep/lexicon/en/event"
	lexicon "sitrep/lexicon/en/figure"
	"sitrep/text"
)

// what says what is counted: the noun's phrase without the number, and what happened to it. A number
// without a noun takes the noun of the figure before it in the same block.
func (r *reader) what(q text.Quantity) string {
	d := r.d
	switch q.Kind {
	case "time":
		return r.termWords(q)
	case "measure":
		return r.phrase(r.stuff(q), q)
	case "money":
		return r.moneyWords(q)
	}
	words := r.subject(q)
	if q.What != "" && q.By != q.Head && !strings.Contains(strings.ToLower(words), q.What) {
		words = strings.TrimSpace(words + " " + q.What)
	}
	if words == "" {
		words = d.Words(q.Span)
	}
	return words
}

// subject is the phrase of what a number counts, wherever it stands.
func (r *reader) subject(q text.Quantity) string {
	d := r.d
	switch {
	case q.Head >= 0:
		return r.phrase(q.Head, q)
	case r.measured(q) >= 0:
		return d.Word(r.measured(q))
	case !r.put(q).Empty():
		return d.Words(r.put(q))
	case r.ofThose(q) >= 0:
		return d.Word(r.ofThose(q))
	case r.complement(q) >= 0:
		return r.phrase(r.complement(q), q)
	case r.subjectOf(q) != "":
		return r.subjectOf(q)
	case r.elided(q) != "":
		return r.elided(q)
	case r.tally(q) >= 0:
		return r.phrase(r.tally(q), q)
	}
	return r.carried(q)
}

// elided is what a part without a noun or deed of its own is of: "with one of them just last month".
func (r *reader) elided(q text.Quantity) string {
	if _, part := r.part[r.index(q)]; !part || q.What != "" || r.carried(q) == "" {
		return ""
	}
	return "of the " + strings.TrimPrefix(r.carried(q), "of the ")
}

// tally is the noun of measure before "to" and a number: "raised the number of people killed to 17";
// -1 for none.
func (r *reader) tally(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Span)
	if r.word(first-1) != "to" {
		return -1
	}
	s := r.d.SentenceOf(first - 1)
	for i := first - 2; i >= s.First && i >= first-tallyReach; i-- {
		if r.d.Tags[i].Universal == "NOUN" && lexicon.Measure(r.d.Lemma(i)) {
			return i
		}
	}
	return -1
}

// tallyReach is how many tokens before a number its noun of measure may stand.
const tallyReach = 16

// phrase is the phrase of a counted noun with the numbers and leading articles left out, spaced as in
// the text, up to a comma or a time behind the noun.
func (r *reader) phrase(head int, q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(d.Phrase(head))
	first, last = max(first, head-phraseReach), min(last, head+phraseReach)
	var out strings.Builder
	end := -1
	for i := first; i < last; i++ {
		if i > head && r.endsPhrase(i) {
			break
		}
		tag := d.Tags[i].Universal
		small := tag == "DET" || tag == "ADV" || tag == "ADP" || tag == "PUNCT" || tag == "PRON" || r.word(i) == "such"
		if d.Tokens[i].Overlaps(q.Span) || r.isNumber(i) || out.Len() == 0 && small {
			continue
		}
		if end >= 0 && d.Tokens[i].Start > end {
			out.WriteByte(' ')
		}
		out.WriteString(d.Word(i))
		end = d.Tokens[i].End
	}
	return out.String()
}

// phraseReach is how many tokens of a phrase on each side of its noun are told; it keeps the work linear.
const phraseReach = 30

// endsPhrase reports a token behind a noun that does not tell what is counted: a comma, a dash, a time.
func (r *reader) endsPhrase(i int) bool {
	switch r.word(i) {
	case ",", ";", ":", "(", "—", "–":
		return true
	case "of":
		return them[r.word(i+1)]
	}
	at := i
	if r.d.Tags[i].Universal == "ADP" && i+1 < len(r.d.Tokens) {
		at = i + 1
	}
	return len(text.Within(r.d.Times, r.d.Tokens[at].Span)) > 0
}

// isNumber reports a token of some other number in the phrase ("two of the four gunmen").
func (r *reader) isNumber(i int) bool {
	at := r.d.Tokens[i].Span
	for _, q := range text.Within(r.d.Quantities, text.Span{Start: at.Start - numberReach, End: at.End}) {
		if q.Number.Overlaps(at) {
			return true
		}
	}
	return false
}

// ofThose is the adjective that stands for people in "three of the wounded died"; -1 for none.
func (r *reader) ofThose(q text.Quantity) int {
	_, last := r.d.TokensIn(q.Span)
	if r.word(last) != "of" || r.word(last+1) != "the" || last+2 >= len(r.d.Tokens) || last+2 == q.By && q.What != "" {
		return -1
	}
	if _, ok := event.FindHarm("adjective", r.word(last+2)); ok {
		return last + 2
	}
	return -1
}

// numberReach is how many bytes before one of its tokens a number with its bound words may begin.
const numberReach = 80

// complement is the noun that a part is said to be: "three of whom were officers"; -1 for none.
func (r *reader) complement(q text.Quantity) int {
	if _, part := r.part[r.index(q)]; !part {
		return -1
	}
	_, last := r.d.TokensIn(q.Span)
	be := false
	for i := last; i < len(r.d.Tokens) && i < last+7; i++ {
		switch tag := r.d.Tags[i]; {
		case be && tag.Universal == "NOUN":
			return i
		case tag.Lemma == "be":
			be = true
		case tag.Universal == "VERB", tag.Universal == "PUNCT":
			return -1
		}
	}
	return -1
}

// subjectOf is the subject of "was 8,717": what the number is said to be, or what changed.
func (r *reader) subjectOf(q text.Quantity) string {
	d := r.d
	first, last := d.TokensIn(q.Span)
	for i := first; i < last; i++ {
		if s := d.Child(i, "nsubj"); s >= 0 {
			return r.phrase(s, q)
		}
	}
	if m, ok := r.moved[r.index(q)]; ok {
		return m.of(r)
	}
	return ""
}

// measured is the noun of measure before "of" and a number ("a population of 85mn"), or the subject
// that is said to be the number ("the number is two"); -1 where there is none.
func (r *reader) measured(q text.Quantity) int {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if first < 2 || first > len(d.Tokens) {
		return -1
	}
	if r.word(first-1) == "of" && d.Tags[first-2].Universal == "NOUN" && lexicon.Measure(r.d.Lemma(first-2)) {
		return first - 2
	}
	return r.said(first - 1)
}

// said is the noun of measure whose verb ends at token i: "the toll was", "the crowd had been put at";
// -1 for none.
func (r *reader) said(i int) int {
	verb := false
	for steps := 0; i > 0 && steps < 6; steps++ {
		tag := r.d.Tags[i].Universal
		switch {
		case tag == "NOUN" && verb && lexicon.Measure(r.d.Lemma(i)):
			return i
		case (tag == "VERB" || tag == "AUX") && (saying[r.d.Lemma(i)] || putting[r.d.Lemma(i)] || tag == "AUX"):
			verb = true
		case tag != "ADV" && tag != "ADJ" && r.word(i) != "to" && r.word(i) != "at":
			return -1
		}
		i--
	}
	return -1
}

// putting are the verbs by which somebody says how many: "put the toll at 17".
var putting = map[string]bool{"put": true, "place": true, "estimate": true, "set": true, "keep": true, "leave": true}

// saying are the verbs by which a noun of measure is its number: "the toll was 17", "stands at 17".
var saying = map[string]bool{"be": true, "stand": true, "reach": true, "total": true, "exceed": true, "hit": true, "number": true, "become": true}

// put is what somebody puts "at" a number: "police put the crowd at 6,500"; empty where nobody does.
func (r *reader) put(q text.Quantity) text.Span {
	d := r.d
	first, _ := d.TokensIn(q.Span)
	if q.Head >= 0 || r.word(first-1) != "at" {
		return text.Span{}
	}
	for i := first - 2; i >= 0 && i >= first-12; i-- {
		if putting[r.d.Lemma(i)] {
			if d.Tags[i].Universal != "VERB" || i+1 >= first-1 {
				return text.Span{}
			}
			from := i + 1
			for from < first-2 && d.Tags[from].Universal == "DET" {
				from++
			}
			return d.SpanOf(from, first-1)
		}
		if tag := d.Tags[i].Universal; tag == "PUNCT" || tag == "VERB" || tag == "AUX" {
			return text.Span{}
		}
	}
	return text.Span{}
}

// carried is the noun of the figure before, for a number that leaves it out.
func (r *reader) carried(q text.Quantity) string {
	if whole, part := r.part[r.index(q)]; part {
		if at, ok := r.record[whole]; ok {
			return bare(r.found[at].What, r.found[at].Measure)
		}
	}
	for i := len(r.found) - 1; i >= 0 && i >= len(r.found)-carriedReach; i-- {
		if k := r.keys[i].quantity; k >= 0 && r.d.Quantities[k].Kind == "cardinal" && !r.ofMeasure(k) {
			return bare(r.found[i].What, r.found[i].Measure)
		}
	}
	return ""
}

// carriedReach is how many figures back the noun may stand that a number leaves out.
const carriedReach = 12

// ofMeasure reports a quantity whose only noun is one of measure: "the toll at 14".
func (r *reader) ofMeasure(k int) bool {
	q := r.d.Quantities[k]
	return q.Head < 0 && (r.measured(q) >= 0 || !r.put(q).Empty()) || q.Head >= 0 && !counted(r.d.Lemma(q.Head))
}

// bare is of "people killed" the people.
func bare(what, measure string) string {
	noun := strings.TrimSpace(strings.TrimSuffix(what, measure))
	switch {
	case noun != "":
		return noun
	case counted(measure):
		return what
	}
	return "people" // of "wounded" alone
}

// stuff is the noun of what is weighed or boxed: "640 kilograms of illegal fireworks", "10,000 rounds
// of ammunition"; -1 for none that matters.
func (r *reader) stuff(q text.Quantity) int {
	_, last := r.d.TokensIn(q.Span)
	i := last
	if q.Head >= last && q.Head < last+3 {
		i = q.Head + 1
	}
	if r.word(i) != "of" {
		return -1
	}
	best := -1
	for i++; i < len(r.d.Tokens) && i < last+8; i++ {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN" || tag == "PROPN":
			best = i
		case tag == "ADJ" || tag == "DET" || r.d.Tags[i].Penn == "VBG" || r.d.Tags[i].Penn == "VBN" && best < 0 || r.d.Tags[i].Penn == "HYPH":
		default:
			i = len(r.d.Tokens)
		}
	}
	if best >= 0 && (lexicon.Stuff(r.d.Lemma(best)) || event.Is("explosive", r.d.Lemma(best)) || event.Is("contraband", r.d.Lemma(best))) {
		return best
	}
	return -1
}

// moneyNoun is the noun that an amount of money is of: "a ransom of $2 million"; -1 for none.
func (r *reader) moneyNoun(q text.Quantity) int {
	first, _ := r.d.TokensIn(q.Span)
	switch r.word(first - 1) {
	case "of", "worth":
		if first >= 2 && r.d.Tags[first-2].Universal == "NOUN" {
			return first - 2
		}
	case "at":
		return r.estimated(first - 2)
	}
	return -1
}

// estimated is the noun before "is estimated at", whose verb is token i; -1 for none.
func (r *reader) estimated(i int) int {
	for end := i - 4; i >= 0 && i > end; i-- {
		switch tag := r.d.Tags[i].Universal; {
		case tag == "NOUN":
			return i
		case tag != "VERB" && tag != "AUX" && tag != "ADV":
			return -1
		}
	}
	return -1
}

// moneyWords is the noun of an amount with its own words before it, or the amount as written.
func (r *reader) moneyWords(q text.Quantity) string {
	noun := r.moneyNoun(q)
	if noun < 0 {
		return r.d.Words(q.Span)
	}
	from := noun
	for from > 0 && (r.d.Tags[from-1].Universal == "NOUN" || r.d.Tags[from-1].Universal == "ADJ") {
		from--
	}
	return r.d.Words(r.d.SpanOf(from, noun+1))
}
