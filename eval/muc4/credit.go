package muc4

import (
	"regexp"
	"slices"
	"strings"
)

// Credit of a filler in halves, as the scoring guidelines give it: nothing, partially or fully correct.
const (
	wrong   = 0
	partial = 1
	correct = 2
)

// near are the values that earn half for another one: response, then key (scoring-guidelines, 3.2).
var near = map[int]map[string][]string{
	slotInstrumentType: {
		"GUN":        {"MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"},
		"EXPLOSIVE":  {"BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB", "GRENADE", "MOLOTOV COCKTAIL"},
		"BOMB":       {"VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"},
		"PROJECTILE": {"MISSILE", "ROCKET"}},
	slotConfidence:   {"SUSPECTED OR ACCUSED": {"SUSPECTED OR ACCUSED BY AUTHORITIES"}},
	slotTargetType:   {"POLITICAL FIGURE OFFICE OR RESIDENCE": {"GOVERNMENT OFFICE OR RESIDENCE"}},
	slotTargetEffect: {"DESTROYED": {"SOME DAMAGE"}},
	slotVictimType: {
		"POLITICAL FIGURE":    {"GOVERNMENT OFFICIAL", "FORMER GOVERNMENT OFFICIAL"},
		"GOVERNMENT OFFICIAL": {"FORMER GOVERNMENT OFFICIAL"},
		"ACTIVE MILITARY":     {"FORMER ACTIVE MILITARY"}},
	slotVictimEffect: {"NO INJURY": {"NO INJURY OR DEATH"}, "NO DEATH": {"NO INJURY OR DEATH"}},
}

// credit is the best a filler of a response earns for a filler of the key.
func credit(slot int, response, key Fill) int {
	r, best := response.Values[0], wrong
	for i, k := range key.Values {
		if firstOf(key.Values, k.Text) < i {
			continue
		}
		c := valueCredit(slot, r.Text, k.Text)
		if c == correct && (listed[slot] || counts[slot] || slot == slotVictim) && !aboutAgrees(r.About, key.Values, k.Text) {
			c = partial
		}
		best = max(best, c)
	}
	return best
}

func firstOf(values []Value, text string) int {
	return slices.IndexFunc(values, func(v Value) bool { return v.Text == text })
}

// aboutAgrees reports whether a value is said about what one of the key's alternatives names; a key
// that names nothing agrees with all.
func aboutAgrees(about string, values []Value, text string) bool {
	named, agrees := false, false
	for _, v := range values {
		if v.Text != text {
			continue
		}
		named = named || v.About != ""
		nothing := v.About == "" || v.About == "-"
		if about == "" || about == "-" {
			agrees = agrees || nothing
		} else {
			agrees = agrees || v.About != "" && stringCredit(about, v.About) > wrong
		}
	}
	return agrees || !named
}

func valueCredit(slot int, r, k string) int {
	switch {
	case slot == slotDate:
		return dateCredit(r, k)
	case slot == slotLocation:
		return locationCredit(r, k)
	case counts[slot]:
		return numberCredit(r, k)
	case quoted[slot]:
		return stringCredit(r, k)
	case r == k:
		return correct
	case slices.Contains(near[slot][r], k), slot == slotType && r == "ATTACK":
		return partial
	}
	return wrong
}

var (
	scoredWord   = regexp.MustCompile(`[A-Z0-9'\-]+`)
	digits       = regexp.MustCompile(`\d+`)
	premodifiers = wordSet("a the an this that these those one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10 " +
		"more most many several some all few any another other certain of")
	headEnds = wordSet("of in who which that from at for with on located by near")
)

func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[strings.ToUpper(w)] = true
	}
	return out
}

// scoredWords are the words of a string without the determiners and numbers before them.
func scoredWords(s string) []string {
	ws := scoredWord.FindAllString(strings.ToUpper(s), -1)
	for len(ws) > 1 && premodifiers[ws[0]] {
		ws = ws[1:]
	}
	return ws
}

func headWord(ws []string) string {
	for i, w := range ws {
		if i > 0 && headEnds[w] {
			return ws[i-1]
		}
	}
	return ws[len(ws)-1]
}

// stringCredit: equal, or more modifiers before the same phrase, is correct; the same head, or the
// words of the key among others, is partially correct.
func stringCredit(response, key string) int {
	r, k := scoredWords(response), scoredWords(key)
	if len(r) == 0 || len(k) == 0 {
		return wrong
	}
	longer := len(r) >= len(k)
	switch {
	case longer && slices.Equal(r[len(r)-len(k):], k):
		return correct
	case longer && slices.Equal(r[:len(k)], k), within(k, r), headWord(r) == headWord(k):
		return partial
	case within(r, k) && r[len(r)-1] == k[len(k)-1]:
		return partial
	}
	return wrong
}

func within(some, all []string) bool {
	for _, w := range some {
		if !slices.Contains(all, w) {
			return false
		}
	}
	return true
}
