package muc4

import "slices"

// How many numbers the tellings give a row: of an incident, and of an entity beside an incident.
const (
	incidentTellings = 6 + moodCount + 7 + 5
	memberTellings   = 6 + 2
)

// tellingsOf are numbers of an incident: the surest parts of its core by role, mood and deed, what its sentences tell, and how surely
// and often the report tells of happenings.
func (r *Report) tellingsOf(in *incident) []float64 {
	all := r.coreTakesPart(in)
	roles := surestRoles(all)
	moods, named := make([]float64, moodCount), make([]float64, len(deedNames))
	for _, x := range all {
		t := r.d.Tellings[x.telling]
		m, d := moodOf(t), slices.Index(deedNames, deedOf(t))
		moods[m], named[d] = max(moods[m], x.chance), max(named[d], x.chance)
	}
	news, past, told := 0.0, 0.0, 0.0
	for _, s := range r.sentencesOf(in) {
		n, p := r.newsIn(s)
		news, past, told = max(news, n), max(past, p), max(told, r.surestTold(r.told[s]))
	}
	surest, often := 0.0, 0.0
	for _, t := range r.d.Tellings {
		surest, often = max(surest, float64(t.Chance)), often+number(t.Chance > 0.5)
	}
	return slices.Concat(roles[:], moods, named, []float64{news, past, told, surest, often})
}

// tellingsWith are numbers of an entity beside an incident: its surest roles, how surely it takes part in a telling in which the core
// takes part too, and in any.
func (r *Report) tellingsWith(e int, in *incident) []float64 {
	own := r.takesPart(e)
	roles := surestRoles(own)
	shared := 0.0
	for _, c := range in.core {
		if c == e {
			continue
		}
		for _, q := range r.takesPart(c) {
			for _, p := range own {
				if p.telling == q.telling {
					shared = max(shared, min(p.chance, q.chance))
				}
			}
		}
	}
	return append(roles[:], shared, slices.Max(roles[:]))
}
