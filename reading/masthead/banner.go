package masthead

import (
	"strings"

	"sitrep/lexicon/en/event"
	"sitrep/lexicon/en/name"
	"sitrep/lexicon/en/page"
	"sitrep/text"
)

// bannerWords is the most words of a line above the title that names the outlet.
const bannerWords = 3

// readBanner takes a first line of a few words above the title for the outlet, where its words tell that it is a name: a code ("QSAC"),
// a particle inside ("El Litoral Hoy"), or the same words in the text again. Any other short line may be the title itself, with a
// longer one below that goes on.
func readBanner(d *text.Document, m *text.Masthead, head []headLine) {
	if m.Agency != "" || len(head) < 3 {
		return
	}
	line, title := head[0], head[1]
	if aboveDay(head) {
		setPublisher(m, line.words, line.Span, "masthead")
		m.Publisher = line.words
		return
	}
	if line.long || title.long || len(strings.Fields(line.words)) > bannerWords || len(strings.Fields(title.words)) < titleWords ||
		title.signed || strings.HasSuffix(title.words, ".") || strings.HasPrefix(title.words, "By ") || !couldPublish(line.words) || placeAlone(line.words) || calledRelease(line.words) {
		return
	}
	if longCode.MatchString(line.words) && !page.SectionWord(line.words) && !named(line.words) || foreign(line.words) || strings.Contains(d.Text[title.End:], line.words) && len(strings.Fields(line.words)) > 1 {
		setPublisher(m, line.words, line.Span, "masthead")
		m.Publisher = line.words
	}
}

// aboveDay reports a name in the first line, with a title and the day (and the town) of the issue alone below it, in either order.
func aboveDay(head []headLine) bool {
	return bannerOver(head[0], head[2], head[1]) || bannerOver(head[0], head[1], head[2])
}

// bannerOver reports a line that may be the name of an outlet beside a title and a line of the day alone.
func bannerOver(line, title, day headLine) bool {
	words := strings.Fields(line.words)
	if line.long || day.long || title.long || day.day == "" || title.day != "" || len(words) < 2 || len(words) > bannerWords+1 || len(strings.Fields(title.words)) < titleWords {
		return false
	}
	for _, p := range parts(day.words) {
		if p.kind != "day" && p.kind != "place" {
			return false
		}
	}
	for _, w := range words {
		if lower := strings.ToLower(w); page.SectionWord(w) || page.OfHouse(w, "paper") || houseWords(w) || len(event.Senses(lower, true))+len(event.Senses(strings.TrimSuffix(lower, "s"), true)) > 0 {
			return false
		}
	}
	return couldPublish(line.words) && !placeAlone(line.words) && !calledRelease(line.words) && !strings.HasSuffix(line.words, ".")
}

// foreign reports a name of several words with a particle of another language in it: "El Litoral Hoy".
func foreign(words string) bool {
	parts := strings.Fields(words)
	for _, w := range parts {
		if len(parts) > 1 && name.Particle(strings.ToLower(w)) {
			return true
		}
	}
	return false
}
