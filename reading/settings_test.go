package reading_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
	"sitrep/reading"
	"sitrep/text"
)

// TestSettings reads testdata/settings.tsv: when and where an event is set; the head of the file explains its forms.
func TestSettings(t *testing.T) {
	g := newGaps(t, 0.08)
	for i, row := range splitLines(t, "testdata/settings.tsv") {
		if len(row) != 3 {
			t.Fatalf("settings.tsv row %d has %d cells", i+1, len(row))
		}
		g.check(row[1], wrongSetting(row[0], row[1], row[2]))
	}
}

// wrongSetting says what is wrong with the event at the brackets, "" for nothing.
func wrongSetting(published, marked, want string) string {
	before, rest, _ := strings.Cut(marked, "[")
	words, after, _ := strings.Cut(rest, "]")
	before, after = paragraphs.Replace(before), paragraphs.Replace(after)
	r := input.FromBytes("own.txt", []byte(before+words+after+"\n"))
	if published != "-" {
		r.Given = &ledger.Given{Published: published}
	}
	events := reading.Read(r).Events
	k := eventAt(events, len(before))
	if k < 0 {
		return "no event is read"
	}
	for _, part := range strings.Split(want, "; ") {
		if wrong := wrongSettingPart(events[k], part); wrong != "" {
			return wrong
		}
	}
	return ""
}

var paragraphs = strings.NewReplacer(" ¶ ", "\n\n")

// eventAt is the event whose trigger, evidence or mention holds a byte, the trigger first; -1 for none.
func eventAt(events []ledger.Event, at int) int {
	for k, e := range events {
		if e.Trigger.Start <= at && at < e.Trigger.End {
			return k
		}
	}
	for k, e := range events {
		if slices.ContainsFunc(e.Mentions, func(m ledger.Mark) bool { return m.Start <= at && at < m.End }) {
			return k
		}
	}
	return slices.IndexFunc(events, func(e ledger.Event) bool { return e.Evidence.Start <= at && at < e.Evidence.End })
}

func wrongSettingPart(e ledger.Event, part string) string {
	when := e.When
	if when == nil {
		when = &text.When{}
	}
	switch name, value := part[:strings.IndexAny(part, "=~-")], part[strings.IndexAny(part, "=~-"):]; {
	case part == "when-":
		return differs("when", when.Written, "")
	case part == "where-":
		return differs("where", placesOf(e), "")
	case value[0] == '~':
		return lacks("when", when.Written, value[1:])
	case name == "when":
		return differs("when", when.EDTF, value[1:])
	case name == "until":
		return differs("until", when.Until, value[1:])
	case name == "country":
		if !slices.ContainsFunc(e.Where, func(l text.Location) bool { return l.CountryCode == value[1:] }) {
			return fmt.Sprintf("where %s, want a place in %s", placesOf(e), value[1:])
		}
	case name == "where":
		if !slices.ContainsFunc(e.Where, func(l text.Location) bool { return isCalled(l, value[1:]) || strings.Contains(l.Written, value[1:]) }) {
			return fmt.Sprintf("where %s, want %s", placesOf(e), value[1:])
		}
	case name == "first" && (len(e.Where) == 0 || !isCalled(e.Where[0], value[1:])):
		return fmt.Sprintf("where %s, want %s first", placesOf(e), value[1:])
	case name == "only" && (len(e.Where) != 1 || !isCalled(e.Where[0], value[1:])):
		return fmt.Sprintf("where %s, want only %s", placesOf(e), value[1:])
	case name == "not" && slices.ContainsFunc(e.Where, func(l text.Location) bool { return isCalled(l, value[1:]) || l.Country == value[1:] }):
		return fmt.Sprintf("where %s, want no %s", placesOf(e), value[1:])
	}
	return ""
}

func isCalled(l text.Location, name string) bool { return l.Name == name || l.Written == name }

func placesOf(e ledger.Event) string {
	var out []string
	for _, l := range e.Where {
		out = append(out, l.Written+" ("+l.CountryCode+")")
	}
	return strings.Join(out, ", ")
}
