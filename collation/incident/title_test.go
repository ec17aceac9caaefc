package incident

import (
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

func TestClauseOf(t *testing.T) {
	long := ", and the men of the second watch, who had come down from the hill, saw nothing of it at all"
	for _, c := range []struct{ before, quote, after, want string }{
		{"It rained. ", "two arrests", " followed in Port Ellin. More later.", "two arrests followed in Port Ellin"},
		{"It rained.” Gen. Sarn of the U.S. said that ", "an attack", " came at dawn.\nNext line", "Gen. Sarn of the U.S. said that an attack came at dawn"},
		{"Before. Then ", "gunmen shot dead two guards at a depot", " near Tamsk. After.", "Then gunmen shot dead two guards at a depot near Tamsk"},
		{"He said that ", "gunmen shot dead two guards at a depot", " near Tamsk. After.", "gunmen shot dead two guards at a depot near Tamsk"},
		{"He said the number of ", "dead had risen to twenty-one on Friday", long + ".", "the number of dead had risen to twenty-one on Friday"},
		{"Elsewhere, on the road, ", "killing two men and a boy there", long + ".", "Elsewhere, on the road, killing two men and a boy there"},
		{"a b c d e f g h i j k l m n o p ", "of the raid", " q r s t u v w x y z a b.", "… c d e f g h i j k l m n o p of the raid q r s t u v w x y …"},
		{"One\nline ", "attack", "", "line attack"},
		{"", "attack", "", "attack"},
		{strings.Repeat("ж", 300), "attack", strings.Repeat("ж", 300), strings.Repeat("ж", 200) + "attack" + strings.Repeat("ж", 200)},
	} {
		e := ledger.Evidence{Quote: c.quote, Start: len(c.before), End: len(c.before) + len(c.quote)}
		if got := clauseOf(ledger.Report{Text: c.before + c.quote + c.after}, e); got != c.want {
			t.Errorf("%q: got %q, want %q", c.quote, got, c.want)
		}
	}
}

// A dateline and the number of a paragraph are no words of a title.
func TestTitleBeginsWithTheStory(t *testing.T) {
	words := "SARN, May 6 (MPA) - An explosion tore through a market.\n\n3. Searches followed in Port Ellin.\n"
	r := ledger.Report{Text: words, Furniture: []text.Furniture{{Span: text.Span{End: 19}, Kind: "dateline"}}}
	for quote, want := range map[string]string{"explosion": "An explosion tore through a market", "Searches": "Searches followed in Port Ellin"} {
		at := strings.Index(words, quote)
		if got := clauseOf(r, ledger.Evidence{Quote: quote, Start: at, End: at + len(quote)}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
