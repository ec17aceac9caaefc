package muc4

import (
	"reflect"
	"testing"
)

func TestCluster(t *testing.T) {
	together := func(a, b int) float64 {
		if a/10 == b/10 {
			return 0.9
		}
		return 0.1
	}
	got := cluster([]int{1, 11, 2, 12, 30}, together, 0.5)
	if want := [][]int{{1, 2}, {11, 12}, {30}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestRoles(t *testing.T) {
	roles := LearnRoles(ReadTemplates(ownKey))
	for word, want := range map[string]bool{"MAYOR": true, "Minister": true, "ROVIK": false, "HALL": false} {
		if roles.Has(word) != want {
			t.Errorf("%s: %v", word, !want)
		}
	}
}

func TestSenses(t *testing.T) {
	vectors := func(word string) []float32 {
		switch word {
		case "oak", "elm", "ash":
			return []float32{1, 0.1, 0}
		case "cart", "sled":
			return []float32{0, 0.1, 1}
		}
		return nil
	}
	s := LearnSenses([]string{"ash", "cart", "elm", "none", "oak", "sled"}, vectors, []int{2})
	if len(s.Of("none")) != 0 {
		t.Error("an unknown word has a sense")
	}
	if s.Of("oak")[0] != s.Of("elm")[0] || s.Of("oak")[0] == s.Of("cart")[0] {
		t.Errorf("oak %v, elm %v, cart %v", s.Of("oak"), s.Of("elm"), s.Of("cart"))
	}
}

func TestDamagedModels(t *testing.T) {
	for _, file := range []string{"", "something else", mark + "\xff\xff\xff\x7f{}", mark + "\x02\x00\x00\x00{}"} {
		if _, err := Decode(file, nil); err == nil {
			t.Errorf("%q is taken for a model", file)
		}
	}
}
