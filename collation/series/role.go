package series

import lexicon "sitrep/lexicon/en/collation"

// measureByRole is what a number of people measures by the part that they play in a happening of the report where their own words do
// not tell it: those who opened fire are its attackers, those whom it took away are kidnapped. The happening's id stands beside it.
func (s *spoken) measureByRole(f figure) (measure, event string) {
	if f.toll || !f.counted() || f.value == "" {
		return "", ""
	}
	e := f.figure.Evidence
	for _, ev := range s.all {
		_, kind := lexicon.Family(ev.Type)
		if ev.Past || ev.Aggregate || ev.Status == "planned" || ev.Status == "threatened" {
			continue
		}
		for _, r := range ev.Roles {
			if m := measureOfRole[kind][r.Role]; m != "" && r.Start < e.End && e.Start < r.End {
				return m, ev.ID
			}
		}
	}
	return "", ""
}

// measureOfRole is what those measure who play a part in a happening of a kind.
var measureOfRole = map[string]map[string]string{
	"violence":   {"perpetrator": "perpetrators"},
	"kidnapping": {"perpetrator": "perpetrators", "victim": "kidnapped", "target": "kidnapped"},
	"arrest":     {"target": "arrested"},
}
