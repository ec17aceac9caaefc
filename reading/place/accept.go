package place

import (
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// mayStand rejects names that the words around them make part of something else.
func (r *reader) mayStand(c *candidate) bool {
	if r.isNamePart(c) || r.insideName(c) || !c.isDemonym() && r.inOrganization(c) {
		return r.isEmbedded(c)
	}
	if r.isOrigin(c) {
		return r.isEmbedded(c)
	}
	if r.isSaint(c) {
		return false
	}
	if persons().has(c.key, "") && r.isPerson(c) {
		r.people[c.key]++
		return false
	}
	if r.isTorn(c) || r.behindParticle(c) {
		return false
	}
	return c.isKnown() || r.plausibleSettlement(c) || r.opensName(c) && r.isEmbedded(c)
}

// isSaint reports a saint after whom a church or a school is named, where a town has the name too: "San Isidro chapel", "the
// church of St Luke".
func (r *reader) isSaint(c *candidate) bool {
	if c.last-c.first < 2 || !is(strings.TrimSuffix(r.d.Word(c.first), "."), "saint") {
		return false
	}
	return is(r.after(c.last), "dedicated") || r.before(c.first) == "of" && c.first >= 2 && is(r.d.Word(c.first-2), "dedicated")
}

// isKnown reports a reading as a country, a listed region or a demonym.
func (c *candidate) isKnown() bool {
	for i := range c.areas {
		if c.areas[i].Kind != gazetteer.KindDivision {
			return true
		}
	}
	return false
}

// isNamePart reports "Bank of X" and "X Times".
func (r *reader) isNamePart(c *candidate) bool {
	next := r.after(c.last)
	if next != "" && r.words[c.last].capital && nameParts().has(next, "tail") && !r.words[c.first].titled {
		return true
	}
	return r.before(c.first) == "of" && c.first >= 2 && nameParts().has(r.d.Word(c.first-2), "head")
}

func (c *candidate) isDemonym() bool {
	return len(c.areas) > 0 && c.areas[0].Kind == gazetteer.KindDemonym
}

// insideName reports a candidate that is part of a person's or an organization's name. A country, region
// or demonym that opens an organization's name stays ("Russian Defence Ministry"), and one that ends it
// after "of" ("the Government of Manitoba", but see isNamePart for "Bank of"). A whole name that was
// read as a person's or an organization's stays when it is also a place's: the score decides.
func (r *reader) insideName(c *candidate) bool {
	n := r.nameAt(c.Span)
	if n == nil || n.Kind == "LOC" || !n.Contains(c.Span) {
		return false
	}
	if n.Span == c.Span || r.isVenueName(n) || r.isBareDateline(c) || c.isDemonym() && n.Start == c.Start {
		return false
	}
	if n.Kind == "PER" {
		if !r.opensPost(c, n) {
			r.people[c.key]++
		}
		return true
	}
	if n.End == c.End && r.before(c.first) == "of" {
		return !c.isKnown() && !r.isMarked(c)
	}
	return !c.isKnown() || persons().has(c.key, "") || n.Start != c.Start || r.ofFighters(c, n)
}

// ofFighters reports a name of people under arms that a place opens: "Gulf Cartel". A country is told by such a name all
// the same ("Sudan Liberation Army").
func (r *reader) ofFighters(c *candidate, n *text.Name) bool {
	return actor.TailKind(r.d.Word(n.Last-1)) == "armed_group" && (len(c.areas) == 0 || c.areas[0].Kind != gazetteer.KindCountry)
}

// nameAt is the name that overlaps a span, or nil.
func (r *reader) nameAt(s text.Span) *text.Name {
	if i := text.Touching(r.d.Names, s); i >= 0 {
		return &r.d.Names[i]
	}
	return nil
}

// isVenueName reports a name that ends in a venue's head: the place in it still tells where it is.
func (r *reader) isVenueName(n *text.Name) bool {
	return n.Last > n.First && heads().has(strings.ToLower(r.d.Word(n.Last-1)), "")
}

// isPerson reports a neighbour that makes a name of place and person a person: "Jordan Smith",
// "Mr. London", "Jack London".
func (r *reader) isPerson(c *candidate) bool {
	if r.words[c.first].titled || r.words[c.first].upper && r.words[c.first].first {
		return false // a headline, or a dateline: "WASHINGTON Officials said"
	}
	return r.isTitled(c) || r.followsName(c) || r.precedesName(c)
}

// isTitled reports a person's title before the candidate.
func (r *reader) isTitled(c *candidate) bool {
	w := r.before(c.first)
	if w == "." && c.first >= 2 {
		w = r.d.Word(c.first - 2)
	}
	return is(w, "title") || is(w, "kin") || strings.HasSuffix(w, "-old") || w == "old" && r.before(c.first-1) == "-"
}

// followsName reports a capitalised word before it that is neither a place nor a word that often
// stands before one.
func (r *reader) followsName(c *candidate) bool {
	w := r.before(c.first)
	if w == "" || !r.words[c.first-1].capital || !hasLetter(w) || r.words[c.first].glued {
		return false
	}
	if r.words[c.first-1].first && ordinary().has(strings.ToLower(w), "") {
		return false
	}
	return !is(w, "function") && !is(w, "locative") && !is(w, "calendar") && !is(w, "direction") &&
		!is(w, "settlement") && !r.isPlaceWord(w)
}

// precedesName reports a capitalised word after it that cannot belong to a place.
func (r *reader) precedesName(c *candidate) bool {
	w := r.after(c.last)
	if w == "" || !r.words[c.last].capital || !hasLetter(w) || r.words[c.last].glued {
		return false
	}
	return !is(w, "office") && !is(w, "calendar") && !is(w, "function") && divisions()[w] == "" && r.tail(c.last) == c.last &&
		!heads().has(strings.ToLower(w), "") && !r.isPlaceWord(w)
}

// opensVenue reports a candidate at the start of a venue's name ("Baghdad International Airport").
func (r *reader) opensVenue(c *candidate) bool {
	last := c.last
	for r.after(last) != "" && r.words[last].capital && !r.words[last].glued {
		last++
	}
	return heads().has(strings.ToLower(r.d.Word(last-1)), "") || is(r.d.Word(last-1), "office")
}

// isPlaceWord reports a word that is a country, a region or a demonym.
func (r *reader) isPlaceWord(w string) bool {
	for _, a := range gazetteer.AreasNamed(w) {
		if a.Kind != gazetteer.KindDivision {
			return true
		}
	}
	return false
}

// plausibleSettlement checks the form of a name that only a settlement or a division bears.
func (r *reader) plausibleSettlement(c *candidate) bool {
	if r.isCounty(c) {
		if r.precedesName(c) && !r.opensVenue(c) && c.role == "" {
			c.role = "embedded"
		}
		c.marked = true
		return true
	}
	if !r.words[c.first].titled && r.precedesName(c) && !r.opensVenue(c) && !r.isBareDateline(c) {
		return false // "Port Ellin" is not the town of Port
	}
	c.marked = r.isMarked(c)
	if c.marked && (r.before(c.first) == "of" || !ordinary().has(c.key, "") || r.readWithTail(c)) {
		return true
	}
	c.marked = false
	if is(r.d.Words(c.Span), "calendar") || ordinary().has(c.key, "") && !r.isWrittenTown(c) {
		return r.after(c.last) == "," // a country or region may follow and vouch for it
	}
	if r.wrongTag(c) {
		return false
	}
	if r.words[c.first].titled || !r.isTitled(c) && !r.followsName(c) {
		return true
	}
	r.people[c.key]++
	return false
}

// isMarked reports "city of X", "X Region", "the town of X", "X province".
func (r *reader) isMarked(c *candidate) bool {
	if r.before(c.first) == "of" && c.first >= 2 {
		w := r.d.Word(c.first - 2)
		if is(w, "settlement") || divisions().has(w, "of") {
			return true
		}
	}
	return r.isGeneric(c.last)
}

// isGeneric reports a generic word for a region that ends the name before it, and does not open
// another one as in "Ohio State Police".
func (r *reader) isGeneric(i int) bool {
	end := r.tail(i)
	if end == i {
		return false
	}
	return !r.words[i].capital || r.after(end) == "" || !r.words[end].capital
}

// wrongTag reports a single word whose class is no noun's.
func (r *reader) wrongTag(c *candidate) bool {
	if len(r.d.Tags) == 0 || c.last-c.first > 1 {
		return false
	}
	switch r.d.Tags[c.first].Universal {
	case "", "PROPN", "NOUN", "X":
		return false
	case "ADJ":
		return true
	}
	return !r.words[c.first].upper
}
