package perceptron

import (
	"encoding/binary"
	"testing"
)

// section builds a table with one row for one fingerprint.
func section(fingerprint uint32, pairs ...byte) string {
	var out []byte
	row := append([]byte{byte(fingerprint), byte(fingerprint >> 8), byte(len(pairs) / 2)}, pairs...)
	for b := range uint32(1<<BucketBits + 1) {
		offset := 0
		if b > fingerprint>>BucketBits {
			offset = len(row)
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(offset))
	}
	return string(append(out, row...))
}

func TestScore(t *testing.T) {
	f := One(1, String("kill"))
	table, err := Open(section(f, 0, 5, 2, 0xFD), 3)
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 3)
	table.Score([]uint32{f, f ^ 1, One(2, String("kill")), f}, scores)
	if scores[0] != 10 || scores[1] != 0 || scores[2] != -6 {
		t.Errorf("scores %v", scores)
	}
}

func TestDamaged(t *testing.T) {
	for name, s := range map[string]string{
		"short":   "abc",
		"cut row": section(7, 1, 1)[:(1<<BucketBits+1)*4+4],
		"class":   section(7, 9, 1),
	} {
		if _, err := Open(s, 3); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
}
