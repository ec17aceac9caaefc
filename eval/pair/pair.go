// Package pair measures what the program tells of two or three short reports together, on small sets that a person
// writes in a few minutes. A file of a folder holds the sets of one area, as txtar: the reports of a set are named by
// letters, and its part "verdict" says what a careful reader makes of them, a line each. Words before the first set are
// a remark.
//
//	What two papers make of one wire.
//	-- tea-house/a --
//	Harbour Herald
//	Grenade wounds four at Lushan tea house
//	4 March 2031
//
//	A grenade thrown into a tea house in Lushan wounded four people on Monday evening, police said.
//	-- tea-house/b --
//	The Delta Review
//	5 March 2031
//
//	The blast at a Lushan tea house on Monday injured nine people, the town's clinic said. Residents spoke of a gas leak.
//	-- tea-house/verdict --
//	one event: a A grenade thrown into a tea house | b The blast
//	one figure: a four people | b nine people
//	contradiction number: a wounded four people | b injured nine people
//	contradiction judgement, rival_account: a A grenade thrown | b a gas leak
//	roots event 2: a A grenade thrown | b The blast
//
// A line is a verdict, a colon and the places it is about, parted by "|": the letter of a report and words of it, to the
// byte and long enough to stand there once. An event is quoted by the clause that tells it, so that it may be read from any
// word there, a figure with its number. The verdicts:
//
//	one event         they tell one happening
//	two events        no two of them tell one happening
//	one figure        they count one thing: one series, whether their values agree or not
//	two figures       no two of them count one thing
//	contradiction C   the two places can't both hold; C is a cause of ledger.Tension, or several with commas between them;
//	                  a further place of a side (its title says so too) may stand behind them
//	no contradiction  the two places seem to contradict each other, and don't
//	growth 4 to 9     the one figure quoted is told to have risen from 4; so too "decline", "correction" (an earlier count
//	                  was wrong) and "revision" (one source gives another number and doesn't say why)
//	roots event 2     so many independent sources stand behind the happening; "roots figure 1 to 2" where unnamed
//	                  sources may be the same, 0 where outlets tell it in their own voice alone
//	one name          the names, one of each report, are of one person, body or place
//
// Contradictions are to be given in full: one that the program shows and no line asks for is held to be shown without
// cause. A side of a verdict that the program did not read at all is told apart from one that was read and joined wrongly.
package pair

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"sitrep/eval/battery"
)

// Set is a few reports with what is to be told of them together.
type Set struct {
	Name    string // file and set: "wire/tea-house"
	Reports []Report
	Lines   []Line
}

// Report is a text with the letter it has in its set.
type Report struct{ Letter, Text string }

// Load reads the sets of all .txt files of a folder, in their order.
func Load(folder fs.FS) ([]Set, error) { return battery.Load(folder, ".txt", parse) }

// parse reads the sets of one file. A verdict stands behind the reports of its set.
func parse(area, content string) ([]Set, error) {
	var out []Set
	for _, f := range txtar.Parse([]byte(content)).Files {
		name, part, ok := strings.Cut(f.Name, "/")
		if !ok {
			return nil, fmt.Errorf("%q is not SET/LETTER or SET/verdict", f.Name)
		}
		if name = area + "/" + name; len(out) == 0 || out[len(out)-1].Name != name {
			out = append(out, Set{Name: name})
		}
		s := &out[len(out)-1]
		if part != "verdict" {
			s.Reports = append(s.Reports, Report{part, string(f.Data)})
			continue
		}
		if err := s.judge(string(f.Data)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, whole(out)
}

// judge reads the lines of a set's verdict.
func (s *Set) judge(verdict string) error {
	for words := range strings.Lines(verdict) {
		if words = strings.TrimSpace(words); words == "" {
			continue
		}
		l, err := parseLine(words)
		if err != nil {
			return err
		}
		if err := s.stands(l); err != nil {
			return fmt.Errorf("%s: %w", words, err)
		}
		s.Lines = append(s.Lines, l)
	}
	return nil
}

// stands reports words that are not in their report, or are there several times.
func (s *Set) stands(l Line) error {
	for _, p := range l.Places {
		n := strings.Count(s.text(p.Letter), p.Words)
		if n == 0 || n > 1 && l.Verdict != "one name" {
			return fmt.Errorf("%q stands %d times in report %s", p.Words, n, p.Letter)
		}
	}
	return nil
}

func (s *Set) text(letter string) string {
	for _, r := range s.Reports {
		if r.Letter == letter {
			return r.Text
		}
	}
	return ""
}

// whole refuses a set that is named twice, of which nothing is asked, or whose letters are out of order.
func whole(sets []Set) error {
	seen := map[string]bool{}
	for _, s := range sets {
		for i, r := range s.Reports {
			if r.Letter != string(rune('a'+i)) {
				return fmt.Errorf("%s: report %d is named %q", s.Name, i+1, r.Letter)
			}
		}
		if seen[s.Name] || len(s.Reports) == 0 || len(s.Lines) == 0 {
			return fmt.Errorf("%s is named twice, or has no report or no verdict", s.Name)
		}
		seen[s.Name] = true
	}
	return nil
}
