package brief

import (
	"regexp"
	"strconv"
	"strings"

	"sitrep/text"
)

var edtf = regexp.MustCompile(`^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$`)

// Day is a date of EDTF in words: "5 March 2024", "2 March, year not known", "not after 5 March 2024", "5 March 2024
// to 7 March 2024", "autumn 2024", "autumn 2024 or autumn 2025". What it cannot read it leaves as it is.
func Day(date string) string {
	if one, ok := strings.CutPrefix(date, "["); ok {
		return oneOf(date, strings.TrimSuffix(one, "]"))
	}
	if from, until, ok := strings.Cut(date, "/"); ok {
		return interval(from, until)
	}
	m := edtf.FindStringSubmatch(date)
	if m == nil {
		return date
	}
	out := dayWords(m[1], m[2], m[3])
	if out == "" {
		return date
	}
	if m[4] != "" {
		out += " (uncertain)"
	}
	return out
}

// oneOf is a choice of EDTF ("[2024-23,2025-23]") in words; what cannot be read stays as it is.
func oneOf(date, dates string) string {
	var out []string
	for d := range strings.SplitSeq(dates, ",") {
		words := Day(d)
		if words == d && strings.Contains(d, "-") || d == "" {
			return date
		}
		out = append(out, words)
	}
	return strings.Join(out, " or ")
}

// seasons are the months 21 to 24 of EDTF (level 1): seasons of whatever half of the earth the report means.
var seasons = [...]string{"spring", "summer", "autumn", "winter"}

// interval is an interval of EDTF in words; an open end is "..".
func interval(from, until string) string {
	switch {
	case from == "..":
		return "not after " + Day(until)
	case until == "..":
		return "since " + Day(from)
	}
	return Day(from) + " to " + Day(until)
}

func dayWords(year, month, day string) string {
	known := func(s string) bool { return s != "" && !strings.Contains(s, "X") }
	out := ""
	switch n, _ := strconv.Atoi(month); {
	case n >= 1 && n <= 12:
		out = months[n-1]
	case n >= 21 && n <= 24 && day == "":
		out = seasons[n-21]
	case known(month):
		return ""
	}
	if n, _ := strconv.Atoi(day); known(day) && out != "" {
		out = strconv.Itoa(n) + " " + out
	}
	switch {
	case known(year) && out == "":
		return year
	case known(year):
		return out + " " + year
	case out == "":
		return ""
	}
	return out + ", year not known"
}

// When is a date in words with what is missing to finish it, and the reasoning behind it.
func When(w *text.When) (words, why string) {
	if w == nil {
		return "date not stated", ""
	}
	words = dated(w)
	if w.Written != "" {
		words = strings.TrimSpace(words + " “" + OneLine(w.Written) + "”")
	}
	if w.Needs != "" {
		words += "; missing: " + w.Needs
	}
	return words, w.Note
}

func dated(w *text.When) string {
	switch {
	case w.EDTF != "":
		return Day(w.EDTF)
	case w.From != "" && w.Until != "" && w.From != w.Until:
		return "between " + Day(w.From) + " and " + Day(w.Until)
	case w.From != "" && w.From == w.Until:
		return Day(w.From)
	case w.From != "":
		return "not before " + Day(w.From)
	case w.Until != "":
		return "not after " + Day(w.Until)
	}
	return ""
}

// Published is a publication date in words with what it rests on.
func Published(p text.Published) string {
	basis := ""
	if p.Basis != "" && p.Basis != "unknown" {
		basis = " (" + p.Basis + ")"
	}
	if p.Value != "" {
		return Day(p.Value) + basis
	}
	if p.Yearless != "" {
		return Day(p.Yearless) + basis
	}
	if d := dated(&text.When{From: p.NotBefore, Until: p.NotAfter}); d != "" {
		return d + basis
	}
	return "date not known"
}
