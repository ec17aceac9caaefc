package date_test

import (
	"testing"

	"sitrep/input/date"
)

func TestRead(t *testing.T) {
	for written, want := range map[string]string{
		"2024-03-05T23:30:00-05:00":             "2024-03-05T23:30:00-05:00",
		"2024-03-05T23:30:00.123Z":              "2024-03-05T23:30:00Z",
		"2024-03-05T23:30:00+0100":              "2024-03-05T23:30:00+01:00",
		"2024-03-05T23:30":                      "2024-03-05",
		"2024-03-05":                            "2024-03-05",
		"20240305":                              "2024-03-05",
		"Tue, 05 Mar 2024 10:11:12 GMT":         "2024-03-05T10:11:12Z",
		"Tue, 5 Mar 2024 10:11:12 +0200":        "2024-03-05T10:11:12+02:00",
		"Tue, 5 Mar 2024 10:11:12 EST":          "2024-03-05",
		"Tue Mar  5 10:11:12 2024":              "2024-03-05",
		"Published: 5 March 2024":               "2024-03-05",
		"March 5th, 2024":                       "2024-03-05",
		"Sept. 5, 2024":                         "2024-09-05",
		"March 5, 2024, 10:12 p.m.":             "2024-03-05",
		"Tuesday, March 5, 2024":                "2024-03-05",
		"25/03/2024":                            "2024-03-25",
		"03/25/2024":                            "2024-03-25",
		"05.03.2024":                            "2024-03-05",
		"05/03/2024":                            "", // the fifth of March or the third of May
		"1709596800":                            "2024-03-05T00:00:00Z",
		"1709596800000":                         "2024-03-05T00:00:00Z",
		"2024-13-05":                            "",
		"yesterday":                             "",
		"":                                      "",
		"0001-01-01T00:00:00Z":                  "",
		"31.02.2024":                            "",
		"Tue, 05 Mar 2024 10:11:12 +0000 (UTC)": "2024-03-05T10:11:12Z",
	} {
		if got := date.Read(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
}

func TestFindAndInAddress(t *testing.T) {
	for line, want := range map[string]string{
		"By Ana Rovik | March 5, 2024, 10:12": "2024-03-05",
		"Port Ellin, 5 Mar. 2024":             "2024-03-05",
		"Updated at noon":                     "",
	} {
		if got := date.Find(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
	for address, want := range map[string]string{
		"https://herald.example/2024/03/05/ferry": "2024-03-05",
		"https://herald.example/20240305/ferry":   "2024-03-05",
		"https://herald.example/2024-03-05-ferry": "2024-03-05",
		"https://herald.example/20249905/ferry":   "",
		"https://herald.example/story-120240305":  "",
	} {
		if got := date.InAddress(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}

// Whatever is written: no panic, and what is read reads as itself.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"2024-03-05T23:30:00-05:00", "Tue, 05 Mar 2024 10:11:12 GMT", "25/03/2024", "1709596800", "March 5th, 2024 p.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := date.Read(s)
		if d != "" && date.Read(d) != d {
			t.Errorf("%q reads as %q, which reads as %q", s, d, date.Read(d))
		}
		date.Find(s)
		date.InAddress(s)
	})
}
