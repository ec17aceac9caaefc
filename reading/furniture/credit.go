package furniture

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/lexicon/en/actor"
)

// bylineTop is how many lines at the head may name who wrote it.
const bylineTop = 8

// byline reports "By Ana Rovik and J. Rook, staff writers": names, each with a capital, no full sentence.
func byline(words string) bool {
	fields := strings.Fields(strings.Trim(strings.NewReplacer("“", "", "”", "", "\"", "").Replace(words), " "))
	if len(fields) < 2 || len(fields) > 16 {
		return false
	}
	capital := 0
	for _, f := range fields[1:] {
		if r, _ := utf8.DecodeRuneInString(f); unicode.IsUpper(r) {
			capital++
		}
	}
	first, _ := utf8.DecodeRuneInString(fields[1])
	return unicode.IsUpper(first) && capital*2 >= len(fields)-1 && !block{words: words}.closed()
}

// namesAlone is a byline of names and nothing else.
var namesAlone = regexp.MustCompile(`^By \p{Lu}[\p{L}.'’-]*(?: (?:and |de |van |von |al-)?\p{Lu}[\p{L}.'’-]*){1,4}$`)

// signsTitle reports a byline right below a long title in small letters: a sentence that goes on would not have "By" with a capital.
func signsTitle(all []block, i int) bool {
	return i > 0 && i < bylineTop && namesAlone.MatchString(all[i].words) && !titled(all[i-1].words)
}

// sentFrom reports who wrote by what they are, and who wrote from where: "By our correspondent in Sarn", "From Ana Rovik in Sarn".
func sentFrom(b block) bool {
	return !b.closed() && (correspondent.MatchString(b.words) || writerIn.MatchString(b.words))
}

// credit matches a photographer and the agencies after a slash at the end of a block:
// "Ana Rovik/MPA/Stockhouse", "Ana Rovik / Stockhouse", "(MPA Photo/Ana Rovik)".
var credit = regexp.MustCompile(`\[\p{Lu}[^\[\]]{2,60}/[^\[\]]{2,40}\]$|(?:^|[.!?”"'’)\]] |^\()(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}) ?/ ?\p{Lu}[\p{L} .&'’/-]{1,60}\)?\.?$`)

func creditLine(b block) bool {
	return b.wordCount() <= 90 && credit.MatchString(b.words)
}

// longestCaption is the most words of a caption that nothing but an agency's name behind it shows.
const longestCaption = 30

// agencyBehind is an agency that a block ends with: "Guards at the depot. (MPA)", "Guards at the depot | MPA".
var agencyBehind = regexp.MustCompile(`(?:[.!”"] \(|\pL \| )(\p{Lu}[\p{L} ]{1,24})\)?$`)

// agencyCaption is a short block with an agency behind it that more of the report follows; behind the last paragraph the
// agency is the report's.
func agencyCaption(all []block, i int) bool {
	g := agencyBehind.FindStringSubmatch(all[i].words)
	if g == nil || all[i].wordCount() > longestCaption || i+1 >= len(all) || !paragraph(all[i+1]) {
		return false
	}
	e, ok := actor.ByName(g[1])
	return ok && e.Kind == "media"
}
