package network

import (
	"encoding/binary"
	"math"
)

// Dense weights are kept as IEEE 754 binary16: eleven bits of precision are more than the int8 tables
// beside them have, in half the room of float32.

// halves rounds values to binary16, little-endian; ties go to even, what is too large to infinity.
func halves(values []float32) []byte {
	out := make([]byte, 0, 2*len(values))
	for _, v := range values {
		out = binary.LittleEndian.AppendUint16(out, half(v))
	}
	return out
}

func half(v float32) uint16 {
	bits := math.Float32bits(v)
	sign := uint16(bits >> 16 & 0x8000)
	size := bits & 0x7fffffff
	switch {
	case size >= 0x47800000: // 65536 and above, infinity, not a number
		if size > 0x7f800000 {
			return sign | 0x7e00
		}
		return sign | 0x7c00
	case size < 0x38800000: // below 2^-14: a multiple of 2^-24
		return sign | uint16(math.RoundToEven(math.Abs(float64(v))*(1<<24)))
	}
	size -= 0x38000000 // the bias of exponents: 127 there, 15 here
	return sign | uint16((size+0xfff+size>>13&1)>>13)
}

// readHalves widens binary16 values.
func readHalves(s string) []float32 {
	out := make([]float32, len(s)/2)
	for i := range out {
		out[i] = widen(uint16(s[2*i]) | uint16(s[2*i+1])<<8)
	}
	return out
}

func widen(h uint16) float32 {
	sign, size := uint32(h&0x8000)<<16, uint32(h&0x7fff)
	switch {
	case size >= 0x7c00:
		return math.Float32frombits(sign | 0x7f800000 | size<<13)
	case size < 0x400:
		return math.Float32frombits(sign | math.Float32bits(float32(size)/(1<<24)))
	}
	return math.Float32frombits(sign | size<<13 + 0x38000000)
}
