package timex

import (
	"strings"

	"sitrep/lexicon/en/number"
	"sitrep/lexicon/en/time"
)

// sense is one reading of a word: its class and value, and the atoms that must follow it.
type sense struct {
	class, value string
	rest         []string
	capital      bool
	short        bool
}

// entry is what the vocabulary knows of a word, with the rules that may start at it.
type entry struct {
	senses []sense
	bits   uint64 // the classes that may start at the word, to reject others at once
	rules  [levels][]*Rule
}

// index finds the rules that may start at an atom without trying them all.
type index struct {
	words  map[string]*entry
	digits [levels][]*Rule            // rules that may start at digits
	found  [levels][]*Rule            // rules that start with an earlier result
	cues   map[string]map[string]bool // cues.tsv by kind
	// auxiliaries may stand before a participle: then they tell the time, not it
	auxiliaries map[string]bool
	stops       map[string]bool // "after sunday school", by side, class and word
}

// lexicon is built once the rules are: their productions look words up in it.
var lexicon *index

func init() { lexicon = buildIndex() }

// digitClasses may start at digits, wordCounts at a numeral word.
var digitClasses = map[string]bool{
	"day": true, "year": true, "yy": true, "count": true, "decade": true, "hour": true, "minutes": true, "clock4": true, "digits": true,
}

func buildIndex() *index {
	ix := &index{words: map[string]*entry{}, stops: map[string]bool{}}
	ix.cues = map[string]map[string]bool{}
	for _, kind := range []string{"future", "order", "schedule", "report", "document", "feast noun", "expects", "bids"} {
		ix.cues[kind] = time.Cues(kind)
	}
	ix.auxiliaries = map[string]bool{"be": true, "been": true, "being": true, "is": true, "are": true, "was": true, "were": true,
		"has": true, "have": true, "had": true, "got": true, "get": true}
	byClass := ix.addWords()
	for w, class := range number.Numerals() {
		if class != number.Vague && class != number.Multiple {
			byClass["count"] = append(byClass["count"], w)
		}
		if class == number.Ordinal {
			byClass["nth"] = append(byClass["nth"], w)
		}
	}
	byClass["count"] = append(byClass["count"], vagueCounts...)
	bits := ix.mark(byClass)
	for level := range levels {
		for i := range Rules {
			if Rules[i].level == level {
				ix.addRule(&Rules[i], byClass, bits)
			}
		}
	}
	for _, s := range time.Stops() {
		ix.stops[stopKey(s.After, s.Of, s.Word)] = true
	}
	return ix
}

// mark gives each class of words a bit and sets it at the words that may start it.
func (ix *index) mark(byClass map[string][]string) map[string]uint64 {
	bits := map[string]uint64{}
	for class, list := range byClass {
		bits[class] = 1 << (len(bits) % 64)
		for _, w := range list {
			ix.entry(w).bits |= bits[class]
		}
	}
	return bits
}

// vagueCounts are the words that stand where a count would: "several weeks".
var vagueCounts = []string{"several", "few", "some", "many", "a", "couple"}

func stopKey(after bool, of, word string) string {
	if after {
		return "after " + of + " " + word
	}
	return "before " + of + " " + word
}

// addWords enters words.tsv and returns the first words of each class.
func (ix *index) addWords() map[string][]string {
	byClass := map[string][]string{}
	for _, w := range time.Words() {
		class, short := strings.CutPrefix(w.Class, "abbreviated ")
		first, rest := split(w.Phrase)
		ix.entry(first).add(sense{class, w.Value, rest, w.Capital, short})
		byClass[class] = append(byClass[class], first)
	}
	return byClass
}

// add keeps the senses with the longest phrase first.
func (e *entry) add(s sense) {
	at := len(e.senses)
	for at > 0 && len(e.senses[at-1].rest) < len(s.rest) {
		at--
	}
	e.senses = append(e.senses, sense{})
	copy(e.senses[at+1:], e.senses[at:])
	e.senses[at] = s
}

func (ix *index) entry(word string) *entry {
	e := ix.words[word]
	if e == nil {
		e = &entry{}
		ix.words[word] = e
	}
	return e
}

// addRule enters a rule under everything its pattern may start with.
func (ix *index) addRule(rule *Rule, byClass map[string][]string, bits map[string]uint64) {
	for _, written := range rule.Patterns {
		pattern := compile(written)
		for i, e := range pattern {
			pattern[i].bit, pattern[i].digits = bits[e.class], digitClasses[e.class]
		}
		rule.compiled = append(rule.compiled, pattern)
		for _, e := range pattern {
			ix.addFirst(rule, e, byClass)
			if !e.optional {
				break
			}
		}
	}
}

func (ix *index) addFirst(rule *Rule, e element, byClass map[string][]string) {
	switch {
	case e.class == "date" || e.class == "clock":
		ix.found[rule.level] = appendNew(ix.found[rule.level], rule)
		return
	case digitClasses[e.class]:
		ix.digits[rule.level] = appendNew(ix.digits[rule.level], rule)
	}
	for _, w := range append(byClass[e.class], e.words...) {
		entry := ix.entry(w)
		entry.rules[rule.level] = appendNew(entry.rules[rule.level], rule)
	}
}

func appendNew(rules []*Rule, rule *Rule) []*Rule {
	if n := len(rules); n > 0 && rules[n-1] == rule {
		return rules
	}
	return append(rules, rule)
}

// split cuts a phrase of the lexicon as a text is cut.
func split(phrase string) (first string, rest []string) {
	words := number.Words(phrase)
	if len(words) == 0 {
		return "", nil
	}
	return words[0], words[1:]
}
