package pile

import "sitrep/ledger"

// standing are the decisions that hold, the last first. One that a later one undoes is left out, and so
// is one without two members.
func standing(decisions []ledger.Decision) []ledger.Decision {
	var out []ledger.Decision
	undone := map[string]bool{}
	for i := len(decisions) - 1; i >= 0; i-- {
		d := decisions[i]
		if d.ID != "" && undone[d.ID] {
			continue
		}
		undone[d.Undoes] = true
		if len(d.Members) > 1 {
			out = append(out, d)
		}
	}
	return out
}

// Sets are disjoint sets of records, of which a person keeps some together and some apart.
type Sets struct {
	Union
	foes map[int][]int // root of a set → records that a member of it is kept apart from
}

// Sets makes one set of each record, and one of those that a person holds to be one.
func (p *Pile) Sets(kind string, refs []ledger.Ref) Sets {
	s := Sets{NewUnion(len(refs)), map[int][]int{}}
	if len(p.ruled) == 0 {
		return s
	}
	at := make(map[ledger.Ref]int, len(refs))
	for i := len(refs) - 1; i >= 0; i-- {
		at[refs[i]] = i
	}
	ruled := map[[2]ledger.Ref]bool{}
	for _, d := range p.ruled {
		if d.Kind != kind {
			continue
		}
		for _, m := range d.Members[1:] {
			pair := [2]ledger.Ref{d.Members[0], m}
			i, one := at[pair[0]]
			j, two := at[pair[1]]
			if !ruled[pair] && one && two && i != j {
				s.rule(i, j, d.Verdict)
			}
			ruled[pair], ruled[[2]ledger.Ref{m, d.Members[0]}] = true, true
		}
	}
	return s
}

// rule takes a person's word on two records. An earlier word that a later one rules out is left aside.
func (s Sets) rule(i, j int, verdict string) {
	switch {
	case verdict == "merged":
		s.Join(i, j)
	case verdict == "apart" && s.Find(i) != s.Find(j):
		a, b := s.Find(i), s.Find(j)
		s.foes[a], s.foes[b] = append(s.foes[a], j), append(s.foes[b], i)
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

// Ruled are the decisions of persons that hold, each with what it led to where that is one record.
func (p *Pile) Ruled() []ledger.Decision {
	var out []ledger.Decision
	for _, d := range p.ruled {
		if d.Kind == "same_incident" && d.Verdict == "merged" {
			d.Result = p.Incident(d.Members[0].Report, d.Members[0].ID)
		}
		out = append(out, d)
	}
	return out
}
