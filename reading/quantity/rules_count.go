package quantity

import (
	"strings"

	"sitrep/lexicon/en/number"
)

// countRules read plain numbers.
var countRules = []Rule{
	{
		Name: "vague",
		Yes:  []string{"dozens of guards", "several guards", "a handful of guards", "tens of thousands fled", "a number of raids", "hundreds"},
		No:   []string{"a guard", "two hundred guards", "the number of raids"},
		read: vague,
	},
	{
		Name: "one more",
		Yes:  []string{"a third was hurt", "a fourth died later", "a second is still missing"},
		No:   []string{"a third of the town", "a second blast", "the third was hurt"},
		read: oneMore,
	},
	{
		Name: "fraction",
		Yes:  []string{"half the town", "two-thirds of the town", "a third of the town", "nearly half", "3/4 of the town", "a quarter of the men"},
		No:   []string{"a third blast", "half-brother", "half a million"},
		read: fraction,
	},
	{
		Name: "multiplier",
		Yes:  []string{"twice", "three times as many", "a threefold rise", "double the toll"},
		No:   []string{"the New York Times", "double agent"},
		read: multiplier,
	},
	{
		Name: "ordinal",
		Yes:  []string{"the first raid", "a second blast", "the 21st attack", "the twenty-first attack"},
		No:   []string{"four seconds", "one third of the town"},
		read: ordinal,
	},
	{
		Name: "article",
		Yes:  []string{"a suspected militant", "one man", "an armed guard", "a 28-year-old man"},
		No:   []string{"a town", "a dozen guards", "a guard post", "one of the men"},
		read: article,
	},
	{
		Name: "cardinal",
		Yes:  []string{"Sixty guards", "2,400 guards", "1.5 million", "over a dozen", "10m", "one of the men"},
		No:   []string{"no one", "a guard", "one another", "the one who", "one after another", "one by one"},
		read: cardinal,
	},
}

// vague reads words that stand for a number without naming one.
func vague(r *reader, i int) (found, bool) {
	for _, p := range words.bounds.Vague[r.atoms[i].Word] {
		if !r.follows(i, p.Words) || r.at(i-1).Word == "-" && r.at(i).Glued {
			continue
		}
		end := i + len(p.Words)
		if p.Words[len(p.Words)-1] == "of" {
			end--
		}
		if r.measuresNothing(i, end, p.Words) {
			continue
		}
		return found{first: i, end: end, bound: "vague", kind: "cardinal"}, true
	}
	return found{}, false
}

// measuresNothing refuses "how many", "so few", "the few", "scores 2 goals" and "many a".
func (r *reader) measuresNothing(i, end int, phrase []string) bool {
	before := r.at(i - 1).Word
	switch phrase[0] {
	case "many", "few":
		return before == "how" || before == "so" || before == "as" || before == "too" || r.at(end).Word == "a" || r.at(end).Word == "as"
	case "scores", "multiple":
		return strings.HasPrefix(r.tag(i).Penn, "VB") || r.at(end).Form == number.Digits
	}
	return false
}

// oneMore reads an ordinal that stands for a further one of those counted before: "two were killed and a third was hurt".
func oneMore(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i+1)
	if r.at(i).Word != "a" || n.Atoms != 1 || n.Class != number.Ordinal && r.at(i+1).Word != "third" && r.at(i+1).Word != "fifth" || !fares[r.at(i+2).Word] {
		return found{}, false
	}
	return found{first: i, end: i + 2, low: value(1), high: value(1), bound: "exactly", kind: "cardinal", headless: true}, true
}

// fares are verbs by which somebody is told of right behind "a third".
var fares = map[string]bool{"was": true, "is": true, "died": true, "has": true, "had": true, "remains": true, "remained": true, "suffered": true, "succumbed": true, "sustained": true}

func fraction(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i)
	end := i + n.Atoms
	if n.Class != number.Fraction || r.at(end).Word == "-" && r.at(end).Glued && r.at(end+1).Glued {
		return found{}, false
	}
	return found{first: i, end: end, low: value(n.Value), high: value(n.Value), kind: "fraction"}, true
}

// multiplier reads "twice", "threefold", "three times".
func multiplier(r *reader, i int) (found, bool) {
	f := found{first: i, kind: "multiplier", headless: true}
	if w := r.atoms[i].Word; number.ClassOf(w) == number.Multiple {
		if w == "once" || agentive[w] && agents[r.at(i+1).Word] {
			return found{}, false
		}
		f.end, f.low, f.high = i+1, value(number.ValueOf(w)), value(number.ValueOf(w))
		return f, true
	}
	n := number.At(r.atoms, i)
	if n.Class != number.Cardinal || r.at(i+n.Atoms).Word != "times" || r.at(i+n.Atoms).Upper {
		return found{}, false
	}
	f.end, f.number, f.low, f.high = i+n.Atoms+1, i+n.Atoms, value(n.Value), value(n.Value)
	return f, true
}

// agentive multipliers are adjectives of their own before these nouns: "a double agent".
var (
	agentive = map[string]bool{"double": true, "triple": true}
	agents   = map[string]bool{"agent": true, "agents": true, "bombing": true, "tap": true, "murder": true, "standards": true, "standard": true}
)

func ordinal(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i)
	if n.Class != number.Ordinal {
		return found{}, false
	}
	return found{first: i, end: i + n.Atoms, low: value(n.Value), high: value(n.Value), bound: "exactly", kind: "ordinal"}, true
}

// articleReach is how many words may stand between an article and the person it counts.
const articleReach = 9

// article reads "a", "an" or "one" before a noun for a person, as a count of one.
func article(r *reader, i int) (found, bool) {
	w := r.atoms[i].Word
	if w != "a" && w != "an" && w != "one" || r.at(i+1).Glued && r.at(i+1).Word != "," {
		return found{}, false
	}
	if number.At(r.atoms, i).Atoms > 1 || r.personAhead(i+1) < 0 {
		return found{}, false
	}
	if _, bound := r.boundBefore(i, max(0, i-articleReach)); w == "one" && bound != "" {
		return found{}, false // "at least one guard": a number, not an article
	}
	return found{first: i, end: i + 1, low: value(1), high: value(1), bound: "exactly", kind: "article"}, true
}

// personAhead is the token of the singular noun for a person in which the noun group at i ends, or -1.
func (r *reader) personAhead(i int) int {
	end := i + articleReach
	for ; i < end && r.inGroup(i); i++ {
		n := number.NounOf(r.at(i).Word)
		if n.Person && !n.Plural && !r.goesOn(i+1) {
			return r.at(i).Token
		}
	}
	return -1
}

// goesOn reports whether the noun group goes on with another noun at i: "a guard post".
func (r *reader) goesOn(i int) bool {
	if tag := r.tag(i).Universal; tag != "" {
		return tag == "NOUN"
	}
	n := number.NounOf(r.at(i).Word)
	return n.Person && !n.Plural || n.Thing || n.Label && !r.at(i).Upper
}

// cardinal reads any other number.
func cardinal(r *reader, i int) (found, bool) {
	n := number.At(r.atoms, i)
	if n.Class != number.Cardinal || n.Atoms == 0 || r.atoms[i].Word == "one" && n.Atoms == 1 && r.pronoun(i) {
		return found{}, false
	}
	return found{first: i, end: i + n.Atoms, low: value(n.Value), high: value(n.Value), kind: "cardinal"}, true
}

// inTurn reports either "one" of "one by one", "one after another", "one after the other": how things came, not how many.
func (r *reader) inTurn(i int) bool {
	next, then := r.at(i+1).Word, r.at(i+2).Word
	return next == "by" && then == "one" || r.at(i-1).Word == "by" && r.at(i-2).Word == "one" ||
		next == "after" && (then == "another" || then == "the" && r.at(i+3).Word == "other")
}

// pronoun reports a "one" that counts nothing: "no one", "the one", "one another".
func (r *reader) pronoun(i int) bool {
	if r.at(i+2).Word == "to" && r.at(i+3).Word == "another" {
		return true // "from one town to another"
	}
	switch r.at(i - 1).Word {
	case "no", "the", "this", "that", "any", "every", "each", "some", "which", "'":
		return r.at(i+1).Word != "man" && !r.counts(i+1)
	}
	if r.inTurn(i) {
		return true
	}
	switch r.at(i + 1).Word {
	case "another", "'", "day", "should", "might", "must", "can":
		return true
	}
	return r.at(i+1).Word == "-" && r.at(i+1).Glued
}
