package annotated

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sitrep/text"
)

// told is invented, with letters of several bytes before most of its records.
const told = "Über den Fluss\n\nPolice in Öster Varn said three wardens were hurt when a boathouse burned on 4 May. " +
	"The wardens’ union blamed smugglers. Police found nothing in the boathouse.\n"

const annotation = `{
 "headline": "Über den Fluss", "note": "a remark of the annotator",
 "events": [{"id": "t.e1", "type": "attack", "status": "occurred", "quote": "a boathouse burned on 4 May", "aggregate": false,
   "date": {"as_written": "on 4 May", "edtf": "XXXX-05-04", "normalised": null}, "place": {"most_specific": "Öster Varn", "country": "Sweden"},
   "counts": {"wounded": 3}, "roles": {"victim": ["three wardens"]}, "more_quotes": [{"quote": "boathouse", "at": {"start": 163}}]}],
 "figures": [{"id": "t.f1", "what": "wounded wardens", "unit": "people", "value": 3, "modifier": "exact", "quote": "three wardens were hurt",
   "source_chain": ["(outlet not named)", "Police"]},
  {"id": "t.f2", "what": "smugglers", "value": null, "modifier": "'a handful'", "quote": "smugglers"}],
 "claims": [{"id": "t.c1", "chain": ["(outlet not named)", "their union, wardens"], "stance": "alleges", "cue": "blamed", "quote": "union blamed smugglers"}],
 "entities": [{"canonical": "police (Varn)", "kind": "agency", "aliases": ["Police"], "quote": "Police", "at": {"start": 136}}]
}`

func packed(t *testing.T, document string) Report {
	t.Helper()
	var d map[string]any
	if err := json.Unmarshal([]byte(document), &d); err != nil {
		t.Fatal(err)
	}
	raw, err := Pack("own/boathouse.txt", told, d)
	if err != nil {
		t.Fatal(err)
	}
	r, err := parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestFillGivesBackTheWords(t *testing.T) {
	gold, err := packed(t, annotation).Fill(told)
	if err != nil {
		t.Fatal(err)
	}
	e, f, c, n := gold.Events[0], gold.Figures[0], gold.Claims[0], gold.Entities[0]
	for got, want := range map[string]string{
		e.Quote: "a boathouse burned on 4 May", e.Date.Written: "on 4 May", e.Date.EDTF: "XXXX-05-04", e.Place.MostSpecific[0]: "Öster Varn",
		e.Place.Country: "Sweden", f.What: "wounded wardens", f.Chain[1]: "Police", f.Modifier: "exact", gold.Figures[1].Modifier: "vague",
		c.Chain[0]: "(outlet not named)", c.Chain[1]: "their union wardens", n.Canonical: "Police (Varn)", n.Aliases[0]: "Police",
	} {
		if got != want && !strings.EqualFold(got, want) {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}

// TestRecordsKeepTheirPlaces: a word that stands twice is compared where it was annotated, in bytes.
func TestRecordsKeepTheirPlaces(t *testing.T) {
	gold, err := packed(t, annotation).Fill(told)
	if err != nil {
		t.Fatal(err)
	}
	second := strings.LastIndex(told, "boathouse")
	first := strings.Index(told, "a boathouse burned")
	want := []text.Span{{Start: first, End: first + 27}, {Start: second, End: second + 9}}
	if got := gold.Events[0].Spans(told); !slices.Equal(got, want) {
		t.Errorf("%v instead of %v", got, want)
	}
}

func TestPackKeepsNoWordsOfTheText(t *testing.T) {
	if r := packed(t, annotation); len(runs(r.places, told)) > 0 {
		t.Errorf("kept %q", runs(r.places, told))
	}
}

func TestAnotherTextIsRefused(t *testing.T) {
	if _, err := packed(t, annotation).Fill(told + "."); err == nil || !strings.Contains(err.Error(), "own/boathouse.txt") {
		t.Errorf("error %v", err)
	}
}

func TestAQuoteThatIsNotInTheTextIsRefused(t *testing.T) {
	_, err := Pack("own/boathouse.txt", told, map[string]any{"events": []any{map[string]any{"id": "t.e1", "quote": "a boathouse sank"}}})
	if err == nil || !strings.Contains(err.Error(), "a boathouse sank") {
		t.Errorf("error %v", err)
	}
}

// TestPlacesOutsideTheTextStayAsTheyAre: what was packed for another text must not panic.
func TestPlacesOutsideTheTextStayAsTheyAre(t *testing.T) {
	for _, s := range []string{"@900-910", "@5-3", "@-1-4", "@x", "@", "@3-4x"} {
		if got := wordsOf(s, told); got != s {
			t.Errorf("%q gives %q", s, got)
		}
	}
}

// TestTheAnnotationsHold: each names its text, holds records, and is of one part; ids are not used twice.
func TestTheAnnotationsHold(t *testing.T) {
	seen := map[string]string{}
	for _, part := range Parts {
		reports, err := Load(part)
		if err != nil {
			t.Fatal(err)
		}
		if part != "aside" && len(reports) < 8 {
			t.Errorf("%s has %d reports", part, len(reports))
		}
		for _, r := range reports {
			if other := seen[r.File]; other != "" {
				t.Errorf("%s is in %s and in %s", r.File, other, part)
			}
			seen[r.File] = part
		}
	}
	if _, err := Load("all"); err == nil {
		t.Error("a part that is not there is loaded")
	}
}

const publicTexts = "../../../shared/data/open-news"

// TestNoWordsOfTheTexts: the files kept here fit their texts, and repeat no run of three words of them.
func TestNoWordsOfTheTexts(t *testing.T) {
	if _, err := os.Stat(publicTexts); err != nil {
		t.Skip("skipped: no data")
	}
	for _, part := range Parts {
		reports, err := Load(part)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range reports {
			raw, err := os.ReadFile(filepath.Join(publicTexts, r.File))
			if err != nil {
				t.Fatal(err)
			}
			fits(t, r, string(raw))
		}
	}
}

func fits(t *testing.T, r Report, words string) {
	t.Helper()
	if found := runs(r.places, words); len(found) > 0 {
		t.Errorf("%s keeps words of its text: %q", r.File, found)
	}
	gold, err := r.Fill(words)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range gold.Anchors() {
		if len(a.Places) == 0 || a.Quote != words[a.Places[0].Start:a.Places[0].End] {
			t.Errorf("%s %s has no place for %q", r.File, a.ID, a.Quote)
		}
	}
}

var place = regexp.MustCompile(`^@\d+-\d+$`)

// runs are the strings of an annotation that hold three words in a row of its text, file name and digest aside.
func runs(value any, words string) []string {
	var out []string
	switch v := value.(type) {
	case string:
		parts := strings.Fields(v)
		for i := 0; i+3 <= len(parts); i++ {
			if !slices.ContainsFunc(parts[i:i+3], place.MatchString) && strings.Contains(words, strings.Join(parts[i:i+3], " ")) {
				out = append(out, v)
			}
		}
	case []any:
		for _, part := range v {
			out = append(out, runs(part, words)...)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			out = append(out, runs(v[key], words)...)
		}
	}
	return out
}
