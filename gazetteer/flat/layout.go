// Package flat is the file format of the gazetteer: settlements, their names and their first-level
// divisions in one little-endian file that is read in place.
//
// A file is a header, then sections whose offsets the header lists. Nothing is decoded when the file
// is opened: lookups are binary searches over sorted keys, so opening costs one checksum.
//
//	header     magic, version, CRC-32C of all that follows the checksum, counts, section offsets
//	divisions  30 bytes each: country, code, name, base name, centre, number of settlements, population
//	places     20 bytes each, by GeoNames id: id, lat, lon, population, division, feature, name
//	bounds     for each pair of first letters, the first key that begins with it
//	keys       3-byte offsets into the key text, sorted
//	first      3-byte index of the first posting of each key
//	postings   3 bytes each: index of a place; the top bit marks its main name
//	keytext    the folded names
//	text       the names as written, each ended by a line feed
package flat

import (
	"errors"
	"hash/crc32"
)

// Magic begins every file; Version changes with the layout.
const (
	Magic   = "SITRGAZ\n"
	Version = 1
)

const (
	headerSize   = 8 + 4 + 4 + 4*4 + sections*4
	divisionSize = 30
	placeSize    = 20
	letters      = 38 // end of key, blank, ten digits, 26 letters
	mainName     = 1 << 23
)

const (
	secDivisions = iota
	secPlaces
	secBounds
	secKeys
	secFirst
	secPostings
	secKeyText
	secText
	sections
)

// Feature says what kind of settlement a place is.
type Feature uint8

// Features, from the GeoNames codes PPL*, PPLX, PPLA2 and lower, PPLA, PPLC, ADM2.
const (
	Settlement Feature = iota
	Quarter            // part of a settlement
	Seat               // seat of a lower division
	Seat1              // seat of a first-level division
	Capital            // seat of a country
	Division2          // no settlement: a second-level division; it has no GeoNames id
)

// Division is a first-level division of a country. Base is its name without a generic word
// ("Kaluga" for "Kaluga Oblast"). A country's own row, for places without a division, has no name.
type Division struct {
	Country    string // ISO 3166-1 alpha-2
	Code       string // GeoNames admin1 code
	Name       string
	Base       string
	Lat, Lon   float64 // mean point of its settlements, degrees
	Places     int     // how many settlements the file lists in it
	Population int     // of its settlements
}

// Place is a settlement, or a division of the second level (a county).
type Place struct {
	ID         int // GeoNames id; 0 for a second-level division
	Name       string
	Lat, Lon   float64 // degrees, rounded to 0.0001
	Population int
	Division   int // index of its division
	Feature    Feature
}

// ErrDamaged is wrapped by every error about a file that cannot be read.
var ErrDamaged = errors.New("gazetteer file is damaged")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// letter is the rank of a key's byte in the table of bounds.
func letter(b byte) int {
	switch {
	case b >= 'a' && b <= 'z':
		return int(b-'a') + 12
	case b >= '0' && b <= '9':
		return int(b-'0') + 2
	}
	return 1
}

// pair is the row of the table of bounds for a key.
func pair(key string) int {
	n := 0
	if len(key) > 0 {
		n = letter(key[0]) * letters
	}
	if len(key) > 1 {
		n += letter(key[1])
	}
	return n
}
