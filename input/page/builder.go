package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// builder cuts a page into blocks.
type builder struct {
	page *layout
	out  []block
	runs []run
	at   state
}

// state is where in the page a builder is.
type state struct {
	node    *html.Node // the block element
	kind    string
	link    bool
	leftOut string
}

// cut gives the blocks of an element in the order of the page, those of its furniture marked.
func (p *layout) cut(n *html.Node) []block {
	b := builder{page: p, at: state{node: n}}
	b.walk(n)
	b.flush()
	return b.out
}

func (b *builder) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.runs = append(b.runs, run{words: n.Data, link: b.at.link})
	case html.ElementNode:
		b.element(n)
	case html.DocumentNode:
		b.children(n)
	}
}

func (b *builder) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.walk(c)
	}
}

func (b *builder) element(n *html.Node) {
	furniture := b.page.furniture(n)
	switch {
	case unseen[n.DataAtom]:
	case n.DataAtom == atom.Br:
		b.flush() // old pages set their paragraphs apart so
	case n.DataAtom == atom.Tr && flatRow(n):
		b.row(n)
	case blocks[n.DataAtom]:
		b.block(n, furniture)
	case furniture != "" && furniture != "caption":
		b.out = append(b.out, b.aside(n, furniture))
	default:
		link := b.at.link
		b.at.link = link || n.DataAtom == atom.A && b.page.leads(n)
		b.children(n)
		b.at.link = link
	}
}

// aside is a stretch of furniture inside a paragraph, which goes on after it.
func (b *builder) aside(n *html.Node, kind string) block {
	inner := builder{page: b.page, at: state{node: n, leftOut: kind}}
	inner.children(n)
	inner.flush()
	var all []run
	for _, i := range inner.out {
		all = append(append(all, i.runs...), run{words: " "})
	}
	return newBlock(state{node: n, leftOut: kind}, all)
}

func (b *builder) block(n *html.Node, furniture string) {
	b.flush()
	before := b.at
	b.at.node = n
	b.at.kind = kindIn(before.kind, n)
	if furniture == "caption" {
		b.at.kind = furniture
	} else if b.at.leftOut == "" {
		b.at.leftOut = furniture
	}
	b.children(n)
	b.flush()
	b.at = before
}

// kindIn is the kind of the blocks in an element: a caption is one with all that stands in it.
func kindIn(outer string, n *html.Node) string {
	switch {
	case outer == "caption":
		return outer
	case headings[n.DataAtom]:
		return "heading"
	case n.DataAtom == atom.Li || n.DataAtom == atom.Dd || n.DataAtom == atom.Dt:
		return "item"
	case n.DataAtom == atom.P && outer == "heading":
		return ""
	}
	return outer
}

// flush ends a block.
func (b *builder) flush() {
	if out := newBlock(b.at, b.runs); out.words != "" {
		b.out = append(b.out, out)
	}
	b.runs = nil
}

// flatRow reports a row of a table whose cells hold nothing but words: a row of values, not a page laid out as a table.
func flatRow(tr *html.Node) bool {
	cells := 0
	flat := true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		cells++
		each(c, func(n *html.Node) bool {
			if n != c && (blocks[n.DataAtom] || n.DataAtom == atom.Br || n.DataAtom == atom.Table) {
				flat = false
			}
			return flat
		})
		flat = flat && len(words(c)) <= 200
	}
	return flat && cells > 1
}

// row writes the cells of a row on one line.
func (b *builder) row(tr *html.Node) {
	b.flush()
	before := b.at
	b.at.node, b.at.kind = tr, "row"
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if len(b.runs) > 0 {
			b.runs = append(b.runs, run{words: " | "})
		}
		b.children(c)
	}
	b.flush()
	b.at = before
}

// leads reports a link to another page: one to a place of the same page is none.
func (p *layout) leads(a *html.Node) bool {
	href := strings.TrimSpace(attribute(a, "href"))
	if href == "" || strings.HasPrefix(href, "#") || strings.HasPrefix(href, "mailto:") || strings.HasPrefix(href, "tel:") || p.unclosed(attribute(a, "href")) {
		return false
	}
	to, err := url.Parse(href)
	if err != nil {
		return true
	}
	self, err := url.Parse(p.address)
	return err != nil || p.address == "" || to.Path != self.Path || to.RawQuery != self.RawQuery
}
