// Package brief measures the reading of short single reports: one to six sentences, as agencies, papers, ministries and
// police pages write them, each with a few lines that say what a careful reader reads in it. The reports are invented.
//
// A file of a folder is a txtar archive. Each report is followed by a part named "expect":
//
//	-- bus --
//	Guards hurt as bus is shot up near Garissa
//	Coast Daily
//	12 March 2031
//
//	GARISSA, Kenya - Gunmen fired on a bus near Garissa on Tuesday, wounding two guards, police said. The driver
//	fled into the bush. More than 300 people have left the district since May. Police denied a raid in Wajir. Two
//	customs officers were killed on the same road in 2029. The county's cricketers were ambushed by Lamu, 4-0.
//	-- expect --
//	shooting: fired on a bus ~ bus is shot up | in Garissa, Kenya | on 2031-03-11 | wounded 2 | perpetrator gunmen | target bus | victim guards
//	raid denied: denied a raid | in Wajir, Kenya | agency police
//	attack/shooting: customs officers were killed | on 2029 | past | killed 2 | victim customs officers
//	figure more than 300: More than 300 people | people
//	one: fired on a bus | bus is shot up
//	two: fired on a bus | customs officers were killed
//	none: ambushed by Lamu
//	no perpetrator driver
//
// A line is a head, a colon, words of the report, and what is asked, parted by "|". "~" parts further words by which the
// same thing is told, "/" what is equally right. The words of a line must stand in the report as they are written (a break of line
// counts as a blank).
//
//	TYPE [STATUS]: WORDS   an event (ledger.Event); the status is occurred where none stands. What is asked of it:
//	    in PLACE, COUNTRY    where it was; "in PLACE" alone, and "country COUNTRY" alone
//	    on DAY               2031-03-11, 2031-03, 2029, XXXX-03-11, 2031-03-11..2031-03-13; none where the report tells no day
//	    past                 background to the report's news; where it is not said, the event must not be read as past
//	    killed at least 3    a count: what, bound, number; "wounded vague" for dozens; what as in Counted
//	    victim guards        a party: its role and the words that head it; of pronouns the name or noun they stand for
//	    maybe killed 2       a count or a party that is neither owed nor held against the program
//	figure BOUND NUMBER: WORDS | WHAT    a number that matters, with a word of what it counts
//	maybe LINE             an event or a figure that may be read or not: neither owed nor held against the program
//	one: WORDS | WORDS     words of two places that tell one happening
//	two: WORDS | WORDS     … and that tell two
//	none: WORDS            no event is told by these words; without words: by none of the report
//	none TYPE: WORDS       none of this type
//	no figure: WORDS       no figure's words begin there
//	no ROLE WORDS          no event has a party of this role with these words
//
// A role that a line does not name is not asked for, but perpetrators and victims that no line names are held against
// the program always, and those of another role where a line names others of it. So are counts that a line lacks,
// other than of none ("nobody was hurt"), of perpetrators, and vague ones. An event of the right type that is read at
// other words of the same sentence is the event. One and two are asked where something is read at both places; how
// often that is so is told beside them. A count of two or more is asked for as a figure too, unless a figure line has
// its number. Whatever is read and not expected counts against precision. Who is arrested, tried or deported is a
// target, as in ledger.Event; who does it an agency.
package brief

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/rogpeppe/go-internal/txtar"

	"sitrep/eval/battery"
)

// Report is a short text with what is to be read in it.
type Report struct {
	Area    string // the file it stands in
	Name    string
	Text    string
	Events  []Event
	Figures []Figure
	Twins   []Twin
	Traps   []Trap
}

// Load reads the reports of all .txt files of a folder, in their order.
func Load(folder fs.FS) ([]Report, error) {
	out, err := battery.Load(folder, ".txt", parse)
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("no .txt file with reports is there")
	}
	return out, err
}

func parse(area, content string) ([]Report, error) {
	archive := txtar.Parse([]byte(content))
	var out []Report
	seen := map[string]bool{}
	for i, f := range archive.Files {
		if f.Name != "expect" {
			if seen[f.Name] || i+1 == len(archive.Files) || archive.Files[i+1].Name != "expect" {
				return nil, fmt.Errorf("%s stands twice, or nothing is expected of it", f.Name)
			}
			seen[f.Name] = true
			out = append(out, Report{Area: area, Name: f.Name, Text: string(f.Data)})
			continue
		}
		if len(out) == 0 {
			return nil, fmt.Errorf("an expectation stands before any report")
		}
		if err := out[len(out)-1].expect(string(f.Data)); err != nil {
			return nil, fmt.Errorf("%s: %w", out[len(out)-1].Name, err)
		}
	}
	return out, nil
}

// expect takes up the lines of what is expected.
func (r *Report) expect(lines string) error {
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := r.line(line); err != nil {
			return fmt.Errorf("%q: %w", line, err)
		}
	}
	return nil
}
