package lemma

import (
	"encoding/binary"
	"sort"
	"testing"
)

// table builds a section by hand: rules for -ies and -s of nouns, and the form "went".
func table(t *testing.T) Table {
	edits := []Edit{{0, ""}, {1, ""}, {3, "y"}, {4, "go"}}
	keys := map[uint32]int{
		EndingKey("", "NOUN|NNS"): 0, EndingKey("s", "NOUN|NNS"): 1, EndingKey("ies", "NOUN|NNS"): 2, FormKey("went", "VERB|VBD"): 3,
	}
	out := binary.LittleEndian.AppendUint16(nil, uint16(len(edits)))
	for _, e := range edits {
		out = append(append(out, byte(e.Cut), byte(len(e.Add))), e.Add...)
	}
	var order []uint32
	for k := range keys {
		order = append(order, k)
	}
	sort.Slice(order, func(i, j int) bool { return order[i] < order[j] })
	for _, k := range order {
		out = binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint32(out, k), uint16(keys[k]))
	}
	opened, err := Open(string(out))
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func TestOf(t *testing.T) {
	lemmas := table(t)
	for _, c := range []struct{ form, universal, penn, want string }{
		{"Armies", "NOUN", "NNS", "army"},
		{"raids", "NOUN", "NNS", "raid"},
		{"men", "NOUN", "NNS", "men"},
		{"WENT", "VERB", "VBD", "go"},
		{"Harlow", "PROPN", "NNP", "Harlow"},
		{"s", "NOUN", "NNS", "s"},
		{"", "NOUN", "NNS", ""},
	} {
		if got := lemmas.Of(c.form, c.universal, c.penn); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.form, c.penn, got, c.want)
		}
	}
}

// TestDamaged: a table that lies about itself is refused.
func TestDamaged(t *testing.T) {
	for _, s := range []string{"", "\x01", "\x02\x00\x00\x09a", "\x01\x00\x00\x00abcde", "\x01\x00\x00\x00abcd\x07\x00"} {
		if _, err := Open(s); err == nil {
			t.Errorf("%q was opened", s)
		}
	}
}
