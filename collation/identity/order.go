package identity

import (
	"strconv"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/number"
	"sitrep/text"
)

// turned is a name with the noun that tells what bears it at its end: the "University of Orrin" is the Orrin University.
func turned(written string) string {
	noun, rest, ok := strings.Cut(strings.TrimPrefix(written, "The "), " of ")
	if !ok || noun == "" || strings.Contains(noun, " ") || actor.NounKind(noun) == "" && actor.TailKind(noun) == "" {
		return written
	}
	return strings.TrimPrefix(rest, "the ") + " " + noun
}

// inDigits is a name with the ordinal that it begins with in digits: the "Eighteenth Brigade" is the 18th.
func inDigits(written string) string {
	first, rest, ok := strings.Cut(written, " ")
	if !ok || first == "" || first[0] < 'A' || first[0] > 'Z' {
		return written
	}
	d := text.New(strings.ToLower(first))
	d.Tokens = []text.Token{{Span: text.Span{Start: 0, End: len(d.Text)}}}
	atoms := number.Atoms(d)
	n := number.At(atoms, 0)
	if n.Class != number.Ordinal || !n.Word || n.Atoms != len(atoms) {
		return written
	}
	return strconv.Itoa(int(n.Value)) + ending(int(n.Value)) + " " + rest
}

// ending is what digits of an ordinal end in.
func ending(n int) string {
	switch {
	case n%100/10 == 1 || n%10 == 0 || n%10 > 3:
		return "th"
	}
	return []string{"st", "nd", "rd"}[n%10-1]
}
