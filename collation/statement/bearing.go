package statement

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
)

// incident is the incident that a statement bears on: of an act that its words name, else of one that it is
// about, else the one it speaks of as known.
func (x *reader) incident(s Statement) string {
	e := s.Claim.Evidence
	first := sort.Search(len(x.acts), func(i int) bool { return x.acts[i].Start >= e.Start })
	if first < len(x.acts) && x.acts[first].Start < e.End {
		return x.acts[first].incident
	}
	if end := sentenceEnd(x.reading.Report.Text, e.End); first < len(x.acts) && x.acts[first].Start < end && pointed[s.Claim.Stance] {
		return x.acts[first].incident
	}
	for _, id := range s.Claim.About {
		if in, ok := x.incidents[id]; ok {
			return in
		}
	}
	if kind, ok := spokenOf(s.Words); ok {
		return x.before(first, kind, x.sceneOf(e.Start, e.End))
	}
	from, to := sentenceStart(x.reading.Report.Text, e.Start), sentenceEnd(x.reading.Report.Text, e.End)
	if scene := x.sceneOf(from, to); !s.Root.Outlet && len(scene) > 0 && from >= 0 && to <= len(x.reading.Report.Text) {
		if kind, ok := spokenOf(wordsOf(small(x.reading.Report.Text[from:to]))); ok {
			return x.before(first, kind, scene)
		}
	}
	if accusesAlone(s) {
		return x.before(first, "attack", nil)
	}
	return ""
}

var accusations = sync.OnceValue(func() Phrases {
	var words []string
	for _, b := range lexicon.Blames() {
		if b.Side == "after" {
			words = append(words, b.Words)
		}
	}
	return NewPhrases(words)
})

// accusesAlone reports words that hold somebody responsible and leave unsaid for what: "the army blamed the rebels."
func accusesAlone(s Statement) bool {
	found := s.Find(accusations())
	if len(found) != 1 || len(s.Words)-found[0].To > shortest {
		return false
	}
	return !slices.ContainsFunc(s.Words[found[0].To:], func(w Word) bool { return w.Text == "of" || w.Text == "for" || w.Text == "over" })
}

// shortest is how many words may follow an accusation that names nobody's deed.
const shortest = 6

// sceneOf are the cities and venues that a stretch names, as identities.
func (x *reader) sceneOf(from, to int) map[string]bool {
	out := map[string]bool{}
	first := sort.Search(len(x.named), func(i int) bool { return x.named[i].Start >= from })
	for _, n := range x.named[first:] {
		if n.Start >= to {
			break
		}
		if n.Kind == "city" || n.Kind == "venue" {
			out[pile.Fold(n.Text)] = true
		}
	}
	return out
}

// pointed are the stances of claims that are about what follows them in their sentence: "denied any part" "in
// the attack".
var pointed = map[string]bool{"denies": true, "alleges": true, "claims_responsibility": true}

// sentenceEnd is the byte behind the sentence that a byte stands in, at most two lines of print away.
func sentenceEnd(text string, at int) int {
	const reach = 160
	if at < 0 || at > len(text) {
		return at
	}
	rest := text[at:min(len(text), at+reach)]
	if i := strings.IndexAny(rest, ".!?\n"); i >= 0 {
		return at + i
	}
	return at
}

// sentenceStart is the first byte of the sentence that a byte stands in, a paragraph away at most.
func sentenceStart(text string, at int) int {
	const reach = 600
	if at < 0 || at > len(text) {
		return at
	}
	from := max(0, at-reach)
	if i := strings.LastIndexAny(text[from:at], ".!?\n"); i >= 0 {
		return from + i + 1
	}
	return from
}

// before is the incident of the last act of a kind that is named before the k-th, else of the first named
// behind it, as a headline does. Where the statement names cities or venues, an act that has one of them
// comes first, and one that has others does not count.
func (x *reader) before(k int, kind string, scene map[string]bool) string {
	order := make([]naming, 0, len(x.acts))
	for i := k - 1; i >= 0 && len(order) < farthest; i-- {
		order = append(order, x.acts[i])
	}
	order = append(order, x.acts[k:min(len(x.acts), k+farthest)]...)
	free := ""
	for _, a := range order {
		switch known, met := x.scenes[a.event], false; {
		case !fits(a.kind, kind):
		case len(known) == 0 || len(scene) == 0:
			if free == "" {
				free = a.incident
			}
		default:
			for s := range scene {
				met = met || known[s]
			}
			if met {
				return a.incident
			}
		}
	}
	return free
}

// farthest is how many acts before and behind a statement it may speak of.
const farthest = 40

// fits reports an act that may be meant by a noun for a kind of acts: an attack and any act of violence may be one.
func fits(told, kind string) bool {
	_, a := lexicon.Family(told)
	_, b := lexicon.Family(kind)
	return kind == told || a == b && (kind == "attack" || told == "attack")
}

// spokenOf is the kind of act that a statement names by a bare noun, or "attack" where it speaks of people by
// a noun for those who carry out acts, or as known.
func spokenOf(words []Word) (kind string, ok bool) {
	for i, w := range words {
		if k := lexicon.Retold(w.Text); k != "" {
			return k, true
		}
		if lexicon.Culprit(w.Text) == "act" || i > 0 && lexicon.Culprit(w.Text) != "" && lexicon.Known(words[i-1].Text) {
			kind, ok = "attack", true
		}
	}
	return kind, ok
}
