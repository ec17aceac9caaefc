package reportscore

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
)

// Value holds every plain number of an annotated value, which may be 60, {"at_least": 3}, [a, b]
// or words with digits in them. It is empty for null.
type Value []float64

// UnmarshalJSON collects the numbers.
func (v *Value) UnmarshalJSON(raw []byte) error {
	var any any
	if err := json.Unmarshal(raw, &any); err != nil {
		return err
	}
	*v = numbers(any)
	return nil
}

var digits = regexp.MustCompile(`\d[\d,]*\.?\d*`)

func numbers(v any) []float64 {
	var out []float64
	switch v := v.(type) {
	case float64:
		out = append(out, v)
	case map[string]any:
		for _, part := range v {
			out = append(out, numbers(part)...)
		}
	case []any:
		for _, part := range v {
			out = append(out, numbers(part)...)
		}
	case string:
		for _, d := range digits.FindAllString(v, -1) {
			n, _ := strconv.ParseFloat(strings.ReplaceAll(d, ",", ""), 64)
			out = append(out, n)
		}
	}
	return out
}

// has reports one of the numbers; nil is none of them.
func (v Value) has(n *float64) bool {
	if n == nil {
		return false
	}
	for _, x := range v {
		if x == *n {
			return true
		}
	}
	return false
}

// Earlier is the value a figure had before: {"value": 6000, …} or the value itself.
type Earlier struct{ Value Value }

// UnmarshalJSON takes both forms.
func (e *Earlier) UnmarshalJSON(raw []byte) error {
	var object struct{ Value Value }
	if len(raw) > 0 && raw[0] == '{' {
		err := json.Unmarshal(raw, &object)
		e.Value = object.Value
		return err
	}
	return json.Unmarshal(raw, &e.Value)
}

// bounds are the annotation's words for the bound of a figure; others are not asked for.
var bounds = map[string]string{"exact": "exactly", "about": "about", "at least": "at_least",
	"more than": "more_than", "nearly": "nearly", "at most": "at_most"}

func boundOf(modifier string) string { return bounds[strings.ToLower(strings.Trim(modifier, "'"))] }

// Bound reports a word of the annotation for the bound of a figure.
func Bound(modifier string) bool { return boundOf(modifier) != "" }
