package table

import (
	"slices"

	"sitrep/ledger"
)

var claimColumns = []Column{
	{"claim_id", "report:id of the claim."},
	{"about", "The records of the report that the words bear on."},
	{"stance", "asserts, alleges, speculates, doubts, denies, declines_to_confirm or claims_responsibility."},
	{"certainty", "How sure the source is, in its own words' class."},
	{"root", "Who says it, at the end of the chain."},
	{"root_unnamed", "true: the source has no name."},
	{"cue", "The word that tells who speaks."},
	{"quote", "What is said."},
}

func (b *builder) claims() Table {
	t := Table{Name: "claims", Doc: "One row a claim: who says what in one report, how surely.",
		Columns: slices.Concat(claimColumns, offsetColumns, StandColumns)}
	for _, c := range b.s.Claims {
		t.Rows = append(t.Rows, b.claim(c))
	}
	return t
}

func (b *builder) claim(c ledger.StandClaim) []string {
	e := c.Evidence
	if e.Report == "" {
		e.Report = c.Report
	}
	cue, root, unnamed := "", "", false
	if c.Cue != nil {
		cue = c.Cue.Text
	}
	if n := len(c.Chain); n > 0 {
		root, unnamed = c.Chain[n-1].Name, c.Chain[n-1].Unnamed
	}
	row := []string{c.Report + ":" + c.ID, joined(c.About...), c.Stance, c.Certainty, root, yes(unnamed), cue, e.Quote}
	row = append(row, b.offsetsOf(e)...)
	var names []string
	if root != "" {
		names = []string{root}
	}
	return append(row, b.stand(stand{
		evidence: []ledger.Evidence{e}, chains: []ledger.Chain{c.Chain}, claims: []ledger.StandClaim{c}, about: c.ID,
		roots: ledger.Roots{Low: len(names), High: len(names), Names: names},
	})...)
}
