package main

import (
	"fmt"
	"strings"
)

var layouts = []layout{
	{"semantic", semantic}, {"divs", divs}, {"table", table}, {"amp", amp}, {"live", live},
	{"paywall", paywall}, {"gallery", gallery}, {"broken", broken}, {"inline", inline}, {"encoding", encoding},
}

// each writes a form once for each text, which may stand in it several times as %[1]s.
func each(form string, texts []string) string {
	var b strings.Builder
	for _, t := range texts {
		fmt.Fprintf(&b, form, t)
	}
	return b.String()
}

// head is the head of a page; the stories tell their publisher and date in different ways.
func head(s story, i int) string {
	slug := strings.ToLower(strings.ReplaceAll(s.title, " ", "-"))
	plain := fmt.Sprintf("<meta charset=\"utf-8\"><title>%s | %s</title><link rel=\"canonical\" href=\"https://%s/news/%s\">\n", s.title, s.outlet, s.host, slug)
	switch i % 4 {
	case 0:
		return plain + fmt.Sprintf(`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"%[1]s"},{"@type":["NewsArticle"],"headline":"%[2]s","datePublished":"%[3]sT09:30:00+01:00","dateModified":"%[3]sT18:00:00+01:00","author":[{"@type":"Person","name":"%[4]s"}],"publisher":{"@type":"NewsMediaOrganization","name":"%[1]s"}}]}</script>`, s.outlet, s.title, s.day, s.author)
	case 1:
		return plain + fmt.Sprintf(`<meta property="og:site_name" content="%s"><meta property="og:title" content="%s"><meta property="article:published_time" content="%sT23:10:00-05:00"><meta name="author" content="%s">`, s.outlet, s.title, s.day, s.author)
	case 2:
		return plain + fmt.Sprintf(`<meta name="dc.publisher" content="%s"><meta name="dc.date.issued" content="%s"><meta name="parsely-pub-date" content="%sT06:00:00Z">`, s.outlet, s.day, s.day)
	}
	return plain + fmt.Sprintf(`<meta property="og:site_name" content="%s"><script type="application/ld+json">[{"@type":"Organization","name":"%s"},{"@type":"Article","headline":"%s","datePublished":"%s","mainEntityOfPage":{"@id":"https://%s/news/%s"}},{"@type":"NewsArticle","headline":"%s","datePublished":"2019-01-01"}]</script>`, s.outlet, s.outlet, s.title, s.day, s.host, slug, s.teasers[0])
}

func semantic(s story, i int) page {
	related := `<aside class="related"><h2>Related stories</h2><ul>` + each(`<li><a href="/n/%[1]s">%[1]s</a></li>`, s.teasers) + `</ul></aside>`
	if i%2 == 1 {
		related = `<section><h2>More from World</h2>` + each(`<article><h3><a href="/n">%s</a></h3></article>`, s.teasers) + each(`<p>%s</p>`, s.summaries) + `</section>`
	}
	return page{html: fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head>%s</head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main><article><header><h1>%s</h1><p class="byline">By <a rel="author" href="/a">%s</a></p><time datetime="%sT09:30:00+01:00">%s</time></header>
<p>%s</p>
<figure><img src="a.jpg" alt=""><figcaption>%s <span class="credit">Photo: J. Rook</span></figcaption></figure>
%s</article>%s</main><footer><p>© %s. All rights reserved.</p></footer></body></html>`,
		head(s, i), s.title, s.author, s.day, s.written, demo, s.caption, each("<p>%s</p>\n", s.body), related, s.outlet)}
}

func divs(s story, i int) page {
	class := []string{"css-1a2b3", "x9f", "sc-bdVaJa kqwzXy", "_3fJ"}[i]
	lines := strings.Join(s.body, "<br><br>\n")
	if i%2 == 0 {
		lines = each(`<div class="`+class+`p"><span>%s</span></div>`+"\n", s.body)
	}
	var cards strings.Builder
	for k, t := range s.teasers {
		fmt.Fprintf(&cards, `<div class="%sc"><div><a href="/s/%d"><div>%s</div></a></div>`, class, k, t)
		if k < len(s.summaries) {
			fmt.Fprintf(&cards, `<div>%s</div>`, s.summaries[k])
		}
		cards.WriteString("</div>\n")
	}
	return page{html: fmt.Sprintf(`<html><head><title>%[1]s - %[2]s</title><meta property="og:site_name" content="%[2]s"></head><body><div id="root"><div class="%[3]s"><div><a href="/">%[2]s</a></div><div><a href="/w">World</a><a href="/m">Money</a></div></div>
<div class="%[3]sm"><div class="%[3]st"><h1>%[1]s</h1></div><div>Posted %[4]s by %[5]s</div><div>%[6]s</div>
<div class="%[3]sb">%[7]s</div></div>
<div class="%[3]sr">%[8]s</div><div class="%[3]sf">© 2024 %[2]s</div></div></body></html>`,
		s.title, s.outlet, class, s.written, s.author, demo, lines, cards.String())}
}

func table(s story, i int) page {
	lines := each("<p><font face=\"arial\" size=2>%s</font></p>\n", s.body)
	if i%2 == 1 {
		lines = `<font size="2">` + strings.Join(s.body, "\n<br><br>\n") + `</font>`
	}
	return page{html: fmt.Sprintf(`<HTML><HEAD><TITLE>%[1]s | %[2]s</TITLE></HEAD><BODY BGCOLOR="#ffffff"><CENTER><TABLE WIDTH="760" BORDER=0><TR><TD COLSPAN=3><B>%[2]s</B></TD></TR>
<TR><TD WIDTH=120 VALIGN=TOP><A HREF="/">Home</A><BR><A HREF="/world.html">World</A><BR><A HREF="/arts.html">Arts</A><BR>%[3]s</TD>
<TD VALIGN=TOP><H1>%[1]s</H1><SMALL>%[4]s</SMALL><BR><I>By %[5]s</I><P>%[6]s</P>
%[7]s
<P><B>Read more:</B> <A HREF="/1.html">%[8]s</A></P></TD>
<TD WIDTH=160 VALIGN=TOP><B>Most read</B><BR>%[9]s</TD></TR>
<TR><TD COLSPAN=3>© %[2]s</TD></TR></TABLE></CENTER></BODY></HTML>`,
		s.title, s.outlet, each("<A HREF=\"/x.html\">%s</A><BR>\n", s.teasers[3:]), s.written, s.author, demo, lines, s.teasers[0], each("<A HREF=\"/y.html\">%s</A><BR>\n", s.teasers[1:3]))}
}

func amp(s story, i int) page {
	extra := `<amp-list src="/r.json"><div>` + each(`<a href="/r">%s</a>`, s.teasers[2:]) + `</div></amp-list>`
	if i%2 == 1 {
		extra = `<section class="amp-related"><h3>You may also like</h3>` + each(`<div><a href="/r">%s</a></div>`, s.teasers[2:]) + `</section>`
	}
	return page{html: fmt.Sprintf(`<!doctype html><html ⚡ lang="en"><head>%s<script async src="https://cdn.example/v0.js"></script><style amp-custom>p{margin:0}</style></head><body>
<amp-sidebar id="side"><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></amp-sidebar>
<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">%s</h1><div class="amp-wp-meta amp-wp-byline">%s</div><div class="amp-wp-meta"><time datetime="%s">%s</time></div></header>
<amp-img src="a.jpg" width="600" height="400" layout="responsive"></amp-img><div class="wp-caption-text">%s</div>
<div class="amp-wp-article-content"><p>%s</p>
%s<amp-ad type="x"><p>Buy now</p></amp-ad><p class="also-read">Also read: <a href="/q">%s</a></p><p><strong><a href="/z">%s</a></strong></p></div></article>
%s<footer class="amp-wp-footer">© %s</footer></body></html>`,
		head(s, i), s.title, s.author, s.day, s.written, s.caption, demo, each("<p>%s</p>\n", s.body), s.teasers[0], s.teasers[1], extra, s.outlet)}
}

func live(s story, i int) page {
	var posts strings.Builder
	for k := len(s.body) - 1; k >= 0; k-- {
		fmt.Fprintf(&posts, `<div class="post" id="p%d"><time datetime="%sT%02d:15:00Z">%02d:15</time><h3><a href="#p%d">Update %d</a></h3><p>%s</p></div>`+"\n", k, s.day, 9+k, 9+k, k, k+1, s.body[k])
		if k == 3 {
			fmt.Fprintf(&posts, `<div class="post"><p><b>Read also:</b> <a href="/o">%s</a></p></div>`, s.teasers[0])
		}
	}
	if i%2 == 1 {
		p := strings.ReplaceAll(posts.String(), `<div class="post"`, "<li")
		posts.Reset()
		posts.WriteString("<ol>" + strings.ReplaceAll(p, "</div>", "</li>") + "</ol>")
	}
	ld := fmt.Sprintf(`<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"%s","datePublished":"%sT08:00:00Z","publisher":{"name":"%s"},"liveBlogUpdate":[{"@type":"BlogPosting","headline":"Update","datePublished":"2030-01-01"}]}</script>`, s.title, s.day, s.outlet)
	return page{html: fmt.Sprintf(`<!DOCTYPE html><html><head><title>%[1]s – live – %[2]s</title>%[3]s</head><body><div class="site-header"><a href="/">%[2]s</a></div>
<main><h1>%[1]s</h1><p>%[4]s</p><div class="live-feed">%[5]s</div></main>
<div class="onward"><h2>More on this story</h2>%[6]s</div></body></html>`,
		s.title, s.outlet, ld, demo, posts.String(), each(`<h4><a href="/l">%s</a></h4>`, s.teasers[1:])+each("<p>%s</p>", s.summaries))}
}

func paywall(s story, i int) page {
	rest := `<div class="paywall-content" style="display:none">` + each("<p>%s</p>\n", s.body[2:]) + `</div>`
	if i%2 == 1 {
		rest = `<div class="article-body__premium">` + each("<p>%s</p>\n", s.body[2:]) + `</div>`
	}
	return page{html: fmt.Sprintf(`<!DOCTYPE html><html><head>%s<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","datePublished":"%s","isAccessibleForFree":"False","publisher":{"name":"%s"}}</script></head><body>
<div class="topbar"><a href="/subscribe">Subscribe</a> <a href="/login">Log in</a></div>
<article><h1>%s</h1><div class="author">%s</div><p>%s</p>%s%s
<div class="subscribe"><h3>Continue reading for 1 crown</h3><p>Subscribe now to read this report and 900 others. You can stop at any time.</p></div></article>
<div class="most-read"><h3>Most read</h3><ol>%s</ol></div><footer>© %s</footer></body></html>`,
		head(s, i), s.title, s.day, s.outlet, s.title, s.author, demo, each("<p>%s</p>\n", s.body[:2]), rest, each(`<li><a href="/m">%s</a></li>`, s.teasers), s.outlet)}
}

func gallery(s story, i int) page {
	var slides strings.Builder
	for k, b := range s.body {
		fmt.Fprintf(&slides, `<figure class="slide"><img src="%d.jpg"><figcaption>%d/6 %s</figcaption></figure><p>%s</p>`+"\n", k, k+1, s.caption, b)
	}
	return page{html: fmt.Sprintf(`<!DOCTYPE html><html><head>%s</head><body><nav><a href="/">Home</a></nav>
<article><h1>%s</h1><p class="article-meta">%s · %s</p><p>%s</p><div class="gallery">%s</div></article>
<div class="trending"><h2>More galleries</h2>%s</div></body></html>`,
		head(s, i), s.title, s.author, s.written, demo, slides.String(), each(`<div><a href="/g"><img src="t.jpg"><p>%s</p></a></div>`, s.teasers))}
}

func broken(s story, i int) page {
	lines := each("<p>%s\n", s.body)
	switch i % 4 {
	case 1:
		lines = each("<p><div>%s</p></div>\n", s.body)
	case 2:
		lines = "<b>" + each("<p><i>%s</b></p>\n", s.body)
	case 3:
		lines = each("%s</p><p>", s.body)
	}
	return page{html: fmt.Sprintf(`<html><meta name=publisher content="%[1]s"><title>%[2]s | %[1]s</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"%[2]s",</script>
<body class=page><ul class=nav><li><a href=/>Home<li><a href=/w>World</ul>
<div id=story><h1>%[2]s</h2><span class=pub-date>%[3]s</span><p>%[4]s</p>
%[5]s
<div class=read-more><a href=/1>%[6]s</a><p>%[7]s</div>
</div></div></span><table><td><a href=/2>%[8]s</a><td><a href=/3>%[9]s</a></table><p class=copyright>© %[1]s`,
		s.outlet, s.title, s.written, demo, lines, s.teasers[0], s.summaries[0], s.teasers[1], s.teasers[2])}
}

func inline(s story, i int) page {
	b := s.body
	forms := []string{
		`<p><strong>READ MORE: <a href="/1">%s</a></strong></p>`,
		`<p>[Also read: <a href="/1">%s</a>]</p>`,
		`<blockquote><p>See also: <a href="/1">%s</a></p></blockquote>`,
		`<p><em>Related:</em> <a href="/1">%s</a></p>`,
	}
	first := fmt.Sprintf(forms[i%4], s.teasers[0])
	second := fmt.Sprintf(forms[(i+1)%4], s.teasers[1])
	card := fmt.Sprintf(`<div><h4><a href="/2">%s</a></h4><p>%s</p></div>`, s.teasers[2], s.summaries[0])
	if i%2 == 1 {
		card = fmt.Sprintf(`<a href="/2"><h4>%s</h4><p>%s</p></a>`, s.teasers[2], s.summaries[0])
	}
	last := fmt.Sprintf(`<p>%s <strong>READ MORE: <a href="/3">%s</a></strong></p>`, b[4], s.teasers[3])
	if i >= 2 {
		last = fmt.Sprintf(`<p>%s (READ MORE: <a href="/3">%s</a>)</p>`, b[4], s.teasers[3])
	}
	return page{html: fmt.Sprintf(`<!DOCTYPE html><html><head>%s</head><body><article><h1>%s</h1><p>%s</p>
<p>%s</p>%s<p>%s</p>%s<p>%s</p>%s<p>%s</p>%s<p>%s</p>
<h3>MORE FROM WORLD</h3><p><a href="/4">%s</a></p><p>%s</p><p><a href="/5">%s</a></p></article></body></html>`,
		head(s, i), s.title, demo, b[0], first, b[1], card, b[2], second, b[3], last, b[5], s.teasers[4], s.summaries[1], s.teasers[1])}
}

func encoding(s story, i int) page {
	p := semantic(s, i)
	switch i % 4 {
	case 0: // says UTF-8, is Windows-1252
		p.encoding = "windows-1252"
	case 1: // says ISO 8859-1, is UTF-8
		p.html = strings.Replace(p.html, `charset="utf-8"`, `charset="iso-8859-1"`, 1)
	case 2:
		p.encoding = "utf-16le"
	case 3: // UTF-8 read as Windows-1252 and written as UTF-8 again
		p.encoding = "twice"
	}
	return p
}
