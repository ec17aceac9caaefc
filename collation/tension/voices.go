package tension

import (
	"sitrep/collation/statement"
)

// interest is for whom a source counts, as far as its name or its kind tells.
type interest int

const (
	ofNobody interest = iota // unknown
	ofState
	ofOthers // of an armed group, of those concerned, of those who watch
)

// otherInterests reports counts of which a body of the state gives one and somebody who is none the other: the later is no
// revision of the earlier, but a rival of it.
func (f *finder) otherInterests(a, b tally) bool {
	x, y := f.interestOf(a), f.interestOf(b)
	return x != ofNobody && y != ofNobody && x != y
}

func (f *finder) interestOf(t tally) interest {
	r := t.root
	if r.Outlet {
		return ofNobody
	}
	name := statement.Cut(r.Name)
	switch f.pile.Kind(r.Identity) {
	case "agency", "country":
		return ofState
	case "armed_group":
		return ofOthers
	case "organization":
		if !name.Has(defencePhrases["official"]()) {
			return ofOthers
		}
	}
	by := func(kind string) bool {
		return name.Has(defencePhrases[kind]()) || f.introduced(statement.Statement{Report: t.report, Root: r}, kind)
	}
	switch {
	case by("kin") || by("watcher"):
		return ofOthers
	case by("official"):
		return ofState
	}
	return ofNobody
}
