// Package page reads a web page: the text of its report, and what the page tells of its publication.
//
// The main part of the page is found by Readability (Mozilla's method, in Go); what of it is read is decided here, block
// by block on the page itself, since every extractor tried keeps the teasers that stand inside a report ("READ MORE: …").
// Nothing is dropped in silence: what is left out of the text comes beside it, with its kind.
package page

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"sitrep/ledger"
	"sitrep/text"
)

// ErrNoArticle is the error of a page without a report: a list of links, a form, an empty frame.
var ErrNoArticle = errors.New("no report found on the page; open the article itself and save that page")

// ErrTooMany is the error of a page of so many elements that it is none of a report.
var ErrTooMany = fmt.Errorf("a page of more than %d elements; save the article alone", mostTags)

// mostTags is how many tags a page may have: reports have some thousands, and each costs some hundred bytes of memory.
const mostTags = 200_000

// Page is what was read of a web page.
type Page struct {
	Text  string // title, paragraphs, captions, an empty line between them
	Given ledger.Given
	Notes []string

	Marked  []text.Furniture // captions, by their place in the text
	LeftOut []ledger.LeftOut // what of the page is not in the text
}

// Read reads a page, given as valid UTF-8. Base is where the page was fetched from, "" when that is not known: the canonical
// link of the page is resolved against it.
func Read(source, base string) (Page, error) {
	if strings.Count(source, "<") > mostTags {
		return Page{}, ErrTooMany
	}
	root, err := parse(source)
	if err != nil {
		return Page{}, err
	}
	h := readHead(root, base)
	p := newLayout(root, h.address)
	blocks := p.sift(p.cut(root))
	h.readTitle(root, blocks)
	body, rest := p.article(root, blocks, h)
	given := h.given(root, blocks)
	out := Page{Given: given, Notes: h.notes}
	if words := h.articleBody(); shows(body)*2 < len(words) && len(words) > 400 {
		body, rest = paragraphs(words), append(rest, body...)
		out.Notes = append(out.Notes, "the page shows less than its metadata holds; the text is the articleBody of the metadata")
	}
	if shows(body) == 0 {
		return Page{}, ErrNoArticle
	}
	out.compose(given.Title, body)
	out.LeftOut = leftOut(rest)
	return out, nil
}

// Fragment is the text of a piece of a page, such as the content of an entry in a feed, and what was left out of it.
func Fragment(source string) (words string, rest []ledger.LeftOut) {
	if strings.Count(source, "<") > mostTags {
		source = strings.ToValidUTF8(source[:mostTags], "")
		rest = append(rest, ledger.LeftOut{Kind: "more"})
	}
	root, err := parse(source)
	if err != nil {
		return strings.TrimSpace(source), rest
	}
	p := newLayout(root, "")
	var body, out []block
	for _, b := range p.sift(p.cut(root)) {
		if b.leftOut != "" {
			out = append(out, b)
		} else if b.kind != "caption" {
			body = append(body, b)
		}
	}
	var page Page
	page.compose("", body)
	return page.Text, append(leftOut(out), rest...)
}

// parse parses a page. One that is nested too deeply for the parser is taken flat.
func parse(source string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return html.Parse(strings.NewReader(flat(source)))
	}
	return root, nil
}

// flat is a page as paragraphs alone, without the elements around them.
func flat(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for skip := ""; ; {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if skip == "" {
				b.WriteString("<p>")
				b.WriteString(html.EscapeString(strings.TrimSpace(html.UnescapeString(string(z.Raw())))))
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				skip = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				skip = ""
			}
		}
	}
}

// shows is the number of bytes of running text in blocks.
func shows(all []block) int {
	n := 0
	for _, b := range all {
		if b.kind != "caption" && b.kind != "heading" {
			n += len(b.words)
		}
	}
	return n
}

// paragraphs are the lines of a text.
func paragraphs(words string) []block {
	var out []block
	for line := range strings.Lines(words) {
		b := block{}
		b.set(folded([]run{{words: line}}))
		if b.words != "" && b.says() == "" {
			out = append(out, b)
		}
	}
	return out
}

// compose writes the text: the title, and the blocks below it. Captions are marked as what they are.
func (p *Page) compose(title string, body []block) {
	var b strings.Builder
	b.WriteString(title)
	for _, block := range body {
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(block.words)
		if block.kind == "caption" {
			p.Marked = append(p.Marked, text.Furniture{Span: text.Span{Start: start, End: b.Len()}, Kind: "caption"})
		}
	}
	b.WriteByte('\n')
	p.Text = b.String()
}

// Limits of what is kept of the parts left out.
const (
	mostLeftOut = 16 << 10 // bytes of them all
	mostOfPart  = 1 << 10  // bytes of one
)

// leftOut lists the parts of the page that are not in the text, as far as the limits reach; neighbours of one kind are one.
func leftOut(rest []block) []ledger.LeftOut {
	var out []ledger.LeftOut
	kept := 0
	for _, b := range rest {
		kind := kindLeftOut(b)
		words := cut(b.words, mostOfPart)
		if kept += len(words); kept > mostLeftOut {
			return append(out, ledger.LeftOut{Kind: "more"})
		}
		if n := len(out) - 1; n >= 0 && out[n].Kind == kind && len(out[n].Text)+len(words) < mostOfPart {
			out[n].Text += "\n" + words
			continue
		}
		out = append(out, ledger.LeftOut{Kind: kind, Text: words})
	}
	return out
}

func kindLeftOut(b block) string {
	switch b.leftOut {
	case "":
		return "other"
	case "inline":
		return "teaser"
	}
	return b.leftOut
}

// cut shortens words to a number of bytes, at the end of a character.
func cut(words string, most int) string {
	if len(words) <= most {
		return words
	}
	return strings.ToValidUTF8(words[:most], "") + "…"
}

// resolve makes an address whole; "" where it is none of the web.
func resolve(address, base string) string {
	to, err := url.Parse(strings.TrimSpace(address))
	if err != nil || address == "" {
		return ""
	}
	if from, err := url.Parse(base); err == nil && base != "" {
		to = from.ResolveReference(to)
	}
	if to.Scheme != "http" && to.Scheme != "https" || to.Host == "" {
		return ""
	}
	to.Fragment, to.User = "", nil
	return to.String()
}
