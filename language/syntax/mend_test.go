package syntax

import "testing"

// TestMended holds own sentences that the network alone reads as no sentence can be built.
func TestMended(t *testing.T) {
	for _, want := range []reading{
		// A participle is not the verb of its clause where that follows without a subject.
		{"Police officers posted there killed one of them.", "killed", "root", "", "kill"},
		{"Police officers posted there killed one of them.", "posted", "acl", "officers", "post"},
		{"Police officers posted there killed one of them.", "officers", "nsubj", "killed", "officer"},
		{"The group blamed for the bombing denied any role.", "group", "nsubj", "denied", "group"},
		{"The group blamed for the bombing denied any role.", "blamed", "acl", "group", "blame"},
		{"Last Thursday a motorcycle rigged with explosives went off in Al-Bab, killing a shopkeeper.", "Thursday", "obl:unmarked", "went", "Thursday"},
		{"Last Thursday a motorcycle rigged with explosives went off in Al-Bab, killing a shopkeeper.", "motorcycle", "nsubj", "went", "motorcycle"},
		{"The minister said 26 of the students earlier declared missing had since returned home.", "returned", "ccomp", "said", "return"},
		{"The minister said 26 of the students earlier declared missing had since returned home.", "26", "nsubj", "returned", "26"},
		{"The gunfight broke out hours after a grenade lobbed at a bus stand left five pedestrians injured.", "after", "mark", "left", "after"},
		{"Villagers displaced by the fighting said they had no food.", "Villagers", "nsubj", "said", "villager"},
		// A particle is no preposition of the time behind it.
		{"A bomb went off this week.", "off", "compound:prt", "went", "off"},
		{"A bomb went off the Friday before last.", "off", "compound:prt", "went", "off"},
		// A form in -ing is no verb of its clause either, nor a second deed of those who fled.
		{"Gunmen riding on motorcycles shot dead two guards in Quetta, police said.", "riding", "acl", "Gunmen", "ride"},
		{"Gunmen riding on motorcycles shot dead two guards in Quetta, police said.", "Gunmen", "nsubj", "shot", "gunman"},
		{"Assailants riding in two trucks intercepted the mayor, the office said.", "Assailants", "nsubj", "intercepted", "assailant"},
		{"Residents fled their homes on Tuesday after shooting erupted between rival clans.", "shooting", "nsubj", "erupted", "shooting"},
		{"Residents fled their homes on Tuesday after shooting erupted between rival clans.", "erupted", "advcl", "fled", "erupt"},
		{"He fled after shooting two guards.", "shooting", "advcl", "fled", "shoot"},
		{"The lawyer of one of the five men arrested over a plot to burn a mall in Sarn said there was none.", "arrested", "acl", "men", "arrest"},
		{"The lawyer of one of the five men arrested over a plot to burn a mall in Sarn said there was none.", "lawyer", "nsubj", "said", "lawyer"},
		// Two subjects of one verb: one is that of the clause beside it.
		{"Officials said two of the four men alleged to have planted the bomb were trained in Libya.", "two", "nsubj:pass", "trained", "two"},
		{"Officials said two of the four men alleged to have planted the bomb were trained in Libya.", "Officials", "nsubj", "said", "official"},
		{"Jon Abel, 31, and Ivan Ruk, 27, were arrested on Tuesday, police said.", "Jon", "nsubj:pass", "arrested", "Jon"},
		// What stands behind a preposition is no second subject.
		{"Four students implicated in the Vienna shooting had lived in Graz.", "shooting", "obl", "implicated", "shooting"},
		{"Four students implicated in the Vienna shooting had lived in Graz.", "students", "nsubj", "lived", "student"},
		{"The two men arrested after the blast were released on Tuesday, a police source said.", "blast", "obl", "arrested", "blast"},
		{"The two men arrested after the blast were released on Tuesday, a police source said.", "after", "case", "blast", "after"},
		{"At least two men were held.", "men", "nsubj:pass", "held", "man"},
		{"The market closed after the blast was heard.", "blast", "nsubj:pass", "heard", "blast"},
		// What has an object, a subject of its own behind it or a relative pronoun for one keeps its clause.
		{"The army fired on the crowd and killed nine.", "fired", "root", "", "fire"},
		{"Officials warned of attacks on churches, two people briefed on the matter said.", "Officials", "nsubj", "warned", "official"},
		{"The mayor claimed the men were armed.", "claimed", "root", "", "claim"},
		{"The drone that hovered over the base was shot down.", "hovered", "acl:relcl", "drone", "hover"},
	} {
		if got := readWord(t, want.sentence, want.word); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
