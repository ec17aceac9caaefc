package brief

import (
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-05": "5 March 2024", "2024-03": "March 2024", "2015": "2015", "2024-03?": "March 2024 (uncertain)",
		"XXXX-03-02": "2 March, year not known", "2024-XX-02": "2024", "2024-13-01": "2024-13-01",
		"last week": "last week", "": "", "XXXX": "XXXX", "2024-03-05/2024-03-07": "5 March 2024 to 7 March 2024",
		"2024-23": "autumn 2024", "XXXX-21": "spring, year not known", "2024-23-01": "2024-23-01", "2024-25": "2024-25",
		"[2024-23,2025-23]": "autumn 2024 or autumn 2025", "[2023,2024]": "2023 or 2024", "[2024-25,]": "[2024-25,]", "[": "[",
		"../2024-22": "not after summer 2024", "../2024-03-05": "not after 5 March 2024", "2024-03-05/..": "since 5 March 2024",
	} {
		if got := Day(in); got != want {
			t.Errorf("Day(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestQuantity(t *testing.T) {
	n := func(v float64) *float64 { return &v }
	for _, c := range []struct {
		low, high   *float64
		bound, unit string
		want        string
	}{
		{n(3417), n(3417), "about", "", "about 3,417"},
		{n(3), nil, "at_least", "", "at least 3"},
		{n(3), nil, "more_than", "", "more than 3"},
		{nil, n(100), "nearly", "", "nearly 100"},
		{nil, n(7), "at_most", "", "at most 7"},
		{n(4), n(6), "between", "", "between 4 and 6"},
		{n(4), nil, "exactly", "", "at least 4"},
		{nil, n(4), "exactly", "", "at most 4"},
		{nil, nil, "vague", "", "a number in words only"},
		{n(0), n(0), "exactly", "", "0"},
		{n(12.5), n(12.5), "exactly", "%", "12.5 %"},
		{n(1200000), n(1200000), "exactly", "USD", "1,200,000 USD"},
		{n(0.5), n(0.5), "nearly", "share", "nearly half"},
		{n(2.0 / 3), n(2.0 / 3), "exactly", "share", "2/3"},
		{n(0.66), n(0.66), "about", "share", "about 0.66 of 1"},
		{n(-1500), n(-1500), "exactly", "", "-1,500"},
	} {
		if got := Quantity(c.low, c.high, c.bound, c.unit); got != c.want {
			t.Errorf("Quantity(%v %v %s) = %q, want %q", c.low, c.high, c.bound, got, c.want)
		}
	}
}

func TestWhenTellsWhatIsMissing(t *testing.T) {
	words, why := When(&text.When{Written: "last week", Needs: "publication date", Note: "counted from it"})
	if words != "“last week”; missing: publication date" || why != "counted from it" {
		t.Errorf("%q %q", words, why)
	}
	if words, _ := When(nil); words != "date not stated" {
		t.Error(words)
	}
}

func TestChain(t *testing.T) {
	for _, c := range []struct {
		chain ledger.Chain
		want  string
	}{
		{nil, "the report itself (publisher not known)"},
		{ledger.Chain{{Name: "Daily"}, {Name: "agency"}, {Name: "police"}}, "Daily ← agency ← police"},
		{ledger.Chain{{Name: "Daily"}, {Name: "sources", Unnamed: true}}, "Daily ← “sources” (unnamed)"},
		{ledger.Chain{{Name: "Daily"}, {Unnamed: true, Cue: "is believed"}}, "Daily ← nobody named (“is believed”)"},
		{ledger.Chain{{Name: "police", Inherited: true}}, "police (from an earlier sentence)"},
	} {
		if got := Chain(c.chain); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"a\u202eb": "a⟨U+202E⟩b", "\x1b[2J": "⟨U+001B⟩[2J", "a\nb\t": "a\nb\t", "\u2066x": "⟨U+2066⟩x",
		"plain": "plain", "\xff": "\uFFFD", "\U000E0041": "⟨U+E0041⟩", "é\u0301": "é\u0301",
	} {
		if got := Visible(in); got != want {
			t.Errorf("Visible(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestOrderOfIncidents(t *testing.T) {
	in := func(title string, reports int, tensions ...string) ledger.Incident {
		out := ledger.Incident{ID: title, Title: title, Tensions: tensions}
		for i := range reports {
			out.Members = append(out.Members, ledger.Ref{Report: string(rune('a' + i))})
		}
		return out
	}
	b := Of(&ledger.Situation{Incidents: []ledger.Incident{in("plain", 1), in("contested", 1, "t"), in("told twice", 2)}}, Options{})
	got := ""
	for _, i := range b.Incidents {
		got += i.Title + ", "
	}
	if got != "told twice, contested, plain, " {
		t.Error(got)
	}
}

// TestClaimsOfWithheldSourcesStayApart guards against two persons becoming one under the mask.
func TestClaimsOfWithheldSourcesStayApart(t *testing.T) {
	s := &ledger.Situation{
		Entities: []ledger.Identity{{Kind: "person", Name: "Ada Merrin"}, {Kind: "person", Name: "Bo Tassel"}},
		Sources:  []ledger.Source{{ID: "1", Name: "Ada Merrin"}, {ID: "2", Name: "Bo Tassel"}},
		Claims: []ledger.StandClaim{
			{Claim: ledger.Claim{Chain: ledger.Chain{{Name: "Ada Merrin"}}}},
			{Claim: ledger.Claim{Chain: ledger.Chain{{Name: "Bo Tassel"}}}},
		},
	}
	for _, source := range Of(s, Options{}).Sources {
		if len(source.Claims) != 1 || source.Name != "[name withheld]" {
			t.Errorf("%s has %d claims", source.Name, len(source.Claims))
		}
	}
}
