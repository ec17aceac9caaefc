package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/name"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// names makes actors of the proper names that no list knows: persons by the name finder or a title before them,
// organisations by their last word. Names of several words come first, so that a surname in a headline finds its bearer.
func (f *finder) names() {
	all := f.spelled()
	longestFirst(all)
	for _, n := range all {
		f.name(n)
	}
}

// spelt is a run of tokens that may be a name, with the kind that the name finder gave it.
type spelt struct {
	first, last int
	label       string
}

// spelled are the name finder's names, titles off, and the runs of proper nouns that it left.
func (f *finder) spelled() []spelt {
	d := f.d
	var out []spelt
	named := make([]bool, len(d.Tokens))
	for _, n := range d.Names {
		first, last := f.shave(n.First, f.ownedTail(n))
		first = f.styled(first, last)
		out = append(out, spelt{first, last, n.Kind})
		for i := n.First; i < max(n.Last, last); i++ {
			named[i] = true
		}
	}
	for i := 0; i < len(d.Tokens); i++ {
		if named[i] || !f.properAt(i) {
			continue
		}
		last := i + 1
		for last < d.SentenceOf(i).Last && (f.properAt(last) || f.bodyTail(last)) && !named[last] {
			last++
		}
		first, end := f.shave(i, last)
		out = append(out, spelt{first, end, ""})
		i = last - 1
	}
	return out
}

// ownedTail is the end of a body's name that the name finder cut at a possessive: "the Orrin Lawyers' Network".
func (f *finder) ownedTail(n text.Name) int {
	d := f.d
	if n.Kind != "ORG" || f.taken[n.First] || n.Last+1 >= d.SentenceOf(n.First).Last || d.Tags[n.Last].Penn != "POS" {
		return n.Last
	}
	last := n.Last + 1
	for last < d.SentenceOf(n.First).Last && f.properAt(last) {
		last++
	}
	if last == n.Last+1 || actor.TailKind(d.Word(last-1)) == "" && actor.NounKind(strings.ToLower(d.Word(last-1))) != "organization" {
		return n.Last
	}
	return last
}

// bodyTail reports a noun with a capital that ends the name of a body, after a part of it: "Rovik Cell".
func (f *finder) bodyTail(i int) bool {
	w := f.d.Word(i)
	return !f.taken[i] && f.d.Tags[i].Penn == "NN" && capital(w) && w != strings.ToUpper(w) && f.d.Arcs[i-1].Head == i &&
		(actor.TailKind(w) != "" || actor.NounKind(strings.ToLower(w)) != "")
}

func (f *finder) properAt(i int) bool {
	w := f.d.Word(i)
	return !f.taken[i] && (f.d.Tags[i].Universal == "PROPN" || strings.HasPrefix(f.d.Tags[i].Penn, "NNP")) && (capital(w) || articled(w))
}

// name makes an actor of a proper name; the finder's kind decides where the words do not.
func (f *finder) name(n spelt) {
	d, first, last := f.d, n.first, n.last
	if f.widened(n) {
		return
	}
	if first >= last || !worded(d, first, last) || !f.free(first, last) && !f.freeButSeat(n) || f.joinsTitle(first, last) || ship(d, first, last) {
		return
	}
	if a := f.abbreviated(first, last); a >= 0 {
		f.mention(a, found{first: first, last: last, head: headOf(d, first, last)})
		return
	}
	if last < d.SentenceOf(first).Last && name.Beside("after", strings.ToLower(d.Word(last))) == "group" {
		f.add(found{kind: "population_group", name: nameOf(d, first, last+1), rule: "actor.name", first: first, last: last + 1, head: last})
		return
	}
	if f.fightersBehind(first, last) {
		f.add(found{kind: "armed_group", name: nameOf(d, first, last+1), rule: "actor.name", first: first, last: last + 1, head: last})
		return
	}
	if isInitials(d, first, last) {
		f.person(first, last, false)
		return
	}
	if a := f.shortFor(first, last); a >= 0 {
		f.mention(a, found{first: first, last: last, head: headOf(d, first, last)})
		return
	}
	kind := organisationKind(d, first, last)
	title, public := f.titleBefore(first)
	if title && f.explained(first) {
		title = false // "chief of the gang La Rovika" is the title of whoever leads it
	}
	if kind == "" && !title {
		kind = f.calledKind(first, last)
	}
	switch {
	case kind == "" && f.weapon(last):
		return
	case kind == "" && !title && f.ofMembers(n):
		kind = "organization"
	case kind != "" && (n.label != "PER" || !title):
	case spelledOut(d, n) && !title:
		kind = f.initialism(n)
	case f.isPerson(n, title):
		f.person(first, last, public)
		return
	case n.label == "ORG":
		kind = "organization"
	case f.bareSurname(first, last):
		return
	case f.actingLetters(first, last):
		kind = "organization"
	default:
		kind = f.calledPlace(n)
	}
	if kind == "" {
		return
	}
	f.add(found{kind: kind, name: nameOf(d, first, last), rule: "actor.name", first: first, last: last, head: headOf(d, first, last)})
}

// freeButSeat reports the name of a body of which nothing but the place at its end is another's: "the Bishops' Conference of Ostria".
func (f *finder) freeButSeat(n spelt) bool {
	d, k := f.d, n.last
	for k > n.first && f.taken[k-1] {
		k--
	}
	return n.label == "ORG" && k < n.last && k-n.first > 2 && opensOf(d, k-1) && f.free(n.first, k) && kindBeforeField(d, n.first, n.last) != ""
}

// fightersBehind reports a noun in small letters behind a name that makes it one of people under arms: a front named after a
// person is none ("the Orvek front").
func (f *finder) fightersBehind(first, last int) bool {
	d := f.d
	return last < d.SentenceOf(first).Last && d.Tags[last].Penn == "NN" && !capital(d.Word(last)) && f.free(last, last+1) &&
		actor.TailKind(d.Word(last)) == "armed_group"
}

// isPerson reports a person's name: one behind a title, or what the name finder took for one. Of a lone word more is
// asked, as a name finder alone often takes an unknown town for a person.
func (f *finder) isPerson(n spelt, title bool) bool {
	if f.aged(n.last) {
		return true
	}
	if title && n.label != "LOC" && n.label != "ORG" || f.calling(n.first) && n.label == "" && n.last-n.first > 1 {
		return true
	}
	if n.label != "PER" {
		return title && n.last-n.first > 1 && n.label != "ORG"
	}
	return n.last-n.first > 1 || title || f.bearer(nameOf(f.d, n.first, n.last), n.first) >= 0 || !f.standsAsPlace(n.first)
}

// standsAsPlace reports a name whose preposition is used of places.
func (f *finder) standsAsPlace(i int) bool {
	d := f.d
	if f.movesTo(i) {
		return true
	}
	if c := d.Child(i, "case"); c >= 0 && c < i {
		return name.Beside("before", strings.ToLower(d.Word(c))) == "place"
	}
	return i > 0 && name.Beside("before", strings.ToLower(d.Word(i-1))) == "place"
}

// articled reports a name in one word with its article in small letters: "al-Rovik".
func articled(w string) bool {
	article, rest, ok := strings.Cut(w, "-")
	return ok && name.Particle(article) && startsName(rest) && capital(rest)
}

// worded reports a name made of words: it begins with a letter and is no number.
func worded(d *text.Document, first, last int) bool {
	return d.Tags[first].Universal != "NUM" && (capital(d.Word(first)) || articled(d.Word(first))) && !(d.Word(first)[0] >= '0' && d.Word(first)[0] <= '9')
}

// organisationKind is the kind a name's own words tell, "" where they tell nothing.
func organisationKind(d *text.Document, first, last int) string {
	lastWord := strings.ToLower(d.Word(last - 1))
	if last-first == 1 {
		return ""
	}
	if ofRebels(d, first, last-1) {
		return "armed_group"
	}
	if kind := actor.NounKind(strings.ToLower(d.Word(last-2)) + " " + lastWord); kind != "" {
		return kind
	}
	if kind := actor.NounKind(lastWord); kind != "" {
		return kind
	}
	if kind := actor.TailKind(lastWord); kind != "" {
		return kind
	}
	if kind := actor.TailKind(d.Word(first)); kind == "media" {
		return kind // "Radio …"
	}
	if actor.Host(d.Word(first)) {
		return "armed_group"
	}
	if w := strings.ToLower(d.Word(first)); last-first > 2 && (actor.NounKind(w) == "agency" || actor.TailKind(w) == "agency" && opensOf(d, first+1)) {
		return "agency" // "Ministry of …", "Department for …", "Office of …"
	}
	if page.OutletWord(lastWord) {
		return "media"
	}
	return kindBeforeField(d, first, last)
}

// kindBeforeField is the kind that the words of a name tell before "for" or "of" and what the body is for: "Orrin Observatory for
// Human Rights", "Bishops' Conference of Ostria"; "" for none.
func kindBeforeField(d *text.Document, first, last int) string {
	for k := first + 1; k+1 < last; k++ {
		if !opensOf(d, k) {
			continue
		}
		if kind := actor.TailKind(d.Word(k - 1)); kind == "organization" || kind == "armed_group" {
			return kind
		}
		return ""
	}
	return ""
}
