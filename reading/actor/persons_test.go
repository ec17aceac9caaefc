package actor_test

import (
	"testing"

	"sitrep/reading"
	"sitrep/text"
)

// TestWhoIsAPerson: kinds of names that nobody knows, by what stands beside them; "private" is a person whose name is
// withheld from exports, "public" one in an office. Each name must be spoken of as often as told, by any wording.
func TestWhoIsAPerson(t *testing.T) {
	for _, c := range []struct {
		words string
		want  map[string]string // the words of a mention → what it is; "nobody" for no actor that is a person
	}{
		{"Chief Insp. Marek Dolvin said nine people died. Dolvin gave no names.", map[string]string{"Marek Dolvin": "public", "Dolvin": "public", "Insp.": "nobody"}},
		{"A bomb killed nine people in Veldora. Veldora said it would close its border. Veldora's capital is calm.", map[string]string{"Veldora": "nobody"}},
		{"Radio Sarn reported that the bridge had burned.", map[string]string{"Radio Sarn": "media"}},
		{"The blast was heard far off, the Sarn Times reported.", map[string]string{"Sarn Times": "media"}},
		{"Teacher Mirel Stann said he heard shots.", map[string]string{"Mirel Stann": "private"}},
		{"Tamsin Orvek, 34, of Ulvar, was charged. Orvek's brother, Pell Orvek, denied it.", map[string]string{"Tamsin Orvek": "private", "Orvek": "private", "Pell Orvek": "private"}},
		{"Salim al-Harbi, a shopkeeper, hid in a ditch. Al-Harbi was not hurt.", map[string]string{"Salim al-Harbi": "private", "Al-Harbi": "private"}},
		{"Police named the dead as Idris Kolm, 29, and Yusuf Adane, 31.", map[string]string{"Idris Kolm": "private", "Yusuf Adane": "private"}},
		{"Mayor Jorun Helk of Lorvane called for calm. In Lorvane, where three people died, shops were shut.", map[string]string{"Jorun Helk": "public", "Lorvane": "nobody"}},
		{"Col. Ruud de Vries, a spokesman for the army, declined to comment. De Vries left at noon.", map[string]string{"Ruud de Vries": "public", "De Vries": "public"}},
		{"US Secretary of State Paul Denner met officials in Odde. Denner left on Tuesday.", map[string]string{"Paul Denner": "public", "Denner": "public"}},
		{"The Minister for the Coast, Iva Brandt, said so.", map[string]string{"Iva Brandt": "public"}},
		{"A guard, Syed Orrin, was shot. Mullah Daud denied it.", map[string]string{"Syed Orrin": "private", "Daud": "public"}},
		{"He was the chief of the gang La Rovika. La Rovika denied it.", map[string]string{"La Rovika": "armed_group"}},
		{"Two members of Los Kolmos were held.", map[string]string{"Los Kolmos": "organization"}},
		{"One man was freed, the ABVD has been told. The DNA showed nothing.", map[string]string{"ABVD": "organization", "DNA": "nobody"}},
		{"The Inquiry Committee refused to comment.", map[string]string{"Inquiry Committee": "organization"}},
		{"The guards will go before the City Court of Sarn in May.", map[string]string{"City Court of Sarn": "agency", "May": "nobody"}},
		{"Operation Steel Rain began on Friday.", map[string]string{"Operation Steel Rain": "nobody", "Steel Rain": "nobody"}},
		{"The Bekhari clan denied that its men took part.", map[string]string{"Bekhari clan": "population_group"}},
		{"Nine people died on May 4, Orrin Rights Watch said. Orrin Rights Watch, which has its seat in Sarn, gave no names.", map[string]string{"Orrin Rights Watch": "organization", "Watch": "nobody"}},
		{"Six died in the shelling, the Levant Rights Watchers' Network said.", map[string]string{"Levant Rights Watchers' Network": "organization", "Levant": "nobody"}},
		{"Nine died, the Sahel Observatory for Harbour Rights said.", map[string]string{"Sahel Observatory for Harbour Rights": "organization"}},
		{"A priest was shot dead in Uromi on Sunday, the Catholic Bishops' Conference of Nigeria said.", map[string]string{"Catholic Bishops' Conference of Nigeria": "organization", "Nigeria": "nobody"}},
		{"Police arrested Wilmar Orvek, alias \"El Brezo\", on Sunday. El Brezo had hidden for years.", map[string]string{"Wilmar Orvek": "private", "El Brezo": "private"}},
		{"A faction of the Gulf Cartel took credit.", map[string]string{"Gulf Cartel": "armed_group"}},
		{"The Union of Harbour Guards' Families (UoHGF) denied it. UoHGF gave no number.", map[string]string{"UoHGF": "organization"}},
		{"Soldiers of the 3rd Battalion, 6th Rangers, held the bridge.", map[string]string{"3rd Battalion, 6th Rangers": "agency"}},
	} {
		d := reading.Layers(c.words)
		for words, want := range c.want {
			if got := whatIs(d, words); got != want {
				t.Errorf("%q: %s is %s, want %s", c.words, words, got, want)
			}
		}
	}
}

// whatIs is what the mention with these words is, "nobody" for none or a place that is no person.
func whatIs(d *text.Document, words string) string {
	for _, a := range d.Actors {
		for _, m := range a.Mentions {
			switch {
			case d.Words(m.Span) != words:
			case a.Rule == "actor.person.office":
				return "public"
			case a.Kind == "person":
				return "private"
			case a.Kind != "city" && a.Kind != "region" && a.Kind != "country":
				return a.Kind
			}
		}
	}
	return "nobody"
}
