package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"sort"
)

// ErrCut marks a file that ends before its classifier does.
var ErrCut = errors.New("the classifier is cut off")

// Shape is what a file needs to know of a classifier besides its bytes.
type Shape struct {
	Classes []string
	Rows    int // features, without the bias
}

// Encode writes a classifier with at most limit features, those of the largest weights: for each the
// hash (4 bytes, little-endian, ascending), then the scale of each class (float32), then the weights
// (int8), the bias first.
func (c *Classifier) Encode(limit int) (Shape, []byte) {
	features := c.strongest(limit)
	n := len(c.Classes)
	out := make([]byte, 0, 4*len(features)+4*n+(len(features)+1)*n)
	for _, f := range features {
		out = binary.LittleEndian.AppendUint32(out, f)
	}
	rows := []int{0}
	for _, f := range features {
		rows = append(rows, c.rows.of(f))
	}
	scales := c.scales(rows)
	for _, s := range scales {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(s))
	}
	for _, row := range rows {
		for k, w := range c.weights[row*n : row*n+n] {
			out = append(out, byte(int8(math.Round(float64(w/scales[k])))))
		}
	}
	return Shape{Classes: c.Classes, Rows: len(features)}, out
}

// strongest are the features of the largest weights, in the order of their hashes.
func (c *Classifier) strongest(limit int) []uint32 {
	features := c.rows.from(1)
	slices.Sort(features)
	sort.SliceStable(features, func(a, b int) bool { return c.size(features[a]) > c.size(features[b]) })
	features = features[:min(limit, len(features))]
	slices.Sort(features)
	return features
}

// size is how far the weights of a feature lie apart: what moves all classes alike decides nothing.
func (c *Classifier) size(feature uint32) float32 {
	n, row := len(c.Classes), c.rows.of(feature)
	w := c.weights[row*n : row*n+n]
	return slices.Max(w) - slices.Min(w)
}

func (c *Classifier) scales(rows []int) []float32 {
	n := len(c.Classes)
	out := make([]float32, n)
	for _, row := range rows {
		for k, w := range c.weights[row*n : row*n+n] {
			out[k] = max(out[k], float32(math.Abs(float64(w)))/127)
		}
	}
	for k := range out {
		out[k] = max(out[k], 1e-9)
	}
	return out
}

// Decode reads a classifier and gives what follows it.
func Decode(shape Shape, file string) (*Classifier, string, error) {
	n := len(shape.Classes)
	size := 4*shape.Rows + 4*n + (shape.Rows+1)*n
	if n == 0 || shape.Rows < 0 || len(file) < size {
		return nil, "", ErrCut
	}
	c := &Classifier{Classes: shape.Classes, rows: newTable(shape.Rows), weights: make([]float32, (shape.Rows+1)*n)}
	raw := []byte(file[:size])
	for i := range shape.Rows {
		c.rows.put(binary.LittleEndian.Uint32(raw[4*i:]), int32(i+1))
	}
	scales, weights := raw[4*shape.Rows:], raw[4*shape.Rows+4*n:]
	for i := range c.weights {
		scale := math.Float32frombits(binary.LittleEndian.Uint32(scales[4*(i%n):]))
		c.weights[i] = float32(int8(weights[i])) * scale
	}
	return c, file[size:], nil
}
