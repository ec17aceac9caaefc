package masthead

import (
	"regexp"

	"sitrep/text"
)

// ownVoice is a statement that begins with the body that makes it, in the voice of who speaks now: "The Embassy of Kestria in Sarn has
// been informed of a rally". A report would say "said" or "warned".
var ownVoice = regexp.MustCompile(`^(?:The |(?:Due to|Because of|In view of|Following|Owing to|In light of) [^.,]{4,80}, the )?(\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|of|the|in|to|and|at)){1,9}) (?:(?:strongly|again|hereby|also) )?(?:advises|informs|reminds|recommends|urges|wishes|regrets|condemns|expresses|notifies|announces|cautions|is (?:aware|monitoring|closely|closed)|has (?:received|been informed|been advised|learned|learnt|become aware)|continues to|would like|will be closed|has (?:temporarily )?suspended|remains (?:open|closed))\b`)

// readVoice takes the embassy that speaks in a statement without a masthead for its publisher.
func readVoice(d *text.Document, m *text.Masthead, lines []text.Span) {
	if m.Publisher != "" || m.Agency != "" || !m.Dateline.Empty() {
		return
	}
	for i, line := range lines {
		if i >= top {
			return
		}
		if !long(d.Words(line)) {
			continue
		}
		if g := ownVoice.FindStringSubmatchIndex(d.Words(line)); g != nil {
			if at := (text.Span{Start: line.Start + g[2], End: line.Start + g[3]}); post(d.Words(at)) && d.Words(at)[:4] != "The " {
				setPublisher(m, d.Words(at), at, "self-reference")
			}
		}
		return
	}
}
