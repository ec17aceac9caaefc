package export

import (
	"cmp"
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"sitrep/export/brief"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "atom", Extension: ".atom",
		Doc: "an Atom feed of incidents and warnings, the latest first, with tombstones", Write: Atom})
}

// atomFeed is a feed (RFC 4287); what was removed stands in it as a deleted entry (RFC 6721).
type atomFeed struct {
	XMLName xml.Name      `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string        `xml:"id"`
	Title   string        `xml:"title"`
	Updated string        `xml:"updated"`
	Author  atomPerson    `xml:"author"`
	Program string        `xml:"generator"`
	Rights  string        `xml:"rights,omitempty"`
	Entries []atomEntry   `xml:"entry"`
	Deleted []atomDeleted `xml:"http://purl.org/atompub/tombstones/1.0 deleted-entry"`
}

type atomPerson struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	ID       string       `xml:"id"`
	Title    string       `xml:"title"`
	Updated  string       `xml:"updated"`
	Category atomCategory `xml:"category"`
	Summary  string       `xml:"summary"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomDeleted struct {
	Ref     string `xml:"ref,attr"`
	When    string `xml:"when,attr"`
	Comment string `xml:"comment"`
}

// Atom writes the feed. An entry was updated when its last report was read into a ledger, or came out; the feed with
// its newest entry, so that a feed in which nothing is new is the same to the byte.
func Atom(w io.Writer, s *ledger.Situation, o Options) error {
	b := brief.Of(s, o.brief())
	f := atomFeed{ID: "urn:sitrep:incidents", Title: "Incidents and warnings, as reported", Author: atomPerson{"sitrep"},
		Program: "sitrep " + s.Version.Program, Rights: b.MaskNote, Updated: atomTime("", o.At)}
	days := lastDays(s)
	told := map[string]brief.Incident{}
	for _, in := range b.Incidents {
		told[in.ID] = in
	}
	for i := range s.Incidents {
		in := &s.Incidents[i]
		f.Entries = append(f.Entries, atomIncident(in, told[in.ID], atomTime(days.of(in.Members), o.At)))
	}
	clean := o.masker(s)
	for _, a := range s.Warnings {
		f.Entries = append(f.Entries, atomEntry{ID: "urn:sitrep:warning:" + a.ID, Title: brief.Visible(clean("Warning: " + cmp.Or(a.Warning.About, a.Warning.Issuer))),
			Updated: atomTime(days.of(a.Members), o.At), Category: atomCategory{"warning"}, Summary: brief.Visible(clean(a.Warning.Evidence.Quote))})
	}
	slices.SortStableFunc(f.Entries, func(a, z atomEntry) int { return cmp.Or(cmp.Compare(z.Updated, a.Updated), cmp.Compare(a.ID, z.ID)) })
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	for _, r := range o.Removals {
		f.Deleted = append(f.Deleted, atomDeleted{"urn:sitrep:removal:" + r.ID, r.At, r.Reason})
	}
	return writeXML(w, f)
}

func atomIncident(in *ledger.Incident, told brief.Incident, updated string) atomEntry {
	lines := []string{told.Type + ", " + told.Status, told.When}
	lines = append(lines, told.Where...)
	for _, a := range told.Attributes {
		for _, v := range a.Values {
			lines = append(lines, a.Name+": "+v.Text)
		}
	}
	lines = append(lines, told.Roots.Count)
	return atomEntry{ID: "urn:sitrep:incident:" + in.ID, Title: cmp.Or(told.Title, told.Type), Updated: updated,
		Category: atomCategory{in.Type}, Summary: strings.Join(lines, "; ")}
}

// reportDays is the time of each report: when it was read into a ledger, else when it came out.
type reportDays map[string]string

func lastDays(s *ledger.Situation) reportDays {
	days := reportDays{}
	for _, r := range s.Reports {
		days[r.ID] = cmp.Or(r.ReadAt, r.Received, r.Published.Value)
	}
	return days
}

func (d reportDays) of(members []ledger.Ref) (last string) {
	for _, m := range members {
		last = max(last, d[m.Report])
	}
	return last
}

// atomTime is a time or a day as RFC 3339 writes it, or the time of writing where it is not known.
func atomTime(at, written string) string {
	at = cmp.Or(at, written, "1970-01-01T00:00:00Z")
	if len(at) == len("2024-05-06") {
		at += "T00:00:00Z"
	}
	return at
}
