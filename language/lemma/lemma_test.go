package lemma

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"
	"testing"
)

// rules are a table made by hand: -ies and -s of nouns, two forms of verbs, and a verb in -s whatever
// its second tag says.
func rules() map[uint32]Edit {
	return map[uint32]Edit{
		EndingKey("", "NOUN", "NNS"):     {0, ""},
		EndingKey("s", "NOUN", "NNS"):    {1, ""},
		EndingKey("ies", "NOUN", "NNS"):  {3, "y"},
		FormKey("went", "VERB", "VBD"):   {4, "go"},
		FormKey("fell", "VERB", AnyPenn): {3, "all"},
		EndingKey("", "VERB", "VBD"):     {0, ""},
		EndingKey("s", "VERB", AnyPenn):  {1, ""},
		FormKey("n't", "PART", "RB"):     {3, "not"},
	}
}

func table(t testing.TB) Table {
	opened, err := Open(string(Encode(rules())))
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
		{"fell", "VERB", "VBD", "fall"},
		{"vows", "VERB", "NNS", "vow"},
		{"n’t", "PART", "RB", "not"},
		{"Harlow", "PROPN", "NNP", "Harlow"},
		{"s", "NOUN", "NNS", "s"},
		{"", "NOUN", "NNS", ""},
		{"\xff\xfes", "NOUN", "NNS", "��"},
	} {
		if got := lemmas.Of(c.form, c.universal, c.penn); got != c.want {
			t.Errorf("%s %s %s: %q, want %q", c.form, c.universal, c.penn, got, c.want)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(Encode(rules()), Encode(rules())) {
		t.Error("the same rules gave two files")
	}
}

// TestDamaged: every changed byte is noticed, and said to be what it is.
func TestDamaged(t *testing.T) {
	whole := Encode(rules())
	for i := range whole {
		changed := bytes.Clone(whole)
		changed[i] ^= 0x40
		want := ErrDamaged
		switch {
		case i < len(magic):
			want = ErrNotLemmas
		case i < 12:
			want = ErrVersion
		}
		if _, err := Open(string(changed)); !errors.Is(err, want) {
			t.Errorf("byte %d changed: %v, want %v", i, err, want)
		}
	}
	for n := range whole {
		if _, err := Open(string(whole[:n])); err == nil {
			t.Errorf("%d of %d bytes were opened", n, len(whole))
		}
	}
}

// TestForged: a file with a good checksum that lies about its parts is refused.
func TestForged(t *testing.T) {
	for _, c := range []struct {
		edits, entries uint32
		body           string
	}{
		{2, 0, "\x00\x09a"}, {1, 1, "\x00\x00abcde"}, {1, 1, "\x00\x00abcd\x07\x00"}, {0xffffffff, 1, "\x00\x00"},
		{0, 0xffffffff, ""}, {0, 1, "abcd\x00\x00"},
	} {
		file := []byte(magic)
		for _, n := range []uint32{version, c.edits, c.entries, crc32.Checksum([]byte(c.body), castagnoli)} {
			file = binary.LittleEndian.AppendUint32(file, n)
		}
		if _, err := Open(string(file) + c.body); !errors.Is(err, ErrDamaged) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// FuzzOf guards that no word is too odd, and that only an empty word has an empty lemma.
func FuzzOf(f *testing.F) {
	lemmas := table(f)
	for _, word := range []string{"ies", "\u00ad", "\xc3s", strings.Repeat("s", 1<<16), "’’"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for _, class := range [][2]string{{"NOUN", "NNS"}, {"VERB", "VBD"}, {"PROPN", "NNP"}, {"X", ""}} {
			if got := lemmas.Of(word, class[0], class[1]); got == "" && word != "" {
				t.Errorf("%q of %v has no lemma", word, class)
			}
		}
	})
}
