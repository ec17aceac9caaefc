package muc4

import (
	"slices"

	"sitrep/eval/muc4/boost"
)

// violent are the types of tellings that bear on the type of an incident.
var violent = []string{"attack", "shooting", "airstrike", "clash", "bombing", "kidnapping", "siege", "raid"}

// kindNumbers is how many numbers tell the type of an incident.
const kindNumbers = 4*5 + incidentTellings + 2*8 + 5*(1+5) + 5 + 3

// kindRow are the numbers by which trees tell the type of an incident: what its core speaks of, what is told in its sentences, and
// what the likeliest of each class around it speaks of.
func (r *Report) kindRow(in *incident) []float64 {
	row := append(append([]float64{}, in.kinds...), r.tellingsOf(in)...)
	row = append(append(row, r.violenceIn(in)...), r.violenceTo(in)...)
	for _, class := range fillClasses {
		row = append(row, r.bestLinked(in, class))
		if e := r.companion(in, class); e >= 0 {
			row = append(row, r.typeChances([]int{e})...)
		} else {
			row = append(row, make([]float64, len(types))...)
		}
	}
	person, thing, harm := 0.0, 0.0, make([]float64, 3)
	for _, e := range in.core {
		person, thing = max(person, r.entityChance(e, victim)), max(thing, r.entityChance(e, target))
		for k, n := range r.harmOf(e) {
			harm[k] += n
		}
	}
	row = append(row, person, thing, float64(len(in.core)), r.heatOf(in), r.relevance)
	row = append(append(row, harm...), r.typeChances(r.linked(in))...)
	return append(append(row, r.typeChances(r.candidates())...), r.surestTypes(in)...)
}

// violenceIn is how surely the sentences of an incident tell of each type of violence.
func (r *Report) violenceIn(in *incident) []float64 {
	out := make([]float64, len(violent))
	for _, s := range r.sentencesOf(in) {
		for _, k := range r.told[s] {
			t := r.d.Tellings[k]
			if at := slices.Index(violent, t.Kind); at >= 0 {
				out[at] = max(out[at], float64(t.Chance))
			}
		}
	}
	return out
}

// violenceTo is how surely the core of an incident takes part in each type of violence.
func (r *Report) violenceTo(in *incident) []float64 {
	out := make([]float64, len(violent))
	for _, x := range r.coreTakesPart(in) {
		if at := slices.Index(violent, r.d.Tellings[x.telling].Kind); at >= 0 {
			out[at] = max(out[at], x.chance)
		}
	}
	return out
}

// linked are the candidates that likely belong to an incident.
func (r *Report) linked(in *incident) (out []int) {
	for _, e := range r.candidates() {
		if r.closestTo(e, in) > 0.5 {
			out = append(out, e)
		}
	}
	return out
}

// surestTypes are the highest chances of each type among the likely mentions of the core.
func (r *Report) surestTypes(in *incident) []float64 {
	out := make([]float64, len(types))
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			for k, p := range r.typeOf[i] {
				out[k] = max(out[k], p)
			}
		}
	}
	return out
}

// kindRows teach whether an incident is of a type.
func (l *Lesson) kindRows(kind string) (out []boost.Example) {
	l.visitKinds(func(in *incident, owed string) {
		out = append(out, boost.Example{Row: l.Report.kindRow(in), Yes: owed == kind, Weight: 1})
	})
	return out
}
