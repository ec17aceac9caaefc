package place

import "testing"

func TestReadFindsDatelines(t *testing.T) {
	places, _ := Read(split("MOSCOW, March 7 - Police in the Kaluga Region said so."))
	if len(places) != 2 || places[0].Location.GeoName != "524901" || places[1].Kind != "region" {
		t.Errorf("got %+v", places)
	}
}
