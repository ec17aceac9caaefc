package coreference

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
)

// The file is little-endian: a header of 20 bytes (magic, version, number of weights, CRC-32C of all
// that follows), then the weights as int16. Only their order matters, so their unit is not kept.
const (
	magic      = "SITREPCR"
	version    = 1
	headerSize = 20
)

// What can be wrong with a model file. Errors of Open wrap one of them.
var (
	ErrNotModel = errors.New("not a model of coreference")
	ErrVersion  = errors.New("model of coreference of a version this program does not read")
	ErrDamaged  = errors.New("damaged model of coreference")
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Model holds the weights; it is only read.
type Model struct{ weights [buckets]int16 }

// Buckets is the number of weights.
const Buckets = buckets

// Encode writes the file of Buckets weights, each rounded to the 32,767th part of the largest.
func Encode(weights []float64) []byte {
	largest := 1e-9
	for _, w := range weights {
		largest = max(largest, math.Abs(w))
	}
	var body []byte
	for _, w := range weights {
		body = binary.LittleEndian.AppendUint16(body, uint16(int16(math.Round(w/largest*math.MaxInt16))))
	}
	out := []byte(magic)
	for _, n := range []uint32{version, uint32(len(weights)), crc32.Checksum(body, castagnoli)} {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return append(out, body...)
}

// Open reads a file. Errors wrap ErrNotModel, ErrVersion or ErrDamaged.
func Open(file string) (*Model, error) {
	if len(file) < headerSize || file[:len(magic)] != magic {
		return nil, ErrNotModel
	}
	if v := le32(file[8:]); v != version {
		return nil, fmt.Errorf("%w: version %d, this program reads %d", ErrVersion, v, version)
	}
	body := file[headerSize:]
	if le32(file[12:]) != buckets || len(body) != 2*buckets {
		return nil, fmt.Errorf("%w: it has not the %d weights it must have", ErrDamaged, buckets)
	}
	if crc32.Checksum([]byte(body), castagnoli) != le32(file[16:]) {
		return nil, fmt.Errorf("%w: it does not match its checksum", ErrDamaged)
	}
	m := &Model{}
	for i := range m.weights {
		m.weights[i] = int16(uint16(body[2*i]) | uint16(body[2*i+1])<<8)
	}
	return m, nil
}

// Score is the sum of the weights of features, in the model's own unit.
func (m *Model) Score(features []uint32) int {
	sum := 0
	for _, f := range features {
		sum += int(m.weights[f&(buckets-1)])
	}
	return sum
}

func le32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
