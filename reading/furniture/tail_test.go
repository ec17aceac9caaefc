package furniture

import (
	"strings"
	"testing"

	"sitrep/text"
)

// A heading stuck to the last paragraph takes the titles below it along; a title that ends in its words takes none.
func TestTails(t *testing.T) {
	body := "Three held in Sarn after raid\n\nPolice in the port of Sarn held three men on Monday night, a spokesman said."
	for _, c := range []struct{ end, want string }{
		{" Related stories\nMill burns in Port Ellin\nTight security at the harbour\n", "Related stories\nMill burns in Port Ellin\nTight security at the harbour"},
		{" Related stories: \nMill burns in Port Ellin", "Related stories: \nMill burns in Port Ellin"},
		{" Editor’s picks", "Editor’s picks"},
		{" Related stories\nThe three men were heard by a court of Sarn on Friday and sent back to their cells.", ""},
		{" They had told unrelated stories", ""},
	} {
		d := text.New(body + c.end)
		Read(d)
		var got []string
		for _, f := range d.Furniture {
			got = append(got, d.Words(f.Span))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: %q, want %q", c.end, got, c.want)
		}
	}
}
