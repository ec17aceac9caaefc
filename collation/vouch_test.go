package collation_test

import (
	"strings"
	"testing"

	"sitrep/collation"
	"sitrep/ledger"
)

// spokenOn is a report that tells a happening in its own voice, and what somebody says behind it.
func spokenOn(source, stance, words string) *told {
	r := report("a", "Quarn Echo", "2031-05-05")
	lead := "A bomb went off at the Ostrel Theatre on Sunday. "
	r.Report.Text = lead + words
	r.event("attack", "bomb", venue("Ostrel Theatre"), on("2031-05-04"))
	e := &r.Events[0]
	e.Trigger = ledger.Mark{Start: 2, End: 6, Text: "bomb"}
	e.Evidence = ledger.Evidence{Start: 0, End: len(lead) - 2, Quote: lead[:len(lead)-2], By: "test"}
	if at := strings.Index(words, "the blast"); at >= 0 {
		e.Mentions = []ledger.Mark{{Start: len(lead) + at, End: len(lead) + at + 9, Text: "the blast"}}
	}
	r.Claims = append(r.Claims, ledger.Claim{ID: "c-1", Chain: r.chain(source), Stance: stance, Certainty: "certain",
		Evidence: ledger.Evidence{Start: len(lead), End: len(r.Report.Text) - 1, Quote: words[:len(words)-1], By: "test"}})
	return r
}

// TestWhoSpeaksOfAHappeningStandsBehindIt: an outlet often tells it in its own voice and names a source in the next sentence; who deplores
// it, doubts it or speaks of something else is none.
func TestWhoSpeaksOfAHappeningStandsBehindIt(t *testing.T) {
	for words, c := range map[string]struct {
		source, stance string
		low            int
	}{
		"Police said the device was hidden in a bin.":                                        {"Quarn Police", "asserts", 2},
		"The fire brigade confirmed the blast.":                                              {"Fire Brigade", "asserts", 2},
		"A rally was near. Police said they ran.":                                            {"Quarn Police", "asserts", 2},
		"The mayor called it a tragic day.":                                                  {"Mayor", "asserts", 1},
		"Police said they could not confirm the blast.":                                      {"Quarn Police", "declines_to_confirm", 1},
		"The prime minister condemned the blast.":                                            {"Prime Minister", "asserts", 1},
		"An analyst said the group had grown.":                                               {"Ida Moor", "asserts", 1},
		"The army denied that there was a bomb.":                                             {"Army", "denies", 1},
		"Voters stay calm. Polls open at ten. It rained. Shops were shut, the chamber said.": {"Chamber", "asserts", 1},
	} {
		other := report("b", "Delta Sun", "2031-05-05")
		other.event("attack", "the attack", venue("Ostrel Theatre"), on("2031-05-04"), other.by("Harbour Guard"))
		r := spokenOn(c.source, c.stance, words)
		if strings.HasPrefix(words, "Voters") {
			r.Claims[0].Evidence.Start += strings.Index(words, "Shops")
		}
		s := collation.Collate(readings(r, other))
		if len(s.Incidents) != 1 || s.Incidents[0].Roots.Low != c.low {
			t.Errorf("%q: %+v, want at least %d", words, s.Incidents[0].Roots, c.low)
		}
	}
}

// TestWhoDeniesAHappeningIsNoRootOfIt: a denial is told as an event of its own, and joins what it denies; where nobody tells more than the
// denial it is what is told.
func TestWhoDeniesAHappeningIsNoRootOfIt(t *testing.T) {
	deny := func(status string) ledger.Roots {
		a, b := report("a", "Quarn Echo", "2031-05-05"), report("b", "Delta Sun", "2031-05-05")
		a.event("attack", "shelled", venue("Ostrel Theatre"), on("2031-05-04"), a.by("Harbour Guard"))
		b.event("attack", "shelling", venue("Ostrel Theatre"), on("2031-05-04"), b.by("Army"))
		a.Events[0].Status, b.Events[0].Status = status, "denied"
		return collation.Collate(readings(a, b)).Incidents[0].Roots
	}
	if r := deny("occurred"); r.High != 1 {
		t.Errorf("who denies it is a root: %+v", r)
	}
	if r := deny("denied"); r.High != 2 {
		t.Errorf("two who deny it: %+v", r)
	}
}
