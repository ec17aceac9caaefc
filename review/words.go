package review

import (
	"cmp"
	"strings"

	"sitrep/ledger"
)

// Words tells in a few words what was decided, without the records it is about: "same incident apart", "source Quarn Echo B".
func Words(d ledger.Decision) string {
	switch {
	case d.Kind == Source:
		return "source " + d.Source + " " + d.Verdict
	case d.Kind == Undo:
		return "undoes " + d.Undoes
	}
	words := strings.ReplaceAll(d.Kind+" "+d.Verdict, "_", " ")
	if d.Verdict == Corrected {
		words += " " + d.Field + " = " + d.Value + " (read: " + cmp.Or(d.Was, "nothing") + ")"
	}
	return words
}
