package muc4

import (
	"slices"
	"strings"

	"sitrep/text"
)

// dayNumbers and settingNumbers are how many numbers the rows of a date and of a place have.
const dayNumbers, settingNumbers = 20, 26

// dayRow are the numbers behind dayFeatures, with what the events of the reading say.
func (r *Report) dayRow(d day, in *incident, all []day) []float64 {
	row := []float64{float64(len(all) - 1), gapNumber(r.nearestDay(in, all)), gapNumber(r.nearestWeekday(in)), float64(len(r.d.Sentences)),
		float64(len(in.core)), float64(r.firstSentence(in)), number(r.Town == "CLANDESTINE"), r.loreOn(d.written, in)}
	if d.at == nil {
		return append(append(row, 1), make([]float64, dayNumbers-len(row)-1)...)
	}
	first, last := r.d.TokensIn(d.at.Span)
	sentence := r.d.SentenceIndex(min(first, len(r.d.Tokens)-1))
	gap := r.sentenceGap(sentence, in)
	row = append(row, 0, float64(gap), float64(abs(gap)), float64(r.tokenGap(first, in)), float64(sentence), number(d.at.When.From == d.at.When.Until),
		r.ageDays(d.at.When.From), number(d.at.Kind == "time"), float64(last-first), number(r.eventOn(d.at.When, in)),
		number(gapNumber(r.nearestDay(in, all)) == float64(gap)), float64(r.sooner(d, in, all)))
	return row
}

// gapNumber is a named gap as a number, far away for none.
func gapNumber(gap string) float64 {
	if gap == "none" {
		return 100
	}
	n, sign := 0.0, 1.0
	for _, c := range gap {
		switch {
		case c == '-':
			sign = -1
		case c >= '0' && c <= '9':
			n = 10*n + float64(c-'0')
		}
	}
	return sign * n
}

func (r *Report) firstSentence(in *incident) int {
	best := len(r.d.Sentences)
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			best = min(best, r.Mentions[i].Sentence)
		}
	}
	return best
}

// tokenGap is the number of tokens from the nearest of the core of an incident to a token: negative before it.
func (r *Report) tokenGap(token int, in *incident) int {
	return r.nearestCore(in, token, 9999, func(m *Mention) int { return m.Head })
}

// sooner counts the dates that stand nearer to an incident than one.
func (r *Report) sooner(d day, in *incident, all []day) (count int) {
	at := func(d day) int {
		first, _ := r.d.TokensIn(d.at.Span)
		return abs(r.tokenGap(first, in))
	}
	for _, o := range all {
		if o.at != nil && o.at != d.at && at(o) < at(d) {
			count++
		}
	}
	return count
}

// ageDays is how many days before the message a date lies, -1 when it is not known.
func (r *Report) ageDays(from string) float64 {
	days, ok := daysBefore(from, r.Day)
	if !ok {
		return -1
	}
	return float64(days)
}

// eventOn reports an event of the core of an incident that the reading dates as a date.
func (r *Report) eventOn(w text.When, in *incident) bool {
	return slices.ContainsFunc(r.eventsOfCore(in), func(k int) bool { return r.happenings[k].when != "" && r.happenings[k].when == w.From })
}

// eventsOfCore are the events in which the core of an incident plays a part.
func (r *Report) eventsOfCore(in *incident) (out []int) {
	for _, e := range in.core {
		out = append(out, r.eventsWith(e)...)
	}
	return out
}

// settingRow are the numbers behind settingFeatures, with what the events of the reading say.
func (r *Report) settingRow(s setting, in *incident, all []setting) []float64 {
	row := []float64{float64(len(all) - 1), gapNumber(r.nearestPlace(in, all)), float64(len(r.d.Sentences)), float64(len(in.core)),
		float64(r.firstSentence(in)), number(r.Town == "CLANDESTINE"), r.loreAt(s.location, in)}
	if s.kind == wholeLand {
		return append(append(row, 1), make([]float64, settingNumbers-len(row)-1)...)
	}
	sentence := r.d.SentenceIndex(s.first)
	gap := r.sentenceGap(sentence, in)
	row = append(row, 0, float64(gap), float64(abs(gap)), float64(r.tokenGap(s.first, in)), float64(sentence), float64(len(levels(s.location))),
		number(s.known), number(s.kind == "country"), number(s.kind == "CITY"), number(s.kind == "DEPARTMENT"),
		number(strings.Contains("NEIGHBORHOOD TOWN VILLAGE", s.kind)), float64(often(s, all)), float64(r.orderInSentence(s, all)),
		number(r.moreExact(s, all) == "has inner"), number(r.moreExact(s, all) == "has outer"), number(r.insideCore(s, in) == "inside"),
		number(letters(r.Town) == letters(r.phrase(s.first, s.last))), number(r.eventAt(s, in)), number(locative[r.lemma[max(s.first-1, 0)]]))
	return row
}

var locative = map[string]bool{"in": true, "at": true, "near": true, "of": true, "on": true, "outside": true}

// eventAt reports an event of the core of an incident that the reading puts at a place.
func (r *Report) eventAt(s setting, in *incident) bool {
	name := letters(r.phrase(s.first, s.last))
	return slices.ContainsFunc(r.eventsOfCore(in), func(k int) bool { return slices.Contains(r.happenings[k].places, name) })
}
