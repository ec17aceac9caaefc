package network

import (
	"strings"
	"testing"
)

func TestCasing(t *testing.T) {
	for s, want := range map[string]casing{
		"The guards of Arlen left .":               mixedCase,
		"GUARDS LEFT ARLEN":                        upperCase,
		"THREE GUARDS OF McKAY 'S UNIT LEFT":       upperCase,
		"guards left arlen":                        lowerCase,
		"Guards Leave Arlen After Two Quiet Weeks": titleCase,
		"The UN said NATO left":                    mixedCase,
		"":                                         lowerCase,
		"U.N. says":                                mixedCase,
	} {
		words := strings.Fields(s)
		if got := casingOf(len(words), func(i int) string { return words[i] }); got != want {
			t.Errorf("%q: casing %d, want %d", s, got, want)
		}
	}
}

func TestKeysFold(t *testing.T) {
	same := [][2]string{{"Don’t", "don't"}, {"ÉTAT", "état"}, {"—", "-"}, {"“", "\""}}
	for _, pair := range same {
		if Key(pair[0]) != Key(pair[1]) {
			t.Errorf("%q and %q have different keys", pair[0], pair[1])
		}
	}
	if Key("bomb") == Key("tomb") {
		t.Error("bomb and tomb have one key")
	}
	if a, b := keysOf("1999", mixedCase), keysOf("2024", mixedCase); a[5] != b[5] {
		t.Error("two years have different shapes")
	}
	if a, b := keysOf("Bush", mixedCase), keysOf("Bush", titleCase); a[5] == b[5] {
		t.Error("a capital says the same in a headline as in a sentence")
	}
}

func TestTable(t *testing.T) {
	q := Quantize([]uint32{5, 1 << 20, 3 << 29}, []float32{1, -2, 0.5, 0.25, 0, 0, 9, 3}, 2)
	table := q.Table(2)
	row := make([]float32, 2)
	for key, want := range map[uint32][2]float32{5: {1, -2}, 1 << 20: {0.5, 0.25}, 3 << 29: {0, 0}, 6: {9, 3}} {
		table.Read(row, table.Row(key))
		for i, w := range want {
			if d := row[i] - w; d > 0.04 || d < -0.04 {
				t.Errorf("key %d: %v, want %v", key, row, want)
			}
		}
	}
}
