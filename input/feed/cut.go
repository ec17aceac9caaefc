package feed

import (
	"bytes"
	"regexp"
)

// root is the element that a feed in XML is.
var root = regexp.MustCompile(`<((?:[a-zA-Z]{1,10}:)?(?:rss|feed|RDF))[\s>]`)

// entryEnds are the ends of an entry: of RSS and RDF, of Atom.
var entryEnds = [][]byte{[]byte("</item>"), []byte("</entry>")}

// wholeEntries is a feed in XML whose end is missing, up to its last whole entry and closed there; false for one that is whole, or of
// which no entry is.
func wholeEntries(raw []byte) ([]byte, bool) {
	g := root.FindSubmatch(raw)
	if g == nil || bytes.Contains(raw, append([]byte("</"), g[1]...)) {
		return nil, false
	}
	end := -1
	for _, mark := range entryEnds {
		if at := bytes.LastIndex(raw, mark); at >= 0 {
			end = max(end, at+len(mark))
		}
	}
	if end < 0 {
		return nil, false
	}
	whole := bytes.Clone(raw[:end])
	if string(g[1]) == "rss" {
		whole = append(whole, "</channel>"...)
	}
	return append(append(append(whole, "</"...), g[1]...), '>'), true
}
