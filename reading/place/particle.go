package place

// particles tie the last word of a name to those before it: "Mall del Sol", "Fuerte de la Paz".
var particles = map[string]bool{"del": true, "de": true, "la": true, "el": true, "los": true, "las": true, "du": true, "des": true,
	"da": true, "do": true, "dos": true, "das": true, "di": true, "della": true}

// behindParticle reports a settlement that small words tie to a name before it, of which it is a part.
func (r *reader) behindParticle(c *candidate) bool {
	i := c.first
	for i > 0 && c.first-i < 2 && particles[r.before(i)] {
		i--
	}
	return i < c.first && i > 0 && !c.isKnown() && r.before(i) != "" && r.words[i-1].capital && !r.words[i-1].first
}

// namedElsewhere reports a settlement of another country than the region that the words put it in: "Buenos Aires, in Imbabura
// province".
func (r *reader) namedElsewhere(i int) bool {
	a := r.candidates[i]
	if i+1 >= len(r.candidates) || a.city == nil || a.senseOf(r) {
		return false
	}
	b, last := r.candidates[i+1], a.last
	if w := r.after(last); is(w, "settlement") || divisions()[w] != "" {
		last++ // "Orrin territory, in Ituri province"
	}
	if r.after(last) != "," || r.after(last+1) != "in" || b.first < last+2 || b.first > last+3 || b.first == last+3 && r.after(last+2) != "the" {
		return false
	}
	country := ""
	switch {
	case b.area != nil:
		country = b.area.Country
	case b.city != nil:
		country = b.city.Country
	}
	return country != "" && country != a.city.Country
}

// senseOf reports a settlement that the report placed by a country or region of its own.
func (c *candidate) senseOf(r *reader) bool {
	said := r.senses[c.key]
	return said != nil && said.ID == c.city.ID
}
