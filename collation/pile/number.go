package pile

import "strconv"

// Number writes a number with its bound: "at least 9", "11", "between 4 and 6".
func Number(low, high *float64, bound string) string {
	switch {
	case low == nil && high == nil:
		return bound
	case low != nil && high != nil && *low != *high:
		return "between " + decimal(low) + " and " + decimal(high)
	}
	value := low
	if value == nil {
		value = high
	}
	if words, ok := boundWords[bound]; ok {
		return words + " " + decimal(value)
	}
	return decimal(value)
}

var boundWords = map[string]string{"about": "about", "at_least": "at least", "more_than": "more than", "nearly": "nearly", "at_most": "at most"}

func decimal(v *float64) string { return strconv.FormatFloat(*v, 'f', -1, 64) }
