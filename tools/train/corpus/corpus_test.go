package corpus

import (
	"slices"
	"strings"
	"testing"
)

const tree = `# sent_id = a
# text = They don't know.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	_	0	root	_	_
4.1	_	_	_	_	_	_	_	_	_
5	.	.	PUNCT	.	_	4	punct	_	_

`

func TestCoNLLU(t *testing.T) {
	got, err := parse(strings.NewReader(tree), addTreeLine)
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	s := got[0]
	if s.ID != "a" || strings.Join(s.Words, " ") != "They do n't know ." || !slices.Equal(s.Heads, []int{3, 3, 3, -1, 3}) {
		t.Errorf("%+v", s)
	}
	if !s.EndsInStop() || strings.Join(Spelled(s.Without(), titled).Words, " ") != "They do n't Know" {
		t.Errorf("without its stop: %v", Spelled(s.Without(), titled).Words)
	}
}

func TestCoNLLURefusesShortLines(t *testing.T) {
	if _, err := parse(strings.NewReader("1\tword\n"), addTreeLine); err == nil {
		t.Error("a line of two columns was taken")
	}
}

func TestNames(t *testing.T) {
	names, err := parse(strings.NewReader("# sent_id = a\n1\tThey\tB-OTH\t-\tx\n2\tdo\tO\n3\tn't\tO\n4\tknow\tB-PER\n5\t.\tO\n"), addNameLine)
	if err != nil {
		t.Fatal(err)
	}
	trees, _ := parse(strings.NewReader(tree), addTreeLine)
	if AddNames(trees, names) != 1 || strings.Join(trees[0].Names, " ") != "O O O B-PER O" {
		t.Errorf("%v", trees[0].Names)
	}
}

func TestBegin(t *testing.T) {
	got := begin([]string{"I-PER", "I-PER", "O", "I-LOC", "I-ORG"})
	if strings.Join(got, " ") != "B-PER I-PER O B-LOC B-ORG" {
		t.Error(got)
	}
}

func TestNamesFromMentions(t *testing.T) {
	s := &Sentence{
		Words:     strings.Fields("General Ida Moor left the University of Veldt on Monday with Romans and Windows"),
		Penn:      strings.Fields("NNP NNP NNP VBD DT NNP IN NNP IN NNP IN NNPS CC NNP"),
		Relations: strings.Fields("nmod:desc root flat x x x x x x x x x x x"),
		Entities: []string{
			"(1-person-new-nnnnn-cf1-2,3-sgl", "", "1)", "", "(2-organization-new-nnnnn-cf1-2-sgl-X_Y", "",
			"", "(3-place-new-nnnnn-cf1-1-sgl)2)", "", "(4-time-new-nnnnn-cf1-1-sgl)", "", "(5-person-new-nnnnn-cf1-1-sgl)", "", "",
		},
	}
	NamesFromMentions([]*Sentence{s})
	if got := strings.Join(s.Names, " "); got != "O B-PER I-PER O O B-ORG I-ORG I-ORG O O O ? O ?" {
		t.Error(got)
	}
}
