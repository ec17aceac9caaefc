package token

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep/text"
)

func words(s string) []string {
	d := text.New(s)
	d.Tokens = Split(d)
	var out []string
	for i := range d.Tokens {
		out = append(out, d.Word(i))
	}
	return out
}

// TestSplit holds own sentences: the tokens stand apart by one blank.
func TestSplit(t *testing.T) {
	for _, want := range []string{
		"They do n't say it was Harlow 's fault .",
		"They do n’t say it was Harlow ’s fault .",
		"The ministers ' cars were n't armoured ; they 'd been warned .",
		"A well - known , Berlin - based fund helped non-state actors .",
		"IS-K , ISIS-K and the U.S. - led force met in St. Anne .",
		"The D.C. - based group lost 2,400 men , or 1.5 % , by 10:30 p.m.",
		"It cost $ 3 m , then 85 mn euros , £ 2 bn and US$ 40 .",
		"He rose — slowly — and said : \" No . \"",
		"“ We left , ” she said ; ‘ nobody ’ answered ...",
		"See https://example.org/a-b?c=1 or write to desk@example.org , they say .",
		"Gen. R. Ortega ( 54 ) of AT&T met Prof. Lind on Sept. 3 at No. 7 .",
		"The 20th brigade fired at 9/11 - era targets in mid-May .",
		"Nine were hurt . The rest fled .",
		"He can not go , and O'Brien wo n't .",
		"A 14 - year - old boy and a 25 - 30 - strong band",
		"Call 555-0134 before 2024-05-01 .",
		"The F-16 and the AK-47 fell silent in the 1990s .",
		"either / or",
		"It struck at 5 km / h",
	} {
		glued := glue(want)
		if got := strings.Join(words(glued), " "); got != want {
			t.Errorf("%q\n got %q\nwant %q", glued, got, want)
		}
	}
}

// glue writes tokens as a newspaper would.
func glue(s string) string {
	return strings.NewReplacer(
		" .", ".", " ,", ",", " ;", ";", " :", ":", " %", "%", " - ", "-", " / ", "/", " )", ")", "( ", "(", "$ ", "$", "£ ", "£",
		" n't", "n't", " n’t", "n’t", " 's", "'s", " ’s", "’s", " 'd", "'d", "ministers ' cars", "ministers' cars",
		"“ ", "“", " ”", "”", "‘ ", "‘", "nobody ’", "nobody’", "\" No", "\"No", " — ", "—", " ...", "...",
		"can not", "cannot", "85 mn", "85mn", " m,", "m,", "2 bn", "2bn", "5 km", "5km", " \"", " \"",
	).Replace(s)
}

// TestBlanks: every kind of blank parts tokens and belongs to none.
func TestBlanks(t *testing.T) {
	got := strings.Join(words("one\u00a0two\u202fthree\u3000four\u200bfive\tsix\r\nseven"), " ")
	if got != "one two three four five six seven" {
		t.Errorf("got %q", got)
	}
}

// TestMissingBlank: a full stop between two sentences that nobody parted.
func TestMissingBlank(t *testing.T) {
	got := strings.Join(words("Nine were killed.The rest fled.\"They ran,\"he said."), " ")
	if want := `Nine were killed . The rest fled . " They ran , " he said .`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestGlued: abbreviations glued to what they belong to keep their full stop.
func TestGlued(t *testing.T) {
	got := strings.Join(words("DETACHMENT NO.4 and Dr.Ivers left St.Anne."), " ")
	if want := "DETACHMENT NO. 4 and Dr. Ivers left St. Anne ."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// FuzzSplit guards the offsets law.
func FuzzSplit(f *testing.F) {
	for _, s := range []string{
		"", "Harlow's U.S.-led \"force\"...", "\xff\xfe a\x00b", "don’t…", "a.b.c.d", "'''s's", "1-2-3-4-5-6-7-8-9a", "@@##$$%%",
		"http://", "www.", "x@y.z", "é\u0301\u0301", ".5.5.5", ".5q", "U.S.A.", "12p.m.", "\u2028\ufeff", "A&B&C", "\u00adx",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkLaw(t, s) })
}

func checkLaw(t *testing.T, s string) {
	at := 0
	for _, k := range Split(text.New(s)) {
		if k.Start < at || k.End <= k.Start || k.End > len(s) {
			t.Fatalf("token %v after byte %d in %q", k, at, s)
		}
		checkGap(t, s, at, k.Start)
		at = k.End
	}
	checkGap(t, s, at, len(s))
}

func checkGap(t *testing.T, s string, from, to int) {
	for from < to {
		r, size := utf8.DecodeRuneInString(s[from:])
		if !isBlank(r) {
			t.Fatalf("byte %d (%q) is in no token of %q", from, r, s)
		}
		from += size
	}
}

// TestLong: a megabyte without a blank takes no more than time in proportion.
func TestLong(t *testing.T) {
	for _, piece := range []string{"a", "a.", "1-", "a's", "a/", "U.S.", "'", "-", "x@", "a-b", "#a", "é", "\xff", "http://a.", "1.", "&a", "..a"} {
		checkLaw(t, strings.Repeat(piece, 1<<20/len(piece)))
	}
}

func BenchmarkSplit(b *testing.B) {
	d := text.New(strings.Repeat("Gen. Ortega's men didn't leave St. Anne until 10:30 p.m., a U.S.-led force said. ", 1000))
	b.SetBytes(int64(len(d.Text)))
	tokens := 0
	for b.Loop() {
		tokens += len(Split(d))
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}
