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
	for _, key := range j.narrowest(unnamed) {
		u := unnamed[key]
		c := j.circlesOf(u)
		if !slices.ContainsFunc(named, func(n Root) bool { return (judgements || !n.Outlet) && !j.other(n, u, c) }) &&
			!slices.ContainsFunc(theirs, func(o circles) bool { return !c.apart(o) }) {
			chosen, theirs = append(chosen, u.Name), append(theirs, c)
		}
	}
	return chosen
}

// narrowest are the keys of sources without a name, those that may be of the fewest circles first.
func (j *Judge) narrowest(unnamed map[string]Root) []string {
	keys := sortedKeys(unnamed)
	breadth := func(key string) int {
		if n := len(j.circlesOf(unnamed[key])); n > 0 {
			return n
		}
		return math.MaxInt
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(breadth(a), breadth(b)) })
	return keys
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
