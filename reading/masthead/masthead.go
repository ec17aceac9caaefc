// Package masthead reads what a report tells of its own publication: title, publisher, agency,
// dateline and date. A publisher is known only from words of the report (its masthead, a credit, a
// reference to itself), never from a file name; what is not told stays unknown.
package masthead

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// top is how many lines from the start may belong to the masthead.
const top = 10

// Read fills d.Masthead from the frozen text and d.Furniture.
func Read(d *text.Document) {
	lines := text.Lines(d.Text)
	m := &d.Masthead
	m.Published.Basis = "unknown"
	readHead(d, m, lines)
	readDateline(d, m, lines)
	if m.Publisher == "" {
		readSelf(d, m)
	}
	readTitle(d, m, lines)
	capturedBefore(d, m)
	setApart(d, m, lines)
}

// setApart makes furniture of the publisher's line and the dateline, so that nothing is read from
// them and no sentence runs across them.
func setApart(d *text.Document, m *text.Masthead, lines []text.Span) {
	for _, line := range lines {
		if line.Contains(m.PublisherSpan) && m.Basis == "masthead" && !line.Overlaps(m.Title) {
			addFurniture(d, text.Furniture{Span: line, Kind: "byline"})
		}
	}
	addFurniture(d, text.Furniture{Span: m.Dateline, Kind: "dateline"})
	sort.Slice(d.Furniture, func(i, j int) bool { return d.Furniture[i].Start < d.Furniture[j].Start })
}

func addFurniture(d *text.Document, f text.Furniture) {
	if !f.Empty() && !d.InFurniture(f.Span) {
		d.Furniture = append(d.Furniture, f)
	}
}

// readHead looks at the first lines for a publisher and a date.
func readHead(d *text.Document, m *text.Masthead, lines []text.Span) {
	for i, line := range lines {
		if i >= top {
			break
		}
		words := d.Words(line)
		if strings.HasPrefix(words, "DEMO REPORT") || long(words) {
			continue
		}
		if day, ok := fullDate(words); ok && m.Published.Value == "" {
			m.Published = text.Published{Value: day, Basis: "dateline"}
		}
		if name, at := outletLine(words); name != "" && m.Publisher == "" {
			setPublisher(m, name, text.Span{Start: line.Start + at, End: line.Start + at + len(name)}, "masthead")
		}
	}
}

// long reports a line of running text, which is no masthead.
func long(words string) bool {
	return len(strings.Fields(words)) > 14 || strings.HasSuffix(words, ".") && len(strings.Fields(words)) > 8
}

func setPublisher(m *text.Masthead, name string, at text.Span, basis string) {
	if rest, ok := strings.CutPrefix(name, "From "); ok { // "From The Quarterly Almanac"
		at.Start, name = at.Start+len("From "), rest
	}
	m.Publisher, m.PublisherSpan, m.Basis = display(name), at, basis
}

// display writes a name in capitals as a name; acronyms of up to five letters stay.
func display(name string) string {
	if name != strings.ToUpper(name) || len(name) <= 5 {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		if i > 0 && (w == "of" || w == "the" || w == "and" || w == "for") {
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

var (
	withDate   = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’& -]{2,40}?),? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2})[ ,]`)
	staff      = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’& -]{2,40}?) (?:staff|reporters?|correspondents?)\b`)
	bylineName = regexp.MustCompile(`^By \p{Lu}[\p{L}.'’ -]+?(?:,| for | in [\p{L} ]+ for ) ?(?:the |The )?(\p{Lu}[\p{L}.'’& -]{2,40})$`)
	office     = regexp.MustCompile(`(?i)^(?:the )?((?:embassy|ministry|department|office|consulate(?: general)?|directorate|bureau|commission) (?:of|for) (?:the )?[\p{L} ,'’-]{3,60}|[\p{L} ]{3,40} (?:police|ministry|embassy|police service|police department))$`)
)

// outletLine is the outlet or issuing office that a line of the masthead names, with its offset.
func outletLine(words string) (name string, at int) {
	for _, form := range []*regexp.Regexp{withDate, staff, bylineName} {
		if g := form.FindStringSubmatchIndex(words); g != nil && outlet(words[g[2]:g[3]]) {
			return words[g[2]:g[3]], g[2]
		}
	}
	if g := office.FindStringSubmatchIndex(words); g != nil && startsUpper(words) {
		return words[g[2]:g[3]], g[2]
	}
	if name := body(words); name != "" && !desk(name) {
		return name, 0
	}
	if outlet(words) && len(strings.Fields(words)) <= 5 && !strings.HasSuffix(words, ":") {
		return words, 0
	}
	return "", 0
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// outlet reports whether a name is that of an outlet: a listed one, or capitalised words of which
// one is a word outlets are called by ("Herald").
func outlet(name string) bool {
	if e, ok := actor.ByName(name); ok {
		return e.Kind == "media"
	}
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for _, w := range words {
		if !startsUpper(w) && w != "of" && w != "the" && w != "and" && w != "&" {
			return false
		}
	}
	return page.OutletWord(words[len(words)-1]) || page.OutletWord(words[0]) && len(words) <= 3 || len(words) > 2 && page.OutletWord(words[1])
}

// dateline of a report: "PORT ELLIN, Veldora, March 7 (MPA) —", "Sarn (MPA) -", "KARSHOLM - ".
var dateline = regexp.MustCompile(`^(\p{Lu}[\p{Lu}.'’ -]{2,30}|\p{Lu}[\p{L}.'’ -]{2,30})((?:, ?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,2})?)((?:,? (?:\p{Lu}[\p{L}.]{2,9} \d{1,2}|\d{1,2} \p{Lu}[\p{L}.]{2,9})(?:,? \d{2,4})?)?) ?(\([^)]{2,40}\))? ?(?:—|–|--|-|:) ?`)

// readDateline looks for a dateline at the start of the first running lines.
func readDateline(d *text.Document, m *text.Masthead, lines []text.Span) {
	for i, line := range lines {
		if i >= top || m.Dateline.End > 0 {
			return
		}
		words := d.Words(line)
		if len(words) > 160 {
			words = words[:160]
			for !utf8.ValidString(words) {
				words = words[:len(words)-1]
			}
		}
		if g := dateline.FindStringSubmatchIndex(words); g != nil && datelineHolds(words, g) {
			takeDateline(m, words, g, line.Start)
		}
	}
}

// datelineHolds asks for what tells a dateline from a title with a dash: a place in capitals, a
// date, or an agency in brackets.
func datelineHolds(words string, g []int) bool {
	place := words[g[2]:g[3]]
	capitals := place == strings.ToUpper(place) && len(words) > g[1]+20
	return g[8] >= 0 && g[8] < g[9] || capitals && (g[6] < g[7] || g[4] < g[5] || !strings.HasSuffix(strings.TrimSpace(words[:g[1]]), ":"))
}

func takeDateline(m *text.Masthead, words string, g []int, at int) {
	m.Dateline = text.Span{Start: at, End: at + len(strings.TrimRight(words[:g[1]], " "))}
	m.DatelinePlace = display(words[g[2]:g[3]])
	if day, ok := fullDate(longYear(words[g[6]:g[7]])); ok && m.Published.Value == "" {
		m.Published = text.Published{Value: day, Basis: "dateline"}
	}
	if g[8] >= 0 {
		m.Agency = strings.Trim(words[g[8]:g[9]], "()")
	}
}

var (
	moreFrom  = regexp.MustCompile(`(?i)^more from (?:the )?([\p{L}.'’& -]{3,40})`)
	copyright = regexp.MustCompile(`(?:©|\([cC]\)|[Cc]opyright) ?(?:\d{4}(?:-\d{4})?,? )?(?:by )?(\p{Lu}[\p{L}.'’& -]{2,40}?)(?:[.,]|$| All| \d{4})`)
	learned   = regexp.MustCompile(`((?:\p{Lu}|[a-z]{2,4} \p{Lu})[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3}) (?:has (?:learned|learnt|seen|observed|obtained|established|reviewed|been told)|understands|can reveal|can report|could not (?:independently )?(?:verify|confirm))\b`)
)

// readSelf looks for the publisher in credits and in what the report says of itself.
func readSelf(d *text.Document, m *text.Masthead) {
	for _, f := range d.Furniture {
		words := d.Words(f.Span)
		for _, form := range []*regexp.Regexp{moreFrom, copyright} {
			if g := form.FindStringSubmatchIndex(words); g != nil && m.Publisher == "" && (outlet(titleCase(words[g[2]:g[3]])) || form == copyright) {
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

// readTitle takes the first line that is neither furniture, masthead nor running text.
func readTitle(d *text.Document, m *text.Masthead, lines []text.Span) {
	for i, line := range lines {
		if i >= top || m.Dateline.Overlaps(line) {
			return
		}
		words := d.Words(line)
		_, dated := fullDate(words)
		name, _ := outletLine(words)
		switch {
		case d.InFurniture(line) || dated && len(strings.Fields(words)) < 8 || name != "" && len(strings.Fields(words)) <= 6 || body(words) != "":
			continue
		case len(strings.Fields(words)) <= 25 && !strings.HasSuffix(words, ".") && !strings.HasSuffix(words, ":") && i+1 < len(lines):
			m.Title = line
		}
		return
	}
}

// capturedBefore takes a full date in a caption as the earliest day the report can be of.
func capturedBefore(d *text.Document, m *text.Masthead) {
	if m.Published.Value != "" {
		return
	}
	for _, f := range d.Furniture {
		if f.Kind != "caption" {
			continue
		}
		if day, ok := fullDate(d.Words(f.Span)); ok && day > m.Published.NotBefore {
			m.Published.NotBefore, m.Published.Basis = day, "derived"
		}
	}
}
