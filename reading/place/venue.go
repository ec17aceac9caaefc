package place

import (
	"strings"

	"sitrep/text"
)

// longestVenue is how many tokens a venue's name may have.
const longestVenue = 8

// longestOf is how many tokens may follow "University of".
const longestOf = 3

// venues finds venues by their head noun and puts each at the settlement of its sentence.
func (r *reader) venues(places []text.Place) []text.Place {
	var out []text.Place
	for i := 0; i < len(r.words); i++ {
		if r.words[i].aside != "" || !r.mayHead(i) {
			continue
		}
		if first, last, rule := r.venueAt(i); rule != "" {
			p := text.Place{Span: r.d.SpanOf(first, last), Kind: "venue", Rule: rule}
			p.Location = r.locateVenue(p, r.words[i].sentence, places)
			out = append(out, p)
			i = last - 1
		}
	}
	shareLocations(out)
	return out
}

// shareLocations gives a named venue the location found at another mention of the same name.
func shareLocations(venues []text.Place) {
	known := map[string]text.Location{}
	for _, v := range venues {
		if _, ok := known[v.Location.Name]; !ok && v.Rule != "venue-noun" && v.Location.Lat != nil {
			known[v.Location.Name] = v.Location
		}
	}
	for i := range venues {
		l := &venues[i].Location
		if k, ok := known[l.Name]; ok && l.Lat == nil && venues[i].Rule != "venue-noun" {
			written := l.Written
			*l = k
			l.Written = written
		}
	}
}

// mayHead reports a token that is, or ends, a venue's head.
func (r *reader) mayHead(i int) bool {
	w := r.d.Word(i)
	if len(w) < 3 || len(w) > 12 || !hasLetter(w) {
		return false
	}
	return heads().has(strings.ToLower(w), "")
}

// venueAt reads the venue whose head is token i; rule is "" when there is none.
func (r *reader) venueAt(i int) (first, last int, rule string) {
	first, class := r.headFrom(i)
	if class == "" {
		return 0, 0, ""
	}
	if r.words[i].capital && !r.words[i].titled {
		if r.namesOther(i) {
			return 0, 0, ""
		}
		if from := r.nameStart(first); from < first && r.isNamed(from, first) {
			return from, i + 1, "venue-name"
		}
		if end := r.ofName(i); end > 0 && first == i {
			return i, end, "venue-of"
		}
	}
	if strings.Contains(class, "both") && r.isDescribed(first, i) {
		return first, i + 1, "venue-noun"
	}
	return 0, 0, ""
}

// namesOther reports a head that is itself part of a longer name, which ends in no venue: "the Joint
// Harbour Inspectorate".
func (r *reader) namesOther(i int) bool {
	next := r.after(i + 1)
	if next == "for" && i+2 < len(r.words) && r.words[i+2].capital {
		return true // "the Northern Centre for Disease Control" is a body
	}
	if next == "" || !r.words[i+1].capital || r.words[i+1].glued || r.words[i+1].titled || len(r.d.Tags) == 0 {
		return false
	}
	return r.d.Arcs[i].Head == i+1 && r.d.Arcs[i].Relation == "compound" && !heads().has(strings.ToLower(next), "")
}

// headFrom widens a head by the word before it where the lexicon has both: "police station".
func (r *reader) headFrom(i int) (first int, class string) {
	w := strings.ToLower(r.d.Word(i))
	if before := r.before(i); before != "" {
		if both := heads()[strings.ToLower(before)+" "+w]; both != "" {
			return i - 1, both
		}
	}
	return i, heads()[w]
}

// nameStart is the first token of the run of capitalised words before a head.
func (r *reader) nameStart(head int) int {
	from := head
	for j := head - 1; j >= 0 && head-j < longestVenue && r.joins(j+1); j-- {
		w := r.d.Word(j)
		if !hasLetter(w) && !isPart(w) || hasLetter(w) && !r.words[j].capital {
			if w == "'s" || w == "’s" || !isPart(w) {
				break
			}
			continue
		}
		if r.words[j].capital {
			from = j
		}
	}
	for from < head && is(r.d.Word(from), "function") {
		from++
	}
	return from
}

// isNamed reports a run before a head that is a name of its own, not only the first word of a
// sentence ("The Church").
func (r *reader) isNamed(from, head int) bool {
	if head-from > 1 {
		return true
	}
	return !is(r.d.Word(from), "direction") && !is(r.d.Word(from), "title")
}

// ofName is the end of "Church of the Holy Spring": the token after the capitalised words, or 0.
func (r *reader) ofName(i int) int {
	j := i + 1
	if r.after(j) != "of" {
		return 0
	}
	j++
	if r.after(j) == "the" {
		j++
	}
	end := j
	for end < len(r.words) && end-j < longestOf && r.joins(end) && r.words[end].capital {
		end++
	}
	if end == j {
		return 0
	}
	return end
}

// isDescribed reports a common noun that stands for a venue: with words before it that a noun phrase
// begins with, and nothing after it that makes it part of another noun ("school teachers").
func (r *reader) isDescribed(first, i int) bool {
	if r.words[first].titled {
		return false
	}
	if len(r.d.Tags) > 0 {
		return r.taggedNoun(i)
	}
	if next := r.after(i + 1); next != "" && hasLetter(next) && !is(next, "plain") {
		return false
	}
	w := r.before(first)
	return is(w, "determiner") || first < i || w != "" && hasLetter(w) && !is(w, "plain") && (!r.words[first-1].capital || r.isPlaceWord(w))
}

// isBare reports a noun of one venue that stands after its preposition without an article: people are "in
// hospital" and "in jail" in no place that is told.
func (r *reader) isBare(i int) bool {
	if r.d.Tags[i].Penn != "NN" || r.words[i].capital {
		return false
	}
	switch r.before(i) {
	case "in", "to", "into", "from", "of":
		return true
	}
	return false
}

// taggedNoun uses word classes: a noun that no noun follows.
func (r *reader) taggedNoun(i int) bool {
	tags := r.d.Tags
	if u := tags[i].Universal; u != "NOUN" && u != "PROPN" || r.isBare(i) {
		return false
	}
	return r.after(i+1) == "" || tags[i+1].Universal != "NOUN" && tags[i+1].Universal != "PROPN"
}
