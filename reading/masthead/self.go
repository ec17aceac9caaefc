package masthead

import (
	"regexp"
	"slices"
	"strings"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
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
	readReleased(d, m)
	readTold(d, m)
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

// saidToday is who issued a release that tells of itself: "(Sarn, May 4, 2031) – … , Orel Rights Watch said today."
var saidToday = regexp.MustCompile(`[,”"] (?:the )?(\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|of|for|and|the)){1,5}) said (?:today|in a (?:new |joint )?(?:report|statement|briefing)\b)`)

// readReleased looks for the publisher in the first paragraph of a release whose dateline stands in brackets.
func readReleased(d *text.Document, m *text.Masthead) {
	if !strings.HasPrefix(d.Words(m.Dateline), "(") || m.Publisher != "" {
		return
	}
	first, _, _ := strings.Cut(d.Text[m.Dateline.End:], "\n")
	if g := saidToday.FindStringSubmatchIndex(first); g != nil {
		at := text.Span{Start: m.Dateline.End + g[2], End: m.Dateline.End + g[3]}
		setPublisher(m, d.Words(at), at, "self-reference")
	}
}

// relayed is an outlet that a report takes something from.
var relayed = regexp.MustCompile(`(?:[Aa]ccording to|reported (?:by|in)) (?:[Tt]he )?(\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,3})|(\p{Lu}[\p{L}&-]*(?: \p{Lu}[\p{L}&-]*){0,3}) (?:reported|reports)\b`)

// quotesOthers reports a text that relays what outlets reported: people may have spoken to those.
func quotesOthers(d *text.Document) bool {
	for _, g := range relayed.FindAllStringSubmatch(d.Text, -1) {
		if name := g[1] + g[2]; outlet(name) || knownMedia(name) {
			return true
		}
	}
	return false
}

// toldTo is the outlet to which somebody said something.
var toldTo = regexp.MustCompile(`\b(?:told|tells) ((?:[Tt]he )?\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3})`)

// linesOfReport is how many lines a whole report has at least; a passage tells less of where it was printed.
const linesOfReport = 3

// readTold takes the one outlet to which people spoke for the publisher, where no agency sent the report and the outlet is none that
// others quote: not one known all over the world, and none that broadcasts.
func readTold(d *text.Document, m *text.Masthead) {
	var found text.Span
	for _, g := range toldTo.FindAllStringSubmatchIndex(d.Text, -1) {
		at := text.Span{Start: g[2], End: g[3]}
		if stop := strings.Index(d.Words(at), ". "); stop > 0 { // "told the Courier. No guard …"
			at.End = at.Start + stop
		}
		name := strings.TrimPrefix(strings.TrimPrefix(d.Words(at), "The "), "the ")
		if !outlet(name) {
			continue
		}
		if known := knownMedia(name) || slices.ContainsFunc(strings.Fields(name), page.BroadcastWord); known || !found.Empty() && !strings.HasSuffix(d.Words(found), name) {
			return
		}
		found = at
	}
	found.End = found.Start + len(strings.TrimRight(d.Words(found), "."))
	if !found.Empty() && m.Publisher == "" && m.Agency == "" && len(text.Lines(d.Text)) >= linesOfReport && !quotesOthers(d) {
		if strings.HasPrefix(d.Words(found), "the ") {
			found.Start += len("the ")
		}
		setPublisher(m, d.Words(found), found, "self-reference")
	}
}

func knownMedia(name string) bool {
	e, ok := actor.ByName(name)
	return ok && e.Kind == "media"
}

func titleCase(s string) string { return display(strings.ToUpper(s)) }
