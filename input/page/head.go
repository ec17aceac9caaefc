package page

import (
	"cmp"
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
