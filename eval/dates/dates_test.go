package dates

import (
	"os"
	"path/filepath"
	"testing"

	"sitrep/text"
)

const sample = `<text id="own" partition="dev" dateCreated="2023-06-07">
<p>
<s type="decl">
The	DT	the
mill	NN	mill
burned	VVD	burn
(
<date when="2023-06-06">
on	IN	on
Tuesday	NP	Tuesday
</date>
)	)	)
and	CC	and
<date from="1990-01-01" to="1999-12-31">
in	IN	in
the	DT	the
<w>
1990	CD	1990
s	X	s
</w>
</date>
.	.	.
</s>
</p>
</text>
`

// TestRead holds the text, the values and the places of marked dates.
func TestRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.xml")
	if err := os.WriteFile(path, []byte(sample), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := "The mill burned (on Tuesday) and in the 1990s.\n\n"; d.Text != want || d.Created != "2023-06-07" || d.Part != "dev" {
		t.Fatalf("text %q of %s, %s", d.Text, d.Created, d.Part)
	}
	if len(d.Dates) != 2 || d.Text[d.Dates[0].Start:d.Dates[0].End] != "on Tuesday" || d.Text[d.Dates[1].Start:d.Dates[1].End] != "in the 1990s" {
		t.Fatalf("dates %+v", d.Dates)
	}
}

// bounds knows the dates of TestScore alone.
func bounds(edtf string) (from, until string) {
	if edtf == "199X" {
		return "1990-01-01", "1999-12-31"
	}
	return edtf, edtf
}

// TestScore counts a right value, a wrong one, a stretch by its bounds, one end of a stretch, and a date
// that is not read.
func TestScore(t *testing.T) {
	at := func(i int) text.Span { return text.Span{Start: 10 * i, End: 10*i + 4} }
	d := Document{Dates: []Date{{Span: at(0), When: "2023-06-06"}, {Span: at(1), When: "2023-06"}, {Span: at(2), From: "1990-01-01", To: "1999-12-31"},
		{Span: at(3), When: "1900"}, {Span: at(4), When: "--07-04"}}}
	read := func(i int, edtf string) text.Timex {
		return text.Timex{Span: text.Span{Start: 10*i - 3, End: 10*i + 4}, Kind: "date", When: text.When{EDTF: edtf}}
	}
	var s Score
	s.Add(d, []text.Timex{read(0, "2023-06-06T10:00:00"), read(1, "2022-06"), read(2, "199X"), read(3, "1900/..")}, bounds, nil)
	if s.Dates != 5 || s.Found != 4 || s.Right != 3 {
		t.Errorf("%+v", s)
	}
}
