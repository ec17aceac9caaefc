package independence

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"sitrep/collation/pile"
	"sitrep/lexicon/en/actor"
	lexicon "sitrep/lexicon/en/collation"
)

// bodies joins named roots of which one speaks for the other, or is its shorter name.
func (j *Judge) bodies(named map[string]Root, reasons map[string]bool) []Root {
	all := make([]Root, 0, len(named))
	for _, r := range named {
		all = append(all, r)
	}
	sort.Slice(all, func(a, b int) bool {
		return len(all[a].Name) > len(all[b].Name) || len(all[a].Name) == len(all[b].Name) && all[a].Key < all[b].Key
	})
	var out []Root
	for i, r := range all {
		if o := j.spokenFor(all[:i], r); o >= 0 {
			reasons["“"+all[o].Name+"” and “"+r.Name+"” speak for one body: one root"] = true
			continue
		}
		into := j.container(all[:i], r)
		if into < 0 {
			out = append(out, r)
			continue
		}
		reasons["“"+all[into].Name+"” and “"+r.Name+"” are one body: one root"] = true
	}
	sort.Slice(out, func(a, b int) bool {
		return out[a].Name < out[b].Name || out[a].Name == out[b].Name && out[a].Key < out[b].Key
	})
	return out
}

// spokenFor is the first root before r that speaks for it, for which it speaks or that speaks for the same body; −1 for none.
func (j *Judge) spokenFor(before []Root, r Root) int {
	return slices.IndexFunc(before[:min(len(before), limit)], func(o Root) bool { return j.speaks(o, r) })
}

// limit is the number of roots among which bodies are looked for; beyond it only equal keys join.
const limit = 200

// container is a root with the longer name that r's name is part of, or -1. Of several that are two bodies it is the first: r is one
// of them, whichever.
func (j *Judge) container(longer []Root, r Root) int {
	found := -1
	for k, o := range longer[:min(len(longer), limit)] {
		if !containsWords(j.words(o.Name), j.words(r.Name)) && !initials(o.Name, r.Name) && !initials(r.Name, o.Name) || r.Identity != "" && o.Identity != "" && r.Identity != o.Identity && !oneBody(o.Name, r.Name) {
			continue
		}
		if found < 0 || Contains(longer[found].Name, o.Name) {
			found = k
		}
	}
	return found
}

// initials reports a name that is made of the first letters of another's first words, whether small words are counted or not: "the CTS"
// and "the Counter-Terrorism Service of the region", "the MoD" and "the Ministry of Defence". Words for who speaks for it are left aside.
func initials(long, short string) bool {
	short = acronym(short)
	if len(short) < 3 {
		return false
	}
	var all, weighty strings.Builder
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		first := strings.ToUpper(w[:1])
		all.WriteString(first)
		if !lexicon.Link(strings.ToLower(w)) {
			weighty.WriteString(first)
		}
	}
	return strings.HasPrefix(weighty.String(), short) || strings.HasPrefix(all.String(), short)
}

// acronym is the one word of a name that tells what it is, in capitals, where that word is an acronym: "spokeswoman for the WFP", "MoD".
func acronym(name string) string {
	out := ""
	for _, w := range strings.Fields(name) {
		w = pile.Bearer(w)
		switch small := strings.ToLower(w); {
		case w == small && (lexicon.Link(w) || lexicon.Voice(w) || determiner(w)):
		case out != "" || capitals(w) < 2 || strings.Contains(w, "."):
			return ""
		default:
			out = strings.ToUpper(w)
		}
	}
	return out
}

// capitals counts a word's capital letters.
func capitals(w string) int {
	n := 0
	for _, r := range w {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// oneBody reports two identities whose names differ only in words for those who speak for a body, or
// of which the shorter is made of the words that every state's bodies are called by.
func oneBody(long, short string) bool {
	if initials(long, short) {
		return true
	}
	generic := true
	for _, w := range pile.Words(short) {
		generic = generic && lexicon.Institution(w)
	}
	return generic || len(bare(long)) == len(bare(short))
}

// Contains reports a name all of whose words stand in a longer one, in any order ("Interior
// Ministry" in "spokesman for Veldora's Ministry of the Interior"), words for speakers left aside.
func Contains(long, short string) bool { return containsWords(bare(long), bare(short)) }

// words are the bare words of a name.
func (j *Judge) words(name string) []string {
	w, ok := j.bare[name]
	if !ok {
		w = bare(name)
		j.bare[name] = w
	}
	return w
}

func containsWords(a, b []string) bool {
	if len(b) == 0 {
		return false
	}
	for _, w := range b {
		if !has(a, w) {
			return false
		}
	}
	return true
}

// bare are the words of a name without small words and words for those who speak for it.
func bare(name string) []string {
	var out []string
	for _, w := range pile.Words(spelled(name)) {
		if !lexicon.Link(w) && !lexicon.Voice(w) && w != "a" && w != "an" {
			out = append(out, w)
		}
	}
	return out
}

func has(words []string, w string) bool {
	for _, x := range words {
		if pile.Akin(x, w) {
			return true
		}
	}
	return false
}

// spelled is a name with the short names of listed bodies spelled out: "the UN mission" is the United Nations mission.
func spelled(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		w = pile.Bearer(w)
		if w != strings.ToUpper(w) {
			continue
		}
		if e, ok := actor.ByName(w); ok && strings.Contains(e.Name, " ") {
			words[i] = e.Name
		}
	}
	return strings.Join(words, " ")
}
