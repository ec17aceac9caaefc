package pile

import "strings"

// romanised are letters by which one sound of another script is written in several ways, as BGN/PCGN, ALA-LC,
// French and German practice have them.
var romanised = strings.NewReplacer("tsch", "c", "tch", "c", "sch", "s", "dzh", "j", "dsch", "j", "dj", "j", "zh", "j", "kh", "h", "gh", "g", "dh", "d", "th", "t",
	"ph", "f", "sh", "s", "ch", "c", "ts", "c", "dz", "z", "ck", "k", "ou", "u", "oo", "u", "ee", "i", "ie", "i", "ey", "i", "ay", "ai", "q", "k", "w", "v", "y", "i", "x", "ks", "ca", "ka", "co", "ku", "cu", "ku", "cr", "kr", "cl", "kl", "e", "i", "o", "u")

// Spelling is a folded name as it is compared where it may be written in several ways: "Kharkiv" and
// "Harkiw", "Deir ez-Zour" and "Dayr az Zawr" come near, Turku and Torku are one. Doubled letters count once.
func Spelling(fold string) string {
	s := romanised.Replace(fold)
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if len(b) == 0 || b[len(b)-1] != s[i] {
			b = append(b, s[i])
		}
	}
	return strings.TrimSuffix(string(b), "h")
}

// Skeleton is a spelling without its vowels: "muhammad" and "mohammed" have one.
func Skeleton(fold string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("aiu", r) {
			return -1
		}
		return r
	}, Spelling(fold))
}
