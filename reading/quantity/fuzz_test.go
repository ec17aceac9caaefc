package quantity

import (
	"strings"
	"testing"

	"sitrep/reading/timex"
)

const sample = `At least 40 people were killed on Tuesday and more than a dozen injured, officials said. Police
arrested two of the four gunmen near Highway 61 on Thursday night. Some 85mn euros were stolen in 2014; nearly half of it
was recovered since June 1 2023. As many as 15 soldiers, including one officer, died in the second attack in two weeks. The
convoy was on its way to the north when the driver saw the roadblock, a witness told the radio station on the phone.
`

func FuzzRead(f *testing.F) {
	for _, s := range []string{sample, "between 5 and", "a third of the", "$", "1-2-3-4-5/6/7", "one hundred and", "+44 20 7946", "9,999,999,999,999,999,999", "½ Ⅷ １２ ", "two two two and and a half dozen"} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, s string, glue bool) {
		d := tokenise(s, glue)
		d.Masthead.Published.Value = "2023-06-07"
		timex.Read(d)
		Read(d)
		end := 0
		for _, q := range d.Quantities {
			if q.Start < end || q.End <= q.Start || q.End > len(s) {
				t.Fatalf("span %v out of order or empty in %q", q.Span, s)
			}
			if !q.Contains(q.Number) || q.Number.Empty() {
				t.Fatalf("number %v outside its span %v in %q", q.Number, q.Span, s)
			}
			if q.Head < -1 || q.Head >= len(d.Tokens) {
				t.Fatalf("head %d of %d tokens in %q", q.Head, len(d.Tokens), s)
			}
			end = q.End
		}
	})
}

func TestHostileInputStaysLinear(t *testing.T) {
	for _, s := range []string{"one hundred and ", "at least ", "1,000", "a ", "5-", "most of the ", "1/2", "$"} {
		d := tokenise(strings.Repeat(s, 1<<16/len(s)), true)
		timex.Read(d)
		Read(d)
	}
}

func BenchmarkRead(b *testing.B) {
	d := tokenise(strings.Repeat(sample, 1000), false)
	timex.Read(d)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		Read(d)
	}
}
