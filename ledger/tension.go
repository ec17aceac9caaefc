package ledger

// Side is one side of a tension.
type Side struct {
	Says     string     `json:"says"`
	Chains   []Chain    `json:"chains"`
	Evidence []Evidence `json:"evidence"`
	Roots    Roots      `json:"roots"`
}

// Tension is two or more values that can't all hold, with the cause; it is never resolved here.
// Causes: number actor place date target nationality status denial rival_account claim_against_allegation judgement garbled
// doubt advance_claim; of what is compatible: precision scope date.
type Tension struct {
	ID     string `json:"id"`
	Cause  string `json:"cause"`
	About  string `json:"about"` // id of the incident, series or identity, or of the report of a denial that bears on no incident
	Text   string `json:"text"`
	Sides  []Side `json:"sides"`
	Reason string `json:"reason"`
}
