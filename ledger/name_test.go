package ledger_test

import (
	"strings"
	"testing"

	"sitrep/ledger"
)

var nameKey = []byte(strings.Repeat("k", 32))

func watch(t *testing.T, forms ...string) *ledger.NameWatch {
	t.Helper()
	r := ledger.Removal{ID: "t-1"}
	for _, f := range forms {
		r.Marks = append(r.Marks, ledger.MarkName(nameKey, f))
	}
	w, err := ledger.WatchNames(nameKey, []ledger.Removal{r})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestRemovedNamesAreBlackedOutOfNewReports(t *testing.T) {
	w := watch(t, "Ada Vessel", "al-Sarni", "O’Dray")
	for text, want := range map[string]string{
		"Ada Vessel spoke.":                     "********** spoke.",
		"ADA\nVÉSSEL’s house":                   "***********’s house", // É has two bytes
		"Ada was on the vessel":                 "Ada was on the vessel",
		"Adam Vessel and Ada Vessels":           "Adam Vessel and Ada Vessels",
		"Ada, of the long and calm sea. Vessel": "Ada, of the long and calm sea. Vessel",
		"Al Sarni, al‑Sarni":                    "********, **********",
		"O'Dray":                                "******",
		"\xff\xfeAda Vessel\xff":                "\xff\xfe**********\xff",
		"":                                      "",
	} {
		r := w.Report(ledger.Report{ID: ledger.ReportID(text), Text: text, RawSHA256: "ff"})
		if r.Text != want || r.ID != ledger.ReportID(want) || (r.RawSHA256 == "") != (text != want) {
			t.Errorf("%q gives %q, id %s, raw hash %q", text, r.Text, r.ID, r.RawSHA256)
		}
	}
	r := w.Report(ledger.Report{Path: "ada-vessel.txt", Given: &ledger.Given{Byline: "By Ada Vessel", URL: "https://example.org/ada-vessel"}})
	if strings.Contains(strings.ToLower(r.Path+r.Given.Byline+r.Given.URL), "vessel") || len(r.Notes) != 1 {
		t.Errorf("%+v %+v", r, r.Given)
	}
}

func TestAWatchIsOfOneKey(t *testing.T) {
	r := ledger.Removal{ID: "t-1", Marks: []ledger.NameMark{ledger.MarkName(nameKey, "Ada Vessel")}}
	if _, err := ledger.WatchNames([]byte(strings.Repeat("x", 32)), []ledger.Removal{r}); err == nil {
		t.Error("marks of another key were taken")
	}
	w, err := ledger.WatchNames(nameKey, []ledger.Removal{{ID: "t-2"}})
	if w != nil || err != nil {
		t.Errorf("%v %v", w, err)
	}
	if r := w.Report(ledger.Report{Text: "Ada Vessel"}); r.Text != "Ada Vessel" {
		t.Error("a watch for nothing changed a report")
	}
}

// Hostile: a megabyte of words, or of one word, ends in time.
func TestHostileTextsOnArrival(t *testing.T) {
	w := watch(t, "Ada Vessel", "a b c d e f")
	for _, text := range []string{strings.Repeat("a ", 1<<19), strings.Repeat("x", 1<<20), strings.Repeat("a b c d e f ", 1<<17)} {
		if r := w.Report(ledger.Report{Text: text}); len(r.Text) != len(text) {
			t.Error("the length changed")
		}
	}
}
