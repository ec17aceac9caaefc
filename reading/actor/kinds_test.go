package actor_test

import (
	"slices"
	"testing"
)

// TestWhatNamesName: the kinds of the actors of a sentence, in order.
func TestWhatNamesName(t *testing.T) {
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"The U.S. Secretary of Defense Ash Rovik met Minister of Justice Tomas Brenn in Oslo.", []string{"country United States", "person Ash Rovik", "person Tomas Brenn", "city Oslo"}},
		{"The frigate HMS Orrin and the tanker MV Dalia Star sailed from Oslo.", []string{"city Oslo"}},
		{"A new prime minister was named in Oslo.", []string{"city Oslo"}},
		{"The Orvek regime shelled Homs, and the regime denied it. Orvek's brutal regime was condemned.", []string{"person Orvek", "agency Orvek regime", "city Homs"}},
		{"TARTU, Estonia, May 4, 2024 (BNS) — Two people were held on Monday, the court said in a statement.\n", []string{"city Tartu", "country Estonia", "agency court"}},
		{"The US Federal Aviation Administration said so.", []string{"country United States", "agency US Federal Aviation Administration"}},
		{"The European Union Aviation Safety Agency said so.", []string{"organization European Union Aviation Safety Agency"}},
		{"The Malian 31st Parachute Battalion left Bamako.", []string{"agency Malian 31st Parachute Battalion", "city Bamako"}},
		{"The security service in Bishkek, the GKNB, reported it. The GKNB said no more.", []string{"agency GKNB", "city Bishkek"}},
		{"The Embassy of Japan in Bamako told U.S. citizens too.", []string{"agency Embassy of Japan in Bamako", "country Japan", "city Bamako", "country United States", "nationality American nationals"}},
		{"Under Australian law it is an offence. Tomas Rovik III left Oslo, and Rovik said nothing.", []string{"nationality Australian nationals", "person Tomas Rovik", "city Oslo"}},
		{"Authorities of Estonia said so.", []string{"agency Authorities of Estonia", "country Estonia"}},
		{"The UN sanctions regime was extended.", []string{"organization United Nations"}},
	} {
		if got := names(c.words); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
	}
}
