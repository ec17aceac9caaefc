package place

import "sitrep/text"

// showJoined shows the names that stand in one list with a shown one: all of "the villages of Ell, Baran and Orrin".
func (r *reader) showJoined(names []text.Span, shown map[string]bool) {
	for i := 1; i < len(names); i++ {
		if shown[r.d.Words(names[i-1])] && r.isJoined(names[i-1], names[i]) {
			shown[r.d.Words(names[i])] = true
		}
	}
}

// isJoined reports two names with nothing but commas and "and" between.
func (r *reader) isJoined(a, b text.Span) bool {
	_, first := r.d.TokensIn(a)
	last, _ := r.d.TokensIn(b)
	for i := first; i < last; i++ {
		if w := r.d.Word(i); w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return last > first && last-first <= 2
}

// apposedReach is how many tokens before a name the noun for a settlement may stand that it is the name of.
const apposedReach = 7

// isApposed reports a comma at token i behind "a village south of Sarn": what follows is the village's name.
func (r *reader) isApposed(i int) bool {
	for k := i - 1; k > 0 && k >= i-apposedReach; k-- {
		w := r.d.Word(k)
		if is(w, "settlement") {
			return is(r.before(k), "determiner") || k >= 2 && is(r.before(k-1), "determiner")
		}
		if w == "." || w == "," || w == ";" {
			return false
		}
	}
	return false
}
