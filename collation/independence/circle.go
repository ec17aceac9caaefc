package independence

import (
	"slices"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// circles are those a source may be of, sorted; nil for one who may be of any.
type circles []string

// apart reports two sources of plainly different circles: a police officer and a nurse.
func (c circles) apart(o circles) bool {
	return c != nil && o != nil && len(pile.Shared(c, o)) == 0
}

// ofGroups are the circles of a body that is no state's, where its name tells none and has no word of states' bodies.
var ofGroups = circles{"aid", "clergy", "company", "law", "party", "people", "press", "rebel", "school", "union"}

// circlesOf are the circles that a root may be of: by what its body does, where one is known, else by its words.
func (j *Judge) circlesOf(r Root) circles {
	if s := j.standings()[r.Identity]; s != nil {
		for _, b := range append(slices.Clone(s.self), s.office...) {
			if c := inCircles(pile.Words(b.Function)); c != nil {
				return c
			}
		}
	}
	switch kind := j.pile.Kind(r.Identity); kind {
	case "person":
		return inCircles(r.beside)
	case "media":
		return nil
	case "country":
		return lexicon.Circles("government")
	case "armed_group":
		return lexicon.Circles("rebels")
	default:
		c := circlesOfWords(r.Name)
		if c == nil && r.Identity != "" {
			c = inCircles(r.beside)
		}
		if c == nil && kind == "organization" && !slices.ContainsFunc(pile.Words(r.Name), lexicon.Institution) {
			return ofGroups
		}
		return c
	}
}

// circlesOfWords are the circles of a source by its noun, else by what stands behind "of" or "at": "a hospital official", "one
// of the residents".
func circlesOfWords(name string) circles {
	words := pile.Words(name)
	end := slices.IndexFunc(words, ofWhom)
	if end < 0 {
		return inCircles(words)
	}
	if c := inCircles(words[:end]); c != nil {
		return c
	}
	return inCircles(words[end:])
}

// ofWhom reports a word behind which a source's body, place or share is told.
func ofWhom(w string) bool {
	return slices.Contains([]string{"of", "at", "in", "from", "near", "who", "with", "for"}, w)
}

// inCircles are the circles that all words which tell of any have in common. Where they have none, they are those of the last, where
// that is a body or an office ("the nurses' union"), else all of them ("a police doctor").
func inCircles(words []string) circles {
	var common, all, last circles
	profession := false
	for _, w := range words {
		c := circles(lexicon.Circles(pile.Bearer(w)))
		if c == nil {
			continue
		}
		if all == nil {
			common = c
		}
		common, all = pile.Shared(common, c), append(slices.Clone(all), c...)
		last, profession = c, lexicon.Private(w)
	}
	if len(common) == 0 && !profession && len(last) == 1 {
		return last
	}
	if len(common) == 0 {
		slices.Sort(all)
		return slices.Compact(all)
	}
	return common
}
