package collation

import (
	_ "embed"
	"strings"
)

//go:embed remark.tsv
var remarkTable string

var remark = set("remark.tsv", remarkTable, "word")

// Remark reports a sentence with a word of those who speak of a happening and don't tell it: "must", "condemned", "called for".
func Remark(sentence string) bool {
	last := ""
	for _, w := range strings.Fields(strings.ToLower(sentence)) {
		w = strings.Trim(w, ".,;:!?\"'“”‘’()")
		if remark[w] || remark[last+" "+w] {
			return true
		}
		last = w
	}
	return false
}
