package incident

import (
	"sitrep/collation/pile"
)

// tookIn reports a taking of people that its sentence tells with an attack, as part of it: "gunmen stormed a church and abducted nine
// worshippers". Of another place, day or doer it is another happening, and so it is behind what went before: "after the attack on Sarn
// rebels abducted two nurses in Orrin".
func tookIn(attack, taking *member, text string) bool {
	if attack.kin != "violence" || taking.kin != "kidnapping" || attack.sentence != taking.sentence || attack.ref.Report != taking.ref.Report {
		return false
	}
	for _, m := range []*member{attack, taking} {
		if m.event.Aggregate || hypothetical(m) || m.former || m.further || m.prior || m.event.Status == "denied" || wentBefore(text[m.sentence:min(len(text), max(m.sentence, m.event.Trigger.Start))]) {
			return false
		}
	}
	return attack.past == taking.past && !apart(attack.cities, taking.cities) && !apart(attack.venues, taking.venues) &&
		attack.days.Fit(taking.days) != pile.Clash && !apart(attack.groups, taking.groups)
}

// markTakings marks the attacks of a report by which people were taken and the takings that were part of one: both stand in one sentence.
func markTakings(members []member, text string) {
	takings := map[int][]int{}
	for j := range members {
		if members[j].kin == "kidnapping" {
			takings[members[j].sentence] = append(takings[members[j].sentence], j)
		}
	}
	for i := range members {
		for _, j := range takings[members[i].sentence] {
			if tookIn(&members[i], &members[j], text) {
				members[i].taking, members[j].taking = true, true
			}
		}
	}
}

// oneTaking reports an attack and a taking of people of which one is told with the other in its own report: they may be of one
// happening that another report tells as the one or the other.
func oneTaking(a, b *member) bool {
	return (a.taking || b.taking) && (a.kin == "violence" && b.kin == "kidnapping" || a.kin == "kidnapping" && b.kin == "violence")
}
