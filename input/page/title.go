package page

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readTitle finds the title of the report: the heading of the page that its metadata speaks of, else what these say.
func (h *head) readTitle(root *html.Node, all []block) {
	told := cmp.Or(h.article.text("headline"), h.first("og:title", "twitter:title", "dc.title", "headline"))
	var first string
	for _, b := range all {
		if b.kind != "heading" || b.node.DataAtom != atom.H1 || b.leftOut != "" && b.leftOut != "menu" {
			continue
		}
		if alike(b.words, cmp.Or(told, h.title)) {
			h.heading = b.words
			return
		}
		first = cmp.Or(first, b.words)
	}
	h.heading = cmp.Or(h.withoutSite(told), h.headingIn(all), first, h.withoutSite(h.title))
}

// headingIn is a smaller heading with the words of the window's title.
func (h *head) headingIn(all []block) string {
	for _, b := range all {
		if b.kind == "heading" && b.leftOut == "" && h.title != "" && alike(b.words, h.title) {
			return b.words
		}
	}
	return ""
}

// alike reports a title that is most of what another place tells of it.
func alike(heading, told string) bool {
	if heading == "" || told == "" {
		return false
	}
	have := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(told)) {
		have[w] = true
	}
	n := 0
	of := strings.Fields(strings.ToLower(heading))
	for _, w := range of {
		if have[w] {
			n++
		}
	}
	return n*3 >= len(of)*2 && n >= min(3, len(have))
}

// parted are the signs between a title and the site's name.
var parted = []string{" | ", " – ", " — ", " - ", " · ", " :: ", " » ", " • "}

// withoutSite is a title without the name of the site behind or before it.
func (h *head) withoutSite(title string) string {
	site := h.publisher(nil)
	for _, sign := range parted {
		for {
			i := strings.LastIndex(title, sign)
			if i < 0 {
				break
			}
			before, after := title[:i], title[i+len(sign):]
			switch {
			case sameName(after, site) || len(strings.Fields(after)) <= 2 && len(strings.Fields(before)) >= 4 && sign != " - ":
				title = before
				continue
			case sameName(before, site):
				title = after
				continue
			}
			break
		}
	}
	return title
}

func sameName(a, b string) bool { return b != "" && plainName(a) == plainName(b) }

// plainName is a name by its letters alone, without an article.
func plainName(s string) string {
	s = strings.ToLower(strings.Map(func(r rune) rune {
		if r == '.' || r == ',' || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, s))
	return strings.TrimPrefix(strings.Join(strings.Fields(s), " "), "the ")
}
