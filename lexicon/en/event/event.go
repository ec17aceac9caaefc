// Package event holds the English words of events: triggers, harm words and the word classes
// that tell one sense of a trigger from another.
package event

import (
	_ "embed"
	"sync"

	"sitrep/lexicon"
)

//go:embed trigger.tsv
var triggerTable string

//go:embed harm.tsv
var harmTable string

//go:embed subevent.tsv
var subeventTable string

//go:embed class.tsv
var classTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{
		"en/event/trigger.tsv": triggerTable, "en/event/harm.tsv": harmTable, "en/event/class.tsv": classTable, "en/event/subevent.tsv": subeventTable,
	}
}

// Trigger is a word that names an event. Verb and noun readings are rows of their own.
type Trigger struct {
	Lemma   string
	Noun    bool
	Type    string
	Subject string // role of the logical subject
	Object  string // role of the logical object
	Count   string // what a counted object is: killed arrested …; "" for nothing
	Need    string // condition in reading/event; "" for none
	Example string
}

// Triggers are all triggers, in file order: where a word has several senses, the first whose
// condition is met holds.
var Triggers = sync.OnceValue(func() []Trigger {
	var out []Trigger
	for _, r := range lexicon.Must("en/event/trigger.tsv", triggerTable) {
		out = append(out, Trigger{r.Get("lemma"), r.Get("pos") == "noun", r.Get("type"), r.Get("subject"),
			r.Get("object"), r.Get("count"), r.Get("need"), r.Get("example")})
	}
	return out
})

type key struct {
	lemma string
	noun  bool
}

var senses = sync.OnceValue(func() map[key][]Trigger {
	out := map[key][]Trigger{}
	for _, t := range Triggers() {
		k := key{t.Lemma, t.Noun}
		out[k] = append(out[k], t)
	}
	return out
})

// Senses are the triggers of a lemma, in file order.
func Senses(lemma string, noun bool) []Trigger { return senses()[key{lemma, noun}] }

// Harm says what happened to counted people or things.
type Harm struct {
	Lemma string
	Pos   string // verb adjective noun
	What  string // killed wounded arrested …
	Who   string // subject object noun: the part that holds those it happened to
}

var harms = sync.OnceValue(func() map[string]Harm {
	out := map[string]Harm{}
	for _, r := range lexicon.Must("en/event/harm.tsv", harmTable) {
		h := Harm{r.Get("lemma"), r.Get("pos"), r.Get("what"), r.Get("who")}
		out[h.Pos+" "+h.Lemma] = h
	}
	return out
})

// FindHarm is the harm word of a class (verb adjective noun) and lemma.
func FindHarm(pos, lemma string) (Harm, bool) {
	h, ok := harms()[pos+" "+lemma]
	return h, ok
}

var inClass = lexicon.Classes("en/event/class.tsv", classTable, "class", "lemma")

// Is reports whether a lemma belongs to a class ("weapon", "person", "site" …).
func Is(class, lemma string) bool { return inClass(class, lemma) }
