package masthead

import "testing"

func TestBody(t *testing.T) {
	for line, want := range map[string]string{
		"U.S. Embassy Tbilisi, Georgia":                       "U.S. Embassy Tbilisi",
		"Interior Ministry of the Republic of Kazakhstan":     "Interior Ministry of the Republic of Kazakhstan",
		"Foreign, Commonwealth & Development Office":          "Foreign, Commonwealth & Development Office",
		"Delegation of the European Union to Syria":           "Delegation of the European Union to Syria",
		"U.S. Central Command":                                "U.S. Central Command",
		"New Zealand Police":                                  "New Zealand Police",
		"Office of the Spokesperson":                          "Office of the Spokesperson",
		"Embassy of the United States of America, Ankara":     "Embassy of the United States of America",
		"Office for the Coordination of Humanitarian Affairs": "Office for the Coordination of Humanitarian Affairs",
		"Embassy of Kestria in Tamsk":                         "Embassy of Kestria in Tamsk",
		"Public Prosecutor's Office Hamburg":                  "Public Prosecutor's Office Hamburg",
		"Federal Prosecutor’s Office":                         "Federal Prosecutor’s Office",
		"Two killed near embassy":                             "",
		"Gunmen Attack Embassy":                               "",
		"Police Arrest Man in Paris":                          "",
		"Embassy Bombing Kills Five":                          "",
		"Police said":                                         "",
		"Georgia, Texas":                                      "",
		"Police: three held":                                  "",
		"Office":                                              "",
	} {
		if got := body(line); got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}
