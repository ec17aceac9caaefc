package export

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

// pile is a situation of many reports and incidents.
func pile(reports, incidents int) *ledger.Situation {
	s := &ledger.Situation{}
	for i := range reports {
		s.Reports = append(s.Reports, ledger.Report{ID: id(i + 1), Title: fmt.Sprintf("Report %d", i+1), Status: ledger.StatusRead, Publisher: fmt.Sprintf("Paper %d", i%9)})
	}
	for i := range incidents {
		e := ledger.Evidence{Report: id(i%reports + 1), Start: i, End: i + 5, Quote: "words", By: "rule"}
		in := ledger.Incident{ID: fmt.Sprintf("i%d", i), Type: "attack", Status: "occurred", Title: fmt.Sprintf("incident %d", i),
			When:    &text.When{EDTF: "2024-01-02"},
			Members: []ledger.Ref{{Report: e.Report, ID: "e"}},
			Values:  []ledger.Value{{Attribute: "type", Text: "attack", Evidence: []ledger.Evidence{e}, Chains: []ledger.Chain{chain("Paper")}}}}
		if i%50 == 7 {
			in.Members = append(in.Members, ledger.Ref{Report: id((i+3)%reports + 1), ID: "e"})
		}
		s.Incidents = append(s.Incidents, in)
		s.Timeline = append(s.Timeline, ledger.Entry{Incident: in.ID, Text: in.Title, When: in.When, Sort: "2024-01-02"})
		s.Claims = append(s.Claims, ledger.StandClaim{Report: e.Report, Claim: ledger.Claim{Stance: "asserts", Chain: chain("Paper"), Evidence: e}})
		s.Decisions = append(s.Decisions, ledger.Decision{Kind: "same_incident", Verdict: "apart", By: "rule"})
	}
	s.Sources = []ledger.Source{{ID: "q", Name: "Paper"}}
	return s
}

// TestLongPilesAreCountedNotDropped adds up what is shown and what is told to be left out.
func TestLongPilesAreCountedNotDropped(t *testing.T) {
	out := string(written(t, Terminal, pile(119, 300), Options{}))
	incidents := strings.SplitN(strings.SplitN(out, "WHAT HAPPENED", 2)[1], "FIGURES", 2)[0]
	shown := len(regexp.MustCompile(`(?m)^\d+\. `).FindAllString(incidents, -1))
	if !strings.Contains(incidents, fmt.Sprintf("… and %d more incidents, see --format markdown", 300-shown)) {
		t.Errorf("%d incidents shown, and the rest is not counted:\n%s", shown, incidents[max(0, len(incidents)-300):])
	}
	if n := strings.Count(out, "\n"); n > 700 {
		t.Errorf("a pile of 119 reports takes %d lines", n)
	}
	for i := range 119 {
		if !strings.Contains(out, fmt.Sprintf("%d. Report %d ·", i+1, i+1)) {
			t.Errorf("the number of report %d is not told", i+1)
		}
	}
}

func TestMarkdownAndPageHoldEverything(t *testing.T) {
	s := pile(119, 300)
	for _, f := range []writer{Markdown, HTML, JSON} {
		out := written(t, f, s, Options{})
		for i := range 300 {
			if !bytes.Contains(out, []byte(fmt.Sprintf("incident %d", i))) {
				t.Fatalf("incident %d is missing", i)
			}
		}
	}
}

func TestPageAsksForNothing(t *testing.T) {
	f := newFixture(t)
	out := string(written(t, HTML, f.s, f.options()))
	for _, bad := range []string{"<script", "<img", "<link", "<iframe", "src=", "url(", "@import", "javascript:", " onload", " style="} {
		if strings.Contains(strings.ToLower(out), bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, ref := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(out, -1) {
		if !strings.HasPrefix(ref[1], "#") {
			t.Errorf("the page leads to %q", ref[1])
		}
	}
	if !strings.Contains(out, "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;") {
		t.Error("the markup of a report is not shown as words")
	}
}

// TestEveryReferenceLeadsSomewhere follows the links of the page.
func TestEveryReferenceLeadsSomewhere(t *testing.T) {
	f := newFixture(t)
	for _, o := range []Options{f.options(), {}} {
		follow(t, string(written(t, HTML, f.s, o)))
	}
	follow(t, string(written(t, HTML, pile(30, 90), Options{})))
}

func follow(t *testing.T, out string) {
	t.Helper()
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(out, -1) {
		ids[m[1]]++
	}
	for _, ref := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(out, -1) {
		if ids[ref[1]] != 1 {
			t.Errorf("#%s stands %d times on the page", ref[1], ids[ref[1]])
		}
	}
	for name, n := range ids {
		if n > 1 {
			t.Errorf("id %s stands %d times", name, n)
		}
	}
}

// TestMarkedWordsAreTheQuotes looks up the words that a reference leads to.
func TestMarkedWordsAreTheQuotes(t *testing.T) {
	f := newFixture(t)
	out := string(written(t, HTML, f.s, Options{Text: f.text, IncludeNames: true}))
	for _, p := range f.s.Series[0].Points {
		place := fmt.Sprintf(`<i class="here" id="x%s-%d"></i>`, strings.TrimPrefix(p.Evidence.Report, "r"), p.Evidence.Start)
		_, after, found := strings.Cut(out, place)
		words := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(after[:min(len(after), 2000)], "")
		if !found || !strings.HasPrefix(words, p.Evidence.Quote) {
			t.Errorf("at %s stands %.60q, not %q", place, words, p.Evidence.Quote)
		}
	}
}
