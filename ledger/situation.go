package ledger

import (
	"encoding/json"

	"sitrep/text"
)

// Situation is what many reports say together: the collated ledger, as `sitrep report` prints it.
type Situation struct {
	Reports   []Report     `json:"reports"`
	Incidents []Incident   `json:"incidents"`
	Series    []Series     `json:"series"`
	Warnings  []Alert      `json:"warnings"`
	Sources   []Source     `json:"sources"`
	Entities  []Identity   `json:"entities"`
	Tensions  []Tension    `json:"tensions"`
	Timeline  []Entry      `json:"timeline"`
	Decisions []Decision   `json:"decisions"`
	Claims    []StandClaim `json:"claims"`

	// Compatible are values that differ and do not contradict each other, since their scope, their date or
	// their precision differs.
	Compatible []Tension `json:"compatible"`

	// Articles are those of which the pile holds several versions.
	Articles []Article `json:"articles,omitempty"`
	Version  Version   `json:"version"`
}

// Article is a report at one address of which the pile holds several versions: texts that its publisher changed. Each
// version is a report of its own; none replaces another.
type Article struct {
	URL      string       `json:"url"`
	Versions []string     `json:"versions"` // report ids, the oldest first as far as their dates tell
	Changes  []Difference `json:"changes"`  // in what is read of them, from each version to the next
}

// Difference is a finding that one version has and the next has not, or has otherwise. Was is nil for what is new, Now for
// what is gone.
type Difference struct {
	Kind string    `json:"kind"` // event figure warning
	What string    `json:"what"` // the type of an event, what a figure counts
	From string    `json:"from"` // report ids of the two versions
	To   string    `json:"to"`
	Was  *Evidence `json:"was,omitempty"`
	Now  *Evidence `json:"now,omitempty"`
}

// Review is a person's word on a record, shown apart from what was read; see package review.
type Review struct {
	Decision string `json:"decision"` // id of the Decision, by which it can be undone
	Verdict  string `json:"verdict"`  // accepted | corrected | added
	Record   Ref    `json:"record"`
	Field    string `json:"field,omitempty"`
	Value    string `json:"value,omitempty"` // the person's value
	Was      string `json:"was,omitempty"`   // the machine's, when the person set it
	By       string `json:"by"`
	At       string `json:"at"`
	Reason   string `json:"reason,omitempty"`
}

// Ref points at a record of one report.
type Ref struct {
	Report string `json:"report"`
	ID     string `json:"id"`
}

// Roots counts the independent sources behind a value. Low and High differ where unnamed sources
// may or may not be the same ("1, at most 2"). Reasons say why each was counted as it was.
type Roots struct {
	Low     int      `json:"low"`
	High    int      `json:"high"`
	Names   []string `json:"names"`
	Reasons []string `json:"reasons,omitempty"`

	// Unsourced: nobody but outlets in their own voice, which name no source. They are counted, as nothing
	// says that one has it from another; a reader who asks for a source finds none.
	Unsourced bool `json:"unsourced,omitempty"`
}

// Value is one value of an attribute, with everyone who stands behind it.
type Value struct {
	Attribute string     `json:"attribute"` // type status when where killed wounded arrested actor claimant …
	Text      string     `json:"text"`
	Low       *float64   `json:"low,omitempty"`
	High      *float64   `json:"high,omitempty"`
	Bound     string     `json:"bound,omitempty"`
	Evidence  []Evidence `json:"evidence"`
	Chains    []Chain    `json:"chains"`
	Roots     Roots      `json:"roots"`
}

// Incident is the same event across reports. Its values stand side by side; none overwrites another.
type Incident struct {
	ID        string          `json:"id"`
	Type      string          `json:"type"`
	Status    string          `json:"status"`
	Title     string          `json:"title"` // words of a report, not ours
	When      *text.When      `json:"when,omitempty"`
	Where     []text.Location `json:"where,omitempty"`
	Members   []Ref           `json:"members"`
	Values    []Value         `json:"values"`
	Roots     Roots           `json:"roots"`
	Tensions  []string        `json:"tensions,omitempty"`
	Aggregate bool            `json:"aggregate,omitempty"`
	Past      bool            `json:"past,omitempty"`
	Reviews   []Review        `json:"reviews,omitempty"`
	Related   []Tie           `json:"related,omitempty"`

	// Credibility is that of its happening, as far as the pile tells: see Credibility.
	Credibility *Credibility `json:"credibility,omitempty"`
}

// Tie leads from an incident to another that is not the same and has to do with it. None is more than the
// reports make it.
// Kinds: part_of (a report tells it as part of the other) claim_of (the claim of responsibility for the
// other) stage (a change of the same party's territory at another time).
type Tie struct {
	Incident string `json:"incident"`
	Kind     string `json:"kind"`
	Reason   string `json:"reason"`
}

// Credibility is the second half of the Admiralty code (NATO AJP-2.1), 1 confirmed by other sources,
// 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged, by the written rule in
// docs/collation.md and with its reasons. It counts sources and contradictions of the pile and knows
// nothing else. Reliability of a source, the first half, is F until an analyst sets it.
type Credibility struct {
	Code    int      `json:"code"`
	Reasons []string `json:"reasons"`
}

// Alert is a warning across reports, with its echoes.
type Alert struct {
	ID       string   `json:"id"`
	Warning  Warning  `json:"warning"`
	Members  []Ref    `json:"members"`
	Echoes   []string `json:"echoes,omitempty"`
	Roots    Roots    `json:"roots"`
	Possible []string `json:"possible_relations,omitempty"` // incidents it may be about; open, never asserted
	Reviews  []Review `json:"reviews,omitempty"`
}

// Source is an outlet, a relay or a root, and who relays whom.
type Source struct {
	ID          string `json:"id"`
	Name        string `json:"name"`
	Kind        string `json:"kind,omitempty"`
	Publisher   bool   `json:"publisher,omitempty"` // publishes reports of the pile
	Unnamed     bool   `json:"unnamed,omitempty"`
	Relays      []Edge `json:"relays,omitempty"`
	Reports     int    `json:"reports"`     // reports in which it stands in a chain
	RootOf      int    `json:"root_of"`     // claims of which it is the root
	Reliability string `json:"reliability"` // Admiralty code A–F; F (cannot be judged) unless an analyst sets it

	Reviews []Review `json:"reviews,omitempty"` // who set the reliability, and why
}

// Edge counts how often one source relays another.
type Edge struct {
	To    string `json:"to"`
	Count int    `json:"count"`
}

// Identity is the same entity across reports.
type Identity struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	Parent  string   `json:"parent,omitempty"`
	Public  bool     `json:"public,omitempty"` // see Entity.Public; the names of other persons are masked in exports
	Members []Ref    `json:"members"`
	Reviews []Review `json:"reviews,omitempty"`
}

// Entry is a line of the timeline; undated entries stand at the end, told as undated.
type Entry struct {
	Incident string     `json:"incident"`
	Text     string     `json:"text"`
	When     *text.When `json:"when,omitempty"`
	Sort     string     `json:"sort"` // the day it is sorted by, "" for undated
	Derived  string     `json:"derived,omitempty"`
}

// FindIncident is the incident of an id: the one that bears it, or else the one that holds the event
// which gave it, since an incident that joins an earlier one goes by that one's id from then on.
func (s *Situation) FindIncident(id string) (*Incident, bool) {
	var holds *Incident
	for i := range s.Incidents {
		in := &s.Incidents[i]
		if in.ID == id {
			return in, true
		}
		for _, m := range in.Members {
			if holds == nil && IncidentID(m) == id {
				holds = in
			}
		}
	}
	return holds, holds != nil
}

// Decision is a judgement that two or more records belong together or apart, or may: logged,
// explained and reversible. A person's decision outlives the machine's: see Constraint.
type Decision struct {
	ID      string   `json:"id"`
	Kind    string   `json:"kind"`    // same_entity same_incident same_measure echo; of people also record source undo
	Verdict string   `json:"verdict"` // merged apart open; of people also accepted rejected not_an_event corrected added A–F undone
	Members []Ref    `json:"members"`
	Result  string   `json:"result,omitempty"` // id of the incident, series, identity or alert
	Score   float64  `json:"score"`
	Reasons []string `json:"reasons"`
	By      string   `json:"by"` // the rule, or the analyst
	Undoes  string   `json:"undoes,omitempty"`

	// Of a person's decision alone; see package review.
	At      string          `json:"at,omitempty"`      // when it was made, in TimeForm
	Anchors []Anchor        `json:"anchors,omitempty"` // where the members stood, one a member
	Field   string          `json:"field,omitempty"`   // what was corrected
	Value   string          `json:"value,omitempty"`   // what it was set to; a source's reliability
	Was     string          `json:"was,omitempty"`     // what the machine had read when it was set
	Source  string          `json:"source,omitempty"`  // name of the source whose reliability was set
	Record  json.RawMessage `json:"record,omitempty"`  // a record added by hand, in its form
}

// Anchor is where a member of a decision stands in the frozen text of its report. By it the decision
// finds the record again when a later reading gives it another id.
type Anchor struct {
	Kind  string `json:"kind"`           // entity event figure claim warning
	Type  string `json:"type,omitempty"` // an event's type, an entity's kind
	Start int    `json:"start"`
	End   int    `json:"end"`
	Quote string `json:"quote"`
}

// StandClaim is a claim with the report it stands in.
type StandClaim struct {
	Report string `json:"report"`
	Claim
	Reviews []Review `json:"reviews,omitempty"`
}
