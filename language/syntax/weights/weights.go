// Package weights reads and writes the flat file of a trained model: little-endian, a header of 24
// bytes (magic "SITREPSX", format version, number of sections, CRC-32C of all that follows the
// header, zero), one entry of 24 bytes a section (name padded with zeros to 16 bytes, offset and
// length as uint32), then the sections, each aligned to 64 bytes. It is read in place.
package weights

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"strings"
)

// Version is the version of the format; another one is refused.
const Version = 1

const (
	magic     = "SITREPSX"
	header    = 24
	entry     = 24
	nameRoom  = 16
	alignment = 64
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// File is an open model file.
type File struct {
	sections map[string]string
	sum      uint32
}

// Section is a named part of a file.
type Section struct {
	Name  string
	Bytes []byte
}

// Open checks a file and finds its sections. It refuses a file that is damaged or of another version.
func Open(s string) (File, error) {
	if len(s) < header || s[:len(magic)] != magic {
		return File{}, fmt.Errorf("not a syntax model: the file does not begin with %q; rebuild it with go run ./tools/train-syntax", magic)
	}
	head := []byte(s[:header])
	if v := binary.LittleEndian.Uint32(head[8:]); v != Version {
		return File{}, fmt.Errorf("syntax model has format %d, this program reads %d; rebuild it with go run ./tools/train-syntax", v, Version)
	}
	f := File{sections: map[string]string{}, sum: binary.LittleEndian.Uint32(head[16:])}
	if sum := checksum(s[header:]); sum != f.sum {
		return File{}, fmt.Errorf("syntax model is damaged: checksum %08x instead of %08x; rebuild it with go run ./tools/train-syntax", sum, f.sum)
	}
	return f, f.index(s, int(binary.LittleEndian.Uint32(head[12:])))
}

func (f File) index(s string, count int) error {
	if count < 0 || count > (len(s)-header)/entry {
		return fmt.Errorf("syntax model names %d sections and has no room for them", count)
	}
	for i := range count {
		e := []byte(s[header+i*entry : header+(i+1)*entry])
		start, length := int(binary.LittleEndian.Uint32(e[nameRoom:])), int(binary.LittleEndian.Uint32(e[nameRoom+4:]))
		if start > len(s) || length > len(s)-start {
			return fmt.Errorf("section %d of the syntax model lies outside the file", i)
		}
		f.sections[strings.TrimRight(string(e[:nameRoom]), "\x00")] = s[start : start+length]
	}
	return nil
}

// Section is the part of a name; an error when the file has none.
func (f File) Section(name string) (string, error) {
	s, ok := f.sections[name]
	if !ok {
		return "", fmt.Errorf("syntax model has no section %q", name)
	}
	return s, nil
}

// Sum is the checksum of the file, the mark of its version.
func (f File) Sum() string { return fmt.Sprintf("%08x", f.sum) }

// checksum is CRC-32C, taken in pieces so that the string is not copied as a whole.
func checksum(s string) uint32 {
	var buffer [1 << 14]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(buffer[:], s)
		sum = crc32.Update(sum, castagnoli, buffer[:n])
		s = s[n:]
	}
	return sum
}

// Build writes a file.
func Build(sections []Section) []byte {
	out := make([]byte, header+entry*len(sections))
	for i, s := range sections {
		for len(out)%alignment != 0 {
			out = append(out, 0)
		}
		e := out[header+i*entry:]
		copy(e[:nameRoom], s.Name)
		binary.LittleEndian.PutUint32(e[nameRoom:], uint32(len(out)))
		binary.LittleEndian.PutUint32(e[nameRoom+4:], uint32(len(s.Bytes)))
		out = append(out, s.Bytes...)
	}
	copy(out, magic)
	binary.LittleEndian.PutUint32(out[8:], Version)
	binary.LittleEndian.PutUint32(out[12:], uint32(len(sections)))
	binary.LittleEndian.PutUint32(out[16:], checksum(string(out[header:])))
	return out
}
