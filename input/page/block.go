package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// block is a paragraph, a heading, an item or a row of the page: a stretch of words that no other breaks.
type block struct {
	node    *html.Node // the element it stands in
	runs    []run
	words   string // the words of its runs, blanks folded
	linked  int    // bytes of the words that lead to other pages
	kind    string // "" running text, heading, item, row, caption
	leftOut string // why it is no part of the report: teaser menu notice byline comment advert hidden, "" when it is
}

// run is a stretch of words in one element.
type run struct {
	words string
	link  bool // leads to another page
}

// count is the number of words.
func (b *block) count() int { return len(strings.Fields(b.words)) }

// density is the share of the words that lead to other pages.
func (b *block) density() float64 {
	if len(b.words) == 0 {
		return 0
	}
	return min(1, float64(b.linked)/float64(len(b.words)))
}

// closed reports whether the block ends as a sentence does.
func (b *block) closed() bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.words, "\"'”’»)] "))
	return strings.ContainsRune(".!?…", last)
}

// prose reports running text: a sentence of some length, most of it no link.
func (b *block) prose() bool {
	return b.kind != "heading" && b.kind != "caption" && b.closed() && b.count() >= 6 && b.density() < 0.5
}

func newBlock(at state, runs []run) block {
	out := block{node: at.node, kind: at.kind, leftOut: at.leftOut}
	out.set(folded(runs))
	return out
}

// set gives a block its runs.
func (b *block) set(runs []run) {
	b.runs, b.words, b.linked = runs, "", 0
	var all strings.Builder
	for _, r := range runs {
		all.WriteString(r.words)
		if r.link {
			b.linked += len(r.words)
		}
	}
	b.words = all.String()
}

// folded folds the blanks of runs to one, over their borders too; blanks at the ends go.
func folded(runs []run) []run {
	var out []run
	blank := true
	for _, r := range runs {
		var w strings.Builder
		for _, c := range r.words {
			if unicode.IsSpace(c) || c == '\u200b' || c == '\ufeff' {
				if !blank {
					w.WriteByte(' ')
				}
				blank = true
				continue
			}
			if c == 0 || c == '\u00ad' { // a soft hyphen is a place to break a line, no letter
				continue
			}
			w.WriteRune(c)
			blank = false
		}
		if r.words = w.String(); r.words != "" {
			out = append(out, r)
		}
	}
	for n := len(out); n > 0; n = len(out) {
		if out[n-1].words = strings.TrimRight(out[n-1].words, " "); out[n-1].words != "" {
			break
		}
		out = out[:n-1]
	}
	return out
}
