package ledger

// TimeForm is the form of every time in a ledger: RFC 3339 in UTC, to the second. In this form times
// sort as they follow each other. No time is looked up here: the edges hand them in.
const TimeForm = "2006-01-02T15:04:05Z"

// Kept is everything a ledger holds of one report: what a dump writes and a load reads.
type Kept struct {
	Report   Report    `json:"report"` // as it was saved, before it was read
	Text     string    `json:"text"`
	Places   []string  `json:"places"` // where the text was met, sorted; Report.Path is the first met
	Readings []Reading `json:"-"`      // oldest first; each supersedes the one before it
}

// Removal is a tombstone: what was taken out of a ledger, by whom and why, without what was taken.
type Removal struct {
	ID      string   `json:"id"`
	What    string   `json:"what"`    // report | name
	Reports []string `json:"reports"` // ids of the reports it was taken from, sorted
	Reason  string   `json:"reason"`
	By      string   `json:"by"`
	At      string   `json:"at"`

	// Marks are of the forms of a name that is to be blacked out in new reports too; see NameMark.
	Marks []NameMark `json:"marks,omitempty"`
}

// Kinds of removals.
const (
	RemovedReport = "report" // the whole report: text, records, index
	RemovedName   = "name"   // a name, blacked out byte for byte in texts and records
)

// Change is one line of the feed of changes.
type Change struct {
	At      string `json:"at"`                // "" for what an old ledger kept without a time
	Kind    string `json:"kind"`              // report | reading | decision | removal
	ID      string `json:"id"`                // of the report, decision or removal
	Program string `json:"program,omitempty"` // that read it
	Data    string `json:"data,omitempty"`
}
