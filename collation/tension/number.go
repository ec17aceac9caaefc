package tension

import (
	"sitrep/collation/pile"
	"sitrep/ledger"
)

// numbers makes tensions of the conflicts of a series, and of figures that contradict themselves.
func (f *finder) numbers(s *ledger.Series) {
	about := s.ID
	if s.Incident != "" {
		about = s.Incident
	}
	for _, r := range s.Relations {
		if r.Kind == "conflict" && r.Other == "" {
			f.note(s, f.add("number", about, s.What+": "+says(s.Points[r.From])+" against "+says(s.Points[r.To]), r.Reason,
				[]ledger.Side{f.pointSide(s.Points[r.From]), f.pointSide(s.Points[r.To])}))
		}
	}
	for _, p := range s.Points {
		if p.Flag != "" && !p.Earlier {
			f.note(s, f.add("garbled", s.ID, s.What+": “"+p.Evidence.Quote+"”", "the passage contradicts itself; its literal reading is kept and not used to judge other values",
				append([]ledger.Side{f.pointSide(p)}, f.besideGarbled(p)...)))
		}
	}
}

// note writes a tension into its series, and into the incident of the series.
func (f *finder) note(s *ledger.Series, id string) {
	s.Tensions = addOnce(s.Tensions, id)
	if i, ok := f.incident[s.Incident]; ok && s.Incident != "" {
		f.s.Incidents[i].Tensions = addOnce(f.s.Incidents[i].Tensions, id)
	}
}

func addOnce(list []string, id string) []string {
	for _, x := range list {
		if x == id {
			return list
		}
	}
	return append(list, id)
}

func says(p ledger.Point) string { return pile.Number(p.Low, p.High, p.Bound) }

func (f *finder) pointSide(p ledger.Point) ledger.Side {
	return f.side(says(p), ledger.Value{Evidence: []ledger.Evidence{p.Evidence}, Chains: []ledger.Chain{p.Chain}})
}
