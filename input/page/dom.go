package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attribute is the value of an element's attribute, "" when it has none.
func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

// names are an element's classes and its id, in lower case, their parts joined by hyphens.
func names(n *html.Node) []string {
	all := append(strings.Fields(attribute(n, "class")), attribute(n, "id"))
	if len(all) > 20 {
		all = all[:20]
	}
	out := all[:0]
	for _, name := range all {
		if name != "" && len(name) < 100 {
			out = append(out, hyphened(name))
		}
	}
	return out
}

// hyphened writes "relatedPosts" and "related__posts" as "related-posts".
func hyphened(name string) string {
	var b strings.Builder
	small := false
	for _, r := range name {
		switch {
		case unicode.IsUpper(r) && small:
			b.WriteByte('-')
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		small = unicode.IsLower(r)
	}
	return b.String()
}

// each calls visit for an element and all below it, in the order of the page, until it says no for a branch.
func each(n *html.Node, visit func(*html.Node) bool) {
	if !visit(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, visit)
	}
}

// find is the first element that a test takes.
func find(n *html.Node, test func(*html.Node) bool) *html.Node {
	var found *html.Node
	each(n, func(c *html.Node) bool {
		if found == nil && c.Type == html.ElementNode && test(c) {
			found = c
		}
		return found == nil
	})
	return found
}

func element(name atom.Atom) func(*html.Node) bool {
	return func(n *html.Node) bool { return n.DataAtom == name }
}

// words are the words of an element, blanks folded to one.
func words(n *html.Node) string {
	var b strings.Builder
	each(n, func(c *html.Node) bool {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if unseen[c.DataAtom] {
			return false
		} else if blocks[c.DataAtom] || c.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		return true
	})
	return strings.Join(strings.Fields(b.String()), " ")
}

// unseen are elements whose content is no text of the page.
var unseen = set(atom.Head, atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Iframe, atom.Object,
	atom.Canvas, atom.Audio, atom.Video, atom.Select, atom.Textarea, atom.Button, atom.Input, atom.Math, atom.Map, atom.Embed)

// blocks are elements that begin and end a block of text.
var blocks = set(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
	atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
	atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li,
	atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td,
	atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Caption)

var headings = set(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

func set(all ...atom.Atom) map[atom.Atom]bool {
	out := map[atom.Atom]bool{}
	for _, a := range all {
		out[a] = true
	}
	return out
}
