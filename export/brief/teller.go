package brief

import (
	"strings"

	"sitrep/export/mask"
	"sitrep/ledger"
)

// Teller words single parts of a situation, for readers who open one at a time. What it says of a part is
// what Of says of it. It may be asked from several goroutines.
type Teller struct {
	b      *builder
	masker *mask.Masker
	names  map[string]string // of sources, by id
	claims map[int][]int     // claims by the source that is their root, by index
}

// NewTeller prepares a situation, which must not change afterwards.
func NewTeller(s *ledger.Situation, o Options) *Teller {
	t := &Teller{b: newBuilder(s), claims: map[int][]int{}}
	if !o.IncludeNames {
		t.masker = mask.ForSituation(s)
	}
	names, at := t.b.sourceNames()
	t.names = names
	for i, c := range s.Claims {
		if k, ok := rootOf(c.Chain, at); ok {
			t.claims[k] = append(t.claims[k], i)
		}
	}
	return t
}

// Words are words of a report or of the ledger as they may be shown: without the names of private persons,
// and with nothing hidden in them.
func (t *Teller) Words(s string) string { return Visible(t.masker.Text(s)) }

// Withhold takes the names of private persons out of a text and leaves the rest as it is.
func (t *Teller) Withhold(s string) string { return t.masker.Text(s) }

// Withholds reports whether there is any name to withhold.
func (t *Teller) Withholds() bool { return t.masker.Withholds() }

// Coverage is what was read and what was not, without the list of reports.
func (t *Teller) Coverage() Coverage {
	c := t.b.coverage()
	c.Reports = nil
	return tell(t, c)
}

// Report is report i of the situation.
func (t *Teller) Report(i int) Report { return tell(t, report(i, t.b.s.Reports[i])) }

// Incident is incident i of the situation.
func (t *Teller) Incident(i int) Incident { return tell(t, t.b.incident(i, t.b.s.Incidents[i])) }

// Headline is incident i without its values, as lists show it.
func (t *Teller) Headline(i int) Incident { return tell(t, t.b.headline(i, t.b.s.Incidents[i])) }

// Series is series i of the situation.
func (t *Teller) Series(i int) Series { return tell(t, t.b.series(i, t.b.s.Series[i])) }

// Warning is alert i of the situation.
func (t *Teller) Warning(i int) Warning { return tell(t, t.b.warning(i, t.b.s.Warnings[i])) }

// Tension is tension i of the situation.
func (t *Teller) Tension(i int) Tension { return tell(t, t.b.tension(i, t.b.s.Tensions[i])) }

// Decision is decision i of the situation.
func (t *Teller) Decision(i int) Decision { return tell(t, t.b.decision(i, t.b.s.Decisions[i])) }

// Entry is line i of the timeline.
func (t *Teller) Entry(i int) Entry { return tell(t, t.b.entry(t.b.s.Timeline[i])) }

// Source is source i of the situation, without its claims.
func (t *Teller) Source(i int) Source { return tell(t, source(i, t.b.s.Sources[i], t.names)) }

// ClaimsOf are the claims, by index, of which source i is the root.
func (t *Teller) ClaimsOf(i int) []int { return t.claims[i] }

// Claim is claim i of the situation.
func (t *Teller) Claim(i int) Claim { return tell(t, t.b.claim(t.b.s.Claims[i])) }

// Link is the link of an id of the ledger: an incident, a series, a warning, a tension, or a record of one.
func (t *Teller) Link(id string) Link { return tell(t, t.b.linkTo(id)) }

// Findings are the records of one reading in words.
func (t *Teller) Findings(r ledger.Reading) []Finding { return tell(t, Findings(r)) }

// Text is the text of one reading, cut where the evidence of a record begins or ends. Its places are named
// by their byte alone: b145.
func (t *Teller) Text(r ledger.Reading) []Segment {
	var over []stretch
	for _, f := range t.Findings(r) {
		words := strings.Join(append([]string{f.Words}, f.Details...), " · ") + " · " + f.Chain + " · rule " + f.Rule
		over = append(over, stretch{f.Span, f.Kind, words, f.ID})
	}
	return segments(0, r.Report.Text, over, r.Report.Furniture, t.masker)
}

// tell passes every string of a part through what may be shown.
func tell[T any](t *Teller, part T) T { return mask.Rewrite(part, t.Words) }
