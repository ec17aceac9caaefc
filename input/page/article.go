package page

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mostElements is how large a page Readability is asked about; beyond it the page's own marks decide alone.
const mostElements = 20000

// article picks the blocks of the report and gives the rest of the page beside them.
func (p *layout) article(root *html.Node, all []block, h *head) (body, rest []block) {
	core := p.core(root, all, h)
	first, last := reach(core)
	if first < 0 {
		return nil, all
	}
	in := p.container(all, core)
	for i := range all {
		b := &all[i]
		switch {
		case h.repeats(b): // it stands above the text
		case b.belongs(i, first, last, under(b.node, in), core[i]):
			body = append(body, *b)
		default:
			rest = append(rest, *b)
		}
	}
	for len(body) > 0 && body[len(body)-1].kind == "heading" { // nothing stands below it
		rest = append(rest, body[len(body)-1])
		body = body[:len(body)-1]
	}
	return body, rest
}

// belongs reports a block of the report: running text in its part of the page, and all else that stands between.
func (b *block) belongs(i, first, last int, inside, core bool) bool {
	switch {
	case b.leftOut != "":
		return false
	case core:
		return true
	case !inside:
		return false
	case i < first || i > last:
		return b.prose() || b.kind == "caption" && i < first
	}
	return b.density() < 0.8
}

// core tells which blocks surely belong to the report: those that Readability found, or else all running text in the part
// that the page marks as its body.
func (p *layout) core(root *html.Node, all []block, h *head) []bool {
	found := p.readable(root, h)
	out := make([]bool, len(all))
	n := 0
	for i := range all {
		if all[i].leftOut == "" && all[i].prose() && found[all[i].words] {
			out[i] = true
			n += len(all[i].words)
		}
	}
	if n >= 140 {
		return out
	}
	marked := p.marked(root)
	for i := range all {
		out[i] = all[i].leftOut == "" && all[i].prose() && under(all[i].node, marked)
	}
	return out
}

// readable is the text that Readability finds, by blocks.
func (p *layout) readable(root *html.Node, h *head) map[string]bool {
	found := map[string]bool{}
	if len(p.size) > mostElements {
		return found
	}
	defer func() { _ = recover() }() // a page it cannot take is read by its own marks
	parser := readability.NewParser()
	address, _ := url.Parse(h.address)
	got, err := parser.ParseDocument(root, address)
	if err != nil || got.Node == nil {
		return found
	}
	inner := &layout{root: got.Node, address: h.address, size: map[*html.Node]*size{}}
	for _, b := range inner.cut(got.Node) {
		found[b.words] = true
	}
	return found
}

// marked is the part of the page that holds its report by its own word: the body of the article, the article, the main
// part; else all.
func (p *layout) marked(root *html.Node) *html.Node {
	for _, is := range []func(*html.Node) bool{isBody, element(atom.Article), element(atom.Main), mainRole} {
		if n := find(root, func(n *html.Node) bool { return is(n) && p.size[n] != nil && p.size[n].prose > 140 }); n != nil {
			return n
		}
	}
	return root
}

func mainRole(n *html.Node) bool { return strings.EqualFold(attribute(n, "role"), "main") }

// reach are the first and the last block of the core, -1 for none.
func reach(core []bool) (first, last int) {
	first = -1
	for i, in := range core {
		if in && first < 0 {
			first = i
		}
		if in {
			last = i
		}
	}
	return first, last
}

// container is the smallest element that holds the core, or the article or main part around it.
func (p *layout) container(all []block, core []bool) *html.Node {
	var in *html.Node
	for i := range all {
		if core[i] {
			in = common(in, all[i].node)
		}
	}
	for up := in; up != nil; up = up.Parent {
		if up.DataAtom == atom.Article || up.DataAtom == atom.Main || isBody(up) || mainRole(up) {
			return up
		}
		if s := p.size[up]; s != nil && s.body {
			return up
		}
	}
	return in
}

// common is the lowest element that holds two others.
func common(a, b *html.Node) *html.Node {
	if a == nil {
		return b
	}
	above := map[*html.Node]bool{}
	for ; a != nil; a = a.Parent {
		above[a] = true
	}
	for ; b != nil && !above[b]; b = b.Parent {
	}
	return b
}
