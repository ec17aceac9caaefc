package export

import (
	"html/template"
	"strings"

	"sitrep/export/brief"
)

// marked is a report's text as HTML: each layer of a segment is a <mark>, and each place that a
// reference leads to an empty element before it. It is written by hand because a pile has hundreds
// of thousands of segments; every word and title passes the escaping of html/template.
func marked(segments []brief.Segment) template.HTML {
	var b strings.Builder
	for _, s := range segments {
		for _, a := range s.Anchors {
			b.WriteString(`<i class="here" id="` + template.HTMLEscapeString(a) + `"></i>`)
		}
		markSegment(&b, s)
	}
	return template.HTML(b.String())
}

func markSegment(b *strings.Builder, s brief.Segment) {
	if s.Furniture != "" {
		openTag(b, "span", "furniture", s.Furniture+": nothing is read from it")
	}
	for _, l := range s.Layers {
		openTag(b, "mark", l.Kind, l.Why)
	}
	if s.Masked {
		openTag(b, "span", "masked", "masked; positions count the original text")
	}
	b.WriteString(template.HTMLEscapeString(s.Words))
	if s.Masked {
		b.WriteString("</span>")
	}
	b.WriteString(strings.Repeat("</mark>", len(s.Layers)))
	if s.Furniture != "" {
		b.WriteString("</span>")
	}
}

func openTag(b *strings.Builder, tag, class, title string) {
	b.WriteString("<" + tag + ` class="` + template.HTMLEscapeString(class) +
		`" title="` + template.HTMLEscapeString(title) + `">`)
}
