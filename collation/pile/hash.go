package pile

// Hash is an FNV-1a hash in the making. It is the same in every pile, and takes no memory, as those of hash/fnv do.
type Hash uint64

// NewHash is the hash of nothing.
const NewHash Hash = 14695981039346656037

// With goes on with a text.
func (h Hash) With(s string) Hash {
	for i := range len(s) {
		h = h.Byte(s[i])
	}
	return h
}

// Byte goes on with a byte.
func (h Hash) Byte(b byte) Hash { return (h ^ Hash(b)) * 1099511628211 }
