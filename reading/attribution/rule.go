package attribution

import (
	"slices"

	"sitrep/text"
)

// Rule finds one kind of attribution in a sentence. Yes and No are its examples: sentences of our
// own, with what must be found as "source | cue | stance", or must not.
type Rule struct {
	Name string
	Yes  []Example
	No   []string
	find func(f *finder, s text.Sentence)
}

// Example is a sentence and the attribution a rule must read in it.
type Example struct {
	Text   string
	Source string // words of the source; "" for an unnamed one without words
	Cue    string
	Stance string
}

// Rules are applied in this order in each sentence; of two that find the same cue the first holds.
var Rules = slices.Concat(rulesOfVerbs, rulesOfWords)

// rulesOfVerbs find a source by the verb that tells what he says, or by what cites him.
var rulesOfVerbs = []Rule{
	{
		Name: "attribution.according",
		Yes: []Example{
			{"Two men fled over the border, according to police.", "police", "according to", "asserts"},
			{"According to the Harbour Herald, six boats were lost.", "the Harbour Herald", "According to", "asserts"},
			{"Nine guards were killed, per a tally kept by Rovik Watch.", "Rovik Watch", "per", "asserts"},
			{"Twelve were wounded, by the count of the Harbour Guild.", "the Harbour Guild", "by the count of", "asserts"},
		},
		No:   []string{"The work was done according to plan.", "Per Larsen was shot in his car."},
		find: (*finder).prepositions,
	},
	{
		Name: "attribution.quoted",
		Yes: []Example{
			{"Radio Sarn quoted the general as warning that more shelling would follow.", "the general", "warning", "asserts"},
		},
		No:   []string{"The Herald cited the letter as evidence."},
		find: (*finder).quotedAs,
	},
	{
		Name: "attribution.quoting",
		Yes: []Example{
			{"“The road is closed to everybody,” the Harbour Herald quoted the governor as saying.", "the governor", "saying", "asserts"},
			{"“The road is closed to everybody,” the governor was quoted as saying by Radio Sarn.", "the governor", "saying", "asserts"},
		},
		No:   []string{"The Herald quoted the letter as proof."},
		find: (*finder).quotings,
	},
	{
		Name: "attribution.verb",
		Yes: []Example{
			{"The ministry said that two men were arrested.", "The ministry", "said", "asserts"},
			{"Two men were arrested, police said.", "police", "said", "asserts"},
			{"“The road is closed to everybody,” the governor told reporters.", "the governor", "told", "asserts"},
			{"Prosecutors allege that he bought the van.", "Prosecutors", "allege", "alleges"},
			{"The brigade denied that it fired on the bus.", "The brigade", "denied", "denies"},
			{"A spokesman declined to confirm whether the men were held.", "A spokesman", "declined", "declines_to_confirm"},
			{"Police blamed the brigade for the blast.", "Police", "blamed", "alleges"},
			{"“Nobody came to help us,” one of the wounded men, Omar Rovik, told the Herald.", "one of the wounded men", "told", "asserts"},
			{"The army said it killed 40 fighters, a toll the rebels described as fanciful.", "the rebels", "described", "denies"},
			{"The ministry, for its part, attributed the blast to the brigade.", "The ministry", "attributed", "alleges"},
			{"A man who called himself a guard denied any part in the fire.", "A man", "denied", "denies"},
			{"The bus was stopped by rebels, a version that the army has not confirmed.", "the army", "confirmed", "declines_to_confirm"},
		},
		No:   []string{"The lake's colour is attributed to salt.", "Two men drowned, a detail the army did not mention.", "He said goodbye.", "The court condemned two men to death.", "The attack shows no sign of ending.", "Residents added sand to the wall."},
		find: (*finder).verbs,
	},
	{
		Name: "attribution.trailing",
		Yes: []Example{
			{"The road to the port was closed for two days, transport officials announced Tuesday.", "transport officials", "announced", "asserts"},
			{"Nobody was hurt in the fire, according to the mayor, but two huts burned, a guard added.", "a guard", "added", "asserts"},
			{"The boat was Ostrian, a source in the harbour office told Radio Sarn.", "a source", "told", "asserts"},
			{"“We counted six bodies,” a fisherman who declined to be named told the Harbour Post by phone.", "a fisherman", "told", "asserts"},
			{"Contrary to what the owner has said, the fire began in a pump, investigators said.", "investigators", "said", "asserts"},
		},
		No:   []string{"The man, a guard, ran."},
		find: (*finder).trailing,
	},
	{
		Name: "attribution.inverted",
		Yes: []Example{
			{"Two farmers were killed by herders, insist the villagers.", "the villagers", "insist", "asserts"},
			{"At least 30 huts were burned, estimates the Norvik Relief Council.", "the Norvik Relief Council", "estimates", "asserts"},
			{"The bridge is mined, confirms the mayor of Tarvo.", "the mayor", "confirms", "asserts"},
		},
		No:   []string{"The rebels took the town, announced a curfew and left.", "He entered the hall, told the guards and left.", "On Monday, claimed the lives of two."},
		find: (*finder).inverted,
	},
	{
		Name: "attribution.hearing",
		Yes: []Example{
			{"The Harbour Herald learned from a guard that two men had fled.", "a guard", "learned from", "asserts"},
			{"Bandits took 12 pupils from a school, the Harbour Herald gathered from a guard.", "a guard", "gathered from", "asserts"},
		},
		No:   []string{"The army learned from its mistakes that night.", "The police received arms from the ministry."},
		find: (*finder).hearings,
	},
	{
		Name: "attribution.impersonal",
		Yes: []Example{
			{"Police said two men were held. It is noted that both had fled before.", "Police", "noted", "asserts"},
		},
		No:   []string{"It was noted in the book.", "It is a pity that they left."},
		find: (*finder).impersonal,
	},
	{
		Name: "attribution.as",
		Yes: []Example{
			{"As the Harbour Herald reported, two guards slept.", "the Harbour Herald", "reported", "asserts"},
			{"Two guards slept, as the Harbour Herald reported on Monday.", "the Harbour Herald", "reported", "asserts"},
		},
		No:   []string{"As the mayor said nothing, the guards slept."},
		find: (*finder).asReported,
	},
	{
		Name: "attribution.judged",
		Yes: []Example{
			{"The party swears that 163 men were taken away.", "The party", "swears", "asserts"},
			{"The guild has it that six boats were seized.", "The guild", "has", "asserts"},
		},
		No:   []string{"The mayor has two cars.", "The crew has it in its hands to leave."},
		find: (*finder).judgedVerbs,
	},
	{
		Name: "attribution.citing",
		Yes: []Example{
			{"The Harbour Herald, citing a guard, reported that two boats were lost.", "a guard", "citing", "asserts"},
			{"Two boats were lost, the Harbour Herald reported, quoting the coast guard.", "the coast guard", "quoting", "asserts"},
			{"The Harbour Herald reported, referring to a police source, that two boats were lost.", "a police source", "referring to", "asserts"},
		},
		No:   []string{"He left the room, citing a headache and nothing else."},
		find: (*finder).citations,
	},
	{
		Name: "attribution.citing",
		Yes: []Example{
			{"The Harbour Herald, which cited two guards, reported that two boats were lost.", "two guards", "which cited", "asserts"},
			{"According to the Harbour Herald, which spoke to a guard, two boats were lost.", "a guard", "which spoke", "asserts"},
		},
		No:   []string{"The mayor, who spoke to a guard, said two boats were lost.", "The Harbour Herald, which cited no source, reported that two boats were lost."},
		find: (*finder).citedBehind,
	},
	{
		Name: "attribution.bracket",
		Yes: []Example{
			{"Two guards fled over the border at dawn (Reuters).", "Reuters", "(Reuters)", "asserts"},
			{"The crowd was of 2,000 people (police) or 15,000 (organisers).", "organisers", "(organisers)", "asserts"},
		},
		No:   []string{"Two guards (of the port) fled.", "Two men (soldiers and a guard) fled.", "Twelve people (mostly students) fled.", "Two guards fled over the border (Norway)."},
		find: (*finder).bracketed,
	},
	{
		Name: "attribution.passive",
		Yes: []Example{
			{"The men are believed to have fled north.", "", "believed", "speculates"},
			{"Four men accused of burning the mill were held.", "", "accused", "alleges"},
			{"The governor let it be known that two guards had died.", "The governor", "known", "asserts"},
		},
		No:   []string{"The bridge was repaired in May."},
		find: (*finder).passives,
	},
	{
		Name: "attribution.agent",
		Yes: []Example{
			{"The arrests were announced by the ministry on Monday.", "the ministry", "announced", "asserts"},
			{"The claim was denied by the army.", "the army", "denied", "denies"},
			{"The number of dead was put at 14 by the mayor.", "the mayor", "put", "asserts"},
			{"Radio Sarn was told by two guards that the road was cut.", "two guards", "told", "asserts"},
		},
		No:   []string{"The appeal was rejected by the court.", "The bridge was repaired by the army.", "The guard was told by his wife to leave."},
		find: (*finder).agents,
	},
}
