// Package storetest holds the promises of ledger.Store as one suite that every store passes.
package storetest

import (
	"cmp"
	"encoding/json"
	"iter"
	"testing"

	"sitrep/ledger"
)

// Run checks every promise. Open gives a new, empty store for each of them; the suite closes it.
func Run(t *testing.T, open func(t *testing.T) ledger.Store) {
	for _, p := range promises {
		t.Run(p.name, func(t *testing.T) {
			s := open(t)
			defer func() { must(t, s.Close()) }()
			p.check(t, s)
		})
	}
}

// promise is one sentence about stores, with the check of it.
type promise struct {
	name  string
	check func(*testing.T, ledger.Store)
}

var promises = []promise{
	{"a saved report comes back whole", savedReport},
	{"a known text is not new and keeps its first path", knownText},
	{"the places under a path are found", placesUnder},
	{"a report without an id is refused", reportWithoutID},
	{"an unknown report is not found", unknownReport},
	{"several reports are saved at once, each with what came of it", savedAtOnce},
	{"several readings are committed together, or none", committedTogether},
	{"a reading comes back whole", committedReading},
	{"records keep their order", recordOrder},
	{"committing twice changes nothing", commitTwice},
	{"another version supersedes and removes nothing", anotherVersion},
	{"a record without evidence is refused, nothing is written", noEvidence},
	{"a quote that differs is refused, nothing is written", wrongQuote},
	{"an entity without a mention is refused", noMention},
	{"a reading of an unknown report is refused", unsavedReport},
	{"a reading without findings is kept", nothingFound},
	{"pending is what was saved and not committed", pending},
	{"a skipped report is pending until that is committed", skippedIsPending},
	{"readings are sorted by report", readingOrder},
	{"a query selects one report", queryOne},
	{"a head changes with the reading", heads},
	{"an iteration can be left and uses no lock", leaveIteration},
	{"search finds all words in title and text", search},
	{"search takes no operators", searchOperators},
	{"search heeds its limit", searchLimit},
	{"decisions keep their order", decisions},
	{"a cancelled context writes nothing", cancelled},
	{"readers beside a writer", readersBesideWriter},
	{"writers beside each other", writersBesideEachOther},
	{"strange text survives", strangeText},
	{"history keeps every reading, oldest first", history},
	{"what was known at a time is what had been read by then", knownAt},
	{"a view sees one state", oneView},
	{"changes come in order of time", changes},
	{"a sound store has no faults", noFaults},
	{"a removed report is gone and does not come back", removeReport},
	{"a removed name is blacked out and spans stay", removeName},
	{"a removal is kept once and needs a reason", removeOnce},
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// all gathers an iteration that must not fail.
func all[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for v, err := range seq {
		must(t, err)
		out = append(out, v)
	}
	return out
}

// equal compares the JSON forms: a store keeps what the form of a reading shows.
func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if g, w := form(t, got), form(t, want); g != w {
		t.Errorf("%s\n got %s\nwant %s", what, g, w)
	}
}

func form(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	must(t, err)
	return string(b)
}

// byID orders reports.
func byID(a, b ledger.Report) int { return cmp.Compare(a.ID, b.ID) }
