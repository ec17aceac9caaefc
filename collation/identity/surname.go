package identity

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

const (
	together = 2  // how many others two reports name together at least for a surname to be one person's in both
	seldom   = 12 // how many reports name one of those others at most: of a capital or its police nothing follows
	fewDays  = 3  // how many days apart two reports are at most which need name no more than one other together
)

// joinSurnames joins a person whom a report calls by the surname alone, or by it and an initial, to the one bearer of that
// surname in the reports that name others together with it: "Captain Rovik" of one report is the "Captain Ana Rovik" of another
// one of the same happening.
func (r *resolver) joinSurnames() {
	s := surnames{resolver: r, named: r.namedTogether(), reach: map[int]int{}}
	s.count()
	for _, initials := range []bool{true, false} {
		s.bearers = r.bearers(initials)
		for i, m := range r.members {
			if initial, surname := calledBy(m); surname != "" && (initial != "") == initials {
				s.join(i, initial, surname)
			}
		}
	}
}

// surnames is what is known of who bears a surname.
type surnames struct {
	*resolver
	named   map[string]map[int]bool // report → the sets it names
	reach   map[int]int             // set → how many reports name it
	bearers map[string][]int        // surname → who bears it
}

// count notes how many reports name each set.
func (s *surnames) count() {
	for _, sets := range s.named {
		for x := range sets {
			s.reach[x]++
		}
	}
}

// join joins a member to the one bearer of its surname in a report of the same story.
func (s *surnames) join(i int, initial, surname string) {
	if len(s.bearers[surname]) > namesakes {
		return
	}
	fits := -1
	for _, j := range s.distinct(s.bearers[surname]) {
		o := s.members[j]
		if o.ref.Report == s.members[i].ref.Report || !strings.HasPrefix(o.names[0].fold, initial) || !s.oneStory(i, j) {
			continue
		}
		if fits >= 0 {
			return
		}
		fits = j
	}
	if fits >= 0 {
		s.resolver.join(fits, i, "“"+s.members[i].names[0].written+"” is the surname of “"+s.members[fits].names[0].written+"”, in two reports that name others together")
	}
}

// oneStory reports two members whose reports name others together, of whom one is named seldom.
func (s *surnames) oneStory(i, j int) bool {
	both, rare := 0, false
	theirs := s.named[s.members[j].ref.Report]
	for x := range s.named[s.members[i].ref.Report] {
		if theirs[x] && x != s.sets.Find(i) && x != s.sets.Find(j) {
			both++
			rare = rare || s.reach[x] <= seldom
		}
	}
	return rare && (both >= together || s.ofDays(i, j) || oneOffice(s.members[i].entity, s.members[j].entity))
}

// ofDays reports members whose reports came out within a few days of each other.
func (s *surnames) ofDays(i, j int) bool {
	a := pile.PublishedOn(s.pile.Report(s.members[i].ref.Report).Published)
	b := pile.PublishedOn(s.pile.Report(s.members[j].ref.Report).Published)
	return a.One() && b.One() && max(a.Lo-b.Lo, b.Lo-a.Lo) <= fewDays
}

// oneOffice reports two persons who are told to speak for, or to head, bodies that do one thing: two governors.
func oneOffice(a, b ledger.Entity) bool {
	return a.Office != nil && b.Office != nil && a.Office.Body != nil && b.Office.Body != nil && a.Office.Body.Function == b.Office.Body.Function
}

// bearers are the persons told by more than their surname, one of each set, by that; those told by an initial and it are left
// out when asked.
func (r *resolver) bearers(fully bool) map[string][]int {
	out := map[string][]int{}
	for i, m := range r.members {
		if m.entity.Kind != "person" || len(m.names) == 0 {
			continue
		}
		words := pile.Words(m.names[0].written)
		if n := len(words); n > 1 && (!fully || len(words[0]) > 1) {
			key := pile.Spelling(words[n-1])
			if len(out[key]) <= namesakes {
				out[key] = r.distinct(append(out[key], i))
			}
			r.byAlias(out, i, key)
		}
	}
	return out
}

// byAlias notes a person under the other names the report gives, of one word: "Orrek" of "Ana Rovik, alias Commander Orrek".
func (r *resolver) byAlias(bearers map[string][]int, i int, surname string) {
	for _, n := range r.members[i].names[1:] {
		words := pile.Words(n.written)
		if key := pile.Spelling(words[len(words)-1]); len(words) == 1 && key != surname && len(bearers[key]) <= namesakes {
			bearers[key] = r.distinct(append(bearers[key], i))
		}
	}
}

// calledBy is the surname by which a report calls a person, and the initial before it; "" for a full name.
func calledBy(m member) (initial, surname string) {
	if m.entity.Kind != "person" || m.entity.Key != "" || len(m.names) != 1 {
		return "", ""
	}
	words := pile.Words(m.names[0].written)
	switch {
	case len(words) == 1 && len(words[0]) > 2:
		return "", pile.Spelling(words[0])
	case len(words) == 2 && len(words[0]) == 1:
		return words[0], pile.Spelling(words[1])
	}
	return "", ""
}
