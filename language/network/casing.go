package network

import "unicode"

// casing is how a sentence as a whole is spelled. Capitals tell names from other words only in mixed
// case; in all-capitals wires and headlines they tell nothing, and the shapes of words say so.
type casing int

const (
	mixedCase casing = iota
	upperCase
	lowerCase
	titleCase
)

// casingCount gathers what casing is judged by.
type casingCount struct {
	capitals, smalls int // letters
	words            int // words of two or more letters
	long, longUpper  int // words of four or more letters; those that start with a capital
}

func casingOf(n int, word func(i int) string) casing {
	var c casingCount
	for i := range n {
		c.add(word(i))
	}
	switch {
	case c.words >= 2 && c.capitals >= 4*c.smalls && c.capitals > 3:
		return upperCase
	case c.capitals == 0:
		return lowerCase
	case c.long >= 3 && c.longUpper == c.long:
		return titleCase
	}
	return mixedCase
}

func (c *casingCount) add(word string) {
	count, read, upper := 0, 0, false
	for _, r := range word {
		if read++; read > longest {
			break
		}
		switch {
		case 'a' <= r && r <= 'z':
			c.smalls++
		case 'A' <= r && r <= 'Z' || r > 127 && unicode.IsUpper(r):
			c.capitals++
			upper = upper || count == 0
		case r > 127 && unicode.IsLower(r):
			c.smalls++
		default:
			continue
		}
		count++
	}
	if count >= 2 {
		c.words++
	}
	if count >= 4 {
		c.long++
		if upper {
			c.longUpper++
		}
	}
}
