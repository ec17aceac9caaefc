package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	lexpage "sitrep/lexicon/en/page"
)

// layout is a page with what was measured of its elements.
type layout struct {
	root    *html.Node
	address string
	size    map[*html.Node]*size
	links   map[string]extent // by address
}

// extent is how much of a page a link covers.
type extent struct{ elements, bytes int }

// size is what an element holds.
type size struct {
	prose  int  // bytes of words outside links
	linked int  // bytes of words in links
	body   bool // holds the report's title or is marked as its body
}

func newLayout(root *html.Node, address string) *layout {
	p := &layout{root: root, address: address, size: map[*html.Node]*size{}, links: map[string]extent{}}
	p.follow(root, "")
	p.measure(root, false)
	return p
}

// follow counts the words of each link. One that is never closed goes on through all elements behind it, as browsers do too.
func (p *layout) follow(n *html.Node, href string) {
	if n.DataAtom == atom.A {
		href = attribute(n, "href")
		e := p.links[href]
		p.links[href] = extent{e.elements + 1, e.bytes}
	}
	if n.Type == html.TextNode && href != "" {
		e := p.links[href]
		p.links[href] = extent{e.elements, e.bytes + len(strings.TrimSpace(n.Data))}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.follow(c, href)
	}
}

// unclosed reports a link that was never closed: no link is that long.
func (p *layout) unclosed(href string) bool {
	e := p.links[href]
	return e.elements >= 4 && e.bytes > 600
}

// measure counts the words of an element from the bottom up.
func (p *layout) measure(n *html.Node, link bool) *size {
	s := &size{body: n.DataAtom == atom.H1 || n.DataAtom == atom.Main || isBody(n)}
	if n.Type == html.ElementNode || n.Type == html.DocumentNode {
		p.size[n] = s
	}
	if n.Type == html.TextNode {
		if words := len(strings.TrimSpace(n.Data)); link {
			s.linked = words
		} else {
			s.prose = words
		}
	}
	if unseen[n.DataAtom] && n.DataAtom != atom.Head {
		return s
	}
	link = link || n.DataAtom == atom.A && !p.unclosed(attribute(n, "href"))
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		of := p.measure(c, link)
		s.prose, s.linked, s.body = s.prose+of.prose, s.linked+of.linked, s.body || of.body
	}
	return s
}

// isBody reports an element that the page itself marks as the body of its report (schema.org, microdata).
func isBody(n *html.Node) bool {
	return strings.Contains(strings.ToLower(attribute(n, "itemprop")), "articlebody")
}

// furniture is the kind of furniture an element is, "" for a part of the report. An element that holds the title, the
// marked body or most of the page's words is none, whatever it is called.
func (p *layout) furniture(n *html.Node) string {
	kind := p.called(n)
	if kind == "" || kind == "caption" {
		return kind
	}
	s := p.size[n]
	switch {
	case s == nil || n.DataAtom == atom.Body || n.DataAtom == atom.Html || isBody(n):
		return ""
	case kind == "hidden":
		return p.unshown(n, s)
	case s.body && !(n.DataAtom == atom.H1):
		return ""
	case kind == "byline" && s.prose+s.linked > 300:
		return ""
	case kind != "comment" && s.prose*2 > p.size[p.root].prose:
		return ""
	}
	return kind
}

// unshown is a part that the page does not show. What waits behind a paywall is part of the report all the same.
func (p *layout) unshown(n *html.Node, s *size) string {
	for _, name := range names(n) {
		for _, word := range []string{"paywall", "premium", "subscriber", "metered", "locked", "article", "story"} {
			if strings.Contains(name, word) && s.prose > 200 {
				return ""
			}
		}
	}
	return "hidden"
}

// called is the kind of furniture that the name, role and classes of an element stand for.
func (p *layout) called(n *html.Node) string {
	switch {
	case n.DataAtom == atom.Nav || n.DataAtom == atom.Menu:
		return "menu"
	case n.DataAtom == atom.Aside:
		return "teaser"
	case n.DataAtom == atom.Footer:
		return "notice"
	case n.DataAtom == atom.Figcaption || n.DataAtom == atom.Caption:
		return "caption"
	case strings.HasPrefix(n.Data, "amp-"):
		return customElement[n.Data]
	case !shown(n):
		return "hidden"
	}
	if kind := roles[strings.ToLower(attribute(n, "role"))]; kind != "" {
		return kind
	}
	for _, name := range names(n) {
		if kind := lexpage.Class(name); kind != "" {
			return kind
		}
	}
	return ""
}

var roles = map[string]string{"navigation": "menu", "banner": "menu", "complementary": "teaser", "contentinfo": "notice",
	"search": "menu", "dialog": "notice", "alertdialog": "notice", "menu": "menu", "menubar": "menu", "toolbar": "menu"}

var customElement = map[string]string{"amp-ad": "advert", "amp-embed": "advert", "amp-sidebar": "menu", "amp-social-share": "menu",
	"amp-list": "teaser", "amp-next-page": "teaser", "amp-user-notification": "notice", "amp-consent": "notice", "amp-sticky-ad": "advert"}

func shown(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(attribute(n, "style")), " ", "")
	return !has(n, "hidden") && !strings.Contains(style, "display:none") && !strings.Contains(style, "visibility:hidden") &&
		!(attribute(n, "aria-hidden") == "true")
}
