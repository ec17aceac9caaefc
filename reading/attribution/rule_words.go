package attribution

// rulesOfWords find a source by other words: adverbs, nouns, marks, and what stands without a verb.
var rulesOfWords = []Rule{
	{
		Name: "attribution.adverb",
		Yes: []Example{
			{"The men reportedly fled north.", "", "reportedly", "asserts"},
			{"He allegedly bought the van.", "", "allegedly", "alleges"},
		},
		No:   []string{"The men quickly fled north."},
		find: (*finder).adverbs,
	},
	{
		Name: "attribution.minded",
		Yes: []Example{
			{"The mayor is convinced that the fire was set.", "The mayor", "is convinced", "asserts"},
			{"Residents were afraid that the dam would break.", "Residents", "were afraid", "speculates"},
			{"Officials are worried about the threat that thieves pose.", "Officials", "are worried", "speculates"},
		},
		No:   []string{"The mayor is sure of himself.", "The road is certain to be closed."},
		find: (*finder).minded,
	},
	{
		Name: "attribution.colon",
		Yes: []Example{
			{"Police: Two men held over mill blaze", "Police", ":", "asserts"},
			{"Ana Rovik: We shall open the bridge on Friday.", "Ana Rovik", ":", "asserts"},
			{"Mother of one pupil: nobody called us from the school.", "Mother of one pupil", ":", "asserts"},
			{"Gas utility, on Monday evening: the main was shut at noon.", "Gas utility", ":", "asserts"},
			{"Passenger who sat in the back: the tyre was flat before that.", "Passenger", ":", "asserts"},
			{"15:12 Harbour police: the quay is closed.", "Harbour police", ":", "asserts"},
			{"From the hospital: two men with burns were brought in.", "hospital", ":", "asserts"},
			{"Bus driver – He jumped off at the lights.", "Bus driver", "–", "asserts"},
			{"Smugglers' letter: the cook has been let go.", "Smugglers' letter", ":", "asserts"},
		},
		No: []string{"Note: The bridge is closed.", "Where: the bridge was closed.", "Norway: two guards were killed by a mine.",
			"Victims: two guards were killed.", "Commander: Ivo Rovik.", "Contact: our office is closed.", "The guards carried guns: old rifles were found.",
			"The mayor's answer: “No.”", "The container: it was empty."},
		find: (*finder).colons,
	},
	{
		Name: "attribution.headline",
		Yes: []Example{
			{"Two men held over mill blaze - police\n\nThe mill burned down on Friday.", "police", "-", "asserts"},
		},
		No:   []string{"Two men held over mill blaze - again\n\nThe mill burned down on Friday."},
		find: (*finder).headlines,
	},
	{
		Name: "attribution.rendering",
		Yes: []Example{
			{"In the police version, the two men fired first.", "police", "In", "asserts"},
			{"By the army's own count, 14 men died.", "the army", "By", "asserts"},
			{"The toll given by the hospital is 19 dead.", "the hospital", "toll", "asserts"},
			{"The ministry's tally stands at 12 dead.", "The ministry", "tally", "asserts"},
			{"The toll, which the ministry put at 14, could rise.", "the ministry", "put", "asserts"},
			{"Fourteen people died, a figure the ministry gave on Monday.", "the ministry", "figure", "asserts"},
			{"The ministry's figure of 14 dead stands alone.", "The ministry", "figure", "asserts"},
			{"The version of the family is that he was asleep.", "the family", "version", "asserts"},
			{"In the guild's reckoning some sixty boats sank.", "the guild", "In", "asserts"},
			{"The firm's explanation is that a valve failed.", "The firm", "explanation", "asserts"},
			{"The family's version has him shot while kneeling.", "The family", "version", "asserts"},
			{"By his own account the guard slept.", "the guard", "By", "asserts"},
			{"By the mayor's own admission, the gate was open.", "the mayor", "By", "asserts"},
		},
		No: []string{"The army's problem is that it has no fuel.", "The port's advantage is that ships can turn.", "By the mayor's order, the gate was shut.",
			"The army's account has two flaws.", "In the new version, the gun fires faster.", "By the end of the count, two men had left.", "The toll of the attack is 19 dead."},
		find: (*finder).renderings,
	},
	{
		Name: "attribution.gapped",
		Yes: []Example{
			{"Police said 12 people were hurt, hospitals at least 20.", "hospitals", "", "asserts"},
			{"The ministry counts seven dead, the union nine.", "the union", "", "asserts"},
		},
		No:   []string{"Police said 12 people were hurt, 20 of them guards.", "Police said 12 people were hurt, among them the mayor and four guards."},
		find: (*finder).gapped,
	},
	{
		Name: "attribution.framed",
		Yes: []Example{
			{"From what the villagers say, the soldiers came in two trucks.", "the villagers", "From what", "asserts"},
			{"If witnesses are to be believed, the soldiers came in two trucks.", "witnesses", "If", "asserts"},
		},
		No:   []string{"If the soldiers come, the villagers are to be moved.", "From what was left, the soldiers built a hut.", "As far as the bridge, the road is clear."},
		find: (*finder).framed,
	},
	{
		Name: "attribution.suspicion",
		Yes: []Example{
			{"Suspicion fell on the gang that runs the port.", "", "Suspicion fell on", "alleges"},
			{"Suspicion has centred on two former guards.", "", "Suspicion has centred on", "alleges"},
		},
		No:   []string{"Snow fell on the mill.", "The blame game goes on."},
		find: (*finder).suspicions,
	},
	{
		Name: "attribution.noun",
		Yes: []Example{
			{"The raid followed revelations that two guards had helped the gang.", "", "revelations", "asserts"},
		},
		No:   []string{"The report is long."},
		find: (*finder).nouns,
	},
	{
		Name: "attribution.noun",
		Yes: []Example{
			{"The rebels' claim to have taken 30 soldiers was read out.", "The rebels", "claim", "alleges"},
			{"Army reports of four killings were read out.", "Army", "reports", "asserts"},
		},
		No:   []string{"The report of the year is long.", "The union's fear of the sea is old.", "The news of four killings spread."},
		find: (*finder).withoutClause,
	},
}
