package independence

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
)

// apart are the words of sources without a name that are surely none of the named ones and none of each other: people who speak
// for themselves alone, such as a nurse, where all who are named are bodies and those who speak for them; several such people
// where a person is named; and sources of plainly different circles, as are a police officer and a nurse.
func (j *Judge) apart(named []Root, unnamed map[string]Root, judgements bool) []string {
	var chosen []string
	var theirs []circles
	for _, u := range j.narrowest(unnamed) {
		if !slices.ContainsFunc(named, func(n Root) bool { return (judgements || !n.Outlet) && !j.other(n, u.Root, u.of) }) &&
			!slices.ContainsFunc(theirs, func(o circles) bool { return !u.of.apart(o) }) {
			chosen, theirs = append(chosen, u.Name), append(theirs, u.of)
		}
	}
	return chosen
}

// encircled is a root with the circles that it may be of.
type encircled struct {
	Root
	of circles
}

// breadth is of how many circles it may be.
func (e encircled) breadth() int {
	if len(e.of) > 0 {
		return len(e.of)
	}
	return math.MaxInt
}

// narrowest are sources without a name, those that may be of the fewest circles first.
func (j *Judge) narrowest(unnamed map[string]Root) []encircled {
	out := make([]encircled, 0, len(unnamed))
	for _, key := range sortedKeys(unnamed) {
		out = append(out, encircled{unnamed[key], j.circlesOf(unnamed[key])})
	}
	slices.SortStableFunc(out, func(a, b encircled) int { return cmp.Compare(a.breadth(), b.breadth()) })
	return out
}

// other reports a source without a name, of some circles, that is surely not a named one.
func (j *Judge) other(named, unnamed Root, of circles) bool {
	if !named.Outlet && of.apart(j.circlesOf(named)) {
		return true
	}
	who, gathered := private(unnamed.Name)
	return who != "" && (named.Outlet || j.public(named) || strings.HasSuffix(who, "s") && !gathered)
}

// public reports a body, or a person who speaks for one.
func (j *Judge) public(r Root) bool {
	switch j.pile.Kind(r.Identity) {
	case "agency", "organization", "armed_group", "media", "country":
		return true
	}
	if words := pile.Words(r.Name); r.Identity == "" && len(words) > 1 && (actor.TailKind(words[len(words)-1]) != "" || actor.NounKind(words[len(words)-1]) != "") {
		return true
	}
	s := j.standings()[r.Identity]
	return s != nil && (len(s.bodies) > 0 || len(s.office) > 0)
}

// speaksForOneself reports the words of a source without a name who is of no body.
func speaksForOneself(name string) bool {
	who, _ := private(name)
	return who != ""
}

// private is the noun for people who speak for themselves alone, the last before any "of" or "at", or of those whom a group is
// made of ("a committee of relatives": one who is named may be one of them); "" for others.
func private(name string) (last string, gathered bool) {
	for _, w := range pile.Words(name) {
		if w == "of" && lexicon.Gathering(last) {
			gathered = true
			continue
		}
		if w == "of" || w == "at" || w == "in" || w == "from" || w == "near" || w == "who" {
			break
		}
		last = w
	}
	if !lexicon.Private(last) {
		return "", false
	}
	return last, gathered
}
