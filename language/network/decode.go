package network

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
)

// Decode is the inverse of Encode: the plan, tables and matrices of a model file, to be trained further. Encoding them
// again gives the same bytes.
func Decode(file string) (Plan, []Quantized, []Matrix, error) {
	var plan Plan
	if _, err := Load(file); err != nil {
		return plan, nil, nil, err
	}
	sections, err := split(file)
	if err != nil {
		return plan, nil, nil, err
	}
	if err := json.Unmarshal([]byte(sections["plan"]), &plan); err != nil {
		return plan, nil, nil, fmt.Errorf("%w: its plan is unreadable: %v", ErrDamaged, err)
	}
	var tables []Quantized
	for _, shape := range plan.Tables() {
		tables = append(tables, Quantized{words32(sections[shape.Name+".keys"]), floats32(sections[shape.Name+".scales"]), signed(sections[shape.Name+".rows"])})
	}
	matrices := plan.Matrices()
	for i := range matrices {
		matrices[i].Values = readHalves(sections[matrices[i].Name])
	}
	return plan, tables, matrices, nil
}

func words32(s string) []uint32 {
	out := make([]uint32, len(s)/4)
	for i := range out {
		out[i] = binary.LittleEndian.Uint32([]byte(s[4*i : 4*i+4]))
	}
	return out
}

func floats32(s string) []float32 {
	out := make([]float32, len(s)/4)
	for i := range out {
		out[i] = math.Float32frombits(word32(s, i))
	}
	return out
}

func signed(s string) []int8 {
	out := make([]int8, len(s))
	for i := range out {
		out[i] = int8(s[i])
	}
	return out
}
