package tension

import (
	"slices"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// lead is the incident that a report tells first as its own news.
func (f *finder) lead(r ledger.Reading) string {
	return f.first(r, ofLead)
}

func ofLead(kind, kin string) bool { return kin == "violence" || kind == "kidnapping" }

// leadOf is the incident that a report tells first as its own news and that a measure may count people of.
func (f *finder) leadOf(r ledger.Reading, measure string) string {
	if measure == "arrested" {
		return f.first(r, func(kind, kin string) bool { return kind == "arrest" || kind == "raid" })
	}
	lead := earliest(r, ofLead)
	if lost[measure] { // the dead of a raid in which others were taken are those of the raid, told beside the taking
		deed := earliest(r, func(_, kin string) bool { return kin == "violence" })
		if deed >= 0 && (lead < 0 || r.Events[deed].Trigger.Start-r.Events[lead].Trigger.Start < besideTaking) {
			lead = deed
		}
	}
	return f.incidentAt(r, lead)
}

// besideTaking is within how many bytes of the taking of people the deed is told in which they were taken.
const besideTaking = 300

// first is the incident of the first event of a kind that a report tells as its own news.
func (f *finder) first(r ledger.Reading, of func(kind, kin string) bool) string {
	return f.incidentAt(r, earliest(r, of))
}

func (f *finder) incidentAt(r ledger.Reading, event int) string {
	if event < 0 {
		return ""
	}
	return f.pile.Incident(r.Report.ID, r.Events[event].ID)
}

// earliest is the first event of a kind that a report tells as its own news, -1 for none.
func earliest(r ledger.Reading, of func(kind, kin string) bool) int {
	best := -1
	for k, e := range r.Events {
		if _, kin := lexicon.Family(e.Type); of(e.Type, kin) && !e.Past && !e.Aggregate && !upon(r.Report.Text, e) && (best < 0 || e.Trigger.Start < r.Events[best].Trigger.Start) {
			best = k
		}
	}
	return best
}

// upon reports an event that is told as what came before the news: "on patrol following the attack at the bridge".
func upon(body string, e ledger.Event) bool {
	at := e.Trigger.Start
	if at < 0 || at > len(body) {
		return false
	}
	words := pile.Words(body[max(0, at-reach/5):at])
	return slices.ContainsFunc(words[max(0, len(words)-uponReach):], func(w string) bool { return w == "following" || w == "after" })
}

// uponReach is how many words lie at most between "following" and the event that is told by it.
const uponReach = 3
