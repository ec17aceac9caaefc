package network

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
)

// The model file is little-endian: a header of 64 bytes (magic, version, number of sections, length of
// the file, checksum of the directory), a directory of 64 bytes a section (name, offset, length, checksum
// of the bytes), then the sections, each aligned to 64 bytes. Checksums are CRC-32C. Tables are int8 with a
// float32 scale a row; dense matrices are IEEE 754 binary16, widened when loaded.
const (
	magic     = "SITREP\x00N"
	version   = 3
	nameless  = 2 // the version before: no layer of names
	alignment = 64
	nameSize  = 32
)

// What can be wrong with a model file. Errors of Load wrap one of them.
var (
	ErrNotModel = errors.New("not a model file")
	ErrVersion  = errors.New("model file of a version this program does not read")
	ErrDamaged  = errors.New("damaged model file")
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

type section struct {
	name  string
	bytes []byte
}

// Encode writes a model file. tables and matrices stand in the order of plan.Tables and plan.Matrices.
func Encode(plan Plan, tables []Quantized, matrices []Matrix) ([]byte, error) {
	head, err := json.Marshal(plan)
	if err != nil {
		return nil, fmt.Errorf("encode plan: %w", err)
	}
	sections := []section{{"plan", head}}
	for i, shape := range plan.Tables() {
		sections = append(sections,
			section{shape.Name + ".keys", bytes32(tables[i].Keys)},
			section{shape.Name + ".scales", floats(tables[i].Scales)},
			section{shape.Name + ".rows", int8s(tables[i].Rows)})
	}
	for _, m := range matrices {
		sections = append(sections, section{m.Name, halves(m.Values)})
	}
	return join(sections), nil
}

func join(sections []section) []byte {
	at := alignment * (1 + len(sections))
	var directory []byte
	for _, s := range sections {
		var name [nameSize]byte
		copy(name[:], s.name)
		directory = append(directory, name[:]...)
		directory = binary.LittleEndian.AppendUint64(directory, uint64(at))
		directory = binary.LittleEndian.AppendUint64(directory, uint64(len(s.bytes)))
		directory = binary.LittleEndian.AppendUint64(directory, uint64(crc32.Checksum(s.bytes, castagnoli)))
		directory = append(directory, make([]byte, 8)...)
		at += aligned(len(s.bytes))
	}
	out := append(make([]byte, 0, at), header(len(sections), at, directory)...)
	out = append(out, directory...)
	for _, s := range sections {
		out = append(out, s.bytes...)
		out = append(out, make([]byte, aligned(len(s.bytes))-len(s.bytes))...)
	}
	return out
}

func aligned(n int) int { return (n + alignment - 1) / alignment * alignment }

func header(sections, length int, directory []byte) []byte {
	out := []byte(magic)
	out = binary.LittleEndian.AppendUint32(out, version)
	out = binary.LittleEndian.AppendUint32(out, uint32(sections))
	out = binary.LittleEndian.AppendUint64(out, uint64(length))
	out = binary.LittleEndian.AppendUint32(out, crc32.Checksum(directory, castagnoli))
	return append(out, make([]byte, alignment-len(out))...)
}

// split checks a model file and returns its sections by name, in place.
func split(file string) (map[string]string, error) {
	count, err := readHeader(file)
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, count)
	for i := range count {
		name, bytes, err := readEntry(file, file[alignment*(i+1):alignment*(i+2)])
		if err != nil {
			return nil, err
		}
		out[name] = bytes
	}
	return out, nil
}

func readHeader(file string) (sections int, err error) {
	if len(file) < alignment || file[:len(magic)] != magic {
		return 0, ErrNotModel
	}
	if v := word32(file, 2); v != version && v != nameless {
		return 0, fmt.Errorf("%w: version %d, this program reads %d", ErrVersion, v, version)
	}
	count := int(word32(file, 3))
	if length := word64(file, 2); length != uint64(len(file)) {
		return 0, fmt.Errorf("%w: %d bytes, its header says %d", ErrDamaged, len(file), length)
	}
	end := alignment * (count + 1)
	if count > len(file)/alignment || end > len(file) || checksum(file[alignment:end]) != word32(file, 6) {
		return 0, fmt.Errorf("%w: its directory does not match its checksum", ErrDamaged)
	}
	return count, nil
}

func readEntry(file, entry string) (name, bytes string, err error) {
	name = cString(entry[:nameSize])
	at, length, sum := word64(entry, 4), word64(entry, 5), word64(entry, 6)
	if at%alignment != 0 || at > uint64(len(file)) || length > uint64(len(file))-at {
		return name, "", fmt.Errorf("%w: section %q lies outside the file", ErrDamaged, name)
	}
	bytes = file[at : at+length]
	if uint64(checksum(bytes)) != sum {
		return name, "", fmt.Errorf("%w: section %q does not match its checksum", ErrDamaged, name)
	}
	return name, bytes, nil
}

func cString(s string) string {
	for i := range len(s) {
		if s[i] == 0 {
			return s[:i]
		}
	}
	return s
}

// checksum works through a string in pieces, so that no copy of a large section is made.
func checksum(s string) uint32 {
	var piece [4096]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(piece[:], s)
		sum = crc32.Update(sum, castagnoli, piece[:n])
		s = s[n:]
	}
	return sum
}

func word64(s string, i int) uint64 { return uint64(word32(s, 2*i)) | uint64(word32(s, 2*i+1))<<32 }
