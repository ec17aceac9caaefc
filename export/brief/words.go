package brief

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

func anchor(kind string, index int) string { return kind + strconv.Itoa(index+1) }

// String is the short form of a reference: [2:145].
func (c Cite) String() string { return fmt.Sprintf("[%d:%d]", c.Report, c.Byte) }

// Anchor is the place of the words in the HTML form: x2-145; b145 in a page of one report alone.
func (c Cite) Anchor() string {
	if c.Report == 0 {
		return fmt.Sprintf("b%d", c.Byte)
	}
	return fmt.Sprintf("x%d-%d", c.Report, c.Byte)
}

// Words are the plain words of a name of the ledger: "claim_of_responsibility" without its dashes.
func Words(name string) string { return strings.ReplaceAll(name, "_", " ") }

// Count is a number with its noun: "1 report", "3 reports".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "y") {
		return Number(float64(n)) + " " + strings.TrimSuffix(noun, "y") + "ies"
	}
	if noun != "series" {
		noun += "s"
	}
	return Number(float64(n)) + " " + noun
}

// Number writes a value with its thousands parted by commas.
func Number(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, rest, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		rest = "." + rest
	}
	return sign + whole + rest
}

// boundWords are the words before a number; the ledger's bounds that need both ends are not here.
var boundWords = map[string]string{
	"about": "about ", "at_least": "at least ", "more_than": "more than ",
	"nearly": "nearly ", "at_most": "at most ",
}

// Quantity is a number with its bound in words: "at least 3", "between 4 and 6", "nearly half".
func Quantity(low, high *float64, bound, unit string) string {
	switch unit {
	case "":
		return value(low, high, bound, Number)
	case "%":
		return value(low, high, bound, Number) + " %"
	case "share":
		return value(low, high, bound, part)
	}
	return value(low, high, bound, Number) + " " + unit
}

// part is a share of 1 in words: "half", "2/3"; what is no simple part stays a number.
func part(v float64) string {
	if v == 0.5 {
		return "half"
	}
	for below := 3.0; below <= 10; below++ {
		if above := math.Round(v * below); above > 0 && above < below && math.Abs(above/below-v) < 0.001 {
			return Number(above) + "/" + Number(below)
		}
	}
	return Number(v) + " of 1"
}

func value(low, high *float64, bound string, written func(float64) string) string {
	switch {
	case low == nil && high == nil:
		return "a number in words only"
	case low != nil && high != nil && *low != *high:
		return "between " + written(*low) + " and " + written(*high)
	case low != nil && high == nil && boundWords[bound] == "":
		return "at least " + written(*low)
	case low == nil && boundWords[bound] == "":
		return "at most " + written(*high)
	}
	n := low
	if n == nil {
		n = high
	}
	if bound == "vague" {
		return "vaguely " + written(*n)
	}
	return boundWords[bound] + written(*n)
}

var months = []string{"January", "February", "March", "April", "May", "June", "July", "August",
	"September", "October", "November", "December"}

// Place is a location in words: its name, how exact it is, and what that rests on.
func Place(l text.Location) string {
	name := l.Name
	if name == "" {
		name = l.Written
	}
	for _, wider := range []string{l.Admin1, l.Country} {
		if wider != "" && !strings.Contains(name, wider) {
			name += ", " + wider
		}
	}
	return name + placeBasis(l)
}

func placeBasis(l text.Location) string {
	var parts []string
	if l.Precision != "" {
		parts = append(parts, l.Precision)
	}
	if l.Written != "" && l.Written != l.Name && l.Name != "" {
		parts = append(parts, "written “"+OneLine(l.Written)+"”")
	}
	switch l.Basis {
	case "text":
		parts = append(parts, "named in the text")
	case "inferred":
		parts = append(parts, "inferred")
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, "; ") + ")"
}

var causes = map[string]string{
	"number": "the numbers differ", "actor": "different actors are named", "place": "the places differ",
	"date": "the dates differ", "denial": "one says it, one denies it", "rival_account": "rival accounts",
	"doubt": "an outlet doubts what it prints", "advance_claim": "a claim that was promised beforehand",
	"claim_against_allegation": "a claim of responsibility against an allegation",
	"garbled":                  "the passage contradicts itself",
	"nationality":              "those who did it are of different countries",
	"target":                   "the places hit differ",
	"status":                   "what it was is told differently",
	"judgement":                "opposite judgements",
}

func causeWords(cause string) string {
	if w := causes[cause]; w != "" {
		return w
	}
	return Words(cause)
}

var stances = map[string]string{
	"asserts": "says", "alleges": "alleges", "speculates": "speculates", "doubts": "doubts",
	"denies": "denies", "declines_to_confirm": "declines to confirm",
	"claims_responsibility": "claims responsibility",
}

// Stance is how a claim is held, as a verb.
func Stance(stance string) string {
	if w := stances[stance]; w != "" {
		return w
	}
	return Words(stance)
}

// Reliability of the Admiralty code (NATO AJP-2.1); only an analyst sets it.
var reliability = map[string]string{
	"A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
	"D": "not usually reliable", "E": "unreliable", "F": "cannot be judged",
}

func roots(r ledger.Roots) Roots {
	count := Count(r.Low, "independent root")
	if r.High > r.Low {
		count = fmt.Sprintf("%d, at most %d independent roots", r.Low, r.High)
	}
	return Roots{Count: count, Names: r.Names, Reasons: r.Reasons}
}

// OneLine makes one line of words from the text.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
