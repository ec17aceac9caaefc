// Package independence counts the independent sources behind a value. The root of a chain is its
// last hop: an outlet that relays counts as what it relays. Reports that print one text are one
// outlet, those who speak for a body are that body, and sources without a name are counted as a
// range, since nobody can tell whether two of them are one.
package independence

import (
	"fmt"
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
	Outlet   bool // an outlet that says it itself
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
		return Root{Key: who, Name: j.pile.Name(who), Identity: who}
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

// unnamed is a source without a name: one for each wording in each text.
func (j *Judge) unnamed(v Voice, h ledger.Hop) Root {
	name := strings.TrimSpace(h.Name)
	if name == "" {
		name = "unnamed"
	}
	through := ""
	if len(v.Chain) > 1 && !v.Chain[len(v.Chain)-2].Publisher {
		through = pile.Fold(v.Chain[len(v.Chain)-2].Name)
	}
	return Root{Key: "unnamed:" + j.Copies(v.Report) + ":" + through + ":" + pile.Fold(name), Name: name, Unnamed: true}
}

// Count counts the independent roots behind voices.
func (j *Judge) Count(voices []Voice) ledger.Roots {
	return j.count(voices, false)
}

// CountJudgements counts the independent roots behind judgements, of which an outlet that gives its own is a
// root as good as any.
func (j *Judge) CountJudgements(voices []Voice) ledger.Roots { return j.count(voices, true) }

func (j *Judge) countAnew(voices []Voice, judgements bool) ledger.Roots {
	named, unnamed := map[string]Root{}, map[string]Root{}
	relayed, reasons := map[string]map[string]bool{}, map[string]bool{}
	sourced := j.sourced(voices)
	for _, v := range voices {
		r := j.Root(v)
		if r.Outlet && sourced[v.Report] != "" {
			reasons["what “"+pile.Title(j.pile.Report(v.Report))+"” tells in its own voice it also gives to "+sourced[v.Report]+": no root of its own"] = true
			continue
		}
		if r.reason != "" {
			reasons[r.reason] = true
		}
		if r.Unnamed {
			unnamed[r.Key] = r
			continue
		}
		if known, ok := named[r.Key]; !ok || known.Outlet {
			named[r.Key] = r // an outlet that others name as their source is one
		}
		if relayed[r.Key] == nil {
			relayed[r.Key] = map[string]bool{}
		}
		relayed[r.Key][v.Report] = true
	}
	joined := j.bodies(families(named, reasons), reasons)
	for key, r := range unnamed {
		if o := j.spokenFor(joined, r); o >= 0 {
			reasons["“"+joined[o].Name+"” and “"+r.Name+"” speak for one body: one root"] = true
			delete(unnamed, key)
		}
	}
	low, high := len(joined), len(joined)
	own := outlets(joined)
	if !judgements && own > 0 {
		low = max(low-own, 1)
	}
	unsourced := own == len(joined) && own > 0 && len(unnamed) == 0 && !judgements
	if own > 0 && low < high {
		reasons["an outlet that names no source tells what it has from somebody: it adds to the upper count only"] = true
	}
	names := []string{}
	for _, r := range joined {
		names = append(names, r.Name)
		if n := len(relayed[r.Key]); n > 1 && !r.Outlet {
			reasons[fmt.Sprintf("%d reports go back to %s: one root", n, r.Name)] = true
		}
	}
	if len(unnamed) > 0 {
		low = max(len(joined)-own, 1)
		if judgements {
			low = max(len(joined), 1)
		}
		if w := j.apart(joined, unnamed); w != "" {
			low++
			reasons["“"+w+"” is none of the named: one root more"] = true
		}
		high += len(unnamed)
		reasons[unnamedReason(len(named), words(unnamed))] = true
	}
	for _, w := range words(unnamed) {
		names = append(names, "unnamed: "+w)
	}
	return ledger.Roots{Low: low, High: high, Names: names, Reasons: pile.Sorted(reasons), Unsourced: unsourced}
}

// outlets counts the roots that are outlets in their own voice.
func outlets(roots []Root) int {
	n := 0
	for _, r := range roots {
		if r.Outlet {
			n++
		}
	}
	return n
}

// sourced are the reports that give what they tell to a source, with its name: what such a report
// repeats in its own voice, as in a headline, adds no root.
func (j *Judge) sourced(voices []Voice) map[string]string {
	out := map[string]string{}
	for _, v := range voices {
		if r := j.Root(v); !r.Outlet && (out[v.Report] == "" || r.Name < out[v.Report]) {
			out[v.Report] = r.Name
		}
	}
	return out
}

func words(roots map[string]Root) []string {
	seen := map[string]bool{}
	for _, r := range roots {
		seen[strings.TrimPrefix(r.Name, "unnamed: ")] = true
	}
	return pile.Sorted(seen)
}

func unnamedReason(named int, words []string) string {
	list := "“" + strings.Join(words, "”, “") + "”"
	if named > 0 {
		return "sources without a name (" + list + ") may be the named ones: they add to the upper count only"
	}
	return "sources without a name (" + list + ") may be one: at least 1"
}
