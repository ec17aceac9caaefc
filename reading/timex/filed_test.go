package timex

import (
	"testing"

	"sitrep/text"
)

// A dateline without its year dates the days of the week by month and day; the weekday behind the verb of saying is
// the dateline's.
func TestDaysFromADatelineWithoutYear(t *testing.T) {
	holdDays(t, "SARN, March 1 (MPA) - A blast on Monday killed two people, police said on Tuesday. It was reported on Thursday. Yesterday a man was held.",
		map[string]string{"Monday": "XXXX-02-28", "Tuesday": "XXXX-03-01", "Thursday": "XXXX-02-24", "Yesterday": "XXXX-02-28"})
	// a possessor is another day than the dateline's, which is told further on
	holdDays(t, "SARN, March 1 (MPA) - Judges took charge of the inquiry into Thursday's blast. Two men were held, police said on Saturday.",
		map[string]string{"Thursday": "XXXX-02-27", "Saturday": "XXXX-03-01"})
}

func holdDays(t *testing.T, words string, want map[string]string) {
	t.Helper()
	d := tokenise(words, false)
	d.Tags = make([]text.Tag, len(d.Tokens))
	for i := range d.Tokens {
		if d.Tags[i].Lemma = d.Word(i); d.Word(i) == "said" {
			d.Tags[i].Lemma = "say"
		}
	}
	d.Masthead.Dateline = text.Span{Start: 0, End: 21}
	d.Masthead.Published = text.Published{Yearless: "XXXX-03-01"}
	Read(d)
	got := map[string]string{}
	for _, x := range d.Times {
		got[x.When.Written] = x.When.EDTF
	}
	for written, day := range want {
		if got[written] != day {
			t.Errorf("%s is %q, want %q", written, got[written], day)
		}
	}
}
