package brief

import (
	"regexp"
	"strconv"
	"strings"

	"sitrep/text"
)

var edtf = regexp.MustCompile(`^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$`)

// Day is a date of EDTF in words: "5 March 2024", "2 March, year not known", "not after 5 March 2024", "5 March 2024
// to 7 March 2024". What it cannot read it leaves as it is.
func Day(date string) string {
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
	if n, _ := strconv.Atoi(month); n >= 1 && n <= 12 {
		out = months[n-1]
	} else if known(month) {
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
