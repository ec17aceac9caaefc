// Package independence counts the independent sources behind a value. The root of a chain is its
// last hop: an outlet that relays counts as what it relays, in other reports too. Reports that print one text are one
// outlet, those who speak for a body are that body, and sources without a name are counted as a
// range, since nobody can tell whether two of them are one, unless they are of plainly different bodies.
package independence

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
)

// Root is the source a chain goes back to.
type Root struct {
	Key      string // the same for one source in every report
	Name     string // as shown; the words of an unnamed source
	Identity string // "" where the chain names no known entity
	Unnamed  bool
	Outlet   bool     // an outlet that says it itself
	beside   []string // words that stand with a name and tell what bears it
	reason   string
}

// Voice is a chain in its report.
type Voice struct {
	Report string
	Chain  ledger.Chain
}

// Judge knows which reports of a pile are copies of one text.
type Judge struct {
	pile   *pile.Pile
	copyOf map[string]string   // report → first report that prints its text
	formOf map[string]string   // report → first report of which it is another edition
	bare   map[string][]string // name → its words, kept since names come again and again

	mentions map[position]string  // where a mention of an entity begins
	stands   map[string]*standing // identity → the bodies it is and speaks for

	outlets map[string]bool // the plain names of the pile's outlets

	functions map[string]string // name → what the body does for which it speaks; see functionOf

	past, now found
}

// New finds the near-copies of a pile.
func New(p *pile.Pile) *Judge { return new(Memory).Judge(p) }

// Judge finds the near-copies of a pile as New does, and keeps what it finds for the next.
func (m *Memory) Judge(p *pile.Pile) *Judge {
	prints, editions := m.copies(p.Readings)
	j := &Judge{pile: p, copyOf: prints, formOf: editions, bare: map[string][]string{}, functions: map[string]string{}, past: m.found, now: newFound()}
	m.found = j.now
	return j
}

// Editions reports two reports that are editions of one form: their words are one text's, their dates and numbers
// are not.
func (j *Judge) Editions(a, b string) bool {
	first, other := j.form(a), j.form(b)
	return a != b && first == other && j.Copies(a) != j.Copies(b)
}

// Text is which reports print a report's text, or an edition of it.
func (j *Judge) Text(report string) pile.Text {
	return pile.Text{Print: j.Copies(report), Form: j.form(report)}
}

// form is the first edition of a report's form: the report itself when there is no other.
func (j *Judge) form(report string) string {
	if first, ok := j.formOf[report]; ok {
		return first
	}
	return report
}

// Copies is the first report that prints the same text as this one: the report itself when no
// other does.
func (j *Judge) Copies(report string) string {
	if first, ok := j.copyOf[report]; ok {
		return first
	}
	return report
}

// Root is the source that a voice goes back to.
func (j *Judge) Root(v Voice) Root {
	s := spokenOf(v)
	r, known := j.known(s)
	if !known {
		r = j.root(v)
	}
	j.now.roots[s] = r
	return r
}

func (j *Judge) root(v Voice) Root {
	if len(v.Chain) == 0 {
		return j.outlet(v.Report, "")
	}
	h := v.Chain[len(v.Chain)-1]
	switch {
	case h.Unnamed || strings.TrimSpace(h.Name) == "":
		return j.unnamed(v, h)
	case h.Publisher && len(v.Chain) == 1:
		return j.outlet(v.Report, h.Name)
	}
	if who := j.named(v.Report, h); who != "" {
		return Root{Key: who, Name: j.pile.Name(who), Identity: who, beside: j.beside(v.Report, j.asNamed(v.Report, h))}
	}
	return Root{Key: "name:" + pile.Fold(h.Name), Name: h.Name}
}

// Outlet is the root of what an outlet says in its own voice in a report.
func (j *Judge) Outlet(report, name string) Root { return j.outlet(report, name) }

// outlet is the report's own voice. Copies of one text speak with one voice.
func (j *Judge) outlet(report, name string) Root {
	first := j.Copies(report)
	switch {
	case first != report:
		r := j.pile.Report(first)
		own := r.Publisher
		if own == "" {
			own = "outlet of “" + pile.Title(r) + "”"
		}
		return Root{Key: outletKey(first, r.Publisher), Name: strings.TrimPrefix(own, "The "), Outlet: true, reason: "“" + pile.Title(j.pile.Report(report)) + "” prints the same text as “" + pile.Title(r) + "”: one root"}
	case j.pile.Report(report).Agency != "":
		agency := j.pile.Report(report).Agency
		return Root{Key: "name:" + pile.Fold(agency), Name: agency, Outlet: true, reason: "“" + pile.Title(j.pile.Report(report)) + "” is credited to " + agency + ": the agency's root"}
	case name != "":
		return Root{Key: outletKey(report, name), Name: name, Outlet: true}
	}
	return Root{Key: outletKey(report, ""), Name: "outlet of “" + pile.Title(j.pile.Report(report)) + "”", Outlet: true, reason: "the outlet of “" + pile.Title(j.pile.Report(report)) + "” is not known; it is counted as one of its own"}
}

func outletKey(report, name string) string {
	if name = pile.Fold(name); name != "" {
		return "name:" + name
	}
	return "outlet:" + report
}

// Nobody is how a root is called of which the report has not even a word.
const Nobody = "nobody named"

// unnamed is a source without a name: one for each wording in each text, but for who alone holds an office: "the governor" of two
// reports is one.
func (j *Judge) unnamed(v Voice, h ledger.Hop) Root {
	name := strings.TrimSpace(h.Name)
	if name == "" {
		name = Nobody
	}
	through := ""
	if len(v.Chain) > 1 && !v.Chain[len(v.Chain)-2].Publisher {
		through = pile.Fold(v.Chain[len(v.Chain)-2].Name)
	}
	key := j.Copies(v.Report) + ":" + through
	if j.theOne(v.Report, h) {
		key = "the"
	}
	return Root{Key: "unnamed:" + key + ":" + pile.Fold(name), Name: name, Unnamed: true}
}
