package furniture

import (
	"strings"
	"testing"

	"sitrep/text"
)

const around = `Home | World | Sarn

Three held in Sarn after raid

Last updated 4 March 2031, 18:30 local time

Police in the port of Sarn held three men on Monday night, a spokesman for the force said.

→ What the guards of the depot saw that night

Two guards saw the men climb the fence of the depot and run to the harbour before dawn.

The court of Sarn will hear the three men on Friday, the spokesman of the police said.

(Our staff; reporting from Sarn by Ana Rovik, editing by J. Rook)

Six lost at sea off Port Ellin
Ferry line to Veldora closes for good
`

// What stands around a report and between its paragraphs is no part of it: the way to the page, its hour, links, credits.
func TestEndsAndLinks(t *testing.T) {
	d := text.New(around)
	Read(d)
	var got []string
	for _, f := range d.Furniture {
		got = append(got, f.Kind+" "+d.Words(f.Span)[:12])
	}
	want := []string{"notice Home | World", "notice Last updated", "teaser → What the", "byline (Our staff; ", "teaser Six lost at "}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}

// A list at the end of an alert, and a last sentence that was cut off, are read.
func TestEndsThatAreRead(t *testing.T) {
	body := "Three held in Sarn after raid\n\nPolice in the port of Sarn held three men on Monday night, a spokesman for the force said.\n\n" +
		"Two guards saw the men climb the fence of the depot and run to the harbour before dawn.\n\n"
	for _, end := range []string{"- Avoid the harbour\n- Watch the local news\n", "The three men will be heard by a court on", "1. Avoid the harbour\n2. Watch the local news"} {
		d := text.New(body + end)
		Read(d)
		if len(d.Furniture) != 0 {
			t.Errorf("%q: %v", end, d.Furniture)
		}
	}
}
