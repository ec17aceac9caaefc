// Package furniture finds the parts of a page that are not the report: captions and credits,
// bylines, teasers to other stories, notices, and the subheadings and labels that are structure
// only. Nothing is read from them. It works on the frozen text, line by line, before tokens.
package furniture

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// Read fills d.Furniture, sorted by place, without overlaps.
func Read(d *text.Document) {
	all := blocks(d.Text)
	joinWrapped(d.Text, all)
	var found []text.Furniture
	for i := 0; i < len(all); i++ {
		kind, reach := kindOf(all, i)
		switch {
		case kind == "":
			if f, ok := fieldOf(all[i]); ok {
				found = append(found, f)
			}
		case all[i].goesOn && kind != "dateline" && !(i == 1 && sentFrom(all[i])) && !marked(found, all, i) && !whole(all[i]) && !signsTitle(all, i):
			continue
		case reach == "end" && trailing(d.Text, all, i):
			found = append(found, text.Furniture{Span: text.Span{Start: all[i].Start, End: all[len(all)-1].End}, Kind: kind})
			i = len(all)
		case reach == "end":
			last := teasersAfter(all, i)
			found = append(found, text.Furniture{Span: text.Span{Start: all[i].Start, End: all[last].End}, Kind: kind})
			i = last
		default:
			found = append(found, text.Furniture{Span: all[i].Span, Kind: kind})
		}
	}
	if tail, ok := gluedTail(d.Text, all); ok && !covered(found, tail.Span) {
		found = append(found, tail)
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Start < found[j].Start })
	d.Furniture = found
}

// Add marks parts that came with the text as furniture, such as the captions of a page. What lies outside the text, or
// over furniture already found, adds nothing.
func Add(d *text.Document, given []text.Furniture) {
	given = slices.Clone(given)
	sort.Slice(given, func(i, j int) bool { return given[i].Start < given[j].Start })
	found, end := slices.Clone(d.Furniture), 0
	for _, f := range given {
		if f.Start >= end && f.End <= len(d.Text) && !f.Empty() && !d.InFurniture(f.Span) {
			found, end = append(found, f), f.End
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Start < found[j].Start })
	d.Furniture = found
}

func covered(found []text.Furniture, s text.Span) bool {
	for _, f := range found {
		if f.Overlaps(s) {
			return true
		}
	}
	return false
}

// kindOf is the kind of furniture block i is and how far it reaches; "" for a part of the report.
func kindOf(all []block, i int) (kind, reach string) {
	b := all[i]
	for _, p := range page.Phrases() {
		if marks(p, b, i) {
			return p.Kind, p.Reach
		}
	}
	_, field := fieldOf(b)
	kind, reach = closing(all, i)
	switch {
	case field || opensQuote(b):
		return "", ""
	case kind != "":
		return kind, reach
	case deskLine(all, i):
		return "notice", "line"
	case dateline.MatchString(b.words):
		return "dateline", "line"
	case creditLine(b), agencyCaption(all, i):
		return "caption", "line"
	case i > 0 && label(b):
		return "label", "line"
	case i > 0 && i < len(all)-1 && subheading(all, i):
		return "subheading", "line"
	}
	return "", ""
}

// fieldOf is the name of a field at the start of a line of a bulletin ("Location: Port Ellin"): structure, what
// follows it is read.
func fieldOf(b block) (text.Furniture, bool) {
	for _, p := range page.Phrases() {
		if p.Where == "field" && strings.HasPrefix(b.fold, p.Words) && len(b.words) >= len(p.Words) {
			return text.Furniture{Span: text.Span{Start: b.Start, End: b.Start + len(p.Words)}, Kind: p.Kind}, true
		}
	}
	return text.Furniture{}, false
}

// marks reports whether a phrase marks a block as furniture.
func marks(p page.Phrase, b block, i int) bool {
	switch p.Where {
	case "whole":
		return strings.TrimRight(b.fold, ":.») ") == p.Words
	case "heading":
		return strings.HasPrefix(b.fold, p.Words) && b.wordCount() <= 8 && !b.closed() && titled(b.words)
	case "start":
		return (i > 0 || p.Kind != "teaser") && wordPrefix(b.fold, p.Words) && startFits(p, b) // a title may begin so: "Explained: …"
	case "last":
		return endsNear(b.fold, p.Words)
	case "byline":
		return i < bylineTop && strings.HasPrefix(b.fold, p.Words) && (byline(b.words) || sentFrom(b))
	}
	return false
}

// whole reports a line that is nothing but a phrase of the page ("ADVERTISEMENT"), in whatever stands around it.
func whole(b block) bool {
	return slices.ContainsFunc(page.Phrases(), func(p page.Phrase) bool { return p.Where == "whole" && marks(p, b, 0) })
}

// startFits keeps sentences of the report that happen to begin like furniture: a teaser or notice
// is one short block, and a caption without a colon is told by its length too.
func startFits(p page.Phrase, b block) bool {
	switch p.Kind {
	case "caption":
		return b.wordCount() <= 80
	case "teaser":
		return b.wordCount() <= 25
	default:
		return b.wordCount() <= 40 && (p.Words == "demo report" || b.wordCount() <= 15 || !b.closed() || strings.HasSuffix(p.Words, ":") || strings.HasPrefix(p.Words, "("))
	}
}

func wordPrefix(s, prefix string) bool {
	if !strings.HasPrefix(s, prefix) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(prefix)
	next, _ := utf8.DecodeRuneInString(s[len(prefix):])
	return !unicode.IsLetter(last) || !unicode.IsLetter(next)
}

// endsNear reports a phrase that stands at the end of a block, with at most six words after it.
func endsNear(s, phrase string) bool {
	at := strings.LastIndex(s, phrase)
	return at > 0 && len(strings.Fields(s[at+len(phrase):])) <= 6 && !unicode.IsLetter(rune(s[at-1]))
}

var (
	correspondent = regexp.MustCompile(`^(?i:(?:by|from) (?:our|a|an|the)?(?: ?(?:own|staff|special|foreign|senior|regional|local|news))* ?(?:correspondents?|reporters?|writers?|staff|bureau))(?:,? (?:in|from|at) \p{Lu}[^.]{1,40})?$`)
	writerIn      = regexp.MustCompile(`^(?:By|From|by|from) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,| and|, and) \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})*,? in \p{Lu}[^.]{1,40}$`)
)

// dateline is a line that holds only the place a report was sent from: "PORT ELLIN —".
var dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} ,.'’/-]{2,40} ?(?:—|–|--)$`)

// opensQuote is a line that hands over to somebody's words ("The governor said:"): part of the report.
func opensQuote(b block) bool {
	words := strings.Fields(strings.TrimSuffix(b.fold, ":"))
	if !strings.HasSuffix(b.words, ":") || len(words) < 2 {
		return false
	}
	return handsOver[words[len(words)-1]]
}

var handsOver = map[string]bool{"said": true, "says": true, "stated": true, "wrote": true, "writes": true, "reads": true,
	"read": true, "added": true, "continued": true, "tweeted": true, "posted": true, "declared": true, "announced": true,
	"told": true, "follows": true}

// trailing reports whether what follows block i is the smaller part of the page, so that a teaser
// heading there closes the report.
func trailing(s string, all []block, i int) bool {
	return all[i].Start*5 >= len(s)*2
}

// teasersAfter is the last block after i that still reads like a teaser: a title or cut-off text.
func teasersAfter(all []block, i int) int {
	for i+1 < len(all) && (all[i+1].heading() || strings.HasSuffix(all[i+1].words, "...") || strings.HasSuffix(all[i+1].words, "…")) {
		i++
	}
	return i
}
