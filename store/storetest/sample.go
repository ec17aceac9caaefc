package storetest

import (
	"fmt"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// version is what the hand-made readings were read with.
var version = ledger.Version{Program: "1.0.0", Data: "d1"}

// Report makes a read report of a text, the same for the same arguments.
func Report(path, words string) ledger.Report {
	return ledger.Report{
		ID:        ledger.ReportID(words),
		Path:      path,
		Language:  "en",
		Status:    ledger.StatusRead,
		Published: text.Published{Basis: "unknown"},
		Furniture: []text.Furniture{},
		Encoding:  "utf-8",
		RawSHA256: ledger.SHA256([]byte(words)),
		SHA256:    ledger.SHA256([]byte(words)),
		Bytes:     len(words),
		Notes:     []string{"a note"},
		Text:      words,
	}
}

// Story is an invented report, one a number.
func Story(n int) ledger.Report {
	return Report(fmt.Sprintf("pile/%d.txt", n), fmt.Sprintf(
		"Bomb hits market %d\n\nThe mayor of Vasno said that %d people were hurt. “We warn everyone,” he added.", n, n+2))
}

// Reading makes a reading of a story by hand, with a record of each kind.
func Reading(r ledger.Report) ledger.Reading {
	r.Title, r.Publisher, r.ReadBy = firstLine(r.Text), "The Vasno Post", version
	r.Published = text.Published{Value: "2024-05-06", Basis: "dateline"}
	low := 0.0 // zero is a count, not an unknown
	mayor := entity(r, "person", "mayor")
	chain := ledger.Chain{{Name: "mayor", Entity: mayor.ID, Cue: "said"}}
	event := ledger.Event{
		ID: id("e", r, "Bomb"), Type: "bombing", Status: "occurred",
		Trigger: mark(r, "Bomb"), Evidence: evidence(r, "Bomb hits market"), Chain: chain,
		Roles:  []ledger.Role{role(r, "target", "market")},
		Counts: []ledger.Count{{What: "killed", Low: &low, High: &low, Bound: "exactly"}},
	}
	return ledger.Reading{
		Report:   r,
		Entities: []ledger.Entity{mayor, entity(r, "city", "Vasno")},
		Events:   []ledger.Event{event},
		Figures:  []ledger.Figure{{ID: id("f", r, "people"), What: "people hurt", Bound: "exactly", Evidence: evidence(r, "people were hurt"), Chain: chain}},
		Claims: []ledger.Claim{
			{ID: id("c", r, "said"), About: []string{event.ID}, Chain: chain, Stance: "asserts", Certainty: "certain", Evidence: evidence(r, "said")},
			{ID: id("c", r, "added"), About: []string{}, Chain: chain, Stance: "asserts", Certainty: "certain", Evidence: evidence(r, "added")},
		},
		Warnings: []ledger.Warning{{ID: id("w", r, "We warn"), Issuer: "mayor", ValidHours: 4.5, Evidence: evidence(r, "“We warn everyone,”")}},
	}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// at is where words first stand in a report.
func at(r ledger.Report, words string) (start, end int) {
	start = strings.Index(r.Text, words)
	if start < 0 {
		panic(fmt.Sprintf("%q does not stand in %q", words, r.Text))
	}
	return start, start + len(words)
}

func id(prefix string, r ledger.Report, words string) string {
	start, end := at(r, words)
	return ledger.SpanID(prefix, r.ID, start, end)
}

func evidence(r ledger.Report, words string) ledger.Evidence {
	start, end := at(r, words)
	return ledger.Evidence{Start: start, End: end, Quote: words, By: "hand"}
}

func mark(r ledger.Report, words string) ledger.Mark {
	start, end := at(r, words)
	return ledger.Mark{Start: start, End: end, Text: words}
}

func role(r ledger.Report, name, words string) ledger.Role {
	start, end := at(r, words)
	return ledger.Role{Role: name, Text: words, Start: start, End: end}
}

func entity(r ledger.Report, kind, name string) ledger.Entity {
	return ledger.Entity{
		ID: id("n", r, name), Kind: kind, Name: name, Aliases: []string{},
		Mentions: []ledger.Mark{mark(r, name)},
	}
}
