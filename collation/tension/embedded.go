package tension

import (
	"sitrep/collation/statement"
	"sitrep/ledger"
)

// embedded sets a denial against what it holds of another's words: "the ministry denied media reports that a guard was
// killed", of which the reports are one side and the ministry the other.
func (f *finder) embedded() {
	for _, r := range f.pile.Readings {
		list := f.ofReport(r.Report.ID)
		for k, d := range list {
			if d.Claim.Stance != "denies" {
				continue
			}
			for _, s := range list[max(0, k-beside):min(len(list), k+beside+1)] {
				if holdsWords(d, s) && !f.told("denial", s.Evidence(), d.Evidence()) {
					f.setOpposed(d, []statement.Statement{s}, "")
					f.quoting[f.keyOf(d)] = true
				}
			}
		}
	}
}

// holdsWords reports a denial within whose words another's statement stands, as of one whom the denier speaks of.
func holdsWords(d, s statement.Statement) bool {
	x, y := d.Claim.Evidence, s.Claim.Evidence
	if y.Start < x.Start || y.End > x.End || silent[s.Claim.Stance] || s.Root.Key == d.Root.Key {
		return false
	}
	nested := len(s.Claim.Chain) == len(d.Claim.Chain)+1 && y.Start > x.Start && begins(s.Claim.Chain, d.Claim.Chain)
	return nested || s.Claim.Stance == "alleges" && y.End < x.End && d.Has(replyPhrases["charge"]()) // "…, a charge the army rejects"
}

// begins reports a chain that goes on from another.
func begins(long, short ledger.Chain) bool {
	for i, h := range short {
		if long[i].Name != h.Name {
			return false
		}
	}
	return true
}
