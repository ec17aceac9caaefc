package tension

import (
	"sitrep/collation/independence"
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
	name := statement.Cut(r.Name)
	switch f.pile.Kind(r.Identity) {
	case "agency", "country":
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
	return unknown
}
