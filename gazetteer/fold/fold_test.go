package fold

import "testing"

func TestName(t *testing.T) {
	for name, want := range map[string]string{
		"Moscow": "moscow", "NIZHNY NOVGOROD": "nizhny novgorod", "Nizhny\u00A0Novgorod": "nizhny novgorod",
		"St. Petersburg": "saint petersburg", "Sana’a": "sanaa", "Al-Ḩasakah": "al hasakah", "Türkiye": "turkiye", "U.S.": "us",
		"Côte d'Ivoire": "cote divoire", "Łódź": "lodz", "  Ft.  Worth ": "fort worth", "Antigua & Barbuda": "antigua and barbuda",
		"Москва": "", "": "", "--": "", "Deir ez–Zor": "deir ez zor", "e\u0301lan": "elan", "East": "east", "Mt": "mount",
	} {
		if got := Name(name); got != want {
			t.Errorf("Name(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzName(f *testing.F) {
	f.Add("St. Île-\xff\u00A0X")
	f.Fuzz(func(t *testing.T, s string) {
		once := Name(s)
		if Name(once) != once {
			t.Errorf("Name(%q) = %q, which folds to %q", s, once, Name(once))
		}
		for i := range len(once) {
			if c := once[i]; c != ' ' && (c < '0' || c > '9' && c < 'a' || c > 'z') {
				t.Fatalf("Name(%q) = %q holds %q", s, once, c)
			}
		}
	})
}
