package main

import (
	"encoding/binary"
	"math"
	"sort"

	"sitrep/language/syntax/perceptron"
)

// learner is an averaged perceptron under training. Rows are sparse: most features speak for a few
// classes only.
type learner struct {
	rows  slots
	cells [][]cell
	now   int32
	known *census // features that may have a row; nil allows all
}

// cell is the weight of one class in a row: its value, the sum of its past values, and when it
// last changed.
type cell struct {
	class  uint8
	weight int32
	since  int32
	total  int64
}

func newLearner() *learner { return &learner{rows: newSlots(1 << 16)} }

// Score makes the learner a perceptron.Scorer.
func (l *learner) Score(features []uint32, scores []int32) {
	for _, f := range features {
		row := l.rows.find(f)
		if row < 0 {
			continue
		}
		for i := range l.cells[row] {
			c := &l.cells[row][i]
			scores[c.class] += c.weight
		}
	}
}

// learn moves the weights of features from a wrong class to the right one.
func (l *learner) learn(features []uint32, right, wrong int) {
	for _, f := range features {
		if l.known != nil && !l.known.often(f) {
			continue
		}
		row := l.row(f)
		l.add(row, uint8(right), 1)
		l.add(row, uint8(wrong), -1)
	}
}

// census counts features roughly, 32 neighbouring fingerprints in one byte: rare features are
// left out of a model, save the few that share their counter with frequent ones.
type census struct {
	counts []uint8
	least  uint8
}

const censusShift = 5

func newCensus(least uint8) *census { return &census{make([]uint8, 1<<(32-censusShift)), least} }

func (c *census) add(features []uint32) {
	for _, f := range features {
		if n := &c.counts[f>>censusShift]; *n < 255 {
			*n++
		}
	}
}

func (c *census) often(f uint32) bool { return c.counts[f>>censusShift] >= c.least }

func (l *learner) row(f uint32) int32 {
	row := l.rows.find(f)
	if row < 0 {
		row = int32(len(l.cells))
		l.rows.add(f, row)
		l.cells = append(l.cells, nil)
	}
	return row
}

func (l *learner) add(row int32, class uint8, by int32) {
	cells := l.cells[row]
	for i := range cells {
		if c := &cells[i]; c.class == class {
			c.total += int64(c.weight) * int64(l.now-c.since)
			c.since = l.now
			c.weight += by
			return
		}
	}
	l.cells[row] = append(cells, cell{class: class, weight: by, since: l.now})
}

// table writes the averaged weights in the layout of perceptron.Table. scale turns an average into a
// byte; weights that come to less than least are dropped.
func (l *learner) table(scale, least float64) []byte {
	keys := l.rows.all()
	sort.Slice(keys, func(i, j int) bool { return keys[i] < keys[j] })
	const buckets = 1 << perceptron.BucketBits
	offsets := make([]byte, 0, 4*(buckets+1))
	var rows []byte
	for _, f := range keys {
		for len(offsets)/4 <= int(f>>perceptron.BucketBits) {
			offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(rows)))
		}
		rows = l.appendRow(rows, f, scale, least)
	}
	for len(offsets)/4 <= buckets {
		offsets = binary.LittleEndian.AppendUint32(offsets, uint32(len(rows)))
	}
	return append(offsets, rows...)
}

func (l *learner) appendRow(rows []byte, f uint32, scale, least float64) []byte {
	at := len(rows)
	rows = append(rows, byte(f), byte(f>>8), 0)
	cells := l.cells[l.rows.find(f)]
	sort.Slice(cells, func(i, j int) bool { return cells[i].class < cells[j].class })
	for _, c := range cells {
		total := c.total + int64(c.weight)*int64(l.now-c.since)
		weight := math.Round(float64(total) / float64(l.now) * scale)
		if math.Abs(weight) >= least {
			rows = append(rows, c.class, byte(int8(max(-127, min(127, weight)))))
			rows[at+2]++
		}
	}
	if rows[at+2] == 0 {
		return rows[:at]
	}
	return rows
}

// frozen is the table of the weights learnt so far, opened.
func (l *learner) frozen(scale float64, classes int) perceptron.Table {
	t, err := perceptron.Open(string(l.table(scale, 1)), classes)
	if err != nil {
		panic("train-syntax wrote a table it cannot read: " + err.Error())
	}
	return t
}
