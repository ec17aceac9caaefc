package snapshot

import (
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

func TestGroundIsThePlaceThatCanBeDrawn(t *testing.T) {
	degrees := 12.5
	venue := text.Location{Written: "a market", Precision: "venue"}
	named := text.Location{Name: "Lowland", Country: "Lowland", CountryCode: "LL", Precision: "country"}
	town := text.Location{Name: "Port Ellin", Lat: &degrees, Lon: &degrees, Country: "Kestria", CountryCode: "KE", Precision: "city"}
	for _, c := range []struct {
		where []text.Location
		want  string
		drawn bool
	}{
		{nil, "", false},
		{[]text.Location{venue}, "a market", false},
		{[]text.Location{venue, named}, "Lowland", true},
		{[]text.Location{venue, named, town}, "Port Ellin", true},
	} {
		at := Ground(&ledger.Incident{Where: c.where})
		got := ""
		if at != nil {
			got = at.Name + at.Written
		}
		if got != c.want || onTheMap(at) != c.drawn {
			t.Errorf("%v: got %q, drawn %v", c.where, got, onTheMap(at))
		}
	}
}
