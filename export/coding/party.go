package coding

import (
	"slices"
	"strings"

	"sitrep/export/table"
	"sitrep/ledger"
	"sitrep/ontology"
)

// doers and doneTo are the roles of the two sides, the surest first.
var (
	doers  = []string{"perpetrator", "actor", "agency", "claimant"}
	doneTo = []string{"target", "victim"}
)

// Party is one side of an event, as the reports name it.
type Party struct {
	Names []string
	sides map[string]bool // state, rebel, civilian: as far as the names tell
	first ontology.Sector
}

func partyOf(names []string, kinds map[string]string) Party {
	p := Party{sides: map[string]bool{}}
	slices.SortStableFunc(names, func(a, b string) int { return listed(b, kinds) - listed(a, kinds) })
	seen := map[string]bool{}
	for _, name := range names {
		name = strings.Join(strings.Fields(name), " ")
		if fold := strings.ToLower(name); name == "" || seen[fold] {
			continue
		}
		seen[strings.ToLower(name)] = true
		p.Names = append(p.Names, name)
		s := sectorOf(name, kinds)
		if len(p.Names) == 1 {
			p.first = s
		}
		if s.Side != "" {
			p.sides[s.Side] = true
		}
	}
	return p
}

// listed is 1 for the name of an entity of the situation: such a name stands before "they" and "the group".
func listed(name string, kinds map[string]string) int {
	if _, ok := kinds[strings.ToLower(name)]; ok {
		return 1
	}
	return 0
}

// sectorOf is the sector of a name; of an armed group it is known that it is on no state's side, and no more.
func sectorOf(name string, kinds map[string]string) ontology.Sector {
	if s := ontology.SectorOf(name); s != (ontology.Sector{}) {
		return s
	}
	if kinds[strings.ToLower(name)] == "armed_group" {
		return ontology.Sector{Side: "rebel"}
	}
	return ontology.Sector{}
}

// kindsIn are the kinds of the entities of a situation by their names in lower case.
func kindsIn(s *ledger.Situation) map[string]string {
	out := map[string]string{}
	for _, e := range s.Entities {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			out[strings.ToLower(name)] = e.Kind
		}
	}
	return out
}

// First is the name of a party that stands first; "" for a party without a name.
func (p Party) First() string {
	if len(p.Names) == 0 {
		return ""
	}
	return p.Names[0]
}

// Rest are the other names.
func (p Party) Rest() string {
	if len(p.Names) < 2 {
		return ""
	}
	return table.Joined(p.Names[1:]...)
}

// ACLED is the actor type of the first name.
func (p Party) ACLED() string { return p.first.ACLED }

// Civilian reports a side of which the names tell civilians and nobody in arms.
func (p Party) Civilian() bool { return p.sides["civilian"] && !p.Armed() }

// Armed reports a side with a force of a state or an armed group.
func (p Party) Armed() bool { return p.sides["state"] || p.sides["rebel"] }

// is reports a side of which nothing but one kind is told.
func (p Party) is(side string) bool { return p.sides[side] && len(p.sides) == 1 }

func joined(p Party) string { return table.Joined(p.Names...) }
