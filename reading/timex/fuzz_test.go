package timex

import (
	"strings"
	"testing"
)

const sample = `At least 40 people were killed on Tuesday and more than a dozen injured, officials said. Police
arrested two of the four gunmen near Highway 61 on Thursday night. Some 85mn euros were stolen in 2014; nearly half of it
was recovered since June 1 2023. As many as 15 soldiers, including one officer, died in the second attack in two weeks. The
convoy was on its way to the north when the driver saw the roadblock, a witness told the radio station on the phone.
`

func FuzzRead(f *testing.F) {
	for _, s := range []string{sample, "between March 3 and", "the end of the end of", "2019-09-", "'90s 1990's", "Eid al-", "from 2014 to", "10:30 a.m.", "0000 GMT", "9999 years ago", "century 0 AD", "29 February", "Feb. 29, 1900"} {
		f.Add(s, published, true)
		f.Add(s, "", false)
	}
	f.Fuzz(func(t *testing.T, s, anchor string, glue bool) {
		d := tokenise(s, glue)
		d.Masthead.Published.Value = anchor
		Read(d)
		end := 0
		for _, x := range d.Times {
			if x.Start < end || x.End <= x.Start || x.End > len(s) {
				t.Fatalf("span %v out of order or empty in %q", x.Span, s)
			}
			if w := x.When; w.EDTF != "" && !Valid(w.EDTF) {
				t.Fatalf("%q read as %q, which is no EDTF, in %q", w.Written, w.EDTF, s)
			}
			if w := x.When; w.From != "" && w.Until != "" && w.From > w.Until {
				t.Fatalf("%q runs from %s to %s in %q", w.Written, w.From, w.Until, s)
			}
			end = x.End
		}
	})
}

func FuzzBounds(f *testing.F) {
	for _, s := range []string{"2023", "2023-06", "199X", "2023-XX-31", "[2021-03-07,2021-07-03]", "{..1983,2001}", "../2004", "2004-02-29/..", "Y-17E7", "1984?-06~-11", "2001-24", "XXXX-02-29", "2023-06-01T24:00:00Z"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		from, until := Bounds(s)
		for _, b := range []string{from, until} {
			if b != "" && !parseDate(b).known() && b[:4] != "0000" {
				t.Fatalf("bound %q of %q is no day", b, s)
			}
		}
	})
}

func TestHostileInputStaysLinear(t *testing.T) {
	for _, s := range []string{"between 2011 and ", "early ", "the end of ", "two days after ", "1-", "March ", "'", "from 2011 to ", "10:30 "} {
		Read(tokenise(strings.Repeat(s, 1<<16/len(s)), true))
	}
}

func BenchmarkRead(b *testing.B) {
	d := tokenise(strings.Repeat(sample, 1000), false)
	d.Masthead.Published.Value = published
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d)
	}
}
