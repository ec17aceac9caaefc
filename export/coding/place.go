package coding

import (
	"math"
	"strconv"

	"sitrep/export/table"
)

// acledPlaces and ucdpPlaces are the precisions of places in the codes of the two. ACLED has no code for a country or
// for less; UCDP's 3 and 5 ask for a district or a line, which we do not tell apart.
var (
	acledPlaces = map[string]string{"venue": "1", "city": "1", "region": "3"}
	ucdpPlaces  = map[string]string{"venue": "1", "city": "1", "region": "4", "country": "6"}
)

// ACLEDPlace is the precision of the place from 1, a settlement, to 3, a province; "" where the place is not on the map.
func (c *Case) ACLEDPlace() string { return c.onMap(acledPlaces) }

// UCDPPlace is the precision of the place from 1, exact, to 7; "" where the place is not on the map.
func (c *Case) UCDPPlace() string { return c.onMap(ucdpPlaces) }

func (c *Case) onMap(codes map[string]string) string {
	if !c.Point() {
		return ""
	}
	return codes[c.At.Precision]
}

// Point reports a place with coordinates.
func (c *Case) Point() bool { return c.At.Lat != nil && c.At.Lon != nil }

// WKT is the place as well-known text, longitude first.
func (c *Case) WKT() string {
	if !c.Point() {
		return ""
	}
	return "POINT (" + table.Written(c.At.Lon) + " " + table.Written(c.At.Lat) + ")"
}

// PrioGrid is the cell of PRIO-GRID 2.0: half a degree wide, counted from 1 in the south-west, by rows of 720.
func (c *Case) PrioGrid() string {
	if !c.Point() || math.Abs(*c.At.Lat) >= 90 || math.Abs(*c.At.Lon) >= 180 {
		return ""
	}
	row, column := math.Floor((*c.At.Lat+90)*2), math.Floor((*c.At.Lon+180)*2)
	return strconv.Itoa(int(row)*720 + int(column) + 1)
}
