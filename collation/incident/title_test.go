package incident

import (
	"strings"
	"testing"

	"sitrep/ledger"
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
		if got := wider(c.before+c.quote+c.after, e); got != c.want {
			t.Errorf("%q: got %q, want %q", c.quote, got, c.want)
		}
	}
}
