package ud

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// security is where the project's own hand-parsed sentences stand.
const security = "../../language/testdata/*.conllu"

const (
	universalTags = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
	relations     = "acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound " +
		"compound:prt conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat " +
		"goeswith iobj list mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl " +
		"obl:agent obl:unmarked orphan parataxis punct reparandum root vocative xcomp"
	nameTags = "B-PER I-PER B-LOC I-LOC B-ORG I-ORG"
)

// handParsed is a sentence of ours with what the reader of treebanks leaves out: its comments and names.
type handParsed struct {
	Sentence
	file     string
	comments []string
	names    []string // BIO, "O" outside
}

// TestSecuritySentences holds our own treebank to the form that the trainer and the scorer rely on.
func TestSecuritySentences(t *testing.T) {
	for _, s := range readHandParsed(t) {
		for _, check := range []func(handParsed) error{textMatches, oneTree, tagsAreKnown, namesAreLegal, projectiveUnlessNoted} {
			if err := check(s); err != nil {
				t.Errorf("%s: %s: %v", s.file, s.ID, err)
			}
		}
	}
}

// TestSecuritySentencesStandOnce guards the test parts: a sentence trained on must not be tested on.
func TestSecuritySentencesStandOnce(t *testing.T) {
	seen := map[string]string{}
	for _, s := range readHandParsed(t) {
		for _, key := range []string{s.ID, strings.ToLower(s.Text)} {
			if at, ok := seen[key]; ok {
				t.Errorf("%s: %q stands in %s too", s.file, key, at)
			}
			seen[key] = s.file
		}
	}
}

// TestSecurityPage holds the page beside the sentences to their number.
func TestSecurityPage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(filepath.Dir(security), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, s := range readHandParsed(t) {
		count[s.file]++
	}
	for file, n := range count {
		if row := fmt.Sprintf("| `%s` | %d |", file, n); !strings.Contains(string(page), row) {
			t.Errorf("the page lacks the row %q", row)
		}
	}
}

func readHandParsed(t *testing.T) []handParsed {
	t.Helper()
	paths, err := filepath.Glob(security)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no files %s: %v", security, err)
	}
	var out []handParsed
	for _, path := range paths {
		sentences, err := ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, withComments(t, path, sentences)...)
	}
	return out
}

func withComments(t *testing.T, path string, sentences []Sentence) []handParsed {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := make([]handParsed, len(sentences)+1)
	at := 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		switch line := lines.Text(); {
		case line == "":
			at++
		case line[0] == '#':
			out[at].comments = append(out[at].comments, line)
		default:
			out[at].names = append(out[at].names, nameOf(line))
		}
	}
	for i, s := range sentences {
		out[i].Sentence, out[i].file = s, filepath.Base(path)
	}
	return out[:len(sentences)]
}

func nameOf(line string) string {
	for _, field := range strings.Split(line[strings.LastIndexByte(line, '\t')+1:], "|") {
		if name, ok := strings.CutPrefix(field, "Name="); ok {
			return name
		}
	}
	return "O"
}

func textMatches(s handParsed) error {
	var b strings.Builder
	for i, w := range s.Words {
		b.WriteString(w.Form)
		if !w.Glued && i+1 < len(s.Words) {
			b.WriteByte(' ')
		}
	}
	if b.String() != s.Text {
		return fmt.Errorf("the words give %q", b.String())
	}
	return nil
}

func oneTree(s handParsed) error {
	roots := 0
	for i, w := range s.Words {
		if (w.Head < 0) != (w.Relation == "root") || w.Head >= len(s.Words) {
			return fmt.Errorf("word %d %q: head %d as %s", i+1, w.Form, w.Head+1, w.Relation)
		}
		if w.Head < 0 {
			roots++
		}
		if !reachesRoot(s, i) {
			return fmt.Errorf("word %d %q stands in a cycle", i+1, w.Form)
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	return nil
}

func reachesRoot(s handParsed, i int) bool {
	for range s.Words {
		if i = s.Words[i].Head; i < 0 {
			return true
		}
	}
	return false
}

func tagsAreKnown(s handParsed) error {
	tags, labels := strings.Fields(universalTags), strings.Fields(relations)
	for i, w := range s.Words {
		if !slices.Contains(tags, w.Universal) || !slices.Contains(labels, w.Relation) {
			return fmt.Errorf("word %d %q: %s as %s", i+1, w.Form, w.Universal, w.Relation)
		}
		if w.Lemma == "" || w.Lemma == "_" || w.Penn == "" || w.Penn == "_" {
			return fmt.Errorf("word %d %q: lemma %q, Penn tag %q", i+1, w.Form, w.Lemma, w.Penn)
		}
	}
	return nil
}

func namesAreLegal(s handParsed) error {
	if !slices.Contains(s.comments, "# names = all") {
		return fmt.Errorf(`no comment "# names = all"`)
	}
	before := "O"
	for i, name := range s.names {
		if name != "O" && !slices.Contains(strings.Fields(nameTags), name) {
			return fmt.Errorf("word %d: name %q", i+1, name)
		}
		if name[0] == 'I' && before[1:] != name[1:] {
			return fmt.Errorf("word %d: %s after %s", i+1, name, before)
		}
		before = name
	}
	return nil
}

func projectiveUnlessNoted(s handParsed) error {
	noted := slices.Contains(s.comments, "# projective = no")
	if crosses := !projective(s); crosses != noted {
		return fmt.Errorf(`arcs cross: %v; noted "# projective = no": %v`, crosses, noted)
	}
	return nil
}

// projective reports that each word between a word and its head hangs below that head.
func projective(s handParsed) bool {
	for i, w := range s.Words {
		for k := min(i, w.Head) + 1; w.Head >= 0 && k < max(i, w.Head); k++ {
			if !below(s, k, w.Head) {
				return false
			}
		}
	}
	return true
}

func below(s handParsed, i, head int) bool {
	for range s.Words {
		if i == head {
			return true
		}
		if i = s.Words[i].Head; i < 0 {
			return false
		}
	}
	return false
}
