package tension

import (
	"fmt"

	"sitrep/ledger"
)

// credibility sets the code of an incident by the rule in docs/collation.md, read from top to bottom. It knows
// the sources and contradictions of the pile and nothing else.
func (f *finder) credibility(in *ledger.Incident) {
	causes := f.causes(in)
	low, high := in.Roots.Low, in.Roots.High
	c := ledger.Credibility{Reasons: []string{}}
	set := func(code int, format string, parts ...any) {
		if c.Code == 0 {
			c.Code = code
		}
		c.Reasons = append(c.Reasons, fmt.Sprintf(format, parts...))
	}
	if in.Status == "planned" || in.Status == "threatened" {
		set(6, "it has not happened by the reports that tell it")
	}
	if in.Status == "denied" {
		set(5, "those who speak of it deny it")
	}
	if causes["denial"] {
		set(4, "one side tells it, another denies it or a part in it")
	}
	if causes["doubt"] {
		set(4, "an outlet that prints it doubts it")
	}
	if acting(in, f) {
		set(3, "only those who took part in it tell it")
	}
	switch {
	case in.Roots.Unsourced && high == 1:
		set(6, "one outlet tells it and names no source")
	case in.Roots.Unsourced:
		set(3, "outlets tell it and name no source: 1 root, at most %d", high)
	case low >= 3:
		set(1, "%d independent roots tell it", low)
	case low == 2:
		set(2, "2 independent roots tell it")
	default:
		set(3, "1 root tells it, at most %d", high)
	}
	in.Credibility = &c
}

// causes are the causes of the tensions of an incident.
func (f *finder) causes(in *ledger.Incident) map[string]bool {
	out := map[string]bool{}
	for _, id := range in.Tensions {
		out[f.cause[id]] = true
	}
	return out
}

// doubts finds the outlets that doubt what they print: a claim of theirs with that stance about an event.
func (f *finder) doubts() {
	for _, r := range f.pile.Readings {
		for _, c := range r.Claims {
			if c.Stance != "doubts" || len(c.Chain) > 1 || len(c.Chain) == 1 && !c.Chain[0].Publisher {
				continue
			}
			for _, id := range c.About {
				if i, ok := f.incident[f.pile.Incident(r.Report.ID, id)]; ok {
					f.doubt(&f.s.Incidents[i], r.Report.ID, c)
				}
			}
		}
	}
}

func (f *finder) doubt(in *ledger.Incident, report string, c ledger.Claim) {
	evidence := c.Evidence
	evidence.Report = report
	told := ledger.Value{}
	for _, v := range valuesOf(in, "status") {
		told.Evidence, told.Chains = append(told.Evidence, v.Evidence...), append(told.Chains, v.Chains...)
	}
	f.keep(in, f.add("doubt", in.ID, in.Title, "the outlet doubts what it prints",
		[]ledger.Side{f.side("told", told), f.side("doubted", ledger.Value{Evidence: []ledger.Evidence{evidence}, Chains: []ledger.Chain{nonNil(c.Chain)}})}))
}
