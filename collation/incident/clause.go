package incident

import (
	"strings"
	"unicode"

	"sitrep/ledger"
	"sitrep/lexicon/en/collation"
)

// A sentence of no more than wholeWords is shown whole where the words of the event don't make a clause of their own;
// of a longer one, what is shown goes on for at most wordsOn words behind the event, and begins at most wordsBack
// words before it.
const (
	wholeWords = 24
	wordsOn    = 9
	wordsBack  = 14
)

// clauseOf is the clause that tells an event: it begins and ends where clauses do, and an ellipsis stands where words
// of it are left out.
func clauseOf(report ledger.Report, e ledger.Evidence) string {
	if e.End > len(report.Text) || e.Start < 0 || e.Start >= e.End {
		return strings.Join(strings.Fields(e.Quote), " ")
	}
	before := strings.TrimLeft(sentenceBefore(report.Text[storyStart(report, e.Start):e.Start]), " ")
	whole := before + report.Text[e.Start:e.End] + sentenceAfter(report.Text[e.End:])
	s := sentence{strings.Map(plainSpace, whole), len(before), len(before) + e.End - e.Start}
	from, to, cutBefore, cutAfter := s.clause()
	out := strings.Trim(strings.Join(strings.Fields(s.text[from:to]), " "), " ,;:–—-•*")
	if w := lastWord(out); strings.HasSuffix(out, ".") && len(w) > len("Inc.") {
		out = strings.TrimSuffix(out, ".")
	}
	if cutBefore {
		out = "… " + out
	}
	if cutAfter {
		out += " …"
	}
	return out
}

// plainSpace is a space for every white space of one byte, so that places stay where they are.
func plainSpace(r rune) rune {
	if r < unicode.MaxASCII && unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// sentence is a sentence and where in it the words of an event stand, in bytes, half-open.
type sentence struct {
	text       string
	start, end int
}

// clause is the part of the sentence to show, in bytes, half-open, and whether words of it are left out on a side.
func (s sentence) clause() (from, to int, cutBefore, cutAfter bool) {
	if len(strings.Fields(s.text[s.start:s.end])) >= tellingWords && s.begins(s.start) {
		to, cutAfter = s.onward()
		return s.start, to, false, cutAfter
	}
	if len(strings.Fields(s.text)) <= wholeWords {
		return 0, len(s.text), false, false
	}
	from, cutBefore = s.back()
	to, cutAfter = s.onward()
	return from, to, cutBefore, cutAfter
}

// back is where a clause begins that holds the event's first word, or so many words before it.
func (s sentence) back() (from int, cut bool) {
	at := s.start
	for range wordsBack {
		at = wordBefore(s.text, at)
		if s.begins(at) {
			return at, false
		}
	}
	return at, true
}

// onward is where the clause ends that holds the event's last word, or so many words behind it.
func (s sentence) onward() (to int, cut bool) {
	to = s.end
	for range wordsOn {
		if to == len(s.text) || endsClause(s.text[:to]) {
			return to, false
		}
		to = wordAfter(s.text, to)
	}
	return to, to < len(s.text) && !endsClause(s.text[:to])
}

// begins reports a word at byte at that a title may begin with: at the start of its sentence, or behind a mark or a
// word that a clause stands behind, and one that hangs on nothing before it.
func (s sentence) begins(at int) bool {
	if at == 0 {
		return true
	}
	before := strings.TrimRight(s.text[:at], " ")
	if before == s.text[:at] || !marksBeginning(before) && !collation.OpensClause(strings.ToLower(lastWord(before))) {
		return false
	}
	return standsAlone(s.text[at:wordAfter(s.text, at)])
}

// marksBeginning reports words that end with a mark behind which a clause may begin. A full stop within a sentence is
// that of a short word.
func marksBeginning(words string) bool {
	return !strings.HasSuffix(words, ".") && endsClause(words)
}

// standsAlone reports a word that a clause may begin with: no preposition or auxiliary, none with a mark behind it, and
// no verb without its subject, as far as its end tells.
func standsAlone(word string) bool {
	small := strings.ToLower(strings.TrimLeft(word, "\"“("))
	if small == "" || endsClause(small) || collation.Bound(small) || collation.OpensClause(small) {
		return false
	}
	if word != strings.ToUpper(word) && unicode.IsUpper([]rune(word)[0]) {
		return true
	}
	return !strings.HasSuffix(small, "ing") && !strings.HasSuffix(small, "ed")
}

// endsClause reports words that end with a mark behind which a clause may begin or end.
func endsClause(words string) bool {
	words = strings.TrimRight(words, " ")
	for _, mark := range []string{",", ";", ":", "–", "—", " -", ".", "”", "\"", ")"} {
		if strings.HasSuffix(words, mark) {
			return true
		}
	}
	return false
}

// wordBefore is where the word begins that stands before byte at.
func wordBefore(s string, at int) int {
	return strings.LastIndexByte(strings.TrimRight(s[:at], " "), ' ') + 1
}

// wordAfter is where the word ends that stands at or behind byte at.
func wordAfter(s string, at int) int {
	gap := len(s[at:]) - len(strings.TrimLeft(s[at:], " "))
	if i := strings.IndexByte(s[at+gap:], ' '); i >= 0 {
		return at + gap + i
	}
	return len(s)
}

func lastWord(s string) string { return s[wordBefore(s, len(s)):] }
