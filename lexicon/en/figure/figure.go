// Package figure holds the English words of figures: verbs that move them, nouns whose counts tell
// nothing, adjectives of rank, nouns of measure, what is weighed, verbs of having, and the terms that a length of
// time measures.
package figure

import (
	_ "embed"
	"sync"

	"sitrep/lexicon"
)

//go:embed change.tsv
var changeTable string

//go:embed plain.tsv
var plainTable string

//go:embed rank.tsv
var rankTable string

//go:embed sized.tsv
var sizedTable string

//go:embed term.tsv
var termTable string

//go:embed stuff.tsv
var stuffTable string

//go:embed holder.tsv
var holderTable string

//go:embed measure.tsv
var measureTable string

//go:embed praise.tsv
var praiseTable string

// Tables are the files of this package by name, for checks and versions.
func Tables() map[string]string {
	return map[string]string{"en/figure/change.tsv": changeTable, "en/figure/plain.tsv": plainTable, "en/figure/rank.tsv": rankTable,
		"en/figure/term.tsv": termTable, "en/figure/stuff.tsv": stuffTable, "en/figure/measure.tsv": measureTable, "en/figure/holder.tsv": holderTable,
		"en/figure/sized.tsv": sizedTable, "en/figure/praise.tsv": praiseTable}
}

func column(name, table, key, value string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for _, r := range lexicon.Must(name, table) {
			out[r.Get(key)] = r.Get(value)
		}
		return out
	})
}

var (
	changes  = column("en/figure/change.tsv", changeTable, "lemma", "kind")
	plains   = column("en/figure/plain.tsv", plainTable, "lemma", "lemma")
	ranks    = column("en/figure/rank.tsv", rankTable, "lemma", "lemma")
	sizes    = column("en/figure/sized.tsv", sizedTable, "lemma", "lemma")
	stuffs   = column("en/figure/stuff.tsv", stuffTable, "lemma", "lemma")
	measures = column("en/figure/measure.tsv", measureTable, "lemma", "lemma")
	holders  = column("en/figure/holder.tsv", holderTable, "lemma", "lemma")
	praises  = column("en/figure/praise.tsv", praiseTable, "lemma", "lemma")
	terms    = sync.OnceValue(func() map[string]string {
		out := map[string]string{}
		for _, r := range lexicon.Must("en/figure/term.tsv", termTable) {
			out[r.Get("kind")+" "+r.Get("lemma")] = r.Get("words")
		}
		return out
	})
)

// Change is how a verb moves a figure: increased decreased corrected, "" for a verb that does not.
func Change(lemma string) string { return changes()[lemma] }

// Plain reports a noun whose counts tell an analyst nothing.
func Plain(lemma string) bool { return plains()[lemma] != "" }

// Sized reports a vague word that gives a size: "dozens".
func Sized(word string) bool { return sizes()[word] != "" }

// Rank reports an adjective that puts something first.
func Rank(word string) bool { return ranks()[word] != "" }

// Praise reports an adjective by which a teller praises or mourns those counted and that tells nothing of who they are.
func Praise(lemma string) bool { return praises()[lemma] != "" }

// Stuff reports a noun for what is weighed or boxed and matters: explosives, weapons, drugs, aid.
func Stuff(lemma string) bool { return stuffs()[lemma] != "" }

// Measure reports a noun that stands for a number: "toll", "population", "ransom".
func Measure(lemma string) bool { return measures()[lemma] != "" }

// Term is what a length of time beside a noun or verb (kind) is of: "in custody" of custody; "" for a
// word with which it is no figure.
func Term(kind, lemma string) string { return terms()[kind+" "+lemma] }

// Holder reports a verb of having, whose subject the number behind it belongs to.
func Holder(lemma string) bool { return holders()[lemma] != "" }
