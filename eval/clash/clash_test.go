package clash

import (
	"io/fs"
	"os"
	"strings"
	"testing"
)

// TestCasesAreWhole: both halves can be read. Nobody who works on rules opens "unseen".
func TestCasesAreWhole(t *testing.T) {
	for _, folder := range []string{"open", "unseen"} {
		cases, err := Load(os.DirFS(folder))
		if err != nil || len(cases) < 400 {
			t.Errorf("%s: %d cases, %v", folder, len(cases), err)
		}
	}
}

// TestAnswersAreOfStatements: every answer is one of the README's, and of a statement of its case.
func TestAnswersAreOfStatements(t *testing.T) {
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(page)) {
		if cells := strings.Split(line, "|"); len(cells) == 4 && strings.Contains(cells[1], "`") {
			question := strings.Trim(cells[1], " `")
			for i, word := range strings.Split(cells[2], "`") {
				known[question+":"+word] = i%2 == 1
			}
		}
	}
	cases, err := Load(os.DirFS("open"))
	if err != nil {
		t.Fatal(err)
	}
	letters := map[string]bool{}
	for _, c := range cases {
		for _, s := range c.Statements {
			letters[c.Name+" "+s.Letter] = true
		}
	}
	files, err := fs.Glob(os.DirFS("answers"), "*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, f := range files {
		checkAnswers(t, f, known, letters)
	}
}

func checkAnswers(t *testing.T, file string, known, letters map[string]bool) {
	raw, err := os.ReadFile("answers/" + file)
	if err != nil {
		t.Fatal(err)
	}
	name := ""
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "== ") {
			name = strings.TrimSuffix(file, ".txt") + "/" + line[3:]
			continue
		}
		for i, word := range strings.Fields(line) {
			if i == 0 && !letters[name+" "+word] || i > 0 && !known[word] {
				t.Errorf("%s: %q in %q", name, word, line)
			}
		}
	}
}

const quay = `== p9-quay-blast
a Herald: A bomb killed four people, police said.
b Radio: "There was no bomb," the owner's brother shouted.
c Clinic: Two people died.
x a b rival_account: A bomb | no bomb
~ b c both may hold
`

func TestForms(t *testing.T) {
	cases, err := parse("f", quay)
	if err != nil || len(cases) != 1 || len(cases[0].Statements) != 3 || len(cases[0].Clashes) != 1 {
		t.Fatalf("%+v, %v", cases, err)
	}
	one, apart := cases[0].Article(), cases[0].Apart()
	want := "Quay blast\nThe Daily Ledger\n4 March 2031\n\nA bomb killed four people, police said.\n\nRadio: \"There was no bomb,\" the owner's brother shouted.\n\nClinic: Two people died.\n"
	if one.Reports[0].Text != want {
		t.Errorf("%s", one.Reports[0].Text)
	}
	if len(apart.Reports) != 3 || apart.Reports[1].Text != "Radio\n\n\"There was no bomb,\" the owner's brother shouted.\n" {
		t.Errorf("%+v", apart.Reports)
	}
	for _, places := range [][2]string{{one.Lines[0].Places[0].Letter, "a"}, {one.Lines[0].Places[1].Letter, "a"}, {apart.Lines[0].Places[1].Letter, "b"}} {
		if places[0] != places[1] {
			t.Errorf("%v", places)
		}
	}
}

// TestWhatIsNoCaseIsRefused: a slip of the pen must not be measured as a fault of the program.
func TestWhatIsNoCaseIsRefused(t *testing.T) {
	for _, content := range []string{
		"a Herald: x\n" + quay, quay + quay, quay + "d\n", quay + "a Herald: again\n", quay + "x a b number: nine | ten\n", "== f\na Herald: x\n",
	} {
		if _, err := parse("f", content); err == nil {
			t.Errorf("%q is taken", content)
		}
	}
}
