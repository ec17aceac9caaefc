package clash

import (
	"fmt"
	"regexp"
	"strings"

	"sitrep/eval/crossscore"
	"sitrep/eval/pair"
)

// Result counts the contradictions between the paragraphs of one article, and those between reports.
type Result struct {
	Article Shown `json:"article"`
	Reports Shown `json:"reports"`
}

// Shown is how many contradictions were found of those asked for, in all and by cause, and how many of those shown have cause.
type Shown struct {
	Found     pair.Count             `json:"found"`
	Causes    map[string]*pair.Count `json:"causes"`
	Shown     crossscore.Part        `json:"shown"`
	Precision float64                `json:"precision"`
	Faults    []pair.Fault           `json:"-"`
}

// Count keeps what the machinery of pair tells of contradictions.
func Count(sets []pair.Set, piles []*crossscore.Pile) Shown {
	r := pair.Score(sets, piles)
	s := Shown{Causes: r.Causes, Shown: r.Shown, Faults: r.Faults}
	if all := r.Verdicts["contradiction"]; all != nil {
		s.Found = *all
	}
	if r.Shown.Asked > 0 {
		s.Precision = float64(r.Shown.Right) / float64(r.Shown.Asked)
	}
	return s
}

// teller are words by which a statement itself names who speaks.
var teller = regexp.MustCompile(`\b(said|told|says|according)\b`)

// Article is the case as one report: a paragraph for each statement, behind its source where it names no speaker itself.
func (c Case) Article() pair.Set {
	var paragraphs []string
	at := map[string]pair.Place{}
	for _, s := range c.Statements {
		words := s.Words
		if !teller.MatchString(words) {
			words = s.Source + ": " + words
		}
		paragraphs = append(paragraphs, words)
		at[s.Letter] = pair.Place{Letter: "a", Words: words}
	}
	text := fmt.Sprintf("%s\nThe Daily Ledger\n4 March 2031\n\n%s\n", c.title(), strings.Join(paragraphs, "\n\n"))
	return pair.Set{Name: c.Name, Reports: []pair.Report{{Letter: "a", Text: text}}, Lines: c.lines(at)}
}

// Apart is the case as reports of one statement each, every one by its source.
func (c Case) Apart() pair.Set {
	out := pair.Set{Name: c.Name}
	at := map[string]pair.Place{}
	for _, s := range c.Statements {
		out.Reports = append(out.Reports, pair.Report{Letter: s.Letter, Text: s.Source + "\n\n" + s.Words + "\n"})
		at[s.Letter] = pair.Place{Letter: s.Letter, Words: s.Words}
	}
	out.Lines = c.lines(at)
	return out
}

// title is the name of the case as words: "Quay blast".
func (c Case) title() string {
	_, name, _ := strings.Cut(c.Name, "/")
	if head, rest, ok := strings.Cut(name, "-"); ok && prefix.MatchString(head) {
		name = rest
	}
	name = strings.ReplaceAll(name, "-", " ")
	return strings.ToUpper(name[:1]) + name[1:]
}

// prefix is what stands before the name of a case for who wrote it.
var prefix = regexp.MustCompile(`^p\d$`)

// lines ask for the clashes, each by the whole of its two statements.
func (c Case) lines(at map[string]pair.Place) []pair.Line {
	var out []pair.Line
	for _, x := range c.Clashes {
		out = append(out, pair.Line{
			Verdict: "contradiction",
			Causes:  []string{x.Cause},
			Places:  []pair.Place{at[x.A], at[x.B]},
			Words:   fmt.Sprintf("%s: %s %s | %s %s", x.Cause, x.A, x.WordsA, x.B, x.WordsB),
		})
	}
	return out
}
