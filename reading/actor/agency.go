package actor

import (
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

// agencies finds state bodies by their head noun with what stands before it: "Russian intelligence
// services", "the Interior Ministry", "the U.S. Embassy in Moscow", "police".
func (f *finder) agencies() {
	d := f.d
	for i := range d.Tokens {
		if f.taken[i] || !nominal(d, i) {
			continue
		}
		noun, first := headNoun(d, i)
		kind := actor.NounKind(noun)
		if kind == "" && commandOf(d, i) {
			kind = "agency"
		}
		office := officeOfTwo(d, i)
		if office {
			kind, first = "agency", i-1
		}
		if kind != "agency" || partOfAgency(d, i) {
			continue
		}
		start, last := f.abroad(i, f.groupStart(i, first), f.withSeat(i))
		if !f.free(start, last) || inPersonTitle(d, i) {
			continue
		}
		if start == first && last == i+1 && bare(d, i) || troops(d, start, i) {
			continue // "the Embassy" may be a reference; see unreferred
		}
		if start == first && !office && (plainSingular(d, i) && !capital(d.Word(first)) && !oneOfTwoWords(d, first, i) || noun == "intelligence") {
			continue // "the department" alone is a reference, "a court" is anyone's
		}
		name := nameOf(d, start, last)
		if ofRebels(d, start, i) {
			kind = "armed_group"
		}
		if a := f.sameBody(start, last); a >= 0 {
			f.mention(a, found{first: start, last: last, head: i})
			continue
		}
		f.add(found{kind: kind, name: name, rule: "actor.agency", first: start, last: last, head: i})
	}
}

// officeOfTwo reports a noun that with the word before it is a state's body of which there is one: "interior ministry", "armed
// forces".
func officeOfTwo(d *text.Document, i int) bool {
	if i == 0 || i+1 < len(d.Tokens) && capital(d.Word(i)) && capital(d.Word(i+1)) || capital(d.Word(i-1)) && strings.EqualFold(d.Word(i), "ministry") || d.Tags[i-1].Universal != "ADJ" && d.Tags[i-1].Universal != "NOUN" && d.Tags[i-1].Universal != "PROPN" && d.Tags[i-1].Universal != "VERB" {
		return false
	}
	o, ok := actor.OfficeOf(strings.ToLower(d.Word(i-1)) + " " + strings.ToLower(d.Word(i)))
	return ok && o.Reach == "state" && !isTitle(nameOf(d, i-1, i+1)) && (i+2 >= len(d.Tokens) || possessiveOffice(d, i+2) == "")
}

// oneOfTwoWords reports a body told by two words behind "the": a state has one ("the general staff"), where "the court" is
// the one spoken of.
func oneOfTwoWords(d *text.Document, first, i int) bool {
	return first == i-1 && first > 0 && strings.EqualFold(d.Word(first-1), "the") && actor.NounKind(strings.ToLower(nameOf(d, first, i+1))) == "agency"
}

// troops reports troops and agents whom somebody sends: what is done with them tells of no body that acts.
func troops(d *text.Document, start, i int) bool {
	return start == i && d.Arcs[i].Relation == "obj" && (strings.EqualFold(d.Word(i), "troops") || strings.EqualFold(d.Word(i), "agents"))
}

// sameBody is a body named before whose name ends in the words [first, last), two at least, −1 for none.
func (f *finder) sameBody(first, last int) int {
	if last-first < 2 {
		return -1
	}
	return f.shortFor(first, last)
}

// ofRebels reports an army or forces by whose name they are no state's: "the Orrin Liberation Army".
func ofRebels(d *text.Document, first, head int) bool {
	switch strings.ToLower(d.Word(head)) {
	case "army", "forces", "force":
	default:
		return false
	}
	for i := first; i < head; i++ {
		if capital(d.Word(i)) && actor.Rebel(d.Word(i)) {
			return true
		}
	}
	return false
}

// partOfAgency reports a noun that only modifies the agency behind it ("intelligence services").
func partOfAgency(d *text.Document, i int) bool {
	h := d.Arcs[i].Head
	if h != i+1 || d.Arcs[i].Relation != "compound" {
		return false
	}
	noun, _ := headNoun(d, h)
	return actor.NounKind(noun) == "agency" || commandOf(d, h)
}

// commandOf reports the last word of a body's name behind another body's noun ("the Sarn Police Command").
func commandOf(d *text.Document, i int) bool {
	return i > 0 && capital(d.Word(i)) && capital(d.Word(i-1)) && d.Arcs[i-1].Head == i && actor.TailKind(d.Word(i)) == "agency" &&
		actor.NounKind(strings.ToLower(d.Word(i-1))) == "agency"
}

func nominal(d *text.Document, i int) bool {
	return d.Tags[i].Universal == "NOUN" || d.Tags[i].Universal == "PROPN"
}

// headNoun is the noun of token i as the lexicon knows it, with a compound before it when that is
// a noun of its own ("security forces", "foreign ministry").
func headNoun(d *text.Document, i int) (noun string, first int) {
	one := strings.ToLower(d.Word(i))
	if office := possessiveOffice(d, i); office != "" {
		return office, i - 2
	}
	if i > 0 && d.Arcs[i-1].Head == i {
		two := strings.ToLower(d.Word(i-1)) + " " + one
		if actor.NounKind(two) != "" {
			return two, i - 1
		}
	}
	if actor.NounKind(one) != "" {
		return one, i
	}
	return d.Lemma(i), i
}

// possessiveOffice is the body that an office named by its holder is ("the governor's office"), "" for none.
func possessiveOffice(d *text.Document, i int) string {
	if i < 2 || !strings.EqualFold(d.Word(i), "office") {
		return ""
	}
	mark := strings.ReplaceAll(d.Word(i-1), "’", "'")
	if office := strings.ToLower(d.Word(i-2)) + mark + " office"; strings.HasPrefix(mark, "'") && actor.NounKind(office) == "agency" {
		return office
	}
	return ""
}

// groupStart is the first token of the noun group of i, articles left out.
func (f *finder) groupStart(i, first int) int {
	d := f.d
	start, _ := d.GroupTokens(i)
	if start > first {
		start, _ = d.GroupTokens(first) // "the federal prosecutor's office confirms", read as one noun
	}
	for start < first && (d.Tags[start].Universal == "DET" || d.Tags[start].Universal == "PRON" || d.Tags[start].Universal == "NUM" ||
		d.Tags[start].Universal == "ADV" || d.Tags[start].Universal == "PUNCT" || d.Tags[start].Universal == "ADP" || !modifies(d, start)) {
		start++
	}
	for start < first && (f.taken[start] || text.Touching(d.Times, d.Tokens[start].Span) >= 0) {
		start++ // "On Sunday soldiers clashed"
	}
	return f.afterAnd(start, first)
}

// afterAnd is the first token of a group behind an "and" that another's name precedes: "Sarn and Ostria's intelligence" are
// not one body.
func (f *finder) afterAnd(start, first int) int {
	owned := false
	for k := first - 1; k > start; k-- {
		switch w := strings.ToLower(f.d.Word(k)); {
		case w == "'s" || w == "’s":
			owned = true
		case w == "and" && owned:
			return k + 1
		}
	}
	return start
}

// modifies reports a word that narrows which agency is meant: a proper noun, a capitalised word, a
// noun or an adjective of place; "several", "local", "heavily armed" do not.
func modifies(d *text.Document, i int) bool {
	u := d.Tags[i].Universal
	return u == "PROPN" || u == "NOUN" || capital(d.Word(i)) || u == "PART" || agencyAdjective[strings.ToLower(d.Word(i))]
}

var agencyAdjective = map[string]bool{"federal": true, "special": true, "local": true, "regional": true, "provincial": true, "national": true,
	"military": true, "judicial": true, "riot": true, "counter-terrorism": true, "anti-terror": true, "senior": true, "foreign": true, "royal": true, "presidential": true,
	"public": true, "anti-terrorism": true, "counterterrorism": true}

// inPersonTitle reports an agency word that is part of a person's office ("police spokesman Rook"):
// the person speaks, the agency is named in passing.
func inPersonTitle(d *text.Document, i int) bool {
	h := d.Arcs[i].Head
	return h >= 0 && d.Arcs[i].Relation == "compound" && d.Tags[h].Universal == "PROPN" && !capital(d.Word(i))
}

func plainSingular(d *text.Document, i int) bool {
	lemma := d.Lemma(i)
	return d.Tags[i].Penn == "NN" && lemma != "police" && lemma != "army" && lemma != "gendarmerie" && lemma != "judiciary" && lemma != "military" && lemma != "government" && lemma != "navy"
}

func capital(w string) bool { return w != "" && startsName(w) && w[0] != 'a' }

func nameOf(d *text.Document, first, last int) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(d.Words(d.SpanOf(first, last)), "\u00a0", " ")), " ")
}
