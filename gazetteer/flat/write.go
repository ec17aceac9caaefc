package flat

import (
	"cmp"
	"encoding/binary"
	"hash/crc32"
	"maps"
	"math"
	"slices"
)

// Name ties a folded name to a place, by its index in Content.Places.
type Name struct {
	Key   string
	Place int
	Main  bool // the place's main name, not one of its other names
}

// Content is what a file holds. Places and Divisions keep their order.
type Content struct {
	Divisions []Division
	Places    []Place
	Names     []Name
}

// Encode lays the content out as a file. The same content gives the same bytes.
func Encode(c Content) []byte {
	names := sortedNames(c)
	pool := newPool(c)
	body := [sections][]byte{
		secDivisions: divisionRows(c.Divisions, pool),
		secPlaces:    placeRows(c.Places, pool),
	}
	encodeNames(names, &body)
	body[secText] = pool.text
	return assemble(c, names, &body)
}

// sortedNames orders names by key; under one key, main names and large places come first. Of two
// equal names of one place the main one stays.
func sortedNames(c Content) []Name {
	names := slices.Clone(c.Names)
	slices.SortFunc(names, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(rank(b), rank(a)),
			cmp.Compare(c.Places[b.Place].Population, c.Places[a.Place].Population), cmp.Compare(a.Place, b.Place))
	})
	return slices.CompactFunc(names, func(a, b Name) bool { return a.Key == b.Key && a.Place == b.Place })
}

func rank(n Name) int {
	if n.Main {
		return 1
	}
	return 0
}

// encodeNames fills the sections for keys and postings.
func encodeNames(names []Name, body *[sections][]byte) {
	var ranks []string
	for i, n := range names {
		if i == 0 || n.Key != names[i-1].Key {
			body[secKeys] = put24(body[secKeys], len(body[secKeyText]))
			body[secFirst] = put24(body[secFirst], i)
			body[secKeyText] = append(body[secKeyText], n.Key...)
			ranks = append(ranks, n.Key)
		}
		body[secPostings] = put24(body[secPostings], n.Place|rank(n)*mainName)
	}
	body[secKeys] = put24(body[secKeys], len(body[secKeyText]))
	body[secFirst] = put24(body[secFirst], len(names))
	body[secBounds] = bounds(ranks)
}

// bounds notes for each pair of first letters the first key that belongs to it or a later pair.
func bounds(keys []string) []byte {
	var out []byte
	next := 0
	for row := range letters*letters + 1 {
		for next < len(keys) && pair(keys[next]) < row {
			next++
		}
		out = put24(out, next)
	}
	return out
}

func divisionRows(divisions []Division, pool *pool) []byte {
	var out []byte
	for _, d := range divisions {
		out = append(out, d.Country[:2]...)
		for _, s := range []string{d.Code, d.Name, d.Base} {
			out = put32(out, pool.at[s])
		}
		out = put32(out, int(math.Round((d.Lat+90)*1e4)))
		out = put32(out, int(math.Round((d.Lon+180)*1e4)))
		out = put32(out, d.Places)
		out = put32(out, d.Population)
	}
	return out
}

func placeRows(places []Place, pool *pool) []byte {
	var out []byte
	for _, p := range places {
		out = put32(out, p.ID)
		out = put24(out, int(math.Round((p.Lat+90)*1e4)))
		out = put24(out, int(math.Round((p.Lon+180)*1e4)))
		out = put32(out, p.Population)
		out = append(out, byte(p.Division), byte(p.Division>>8), byte(p.Feature))
		out = put24(out, pool.at[p.Name])
	}
	return out
}

// pool holds every name as written once.
type pool struct {
	text []byte
	at   map[string]int
}

func newPool(c Content) *pool {
	p := &pool{at: map[string]int{}}
	for _, d := range c.Divisions {
		p.at[d.Code], p.at[d.Name], p.at[d.Base] = 0, 0, 0
	}
	for _, place := range c.Places {
		p.at[place.Name] = 0
	}
	for _, s := range slices.Sorted(maps.Keys(p.at)) {
		p.at[s] = len(p.text)
		p.text = append(append(p.text, s...), '\n')
	}
	return p
}

func assemble(c Content, names []Name, body *[sections][]byte) []byte {
	keys := len(body[secKeys])/3 - 1
	out := append(make([]byte, 0, 12<<20), Magic...)
	out = put32(put32(out, Version), 0)
	for _, n := range []int{len(c.Divisions), len(c.Places), keys, len(names)} {
		out = put32(out, n)
	}
	at := headerSize
	for _, b := range body {
		out = put32(out, at)
		at += len(b)
	}
	for _, b := range body {
		out = append(out, b...)
	}
	binary.LittleEndian.PutUint32(out[12:], crc32.Checksum(out[16:], castagnoli))
	return out
}

func put24(b []byte, n int) []byte { return append(b, byte(n), byte(n>>8), byte(n>>16)) }

func put32(b []byte, n int) []byte { return binary.LittleEndian.AppendUint32(b, uint32(n)) }
