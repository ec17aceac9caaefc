package question

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sitrep/collation/pile"
	lexicon "sitrep/lexicon/en/collation"
	"sitrep/lexicon/en/event"
)

// query is a question taken apart.
type query struct {
	terms  []term
	seeks  map[string]bool // who where when number duration source list published unsourced
	types  map[string]bool // of events that its words name
	tolls  map[string]bool // killed, arrested …
	kinds  map[string]bool // of records that answer its words
	voices map[string]bool // stems and identities of those whose words are asked for
	polar  bool            // may be answered by yes or no
}

// term is a word or name of a question.
type term struct {
	written   string
	stem      string
	concepts  []string // what the word may be about: kill, arrest …
	plain     bool     // reports of any kind use it
	who       string   // identity that it names
	name      bool     // begins with a capital inside the question, or is a number
	focus     bool     // tells what is asked of the happening, rather than which one it is
	inherited bool     // from the question before
}

// parse takes a question apart: what it seeks, and the words that tell what it is about.
func (d *Desk) parse(question string) query {
	q := query{seeks: map[string]bool{}}
	low := " " + strings.ToLower(strings.Join(pile.Words(question), " ")) + " "
	for _, a := range lexicon.Asks() {
		if a.Seeks != "polar" && strings.Contains(low, " "+a.Words+" ") {
			q.seeks[a.Seeks] = true
		}
	}
	q.types, q.tolls = typesOf(question), tollsOf(question)
	named := d.identities(question)
	seen := map[string]bool{}
	for k, w := range strings.FieldsFunc(question, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '?' || r == '/' }) {
		for _, plain := range pile.Words(w) {
			stem := lexicon.Base(plain)
			if seen[stem] || lexicon.AskWord(plain) || lexicon.Link(plain) || len(plain) < 2 {
				continue
			}
			seen[stem] = true
			t := term{written: plain, stem: stem, concepts: lexicon.Families(stem), who: named[stem], name: k > 0 && capital(w) || digit(plain)}
			t.focus = slices.ContainsFunc(t.concepts, lexicon.Focus)
			t.plain = lexicon.Plain(plain) && !t.name && len(t.concepts) == 0
			q.terms = append(q.terms, t)
		}
	}
	q.kinds, q.voices, q.polar = q.answers(), d.voicesOf(question, named), polar(question)
	return q
}

// typesOf are the types of events that the words of a question name.
func typesOf(question string) map[string]bool {
	out := map[string]bool{}
	stems := map[string]bool{}
	for _, w := range pile.Words(question) {
		stems[lexicon.Base(w)] = true
	}
	for w := range stems {
		for _, t := range triggers()[w] {
			if named(t.words, stems) {
				out[t.kind] = true
			}
		}
	}
	return out
}

// named reports that a question has all words of a trigger, in any order.
func named(words []string, stems map[string]bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !stems[w] })
}

// tollsOf are what happened to those that a question asks the number of.
func tollsOf(question string) map[string]bool {
	out := map[string]bool{}
	for _, w := range pile.Words(question) {
		if measure, ok := lexicon.Toll(w); ok {
			out[measure] = true
		}
	}
	return out
}

// trigger is a word, or several, that names a type of events.
type trigger struct {
	words []string // their bases
	kind  string
}

// triggers are the triggers by the bases of their first words.
var triggers = sync.OnceValue(func() map[string][]trigger {
	out := map[string][]trigger{}
	for _, t := range event.Triggers() {
		one := trigger{kind: t.Type}
		for w := range strings.FieldsSeq(t.Lemma) {
			one.words = append(one.words, lexicon.Base(w))
		}
		out[one.words[0]] = append(out[one.words[0]], one)
	}
	return out
})

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘("))
	return unicode.IsUpper(r)
}

func digit(w string) bool { return w[0] >= '0' && w[0] <= '9' }

// longestName is the most words of a name that a question is searched for.
const longestName = 6

// identities are the identities that the question names, by the stems of the words that name them. Of
// names within one another the longest counts.
func (d *Desk) identities(question string) map[string]string {
	words := strings.Fields(strings.Map(func(r rune) rune {
		if strings.ContainsRune(",?!;:()“”\"", r) {
			return ' '
		}
		return r
	}, strings.ReplaceAll(strings.ReplaceAll(question, "’s", ""), "'s", "")))
	out := map[string]string{}
	for i := 0; i < len(words); {
		n := min(longestName, len(words)-i)
		for ; n > 0; n-- {
			if who := d.names[pile.Fold(strings.Join(words[i:i+n], " "))]; who != "" && capital(words[i]) {
				for _, w := range words[i : i+n] {
					for _, plain := range pile.Words(w) {
						out[lexicon.Base(plain)] = who
					}
				}
				break
			}
		}
		i += max(n, 1)
	}
	return out
}

// refersBack reports a question that has too few words of its own to be about anything: no name and no
// word but for a kind of thing, and a pronoun or no more than one such word.
func (q query) refersBack(d *Desk) bool {
	if !q.seeks["before"] && len(q.terms) > 1 {
		return false
	}
	for _, t := range q.terms {
		if t.name || !t.plain && len(t.concepts) == 0 && len(d.index[t.stem]) > 0 {
			return false
		}
	}
	return true
}

// inherited are the terms that a question hands on to the next.
func (q query) inherited() []term {
	var out []term
	for _, t := range q.terms {
		t.inherited = true
		out = append(out, t)
	}
	return out
}

// stems are the stems of the words of a text that can be searched for, sorted, each once.
func stems(s string) []string {
	seen := map[string]bool{}
	for _, w := range words(s) {
		if len(w) > 1 {
			seen[lexicon.Base(w)] = true
		}
	}
	return pile.Sorted(seen)
}

// words are the words of a text, those within hyphens also by themselves.
func words(s string) []string {
	var out []string
	for field := range strings.FieldsSeq(s) {
		out = append(out, pile.Words(field)...)
	}
	return out
}
