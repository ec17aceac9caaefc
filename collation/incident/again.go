package incident

import (
	"strings"

	"sitrep/collation/pile"
	"sitrep/ledger"
	lexicon "sitrep/lexicon/en/collation"
)

// again are the words by which an event is spoken of as known: a noun with an article or with its day ("Monday's
// blast"), in the place of its trigger or right behind it in its sentence; "" for one that is told as new.
func (g *grouper) again(m *member) string {
	if m.event.Aggregate || hypothetical(m) || m.former {
		return ""
	}
	r := g.pile.Report(m.ref.Report)
	if words, ok := definite(r.Text, m.event); ok {
		return words
	}
	if m.placeless() {
		return later(r.Text, m.event)
	}
	return ""
}

// placeless reports a happening without a venue, a town and a day of its own.
func (m *member) placeless() bool { return m.bare() && len(m.venues) == 0 }

// How far before its noun an article may stand, in bytes and in words.
const (
	ahead    = 60
	between  = 4
	describe = 1 // words between them in small letters; the others are names and numbers
)

// definite are the words of an event's noun with what tells it as known before it: an article, or its own day.
func definite(text string, e ledger.Event) (string, bool) {
	m := e.Trigger
	if m.Start < 0 || m.End > len(text) || m.Start >= m.End {
		return "", false
	}
	noun := text[m.Start:m.End]
	last := noun[strings.LastIndexByte(noun, ' ')+1:]
	if lexicon.Retold(strings.ToLower(last)) == "" {
		return "", false
	}
	before := strings.Fields(strings.ToValidUTF8(text[max(0, m.Start-ahead):m.Start], ""))
	small := 0
	for back := 1; back <= between && back <= len(before); back++ {
		w := before[len(before)-back]
		if lexicon.Definite(strings.ToLower(w)) || ownDay(w, e) {
			return strings.Join(append(before[len(before)-back:], noun), " "), true
		}
		if strings.ToLower(w) == w && !strings.ContainsAny(w, "0123456789") {
			small++
		}
		if small > describe || strings.ContainsAny(w, ".,;:!?") || lexicon.Link(strings.ToLower(w)) {
			return "", false
		}
	}
	return "", false
}

// ownDay reports a word that makes a time of the event the owner of its noun: "Saturday's".
func ownDay(word string, e ledger.Event) bool {
	day, ok := strings.CutSuffix(strings.ReplaceAll(word, "’", "'"), "'s")
	return ok && e.When != nil && day != "" && strings.Contains(strings.ToLower(e.When.Written), strings.ToLower(day))
}

// tail is how many bytes behind a trigger the happening may be named as known: "were killed in the strike".
const tail = 40

// later is a definite noun for a happening that follows the trigger within its clause.
func later(text string, e ledger.Event) string {
	if e.Trigger.End < 0 || e.Trigger.End > len(text) {
		return ""
	}
	clause, _, _ := strings.Cut(text[e.Trigger.End:min(len(text), e.Trigger.End+tail)], ".")
	words := strings.Fields(clause)
	for i := 0; i+2 < len(words); i++ {
		noun := strings.ToLower(strings.Trim(words[i+2], ",;:”\""))
		if (words[i] == "in" || words[i] == "by" || words[i] == "during") && lexicon.Definite(words[i+1]) && lexicon.Retold(noun) != "" {
			return words[i+1] + " " + noun
		}
	}
	return ""
}

// sameAgain reports a happening that a mention may speak of: of the kind that its noun names, with nothing that clashes
// but numbers, which are told anew, and with the place or the day that the mention has.
func (g *grouper) sameAgain(known, m *member, noun string) bool {
	if known.kin != m.kin || known.event.Aggregate || hypothetical(known) || apart(known.hit(), m.hit()) || g.placeClash(known, m) != "" {
		return false
	}
	if !m.placeless() && !(known.past == m.past && known.days.Fit(m.days) != pile.Clash && (setAlike(known, m) || completes(known, m))) {
		return false
	}
	kind := lexicon.Retold(strings.ToLower(noun[strings.LastIndexByte(noun, ' ')+1:]))
	return kind == "attack" || kind == known.event.Type || known.event.Type == "attack" && !otherWeapon(known, kind)
}

// setAlike reports a place or a day that two happenings have in common.
func setAlike(a, b *member) bool {
	return pile.Meet(a.cities, b.cities) || pile.Meet(a.venues, b.venues) || a.days.Fit(b.days) == pile.Exact
}

// completes reports a mention that gives the day of what stands at the head of its report without one: "the October 13 attack" of
// "the ambush in Sarn".
func completes(known, m *member) bool {
	undated := !known.days.Known && known.days.Month == 0
	return undated && known.event.Trigger.Start < head && m.days.One() && m.published.One() && m.published.Lo-m.days.Lo <= weeks && known.current && !known.bare() && len(m.cities)+len(m.venues)+len(m.sites) == 0
}

// otherWeapon reports a happening whose own words name another kind of attack.
func otherWeapon(m *member, kind string) bool {
	for _, w := range pile.Words(m.event.Evidence.Quote) {
		if k := lexicon.Retold(w); k != "" && k != "attack" && k != kind {
			return true
		}
	}
	return false
}
