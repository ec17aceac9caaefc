package page

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// byline is who wrote the report, as the page writes it.
func (h *head) byline(root *html.Node) string {
	if who := h.article.names("author"); len(who) > 0 {
		return strings.Join(who, ", ")
	}
	if name := h.first("author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author", "citation_author"); name != "" && !strings.Contains(name, "://") {
		return withoutBy(name)
	}
	n := find(root, func(n *html.Node) bool {
		class := strings.Join(names(n), " ")
		return (strings.Contains(class, "byline") || attribute(n, "rel") == "author" || strings.Contains(attribute(n, "itemprop"), "author")) && len(words(n)) < 100
	})
	if n == nil {
		return ""
	}
	return withoutBy(words(n))
}

func withoutBy(s string) string {
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	who, _, _ := strings.Cut(s, " | ")
	return strings.TrimSpace(who)
}

// publisher is the outlet: what the page calls itself. Where several names stand, the one that the window's title bears.
func (h *head) publisher(all []block) string {
	var names []string
	names = append(names, h.article.names("publisher")...)
	names = append(names, h.first("og:site_name"), h.first("publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "cre"),
		h.first("application-name", "apple-mobile-web-app-title", "al:android:app_name"), h.site())
	names = slices.DeleteFunc(names, func(s string) bool { return s == "" || len(s) > 80 || strings.Contains(s, "://") })
	for _, name := range names {
		if h.inTitle(name) {
			return name
		}
	}
	if len(names) > 0 {
		return names[0]
	}
	return cmp.Or(h.itempropPublisher(), h.copyright(all))
}

// site is the name of the site or its organisation in the JSON-LD.
func (h *head) site() string {
	for _, o := range h.items {
		if o.is("WebSite") || o.is("NewsMediaOrganization") || o.is("Organization") {
			if name := o.text("name"); name != "" {
				return name
			}
		}
	}
	return ""
}

// inTitle reports a name that stands in the window's title, set apart by a sign.
func (h *head) inTitle(name string) bool {
	for _, sign := range parted {
		for part := range strings.SplitSeq(h.title, sign) {
			if sameName(part, name) {
				return true
			}
		}
	}
	return false
}

func (h *head) itempropPublisher() string {
	n := find(h.root, func(n *html.Node) bool { return strings.EqualFold(attribute(n, "itemprop"), "publisher") })
	if n == nil {
		return ""
	}
	if name := find(n, func(c *html.Node) bool { return strings.EqualFold(attribute(c, "itemprop"), "name") }); name != nil {
		return cmp.Or(attribute(name, "content"), words(name))
	}
	return words(n)
}

// copyright is the holder that the foot of the page names ("© 2024 Harbour Herald"), if the window's title bears the name too.
func (h *head) copyright(all []block) string {
	for i := len(all) - 1; i >= 0; i-- {
		words := all[i].words
		at := strings.Index(words, "©")
		if at < 0 || len(words) > 300 {
			continue
		}
		rest := strings.TrimLeft(words[at+len("©"):], " 0123456789-–,.")
		end := strings.IndexAny(rest, ".,|·")
		if end < 0 {
			end = len(rest)
		}
		name := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest[:end]), "All rights reserved"))
		name = strings.TrimRight(strings.TrimSpace(name), " 0123456789")
		if n := len(strings.Fields(name)); n > 0 && n <= 6 {
			return name
		}
	}
	return h.lastOfTitle()
}

// lastOfTitle is the name behind the last sign of the window's title ("Ferry fire | Harbour Herald").
func (h *head) lastOfTitle() string {
	for _, sign := range []string{" | ", " :: ", " · ", " – ", " — ", " - "} {
		if i := strings.LastIndex(h.title, sign); i > 0 {
			if name := strings.TrimSpace(h.title[i+len(sign):]); len(strings.Fields(name)) <= 4 {
				return name
			}
		}
	}
	return ""
}

// agency is the news agency that the page credits: the source or provider of its report, or an author that is an
// organisation and not the outlet.
func (h *head) agency(publisher, byline string) string {
	credits := slices.Concat(h.article.names("sourceOrganization"), h.article.names("provider"), h.article.organizations("author"),
		h.article.names("creditText"), []string{h.first("article:agency", "agency", "syndication-source-name", "source", "news_source")})
	for _, name := range credits {
		if name != "" && !sameName(name, publisher) && len(name) < 60 && !strings.Contains(name, "://") {
			return name
		}
	}
	n := find(h.root, func(n *html.Node) bool {
		return slices.ContainsFunc(names(n), func(s string) bool {
			return s == "agency" || s == "news-agency" || s == "byline-agency" || s == "article-source"
		}) && len(words(n)) < 60
	})
	if n != nil && !sameName(words(n), publisher) {
		return strings.Trim(strings.TrimPrefix(words(n), "Source: "), "() ")
	}
	return ""
}
