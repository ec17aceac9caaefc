// Package brief prepares a collated ledger for readers: the order of things, the wording, and a
// short reference to the evidence of each line. It says who says so and never what happened.
// The writers of package export lay a Brief out as a terminal page, Markdown or HTML.
package brief

import "sitrep/ledger"

// Brief is a situation ready to be laid out. Its strings are plain text; each writer escapes them
// for its own form.
type Brief struct {
	Coverage  Coverage
	Incidents []Incident // most reports first, then contested, then the rest
	Series    []Series   // contested first
	Warnings  []Warning  // withdrawn last, the newest first
	Sources   []Source
	Unrooted  []Claim // claims whose root is none of the sources
	Tensions  []Tension
	Dated     []Entry
	Partly    []Entry // some of the date is missing
	Undated   []Entry
	Articles  []Article
	Decisions []Decision
	Version   ledger.Version
	Texts     []Text
	MaskNote  string // "" where no names were withheld
}

// Cite points at evidence: the number of a report in this brief (from 1), a byte of its text, and the
// report's id.
type Cite struct {
	Report, Byte int
	ID           string
}

// Proof is one piece of evidence, with who says it and the rule that read it.
type Proof struct {
	Cite  Cite
	Quote string
	Chain string
	Rule  string
}

// Voice is one chain of attribution and the places where it speaks.
type Voice struct {
	Chain string
	Cites []Cite
}

// Roots is how many independent sources stand behind something, and why they were counted so.
type Roots struct {
	Count   string // "2 independent roots"
	Names   []string
	Reasons []string
}

// Link names another part of the brief: its place in the HTML form, and its id in the ledger. Both are empty
// for what has no place of its own.
type Link struct {
	Anchor, Title string
	ID            string
}

// Coverage is what was read and what was not.
type Coverage struct {
	Read, Skipped, Dated, Partly, Undated int
	Publishers                            []Publisher // most reports first
	Unpublished                           int         // reports whose publisher is not known
	Reports                               []Report
	Demo                                  bool // every report is an invented example
}

// Publisher is an outlet with the number of its reports in the pile.
type Publisher struct {
	Name    string
	Reports int
}

// Report is one text of the pile under its number.
type Report struct {
	Number                                  int
	ID, Title, Publisher, Agency, Published string
	Path, Status, Reason                    string
	Bytes                                   int
	Demo                                    bool
	Notes                                   []string
}

// Incident is one event across reports.
type Incident struct {
	ID                          string
	Anchor, Title, Type, Status string
	Flags                       []string
	When, WhenWhy               string
	Where                       []string
	Attributes                  []Attribute
	Roots                       Roots
	Tensions                    []Link
	Reports                     int
	Cites                       []Cite
	Words                       []string // people's words on its records, apart from what was read
}

// Contested reports a tension: values that can't all hold. Several places or participants side by
// side are no contest.
func (i Incident) Contested() bool { return len(i.Tensions) > 0 }

// Attribute is what is said of one side of an incident; its values stand side by side.
type Attribute struct {
	Name      string
	Exclusive bool // one value at most can hold: a count, a status
	Values    []Value
}

// Several reports more than one value.
func (a Attribute) Several() bool { return len(a.Values) > 1 }

// Competing reports more than one value of what can have one only.
func (a Attribute) Competing() bool { return a.Exclusive && a.Several() }

// Value is one value with everyone who stands behind it.
type Value struct {
	Text   string
	Voices []Voice
	Roots  Roots
	Proofs []Proof
}

// Series is one measure across reports and times.
type Series struct {
	ID            string
	Anchor, Title string
	Running       string // "" unless a running total
	Incident      Link
	Points        []Point
	Relations     []string // to other series
	Roots         Roots
	Tensions      []Link
	Words         []string // as of an incident
}

// Point is one value of a series. Low and High are its place on the scale of its series, in
// thousandths of the largest value, -1 where unknown.
type Point struct {
	Value, AsOf, KnownAt string
	Former               bool // the value a report gives as the earlier one
	Changes              []string
	Flag                 string
	Low, High            int
	Proof                Proof
}

// Warning is a warning with its echoes.
type Warning struct {
	ID                                     string
	Anchor, Issuer, About, Place, Audience string
	Validity, After, Reason                string
	Echoes                                 []string
	From                                   string // first day, ISO, for the order
	Withdrawn                              bool
	Roots                                  Roots
	Possible                               []Link // incidents it may be about
	Proof                                  Proof
}

// Source is an outlet, a relay or a root.
type Source struct {
	ID                   string
	Anchor, Name, Kind   string
	Unnamed, Publisher   bool
	Relays               []string
	Reports, RootOf      int
	Reliability, Meaning string
	Claims               []Claim // of which it is the root
	Words                []string
}

// Claim is one statement and how it is held.
type Claim struct {
	Stance, Certainty string
	About             []Link
	Proof             Proof
}

// Tension is two or more values that cannot all hold; nothing here settles it.
type Tension struct {
	Number              int
	ID                  string
	Anchor, Cause, Text string
	About               Link
	Sides               []Side
	Reason              string
}

// Side is one side of a tension.
type Side struct {
	Says   string
	Voices []Voice
	Proofs []Proof
	Roots  Roots
}

// Entry is a line of the timeline.
type Entry struct {
	Day, Text, Derived, Missing string
	Incident                    Link
	Status                      string
	Cites                       []Cite
}

// Decision is one judgement that records belong together or apart.
type Decision struct {
	ID                               string
	Anchor, Kind, Verdict, Score, By string
	Result                           Link
	Reports                          []int
	Records                          int
	Reasons                          []string
	Undoes                           string
}
