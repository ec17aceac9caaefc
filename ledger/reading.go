// Package ledger names the records of sitrep and what a store of them promises.
//
// Nothing here asserts that something happened: each record says who said so (a Chain, outermost
// publisher first) and points at the words (Evidence). The JSON form of a Reading is a contract
// with other programs: fields may be added, none may change its meaning. Spans are bytes in the
// UTF-8 text of the report, half-open. A field that is not known is absent, never guessed; a count
// of 0 means that the report says zero.
package ledger

import "sitrep/text"

// Reading is everything one report says: what `sitrep read` prints, one object a report.
type Reading struct {
	Report   Report    `json:"report"`
	Entities []Entity  `json:"entities"`
	Events   []Event   `json:"events"`
	Figures  []Figure  `json:"figures"`
	Claims   []Claim   `json:"claims"`
	Warnings []Warning `json:"warnings"`
}

// Report statuses.
const (
	StatusRead    = "read"
	StatusSkipped = "skipped"
)

// Report is one text as received.
type Report struct {
	ID        string           `json:"id"` // "r-" and the start of the SHA-256 of the text
	Path      string           `json:"path"`
	Title     string           `json:"title,omitempty"`
	Publisher string           `json:"publisher,omitempty"`
	Agency    string           `json:"agency,omitempty"` // the news agency credited in the dateline or byline
	Language  string           `json:"language,omitempty"`
	Status    string           `json:"status"`
	Reason    string           `json:"reason,omitempty"` // why it was skipped
	Published text.Published   `json:"published"`
	Furniture []text.Furniture `json:"furniture"`
	Encoding  string           `json:"encoding,omitempty"` // as detected: utf-8 windows-1252 utf-16le …
	RawSHA256 string           `json:"raw_sha256,omitempty"`
	SHA256    string           `json:"sha256,omitempty"` // of the text
	Bytes     int              `json:"bytes"`            // of the text
	Demo      bool             `json:"demo,omitempty"`   // an invented example
	ReadBy    Version          `json:"read_by"`
	Received  string           `json:"received,omitempty"` // when a ledger took it in, in TimeForm
	ReadAt    string           `json:"read_at,omitempty"`  // when a ledger had it read, in TimeForm
	Reviews   []Review         `json:"reviews,omitempty"`  // of people, in a situation
	Notes     []string         `json:"notes,omitempty"`    // what intake had to do: bytes replaced, cut at a limit …
	Given     *Given           `json:"given,omitempty"`    // what came with the text
	Marked    []text.Furniture `json:"marked,omitempty"`   // parts of the text that its page marks as none of the report
	LeftOut   []LeftOut        `json:"left_out,omitempty"` // parts of the page that are not in the text
	Text      string           `json:"-"`
}

// Given is what came with a report beside its text: the metadata of a page, a feed, an archive or a table.
// It overrules what the text seems to tell of its own publication. Nothing of it is guessed from a path.
type Given struct {
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Agency    string `json:"agency,omitempty"` // credited: "AP"
	Byline    string `json:"byline,omitempty"`
	Published string `json:"published,omitempty"` // RFC 3339 or ISO date, in the publisher's own zone
	Modified  string `json:"modified,omitempty"`  // the same
	URL       string `json:"url,omitempty"`       // the canonical link
}

// Version names the program and the data a record was read with.
type Version struct {
	Program string `json:"program"`
	Data    string `json:"data"` // checksum over lexicons, models and gazetteer
}

// Evidence is where the words stand. Quote is the text between Start and End, to the byte.
type Evidence struct {
	Report string `json:"report,omitempty"` // report id, set where a record leaves its reading
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Quote  string `json:"quote"`
	By     string `json:"by"` // the rule or model that read it
}

// Hop is one link of a chain of attribution.
type Hop struct {
	Name      string `json:"name"`
	Entity    string `json:"entity,omitempty"`
	Start     int    `json:"start,omitempty"`
	End       int    `json:"end,omitempty"`
	Cue       string `json:"cue,omitempty"`
	Unnamed   bool   `json:"unnamed,omitempty"`
	Inherited bool   `json:"inherited,omitempty"`
	Publisher bool   `json:"publisher,omitempty"` // the outlet of the report itself
}

// Chain runs from the publisher (when known) to the root source. What the outlet says itself has
// the publisher as its only hop, or is empty where the publisher is not known.
type Chain []Hop

// Mark is a span with an optional name of what it marks.
type Mark struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text,omitempty"`
}

// Entity is somebody or something a report speaks of.
type Entity struct {
	ID       string   `json:"id"`
	Kind     string   `json:"kind"` // person organization armed_group agency country region city venue nationality population_group media
	Name     string   `json:"name"`
	Key      string   `json:"key,omitempty"` // lexicon or gazetteer key, the same in every report
	Aliases  []string `json:"aliases"`
	Mentions []Mark   `json:"mentions"`
	Parent   string   `json:"parent,omitempty"`
	Refs     []string `json:"refs,omitempty"`   // gazetteer and lexicon references
	Public   bool     `json:"public,omitempty"` // a person who appears in an office or speaks for one; others are private

	Body   *text.Body `json:"body,omitempty"`   // of a body of a state: what it does and whose it is
	Office *Office    `json:"office,omitempty"` // of a person: the body he speaks for or heads
}

// Office is the body that a person speaks for or heads, as the words beside the name tell it: an entity of the report, or
// what a state's body does and whose it is, or both.
type Office struct {
	Mark
	Entity string     `json:"entity,omitempty"`
	Body   *text.Body `json:"body,omitempty"`
}

// Role is the part a participant plays in an event.
// Roles: actor perpetrator target victim agency instrument claimant issuer.
type Role struct {
	Role   string `json:"role"`
	Text   string `json:"text"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Entity string `json:"entity,omitempty"`
}

// Count is a number of people or things in an event. Low and High are nil for vague words.
// What: killed wounded arrested kidnapped returned travelled raided seized perpetrators attacks …
type Count struct {
	What  string   `json:"what"`
	Low   *float64 `json:"low,omitempty"`
	High  *float64 `json:"high,omitempty"`
	Bound string   `json:"bound"`
	Start int      `json:"start"`
	End   int      `json:"end"`
}

// Event is one happening in one report, however often the report names it.
type Event struct {
	ID        string          `json:"id"`
	Type      string          `json:"type"`
	Status    string          `json:"status"` // occurred ongoing foiled planned threatened alleged denied
	Trigger   Mark            `json:"trigger"`
	Evidence  Evidence        `json:"evidence"`
	Mentions  []Mark          `json:"mentions,omitempty"` // further places where the report names it
	When      *text.When      `json:"when,omitempty"`
	Where     []text.Location `json:"where,omitempty"`
	Roles     []Role          `json:"roles,omitempty"`
	Counts    []Count         `json:"counts,omitempty"`
	Chain     Chain           `json:"chain"`
	PartOf    string          `json:"part_of,omitempty"`
	Aggregate bool            `json:"aggregate,omitempty"` // several happenings told as one
	Past      bool            `json:"past,omitempty"`      // background to the report's own news
}

// Earlier is the value a figure had before.
type Earlier struct {
	Low  *float64 `json:"low,omitempty"`
	High *float64 `json:"high,omitempty"`
	AsOf string   `json:"as_of,omitempty"`
}

// Figure is a number that matters, with its wording kept.
type Figure struct {
	ID           string     `json:"id"`
	What         string     `json:"what"` // what is counted: "people killed", "fighters"
	Measure      string     `json:"measure,omitempty"`
	Unit         string     `json:"unit,omitempty"`
	Low          *float64   `json:"low,omitempty"`
	High         *float64   `json:"high,omitempty"`
	Bound        string     `json:"bound"`
	AsOf         *text.When `json:"as_of,omitempty"`
	Place        string     `json:"place,omitempty"`
	Population   string     `json:"population,omitempty"` // whose members are counted: "Russian nationals"
	Previous     *Earlier   `json:"previous,omitempty"`
	Relation     string     `json:"relation,omitempty"` // to Previous: increased decreased corrected
	RunningTotal bool       `json:"running_total,omitempty"`
	Since        string     `json:"since,omitempty"`
	SubsetOf     string     `json:"subset_of,omitempty"` // figure id
	Event        string     `json:"event,omitempty"`     // event id it belongs to
	Flag         string     `json:"flag,omitempty"`      // garbled: the passage contradicts itself
	Evidence     Evidence   `json:"evidence"`
	Mentions     []Mark     `json:"mentions,omitempty"`
	Chain        Chain      `json:"chain"`
}

// Claim is who says what, how surely. About lists the ids of the records the words bear on.
type Claim struct {
	ID        string   `json:"id"`
	About     []string `json:"about"`
	Chain     Chain    `json:"chain"`
	Cue       *Mark    `json:"cue,omitempty"`
	Stance    string   `json:"stance"`
	Certainty string   `json:"certainty"`
	Evidence  Evidence `json:"evidence"`
}

// Warning is a warning or alert to people, by whoever issues it.
type Warning struct {
	ID          string   `json:"id"`
	Issuer      string   `json:"issuer,omitempty"`
	IssuerID    string   `json:"issuer_entity,omitempty"`
	About       string   `json:"about,omitempty"`
	Place       string   `json:"place,omitempty"`
	Venues      []string `json:"venues,omitempty"`
	Audience    string   `json:"audience,omitempty"`
	ValidFrom   string   `json:"valid_from,omitempty"`
	ValidUntil  string   `json:"valid_until,omitempty"`
	ValidHours  float64  `json:"valid_hours,omitempty"`
	Validity    string   `json:"validity,omitempty"` // as written: "in the next 48 hours"
	IssuedAfter string   `json:"issued_after,omitempty"`
	EchoOf      string   `json:"echo_of,omitempty"`
	EchoedBy    []string `json:"echoed_by,omitempty"`
	Withdrawn   bool     `json:"withdrawn,omitempty"`
	Reason      string   `json:"reason,omitempty"`
	Mentions    []Mark   `json:"mentions,omitempty"` // further places that tell of it
	Evidence    Evidence `json:"evidence"`
	Chain       Chain    `json:"chain"`
}

// LeftOut is a part of a page that is not in the report's text, so that nothing is dropped in silence.
// Kinds: teaser menu notice byline comment advert hidden other; "more" without a text stands for the rest of a long list.
type LeftOut struct {
	Kind string `json:"kind"`
	Text string `json:"text,omitempty"`
}
