package independence

import (
	"slices"
	"strings"

	"sitrep/collation/pile"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
)

// apart are the words of a source without a name that is none of the named ones, "" where there is none: people who speak for
// themselves alone, such as a nurse, where all who are named are bodies and those who speak for them, or several such people
// where a person is named. Several such sources may still be one.
func (j *Judge) apart(named []Root, unnamed map[string]Root) string {
	if len(named) == 0 {
		return ""
	}
	person := slices.ContainsFunc(named, func(r Root) bool { return !r.Outlet && !j.public(r) })
	for _, key := range sortedKeys(unnamed) {
		if who, gathered := private(unnamed[key].Name); who != "" && (!person || strings.HasSuffix(who, "s") && !gathered) {
			return unnamed[key].Name
		}
	}
	return ""
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
