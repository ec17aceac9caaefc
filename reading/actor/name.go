package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	"sitrep/lexicon/en/speech"
	"sitrep/text"
)

// names makes actors of the proper names that no list knows: persons by the name finder or a title
// before them, organisations by their last word.
func (f *finder) names() {
	d := f.d
	for _, n := range d.Names {
		f.name(n.First, n.Last, n.Kind)
	}
	for i := 0; i < len(d.Tokens); i++ {
		if f.taken[i] || d.Tags[i].Universal != "PROPN" || !capital(d.Word(i)) {
			continue
		}
		last := i + 1
		for last < d.SentenceOf(i).Last && (d.Tags[last].Universal == "PROPN" && capital(d.Word(last)) && !f.taken[last]) {
			last++
		}
		f.name(i, last, "")
		i = last - 1
	}
}

// name makes an actor of a proper name; the finder's kind decides where the words do not.
func (f *finder) name(first, last int, label string) {
	d := f.d
	first, last = f.shave(first, last)
	if first >= last || !worded(d, first, last) || !f.free(first, last) || f.joinsTitle(first, last) {
		return
	}
	kind := organisationKind(d, first, last)
	title, public := f.titleBefore(first)
	switch {
	case kind != "":
	case title || label == "PER" && (last-first > 1 || f.sameSurname(nameOf(d, first, last)) >= 0 || f.speaks(first)):
		f.person(first, last, public)
		return
	case label == "ORG" && last-first >= 1:
		kind = "organization"
	default:
		f.bareSurname(first, last)
		return
	}
	f.add(found{kind: kind, name: nameOf(d, first, last), rule: "actor.name", first: first, last: last, head: headOf(d, first, last)})
}

// worded reports a name made of words: it begins with a letter and is no number.
func worded(d *text.Document, first, last int) bool {
	return d.Tags[first].Universal != "NUM" && capital(d.Word(first)) && !(d.Word(first)[0] >= '0' && d.Word(first)[0] <= '9')
}

// speaks reports a lone name that says something or has an age: a person's, where a name finder
// alone often takes an unknown town for one.
func (f *finder) speaks(i int) bool {
	d := f.d
	if h := d.Arcs[i].Head; h >= 0 && d.Arcs[i].Relation == "nsubj" {
		if _, ok := speech.Find("verb", d.Lemma(h)); ok {
			return true
		}
	}
	return i+2 < len(d.Tokens) && d.Word(i+1) == "," && d.Tags[i+2].Universal == "NUM"
}

// shave takes articles, titles and possessive marks off the ends of a name.
func (f *finder) shave(first, last int) (int, int) {
	d := f.d
	for first < last && (d.Tags[first].Universal == "DET" || d.Tags[first].Universal == "PUNCT" || isTitle(d.Word(first)) && last-first > 1) {
		first++
	}
	for last > first && (strings.Trim(d.Word(last-1), "'’s.") == "" || d.Tags[last-1].Universal == "PUNCT") {
		last--
	}
	return first, last
}

// joinsTitle reports a capitalised title that stands alone ("the President").
func (f *finder) joinsTitle(first, last int) bool {
	return isTitle(nameOf(f.d, first, last))
}

func isTitle(w string) bool { _, ok := actor.Title(w); return ok }

// titleBefore reports a title right before a name ("Gen. Rook", "Interior Minister Ana Rovik").
func (f *finder) titleBefore(first int) (title, public bool) {
	d := f.d
	for k := 1; k <= 3 && first-k >= 0; k++ {
		phrase := nameOf(d, first-k, first)
		if p, ok := actor.Title(phrase); ok {
			return true, p
		}
	}
	if first > 0 {
		if p, ok := actor.Title(d.Lemma(first - 1)); ok {
			return true, p
		}
	}
	return false, false
}

// organisationKind is the kind a name's own words tell, "" where they tell nothing.
func organisationKind(d *text.Document, first, last int) string {
	lastWord := strings.ToLower(d.Word(last - 1))
	if last-first == 1 {
		return ""
	}
	if armedWords[lastWord] {
		return "armed_group"
	}
	if kind := actor.NounKind(strings.ToLower(d.Word(last-2)) + " " + lastWord); kind != "" {
		return kind
	}
	if kind := actor.NounKind(lastWord); kind != "" {
		return kind
	}
	if kind := actor.NounKind(strings.ToLower(d.Word(first))); kind == "agency" && last-first > 2 {
		return kind // "Ministry of …", "Department for …"
	}
	if page.OutletWord(lastWord) {
		return "media"
	}
	return ""
}

var armedWords = map[string]bool{"brigade": true, "brigades": true, "column": true, "front": true, "faction": true, "militia": true,
	"cartel": true, "fighters": true, "battalion": true, "vanguard": true, "jihad": true, "mujahideen": true, "guerrillas": true, "rebels": true}

// person adds a mention of a person; a later surname alone joins the full name before it.
func (f *finder) person(first, last int, public bool) {
	d := f.d
	name := nameOf(d, first, last)
	head := headOf(d, first, last)
	if a := f.sameSurname(name); a >= 0 {
		f.mention(a, found{first: first, last: last, head: head})
		if public {
			f.actors[a].Rule = rulePublic
		}
		return
	}
	rule := rulePrivate
	if public || f.speaksFor(first, last) {
		rule = rulePublic
	}
	f.know(f.add(found{kind: "person", name: name, rule: rule, first: first, last: last, head: head}), name)
}

// Rules of persons say whether the report shows them in an office.
const (
	rulePublic  = "actor.person.office"
	rulePrivate = "actor.person"
)

// speaksFor reports an office told behind the name: "Ana Rovik, the ministry's spokeswoman".
func (f *finder) speaksFor(first, last int) bool {
	d := f.d
	head := headOf(d, first, last)
	for _, c := range d.Children(head) {
		if rel := d.Arcs[c].Relation; rel == "appos" || rel == "nmod:desc" {
			if public, ok := actor.Title(d.Lemma(c)); ok && public {
				return true
			}
		}
	}
	if h := d.Arcs[head].Head; h >= 0 && d.Arcs[head].Relation == "appos" {
		public, ok := actor.Title(d.Lemma(h))
		return ok && public
	}
	return false
}

// sameSurname is the first person whose whole name, or for a lone word whose last name, this is; -1
// for none.
func (f *finder) sameSurname(name string) int {
	if a, ok := f.persons[name]; ok {
		return a
	}
	return -1
}

// know notes by which names a person is called: the whole and, if nobody had it before, the last.
func (f *finder) know(a int, name string) {
	words := strings.Fields(name)
	for _, n := range []string{name, words[len(words)-1]} {
		if _, taken := f.persons[n]; !taken {
			f.persons[n] = a
		}
	}
}

func (f *finder) bareSurname(first, last int) {
	if a := f.sameSurname(nameOf(f.d, first, last)); a >= 0 {
		f.mention(a, found{first: first, last: last, head: headOf(f.d, first, last)})
	}
}

// brackets joins an acronym in brackets to the name before it: "Coastal Guard Bureau (CGB)".
func (f *finder) brackets() {
	d := f.d
	for i := 1; i+2 < len(d.Tokens); i++ {
		if d.Word(i) != "(" || d.Word(i+2) != ")" || f.taken[i+1] || !acronym(d.Word(i+1)) {
			continue
		}
		first := spelled(d, i, d.Word(i+1))
		if first < 0 {
			continue
		}
		kind := organisationKind(d, first, i)
		if kind == "" {
			kind = "organization"
		}
		if a := f.mentionEnding(i); a >= 0 {
			f.mention(a, found{first: i + 1, last: i + 2, head: i + 1})
			f.acronyms(a, d.Word(i+1))
			continue
		}
		if !f.free(first, i) {
			continue
		}
		a := f.add(found{kind: kind, name: nameOf(d, first, i), rule: "actor.acronym", first: first, last: i, head: headOf(d, first, i)})
		f.mention(a, found{first: i + 1, last: i + 2, head: i + 1})
		f.acronyms(a, d.Word(i+1))
	}
}

func (f *finder) mentionEnding(at int) int {
	if !f.taken[at-1] {
		return -1
	}
	end := f.d.Tokens[at-1].End
	for a, actor := range f.actors {
		for _, m := range actor.Mentions {
			if m.End == end {
				return a
			}
		}
	}
	return -1
}

// acronyms marks every other place where an acronym stands.
func (f *finder) acronyms(a int, word string) {
	for i := range f.d.Tokens {
		if f.d.Word(i) == word && f.free(i, i+1) {
			f.mention(a, found{first: i, last: i + 1, head: i})
		}
	}
}

func acronym(w string) bool {
	return len(w) >= 2 && len(w) <= 8 && w == strings.ToUpper(w) && strings.Trim(w, "0123456789-") != ""
}

// spelled is the first token of the words before `at` whose initials spell an acronym, or -1.
func spelled(d *text.Document, at int, acr string) int {
	letters := []rune(strings.ReplaceAll(acr, "-", ""))
	k := len(letters) - 1
	s := d.SentenceOf(at)
	for i := at - 1; i >= s.First && at-i <= 10; i-- {
		w := []rune(d.Word(i))
		switch {
		case w[0] == letters[k]:
			if k == 0 {
				return i
			}
			k--
		case !smallWord[strings.ToLower(d.Word(i))] && !capital(d.Word(i)):
			return -1
		}
	}
	return -1
}

var smallWord = map[string]bool{"of": true, "the": true, "for": true, "and": true, "in": true, "on": true, "&": true, "to": true, "de": true, "-": true}
