package incident

import (
	"strings"
	"testing"

	"sitrep/ledger"
	"sitrep/text"
)

func TestWider(t *testing.T) {
	for _, c := range []struct{ before, quote, after, want string }{
		{"It rained. ", "two arrests", " followed in Port Ellin. More later.", "two arrests followed in Port Ellin"},
		{"It rained. ", "two arrests", ". More later.", "two arrests"},
		{"It rained.” Gen. Sarn of the U.S. said that ", "an attack", " came at dawn.\nNext line", "Gen. Sarn of the U.S. said that an attack came at dawn"},
		{"Headline\nOne two three four five six seven eight nine ten ", "killing people", ", a b c d e f g h, i j k.", "… two three four five six seven eight nine ten killing people, a b c d e f g h …"},
		{"Before. Then ", "gunmen shot dead two guards at a depot", " near Tamsk. After.", "gunmen shot dead two guards at a depot"},
		{"", "attack", "", "attack"},
		{strings.Repeat("ж", 300), "attack", strings.Repeat("ж", 300), strings.Repeat("ж", 200) + "attack" + strings.Repeat("ж", 200)},
	} {
		e := ledger.Evidence{Quote: c.quote, Start: len(c.before), End: len(c.before) + len(c.quote)}
		if got := wider(ledger.Report{Text: c.before + c.quote + c.after}, e); got != c.want {
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
		if got := wider(r, ledger.Evidence{Quote: quote, Start: at, End: at + len(quote)}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
