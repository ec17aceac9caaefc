package reportscore

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// The report and its annotation are invented. "é" before the second sentence sets characters and
// bytes apart.
const report = "Café owner Ana Rovik left. Police said gunmen killed 4 guards in Sarn on 3 May 2021. Read more: 9 dead in Orl."

const annotation = `{
 "events": [{"id": "e1", "type": "attack", "alt_types": ["shooting"], "status": "occurred", "quote": "gunmen killed 4 guards in Sarn",
   "at": {"start": 39, "end": 69}, "counts": {"killed": {"at_least": 4}, "wounded": null},
   "place": {"most_specific": ["Sarn"], "country": "Kestria"}, "date": {"as_written": "Monday", "edtf": "2021-05-03"}},
  {"id": "e2", "type": "other", "status": "occurred", "quote": "left"}],
 "figures": [{"id": "f1", "what": "guards killed", "value": 4, "modifier": "exact", "quote": "4 guards",
   "earlier_value": {"value": 2}, "is_running_total": false, "source_chain": ["(outlet)", "Police"]}],
 "claims": [{"id": "c1", "chain": ["(outlet)", "Police (spokesman)"], "stance": "asserts", "quote": "gunmen killed 4 guards in Sarn on 3 May 2021"}],
 "warnings": [],
 "entities": [{"canonical": "the Police", "kind": "agency", "aliases": []}, {"canonical": "Ana Rovik", "kind": "person", "aliases": null}],
 "noise": [{"id": "n1", "quote": "Read more: 9 dead in Orl."}]
}`

func span(quote string) ledger.Evidence {
	at := strings.Index(report, quote)
	return ledger.Evidence{Start: at, End: at + len(quote), Quote: quote}
}

func value(n float64) *float64 { return &n }

func goodReading() ledger.Reading {
	police := ledger.Chain{{Name: "Harbour Herald", Publisher: true}, {Name: "police"}}
	return ledger.Reading{
		Events: []ledger.Event{{Type: "shooting", Status: "occurred", Evidence: span("gunmen killed 4 guards"), Trigger: ledger.Mark{Start: span("killed").Start},
			Where: []text.Location{{Written: "Sarn", Country: "Kestria"}}, When: &text.When{EDTF: "2021-05-03"},
			Counts: []ledger.Count{{What: "killed", Low: value(4)}}}},
		Figures: []ledger.Figure{{What: "guards", Low: value(4), Bound: "exactly", Evidence: span("4 guards"), Chain: police, Previous: &ledger.Earlier{Low: value(2)}}},
		Claims:  []ledger.Claim{{Stance: "asserts", Evidence: span("Police said gunmen killed 4 guards in Sarn on 3 May 2021."), Chain: police}},
		Entities: []ledger.Entity{{Kind: "agency", Name: "Police"}, {Kind: "organization", Name: "Rovik",
			Mentions: []ledger.Mark{{Start: span("Ana Rovik").Start, End: span("Ana Rovik").End}}}},
	}
}

func score(t *testing.T, read ledger.Reading) (Result, *Score) {
	t.Helper()
	var gold Gold
	if err := json.Unmarshal([]byte(annotation), &gold); err != nil {
		t.Fatal(err)
	}
	var s Score
	s.Add("a.txt", report, gold, read)
	return s.Result(), &s
}

func TestAGoodReadingIsFoundInFull(t *testing.T) {
	r, s := score(t, goodReading())
	for _, kind := range []string{"events", "figures", "claims", "entities"} {
		if r.Kinds[kind].F1 != 1 {
			t.Errorf("%s: %+v, want F1 1\n%s", kind, r.Kinds[kind], strings.Join(s.Errors, "\n"))
		}
	}
	for name, a := range r.Attributes {
		want := a.Asked
		if name == "entity kind" {
			want = 1
		}
		if a.Right != want {
			t.Errorf("%s: %d right of %d, want %d", name, a.Right, a.Asked, want)
		}
	}
	if r.InFurniture != 0 {
		t.Errorf("%d in furniture", r.InFurniture)
	}
}

func TestErrorsAreCounted(t *testing.T) {
	read := goodReading()
	read.Figures = append(read.Figures, ledger.Figure{What: "dead", Low: value(9), Evidence: span("9 dead")})
	read.Claims[0].Chain = ledger.Chain{{Name: "gunmen"}}
	read.Events[0].Evidence.Quote = "gunmen kill 4 guards"
	r, s := score(t, read)
	if got := r.Kinds["figures"]; got.Precision != 0.5 || got.Recall != 1 || math.Abs(got.F1-2.0/3) > 1e-12 {
		t.Errorf("figures: %+v", got)
	}
	if r.InFurniture != 1 {
		t.Errorf("%d in furniture, want the teaser's figure", r.InFurniture)
	}
	if a := r.Attributes["claim root source"]; a.Right != 0 {
		t.Errorf("a wrong source counts as right: %+v", a)
	}
	if a := r.Attributes["quotes verbatim"]; a.Right != a.Asked-1 {
		t.Errorf("one quote is not verbatim: %+v", a)
	}
	if len(s.Errors) != 3 {
		t.Errorf("errors:\n%s", strings.Join(s.Errors, "\n"))
	}
}

func TestNothingRead(t *testing.T) {
	r, _ := score(t, ledger.Reading{})
	if got := r.Kinds["events"]; got != (Kind{Gold: 1}) {
		t.Errorf("events: %+v; an event of type other is not owed", got)
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"The Office of Harbours", "Harbours Office", true},
		{"Ana Rovik", "Rovik", true},
		{"Ana Rovik", "Ana Lind", false},
		{"the", "the", false},
		{"O’Hara", "O'Hara", true},
	} {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestChains(t *testing.T) {
	outlet := "(outlet of report 1, not named in the text)"
	for _, c := range []struct {
		gold        []string
		read        ledger.Chain
		root, whole bool
	}{
		{[]string{outlet}, nil, true, true},
		{[]string{outlet}, ledger.Chain{{Name: "Herald"}}, true, true},
		{[]string{outlet}, ledger.Chain{{Name: "Herald"}, {Name: "police"}}, false, false},
		{[]string{outlet, "Reuters", "police"}, ledger.Chain{{Name: "police"}}, true, false},
		{[]string{"Herald", "Reuters", "police"}, ledger.Chain{{Name: "Reuters"}, {Name: "police"}}, true, true},
		{[]string{outlet, "unnamed sources"}, ledger.Chain{{Unnamed: true}}, true, true},
		{[]string{outlet, "unnamed sources"}, ledger.Chain{{Name: "officials", Unnamed: true}}, false, false},
	} {
		if root, whole := rootMatches(c.gold, c.read), chainMatches(c.gold, c.read); root != c.root || whole != c.whole {
			t.Errorf("%v read as %v: root %v whole %v, want %v %v", c.gold, c.read, root, whole, c.root, c.whole)
		}
	}
}

func TestQuotedLeavesTheCodeOfALetter(t *testing.T) {
	name := "Société 𝔸"
	if got := quoted(&name); got != `"Soci\u00e9t\u00e9 \ud835\udd38"`+"\n" {
		t.Errorf("quoted = %s", got)
	}
}
