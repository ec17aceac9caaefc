package perceptron

import "fmt"

// BucketBits is how many high bits of a fingerprint choose its bucket; the low 16 bits are kept
// with the row, the bits between are the bucket's (so no two fingerprints are ever confused).
const BucketBits = 16

// Table is a trained model read in place. Layout, little-endian: 2^16+1 offsets of four bytes into
// the rows, then the rows. A row is the low half of its fingerprint (two bytes), the number of its
// pairs (one byte), and the pairs (class, weight as int8). Rows of a bucket follow each other in
// the order of their fingerprints. It is safe for concurrent use.
type Table struct {
	offsets, rows string
}

// Open reads a table and checks that its offsets and rows fit together and that its classes are
// below a number.
func Open(section string, classes int) (Table, error) {
	const head = (1<<BucketBits + 1) * 4
	if len(section) < head {
		return Table{}, fmt.Errorf("table of %d bytes is shorter than its index", len(section))
	}
	t := Table{section[:head], section[head:]}
	for bucket := range uint32(1 << BucketBits) {
		if err := t.check(bucket, classes); err != nil {
			return Table{}, err
		}
	}
	return t, nil
}

func (t Table) check(bucket uint32, classes int) error {
	at, end := t.bucket(bucket)
	if at > end || end > len(t.rows) {
		return fmt.Errorf("bucket %d lies outside the table", bucket)
	}
	for at < end {
		if at+3 > end || at+3+2*int(t.rows[at+2]) > end {
			return fmt.Errorf("bucket %d holds a broken row", bucket)
		}
		next := at + 3 + 2*int(t.rows[at+2])
		for at += 3; at < next; at += 2 {
			if int(t.rows[at]) >= classes {
				return fmt.Errorf("bucket %d names class %d of %d", bucket, t.rows[at], classes)
			}
		}
	}
	return nil
}

func (t Table) bucket(b uint32) (start, end int) {
	return int(le32(t.offsets, int(b)*4)), int(le32(t.offsets, int(b)*4+4))
}

// together is how many features are looked up at once, so that the memory they wait for is fetched
// side by side.
const together = 32

// Score adds the weights of the features to the scores.
func (t Table) Score(features []uint32, scores []int32) {
	for len(features) > together {
		t.scoreSome(features[:together], scores)
		features = features[together:]
	}
	t.scoreSome(features, scores)
}

// scoreSome first finds the buckets of all features and then reads their rows.
func (t Table) scoreSome(features []uint32, scores []int32) {
	var starts, ends [together]int
	for i, f := range features {
		starts[i], ends[i] = t.bucket(f >> BucketBits)
	}
	for i, f := range features {
		row(t.rows[starts[i]:ends[i]], uint16(f), scores)
	}
}

// row adds the weights of the row of a fingerprint's low half, if the bucket holds it; rows are in
// ascending order.
func row(rows string, low uint16, scores []int32) {
	for len(rows) > 2 {
		key := uint16(rows[0]) | uint16(rows[1])<<8
		next := 3 + 2*int(rows[2])
		if key < low {
			rows = rows[next:]
			continue
		}
		if key == low {
			for pairs := rows[3:next]; len(pairs) > 1; pairs = pairs[2:] {
				scores[pairs[0]] += int32(int8(pairs[1]))
			}
		}
		return
	}
}

func le32(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
