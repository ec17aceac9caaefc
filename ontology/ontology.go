// Package ontology tells what others call our event types, countries and kinds of actors: PLOVER, CAMEO, ACLED, UCDP
// GED, MUC-4, KAIROS and Correlates of War. Its tables are the one place where our words meet theirs. Exports and
// measurements read them here; nothing of the language is in them, so that an export carries no lexicon.
package ontology

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed event.tsv
var eventTable string

// Event is an event type in the words of other ontologies; empty where one has no such event.
type Event struct {
	PLOVER, Mode string // event and mode of the PLOVER manual
	CAMEO        string // code
	ACLED, Sub   string // event type and sub-event type
	MUC          string // incident type of MUC-4
	KAIROS       string // type of WikiEvents
}

// Quad is the number of PLOVER's quad category of the event, "" where PLOVER has no such event. SANCTION counts as
// material conflict, as its own section of the manual says; a table in chapter 7 differs.
func (e Event) Quad() string { return quads[e.PLOVER] }

var quads = map[string]string{
	"AGREE": "1", "CONSULT": "1", "SUPPORT": "1", "CONCEDE": "1", "COOPERATE": "2", "AID": "2", "RETREAT": "2",
	"REQUEST": "3", "ACCUSE": "3", "REJECT": "3", "THREATEN": "3",
	"PROTEST": "4", "SANCTION": "4", "MOBILIZE": "4", "COERCE": "4", "ASSAULT": "4",
}

// PLOVERTypes are the 16 events of the PLOVER manual.
func PLOVERTypes() map[string]string { return quads }

type sense struct{ eventType, word string }

var events = sync.OnceValue(func() map[sense]Event {
	out := map[sense]Event{}
	for _, r := range rows(eventTable) {
		out[sense{r["type"], r["word"]}] = Event{r["plover"], r["mode"], r["cameo"], r["acled"], r["acled_sub"], r["muc"], r["kairos"]}
	}
	return out
})

// Mapped is an event type in other ontologies, by the lemma of its trigger where that tells more.
func Mapped(eventType, lemma string) Event {
	if e, ok := events()[sense{eventType, lemma}]; ok {
		return e
	}
	return events()[sense{eventType, ""}]
}

// MappedAs is Mapped by the trigger as it stands in a text: "rioted" is read as "riot".
func MappedAs(eventType, trigger string) Event {
	trigger = strings.ToLower(strings.TrimSpace(trigger))
	for _, ending := range []string{"", "s", "d", "ed", "ing"} {
		if lemma, ok := strings.CutSuffix(trigger, ending); ok && lemma != "" {
			if e, ok := events()[sense{eventType, lemma}]; ok {
				return e
			}
		}
	}
	return Mapped(eventType, "")
}

// Knows reports an event type that the table has.
func Knows(eventType string) bool {
	_, ok := events()[sense{eventType, ""}]
	return ok
}

// KAIROSTypes are the types of WikiEvents that ours map to, with those of deaths and injuries.
func KAIROSTypes() map[string]bool {
	out := map[string]bool{"Life.Die.Unspecified": true, "Life.Injure.Unspecified": true}
	for _, e := range events() {
		if e.KAIROS != "" {
			out[e.KAIROS] = true
		}
	}
	return out
}

// rows are the rows of a table by column; lines that begin with "#" are comments.
func rows(table string) []map[string]string {
	var out []map[string]string
	var names []string
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "":
		case names == nil:
			names = cells
		default:
			out = append(out, named(names, cells))
		}
	}
	return out
}

func named(names, cells []string) map[string]string {
	row := map[string]string{}
	for i, name := range names[:min(len(names), len(cells))] {
		row[name] = cells[i]
	}
	return row
}
