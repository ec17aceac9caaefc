package ud

import (
	"math"
	"strings"
	"testing"

	"sitrep/text"
)

const treebank = `# newdoc id = own
# newpar
# sent_id = own-1
# text = He didn't go.
1	He	he	PRON	PRP	_	4	nsubj	_	_
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# newpar
# sent_id = own-2
# text = They left.
1	They	they	PRON	PRP	_	2	nsubj:pass	_	_
2	left	leave	VERB	VBD	_	0	root	_	SpaceAfter=No
2.1	left	leave	VERB	VBD	_	_	_	_	_
3	.	.	PUNCT	.	_	2	punct	_	_
`

func sentences(t *testing.T) []Sentence {
	s, err := Read(strings.NewReader(treebank))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestPlain(t *testing.T) {
	plain, spans := Plain(sentences(t))
	if want := "He didn't go.\n\nThey left."; plain != want {
		t.Errorf("plain text %q, want %q", plain, want)
	}
	if got := plain[spans[0][2].Start:spans[0][2].End]; got != "n't" {
		t.Errorf("third word is %q", got)
	}
}

// TestScore: a perfect reading scores 1, a changed arc costs its share.
func TestScore(t *testing.T) {
	s := sentences(t)
	d := Document(s)
	perfect(d, s)
	if got := ScoreGold(s, d); got.UAS != 1 || got.LAS != 1 || got.Lemma != 1 {
		t.Errorf("perfect reading scores %+v", got)
	}
	d.Arcs[5].Relation = "nsubj"
	d.Arcs[0].Head = 1
	got := ScoreGold(s, d)
	if math.Abs(got.UAS-7.0/8) > 1e-9 || math.Abs(got.LASFull-6.0/8) > 1e-9 || got.LAS != got.UAS {
		t.Errorf("two changes score %+v", got)
	}
}

// TestScoreRaw: a word cut in two costs precision and recall, and its arcs.
func TestScoreRaw(t *testing.T) {
	s := sentences(t)
	plain, spans := Plain(s)
	d := text.New(plain)
	for i := range spans {
		first := len(d.Tokens)
		for _, span := range spans[i] {
			d.Tokens = append(d.Tokens, text.Token{Span: span})
		}
		d.Sentences = append(d.Sentences, text.Sentence{Span: d.SpanOf(first, len(d.Tokens)), First: first, Last: len(d.Tokens)})
	}
	perfect(d, s)
	if got := ScoreRaw(s, spans, d); *got.Words != 1 || *got.Sentences != 1 || got.LAS != 1 {
		t.Errorf("perfect reading scores %+v", got)
	}
	d.Tokens[0].End--
	if got := ScoreRaw(s, spans, d); *got.Words != 7.0/8 || got.UAS != 7.0/8 {
		t.Errorf("tokens %v, UAS %v", *got.Words, got.UAS)
	}
}

func perfect(d *text.Document, s []Sentence) {
	at := 0
	for _, sentence := range s {
		for _, w := range sentence.Words {
			head := -1
			if w.Head >= 0 {
				head = at + w.Head
			}
			d.Tags = append(d.Tags, text.Tag{Universal: w.Universal, Penn: w.Penn, Lemma: w.Lemma})
			d.Arcs = append(d.Arcs, text.Arc{Head: head, Relation: w.Relation})
		}
		at += len(sentence.Words)
	}
}

// TestWrite: what is written can be read again.
func TestWrite(t *testing.T) {
	s := sentences(t)
	d := Document(s)
	perfect(d, s)
	var b strings.Builder
	if err := Write(&b, d, []string{"own-1", "own-2"}); err != nil {
		t.Fatal(err)
	}
	again, err := Read(strings.NewReader(b.String()))
	if err != nil || len(again) != 2 || again[1].ID != "own-2" || again[0].Words[3].Form != "go" {
		t.Errorf("read again: %v, %v", again, err)
	}
}

func TestBroken(t *testing.T) {
	for _, s := range []string{"1\ta\n", "1\ta\ta\tX\tX\t_\tx\tdep\t_\t_\n", "x-y\ta\ta\tX\tX\t_\t0\tdep\t_\t_\n"} {
		if _, err := Read(strings.NewReader(s)); err == nil {
			t.Errorf("%q was read", s)
		}
	}
}
