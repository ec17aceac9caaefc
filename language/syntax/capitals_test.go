package syntax

import "testing"

func TestSentenceCase(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for capitals, want := range map[string]string{
		"BOGOTA, 3 MAR 21 (RADIO NORTE) -- GUNMEN SHOT THE MAYOR.":              "BOGOTA, 3 MAR 21 (RADIO NORTE) -- Gunmen shot the mayor.",
		"THE DRIVER WAS KILLED IN PERU ON 5 MAY.  POLICE MAY SEARCH THE HOUSE.": "The driver was killed in Peru on 5 May.  Police may search the house.",
		"THE ATTACKERS FLED QUIETLY TO THE USSR IN AUGUST.":                     "The attackers fled quietly to the USSR in August.",
		"SHE MET COLONEL VRANKIC'S WIFE.":                                       "She met Colonel Vrankic's wife.",
		"THE XLKF [FREE PEOPLES FRONT] ATTACKED A BRIDGE.":                      "The XLKF [Free Peoples Front] attacked a bridge.",
		"TROOPS OF THE VRANKIC NATIONAL LIBERATION FRONT BURNED TWO BUSES.":     "Troops of the Vrankic National Liberation Front burned two buses.",
		"The mayor of LIMA was shot.":                                           "The mayor of LIMA was shot.",
	} {
		if got := m.SentenceCase(capitals); got != want {
			t.Errorf("%s\n got %s\nwant %s", capitals, got, want)
		}
	}
}
