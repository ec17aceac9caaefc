package brief

import "sitrep/ledger"

func (b *builder) tension(i int, t ledger.Tension) Tension {
	out := Tension{Number: i + 1, ID: t.ID, Anchor: anchor("t", i), Cause: causeWords(t.Cause),
		Text: OneLine(t.Text), About: b.linkTo(t.About), Reason: t.Reason}
	for _, s := range t.Sides {
		out.Sides = append(out.Sides, Side{Says: OneLine(s.Says), Voices: b.voices(s.Evidence, s.Chains),
			Proofs: b.proofs(s.Evidence, s.Chains), Roots: roots(s.Roots)})
	}
	return out
}
