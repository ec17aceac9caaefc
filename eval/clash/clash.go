// Package clash measures which contradictions the program shows between the statements of several sources on one incident.
// A file of a folder holds cases: what each source says, and which two statements can't both hold, and why.
//
//	== quay-blast
//	a The Harbour Herald: A bomb left in a bag killed four people at the Lushan tea house on Monday, police said.
//	b Lushan Radio: "There was no bomb. A gas bottle went off in the kitchen," the owner's brother told the station.
//	c Delta Review: The town's clinic said nine people had been brought in with burns; two of them died.
//	x a b rival_account: bomb left in a bag | A gas bottle went off
//	x a c number: killed four people | two of them died
//	~ b c both may hold
//
// A statement is a letter, who brings it and its words. An x line names two statements that contradict each other, the cause
// (one of ledger.Tension) and the words of each side that clash. Every pair without an x line is no contradiction; a ~ line
// says of one that looks like it why it is none. What is shown is right where its sides stand in two statements that an x
// line names.
package clash

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"sitrep/eval/battery"
)

// Case is what several sources say of one incident.
type Case struct {
	Name       string // file and case: "p1-01/quay-blast"
	Statements []Statement
	Clashes    []Clash
}

// Statement is what one source says.
type Statement struct{ Letter, Source, Words string }

// Clash is two statements that can't both hold, by their letters, with the words of each that clash.
type Clash struct{ A, B, Cause, WordsA, WordsB string }

var (
	statementLine = regexp.MustCompile(`^([a-k]) ([^:]{2,80}): (.+)$`)
	clashLine     = regexp.MustCompile(`^x ([a-k]) ([a-k]) (\w+): (.+?) \| (.+)$`)
	harmlessLine  = regexp.MustCompile(`^~ ([a-k]) ([a-k])\b`)
)

// Load reads the cases of all .txt files of a folder, in their order.
func Load(folder fs.FS) ([]Case, error) { return battery.Load(folder, ".txt", parse) }

// parse reads the cases of one file.
func parse(area, content string) ([]Case, error) {
	var out []Case
	for words := range strings.Lines(content) {
		words = strings.TrimSpace(words)
		if name, ok := strings.CutPrefix(words, "== "); ok {
			out = append(out, Case{Name: area + "/" + name})
			continue
		}
		if words == "" {
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("%q stands before the first case", words)
		}
		c := &out[len(out)-1]
		if err := c.add(words); err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
	}
	return out, whole(out)
}

// add reads one line of a case.
func (c *Case) add(words string) error {
	if m := statementLine.FindStringSubmatch(words); m != nil {
		c.Statements = append(c.Statements, Statement{m[1], m[2], m[3]})
		return nil
	}
	if harmlessLine.MatchString(words) {
		return nil
	}
	m := clashLine.FindStringSubmatch(words)
	if m == nil {
		return fmt.Errorf("%q is no statement and no verdict", words)
	}
	x := Clash{m[1], m[2], m[3], m[4], m[5]}
	if !strings.Contains(c.words(x.A), x.WordsA) || !strings.Contains(c.words(x.B), x.WordsB) {
		return fmt.Errorf("%q quotes words that are not in their statement", words)
	}
	c.Clashes = append(c.Clashes, x)
	return nil
}

func (c *Case) words(letter string) string {
	for _, s := range c.Statements {
		if s.Letter == letter {
			return s.Words
		}
	}
	return ""
}

// whole refuses a case that is named twice, or has one statement or two of one letter.
func whole(cases []Case) error {
	seen := map[string]bool{}
	for _, c := range cases {
		letters := map[string]bool{}
		for _, s := range c.Statements {
			if letters[s.Letter] {
				return fmt.Errorf("%s has two statements %q", c.Name, s.Letter)
			}
			letters[s.Letter] = true
		}
		if seen[c.Name] || len(c.Statements) < 2 {
			return fmt.Errorf("%s is named twice, or has no two statements", c.Name)
		}
		seen[c.Name] = true
	}
	return nil
}
