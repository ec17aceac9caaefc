package web

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"sitrep/web/snapshot"
)

// knownAlone refuses a query with a parameter that the description does not name: passed over, a misspelt filter would
// answer with everything.
func knownAlone(query url.Values, described []*huma.Param) error {
	var names []string
	for _, p := range described {
		if p.In == "query" {
			names = append(names, p.Name)
		}
	}
	for _, given := range slices.Sorted(maps.Keys(query)) {
		if !slices.Contains(names, given) {
			return fmt.Errorf("%w: no parameter %q here; there are: %s", snapshot.ErrQuery, given, strings.Join(names, " "))
		}
	}
	return nil
}

// param is a parameter of a query.
func param(name, doc, example string) *huma.Param {
	p := &huma.Param{Name: name, In: "query", Description: doc, Schema: &huma.Schema{Type: huma.TypeString}}
	if example != "" {
		p.Example = example
	}
	return p
}

// many is a parameter that may be given several times; any of the values will do.
func many(name, doc, example string) *huma.Param {
	explode := true
	p := param(name, doc+"; may be given several times", example)
	p.Schema = &huma.Schema{Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeString}}
	p.Explode = &explode
	if example != "" {
		p.Example = []string{example}
	}
	return p
}

// paging are the parameters of every list.
var paging = []*huma.Param{param("limit", "things on a page, 1 to 500", "50"), param("after", "the cursor: the id of the last thing of the page before", "")}

// pastFilters ask for the ledger as it stood.
var pastFilters = []*huma.Param{
	param("as_of", "only reports published up to this day", "2025-06-01"),
	param("known_at", "only what the ledger held at this day or time", "2025-06-01T12:00:00Z"),
}

// The filters of each list; those of incidents have the names that users of ACLED know.
var (
	incidentFilters = append([]*huma.Param{
		many("event_type", "type of the event", "bombing"), many("status", "occurred, ongoing, foiled, planned, threatened, alleged or denied", "occurred"),
		many("country", "country; unplaced for those without", "Kenya"), many("admin1", "first-level division", ""), many("location", "place", ""),
		many("actor", "who acts, is held responsible or claims it; actor1 is the same", ""), many("actor1", "as actor", ""), many("year", "year; undated for those without", "2025"), many("month", "month", "2025-03"),
		many("roots", "independent roots: 0, 1 … or 5 or more", "2"), many("tension", "cause of a contradiction; no for none", "number"), many("review", "machine or person", "machine"),
		param("since", "may have been on this day or later", "2025-03-01"), param("until", "may have been on this day or earlier", "2025-03-31"),
		param("event_date", "a day, or two parted by | with event_date_where=BETWEEN", "2025-03-01|2025-03-31"), param("event_date_where", "= > < or BETWEEN", "BETWEEN"),
		param("fatalities", "a number of deaths, compared with the highest that anyone gives", "1"), param("fatalities_where", "= > or <; > and < include the number", ">"),
		param("fatalities_from", "at least this number of deaths", "1"), param("fatalities_until", "at most this number of deaths", "10"),
		param("q", "words of the title", ""), param("changed_since", "the ledger learned something of it at this time or later", "2025-03-01T00:00:00Z"),
		param("order", "reports, newest or changed", "newest")}, paging...)
	seriesFilters = append([]*huma.Param{many("measure", "what is measured", "killed"), many("unit", "unit", ""), many("location", "place", ""),
		many("moved", "same, revision, growth, decline, correction, conflict, subset, running_total or part_of", "revision"), many("tension", "yes or no", "yes"),
		many("running_total", "yes or no", "yes"), param("q", "words of the title", ""), param("order", "contested or newest", "newest")}, paging...)
	warningFilters = append([]*huma.Param{many("issuer", "who warns", ""), many("location", "place", ""), many("withdrawn", "yes or no", "no"),
		many("standing", "in force, not yet in force, expired, expiry not stated or withdrawn", "in force")}, paging...)
	sourceFilters = append([]*huma.Param{many("role", "publishes, relays others, root of claims or unnamed", "publishes"), many("kind", "kind", ""),
		many("reliability", "A to F", "B")}, paging...)
	tensionFilters = append([]*huma.Param{many("tension", "cause", "number"), many("about", "incident or figure", "incident")}, paging...)
	reportFilters  = append([]*huma.Param{many("status", "read or skipped", "read"), many("publisher", "outlet", ""), many("agency", "agency credited", ""),
		many("language", "language", "English"), many("month", "month of publication", "2025-03"), param("changed_since", "received or read at this time or later", ""),
		param("order", "newest, received or path", "received")}, paging...)
)
