package ner

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/text"
)

const own = "# sent_id = own-1\n1\tArden\tB-ORG\t-\t-\n2\tCorp.\tI-ORG\t-\t-\n3\tleft\tO\t-\t-\n4\tHarlow\tB-LOC\t-\t-\n5\tSpanish\tB-OTH\t-\t-\n\n"

func file(t *testing.T, s string) string {
	path := filepath.Join(t.TempDir(), "own.iob2")
	if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCompare(t *testing.T) {
	sentences, err := ReadIOB2(file(t, own))
	if err != nil {
		t.Fatal(err)
	}
	d := Document(sentences)
	d.Names = []text.Name{{Span: d.SpanOf(0, 2), First: 0, Last: 2, Kind: "ORG"}, {Span: d.SpanOf(3, 5), First: 3, Last: 5, Kind: "LOC"}}
	if got := Compare(sentences, d); got.P != 0.5 || got.R != 0.5 || got.F1 != 0.5 {
		t.Errorf("score %+v, want one half each", got)
	}
	var b strings.Builder
	if err := Write(&b, sentences, d); err != nil || !strings.Contains(b.String(), "2\tCorp.\tI-ORG\t-\t-\n") {
		t.Errorf("%v, wrote %q", err, b.String())
	}
}

// TestWikigold: labels without B- begin a name where the kind changes.
func TestWikigold(t *testing.T) {
	sentences, err := ReadWikigold(file(t, "Arden I-ORG\nHarlow I-LOC\nTown I-LOC\nX I-MISC\n. O\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(sentences[0].Labels, " "); got != "B-ORG B-LOC I-LOC O O" {
		t.Errorf("labels %s", got)
	}
}
