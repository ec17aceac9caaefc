package lexicon_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// table is a file of the lexicon as the test sees it. Some files have their header as a comment.
type table struct {
	path     string
	comments string
	columns  []string
	rows     []row
}

type row struct {
	line  int // in the file, from 1
	cells []string
}

// TestTables reads every table: what it states about itself, its rows, their examples and keys.
func TestTables(t *testing.T) {
	for _, path := range files(t) {
		t.Run(filepath.ToSlash(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range parse(path, string(raw)).faults() {
				t.Error(fault)
			}
		})
	}
}

func files(t *testing.T) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".tsv") {
			out = append(out, path)
		}
		return err
	})
	if err != nil || len(out) == 0 {
		t.Fatalf("%d tables found: %v", len(out), err)
	}
	return out
}

func parse(path, content string) table {
	f := table{path: path}
	for n, text := range strings.Split(content, "\n") {
		text = strings.TrimRight(text, "\r")
		cells := strings.Split(text, "\t")
		switch {
		case strings.TrimSpace(text) == "":
		case strings.HasPrefix(text, "#"):
			f.comments += text + "\n"
			if len(f.rows) == 0 && len(cells) > 1 {
				f.columns = strings.Split(strings.TrimLeft(text, "# "), "\t")
			}
		case f.columns == nil && f.path != bare:
			f.columns = cells
		default:
			f.rows = append(f.rows, row{n + 1, cells})
		}
	}
	return f
}

// bare is a list of single words without examples: any use of such a word in lower case or as a
// surname is one.
var bare = filepath.FromSlash("en/place/ordinary.tsv")

func (f table) faults() []string {
	var out []string
	for _, statement := range []string{"version:", "licence:", "source:"} {
		if !strings.Contains(f.comments, statement) {
			out = append(out, f.path+": no comment with "+statement)
		}
	}
	if len(f.rows) == 0 {
		out = append(out, f.path+": no rows")
	}
	for _, r := range f.rows {
		if len(r.cells) > max(1, len(f.columns)) || r.cells[0] == "" {
			out = append(out, f.at(r, "more cells than columns, or no word"))
		}
	}
	return append(append(out, f.twice()...), f.examples()...)
}

// twice are the rows that say the same again: equal in all but their example.
func (f table) twice() []string {
	var out []string
	seen := map[string]bool{}
	example := f.example()
	for _, r := range f.rows {
		cells := slices.Clone(r.cells)
		if example >= 0 && example < len(cells) {
			cells = slices.Delete(cells, example, example+1)
		}
		if slices.Contains(f.columns, "key") {
			cells = cells[:1]
		}
		key := strings.Join(cells, "\t")
		if seen[key] {
			out = append(out, f.at(r, "stands twice"))
		}
		seen[key] = true
	}
	return out
}

// example is the column of the examples, -1 for none.
func (f table) example() int {
	return slices.IndexFunc(f.columns, func(c string) bool { return strings.HasPrefix(c, "example") })
}

// examples are the rows whose example is missing or does not hold their word.
func (f table) examples() []string {
	if f.path == bare {
		return nil
	}
	var out []string
	column := f.example()
	if column < 0 {
		return []string{f.path + ": no column of examples"}
	}
	for _, r := range f.rows {
		switch {
		case column >= len(r.cells) || strings.TrimSpace(r.cells[column]) == "":
			out = append(out, f.at(r, "no example"))
		case !slices.ContainsFunc(f.words(r), func(word string) bool { return holds(r.cells[column], word) }):
			out = append(out, f.at(r, "the example does not hold the word"))
		}
	}
	return out
}

// words are the cells of which the example must hold one: the word, its plural, the name of a key.
// A class of events has no word of its own.
func (f table) words(r row) []string {
	var out []string
	for i, column := range f.columns {
		switch column {
		case "type", "measure":
			return []string{""}
		case "name", "aliases", "plural":
			out = append(out, strings.Split(r.cells[i], "|")...)
		default:
			if i == 0 {
				out = append(out, r.cells[0])
			}
		}
	}
	return out
}

func (f table) at(r row, fault string) string {
	return fmt.Sprintf("%s line %d: %s: %s", f.path, r.line, fault, strings.Join(r.cells, " | "))
}

var word = regexp.MustCompile(`[\pL\pN]+`)

// holds reports an example with each part of a word in it, in some inflection.
func holds(example, phrase string) bool {
	example, phrase = strings.ToLower(example), strings.Trim(strings.ToLower(phrase), " '")
	if contains(example, phrase) {
		return true
	}
	forms := word.FindAllString(example, -1)
	for _, part := range word.FindAllString(phrase, -1) {
		if !slices.ContainsFunc(forms, func(form string) bool { return inflects(form, part) }) {
			return false
		}
	}
	return word.MatchString(phrase)
}

// contains reports the phrase itself, not inside a longer word; digits may be glued to it.
func contains(example, phrase string) bool {
	for from := 0; from <= len(example)-len(phrase); {
		i := strings.Index(example[from:], phrase)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(example[:from+i])
		after, _ := utf8.DecodeRuneInString(example[from+i+len(phrase):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from += i + 1
	}
	return false
}

// inflects reports a form of a word: listed as irregular, or the word with another ending.
func inflects(form, lemma string) bool {
	return form == lemma || irregular[form] == lemma || slices.Contains(regular(lemma), form)
}

// regular are the forms of an English word by its spelling alone; some of them do not exist.
func regular(lemma string) []string {
	last := lemma[len(lemma)-1:]
	out := []string{lemma + "s", lemma + "es", lemma + "ed", lemma + "ing", lemma + last + "ed", lemma + last + "ing"}
	if stem, ok := strings.CutSuffix(lemma, "e"); ok {
		out = append(out, stem+"ed", stem+"ing")
	}
	if stem, ok := strings.CutSuffix(lemma, "y"); ok {
		out = append(out, stem+"ies", stem+"ied")
	}
	return out
}

// irregular are the forms of the examples that no ending gives.
var irregular = map[string]string{
	"ate": "eat", "became": "become", "began": "begin", "bled": "bleed", "blew": "blow", "bore": "bear", "broke": "break",
	"brought": "bring", "built": "build", "came": "come", "caught": "catch", "died": "die", "fell": "fall", "felt": "feel", "fled": "flee",
	"flew": "fly", "fought": "fight", "found": "find", "gave": "give", "given": "give", "gone": "go", "grew": "grow", "heard": "hear",
	"held": "hold", "kept": "keep", "knew": "know", "known": "know", "left": "leave", "lost": "lose", "made": "make", "meant": "mean",
	"met": "meet", "overran": "overrun", "paid": "pay", "ran": "run", "retook": "retake", "rose": "rise", "said": "say", "sank": "sink",
	"saw": "see", "seen": "see", "sent": "send", "shot": "shoot", "shown": "show", "sought": "seek", "spoke": "speak", "stood": "stand",
	"struck": "strike", "swore": "swear", "taken": "take", "thought": "think", "told": "tell", "took": "take", "understood": "understand",
	"went": "go", "withdrew": "withdraw", "won": "win", "wrote": "write", "written": "write",
	"bodies": "body", "feet": "foot", "gunmen": "gunman", "lives": "life", "men": "man", "people": "person", "wives": "wife",
}

func TestHolds(t *testing.T) {
	for _, c := range []struct {
		example, phrase string
		want            bool
	}{
		{"The mayor said so.", "say", true},
		{"The mayor told us.", "say", false},
		{"Rebels blew up the bridge.", "blow up", true},
		{"Two fatalities were reported.", "fatality", true},
		{"The men were plotting.", "plot", true},
		{"Gunmen killed two guards.", "behead", false},
		{"The party met.", "part", false},
		{"Police hit the port.", "", true},
		{"They came.", "!", false},
	} {
		if got := holds(c.example, c.phrase); got != c.want {
			t.Errorf("holds(%q, %q) = %v", c.example, c.phrase, got)
		}
	}
}

func TestFaultsAreSeen(t *testing.T) {
	good := "# Words. version: 1 licence: Apache-2.0 source: own work\nlemma\tkind\texample\nsay\tverb\tShe said so.\n"
	for _, c := range []struct{ content, want string }{
		{good, ""},
		{strings.Replace(good, "licence", "license", 1), "no comment with licence:"},
		{good + "tell\tverb\t\n", "no example"},
		{good + "tell\tverb\n", "no example"},
		{good + "tell\tverb\tShe said so.\n", "does not hold"},
		{good + "say\tverb\tThey said no.\n", "stands twice"},
		{good + "ask\tverb\tThey ask.\tmore\n", "more cells"},
		{good + "say\tnoun\tA say in it.\n", ""},
		{strings.Replace(good, "example", "note", 1), "no column of examples"},
	} {
		got := strings.Join(parse("x.tsv", c.content).faults(), "; ")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%q: %q, want %q", c.content, got, c.want)
		}
	}
}
