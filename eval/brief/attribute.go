package brief

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
)

// The closed lists of the form.
var (
	types = strings.Fields(`attack bombing shooting kidnapping foiled_plot arrest raid seizure clash airstrike siege claim_of_responsibility
		propaganda travel_to_conflict return_from_conflict intelligence_sharing policy_change territorial_change warning demonstration trial
		sentence extradition other`)
	statuses = strings.Fields("occurred ongoing foiled planned threatened alleged denied")
	roles    = strings.Fields("actor perpetrator target victim agency instrument claimant issuer audience")
	bounds   = []string{"at least", "more than", "at most", "exactly", "about", "nearly"}
)

// Counted is what counts count; a count of something else is never held against the program.
var Counted = strings.Fields(`killed wounded missing kidnapped arrested charged sentenced acquitted deported freed seized raided displaced
	destroyed protesters returned travelled fighters perpetrators surrendered escaped`)

// held reports a count that is held against the program where it is not expected: a number, and not none, of what befell
// somebody or something.
func held(c ledger.Count) bool {
	nothing := c.Low == nil || *c.Low == 0
	return !(nothing && (c.High == nil || *c.High == 0)) && c.What != "perpetrators" && slices.Contains(Counted, c.What)
}

// Number is a count or a figure: exactly one number, one between two, or vague.
type Number struct {
	What      string
	Bound     string // as a ledger.Count has it
	Low, High float64
	Maybe     bool
}

// event reads the head of an event and what is asked of it.
func (r *Report) event(head []string, words string, parts []string, maybe bool) error {
	e := Event{Words: words, Types: strings.Split(head[0], "/"), Statuses: []string{"occurred"}, Maybe: maybe}
	if len(head) > 1 {
		e.Statuses = strings.Split(head[1], "/")
	}
	if !within(e.Types, types) || !within(e.Statuses, statuses) || len(head) > 2 {
		return fmt.Errorf("no event line: its head is TYPE [STATUS], of the codebook's")
	}
	var err error
	if e.Places, err = r.places(words); err != nil {
		return err
	}
	for _, part := range parts {
		if err := e.ask(part); err != nil {
			return err
		}
	}
	r.Events = append(r.Events, e)
	return nil
}

// ask takes up one thing that is asked of an event.
func (e *Event) ask(part string) error {
	asked, maybe := strings.CutPrefix(part, "maybe ")
	name, value, _ := strings.Cut(asked, " ")
	var err error
	switch {
	case maybe && !slices.Contains(Counted, name) && !slices.Contains(roles, name):
		err = fmt.Errorf("%q is no count and no party", asked)
	case part == "past":
		e.Past = true
	case name == "in":
		place, country, both := strings.Cut(value, ",")
		e.Where = append(e.Where, split(place, "/"))
		if both {
			e.Countries = append(e.Countries, split(country, "/"))
		}
	case name == "country":
		e.Countries = append(e.Countries, split(value, "/"))
	case name == "on":
		e.Days, err = daysOf(value)
	case slices.Contains(Counted, name):
		var n Number
		n, err = numberOf(name, strings.Fields(value))
		n.Maybe = maybe
		e.Counts = append(e.Counts, n)
	case slices.Contains(roles, name) && value != "":
		e.Parties = append(e.Parties, Party{name, split(value, "/"), maybe})
	default:
		err = fmt.Errorf("%q asks for nothing that is known", part)
	}
	return err
}

// numberOf reads "3", "at least 3", "between 10 15", "vague".
func numberOf(what string, fields []string) (Number, error) {
	n := Number{What: what, Bound: "exactly"}
	words := strings.Join(fields, " ")
	for _, b := range bounds {
		if rest, ok := strings.CutPrefix(words, b+" "); ok {
			n.Bound, words = strings.ReplaceAll(b, " ", "_"), rest
		}
	}
	if words == "vague" {
		n.Bound = words
		return n, nil
	}
	var err error
	if between, ok := strings.CutPrefix(words, "between "); ok {
		low, high, _ := strings.Cut(between, " ")
		n.Bound, words = "between", low
		if n.High, err = strconv.ParseFloat(high, 64); err != nil {
			return n, fmt.Errorf("%q is no number", high)
		}
	}
	if n.Low, err = strconv.ParseFloat(words, 64); err != nil {
		return n, fmt.Errorf("%q is no number", words)
	}
	if n.Bound != "between" {
		n.High = n.Low
	}
	return n, nil
}

// same reports a number that is read: its value, at whichever end the bound puts it.
func (n Number) same(low, high *float64) bool {
	if n.Bound == "vague" {
		return low == nil && high == nil
	}
	is := func(v *float64, want float64) bool { return v != nil && *v == want }
	if n.Bound == "between" {
		return is(low, n.Low) && is(high, n.High)
	}
	return is(low, n.Low) || is(high, n.Low)
}

func (n Number) String() string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %g", n.What, n.Bound, n.Low))
}

func within(some, all []string) bool {
	return !slices.ContainsFunc(some, func(s string) bool { return !slices.Contains(all, s) })
}
