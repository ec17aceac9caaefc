package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
)

// mergers is how many times in a report two actors are made one.
const mergers = 40

// aliased makes one person of two names that the report gives to one: "Ana Rovik, alias Commander Ost".
func (f *finder) aliased() {
	d := f.d
	left := mergers
	for i := 1; i < len(d.Tokens) && left > 0; i++ {
		end := f.aliasCue(i)
		if end == i {
			continue
		}
		left--
		before := i
		for before > 0 && f.aside(before-1) {
			before--
		}
		if before == 0 {
			continue
		}
		if a := f.mentionEnding(before); a >= 0 && f.actors[a].Kind == "person" {
			f.alsoCalled(a, end)
		}
		i = end - 1
	}
}

// longestCue is how many tokens the words between two names have at most.
const longestCue = 7

// aliasCue is the end of the words at token i that tell another name of the person before them; i for none.
func (f *finder) aliasCue(i int) int {
	d := f.d
	if !name.OpensAlias(strings.ToLower(d.Word(i))) {
		return i
	}
	if end := f.knownAs(i); end > i {
		return end
	}
	for last := min(i+longestCue, d.SentenceOf(i).Last-1); last > i; last-- {
		if name.Alias(strings.ToLower(nameOf(d, i, last))) {
			return last
		}
	}
	return i
}

// knownAs is the end of "known … as" at token i, with those who call the person so or how widely they do: "known to his men as";
// i for other words.
func (f *finder) knownAs(i int) int {
	d := f.d
	if !strings.EqualFold(d.Word(i), "known") {
		return i
	}
	for last := i + 1; last < min(i+longestCue, d.SentenceOf(i).Last); last++ {
		switch {
		case strings.EqualFold(d.Word(last), "as"):
			return last + 1
		case capital(d.Word(last)) || f.aside(last) || d.Tags[last].Universal == "VERB":
			return i
		}
	}
	return i
}

// aside reports a mark that may stand between a name and the words for another.
func (f *finder) aside(i int) bool {
	w := f.d.Word(i)
	return w == "," || w == "(" || strings.Trim(w, "\"'“”‘’") == ""
}

// alsoCalled gives a person the name that begins at token i or behind a mark there.
func (f *finder) alsoCalled(a, i int) {
	d := f.d
	end := d.SentenceOf(i).Last
	for i < end && f.aside(i) {
		i++
	}
	if i == end || !capital(d.Word(i)) {
		return
	}
	i = f.behindTitle(i, end)
	if b := f.mentionStarting(i); b >= 0 {
		if b != a && f.actors[b].Kind == "person" {
			f.merge(a, b)
		}
		return
	}
	last := i
	for last < end && capital(d.Word(last)) && !f.taken[last] {
		last++
	}
	if f.free(i, last) {
		f.mention(a, found{first: i, last: last, head: headOf(d, i, last)})
		f.know(a, nameOf(d, i, last))
		if b := f.namedSo(nameOf(d, i, last)); b >= 0 && b != a {
			f.merge(a, b)
		}
	}
}

// behindTitle is where the name of a person begins whose title stands at token i ("General Tonner"); i where none does.
func (f *finder) behindTitle(i, end int) int {
	for k := i + 1; k < end && k-i <= actor.LongestTitle && !f.taken[i]; k++ {
		if b := f.mentionStarting(k); b >= 0 && f.actors[b].Kind == "person" && isTitle(nameOf(f.d, i, k)) {
			return k
		}
	}
	return i
}

// namedSo is the person whom the report calls by a name elsewhere and by no other, −1 for none.
func (f *finder) namedSo(name string) int {
	for b, x := range f.actors {
		if x.Kind == "person" && x.Name == name && len(x.Mentions) > 0 {
			return b
		}
	}
	return -1
}

// mentionStarting is the actor of which a mention begins at a token, −1 for none.
func (f *finder) mentionStarting(at int) int {
	if !f.taken[at] {
		return -1
	}
	start := f.d.Tokens[at].Start
	for a, actor := range f.actors {
		for _, m := range actor.Mentions {
			if m.Start == start {
				return a
			}
		}
	}
	return -1
}

// glossed makes one of a body and the acronym in brackets behind its name, where the name finder took them for two:
// "the State Harbour Committee (GPK)".
func (f *finder) glossed() {
	d := f.d
	left := mergers
	for i := 2; i+2 < len(d.Tokens) && left > 0; i++ {
		if d.Word(i) != "(" || !glossEnds(d, i+2) || len(d.Word(i+1)) < 3 || !acronym(d.Word(i+1)) || !f.taken[i-1] || !f.taken[i-2] {
			continue
		}
		left--
		a, b := f.mentionEnding(i), f.mentionStarting(i+1)
		if a >= 0 && f.wholeBody(a) && b != a && (b < 0 || f.wholeBody(b) && f.actors[b].ID == "" && !strings.Contains(f.actors[b].Name, " ")) {
			if b >= 0 {
				f.merge(a, b)
			} else {
				f.acronyms(a, d.Word(i+1))
			}
		}
	}
}

func (f *finder) wholeBody(a int) bool {
	kind := f.actors[a].Kind
	return bodies[kind] && kind != "media"
}

// merge makes one actor of two: b keeps no mention and is left out of what is read.
func (f *finder) merge(a, b int) {
	gone := f.actors[b]
	f.actors[b].Mentions, f.actors[b].Aliases = nil, nil
	f.actors[a].Mentions = append(f.actors[a].Mentions, gone.Mentions...)
	for _, words := range append([]string{gone.Name}, gone.Aliases...) {
		f.alias(a, words)
	}
	for _, index := range []map[string]int{f.byKey, f.spelling, f.suffix} {
		for k, x := range index {
			if x == b {
				index[k] = a
			}
		}
	}
	for _, all := range f.persons {
		for k := range all {
			if all[k] == b {
				all[k] = a
			}
		}
	}
}
