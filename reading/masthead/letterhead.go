package masthead

import (
	"regexp"
	"slices"
	"strings"

	"sitrep/gazetteer"
	"sitrep/lexicon/en/actor"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// A public body writes its name, its parts, the number and the day of what it issues above the title, each in a line of its own or
// several in one: "MINISTRY OF DEFENCE - Communication Division", "PRESS RELEASE No. 17 of 4 May 2031".

const mostIssuerWords = 12

var (
	leads    = regexp.MustCompile(`\s+[-–—|·]+\s+|\s*[–—|·]\s*`)
	numeral  = regexp.MustCompile(`(?i)\b(?:no|nr|number|ref)\b[.:°]?|n[°º]|\S*\d\S*`)
	releases = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.-]* ){0,2}(?i:release|statement|bulletin|communiqu[eé]) (?i:no|nr|number)\b[.:]?`)
	acronym  = regexp.MustCompile(` \(\p{Lu}[\p{L}-]{1,11}\)`)
	longCode = regexp.MustCompile(`^\p{Lu}{2,9}$`)
	ranked   = regexp.MustCompile(`^\d{1,3}(?:st|nd|rd|th)$`)
)

// released reports the head of a release.
func released(head []headLine) bool {
	return slices.ContainsFunc(head, func(line headLine) bool { return line.release })
}

// issuedBy finds the body that issued a release: a line of the head says what it is, and one above it or right below it, before
// its title, whose.
func issuedBy(head []headLine) (name string, at text.Span, ok bool) {
	for i, line := range head {
		if line.long {
			return "", text.Span{}, false
		}
		if !line.release {
			continue
		}
		for k, near := range head[:min(i+3, len(head))] {
			if !near.long && near.issuer != "" && (k <= i || !near.last) {
				start := near.Start + strings.Index(near.words, near.issuer)
				return near.issuer, text.Span{Start: start, End: start + len(near.issuer)}, true
			}
		}
	}
	return "", text.Span{}, false
}

// letterhead takes a line apart: the body that it names, whether it says that this is a release, and whether it holds nothing but what
// stands above a title.
func letterhead(line string) (issuer string, release, ok bool) {
	ok = true
	for _, part := range leads.Split(line, -1) {
		part = strings.TrimRight(strings.TrimSpace(part), ".:")
		switch {
		case part == "" || dayAlone(part) || placeAlone(part):
		case calledRelease(part):
			release = true
		case deskOfHouse(part):
		case issues(part):
			if issuer == "" {
				issuer = part
			}
		default:
			ok = false
		}
	}
	if !ok {
		issuer = ""
	}
	return issuer, release, ok
}

// dayAlone reports a day and nothing else: "Friday, 4 May 2031", "Date: 04/05/2031".
func dayAlone(part string) bool {
	rest := strings.Trim(headDay.ReplaceAllString(part, ""), " ,.()")
	at := headDay.FindStringIndex(part)
	return at != nil && (rest == "" || strings.EqualFold(rest, "date:") || placeAlone(rest))
}

// calledRelease reports what a body calls what it issues, with its number and its day: "PKO RELEASE No. 114", "Press note".
func calledRelease(part string) bool {
	if g := releases.FindString(part); g != "" {
		part = "press release " + part[len(g):]
	}
	words := page.Fold(strings.Join(strings.Fields(numeral.ReplaceAllString(headDay.ReplaceAllString(part, " "), " ")), " "))
	words = strings.TrimRight(strings.TrimSuffix(strings.Trim(words, " ,.:/-()"), " of"), " ,.:")
	for _, phrase := range page.Releases() {
		if words == phrase || words == phrase+" dated" || words == phrase+" issued" {
			return true
		}
	}
	return false
}

// deskOfHouse reports the part of a body that publishes: "Press Office", "Public Affairs Office, Camp Orel", "Communication Division".
func deskOfHouse(part string) bool {
	part, _, _ = strings.Cut(strings.ToLower(part), ",")
	says, sits := false, false
	words := strings.Fields(part)
	for _, w := range words {
		says = says || page.OfHouse(w, "says")
		sits = sits || page.OfHouse(w, "sits")
	}
	says = says || strings.Contains(part, "public affairs")
	return says && sits && len(words) <= 5 && !strings.Contains(part, "ministry")
}

// issues reports the name of a body: words with capitals, most of which stand in names of bodies, or a code.
func issues(part string) bool {
	part = acronym.ReplaceAllString(part, "")
	words := strings.Fields(part)
	if len(words) == 1 {
		return longCode.MatchString(part)
	}
	if len(words) > mostIssuerWords || strings.ContainsAny(part, "?!\"“”:;") {
		return false
	}
	known, headed, counted := 0, false, 0
	shouted := part == strings.ToUpper(part)
	for i, w := range words {
		w = bare(w)
		if joins(w) {
			continue
		}
		if !startsUpper(words[i]) && !ranked.MatchString(w) {
			return false
		}
		counted++
		if ofBody(w) || placeWords(words[i:]) > 0 && !(shouted && initials(words[i])) {
			known++
		}
		headed = headed || bodyHead(w)
	}
	return headed && known*3 >= counted*2
}

// ofBody reports a word that stands in names of bodies.
func ofBody(w string) bool {
	return page.BodyWord(w) != "" || actor.TailKind(w) != "" || actor.UnitWord(w) || ranked.MatchString(w) || actor.Ordinal(w)
}

// bodyHead reports a word that says what a body is.
func bodyHead(w string) bool {
	part := page.BodyWord(w)
	return part == "head" || part == "post" || actor.UnitWord(w) || actor.TailKind(w) == "agency"
}

// stated is the body named in a title that says whose statement follows.
var stated = regexp.MustCompile(`^(?i:(?:press |joint |official )?(?:statement|communiqu[eé]|declaration|message)(?: issued)?) (?i:from|by|of) (?i:the )?((?:\p{Lu}|embassies|consulates|missions)[^:;?!"“”]{5,90})$`)

// statedBy is where the body stands whose statement a line announces: "Statement from the General Command of the Armed Forces".
func statedBy(line string) (name string, at int) {
	if g := stated.FindStringSubmatchIndex(line); g != nil && issues(strings.ToUpper(line[g[2]:g[2]+1])+line[g[2]+1:g[3]]) {
		return line[g[2]:g[3]], g[2]
	}
	return "", 0
}

// alerted is what stands behind the name of an alert: "Security Alert: U.S. Consulate General Lahore – 4 May 2031".
var alerted = regexp.MustCompile(`^(?i:(?:security|travel|weather|health|demonstration|emergency|worldwide|crime)? ?(?:alert|notice|warning|advisory|message)) ?[:–—-] (\p{Lu}[^:]{6,70})$`)

// alertedBy is the post that issued the alert of a line.
func alertedBy(line string) (name string, at int) {
	g := alerted.FindStringSubmatchIndex(line)
	if g == nil {
		return "", 0
	}
	name = line[g[2]:g[3]]
	if day := headDay.FindStringIndex(name); day != nil {
		name = name[:day[0]]
	}
	name = strings.TrimRight(name, " ,(–—-|")
	if name, _, _ = strings.Cut(name, " – "); post(name) {
		return name, g[2]
	}
	return "", 0
}

// post reports the name of a body abroad: whose it is, what it is, and up to three words for where.
func post(name string) bool {
	words := strings.Fields(name)
	at := -1
	for i, w := range words {
		if page.IsPost(bare(w)) || i > 0 && strings.EqualFold(words[i-1], "high") && bare(w) == "commission" {
			at = i
		}
	}
	if at < 0 || at > 4 || len(words)-at > 5 {
		return false
	}
	for i, w := range words {
		if !startsUpper(w) && !joins(bare(w)) {
			return false
		}
		if i < at && placeWords(words[i:at]) == 0 && page.BodyWord(bare(w)) == "" && !joins(bare(w)) && !nation(words[:at]) {
			return false
		}
	}
	return at+1 < len(words) || at > 0
}

// nation reports words that name a country or its people.
func nation(words []string) bool {
	name := strings.Join(words, " ")
	_, country := gazetteer.CountryNamed(name)
	_, people := gazetteer.Demonym(name)
	return country || people
}
