package muc4

import (
	"maps"
	"slices"
	"time"
)

// landsOfInterest are the countries whose incidents belong in the keys (template-doc-part1, 1.0, 4).
var landsOfInterest = map[string]bool{"ARGENTINA": true, "BOLIVIA": true, "CHILE": true, "COLOMBIA": true, "ECUADOR": true, "EL SALVADOR": true,
	"GUATEMALA": true, "HONDURAS": true, "PERU": true}

// scopeNumbers is how many numbers tell whether an incident is within the scope of the keys.
const scopeNumbers = 13

// scope are numbers that tell whether an incident would be reportable: in a country of interest, not older than two months,
// and told as news and not once (template-doc-part1, 1.0).
func (r *Report) scope(in *incident) []float64 {
	row := []float64{number(landsOfInterest[r.mainLand()]), number(r.mainLand() == ""), number(landsOfInterest[r.Land])}
	row = append(row, r.landsAround(in)...)
	row = append(row, r.agesAround(in)...)
	return append(row, r.pastOf(in), float64(len(r.sentencesOf(in))))
}

// landsAround are the shares of where the core would be a victim or target: in a country of interest, and in no place in
// particular; and whether one of the core is of a country of interest that is told.
func (r *Report) landsAround(in *incident) []float64 {
	inside, whole, own := 0.0, 0.0, 0.0
	for _, e := range in.core {
		for _, location := range slices.Sorted(maps.Keys(r.stands[e].places)) {
			p := r.stands[e].places[location]
			if landsOfInterest[landOf(location)] {
				inside += p
			}
			if landOf(location) == location {
				whole += p
			}
		}
		own = max(own, number(landsOfInterest[r.nationOf(e, "")]))
	}
	n := float64(len(in.core))
	return []float64{inside / n, whole / n, own}
}

// agesAround are the share of the default date, the mean age in days of the surest dates, the age of the oldest time told in the
// sentences of the core, and how many of these are older than the keys allow.
func (r *Report) agesAround(in *incident) []float64 {
	open, age := 0.0, 0.0
	for _, e := range in.core {
		for _, written := range slices.Sorted(maps.Keys(r.stands[e].days)) {
			p := r.stands[e].days[written]
			d := parseDate(written)
			if d.open {
				open += p
			}
			age += p * r.daysSince(d.until)
		}
	}
	n := float64(len(in.core))
	oldest, old, told := 0.0, 0.0, 0.0
	sentences := r.sentencesOf(in)
	for _, t := range r.d.Times[:min(len(r.d.Times), maxMentions)] {
		first, _ := r.d.TokensIn(t.Span)
		if first >= len(r.d.Tokens) || !slices.Contains(sentences, r.d.SentenceIndex(first)) {
			continue
		}
		told++
		if days, ok := daysBefore(t.When.Until, r.Day); ok {
			oldest = max(oldest, float64(days))
			old += number(days > stale)
		}
	}
	return []float64{open / n, age / n, oldest, old, told}
}

// stale is how many days before a message an incident is no longer recent.
const stale = 62

func (r *Report) daysSince(day time.Time) float64 {
	own, err := time.Parse(isoForm, r.Day)
	if err != nil || day.IsZero() {
		return 0
	}
	return own.Sub(day).Hours() / 24
}

// sentencesOf are the sentences that name the core of an incident.
func (r *Report) sentencesOf(in *incident) (out []int) {
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			if s := r.Mentions[i].Sentence; !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// pastOf is the share of the parts of the core in events that the reading takes for background.
func (r *Report) pastOf(in *incident) float64 {
	past, all := 0.0, 0.0
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			for _, p := range r.parts[r.Mentions[i].Head] {
				past, all = past+number(r.happenings[p.happening].past), all+1
			}
		}
	}
	return past / max(all, 1)
}
