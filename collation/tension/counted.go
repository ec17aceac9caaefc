package tension

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/text"
)

// measure is what happened to those whom a figure counts, by its measure or by a noun of its words; "" where neither
// tells.
func measure(x ledger.Figure) string {
	if m, ok := lexicon.Toll(strings.ToLower(x.Measure)); ok && people[m] {
		return m
	}
	words := pile.Words(x.What)
	for _, w := range words {
		if m, ok := lexicon.Toll(w); ok && people[m] {
			return m
		}
	}
	if len(words) > 0 && words[len(words)-1] == "victims" {
		return "killed" // who counts victims, and tells nothing of what befell them, counts the dead
	}
	return ""
}

// thingMeasure is what a figure tells of things, with their kind: "destroyed house" of forty homes; "" where it counts none of a
// kind that is listed.
func thingMeasure(x ledger.Figure) string {
	m, ok := lexicon.Toll(strings.ToLower(x.Measure))
	if !ok || people[m] {
		return ""
	}
	for _, w := range pile.Words(x.What) {
		if kind := cmp.Or(lexicon.Thing(w), lexicon.Thing(pile.Stem(w))); kind != "" {
			return m + " " + kind
		}
	}
	return ""
}

// people are the measures of people who can be counted by several sources at one time.
var people = map[string]bool{"killed": true, "wounded": true, "missing": true, "kidnapped": true, "arrested": true, "displaced": true, "protesters": true, "casualties": true, "evacuated": true, "freed": true}

// bare reports a number without a noun behind it: "counts nine", "spoke of 3,500".
func bare(body string, x ledger.Figure) bool {
	e := x.Evidence
	if e.End > len(body) || e.Start < 0 || e.Start > e.End || x.Unit != "" || x.Measure != "" || x.Low == nil {
		return false
	}
	words := pile.Words(body[e.Start:e.End])
	rest := strings.TrimLeft(body[e.End:min(len(body), e.End+8)], " ")
	return len(words) > 1 && !slices.Contains(pile.Words(x.What), words[len(words)-1]) && (rest == "" || strings.ContainsAny(rest[:1], ".,;:)\n”\""))
}

// crowd reports a number of people of whom nothing more is told, as those who marched.
func crowd(x ledger.Figure) bool {
	words := pile.Words(x.What)
	return x.Unit == "" && len(words) == 1 && (lexicon.Person(pile.Stem(words[0])) || campOf(words[0]) == "civilian") && middle(x) >= smallestCrowd
}

// smallestCrowd is the number from which people of whom nothing is told are a crowd.
const smallestCrowd = 50

// middle is the value of a figure, between its bounds.
func middle(x ledger.Figure) float64 {
	switch {
	case x.Low != nil && x.High != nil:
		return (*x.Low + *x.High) / 2
	case x.Low != nil:
		return *x.Low
	case x.High != nil:
		return *x.High
	}
	return 0
}

// fresh is how many days before its report a number may have been counted to be the report's own news.
const fresh = 14

// past reports something told as of a time before a report's own news: a day long before it, or a mere month or year. A weekend
// is news as a day is.
func past(when *text.When, r ledger.Report) bool {
	if when == nil || when.EDTF == "" && when.From == "" && when.Until == "" {
		return false
	}
	days := pile.DaysOf(when)
	published, dated := pile.DayNumber(r.Published.Value)
	switch {
	case !days.Known:
		return days.Month > 0 && days.Day == 0 && !strings.Contains(when.EDTF, "/") // "last weekend" is no mere month
	case dated:
		return days.Hi < published-fresh
	}
	return days.Hi-days.Lo > fresh
}

// partitive reports a number of some of a known group: "eight of the wounded", "four of those held".
func partitive(quote string) bool {
	words := strings.Fields(strings.ToLower(quote))
	return len(words) > 2 && words[1] == "of" && (lexicon.Known(words[2]) || lexicon.Definite(words[2]))
}

// campOf is the camp of the people that words name, "" where they name those of several or of none.
func campOf(words string) string {
	camp := ""
	for _, w := range pile.Words(words) {
		c := lexicon.Camp(w)
		if c == "" {
			c = lexicon.Camp(pile.Stem(w))
		}
		if c != "" && camp != "" && camp != c {
			return ""
		}
		if c != "" {
			camp = c
		}
	}
	return camp
}

// around are the clause and the sentence in which words stand, as far as two lines of print.
func around(body string, e ledger.Evidence) (clause, sentence string) {
	if e.Start < 0 || e.End > len(body) || e.Start > e.End {
		return "", ""
	}
	before, behind := body[max(0, e.Start-reach):e.Start], body[e.End:min(len(body), e.End+reach)]
	return before[lastOf(before, ",;.!?\n—"):] + body[e.Start:e.End] + behind[:firstOf(behind, ",;.!?\n—")],
		before[lastOf(before, ".!?\n"):] + body[e.Start:e.End] + behind[:firstOf(behind, ".!?\n")]
}

// reach is how many bytes before and behind words their sentence is looked for.
const reach = 200

func lastOf(s, marks string) int {
	if i := strings.LastIndexAny(s, marks); i >= 0 {
		return i
	}
	return 0
}

func firstOf(s, marks string) int {
	if i := strings.IndexAny(s, marks); i >= 0 {
		return i
	}
	return len(s)
}

// meeting reports two numbers that can both hold.
func meeting(a, b ledger.Figure) bool {
	lowA, highA := span(a)
	lowB, highB := span(b)
	return lowA <= highB && lowB <= highA
}

// rough is the part by which "about" and "nearly" may be off.
const rough = 0.1

// span is the stretch of values that the wording of a number allows.
func span(x ledger.Figure) (low, high float64) {
	v := middle(x)
	switch x.Bound {
	case "at_least", "more_than":
		return v, math.Inf(1)
	case "at_most":
		return math.Inf(-1), v
	case "about", "nearly":
		return v * (1 - rough), v * (1 + rough)
	case "exactly", "between":
		if x.Low != nil && x.High != nil {
			return *x.Low, *x.High
		}
	}
	return math.Inf(-1), math.Inf(1)
}
