package muc4

import "sitrep/eval/muc4/linear"

// keepFeatures are what tells whether the key has an incident.
func (r *Report) keepFeatures(in *incident, all []*incident) linear.Features {
	var f linear.Features
	sum, top := 0.0, 0.0
	for _, e := range in.core {
		p := r.coreChance(e)
		sum, top = sum+p, max(top, p)
	}
	f.Add("relevance", tenth(r.relevance))
	f.Add("top", fine(top))
	f.Add("top relevance", tenth(top), tenth(r.relevance))
	f.Add("sum", bucket(int(sum*3)))
	f.Add("type", in.kind)
	f.Add("type sure", in.kind, tenth(in.kinds[argmax(in.kinds)]))
	f.Add("incidents", bucket(len(all)), bucket(r.ordinal(in, all)))
	f.Add("strongest", equal(bucket(r.strength(in, all)), "0"), bucket(len(all)))
	for _, class := range fillClasses {
		f.Add("best", class, fine(r.bestLinked(in, class)))
	}
	f.Add("first", bucket(r.Mentions[r.likely(in.core[0])[0]].Sentence))
	f.Add("land", r.mainLand())
	f.Add("heat", tenth(r.heatOf(in)), tenth(r.relevance))
	r.company(&f, in)
	r.incidentWords(&f, in)
	return r.apart(f.Unique())
}

// ordinal is the number of incidents told before one.
func (r *Report) ordinal(in *incident, all []*incident) int {
	n := 0
	for _, o := range all {
		if o.core[0] < in.core[0] {
			n++
		}
	}
	return n
}

// strength is the number of incidents with a likelier core.
func (r *Report) strength(in *incident, all []*incident) int {
	top := func(x *incident) (p float64) {
		for _, e := range x.core {
			p = max(p, r.coreChance(e))
		}
		return p
	}
	n := 0
	for _, o := range all {
		if top(o) > top(in) {
			n++
		}
	}
	return n
}

// bestLinked is the highest probability of a class among what is linked to an incident.
func (r *Report) bestLinked(in *incident, class string) float64 {
	best := 0.0
	for _, e := range r.candidates() {
		best = max(best, r.entityChance(e, class)*r.closestTo(e, in))
	}
	return best
}

// incidentWords adds what the predicates say of the core, and which stand in its sentences.
func (r *Report) incidentWords(f *linear.Features, in *incident) {
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			m := r.Mentions[i]
			f.Add("head", r.lemma[m.Head])
			for _, x := range r.rolesOf(m.Head) {
				f.Add("role", x.predicate, x.relation)
				f.Add("predicate", x.predicate)
			}
			for _, c := range r.cues[m.Sentence] {
				f.Add("cue", c)
			}
			for _, p := range r.predicatesOf(m.Sentence) {
				r.moods(f, p.Modal, p.Tense, p.Negated, p.Condition)
			}
		}
	}
}

func (r *Report) moods(f *linear.Features, modal, tense string, negated, condition bool) {
	f.Add("modal", modal)
	f.Add("tense", tense)
	if negated {
		f.Add("negated")
	}
	if condition {
		f.Add("condition")
	}
}

// heatOf is the hottest sentence of the core of an incident.
func (r *Report) heatOf(in *incident) float64 {
	best := 0.0
	for _, e := range in.core {
		for _, i := range r.likely(e) {
			best = max(best, r.heatAt(r.Mentions[i].Sentence))
		}
	}
	return best
}

// company adds the likeliest entity of each class around an incident.
func (r *Report) company(f *linear.Features, in *incident) {
	for _, class := range fillClasses {
		best := r.companion(in, class)
		if best < 0 {
			f.Add("company", class, "none")
			continue
		}
		m := r.Mentions[r.likeliest(best, class)]
		f.Add("company", class, r.lemma[m.Head])
		if a := r.d.ActorAt(m.Head); a >= 0 {
			f.Add("company", class, r.d.Actors[a].Kind, r.d.Actors[a].ID)
		}
	}
}

// companion is the likeliest entity of a class around an incident, -1 for none.
func (r *Report) companion(in *incident, class string) int {
	best, p := -1, 0.1
	for _, e := range r.candidates() {
		if q := r.entityChance(e, class) * r.closestTo(e, in); q > p {
			best, p = e, q
		}
	}
	return best
}
