package flat

import (
	"bytes"
	"errors"
	"testing"
)

func content() Content {
	return Content{
		Divisions: []Division{{Country: "AA", Code: "01", Name: "North Oblast", Base: "North", Lat: -10.5, Lon: 179.9, Places: 2, Population: 70}},
		Places:    []Place{{ID: 7, Name: "Élan", Lat: 89.9999, Lon: -180, Population: 40_000_000, Feature: Capital}, {ID: 9, Name: "New Élan", Population: 3}},
		Names:     []Name{{"new elan", 1, true}, {"elan", 0, true}, {"elan", 0, false}, {"elan", 1, false}, {"zed", 1, false}},
	}
}

func TestRoundTrip(t *testing.T) {
	f, err := Open(string(Encode(content())))
	if err != nil {
		t.Fatal(err)
	}
	if p := f.Place(0); p.Name != "Élan" || p.ID != 7 || p.Population != 40_000_000 || p.Lat < 89.9998 || p.Lon != -180 || p.Feature != Capital {
		t.Errorf("place is %+v", p)
	}
	if d := f.Division(0); d.Name != "North Oblast" || d.Base != "North" || d.Country != "AA" || d.Code != "01" || d.Population != 70 {
		t.Errorf("division is %+v", d)
	}
	first, last, longer := f.Find("elan")
	if last-first != 2 || longer {
		t.Errorf("elan has postings [%d,%d), longer %v", first, last, longer)
	}
	if place, main := f.Posting(first); place != 0 || !main {
		t.Errorf("first posting of elan is %d, main %v", place, main)
	}
	for key, want := range map[string]bool{"new": true, "ne": false, "z": false, "": false, "zz": false, "a": false} {
		if first, last, longer := f.Find(key); first != last || longer != want {
			t.Errorf("Find(%q) = [%d,%d) longer %v, want none, %v", key, first, last, longer, want)
		}
	}
}

func TestEncodeIsDeterministic(t *testing.T) {
	if !bytes.Equal(Encode(content()), Encode(content())) {
		t.Error("two encodings differ")
	}
}

// TestDamage flips and cuts bytes: each must be refused, none may panic.
func TestDamage(t *testing.T) {
	whole := Encode(content())
	for i := range whole {
		broken := bytes.Clone(whole)
		broken[i] ^= 0x41
		if _, err := Open(string(broken)); !errors.Is(err, ErrDamaged) {
			t.Fatalf("byte %d flipped: error %v", i, err)
		}
		if _, err := Open(string(whole[:i])); !errors.Is(err, ErrDamaged) {
			t.Fatalf("cut at byte %d: error %v", i, err)
		}
	}
}
