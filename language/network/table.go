package network

import (
	"encoding/binary"
	"math"
)

// Table is an embedding table read in place from the model file: a sorted array of keys, and for each
// key a row of int8 values with one scale. The row after the last key stands for all unknown keys.
type Table struct {
	Width  int
	keys   string // little-endian uint32, ascending
	scales string // little-endian float32, one more than keys
	rows   string // int8, Width a row
	starts []uint32
}

// bucketBits is how many leading bits of a key lead straight to its neighbourhood.
const bucketBits = 12

func newTable(width int, keys, scales, rows string) Table {
	t := Table{Width: width, keys: keys, scales: scales, rows: rows, starts: make([]uint32, 1<<bucketBits+1)}
	row := 0
	for b := range t.starts {
		for row < t.Len() && int(t.key(row)>>(32-bucketBits)) < b {
			row++
		}
		t.starts[b] = uint32(row)
	}
	return t
}

// Len is the number of known keys.
func (t *Table) Len() int { return len(t.keys) / 4 }

func (t *Table) key(row int) uint32 { return word32(t.keys, row) }

// Row is the number of the row of a key; that of an unknown key is Len.
func (t *Table) Row(key uint32) int {
	b := key >> (32 - bucketBits)
	lo, hi := int(t.starts[b]), int(t.starts[b+1])
	for lo < hi {
		mid := (lo + hi) / 2
		if t.key(mid) < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < t.Len() && t.key(lo) == key {
		return lo
	}
	return t.Len()
}

// Read writes the values of a row to out, which holds Width.
func (t *Table) Read(out []float32, row int) {
	scale := math.Float32frombits(word32(t.scales, row))
	for i, v := range []byte(t.rows[row*t.Width : (row+1)*t.Width]) {
		out[i] = float32(int8(v)) * scale
	}
}

func word32(s string, i int) uint32 {
	return uint32(s[i*4]) | uint32(s[i*4+1])<<8 | uint32(s[i*4+2])<<16 | uint32(s[i*4+3])<<24
}

// Quantized are the columns of a table ready for the file.
type Quantized struct {
	Keys   []uint32 // ascending
	Scales []float32
	Rows   []int8
}

// Quantize rounds rows of the given width to int8, each scaled by its largest value. There is one row
// more than keys.
func Quantize(keys []uint32, values []float32, width int) Quantized {
	q := Quantized{Keys: keys, Scales: make([]float32, len(keys)+1), Rows: make([]int8, len(values))}
	for r := range q.Scales {
		row := values[r*width : (r+1)*width]
		q.Scales[r] = largest(row) / 127
		for i, v := range row {
			if q.Scales[r] > 0 {
				q.Rows[r*width+i] = int8(math.RoundToEven(float64(v / q.Scales[r])))
			}
		}
	}
	return q
}

func largest(row []float32) float32 {
	var most float32
	for _, v := range row {
		most = max(most, v, -v)
	}
	return most
}

// Table is the quantized table as a loaded model reads it.
func (q Quantized) Table(width int) Table {
	return newTable(width, string(bytes32(q.Keys)), string(floats(q.Scales)), string(int8s(q.Rows)))
}

func bytes32(values []uint32) []byte {
	out := make([]byte, 0, 4*len(values))
	for _, v := range values {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return out
}

func floats(values []float32) []byte {
	out := make([]byte, 0, 4*len(values))
	for _, v := range values {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(v))
	}
	return out
}

func int8s(values []int8) []byte {
	out := make([]byte, len(values))
	for i, v := range values {
		out[i] = byte(v)
	}
	return out
}
