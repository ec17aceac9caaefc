package tension

import (
	"strings"

	"sitrep/collation/independence"
	"sitrep/collation/pile"
	"sitrep/collation/statement"
)

// stand is from where a source speaks, as far as its name or its kind tells.
type stand int

const (
	unknown     stand = iota
	ofState           // a body of the state, or who speaks for one
	ofGroup           // an armed group
	ofConcerned       // those to whom it happened, their kin and their lawyers
	ofWatchers        // who watches and counts: an association, monitors, witnesses
)

// otherInterests reports counts of which a body of the state gives one and somebody who is none the other: the later is no
// revision of the earlier, but a rival of it.
func (f *finder) otherInterests(a, b tally) bool {
	return f.opposedRoots(a.report, a.root, b.report, b.root)
}

// opposedRoots reports sources of which a body of one state or an armed group is one, and the other is none of theirs.
func (f *finder) opposedRoots(in string, a independence.Root, of string, b independence.Root) bool {
	x, y := f.standOf(in, a), f.standOf(of, b)
	switch {
	case x == unknown || y == unknown:
		return false
	case x == y:
		return x == ofState && f.ofTwoStates(a.Identity, b.Identity)
	}
	return x == ofState || y == ofState || x == ofGroup || y == ofGroup
}

// ofTwoStates reports identities that are told to be of two countries.
func (f *finder) ofTwoStates(a, b string) bool {
	x, y := f.countries[a], f.countries[b]
	return x != "" && y != "" && x != y
}

// standOf is from where a source of a report speaks.
func (f *finder) standOf(report string, r independence.Root) stand {
	if r.Outlet {
		return unknown
	}
	key := report + "\x00" + r.Key
	s, ok := f.standing[key]
	if !ok {
		s = f.readStand(report, r)
		f.standing[key] = s
	}
	return s
}

func (f *finder) readStand(report string, r independence.Root) stand {
	name := statement.Cut(bearers.Replace(r.Name))
	switch f.pile.Kind(r.Identity) {
	case "agency", "country", "city": // a capital that speaks is its government
		return ofState
	case "armed_group":
		return ofGroup
	case "organization":
		if !name.Has(defencePhrases["official"]()) {
			return ofWatchers
		}
	}
	by := func(kind string) bool {
		return name.Has(defencePhrases[kind]()) || f.introduced(statement.Statement{Report: report, Root: r}, kind)
	}
	switch {
	case by("lawyer") || by("kin"):
		return ofConcerned
	case by("watcher"):
		return ofWatchers
	case by("official") || name.Has(defencePhrases["issuer"]()):
		return ofState
	case campOf(r.Name) == "civilian":
		return ofConcerned
	}
	return f.spokenFor(report, r)
}

// spokenFor is from where the body speaks beside whose name a report names a person: "Lantern Front spokesman Ivo Marn".
func (f *finder) spokenFor(report string, r independence.Root) stand {
	text := f.pile.Report(report).Text
	at := strings.Index(text, r.Name)
	if f.pile.Kind(r.Identity) != "person" || len(r.Name) < 3 || at < 0 {
		return unknown
	}
	before, behind := aroundName(text, at, at+len(r.Name))
	for _, words := range [][]statement.Word{before.Words, behind.Words} {
		for i := range words {
			name := ""
			for _, w := range words[i:min(len(words), i+longestName)] {
				name = strings.TrimSpace(name + " " + pile.Bearer(w.Text)) // "the Navy's spokesman"
				if who := f.names[[2]string{report, name}]; who != "" && who != r.Identity && bodies[f.pile.Kind(who)] {
					return f.readStand(report, independence.Root{Name: f.pile.Name(who), Identity: who})
				}
			}
		}
	}
	return unknown
}

// longestName is of how many words a body's name is looked for; bodies are the kinds of those for whom somebody speaks.
const longestName = 4

var bodies = map[string]bool{"agency": true, "organization": true, "armed_group": true}
