package collation_test

import (
	"testing"

	"sitrep/collation"
	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
)

// TestVersionsOfAnArticle: reports of one address are versions of it, the oldest first, and what changed in their findings is
// told; another article of the outlet is none of them.
func TestVersionsOfAnArticle(t *testing.T) {
	version := func(url, modified, words string) ledger.Reading {
		r := input.FromBytes("page.html", []byte(words))
		r.Given = &ledger.Given{URL: url, Publisher: "Harbour Herald", Published: "2024-03-05T09:00:00Z", Modified: modified}
		return reading.Read(r)
	}
	second := version("https://www.herald.example/blast/", "2024-03-05T12:00:00Z", "A blast in Basra killed nine people on Monday, police said.\n\nTwo men were arrested.\n")
	first := version("https://herald.example/blast", "2024-03-05T10:00:00+01:00", "A blast in Basra killed seven people on Monday, police said.\n")
	other := version("https://herald.example/flood", "", "A flood in Basra killed seven people on Monday, police said.\n")
	s := collation.Collate([]ledger.Reading{second, other, first})
	if len(s.Articles) != 1 || len(s.Articles[0].Versions) != 2 || s.Articles[0].Versions[0] != first.Report.ID {
		t.Fatalf("articles %+v", s.Articles)
	}
	changed, added := false, false
	for _, d := range s.Articles[0].Changes {
		changed = changed || d.Kind == "figure" && d.Was != nil && d.Now != nil && d.Was.Quote == "killed seven people" && d.Now.Quote == "killed nine people"
		added = added || d.Kind == "event" && d.What == "arrest" && d.Was == nil && d.Now != nil
	}
	if !changed || !added {
		for _, d := range s.Articles[0].Changes {
			t.Logf("%s %s: %v → %v", d.Kind, d.What, d.Was, d.Now)
		}
		t.Errorf("the toll changed: %v; the arrest is new: %v", changed, added)
	}
}
