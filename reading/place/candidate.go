package place

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/gazetteer/fold"
	"sitrep/text"
)

// longestName is how many tokens a name may have.
const longestName = 9

// candidate is a run of tokens [first, last) that the gazetteer knows by name.
type candidate struct {
	text.Span
	first, last int
	key         string
	areas       []gazetteer.Area
	cities      gazetteer.CityNames

	role   string          // as of text.Place
	holds  *candidate      // the settlement before it: Paris in "Paris, Texas"
	marked bool            // "city of X", "X Region": the text says what it is
	area   *gazetteer.Area // the reading that was chosen
	city   *gazetteer.City
	rule   string
}

// collect finds the longest known name at each capitalised token.
func (r *reader) collect() []*candidate {
	var out []*candidate
	for i := 0; i < len(r.words); i++ {
		if !r.startsName(i) {
			continue
		}
		if c := r.longest(i); c != nil && r.mayStand(c) {
			out = append(out, c)
			i = c.last - 1
		}
	}
	return out
}

// startsName reports a capitalised token, or the article of an Arabic name: "al-Bab".
func (r *reader) startsName(i int) bool {
	if strings.HasSuffix(r.d.Word(i), "$") {
		return false // "US$"
	}
	if r.words[i].capital {
		return true
	}
	w := r.d.Word(i)
	if (w[0] == 'a' || w[0] == 'e') && len(w) > 3 && w[2] == '-' {
		return w[3] >= 'A' && w[3] <= 'Z'
	}
	return (w == "al" || w == "el" || w == "ar" || w == "as" || w == "ash") && i+2 < len(r.words) &&
		isPart(r.d.Word(i+1)) && r.words[i+1].glued && r.words[i+2].glued && r.words[i+2].capital
}

// longest is the longest name that begins at token i, or nil.
func (r *reader) longest(i int) *candidate {
	var best *candidate
	start := r.d.Tokens[i].Start
	for j := i; j < len(r.words) && j < i+longestName && (j == i || r.joins(j)); j++ {
		if j > i && isPart(r.d.Word(j)) && !r.endsShortForm(j) {
			continue
		}
		r.key = fold.Append(r.key[:0], r.d.Text[start:r.d.Tokens[j].End])
		if len(r.key) == 0 || len(r.key) > 80 {
			break
		}
		areas, more := gazetteer.FindAreas(r.key)
		cities, longer := gazetteer.FindCities(r.key)
		if len(areas) > 0 || cities.Any() {
			c := &candidate{key: string(r.key), Span: text.Span{Start: start, End: r.d.Tokens[j].End}, first: i, last: j + 1,
				areas: areas, cities: cities}
			if r.hasForm(c) && adds(best, c) {
				best = c
			}
		}
		if !more && !longer && !(j+1 < len(r.words) && r.joins(j+1) && r.endsShortForm(j+1)) {
			break
		}
	}
	if best != nil {
		best.role = r.words[i].aside
	}
	return best
}

// adds reports a name longer than the best so far, or the same with the full stop that makes it a short
// form: "Mass" + ".".
func adds(best, c *candidate) bool {
	return best == nil || best.key != c.key || len(c.areas) > len(best.areas)
}

// endsShortForm reports a full stop glued to the token before it: "Mass" + ".".
func (r *reader) endsShortForm(j int) bool {
	return r.d.Word(j) == "." && r.words[j].glued && r.d.Tokens[j-1].Len() <= 6
}

// hasForm keeps the readings whose form the words have, and reports whether one is left.
func (r *reader) hasForm(c *candidate) bool {
	written := r.d.Words(c.Span)
	var areas []gazetteer.Area
	for i := range c.areas {
		if r.fits(c, written, c.areas[i].Form) {
			areas = append(areas, c.areas[i])
		}
	}
	c.areas = areas
	if !c.cities.Listed() && (len(r.key) < 3 || len(r.key) < 5 && allCapitals(written) && !r.isDateline(c)) {
		c.cities = gazetteer.CityNames{} // "EU", "SOL": an acronym, not a settlement
	}
	if !capitalEnd(r.d.Word(c.last-1)) && !isPart(r.d.Word(c.last-1)) {
		return false
	}
	return len(areas) > 0 || c.cities.Any()
}

// fits checks one form.
func (r *reader) fits(c *candidate, written string, form gazetteer.Form) bool {
	switch form {
	case gazetteer.Acronym:
		return allCapitals(written) && (!r.words[c.first].titled || r.isShortState(c, written) || r.before(c.first) == "the" && !ordinary().has(c.key, ""))
	case gazetteer.Abbreviation:
		return written[len(written)-1] == '.' && !allCapitals(written) && r.afterComma(c)
	case gazetteer.AfterComma:
		return len(written) == 2 && allCapitals(written) && r.afterComma(c) && !r.words[c.first].titled
	case gazetteer.AfterThe:
		return r.before(c.first) == "the" || r.before(c.first) == "The"
	}
	return true
}

// isShortState reports an acronym that stands out among capitals: with stops inside ("U.S."), or of letters that
// make no other word. "US." may end a sentence, and a "CAR" may be parked.
func (r *reader) isShortState(c *candidate, written string) bool {
	letters := strings.TrimSuffix(written, ".")
	return strings.Contains(letters, ".") || len(letters) > 2 && !ordinary().has(c.key, "")
}

// afterComma reports a comma or a bracket before a name: "Elmford, Mass.", "Elm County (Mass.)".
func (r *reader) afterComma(c *candidate) bool {
	w := r.before(c.first)
	return w == "," || w == "("
}

// isDateline reports a name in capitals that opens a sentence and ends at a comma or bracket: "OSLO,".
func (r *reader) isDateline(c *candidate) bool {
	w := r.after(c.last)
	return r.words[c.first].first && (w == "," || w == "(" || w == "-" || w == "–" || w == "—")
}

// allCapitals reports letters that are all upper case, full stops left out.
func allCapitals(s string) bool {
	for i := range len(s) {
		if s[i] >= 'a' && s[i] <= 'z' {
			return false
		}
	}
	return true
}

// capitalEnd reports a word that can end a name: it holds a capital ("ez-Zor", "Xi'an").
func capitalEnd(s string) bool {
	for i := range len(s) {
		if s[i] >= 'A' && s[i] <= 'Z' || s[i] >= 0x80 {
			return true
		}
	}
	return false
}
