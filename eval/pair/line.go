package pair

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Line is one thing that is to be told of a set.
type Line struct {
	Verdict  string   // the first words: "one event", "roots"
	Causes   []string // of a contradiction: any of them
	About    string   // of roots: event or figure
	Low, Top float64  // of roots: their least and most number; of a figure that moved: from and to
	Places   []Place
	Words    string // the line as it was written
}

// Place is words of a report.
type Place struct{ Letter, Words string }

// verdicts are the first words of a line, with the least and the most places it takes and what reads the words behind them.
var verdicts = []struct {
	name        string
	least, most int
	rest        func(*Line, string) error
}{
	{"one event", 2, 9, nothing},
	{"two events", 2, 9, nothing},
	{"one figure", 2, 9, nothing},
	{"two figures", 2, 9, nothing},
	{"one name", 2, 9, nothing},
	{"no contradiction", 2, 2, nothing},
	{"contradiction", 2, 4, causes},
	{"growth", 1, 1, values},
	{"decline", 1, 1, values},
	{"correction", 1, 1, values},
	{"revision", 1, 1, values},
	{"roots", 1, 9, roots},
}

// known are the causes of ledger.Tension.
var known = strings.Fields("number actor place date target nationality status denial rival_account " +
	"claim_against_allegation judgement garbled doubt advance_claim")

func parseLine(words string) (Line, error) {
	head, places, ok := strings.Cut(words, ":")
	l := Line{Words: words}
	for _, v := range verdicts {
		rest, fits := strings.CutPrefix(head, v.name)
		if !fits || !ok {
			continue
		}
		l.Verdict, l.Places = v.name, parsePlaces(places)
		if err := v.rest(&l, strings.TrimSpace(rest)); err != nil {
			return l, fmt.Errorf("%s: %w", words, err)
		}
		if n := len(l.Places); n < v.least || n > v.most {
			return l, fmt.Errorf("%s: %d places", words, n)
		}
		return l, l.oneEach()
	}
	return l, fmt.Errorf("%q begins with no verdict", words)
}

func parsePlaces(s string) []Place {
	var out []Place
	for _, p := range strings.Split(s, "|") {
		letter, words, _ := strings.Cut(strings.TrimSpace(p), " ")
		out = append(out, Place{letter, strings.TrimSpace(words)})
	}
	return out
}

// oneEach refuses names of which two are of one report, since they are asked for report by report.
func (l Line) oneEach() error {
	seen := map[string]bool{}
	for _, p := range l.Places {
		if p.Words == "" || l.Verdict == "one name" && seen[p.Letter] {
			return fmt.Errorf("%s: words of report %q are missing, or two names of it are given", l.Words, p.Letter)
		}
		seen[p.Letter] = true
	}
	return nil
}

func nothing(_ *Line, rest string) error {
	if rest != "" {
		return fmt.Errorf("%q stands before the colon", rest)
	}
	return nil
}

func causes(l *Line, rest string) error {
	for _, c := range strings.Split(rest, ",") {
		if c = strings.TrimSpace(c); !slices.Contains(known, c) {
			return fmt.Errorf("%q is no cause of a contradiction: %s", c, strings.Join(known, " "))
		}
		l.Causes = append(l.Causes, c)
	}
	return nil
}

// values reads "4 to 9".
func values(l *Line, rest string) (err error) {
	from, to, _ := strings.Cut(rest, " to ")
	if l.Low, err = strconv.ParseFloat(from, 64); err != nil {
		return fmt.Errorf("%q is not FROM to TO", rest)
	}
	if l.Top, err = strconv.ParseFloat(to, 64); err != nil {
		return fmt.Errorf("%q is not FROM to TO", rest)
	}
	return nil
}

// roots reads "event 2" or "figure 1 to 2". Top is -1 where there is no range.
func roots(l *Line, rest string) (err error) {
	about, number, _ := strings.Cut(rest, " ")
	if l.About = about; about != "event" && about != "figure" {
		return fmt.Errorf("%q is neither event nor figure", about)
	}
	if strings.Contains(number, " to ") {
		return values(l, number)
	}
	if l.Low, err = strconv.ParseFloat(number, 64); err != nil {
		return fmt.Errorf("%q is no number of roots", number)
	}
	l.Top = -1
	return nil
}
