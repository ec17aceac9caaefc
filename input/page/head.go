package page

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"sitrep/input/date"
	"sitrep/ledger"
)

// head is what a page tells of itself, in its head and in the marks of its body.
type head struct {
	root    *html.Node
	meta    map[string][]string // by name, property or itemprop, in lower case
	title   string              // of the window
	address string              // the canonical link
	base    string
	items   []object // of JSON-LD
	article object   // the one that is the report
	heading string   // the title of the report
	notes   []string
}

func readHead(root *html.Node, base string) *head {
	h := &head{root: root, meta: map[string][]string{}, base: base}
	links := map[string]string{}
	var data []string
	each(root, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Meta:
			h.addMeta(n)
		case atom.Link:
			if rel := strings.ToLower(attribute(n, "rel")); links[rel] == "" {
				links[rel] = attribute(n, "href")
			}
		case atom.Title:
			if h.title == "" && n.FirstChild != nil && n.Namespace == "" {
				h.title = strings.Join(strings.Fields(n.FirstChild.Data), " ")
			}
		case atom.Script:
			if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") && n.FirstChild != nil {
				data = append(data, n.FirstChild.Data)
			}
		}
		return true
	})
	h.address = resolve(cmp.Or(links["canonical"], h.first("og:url")), base)
	if h.address == "" {
		h.address = resolve(base, "")
	}
	h.items = objects(data)
	h.article = h.report()
	return h
}

func (h *head) addMeta(n *html.Node) {
	value := strings.Join(strings.Fields(attribute(n, "content")), " ")
	for _, by := range []string{"name", "property", "itemprop"} {
		if name := strings.ToLower(attribute(n, by)); name != "" && value != "" && len(h.meta[name]) < 8 {
			h.meta[name] = append(h.meta[name], value)
		}
	}
}

// first is the first value that stands under one of some names.
func (h *head) first(names ...string) string {
	for _, name := range names {
		if all := h.meta[name]; len(all) > 0 {
			return all[0]
		}
	}
	return ""
}

// report is the object of the JSON-LD that is the report: pages list others too. Several are told apart by their address and
// headline.
func (h *head) report() object {
	var best object
	most := 0
	for _, o := range h.items {
		score := o.isArticle()
		if score == 0 {
			continue
		}
		if a := resolve(cmp.Or(o.text("url"), o.nested("mainEntityOfPage", "@id"), o.text("mainEntityOfPage"), o.text("@id")), h.base); a != "" {
			if a == h.address {
				score += 4
			} else if h.address != "" {
				score -= 2
			}
		}
		if headline := o.text("headline"); headline != "" && (strings.Contains(h.title, headline) || headline == h.first("og:title")) {
			score += 3
		}
		if score > most {
			best, most = o, score
		}
	}
	return best
}

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

// repeats reports a block that says the title again.
func (h *head) repeats(b *block) bool {
	return h.heading != "" && (b.kind == "heading" || !b.closed()) && strings.EqualFold(b.words, h.heading)
}

func (h *head) articleBody() string { return h.article.text("articleBody") }

// given is what the page tells of the publication of its report.
func (h *head) given(root *html.Node, all []block) ledger.Given {
	g := ledger.Given{Title: h.heading, Publisher: h.publisher(all), URL: h.address, Byline: h.byline(root)}
	g.Published, g.Modified = h.published(root, all), h.modified()
	g.Agency = h.agency(g.Publisher, g.Byline)
	if free := h.article.text("isAccessibleForFree"); strings.EqualFold(free, "false") {
		h.notes = append(h.notes, "the page is not free of charge, by its own word; its text may be cut")
	}
	return g
}

var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
		"publish-date", "publish_date", "publication_date", "publication-date", "published-date", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
		"dc.date.created", "dc.date.published", "dc.date", "dcterms.date", "citation_publication_date", "article.published", "bt:pubdate", "rnews:datepublished",
		"datecreated", "cxenseparse:recs:publishtime", "article_date_original", "originalpublicationdate", "release_date", "date"}
	modifiedNames = []string{"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "article:updated_time", "revised"}
)

// published is the date of publication: what the page says to machines, then its address, then a line such as "Published 5
// March 2024".
func (h *head) published(root *html.Node, all []block) string {
	for _, s := range append([]string{h.article.text("datePublished"), h.article.text("dateCreated"), h.article.text("uploadDate")}, h.values(publishedNames)...) {
		if d := date.Read(s); d != "" {
			return d
		}
	}
	return cmp.Or(h.timeElement(root), date.InAddress(h.address), h.dateLine(all), h.modified())
}

func (h *head) modified() string {
	for _, s := range append([]string{h.article.text("dateModified")}, h.values(modifiedNames)...) {
		if d := date.Read(s); d != "" {
			return d
		}
	}
	return ""
}

func (h *head) values(names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, h.meta[name]...)
	}
	return out
}

// timeElement is the date of the first time element that is marked as that of publication, or the first of all that does not
// stand in a teaser.
func (h *head) timeElement(root *html.Node) string {
	var marked, first string
	p := &layout{root: root, size: map[*html.Node]*size{}}
	each(root, func(n *html.Node) bool {
		if n.Type == html.ElementNode && p.called(n) != "" && p.called(n) != "byline" && n.DataAtom != atom.Header {
			return find(n, element(atom.H1)) != nil
		}
		if n.DataAtom != atom.Time && !strings.EqualFold(attribute(n, "itemprop"), "datePublished") && attribute(n, "property") != "datePublished" {
			return true
		}
		d := cmp.Or(date.Read(attribute(n, "datetime")), date.Read(attribute(n, "content")), date.Read(words(n)), date.Find(words(n)))
		class := strings.Join(names(n), " ")
		switch {
		case d == "":
		case has(n, "pubdate") || strings.EqualFold(attribute(n, "itemprop"), "datePublished") || strings.Contains(class, "publish"):
			marked = cmp.Or(marked, d)
		case !strings.Contains(class, "updated") && !strings.Contains(class, "modified"):
			first = cmp.Or(first, d)
		}
		return true
	})
	return cmp.Or(marked, first)
}

// dateLine is the date of the first short line with a whole one, near the title or in a byline.
func (h *head) dateLine(all []block) string {
	var byline, first string
	for i, b := range all {
		if b.count() > 20 || b.leftOut == "teaser" || b.leftOut == "comment" || b.leftOut == "hidden" || b.density() > 0.5 {
			continue
		}
		d := date.Find(b.words)
		switch {
		case d == "":
		case b.leftOut == "byline" || strings.HasPrefix(strings.ToLower(b.words), "published") || strings.HasPrefix(strings.ToLower(b.words), "posted"):
			byline = cmp.Or(byline, d)
		case i < 40 && b.leftOut == "" && !b.prose():
			first = cmp.Or(first, d)
		}
	}
	return cmp.Or(byline, first)
}

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
