package pile

// radixSorted puts a list in the order of its keys, those of one key in the order they had; the list itself is used up.
// It goes byte by byte from the last (Knuth, The Art of Computer Programming 3, 5.2.5), so that the work grows with the
// list alone, and leaves out the bytes in which all keys agree.
func radixSorted[T any](list []T, key func(T) uint64) []T {
	var differ uint64
	for _, x := range list {
		differ |= key(x) ^ key(list[0])
	}
	other := make([]T, len(list))
	for shift := 0; shift < 64; shift += 8 {
		if byte(differ>>shift) != 0 {
			scatter(list, other, func(x T) byte { return byte(key(x) >> shift) })
			list, other = other, list
		}
	}
	return list
}

// scatter writes a list into another in the order of a byte.
func scatter[T any](from, to []T, of func(T) byte) {
	var next [257]int
	for _, x := range from {
		next[int(of(x))+1]++
	}
	for b := range 256 {
		next[b+1] += next[b]
	}
	for _, x := range from {
		b := of(x)
		to[next[b]] = x
		next[b]++
	}
}
