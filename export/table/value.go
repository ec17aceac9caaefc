package table

import "sitrep/ledger"

// Values are the values of an incident, asked by attribute.
type Values []ledger.Value

// Of are the values of one attribute.
func (v Values) Of(attribute string) (out []ledger.Value) {
	for _, x := range v {
		if x.Attribute == attribute {
			out = append(out, x)
		}
	}
	return out
}

// Texts are the words of the values of the attributes, in the order of these.
func (v Values) Texts(attributes ...string) (out []string) {
	for _, a := range attributes {
		for _, x := range v.Of(a) {
			out = append(out, x.Text)
		}
	}
	return out
}

// Bounds are the lowest and the highest number that a source gives for an attribute; nil: not known.
func (v Values) Bounds(attribute string) (low, high *float64) {
	for _, x := range v.Of(attribute) {
		if x.Low != nil && (low == nil || *x.Low < *low) {
			low = x.Low
		}
		if top := upper(x); top != nil && (high == nil || *top > *high) {
			high = top
		}
	}
	return low, high
}

// upper is the upper end of a value; that of an exact number is the number.
func upper(x ledger.Value) *float64 {
	if x.High != nil {
		return x.High
	}
	return x.Low
}

func (v Values) evidence() (out []ledger.Evidence) {
	for _, x := range v {
		out = append(out, x.Evidence...)
	}
	return out
}

func (v Values) chains() (out []ledger.Chain) {
	for _, x := range v {
		out = append(out, x.Chains...)
	}
	return out
}
