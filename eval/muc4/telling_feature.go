package muc4

import "sitrep/eval/muc4/linear"

// coreTellings adds of which type and how told the happenings are in which the core of an incident takes part.
func (r *Report) coreTellings(f *linear.Features, in *incident) {
	surest := map[[2]string]float64{}
	for _, x := range r.coreTakesPart(in) {
		t := r.d.Tellings[x.telling]
		for _, key := range [][2]string{{"kind", t.Kind}, {"mood", t.Mood}, {"deed", deedOf(t)}, {"role", x.role}} {
			surest[key] = max(surest[key], x.chance)
		}
		if x.chance > clearTaking {
			f.Add("telling word", r.lemma[t.Token])
			f.Add("telling kind", t.Kind, t.Mood)
		}
	}
	for key, p := range surest {
		f.Add("core telling", key[0], key[1], step(p))
		if p > clearTaking {
			f.Add("core telling", key[0], key[1])
		}
	}
}

// entityTellings adds the parts of an entity one by one.
func (r *Report) entityTellings(f *linear.Features, e int) {
	for _, x := range r.takesPart(e) {
		if x.chance < faintTaking {
			continue
		}
		t := r.d.Tellings[x.telling]
		f.Add("taking", x.role, t.Kind)
		f.Add("taking", x.role, t.Kind, t.Mood)
		f.Add("taking word", r.lemma[t.Token])
		f.Add("taking word", x.role, r.lemma[t.Token])
		f.Add("taking mood", t.Mood)
	}
}

// blamedTellings adds the surest roles of the likeliest doers around an incident: an agency or another.
func (r *Report) blamedTellings(f *linear.Features, in *incident) {
	for _, class := range []string{perpetrator, organization} {
		best := r.companion(in, class)
		if best < 0 {
			continue
		}
		for at, p := range surestRoles(r.takesPart(best)) {
			f.Add("blamed taking", class, takingRoles[at], step(p))
		}
	}
}
