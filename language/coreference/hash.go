package coreference

// word is 32-bit FNV-1a of a word; of a monstrous one, its first bytes.
func word(s string) uint32 {
	h := uint32(2166136261)
	for i := range min(len(s), 40) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix joins two keys to one; the order counts.
func mix(a, b uint32) uint32 {
	h := (a ^ b*0x9e3779b1) * 0x85ebca6b
	h ^= h >> 15
	return h*0xc2b2ae35 + 0x27d4eb2f
}
