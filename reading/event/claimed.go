package event

import "slices"

// claimedAgain reports one group's claim of one deed told again: "JNR says it killed 60 … has said it was behind the attack". Other
// claimants, another day or a word that sets it apart ("also") make it another claim.
func (r *reader) claimedAgain(a, c candidate) bool {
	if a.status != c.status || !a.headline && r.setOff(c) || clashing(a, c) || r.ownDay(a, c) {
		return false
	}
	return r.sameClaimant(a, c) && (a.headline && (r.lede(c) || firstTold(a, c)) || c.sentence-r.lastTold(a) <= 1 || sharedCount(a.counts, c.counts))
}

// sameClaimant reports claimants that are one actor, or a claim that names none.
func (r *reader) sameClaimant(a, c candidate) bool {
	if len(a.pred.Subjects) == 0 || len(c.pred.Subjects) == 0 {
		return true
	}
	return slices.ContainsFunc(c.pred.Subjects, func(s int) bool {
		k := r.d.ActorHeaded(s)
		return k >= 0 && slices.ContainsFunc(a.pred.Subjects, func(x int) bool { return r.d.ActorHeaded(x) == k })
	})
}
