package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sitrep/gazetteer/flat"
)

// Columns of a GeoNames settlement row (geonames.org, readme of the export).
const (
	colID         = 0
	colName       = 1
	colASCII      = 2
	colOther      = 3
	colLat        = 4
	colLon        = 5
	colFeature    = 7
	colCountry    = 8
	colAdmin1     = 10
	colAdmin2     = 11
	colPopulation = 14
	columns       = 19
)

// row is a settlement as GeoNames lists it.
type row struct {
	id, population       int
	name, ascii, feature string
	others               []string
	lat, lon             float64
	country, admin1      string
	admin2               string
}

// read makes the content of the flat file from GeoNames rows and the lists of division names of both levels.
// Second-level divisions come first, since they have no id and places stand by id.
func read(settlements, divisionNames, countyNames []byte) (flat.Content, error) {
	names, err := readDivisionNames(divisionNames)
	if err != nil {
		return flat.Content{}, err
	}
	lower, err := readDivisionNames(countyNames)
	if err != nil {
		return flat.Content{}, err
	}
	table, err := readRows(string(settlements))
	if err != nil {
		return flat.Content{}, err
	}
	all, index := divisions(table, names)
	c := flat.Content{Divisions: all}
	table = append(counties(table, lower), table...)
	for i, r := range table {
		c.Places = append(c.Places, flat.Place{
			ID: r.id, Name: r.name, Lat: r.lat, Lon: r.lon, Population: r.population,
			Division: index[divisionOf(r, names)], Feature: feature(r.feature),
		})
		c.Names = append(c.Names, namesOf(i, r)...)
	}
	return c, nil
}

// readRows reads all settlements, ordered by id.
func readRows(table string) ([]row, error) {
	var out []row
	for line := range strings.Lines(table) {
		r, err := readRow(strings.Split(strings.TrimRight(line, "\r\n"), "\t"))
		if err != nil {
			return nil, fmt.Errorf("settlement row %d: %w", len(out)+1, err)
		}
		if r.country != "" && !isGone(r.feature) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b row) int { return cmp.Compare(a.id, b.id) })
	return out, nil
}

func readRow(f []string) (row, error) {
	if len(f) != columns {
		return row{}, fmt.Errorf("%d columns, expected %d", len(f), columns)
	}
	r := row{name: f[colName], ascii: f[colASCII], feature: f[colFeature], country: f[colCountry], admin1: f[colAdmin1], admin2: f[colAdmin2]}
	if f[colOther] != "" {
		r.others = strings.Split(f[colOther], ",")
	}
	var errs [4]error
	r.id, errs[0] = strconv.Atoi(f[colID])
	r.population, errs[1] = strconv.Atoi(f[colPopulation])
	r.lat, errs[2] = strconv.ParseFloat(f[colLat], 64)
	r.lon, errs[3] = strconv.ParseFloat(f[colLon], 64)
	return r, cmp.Or(errs[0], errs[1], errs[2], errs[3])
}

// isGone reports settlements that news no longer names: abandoned, destroyed, historical.
func isGone(code string) bool {
	return code == "PPLQ" || code == "PPLW" || code == "PPLH" || code == "PPLCH"
}

func feature(code string) flat.Feature {
	switch code {
	case codeCounty:
		return flat.Division2
	case "PPLC":
		return flat.Capital
	case "PPLA":
		return flat.Seat1
	case "PPLA2", "PPLA3", "PPLA4", "PPLA5":
		return flat.Seat
	case "PPLX":
		return flat.Quarter
	}
	return flat.Settlement
}
