package table

import (
	"slices"

	"sitrep/ledger"
)

// claimRow is a claim with its evidence stamped with the report.
type claimRow struct {
	ledger.StandClaim
	root ledger.Hop
	span Positions
	Standing
}

var claimFields = slices.Concat([]Field[claimRow]{
	{"claim_id", Text, "report:id of the claim.", func(r claimRow) string { return r.Report + ":" + r.ID }},
	{"about", Text, "The records of the report that the words bear on.", func(r claimRow) string { return Joined(r.About...) }},
	{"stance", Text, "asserts, alleges, speculates, doubts, denies, declines_to_confirm or claims_responsibility.", func(r claimRow) string { return r.Stance }},
	{"certainty", Text, "How sure the source is, in its own words' class.", func(r claimRow) string { return r.Certainty }},
	{"root", Text, "Who says it, at the end of the chain.", func(r claimRow) string { return r.root.Name }},
	{"root_unnamed", Yes, "true: the source has no name.", func(r claimRow) string { return yes(r.root.Unnamed) }},
	{"cue", Text, "The word that tells who speaks.", func(r claimRow) string { return r.cue() }},
	{"quote", Text, "What is said.", func(r claimRow) string { return r.Evidence.Quote }},
}, Placed(func(r claimRow) Positions { return r.span }), Behind(func(r claimRow) Standing { return r.Standing }))

func (r claimRow) cue() string {
	if r.Cue == nil {
		return ""
	}
	return r.Cue.Text
}

func (g *Ground) claims() Table {
	var rows []claimRow
	for _, c := range g.Situation.Claims {
		rows = append(rows, g.claim(c))
	}
	return Of("claims", "One row a claim: who says what in one report, how surely.", claimFields, rows)
}

func (g *Ground) claim(c ledger.StandClaim) claimRow {
	if c.Evidence.Report == "" {
		c.Evidence.Report = c.Report
	}
	row := claimRow{StandClaim: c, span: g.Positions(c.Evidence)}
	var names []string
	if n := len(c.Chain); n > 0 {
		row.root = c.Chain[n-1]
	}
	if row.root.Name != "" {
		names = []string{row.root.Name}
	}
	row.Standing = g.standing(support{
		evidence: []ledger.Evidence{c.Evidence}, chains: []ledger.Chain{c.Chain}, claims: []ledger.StandClaim{c}, about: c.ID,
		roots: ledger.Roots{Low: len(names), High: len(names), Names: names},
	})
	return row
}
