package muc4

import "sitrep/eval/muc4/linear"

// template fills the slots of an incident.
func (m *Model) template(r *Report, in *incident) *Template {
	t := &Template{}
	t.add(slotType, in.kind, "")
	m.setting(r, in, t)
	f := r.incidentFeatures(in)
	t.tell(slotStage, *m.Incidents[slotStage], f, m.Limits.Detail)
	t.tell(slotCategory, m.Category, r.categoryFeatures(in), m.Limits.Category)
	m.people(r, in, t)
	m.things(r, in, t)
	m.doers(r, in, t)
	m.instruments(r, in, t, f)
	return t
}

// tell fills a slot with the value that may expect the most credit, where that is enough.
func (t *Template) tell(slot int, c *linear.Classifier, f linear.Features, least float64) {
	if value, p := likeliest(slot, c, f); p >= least {
		t.add(slot, value, "")
	}
}

// setting fills place and date.
func (m *Model) setting(r *Report, in *incident, t *Template) {
	where, when := m.offered(r, in, r.settings(m.Places), r.days())
	if best := where.best(slotLocation); best != "" {
		t.add(slotLocation, best, "")
	}
	if best := when.best(slotDate); best != "" {
		t.add(slotDate, best, "")
	}
}

// offered are the places and the dates of a report with their chances of being those of an incident.
func (m *Model) offered(r *Report, in *incident, places []setting, days []day) (where, when offers) {
	for _, s := range places {
		where.add(s.location, (m.Setting.Probabilities(r.settingFeatures(s, in, places))[1]+m.SettingTrees.Probability(r.settingRow(s, in, places)))/2)
	}
	for _, d := range days {
		when.add(d.written, (m.Day.Probabilities(r.dayFeatures(d, in, days))[1]+m.DayTrees.Probability(r.dayRow(d, in, days)))/2)
	}
	return where, when
}

// land is the country named most in a report.
func (r *Report) land(places []setting) string {
	n := map[string]int{}
	for _, s := range places {
		n[landOf(s.location)]++
	}
	return commonest(n)
}

// people fills the slots of human targets.
func (m *Model) people(r *Report, in *incident, t *Template) {
	for _, e := range in.members[victim] {
		about := m.person(r, in, e, t)
		if about == "" {
			continue
		}
		m.details(r, in, e, victim, about, t)
		t.add(slotVictimNumber, r.toldNumber(in, e), about)
		if land := r.nationOf(e, landOf(t.first(slotLocation))); land != "" {
			t.add(slotVictimNation, land, about)
		}
	}
}

// person fills name and description, and gives the string that the other slots refer to.
func (m *Model) person(r *Report, in *incident, e int, t *Template) string {
	n := r.nameOf(e, in)
	s, p := m.description(r, in, e)
	if n < 0 {
		if s != "" {
			t.add(slotVictim, s, "")
		}
		return s
	}
	name := r.phrase(r.Mentions[n].First, r.Mentions[n].Last)
	t.add(slotVictimName, name, "")
	if p >= m.Limits.Described {
		t.add(slotVictim, s, name)
	}
	return name
}

// nameOf is the mention that names a member in full, -1 for none.
func (r *Report) nameOf(e int, in *incident) int {
	n := r.Entities[e].Name
	for k := 0; n < 0 && k < len(in.also[e]); k++ {
		n = r.Entities[in.also[e][k]].Name
	}
	return n
}

// description is the string that most likely describes a victim, with its chance.
func (m *Model) description(r *Report, in *incident, e int) (string, float64) {
	s, p := m.word(r, e, victim)
	for _, o := range in.also[e] {
		if t, q := m.word(r, o, victim); q > p {
			s, p = t, q
		}
	}
	return s, p
}

// things fills the slots of physical targets; a kidnapping has none.
func (m *Model) things(r *Report, in *incident, t *Template) {
	if in.kind == "KIDNAPPING" {
		return
	}
	for _, e := range in.members[target] {
		s, _ := m.word(r, e, target)
		if s == "" {
			continue
		}
		t.add(slotTarget, s, "")
		m.details(r, in, e, target, s, t)
		t.add(slotTargetNumber, r.toldNumber(in, e), s)
		if land := r.nationOf(e, landOf(t.first(slotLocation))); land != "" {
			t.add(slotTargetNation, land, s)
		}
	}
}

// doers fills the slots of perpetrators.
func (m *Model) doers(r *Report, in *incident, t *Template) {
	for _, e := range in.members[perpetrator] {
		if s, _ := m.word(r, e, perpetrator); s != "" {
			t.add(slotPerpetrator, s, "")
		}
	}
	for _, e := range in.members[organization] {
		if s, _ := m.word(r, e, organization); s != "" {
			t.add(slotOrganization, s, "")
			m.details(r, in, e, organization, s, t)
		}
	}
}

// instruments fills the slots of instruments; without one, the type that is implied ("was shot").
func (m *Model) instruments(r *Report, in *incident, t *Template, f linear.Features) {
	if in.kind == "KIDNAPPING" || in.kind == "ARSON" {
		return
	}
	for _, e := range in.members[instrument] {
		if s, _ := m.word(r, e, instrument); s != "" {
			t.add(slotInstrument, s, "")
			m.details(r, in, e, instrument, s, t)
		}
	}
	if len(t.Slots[slotInstrument]) > 0 {
		return
	}
	t.tell(slotInstrumentType, *m.Incidents[slotInstrumentType], f, m.Limits.Detail)
}

// details fills the listed slots of one member.
func (m *Model) details(r *Report, in *incident, e int, class, about string, t *Template) {
	for _, d := range details {
		if d.class != class {
			continue
		}
		if value, p := likeliest(d.slot, *m.Details[d.slot], d.features(r, e, in)); p >= m.leastOf(d.slot) {
			t.add(d.slot, value, about)
		}
	}
}

// leastOf is the least chance of a value with which a slot is filled.
func (m *Model) leastOf(slot int) float64 {
	if slot == slotConfidence {
		return m.Limits.Confidence
	}
	return m.Limits.Detail
}
