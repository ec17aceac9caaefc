package police

import (
	"slices"
	"strings"

	words "sitrep/lexicon/en/police"
	"sitrep/text"
)

// Read answers the questions for each sentence of a document from the layers of its text.
func Read(doc Document, d *text.Document) []Answer {
	r := newReader(d)
	out := make([]Answer, len(doc.Sentences))
	for k, place := range doc.Places() {
		out[k] = Answer{Document: doc.ID, Sentence: doc.Sentences[k].ID, Labels: r.labels(place)}
	}
	return out
}

type reader struct {
	d      *text.Document
	bodies []bool          // by token: a word for police or troops
	known  map[string]bool // names of officers, by which they are spoken of later
	voice  map[int]bool    // sentences told by an officer: "he said"
	own    map[int]bool    // sentences that name an officer who speaks
	post   map[string]bool // ranks named before: "the commissioner" is theirs
	meant  map[int]bool    // pronouns that stand for police or an officer
	told   map[string]bool // nouns of force told before with a body: "the firing" is theirs
}

func newReader(d *text.Document) *reader {
	r := &reader{d: d, bodies: make([]bool, len(d.Tokens)), known: map[string]bool{}, voice: map[int]bool{}, own: map[int]bool{}, meant: map[int]bool{}, post: map[string]bool{}, told: map[string]bool{}}
	for i := range d.Tokens {
		r.bodies[i] = r.body(i) && !d.InFurniture(d.Tokens[i].Span)
	}
	r.learnNames()
	r.hearVoices()
	r.follow()
	return r
}

// labels are the answers that the words of one sentence give.
func (r *reader) labels(place text.Span) []string {
	found := map[string]bool{}
	first, last := r.d.TokensIn(place)
	if r.onlySaid(first, last) {
		return nil
	}
	for i := first; i < last; i++ {
		r.word(i, first, last, found)
	}
	if r.ledAway(first, last) {
		found["ANY"] = true
	}
	if r.dead(first, last, found["FORCE"]) {
		found["KILL"] = true
	}
	if found["KILL"] {
		found["FORCE"] = true
	}
	if found["FORCE"] || found["ARREST"] || r.appears(first, last) {
		found["ANY"] = true
	}
	var out []string
	for _, l := range Labels {
		if found[l] {
			out = append(out, l)
		}
	}
	return out
}

var label = map[string]string{"kill": "KILL", "force": "FORCE", "arrest": "ARREST", "act": "ANY", "fail": "FAIL"}

// word adds what the word at token i tells: an act that police alone do, or one with a body to do it.
func (r *reader) word(i, first, last int, found map[string]bool) {
	act, pos, ok := r.act(i)
	if !ok || r.d.InFurniture(r.d.Tokens[i].Span) || act.What != "fail" && r.undone(i, act.What) || r.evidence(i) {
		return
	}
	if act.What == "arrest" && !r.personal(i, pos) {
		return
	}
	switch {
	case act.Alone && !(act.What == "act" && pos == "noun" && r.byOthers(i)) && !(act.What == "act" && pos == "verb" && r.others(i)), r.passiveArrest(i, act), r.securing(i, act), r.acted(i, pos, first, last), act.What == "force" && (r.rounds(i, first, last) || r.definite(i) && r.told["force"]):
		found[label[act.What]] = true
		r.told[act.What] = true
		r.told["clash"] = r.told["clash"] || r.d.Lemma(i) == "clash"
	}
}

// act is what the word at token i tells. Where its class knows no act the other class is asked, since
// texts without capitals are tagged badly ("died in police firing" as a verb).
func (r *reader) act(i int) (words.Act, string, bool) {
	classes := []string{"noun", "verb"}
	switch r.d.Tags[i].Universal {
	case "VERB":
		classes = []string{"verb", "noun"}
		if r.d.Tags[i].Penn == "VBG" && i > 0 && r.bodies[i-1] {
			classes = []string{"noun", "verb"}
		}
	case "NOUN", "PROPN", "ADJ":
		if !r.verbal(i) {
			classes = classes[:1]
		}
	default:
		return words.Act{}, "", false
	}
	for _, pos := range classes {
		if act, ok := r.find(i, pos); ok {
			return act, pos, true
		}
	}
	return words.Act{}, "", false
}

// definite reports "the firing": one told of before.
func (r *reader) definite(i int) bool {
	c := r.d.Child(i, "det")
	return c >= 0 && strings.EqualFold(r.d.Word(c), "the")
}

// rounds reports shots of the kind only police and troops are told to have fired: rounds, tear-gas
// shells, within four words.
func (r *reader) rounds(i, first, last int) bool {
	for k := max(first, i-4); k < min(last, i+5); k++ {
		if l := r.d.Lemma(k); l == "round" && (strings.HasPrefix(r.d.Lemma(i), "fir") || r.d.Lemma(i) == "burst") || strings.HasPrefix(l, "teargas") {
			return true
		}
	}
	return false
}

// find is the act of a token, by its lemma with the particle or noun that stands with it.
func (r *reader) find(i int, pos string) (words.Act, bool) {
	lemma := r.d.Lemma(i)
	if pos == "noun" && r.d.Tags[i].Universal == "VERB" {
		lemma = strings.ToLower(r.d.Word(i))
	}
	for _, spelling := range r.spellings(i, lemma) {
		if act, ok := words.Find(pos, spelling); ok {
			return act, true
		}
	}
	return words.Find(pos, lemma)
}

func (r *reader) spellings(i int, lemma string) []string {
	var out []string
	for k := 1; k <= 3 && i+k < len(r.d.Tokens); k++ {
		out = append(out, strings.ReplaceAll(lemma+strings.ToLower(r.between(i+1, i+k+1)), " - ", "-")) // "tear-gas" is three tokens
	}
	if i > 0 {
		out = append(out, strings.ToLower(r.d.Word(i-1))+" "+lemma)
	}
	slices.Reverse(out)
	return out
}

func (r *reader) between(first, last int) string {
	var b strings.Builder
	for i := first; i < last; i++ {
		b.WriteString(" " + r.d.Word(i))
	}
	return b.String()
}

func (r *reader) predicatesAt(i int) []text.Predicate {
	k, ok := slices.BinarySearchFunc(r.d.Predicates, i, func(p text.Predicate, i int) int { return p.Head - i })
	if !ok {
		return nil
	}
	return r.d.Predicates[k : k+1]
}
