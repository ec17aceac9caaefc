package masthead

import (
	"testing"

	"sitrep/text"
)

// Agencies write where, when and who sent a report in forms of their own.
func TestDatelines(t *testing.T) {
	for line, want := range map[string]struct{ place, published, agency string }{
		"PORT ELLIN, Veldora, March 7 (MPA) - Two men were held on Monday, police said.":         {"Port Ellin", "XXXX-03-07", "MPA"},
		"MOSCOW, January 9. /TASS/. Two men were held on Monday, the police said.":               {"Moscow", "XXXX-01-09", "TASS"},
		"MOSCOW. Jan 9 (Interfax) - Two men were held on Monday, the police said.":               {"Moscow", "XXXX-01-09", "Interfax"},
		"TASS, January 9. Two men were held on Monday, the police said.":                         {"", "XXXX-01-09", "TASS"},
		"PESHAWAR: Two men were held on Monday after a search of three houses, police said.":     {"Peshawar", "", ""},
		"KABUL, Feb. 8, 2026 (Xinhua) -- Two men were held on Monday, the police said.":          {"Kabul", "2026-02-08", "Xinhua"},
		"GENEVA (3 October 2025) – Two men were held on Monday after a search, police said.":     {"Geneva", "2025-10-03", ""},
		"QUELLMIR: Two men were held on Monday after a search of three houses, police said.":     {"Quellmir", "", ""},
		"KENYA: Two men were held on Monday after a search of three houses, police said.":        {},
		"URGENT: Two men were held on Monday after a search of three houses, police said.":       {},
		"MOSCOW, 9 January /Quay Inform/. Two men were held on Monday, the police said.":         {"Moscow", "XXXX-01-09", "Quay Inform"},
		"Delhi, Jan 9 (QNT) Two men were held on Monday, the police said.":                       {"Delhi", "XXXX-01-09", "QNT"},
		"Delhi, Jan 9: Two men were held on Monday after a search of three houses, police said.": {"Delhi", "XXXX-01-09", ""},
		"MANILA CITY, 9 January 2026. Two men were held on Monday, the police said.":             {"Manila City", "2026-01-09", ""},
		"Pemba (QNL, 13/6/2025) - Two men were held on Monday, the police said.":                 {"Pemba", "2025-06-13", "QNL"},
		"Pemba (QNL, 12/6/2025) - Two men were held on Monday, the police said.":                 {"Pemba", "", "QNL"},
		"Sarn, January 9. Two men were held on Monday, the police said.":                         {},
	} {
		d := text.New(line)
		Read(d)
		m := d.Masthead
		if day := m.Published.Value + m.Published.Yearless; m.DatelinePlace != want.place || day != want.published || m.Agency != want.agency {
			t.Errorf("%q: got %q %q %q", line, m.DatelinePlace, day, m.Agency)
		}
	}
}

// Lines of a head tell the outlet beside the day, the town, the desk or the writer.
func TestOutlets(t *testing.T) {
	const body = "\n\nTwo men were held on Monday after a search of three houses, the police of the province said.\n"
	for head, want := range map[string]struct{ publisher, agency, published, title string }{
		"Two held in raid\n\nFaso Info, Thursday 6 March 2025":                               {"Faso Info", "", "2025-03-06", "Two held in raid"},
		"Two held in raid\n\nMonday October 13 2025 | Quay Ledger with agencies":             {"Quay Ledger", "", "2025-10-13", "Two held in raid"},
		"Two held in raid\nBy Ana Rovik — Luzon Chronicle\nMay 22, 2025 | 10:12pm":           {"Luzon Chronicle", "", "2025-05-22", "Two held in raid"},
		"Two held in raid\n\nPemba, 10 June 2025, Rádio Quay":                                {"Rádio Quay", "", "2025-06-10", "Two held in raid"},
		"Two held in raid\n\nStaff Correspondent, The Quay Times\nSat Dec 13, 2025 11:40 PM": {"The Quay Times", "", "2025-12-13", "Two held in raid"},
		"Two held in raid\n\nQuay Herald, June 17":                                           {"Quay Herald", "", "XXXX-06-17", "Two held in raid"},
		"QNS/Bogotá, Sept 17\n\nTwo held in raid":                                            {"", "QNS", "XXXX-09-17", "Two held in raid"},
		"Two held in raid\n\nBaghdad - QNA":                                                  {"", "QNA", "", "Two held in raid"},
		"Kilis/Azaz - Quay Agency (QA)\n22.04.2025 19:41\n\nTwo held in raid":                {"Quay Agency", "", "2025-04-22", "Two held in raid"},
		"Security Alert – U.S. Embassy Dhaka (December 12, 2025)":                            {"U.S. Embassy Dhaka", "", "2025-12-12", "Security Alert – U.S. Embassy Dhaka (December 12, 2025)"},
		"Public Prosecutor's Office Hamburg\n27 November 2025\n\nTwo held in raid":           {"Public Prosecutor's Office Hamburg", "", "2025-11-27", "Two held in raid"},
		"KHOST: Two held in raid on a house":                                                 {"", "", "", "KHOST: Two held in raid on a house"},
		"Balkan Lantern\n6 May 2026\n\nTwo held in raid on house":                            {"Balkan Lantern", "", "2026-05-06", "Two held in raid on house"},
		"Situation Update\n6 May 2026\n\nTwo held in raid on house":                          {"", "", "2026-05-06", "Situation Update"},
		"Terror Arrests\n6 May 2026\n\nTwo held in raid on house":                            {"", "", "2026-05-06", "Terror Arrests"},
		"Two held in raid\n\nBy Quay Foreign Staff":                                          {"", "", "", "Two held in raid"},
		"Two held in raid\n\nBy Ana Rovik, Edo Lenn":                                         {"", "", "", "Two held in raid"},
		"Two held in raid\n\nWorld Desk, Lagos\n20 March 2026":                               {"", "", "2026-03-20", "Two held in raid"},
		"Two held in raid\n\nSyria, 10 May 2025":                                             {"", "", "2025-05-10", "Two held in raid"},
	} {
		d := text.New(head + body)
		Read(d)
		m := d.Masthead
		if day := m.Published.Value + m.Published.Yearless; m.Publisher != want.publisher || m.Agency != want.agency || day != want.published || d.Words(m.Title) != want.title {
			t.Errorf("%q: got %q %q %q %q", head, m.Publisher, m.Agency, day, d.Words(m.Title))
		}
	}
}
