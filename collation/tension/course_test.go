package tension

import (
	"testing"

	"sitrep/collation/statement"
)

func said(quote string) statement.Statement {
	s := statement.Cut(quote)
	s.Claim.Evidence.Quote = quote
	return s
}

func TestCourseOf(t *testing.T) {
	for quote, want := range map[string]string{
		"Fighting in Dolm has stopped since the truce": "fight over", "Clashes were continuing in Dolm at dusk": "fight on", "The siege of the bank ended at noon": "siege over",
		"The fighting in Dolm has not stopped": "fight on", "The blockade of the port was lifted on Monday": "road over", "He still lives in Dolm": "",
	} {
		got := ""
		if c, ok := courseOf(said(quote)); ok {
			got = c.kind + map[bool]string{true: " over", false: " on"}[c.over]
		}
		if got != want {
			t.Errorf("%s: %q", quote, got)
		}
	}
}

func TestSiteOf(t *testing.T) {
	for quote, want := range map[string]string{
		"Jets struck a rebel command post near Dolm": militarySite, "A shell hit a bakery in Dolm": civilSite, "The bus was carrying fighters": civilSite, "The bakery opens at six": "",
		"The strike destroyed a weapons store": militarySite, "The missile struck no school": "",
	} {
		if got := siteOf(said(quote)); got != want {
			t.Errorf("%s: %q", quote, got)
		}
	}
}

func TestThreatens(t *testing.T) {
	for quote, want := range map[string]bool{"The men opened fire on a police patrol": true, "Police opened fire on the marchers": false, "Robbers shot at the jeweller": false, "The two fired at soldiers and fled": true} {
		if threatens(said(quote)) != want {
			t.Errorf("%s: not %v", quote, want)
		}
	}
}

func TestNameplate(t *testing.T) {
	for outlet, want := range map[string]string{
		"outlet of “Statement of the Kara Front, 14 June”": "Statement of the Kara Front", "outlet of “Ministry of the Interior, press release”": "Ministry of the Interior",
		"outlet of “Police kill five in Dolm clash”": "", "outlet of “The Dolm Herald”": "", "outlet of “ARMY KILLS FIVE”": "",
	} {
		if got := nameplate(outlet); got != want {
			t.Errorf("%s: %q", outlet, got)
		}
	}
}
