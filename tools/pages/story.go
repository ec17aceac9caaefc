package main

// story is an invented report, with what a page sets around it.
type story struct {
	title, outlet, host, day, written, author, place string
	body                                             []string // the facts: each must be in the text
	caption                                          string
	teasers                                          []string // none of them may be in the text
	summaries                                        []string // of the first teasers
}

const demo = "DEMO REPORT. Everything on this page is invented, and so are its places."

var stories = []story{
	{
		title: "Four guards hurt as gunmen storm Velda grain depot", outlet: "Harbour Herald", host: "harbourherald.example",
		day: "2024-03-05", written: "5 March 2024", author: "Ana Rovik", place: "PORT ELLIN, Veldora",
		body: []string{
			"Gunmen attacked a grain depot on the edge of Velda late on Monday and wounded four guards, the district police said.",
			"“They came over the river wall in two boats,” said Inspector Josip Marn, who leads the inquiry.",
			"Two of the wounded were in a critical condition at the harbour hospital, a doctor there told the Harbour Herald.",
			"No group has said that it was behind the attack. The interior ministry blamed a band of smugglers.",
			"It was the third raid on the depot since January. In the first, on 12 January, the attackers took 60 tonnes of wheat.",
			"Police arrested three men on Tuesday morning near the old ferry landing.",
		},
		caption:   "Sacks of grain lie in the yard of the Velda depot after an earlier raid.",
		teasers:   []string{"Storm leaves 900 dead in the outer islands", "Bus blast kills 33 in Sarn", "Minister quits over 12 missing millions", "Why bread costs twice as much as in May", "Flood cuts off 41 villages"},
		summaries: []string{"At least 900 people were killed when a storm struck the outer islands.", "A blast tore through a crowded bus and killed 33 people."},
	},
	{
		title: "Ferry line halted after bomb threat at Karsholm pier", outlet: "The Quarterly Almanac", host: "almanac.example",
		day: "2023-11-17", written: "17 November 2023", author: "Ines Tallow", place: "KARSHOLM",
		body: []string{
			"The ferry line between Karsholm and the northern isles was halted on Friday after a caller threatened to blow up a pier.",
			"About 240 passengers were led off two ships, the line’s spokeswoman, Petra Hahl, said.",
			"Army engineers searched the pier for five hours and found nothing, according to the coastguard.",
			"The caller spoke with a northern accent and gave the police one hour, an officer said on condition that she was not named.",
			"In October a similar call to the post office had emptied the whole street.",
			"The line said that its ships would sail again on Saturday at 06:00.",
		},
		caption:   "Passengers wait on the quay at Karsholm beside their luggage.",
		teasers:   []string{"Gunmen kill 70 at hill market", "Six lost at sea off Port Ellin", "Seventeen held after prison riot", "Ten recipes for cold evenings", "Mayor of Sarn to stand again"},
		summaries: []string{"Gunmen opened fire on a market in the hills and killed at least 70 people.", "Six fishermen are missing after their boat sank."},
	},
	{
		title: "Court jails nine over attack on Sarn radio station", outlet: "Meridian Press", host: "meridianpress.example",
		day: "2022-07-29", written: "29 July 2022", author: "Tomas Weir", place: "SARN",
		body: []string{
			"A court in Sarn sentenced nine men on Thursday to between four and eleven years in prison for the attack on Radio Hill.",
			"Two employees died when the station was set on fire in September 2021.",
			"Judge Maren Oduya said that the men had planned the attack for weeks and had watched the building from a tea house.",
			"Their lawyer, Ivo Brand, said he would appeal; he called the evidence “a heap of rumours”.",
			"The station’s director, Lena Kroll, said that the sentence would not bring her colleagues back.",
			"Prosecutors are still looking for a tenth man, who is thought to have fled over the border.",
		},
		caption:   "The burnt mast of Radio Hill stands above the town.",
		teasers:   []string{"Landmine kills 5 children near Orlo", "Army says 28 rebels surrendered", "Kidnapped engineer freed after 80 days", "The film you have to see this summer", "Bridge toll to rise in autumn"},
		summaries: []string{"Five children were killed when a mine went off in a field near Orlo.", "The army said that 28 rebels had laid down their arms."},
	},
	{
		title: "Embassy warns of attacks on markets in the Orlo valley", outlet: "Valley Observer", host: "valleyobserver.example",
		day: "2024-10-02", written: "2 October 2024", author: "Mira Stone", place: "ORLO",
		body: []string{
			"The Norwald embassy warned its citizens on Wednesday to stay away from markets and squares in the Orlo valley for 72 hours.",
			"The notice speaks of “credible reports” of planned attacks and does not say who gave them.",
			"A spokesman for the valley’s police, Karim Dost, said that he knew of no threat and that markets would stay open.",
			"Two other embassies repeated the warning in the afternoon, almost word for word.",
			"In August seven people were killed when a car bomb went off beside the fish market.",
			"Traders said that fewer buyers had come than on other Wednesdays.",
		},
		caption:   "A trader closes his stall in Orlo’s covered market.",
		teasers:   []string{"Train derails, 14 hurt", "Militia claims killing of 22 soldiers", "Inquiry into 300 lost passports", "How to sleep better in 8 steps", "Old mill to become a museum"},
		summaries: []string{"Fourteen passengers were hurt when a night train left the rails.", "A militia said that it had killed 22 soldiers in the south."},
	},
}
