package furniture

import (
	"regexp"
	"strings"
)

var (
	// credits are the words by which the end of a report tells who made it: "Reporting by A, editing by B".
	credits = regexp.MustCompile(`\b(?:reporting|reported|editing|edited|writing|written|translation|translated|photographs?|video|graphics?|research|compiled|production|illustration) (?:from \pL+ )?(?:by|for \pL+ by)\b`)
	// arrow opens a link to another page: "→ Six lost at sea".
	arrow = regexp.MustCompile(`^(?:[→➔➜▶►»›]|>>|->) ?\pL`)
	// pageDay is a line of the day and the hour of a page, and of how long it takes to read: "Last updated 4 March 2031, 18:30 local time".
	pageDay = regexp.MustCompile(`^[( ]*(?:(?:first|last|latest|originally|was|published|updated?|posted|modified|revised|issued|created|on|at|as|of|in|the|local|time|hrs?|hours?|h|gmt|utc|[a-z]{1,3}[sd]?t|a\.?m|p\.?m|am|pm|min|mins|minutes?|read|reading|ago|by|date|today|yesterday|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:st|nd|rd|th|h|am|pm)?)(?:[ ,.:/|·()–-]+|$))+$`)
	// comments opens what readers wrote below: "5 thoughts on “Three held”".
	comments = regexp.MustCompile(`^(?:\d+ )(?:comments?|thoughts?|responses?|replies)\b`)
	bulleted = regexp.MustCompile(`^(?:[-•*–—·]|\d{1,2}[.)]) ?`)
)

// longestCredit and longestLink are the most words of a line of credits, and of one that leads to another page.
const longestCredit, longestLink = 45, 14

// closing is the kind of a line by which a page ends or that stands between its paragraphs, and how far it reaches: credits, links
// to other pages, the day and hour of the page; "" for none.
func closing(all []block, i int) (kind, reach string) {
	b := all[i]
	switch {
	case i >= len(all)-4 && i > 1 && b.wordCount() <= longestCredit && len(credits.FindAllString(b.fold, -1)) >= leastCredits(b):
		return "byline", "line"
	case i > 0 && arrow.MatchString(b.words) && b.wordCount() <= longestLink && !b.closed():
		return "teaser", "line"
	case b.wordCount() <= longestLink && strings.ContainsAny(b.words, "0123456789") && pageDay.MatchString(b.fold):
		return "byline", "line"
	case i > 2 && b.wordCount() <= longestLink && !b.closed() && comments.MatchString(b.fold):
		return "notice", "end"
	case links(all, i):
		return "teaser", "end"
	}
	return "", ""
}

// leastCredits is how many words of credit a line must hold: one in brackets, two else.
func leastCredits(b block) int {
	if strings.HasPrefix(b.words, "(") && strings.HasSuffix(b.words, ")") {
		return 1
	}
	return 2
}

// links reports the first of at least two short lines without a stop, no list, by which a page of several paragraphs ends: titles of
// other pages.
func links(all []block, i int) bool {
	if len(all)-i < 2 || i < 4 || paragraphs(all[i-3:i]) < 2 {
		return false
	}
	for _, b := range all[i:] {
		if b.wordCount() > longestLink || b.wordCount() < 3 || b.closed() || !startsUpper(b.words) || bulleted.MatchString(b.words) || strings.ContainsAny(b.words, ".:@+") {
			return false
		}
	}
	return true
}

func paragraphs(all []block) int {
	n := 0
	for _, b := range all {
		if paragraph(b) {
			n++
		}
	}
	return n
}
