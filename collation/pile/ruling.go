package pile

import "sitrep/ledger"

// Sets are disjoint sets of records, of which a person keeps some together and some apart.
type Sets struct {
	Union
	foes map[int][]int // root of a set → records that a member of it is kept apart from
}

// Sets makes one set of each record of a kind, and one of those that a person holds to be one.
func (p *Pile) Sets(kind string, refs []ledger.Ref) Sets {
	s := Sets{NewUnion(len(refs)), map[int][]int{}}
	if len(p.constraints) == 0 {
		return s
	}
	at := make(map[ledger.Ref]int, len(refs))
	for i := len(refs) - 1; i >= 0; i-- {
		at[refs[i]] = i
	}
	for _, c := range p.constraints {
		if c.Kind == kind && len(c.Members) > 1 {
			s.bind(c, at)
		}
	}
	return s
}

// bind takes a person's word on the records that are there. What contradicts a word already taken is
// left aside.
func (s Sets) bind(c ledger.Constraint, at map[ledger.Ref]int) {
	i, known := at[c.Members[0]]
	for _, m := range c.Members[1:] {
		j, ok := at[m]
		switch {
		case !known || !ok:
		case c.Together:
			s.Join(i, j)
		case s.Find(i) != s.Find(j):
			a, b := s.Find(i), s.Find(j)
			s.foes[a], s.foes[b] = append(s.foes[a], j), append(s.foes[b], i)
		}
	}
}

// Apart reports two sets that a person's word keeps apart.
func (s Sets) Apart(i, j int) bool {
	b := s.Find(j)
	for _, f := range s.foes[s.Find(i)] {
		if s.Find(f) == b {
			return true
		}
	}
	return false
}

// Join makes one set of two, unless a person keeps them apart.
func (s Sets) Join(i, j int) bool {
	a, b := s.Find(i), s.Find(j)
	if a != b && s.Apart(a, b) {
		return false
	}
	s.Union.Join(a, b)
	if into, from := min(a, b), max(a, b); a != b && len(s.foes[from]) > 0 {
		s.foes[into] = append(s.foes[into], s.foes[from]...)
	}
	return true
}

// Bound are the persons' decisions behind the constraints of the pile, as they stand in a situation.
func (p *Pile) Bound() []ledger.Decision {
	var out []ledger.Decision
	for _, c := range p.constraints {
		d := ledger.Decision{ID: c.Decision, Kind: c.Kind, Verdict: "apart", Members: c.Members, Score: 1, Reasons: []string{}, By: c.By}
		if c.Reason != "" {
			d.Reasons = append(d.Reasons, c.Reason)
		}
		if c.Together {
			d.Verdict = "merged"
			if c.Kind == "same_incident" && len(c.Members) > 0 {
				d.Result = p.Incident(c.Members[0].Report, c.Members[0].ID)
			}
		}
		out = append(out, d)
	}
	return out
}
