package text

import "testing"

func TestPairedKeepsAMarkWithItsFellow(t *testing.T) {
	for _, c := range []struct {
		words                  []string
		first, last, from, end int
	}{
		{[]string{"a", "“", "Quay", "Cell", "”", "struck"}, 0, 4, 0, 5},
		{[]string{"by", `"`, "several", "hundred", `"`, "men"}, 2, 6, 1, 6},
		{[]string{"a", `"`, "General", `"`}, 0, 3, 0, 4},
		{[]string{"the", "‘", "Lions", "’"}, 0, 3, 0, 4},
		{[]string{"‘", "the", "soldiers", "’", "wives"}, 1, 5, 1, 5}, // an apostrophe
		{[]string{"the", "“", "Quay"}, 0, 3, 0, 3},
		{[]string{"Quay", "”"}, 0, 2, 0, 2},
	} {
		d := &Document{}
		for _, w := range c.words {
			d.Tokens = append(d.Tokens, Token{Span: Span{Start: len(d.Text), End: len(d.Text) + len(w)}})
			d.Text += w + " "
		}
		if from, end := d.Paired(c.first, c.last); from != c.from || end != c.end {
			t.Errorf("%q [%d,%d): [%d,%d), want [%d,%d)", c.words, c.first, c.last, from, end, c.from, c.end)
		}
	}
}
