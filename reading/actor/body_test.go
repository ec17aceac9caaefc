package actor_test

import (
	"slices"
	"testing"

	"sitrep/reading"
	"sitrep/text"
)

// TestWhoseBody: what a body of a state does and whose it is, by its own name, by the one of its kind that the report names
// in full, or by the country that the report is about; "" where none stands out.
func TestWhoseBody(t *testing.T) {
	for _, c := range []struct {
		words, name string
		want        text.Body
	}{
		{"Colombia's army said so.", "Colombia's army", text.Body{Function: "army", Country: "CO", Basis: "text"}},
		{"The Colombian military said so.", "Colombian military", text.Body{Function: "army", Country: "CO", Basis: "text"}},
		{"Ukraine's Ministry of Internal Affairs said so.", "Ukraine's Ministry of Internal Affairs", text.Body{Function: "interior ministry", Country: "UA", Basis: "text"}},
		{"A blast killed two people in Beirut on Monday. The health ministry said so.", "health ministry", text.Body{Function: "health ministry", Country: "LB", Basis: "inferred"}},
		{"A blast killed two people in Beirut. The Israeli army denied it. The army gave no details.", "Israeli army", text.Body{Function: "army", Country: "IL", Basis: "text"}},
		{"Duisburg police arrested two men on Monday.", "Duisburg police", text.Body{Function: "police", Country: "DE", Area: "Duisburg", Basis: "text"}},
		{"An interior ministry spokesman denied it in Bergen.", "interior ministry", text.Body{Function: "interior ministry", Country: "NO", Basis: "inferred"}},
		{"The armed forces affirm it in Nairobi.", "armed forces", text.Body{Function: "army", Country: "KE", Basis: "inferred"}},
		{"Oslo denies that its ships crossed the line.", "Oslo", text.Body{Function: "government", Country: "NO", Basis: "inferred"}},
		{"The army denied it.", "army", text.Body{Function: "army", Basis: "inferred"}},
	} {
		found := false
		for _, a := range reading.Layers(c.words).Actors {
			if a.Name == c.name && a.Body != nil {
				found = true
				if *a.Body != c.want {
					t.Errorf("%q: %s is %+v, want %+v", c.words, a.Name, *a.Body, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%q: no body %q among %+v", c.words, c.name, names(c.words))
		}
	}
}

func names(words string) (out []string) {
	for _, a := range reading.Layers(words).Actors {
		out = append(out, a.Kind+" "+a.Name)
	}
	return out
}

// TestOneBody: the names of bodies of a state that stand apart after each report, though it calls one by several.
func TestOneBody(t *testing.T) {
	for _, c := range []struct {
		words string
		apart []string
	}{
		{"The Kenyan army lost two men near Garissa. Kenya's military said so on Monday.", []string{"Kenyan army"}},
		{"Estonia's interior ministry denied it in Tartu. The Estonian Ministry of the Interior gave no details.", []string{"Estonia's interior ministry"}},
		{"Police in Colombia deny it. Regional police say they arrested two men in Cali.", []string{"Police", "Regional police"}},
		{"The Kenyan army blamed the Ugandan army for the shelling of Busia.", []string{"Kenyan army", "Ugandan army"}},
		{"The Israeli army and the Israeli navy denied it.", []string{"Israeli army", "Israeli navy"}},
	} {
		var got []string
		for _, a := range reading.Layers(c.words).Actors {
			if a.Body != nil {
				got = append(got, a.Name)
			}
		}
		if !slices.Equal(got, c.apart) {
			t.Errorf("%q: bodies %q, want %q", c.words, got, c.apart)
		}
	}
}
