package furniture

import (
	"regexp"
	"strings"
	"unicode"

	"sitrep/lexicon/en/page"
)

// slugTop is how many lines at the head of a wire may hold its codes.
const slugTop = 4

var (
	// code is a line of a wire's numbers: "MPA0417 3 I 0246".
	code = regexp.MustCompile(`^(?:\p{Lu}{2,5}-?\d{2,6}|[a-z]\d{4})(?: [\p{Lu}\d]{1,7}){0,5}$`)
	// slug names a story between desks: "VELDORA-RAID", "Veldora-raid/toll (Update 2)".
	slug = regexp.MustCompile(`^\p{Lu}[\p{L}]+(?:[-/][\p{L}\d]+)+(?: \([\p{L}\d ]+\))?$`)
	// trail is the way to the page: "Home > World > Africa", "Home | Africa".
	trail = regexp.MustCompile(`^[\p{L}&' -]{2,30}(?: ?[>›»] ?[\p{L}&' -]{2,30})+$|^Home(?: ?[>›»] ?[\p{L}&' -]{2,30})* ?[>›»] ?[^>›»]{2,140}$|^(?:Home|News|World|International)(?: ?[|/·] ?[\p{L}&' -]{2,30})+$`)
	// signed are the initials that end a wire: "BNA/mc/tl", "MPA RK/DM".
	signed = regexp.MustCompile(`^(?:\p{Lu}{2,5}[ /])?\p{L}{2,3}(?:/\p{L}{2,4})+$`)
	// written tells who the author is: "Ana Rovik is a freelance writer in Sarn."
	written = regexp.MustCompile(`^(The (?:author|writer)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}),? (?:is|are|was|covers|reports|writes)\b`)
)

// deskLine is a line that the desks of an agency or a paper write for each other or about the author: the way to the page,
// a code or a slug at the head; initials, or what the author is, at the end.
func deskLine(all []block, i int) bool {
	b := all[i]
	switch {
	case i < bylineTop && b.wordCount() <= 30 && trail.MatchString(b.words):
		return true
	case i < bylineTop && sections(b):
		return true
	case i < slugTop && (code.MatchString(b.words) || b.wordCount() <= 3 && slug.MatchString(b.words)):
		return true
	case i >= len(all)-2 && i > 0 && signed.MatchString(b.words):
		return true
	}
	return i >= len(all)-4 && i > 1 && b.wordCount() <= 50 && aboutAuthor(all, i)
}

// leastSections is how many names of a paper's parts make a line that leads through it.
const leastSections = 3

// sections reports a line of the parts of a paper by which a page leads to them: "Home  News  World  Sport".
func sections(b block) bool {
	words := strings.FieldsFunc(b.fold, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/·•,&", r) })
	for _, w := range words {
		if !page.SectionWord(w) {
			return false
		}
	}
	return len(words) >= leastSections
}

// aboutAuthor reports a line on the author of the report, whose name stands in a line of its head.
func aboutAuthor(all []block, i int) bool {
	g := written.FindStringSubmatch(all[i].words)
	if g == nil {
		return false
	}
	for _, b := range all[:min(i, bylineTop)] {
		if g[1] == "The author" || g[1] == "The writer" || b.wordCount() <= 12 && !b.closed() && strings.Contains(b.fold, "by "+fold(g[1])) {
			return true
		}
	}
	return false
}
