package muc4

// The slots of a template by their numbers (template-doc-part1, section 2).
const (
	slotID = iota
	slotTemplate
	slotDate
	slotLocation
	slotType
	slotStage
	slotInstrument
	slotInstrumentType
	slotCategory
	slotPerpetrator
	slotOrganization
	slotConfidence
	slotTarget
	slotTargetType
	slotTargetNumber
	slotTargetNation
	slotTargetEffect
	slotTargetTotal
	slotVictimName
	slotVictim
	slotVictimType
	slotVictimNumber
	slotVictimNation
	slotVictimEffect
	slotVictimTotal
	slotCount
)

// slotNames are the labels of the template form.
var slotNames = [slotCount]string{
	"MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE",
	"INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE",
	"PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PERP: ORGANIZATION CONFIDENCE",
	"PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION", "PHYS TGT: EFFECT OF INCIDENT",
	"PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE", "HUM TGT: NUMBER",
	"HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
}

// quoted are the slots filled with strings of the text; counted those filled with numbers. The
// others but date and location take a value of a list.
var (
	quoted = slots(slotInstrument, slotPerpetrator, slotOrganization, slotTarget, slotVictimName, slotVictim)
	counts = slots(slotTargetNumber, slotTargetTotal, slotVictimNumber, slotVictimTotal)
	listed = slots(slotType, slotStage, slotInstrumentType, slotCategory, slotConfidence, slotTargetType,
		slotTargetNation, slotTargetEffect, slotVictimType, slotVictimNation, slotVictimEffect)
)

func slots(numbers ...int) (out [slotCount]bool) {
	for _, n := range numbers {
		out[n] = true
	}
	return out
}
