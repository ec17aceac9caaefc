package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	lexpage "sitrep/lexicon/en/page"
)

// Teasers are told by what they say ("READ MORE: …"), by what they are made of (nothing but links), by the card they stand
// in (a linked title and a line or two), and by the heading above them. Class names were looked at before.

// sift marks the teasers among the blocks of a page; those cut out of a paragraph stand as blocks behind it.
func (p *layout) sift(all []block) []block {
	out := make([]block, 0, len(all))
	for _, b := range all {
		var cut []block
		if b.leftOut == "" {
			cut = b.cutInline()
			b.leftOut = b.says()
		}
		out = append(append(out, b), cut...)
	}
	p.cards(out)
	underHeadings(out)
	return out
}

// says is the kind of furniture that the words of a block make it.
func (b *block) says() string {
	fold := lexpage.Fold(b.words)
	for _, f := range lexpage.Phrases() {
		if (f.Kind == "teaser" || f.Kind == "notice" && f.Words != "demo report") && b.marked(f, fold) {
			return f.Kind
		}
	}
	switch {
	case b.kind == "heading" || b.kind == "caption" || b.kind == "row":
		return ""
	case b.density() > 0.8 && (b.kind != "item" || b.count() > 3):
		return "teaser"
	}
	return ""
}

// marked reports whether a phrase makes furniture of a block. With a link in it, a teaser needs no colon.
func (b *block) marked(f lexpage.Phrase, fold string) bool {
	phrase := f.Words
	if b.linked > 0 {
		phrase = strings.TrimRight(phrase, ": ")
	}
	switch f.Where {
	case "whole":
		return strings.Trim(fold, ":.»→›[]() ") == strings.TrimRight(phrase, ": ")
	case "start":
		return startsWith(strings.TrimLeft(fold, "[(•»→› "), phrase) && b.count() <= 40 && (len(phrase) > 4 || b.density() > 0.3)
	case "heading":
		return b.kind == "heading" && startsWith(fold, strings.TrimSpace(phrase)) && b.count() <= 8 && !b.closed()
	}
	return false
}

func startsWith(s, phrase string) bool {
	rest, ok := strings.CutPrefix(s, phrase)
	return ok && (rest == "" || !letter(phrase[len(phrase)-1]) || !letter(rest[0]))
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' }

// cutInline takes a teaser out of a paragraph that goes on after it, or that ends with it: words such as "READ MORE:" and
// the link behind them, with the brackets around both. What was cut out is given.
func (b *block) cutInline() (out []block) {
	var kept []run
	for i := 0; i < len(b.runs); i++ {
		at := -1
		if b.runs[i].link && len(kept) > 0 {
			at = teaserAtEnd(kept[len(kept)-1].words)
		}
		if at < 0 {
			kept = append(kept, b.runs[i])
			continue
		}
		first := i
		for i+1 < len(b.runs) && b.runs[i+1].link {
			i++
		}
		if len(kept) == 1 && at == 0 && i == len(b.runs)-1 && len(out) == 0 {
			return nil // the whole block
		}
		phrase := &kept[len(kept)-1]
		cut := block{node: b.node, leftOut: "inline"}
		cut.set(folded(append([]run{{words: phrase.words[at:]}}, b.runs[first:i+1]...)))
		out = append(out, cut)
		phrase.words = strings.TrimRight(phrase.words[:at], "[( ") + " "
		if i+1 < len(b.runs) {
			b.runs[i+1].words = strings.TrimLeft(b.runs[i+1].words, "]).")
		}
	}
	if out != nil {
		b.set(folded(kept))
	}
	return out
}

// teaserAtEnd is where a teaser phrase begins that ends some words, -1 where none does.
func teaserAtEnd(words string) int {
	fold := strings.TrimRight(lexpage.Fold(words), " :-–—»→›")
	colon := strings.HasSuffix(strings.TrimSpace(words), ":")
	for _, f := range lexpage.Phrases() {
		phrase := strings.TrimRight(f.Words, ": ")
		if f.Kind != "teaser" || f.Where != "start" || len(phrase) < 8 && !colon || !strings.HasSuffix(fold, phrase) {
			continue
		}
		if before := fold[:len(fold)-len(phrase)]; sentenceEnds(before) {
			return bytesOf(words, utf8.RuneCountInString(before))
		}
	}
	return -1
}

// bytesOf is the length in bytes of the first n characters.
func bytesOf(words string, n int) int {
	for i := range words {
		if n == 0 {
			return i
		}
		n--
	}
	return len(words)
}

// sentenceEnds reports words after which something new begins: "… fled. READ MORE:".
func sentenceEnds(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " \"')"))
	return before == "" || strings.ContainsRune(".!?…[(|", last)
}

// cards marks titles that lead to other pages together with the lines that stand in one small part of the page with them.
func (p *layout) cards(all []block) {
	for i := range all {
		b := &all[i]
		if b.leftOut != "" && b.leftOut != "teaser" || b.density() < 0.8 || b.count() < 3 || b.kind == "row" {
			continue
		}
		card := p.card(b.node)
		for k := i - 3; k <= i+4; k++ {
			if k >= 0 && k < len(all) && all[k].leftOut == "" && under(all[k].node, card) {
				all[k].leftOut = "teaser"
			}
		}
		b.leftOut = "teaser"
	}
}

// card is the largest element around a node that is small and is no part of the marked body alone.
func (p *layout) card(n *html.Node) *html.Node {
	card := n
	for up := n.Parent; up != nil; up = up.Parent {
		s := p.size[up]
		if s == nil || s.body || s.prose+s.linked > 500 || s.prose > 15*s.linked || s.prose*3 > p.size[p.root].prose {
			break
		}
		card = up
	}
	return card
}

func under(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// underHeadings marks what stands below the heading of a list of teasers ("MORE FROM WORLD"), up to the next paragraph of
// the report.
func underHeadings(all []block) {
	for i := 0; i < len(all); i++ {
		if all[i].leftOut != "teaser" || !all[i].heads() { // an inline teaser heads nothing
			continue
		}
		for i+1 < len(all) && teased(all, i+1) {
			i++
			if all[i].leftOut == "" {
				all[i].leftOut = "teaser"
			}
		}
	}
}

// heads reports the heading of a list of teasers.
func (b *block) heads() bool { return b.count() <= 8 && !b.closed() && b.density() < 0.8 }

// teased reports a block that goes on with a list of teasers: another one, a title, or the line below a linked title that
// stands between two of them.
func teased(all []block, i int) bool {
	b := all[i]
	if b.leftOut != "" || !b.closed() || b.density() >= 0.5 {
		return true
	}
	between := i+1 < len(all) && all[i-1].linkedTitle() && (all[i+1].linkedTitle() || all[i+1].leftOut != "")
	return between || all[i-1].linkedTitle() && b.count() <= 25 && i+1 == len(all)
}

func (b *block) linkedTitle() bool { return b.density() >= 0.8 }
