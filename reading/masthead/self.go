package masthead

import (
	"regexp"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/text"
)

var (
	moreFrom  = regexp.MustCompile(`(?i)^more from (?:the )?([\p{L}.'’& -]{3,40})`)
	copyright = regexp.MustCompile(`(?:©|\([cC]\)|[Cc]opyright) ?(?:\d{4}(?:-\d{4})?,? )?(?:by )?(\p{Lu}[\p{L}.'’& -]{2,40}?)(?:[.,]|$| All| \d{4})`)
	printed   = regexp.MustCompile(`(?i)^(?:originally |first )?published (?:in|by) (?-i:(?:the |The )?(\p{Lu}[\p{L}.'’& -]{2,40}?))(?:[.,]|$| on )`)
	learned   = regexp.MustCompile(`((?:\p{Lu}|[a-z]{2,4} \p{Lu})[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3}) (?:has (?:learned|learnt|seen|observed|obtained|established|reviewed|been told)|understands|can reveal|can report|could not (?:independently )?(?:verify|confirm))\b`)
)

// readSelf looks for the publisher in credits and in what the report says of itself.
func readSelf(d *text.Document, m *text.Masthead) {
	for _, f := range d.Furniture {
		words := d.Words(f.Span)
		for _, form := range []*regexp.Regexp{printed, moreFrom, copyright} {
			if g := form.FindStringSubmatchIndex(words); g != nil && m.Publisher == "" && (outlet(titleCase(words[g[2]:g[3]])) || form != moreFrom) {
				setPublisher(m, strings.TrimSpace(words[g[2]:g[3]]), text.Span{Start: f.Start + g[2], End: f.Start + g[3]}, "furniture")
			}
		}
	}
	for _, g := range learned.FindAllStringSubmatchIndex(d.Text, -1) {
		name := d.Text[g[2]:g[3]]
		for _, article := range []string{"The ", "the "} {
			name = strings.TrimPrefix(name, article)
		}
		if m.Publisher == "" && (outlet(name) || knownMedia(name)) {
			setPublisher(m, name, text.Span{Start: g[3] - len(name), End: g[3]}, "self-reference")
		}
	}
}

func knownMedia(name string) bool {
	e, ok := actor.ByName(name)
	return ok && e.Kind == "media"
}

func titleCase(s string) string { return display(strings.ToUpper(s)) }
