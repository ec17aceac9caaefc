package timex

import (
	"testing"

	"sitrep/text"
)

// A dateline without its year dates the days of the week by month and day; the weekday behind the verb of saying is
// the dateline's.
func TestDaysFromADatelineWithoutYear(t *testing.T) {
	words := "SARN, March 1 (MPA) - A blast on Monday killed two people, police said on Tuesday. It was reported on Thursday. Yesterday a man was held."
	d := tokenise(words, false)
	d.Masthead.Dateline = text.Span{Start: 0, End: 21}
	d.Masthead.Published = text.Published{Yearless: "XXXX-03-01"}
	Read(d)
	got := map[string]string{}
	for _, x := range d.Times {
		got[x.When.Written] = x.When.EDTF
	}
	for written, want := range map[string]string{"Monday": "XXXX-02-28", "Tuesday": "XXXX-03-01", "Thursday": "XXXX-02-24", "Yesterday": "XXXX-02-28"} {
		if got[written] != want {
			t.Errorf("%s is %q, want %q", written, got[written], want)
		}
	}
}
