package linear

// table gives each of a set of features a number above 0. Open addressing serves better than a map: features are hashes
// already, and a training asks for them millions of times.
type table struct {
	features []uint32
	numbers  []int32 // 0 where nothing stands
	used     int
}

func newTable(size int) *table {
	room := 64
	for room < 2*size {
		room *= 2
	}
	return &table{features: make([]uint32, room), numbers: make([]int32, room)}
}

// slot is where a feature stands, or where it would.
func (t *table) slot(feature uint32) int {
	mask := len(t.features) - 1
	at := int(feature^feature>>15) & mask
	for t.numbers[at] != 0 && t.features[at] != feature {
		at = (at + 1) & mask
	}
	return at
}

// of is the number of a feature, 0 for none.
func (t *table) of(feature uint32) int { return int(t.numbers[t.slot(feature)]) }

// add raises the number of a feature by one.
func (t *table) add(feature uint32) { t.put(feature, t.numbers[t.slot(feature)]+1) }

// put sets the number of a feature.
func (t *table) put(feature uint32, number int32) {
	at := t.slot(feature)
	if t.numbers[at] == 0 {
		t.features[at] = feature
		t.used++
	}
	t.numbers[at] = number
	if 2*t.used > len(t.features) {
		t.widen()
	}
}

func (t *table) widen() {
	wide := newTable(len(t.features))
	for i, n := range t.numbers {
		if n != 0 {
			at := wide.slot(t.features[i])
			wide.features[at], wide.numbers[at] = t.features[i], n
		}
	}
	wide.used = t.used
	*t = *wide
}

// from are the features whose numbers are n or more, in no order.
func (t *table) from(n int32) (out []uint32) {
	for i, number := range t.numbers {
		if number >= n && number > 0 {
			out = append(out, t.features[i])
		}
	}
	return out
}
