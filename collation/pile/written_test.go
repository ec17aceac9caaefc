package pile

import (
	"slices"
	"testing"
)

func TestWrittenIsAsTheTextsHaveIt(t *testing.T) {
	text := "Hanna Brekk's two sons left Tomás at the “markets”; the Vik-Solbergs hid."
	stems := Content(text)
	if got, want := Written([]string{"brekk", "market", "solberg", "toma", "vik"}, "nothing here", text),
		[]string{"Brekk", "markets", "Vik-Solbergs", "Tomás"}; !slices.Equal(got, want) {
		t.Errorf("Written is %q, want %q (stems are %q)", got, want, stems)
	}
	if got := Written([]string{"lorry"}, text); len(got) != 0 {
		t.Errorf("a stem of no text is written %q", got)
	}
	for _, s := range stems {
		if len(Written([]string{s}, text)) == 0 {
			t.Errorf("the stem %q is not found in its own text", s)
		}
	}
}
