package main

// slots finds the row of a feature: open addressing with linear probing, several times faster than a
// Go map for this use. A feature that is 0 shares its slot mark with none, so it is stored as 1.
type slots struct {
	keys []uint32
	rows []int32
	used int
}

func newSlots(n int) slots { return slots{keys: make([]uint32, n), rows: make([]int32, n)} }

// place is the slot of a feature, or the free slot where it belongs.
func (s *slots) place(f uint32) int {
	mask := uint32(len(s.keys) - 1)
	i := (f * 0x9E3779B1) >> 7 & mask
	for s.keys[i] != 0 && s.keys[i] != f {
		i = (i + 1) & mask
	}
	return int(i)
}

// find is the row of a feature, -1 when it has none.
func (s *slots) find(f uint32) int32 {
	f = max(f, 1)
	if i := s.place(f); s.keys[i] == f {
		return s.rows[i]
	}
	return -1
}

// add gives a new feature its row.
func (s *slots) add(f uint32, row int32) {
	if 2*(s.used+1) > len(s.keys) {
		s.grow()
	}
	f = max(f, 1)
	i := s.place(f)
	s.keys[i], s.rows[i] = f, row
	s.used++
}

func (s *slots) grow() {
	old := *s
	*s = newSlots(2 * len(old.keys))
	for i, f := range old.keys {
		if f != 0 {
			s.add(f, old.rows[i])
		}
	}
}

// all are the features, in no order.
func (s *slots) all() []uint32 {
	out := make([]uint32, 0, s.used)
	for _, f := range s.keys {
		if f != 0 {
			out = append(out, f)
		}
	}
	return out
}
