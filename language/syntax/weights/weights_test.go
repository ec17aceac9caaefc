package weights

import "testing"

func TestRoundTrip(t *testing.T) {
	file := string(Build([]Section{{"one", []byte("first")}, {"two", nil}, {"three", make([]byte, 100)}}))
	f, err := Open(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]int{"one": 5, "two": 0, "three": 100} {
		if s, err := f.Section(name); err != nil || len(s) != want {
			t.Errorf("%s: %d bytes, %v", name, len(s), err)
		}
	}
	if _, err := f.Section("four"); err == nil {
		t.Error("a section that is not there was found")
	}
}

// TestDamaged: every single changed byte behind the magic word is noticed.
func TestDamaged(t *testing.T) {
	whole := Build([]Section{{"one", []byte("first")}})
	for i := range whole {
		if i >= 20 && i < header {
			continue // room kept free
		}
		changed := append([]byte{}, whole...)
		changed[i] ^= 0x40
		if _, err := Open(string(changed)); err == nil && i != 12 {
			t.Errorf("byte %d was changed and nobody noticed", i)
		}
	}
}
