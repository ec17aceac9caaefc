package incident

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// person is one whom a report names as taking part in a happening.
type person struct {
	who     string // identity
	surname string // folded spelling of the last word of the name
	whole   bool   // the name has more than a surname
}

// sides of a happening: whom it befell, and who did it.
var sides = map[string]string{"victim": "befallen", "target": "befallen", "perpetrator": "doer", "actor": "doer"}

// readPeople keeps the persons that take part, by their side. Who stands as the agency of an arrest ("his arrest") is a
// person arrested, since a body arrests.
func (m *member) readPeople(p *pile.Pile, e ledger.Event) {
	for _, r := range e.Roles {
		who := p.Who(m.ref.Report, r.Entity)
		side := sides[r.Role]
		if r.Role == "agency" && m.kin == "arrest" {
			side = "befallen"
		}
		if side == "" || who == "" || p.Kind(who) != "person" {
			continue
		}
		words := pile.Words(p.Name(who))
		if len(words) == 0 {
			continue
		}
		one := person{who, pile.Spelling(words[len(words)-1]), len(words) > 1}
		if side == "doer" {
			m.doers = append(m.doers, one)
		} else {
			m.befallen = append(m.befallen, one)
		}
	}
}

// personWords are the words of the names of those who take part.
func (m *member) personWords(p *pile.Pile) []string {
	var names []string
	for _, x := range append(slices.Clone(m.befallen), m.doers...) {
		names = append(names, p.Name(x.who))
	}
	return pile.Content(names...)
}

// samePerson is a person whom both name: "" when there is none. Whole tells that both give the full name.
func samePerson(a, b []person) (name string, whole bool) {
	for _, x := range a {
		for _, y := range b {
			if x.who == y.who {
				return x.who, x.whole
			}
			if x.surname == y.surname && !(x.whole && y.whole) {
				name = x.who
			}
		}
	}
	return name, false
}

// people adds a person who takes part in both on the same side: one is killed once, and seldom arrested twice.
func (l *likeness) people(g *grouper, a, b *member) bool {
	if who, whole := samePerson(a.befallen, b.befallen); who != "" {
		points := 1.5
		if whole && a.kin == "violence" {
			points = 2
		} else if !whole {
			points = 1
		}
		l.add(points, func() string { return "it befell the same person, " + g.pile.Name(who) })
		return true
	}
	if who, whole := samePerson(a.doers, b.doers); who != "" {
		points := 1.0
		if !whole {
			points = 0.5
		}
		l.add(points, func() string { return "the same person is said to have done it, " + g.pile.Name(who) })
		return true
	}
	if a.kin == "violence" && len(a.befallen) > 0 && len(b.befallen) > 0 && !a.crowd && !b.crowd {
		l.add(-1, func() string { return "it befell different people, " + g.names(a) + " and " + g.names(b) })
	}
	return false
}

// names are the persons whom a happening befell.
func (g *grouper) names(m *member) string {
	var out []string
	for _, x := range m.befallen {
		out = append(out, g.pile.Name(x.who))
	}
	return strings.Join(out, ", ")
}

// alone are the kinds of happenings of which a report that names one person tells of that person alone.
var alone = map[string]bool{"arrest": true, "kidnapping": true, "court": true, "sentence": true, "extradition": true}

// otherPeople says that two happenings befell one person each, and not the same.
func (g *grouper) otherPeople(a, b *member) string {
	if !alone[a.kin] || len(a.befallen) == 0 || len(b.befallen) == 0 || a.crowd || b.crowd {
		return ""
	}
	if who, _ := samePerson(a.befallen, b.befallen); who != "" {
		return ""
	}
	for _, x := range a.befallen {
		for _, y := range b.befallen {
			if x.surname == y.surname || pile.Akin(x.surname, y.surname) {
				return ""
			}
		}
	}
	return "different people, " + g.names(a) + " and " + g.names(b)
}
