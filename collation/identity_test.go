package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
	"sitrep/text"
)

func identities(kind string, pairs [2]string, keys [2]string) int {
	a, b := report("a", "", ""), report("b", "", "")
	a.entity(kind, pairs[0], keys[0])
	b.entity(kind, pairs[1], keys[1])
	return len(collation.Collate(readings(a, b)).Entities)
}

func TestIdentity(t *testing.T) {
	cases := []struct {
		kind, a, b, keyA, keyB string
		want                   int
	}{
		{"armed_group", "Brigade of the Lamp", "BL", "lamp", "lamp", 1},               // one lexicon key
		{"armed_group", "Lamp", "Lamp of the North", "lamp", "lamp-north", 2},         // an affiliate has a key of its own
		{"armed_group", "The al-Nur Guard", "Al Nur guard", "", "", 2},                // "guard" in lower case is a description
		{"armed_group", "The al-Nur Guard", "Al Nur Guard", "", "", 1},                // article, hyphen, case
		{"person", "José Ibárra", "Jose Ibarra", "", "", 1},                           // marks
		{"person", "Ibarra", "Ibarra", "", "", 2},                                     // a lone surname
		{"organization", "Quarn People’s League", "Quarn People's League", "", "", 1}, // apostrophes
		{"organization", "River Press Agency", "RPA", "", "", 1},                      // acronym
		{"organization", "River Press Agency", "Ridge Plain Aid", "", "", 2},          //
		{"armed_group", "the group", "the group", "", "", 2},                          // a description
		{"organization", "Lamp", "Lamp", "", "", 1},                                   //
		{"agency", "Interior Ministry", "Interior Ministry", "", "", 2},               // every state has one
		{"agency", "Veldoran Interior Ministry", "Veldoran interior ministry", "", "", 2},
		{"agency", "Veldoran Interior Ministry", "Veldoran Interior Ministry", "", "", 1},
		{"person", "Mohammed al-Zahwi", "Muhammad Al Zahwi", "", "", 1}, // vowels
		{"person", "Anne Borg", "Anna Berg", "", "", 2},                 // too short for that
		{"armed_group", "Kharqan Guard", "Harkan Guard", "", "", 1},     // another romanisation
		{"armed_group", "Kharqan Guard", "Karsan Guard", "", "", 2},
		{"person", "Amadou Bacary", "Amadou Bakary", "", "", 1},
	}
	for _, c := range cases {
		if got := identities(c.kind, [2]string{c.a, c.b}, [2]string{c.keyA, c.keyB}); got != c.want {
			t.Errorf("%s %q and %q (keys %q, %q): %d identities, want %d", c.kind, c.a, c.b, c.keyA, c.keyB, got, c.want)
		}
	}
}

// TestBodiesOfOneStateAreOne: by what they do and whose they are, whatever they are called; never those of two countries or
// of two towns, nor one of which it isn't known whose it is.
func TestBodiesOfOneStateAreOne(t *testing.T) {
	army := func(country string) *text.Body { return &text.Body{Function: "army", Country: country} }
	police := func(area string) *text.Body { return &text.Body{Function: "police", Country: "QA", Area: area} }
	for _, c := range []struct {
		a, b   string
		of, is *text.Body
		want   int
	}{
		{"the army", "Quarnian Armed Forces", army("QA"), army("QA"), 1},
		{"the army", "the army", army("QA"), army("VE"), 2},
		{"the army", "the army", army(""), army(""), 2},
		{"Quarn Armed Forces", "Quarn Armed Forces", army("QA"), army("VE"), 2},
		{"Sarn police", "the police", police("Sarn"), police("Sárn"), 1},
		{"Sarn police", "the police", police("Sarn"), police("Odde"), 2},
		{"the police", "the army", police(""), army("QA"), 2},
	} {
		a, b := report("a", "", ""), report("b", "", "")
		a.entity("agency", c.a, "")
		b.entity("agency", c.b, "")
		a.Entities[0].Body, b.Entities[0].Body = c.of, c.is
		if got := len(collation.Collate(readings(a, b)).Entities); got != c.want {
			t.Errorf("%s %+v and %s %+v: %d identities, want %d", c.a, *c.of, c.b, *c.is, got, c.want)
		}
	}
}

func TestANameOfTwoKindsIsTwo(t *testing.T) {
	a, b := report("a", "", ""), report("b", "", "")
	a.entity("person", "Ada Quarn", "")
	b.entity("organization", "Ada Quarn", "")
	if s := collation.Collate(readings(a, b)); len(s.Entities) != 2 {
		t.Errorf("%+v", s.Entities)
	}
}

func TestAnAffiliateIsNeverJoinedToItsParent(t *testing.T) {
	a, b := report("a", "", ""), report("b", "", "")
	parent := a.entity("armed_group", "Lamp", "")
	a.entity("armed_group", "Lamp of the North", "", "Lamp")
	a.Entities[1].Parent = parent
	b.entity("armed_group", "Lamp", "")
	s := collation.Collate(readings(a, b))
	if len(s.Entities) != 2 {
		t.Fatalf("%+v", s.Entities)
	}
	for _, e := range s.Entities {
		if e.Name == "Lamp of the North" && e.Parent == "" {
			t.Error("the affiliate has lost its parent")
		}
	}
}

func TestAnAcronymOfTwoNamesStaysOpen(t *testing.T) {
	a, b, c := report("a", "", ""), report("b", "", ""), report("c", "", "")
	a.entity("organization", "River Press Agency", "")
	b.entity("organization", "Ridge Plain Aid", "")
	c.entity("organization", "RPA", "")
	s := collation.Collate(readings(a, b, c))
	if len(s.Entities) != 3 || len(s.Decisions) != 1 || s.Decisions[0].Verdict != "open" {
		t.Errorf("%+v %+v", s.Entities, s.Decisions)
	}
}

func TestAMergedIdentityIsADecision(t *testing.T) {
	a, b := report("a", "", ""), report("b", "", "")
	a.entity("organization", "River Press Agency", "", "RPA")
	b.entity("organization", "RPA", "")
	s := collation.Collate(readings(a, b))
	if len(s.Decisions) != 1 || s.Decisions[0].Kind != "same_entity" || s.Decisions[0].Result != s.Entities[0].ID || len(s.Decisions[0].Reasons) == 0 {
		t.Fatalf("%+v", s.Decisions)
	}
	if want := []ledger.Ref{{Report: "r-a", ID: a.Entities[0].ID}, {Report: "r-b", ID: b.Entities[0].ID}}; s.Entities[0].Members[0] != want[0] || s.Entities[0].Members[1] != want[1] {
		t.Errorf("members %+v", s.Entities[0].Members)
	}
}

// TestASurnameIsOnePersonsInOneStory: by the surname alone, or with an initial, where the reports name others together and one
// of them bears it in full.
func TestASurnameIsOnePersonsInOneStory(t *testing.T) {
	for _, c := range []struct {
		full, lone string
		others     []string // organizations that both reports name
		want       int      // identities beside those
	}{
		{"Ana Ibarra", "Ibarra", []string{"River Press", "Harbour Aid"}, 1},
		{"Ana Ibarra", "A. Ibarra", []string{"River Press", "Harbour Aid"}, 1},
		{"Ana Ibarra", "T. Ibarra", []string{"River Press", "Harbour Aid"}, 2},
		{"Ana Ibarra", "Ibarra", []string{"River Press"}, 2},
		{"Ana Ibarra", "Ana", []string{"River Press", "Harbour Aid"}, 2},
	} {
		a, b := report("a", "", ""), report("b", "", "")
		a.entity("person", c.full, "")
		b.entity("person", c.lone, "")
		for _, name := range c.others {
			a.entity("organization", name, "")
			b.entity("organization", name, "")
		}
		if got := len(collation.Collate(readings(a, b)).Entities) - len(c.others); got != c.want {
			t.Errorf("%q and %q beside %q: %d persons, want %d", c.full, c.lone, c.others, got, c.want)
		}
	}
}

// TestNamesForShort: a body by the first or last words of its name, a unit without its arm, a person by an alias, and a surname alone in
// two reports of one week; where two bear the name in full, or the reports share nothing, they stay apart.
func TestNamesForShort(t *testing.T) {
	for _, c := range []struct {
		kind, full, short, other string
		days                     [2]string
		want                     int
	}{
		{"organization", "Sarn Observatory for Harbour Rights", "Sarn Observatory", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 1},
		{"agency", "103rd Infantry Brigade", "103rd Brigade", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 1},
		{"agency", "103rd Infantry Brigade", "101st Brigade", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 2},
		{"armed_group", "Orrin Delta Reapers", "Reapers", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 1},
		{"armed_group", "Orrin Delta Reapers", "Reapers", "", [2]string{"2031-05-04", "2031-05-05"}, 2},
		{"armed_group", "Orrin Delta Reapers", "Reapers", "River Press", [2]string{"2031-05-04", "2031-08-05"}, 2},
		{"organization", "Orrin Harbour Union", "Union", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 2},
		{"person", "Ana Ibarra", "Ibarra", "River Press", [2]string{"2031-05-04", "2031-05-05"}, 1},
		{"person", "Ana Ibarra", "Ibarra", "River Press", [2]string{"2031-05-04", "2031-08-05"}, 2},
	} {
		a, b := report("a", "", c.days[0]), report("b", "", c.days[1])
		a.entity(c.kind, c.full, "")
		b.entity(c.kind, c.short, "")
		others := 0
		if c.other != "" {
			a.entity("organization", c.other, "")
			b.entity("organization", c.other, "")
			others = 1
		}
		if got := len(collation.Collate(readings(a, b)).Entities) - others; got != c.want {
			t.Errorf("%q and %q beside %q: %d, want %d", c.full, c.short, c.other, got, c.want)
		}
	}
}
