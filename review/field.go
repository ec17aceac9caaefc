package review

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// field is what a record has in a field that can be corrected; "" for nothing.
func (d *Desk) field(ref ledger.Ref, field string) (string, error) {
	values := d.fields(ref)
	value, ok := values[field]
	if !ok {
		return "", fmt.Errorf("%w: a record of this kind has the fields %s", ErrRefused, strings.Join(slices.Sorted(maps.Keys(values)), " "))
	}
	return value, nil
}

// fields are the fields of a record that can be corrected, with what was read.
func (d *Desk) fields(ref ledger.Ref) map[string]string {
	r := d.readings[ref.Report]
	for _, e := range r.Events {
		if e.ID == ref.ID {
			return eventFields(e)
		}
	}
	for _, f := range r.Figures {
		if f.ID == ref.ID {
			return map[string]string{"value": span(f.Low, f.High), "bound": f.Bound, "what": f.What, "unit": f.Unit, "place": f.Place, "as_of": edtf(f.AsOf)}
		}
	}
	for _, c := range r.Claims {
		if c.ID == ref.ID {
			return map[string]string{"stance": c.Stance, "certainty": c.Certainty}
		}
	}
	for _, w := range r.Warnings {
		if w.ID == ref.ID {
			return map[string]string{"issuer": w.Issuer, "about": w.About, "place": w.Place, "audience": w.Audience, "valid_from": w.ValidFrom, "valid_until": w.ValidUntil}
		}
	}
	for _, e := range r.Entities {
		if e.ID == ref.ID {
			return map[string]string{"name": e.Name, "kind": e.Kind}
		}
	}
	return nil
}

// countFields and roleFields are the counts and the roles of an event that can be set.
var (
	countFields = []string{"killed", "wounded", "arrested", "kidnapped"}
	roleFields  = []string{"actor", "perpetrator", "target", "victim", "agency", "instrument", "claimant"}
)

func eventFields(e ledger.Event) map[string]string {
	out := map[string]string{"type": e.Type, "status": e.Status, "when": edtf(e.When), "where": places(e.Where)}
	for _, what := range countFields {
		out[what] = ""
	}
	for _, role := range roleFields {
		out[role] = ""
	}
	for _, c := range e.Counts {
		if _, ok := out[c.What]; ok {
			out[c.What] = span(c.Low, c.High)
		}
	}
	for _, r := range e.Roles {
		if _, ok := out[r.Role]; ok {
			out[r.Role] = joined(out[r.Role], r.Text)
		}
	}
	return out
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

func edtf(w *text.When) string {
	switch {
	case w == nil:
		return ""
	case w.EDTF != "":
		return w.EDTF
	}
	return w.Written
}

func places(where []text.Location) string {
	out := ""
	for _, l := range where {
		name := l.Name
		if name == "" {
			name = l.Written
		}
		out = joined(out, name)
	}
	return out
}

// span is a number, or its two ends: "9", "9–11", "9–" for nine and more.
func span(low, high *float64) string {
	number := func(f *float64) string {
		if f == nil {
			return ""
		}
		return strconv.FormatFloat(*f, 'f', -1, 64)
	}
	if low != nil && high != nil && *low == *high {
		return number(low)
	}
	if low == nil && high == nil {
		return ""
	}
	return number(low) + "–" + number(high)
}

// closed are the fields with a closed list of values: those of the form of a reading.
var closed = map[string][]string{
	"status":    {"occurred", "ongoing", "foiled", "planned", "threatened", "alleged", "denied"},
	"bound":     {"exactly", "about", "at_least", "more_than", "nearly", "at_most", "between", "vague"},
	"stance":    {"asserts", "alleges", "speculates", "doubts", "denies", "declines_to_confirm", "claims_responsibility"},
	"certainty": {"certain", "probable", "possible", "unknown", "negated"},
	"kind":      {"person", "organization", "armed_group", "agency", "country", "region", "city", "venue", "nationality", "population_group", "media"},
	"type": {"attack", "bombing", "shooting", "kidnapping", "foiled_plot", "arrest", "raid", "seizure", "clash", "airstrike", "siege",
		"claim_of_responsibility", "propaganda", "travel_to_conflict", "return_from_conflict", "intelligence_sharing", "policy_change",
		"territorial_change", "warning", "demonstration", "trial", "sentence", "extradition", "other"},
}

var (
	aNumber = regexp.MustCompile(`^\d+(\.\d+)?([-–](\d+(\.\d+)?)?)?$`)
	aDay    = regexp.MustCompile(`^[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?[?~]?$`)
)

// fits refuses a value that its field can't have.
func fits(field, value string) error {
	value = strings.TrimSpace(value)
	list, isClosed := closed[field]
	switch {
	case value == "":
		return fmt.Errorf("%w: give a value for %s; to take a record out, reject it", ErrRefused, field)
	case isClosed && !slices.Contains(list, value):
		return fmt.Errorf("%w: %s is one of %s", ErrRefused, field, strings.Join(list, " "))
	case (field == "value" || slices.Contains(countFields, field)) && !aNumber.MatchString(value):
		return fmt.Errorf("%w: %s is a number (9) or a range (9-11)", ErrRefused, field)
	case (field == "when" || field == "as_of" || field == "valid_from" || field == "valid_until") && !aDay.MatchString(value):
		return fmt.Errorf("%w: %s is a day as EDTF has it (2024-05-06, 2024-05, XXXX-05-06)", ErrRefused, field)
	}
	return nil
}
