package masthead_test

import (
	"testing"

	"sitrep/reading/masthead"
	"sitrep/text"
)

// TestOwnVoice: who speaks in a statement without a masthead; a report about an embassy is none.
func TestOwnVoice(t *testing.T) {
	const rest = " A second line of the statement tells its readers what else there is to know of it."
	for first, want := range map[string]string{
		"The Embassy of Kestria in Sarn has been informed of a demonstration planned for Saturday in front of the parliament.":         "Embassy of Kestria in Sarn",
		"The U.S. Embassy in Kampala reminds all citizens of the need for caution when they visit the market in the coming days.":      "U.S. Embassy in Kampala",
		"The Embassy of Kestria strongly condemns the attack on the market in the old town, in which many people lost their lives.":    "Embassy of Kestria",
		"The U.S. Embassy in Kampala said on Friday that it had received credible information about an attack on the market.":          "",
		"The Embassy has received credible information about an attack on the market, a spokesman for the mission said on Friday.":     "",
		"The rebels condemns nobody, and the old market of the town has received no visitors since the attack of last Friday morning.": "",
		"Two men were killed when gunmen attacked the Embassy of Kestria in Sarn, which has received threats for months, police said.": "",
	} {
		d := text.New(first + rest)
		masthead.Read(d)
		if got := d.Masthead.Publisher; got != want {
			t.Errorf("%q: got %q, want %q", first, got, want)
		}
	}
}
