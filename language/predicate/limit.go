package predicate

import (
	"strings"

	"sitrep/text"
)

var negation = map[string]bool{"not": true, "n't": true, "n’t": true, "never": true, "no": true, "nobody": true, "none": true, "neither": true, "hardly": true}

// negated reports a denial inside the clause: "did not fire", "no one was hurt".
func negated(d *text.Document, i int) bool {
	for _, c := range d.Children(i) {
		word := strings.ToLower(d.Word(c))
		switch rel := d.Arcs[c].Relation; {
		case rel == "advmod" && negation[word], rel == "det" && negation[word], rel == "mark" && word == "without":
			return true
		case (strings.HasPrefix(rel, "nsubj") || rel == "obj") && noOne(d, c):
			return true
		}
	}
	return false
}

// unmanaged reports what was not brought about: "has not managed to free the men".
func unmanaged(d *text.Document, i int) bool {
	head := d.Arcs[i].Head
	if head < 0 || d.Arcs[i].Relation != "xcomp" {
		return false
	}
	switch d.Lemma(head) {
	case "manage", "able", "begin", "start", "get", "succeed":
		return negated(d, head)
	}
	return false
}

// nobody reports an argument, carried over as it may be, that is none ("Nobody seems to have fled").
func nobody(d *text.Document, args []int) bool {
	for _, a := range args {
		if noOne(d, a) {
			return true
		}
	}
	return false
}

func noOne(d *text.Document, i int) bool {
	if negation[strings.ToLower(d.Word(i))] {
		return true
	}
	det := d.Child(i, "det")
	return det >= 0 && negation[strings.ToLower(d.Word(det))]
}

// governing verbs that say an action was not done, or not yet.
var governs = map[string]bool{"plan": true, "intend": true, "try": true, "attempt": true, "seek": true, "threaten": true,
	"prepare": true, "want": true, "fail": true, "refuse": true, "hope": true, "vow": true, "promise": true, "pledge": true,
	"conspire": true, "plot": true, "mean": true, "expect": true, "decline": true, "aim": true, "agree": true, "decide": true, "wish": true}

// modal is the modal verb, or the verb that governs an infinitive ("planned to attack").
func modal(d *text.Document, i int) string {
	for _, c := range d.Children(i) {
		if d.Arcs[c].Relation == "aux" && d.Tags[c].Penn == "MD" {
			return modalLemma(strings.ToLower(d.Word(c)))
		}
	}
	if appointed(d, i) {
		return "will"
	}
	head := d.Arcs[i].Head
	if head < 0 {
		return ""
	}
	switch d.Arcs[i].Relation {
	case "xcomp", "ccomp":
		if governs[d.Tags[head].Lemma] {
			return d.Tags[head].Lemma
		}
	case "conj":
		if d.Child(i, "nsubj", "nsubj:pass") < 0 {
			return modal(d, head)
		}
	}
	return ""
}

// appointed reports "be to": "the charge was to be placed", "the men are to appear in court".
func appointed(d *text.Document, i int) bool {
	mark := d.Child(i, "mark")
	if mark < 1 || !strings.EqualFold(d.Word(mark), "to") {
		return false
	}
	switch strings.ToLower(d.Word(mark - 1)) {
	case "is", "are", "was", "were":
		head := d.Arcs[mark-1].Head
		return head == i || head == d.Arcs[i].Head
	}
	return false
}

func modalLemma(word string) string {
	switch word {
	case "'ll", "’ll", "wo", "shall":
		return "will"
	case "ca":
		return "can"
	case "'d", "’d":
		return "would"
	}
	return word
}

func tense(d *text.Document, i int) string {
	switch d.Tags[i].Penn {
	case "VBD":
		return "past"
	case "VBZ", "VBP":
		return "present"
	case "VBG":
		return withAux(d, i, "participle")
	case "VBN":
		return withAux(d, i, "past")
	}
	if d.Child(i, "mark") >= 0 {
		return "infinitive"
	}
	if invariable[strings.ToLower(d.Word(i))] && d.Child(i, "nsubj") >= 0 && d.Child(i, "aux") < 0 {
		return "past"
	}
	return withAux(d, i, "infinitive")
}

// invariable are verbs whose past is spelled as their stem: with a subject and no auxiliary they tell of the past, whatever a
// tagger took them for ("Gunmen let two nurses go").
var invariable = map[string]bool{"let": true, "set": true, "put": true, "cut": true, "hit": true, "shut": true, "hurt": true, "split": true, "quit": true}

// withAux reads the tense from the first auxiliary.
func withAux(d *text.Document, i int, bare string) string {
	for _, c := range d.Children(i) {
		if !strings.HasPrefix(d.Arcs[c].Relation, "aux") {
			continue
		}
		switch word := strings.ToLower(d.Word(c)); {
		case d.Tags[c].Penn == "MD" && modalLemma(word) == "will":
			return "future"
		case d.Tags[c].Penn == "VBD" || d.Tags[i].Penn == "VBN" && (word == "has" || word == "have" || word == "'ve"):
			return "past"
		case d.Tags[c].Penn == "VBZ" || d.Tags[c].Penn == "VBP":
			return "present"
		}
	}
	return bare
}

var conditionWords = map[string]bool{"if": true, "unless": true, "whether": true, "lest": true}

func conditional(d *text.Document, i int) bool {
	for up, steps := i, 0; up >= 0 && steps < 4; up, steps = d.Arcs[up].Head, steps+1 {
		for _, c := range d.Children(up) {
			if d.Arcs[c].Relation == "mark" && conditionWords[strings.ToLower(d.Word(c))] {
				return true
			}
		}
		if rel := d.Arcs[up].Relation; rel != "conj" && rel != "xcomp" && !strings.HasPrefix(rel, "acl") {
			break
		}
	}
	return false
}

func question(d *text.Document, i int) bool {
	s := d.SentenceOf(i)
	for i >= 0 && d.Arcs[i].Relation == "xcomp" {
		i = d.Arcs[i].Head // "has it managed to free the men?"
	}
	return s.Last > s.First && d.Word(s.Last-1) == "?" && i >= 0 && d.Arcs[i].Relation == "root"
}
