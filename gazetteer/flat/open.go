package flat

import (
	"fmt"
	"hash/crc32"
	"strings"
	"unsafe"
)

// File is an open gazetteer. Its strings share the memory of the file.
type File struct {
	data                                string
	divisions, places, keys, postings   int
	section                             [sections + 1]int
	boundAt, keyAt, firstAt, postingsAt int
}

// Open checks a file and gives access to it. The error wraps ErrDamaged and says what is wrong.
func Open(data string) (*File, error) {
	if len(data) < headerSize || data[:8] != Magic {
		return nil, fmt.Errorf("%w: it does not begin as a gazetteer; build it again with: go run ./tools/gazetteer", ErrDamaged)
	}
	if v := u32(data, 8); v != Version {
		return nil, fmt.Errorf("%w: its layout is version %d, this program reads %d; build it again with: go run ./tools/gazetteer", ErrDamaged, v, Version)
	}
	if sum := crc32.Checksum(bytesOf(data[16:]), castagnoli); sum != uint32(u32(data, 12)) {
		return nil, fmt.Errorf("%w: checksum %08x, expected %08x; fetch the file again", ErrDamaged, sum, u32(data, 12))
	}
	f := &File{data: data}
	f.divisions, f.places, f.keys, f.postings = u32(data, 16), u32(data, 20), u32(data, 24), u32(data, 28)
	for i := range sections {
		f.section[i] = u32(data, 32+4*i)
	}
	f.section[sections] = len(data)
	return f, f.check()
}

// check makes sure that the sections have the sizes that the counts ask for.
func (f *File) check() error {
	want := [...]int{f.divisions * divisionSize, f.places * placeSize, (letters*letters + 1) * 3,
		(f.keys + 1) * 3, (f.keys + 1) * 3, f.postings * 3}
	for i, size := range want {
		if f.section[i+1]-f.section[i] != size {
			return fmt.Errorf("%w: section %d has %d bytes, expected %d", ErrDamaged, i, f.section[i+1]-f.section[i], size)
		}
	}
	f.boundAt, f.keyAt = f.section[secBounds], f.section[secKeys]
	f.firstAt, f.postingsAt = f.section[secFirst], f.section[secPostings]
	return nil
}

// Key is the folded name of rank i.
func (f *File) Key(i int) string {
	at := f.section[secKeyText]
	return f.data[at+u24(f.data, f.keyAt+3*i) : at+u24(f.data, f.keyAt+3*i+3)]
}

// Seek is the rank of the first key that is not less than a folded name.
func (f *File) Seek(key string) int {
	row := f.boundAt + 3*pair(key)
	lo, hi := u24(f.data, row), u24(f.data, row+3)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if f.Key(mid) < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Find gives the postings [first, last) of a folded name, and whether a longer name begins with it
// and a blank.
func (f *File) Find(key string) (first, last int, longer bool) {
	i := f.Seek(key)
	if i < f.keys && f.Key(i) == key {
		first, last = u24(f.data, f.firstAt+3*i), u24(f.data, f.firstAt+3*i+3)
		i++
	}
	if i < f.keys {
		next := f.Key(i)
		longer = len(next) > len(key) && next[len(key)] == ' ' && strings.HasPrefix(next, key)
	}
	return first, last, longer
}

// Posting is the place of posting i and whether the name is its main name.
func (f *File) Posting(i int) (place int, main bool) {
	p := u24(f.data, f.postingsAt+3*i)
	return p &^ mainName, p&mainName != 0
}

// Places is the number of places, Divisions the number of divisions.
func (f *File) Places() int { return f.places }

// Divisions is the number of divisions.
func (f *File) Divisions() int { return f.divisions }

// Place reads place i.
func (f *File) Place(i int) Place {
	at := f.section[secPlaces] + i*placeSize
	return Place{
		ID:         u32(f.data, at),
		Lat:        (float64(u24(f.data, at+4)) - 90e4) / 1e4,
		Lon:        (float64(u24(f.data, at+7)) - 180e4) / 1e4,
		Population: u32(f.data, at+10),
		Division:   int(f.data[at+14]) | int(f.data[at+15])<<8,
		Feature:    Feature(f.data[at+16]),
		Name:       f.line(u24(f.data, at+17)),
	}
}

// Division reads division i.
func (f *File) Division(i int) Division {
	at := f.section[secDivisions] + i*divisionSize
	return Division{
		Country:    f.data[at : at+2],
		Code:       f.line(u32(f.data, at+2)),
		Name:       f.line(u32(f.data, at+6)),
		Base:       f.line(u32(f.data, at+10)),
		Lat:        (float64(u32(f.data, at+14)) - 90e4) / 1e4,
		Lon:        (float64(u32(f.data, at+18)) - 180e4) / 1e4,
		Places:     u32(f.data, at+22),
		Population: u32(f.data, at+26),
	}
}

// line is the text at an offset, up to the line feed.
func (f *File) line(offset int) string {
	rest := f.data[f.section[secText]+offset:]
	if end := strings.IndexByte(rest, '\n'); end >= 0 {
		return rest[:end]
	}
	return rest
}

func u24(s string, at int) int {
	s = s[at : at+3]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16
}

func u32(s string, at int) int {
	s = s[at : at+4]
	return int(s[0]) | int(s[1])<<8 | int(s[2])<<16 | int(s[3])<<24
}

// bytesOf views a string as bytes without a copy; they are only read.
func bytesOf(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }
