// Package mask withholds the names of private persons from what leaves the program.
//
// Persons who appear in an office or speak for one keep their names, and so do organisations and
// places. A name is found whole, or by one of its parts when the part stands alone, at word
// boundaries, in any spacing and, for whole names of several words, in any case. When in doubt a
// name is withheld: a part shared with a public person is withheld where it stands alone, unless
// the reports use it as that person's own name.
package mask

import (
	"strings"
	"unicode/utf8"

	"sitrep/ledger"
	"sitrep/text"
)

// Placeholder stands where a name stood; it is also the marker that a quote was masked.
const Placeholder = "[name withheld]"

// Note tells a reader of a masked export what was done and what the positions mean.
const Note = "Names of private persons are withheld and shown as " + Placeholder +
	". Positions count bytes of the original text, not of the masked words."

// Masker knows which names to withhold. The nil Masker withholds nothing.
type Masker struct {
	names   map[string]rule // by folded words, joined by a blank
	longest map[string]int  // by first folded word: how many words its longest name has
}

// rule says what to do with a name.
type rule struct {
	withhold bool
	exact    string // a short part is withheld only as written: "Ma", not "MA"
	anyCase  bool   // a single word that is withheld in small letters too: a handle
	strength int    // when two rules meet on the same words the stronger stays
}

// Strengths of the rules that may meet on the same words.
const (
	partAlone = iota
	publicPerson
	privateWord
	publicThing
	privateName
)

// ForSituation is the Masker for a collated ledger.
func ForSituation(s *ledger.Situation) *Masker {
	m := newMasker()
	for _, e := range s.Entities {
		m.add(e.Kind, e.Public, append([]string{e.Name}, e.Aliases...))
	}
	return m
}

// ForReading is the Masker for what one report says.
func ForReading(r ledger.Reading) *Masker {
	m := newMasker()
	for _, e := range r.Entities {
		m.add(e.Kind, e.Public, append([]string{e.Name}, e.Aliases...))
	}
	return m
}

// Withholds reports whether there is any name to withhold.
func (m *Masker) Withholds() bool {
	if m == nil {
		return false
	}
	for _, r := range m.names {
		if r.withhold {
			return true
		}
	}
	return false
}

func newMasker() *Masker {
	return &Masker{names: map[string]rule{}, longest: map[string]int{}}
}

func (m *Masker) add(kind string, public bool, names []string) {
	for _, name := range names {
		switch {
		case kind != "person":
			m.put(name, rule{strength: publicThing})
		case public:
			m.put(name, rule{strength: publicPerson})
		default:
			m.withhold(name)
		}
	}
}

// withhold adds a private name and the parts it may be spoken of by. Words that are no name of
// their own (particles, titles, months) never count as a part.
func (m *Masker) withhold(name string) {
	words := split(name)
	if onlyTitles(words) || len(words) == 1 && plain[words[0].fold] != "" {
		return
	}
	strength := privateName
	if len(words) == 1 {
		strength = privateWord
	}
	m.put(name, rule{withhold: true, strength: strength})
	m.handles(words)
	for _, part := range strings.Fields(name) {
		m.part(part)
	}
	for _, w := range words {
		m.part(name[w.start:w.end])
	}
}

// shortestHandle is the fewest letters of a joined name that is withheld; a shorter one may be a word.
const shortestHandle = 7

// handles adds what a name of several words is in accounts and addresses: its words, or the first and the last, without blanks
// ("@karimfahri").
func (m *Masker) handles(words []word) {
	if len(words) < 2 {
		return
	}
	whole, ends := strings.ReplaceAll(join(words), " ", ""), words[0].fold+words[len(words)-1].fold
	for _, handle := range []string{whole, ends} {
		if utf8.RuneCountInString(handle) >= shortestHandle {
			m.put(handle, rule{withhold: true, anyCase: true, strength: privateName})
		}
	}
}

// onlyTitles reports words that name nobody: an office that was taken for somebody's name.
func onlyTitles(words []word) bool {
	for _, w := range words {
		if plain[w.fold] != "title" {
			return false
		}
	}
	return true
}

func (m *Masker) part(part string) {
	words := split(part)
	if len(words) == 0 || words[0].letters < 2 && len(words) == 1 || !words[len(words)-1].capital {
		return
	}
	if len(words) == 1 && plain[words[0].fold] != "" {
		return
	}
	r := rule{withhold: true, strength: partAlone}
	if len(words) == 1 && words[0].letters == 2 {
		r.exact = part[words[0].start:words[0].end]
	}
	m.put(part, r)
}

func (m *Masker) put(name string, r rule) {
	words := split(name)
	if len(words) == 0 {
		return
	}
	key := join(words)
	if old, ok := m.names[key]; ok && old.strength >= r.strength {
		return
	}
	m.names[key] = r
	m.longest[words[0].fold] = max(m.longest[words[0].fold], len(words))
}

// Text is s with the private names withheld.
func (m *Masker) Text(s string) string {
	spans := m.Spans(s)
	if len(spans) == 0 {
		return s
	}
	var b strings.Builder
	at := 0
	for _, span := range spans {
		b.WriteString(s[at:span.Start])
		b.WriteString(Placeholder)
		at = span.End
	}
	b.WriteString(s[at:])
	return b.String()
}

// Spans are the stretches of s that hold private names: bytes, half-open, in order, apart.
func (m *Masker) Spans(s string) []text.Span {
	if m == nil || len(m.names) == 0 {
		return nil
	}
	words := split(s)
	var spans []text.Span
	for i := 0; i < len(words); {
		n, withhold := m.match(s, words[i:])
		if withhold {
			spans = widen(s, spans, text.Span{Start: words[i].start, End: words[i+n-1].end})
		}
		i += max(n, 1)
	}
	return spans
}

// widen adds a span, widening the one before it where only blanks stand between them.
func widen(s string, spans []text.Span, next text.Span) []text.Span {
	if last := len(spans) - 1; last >= 0 && isGap(s[spans[last].End:next.Start]) {
		spans[last].End = next.End
		return spans
	}
	return append(spans, next)
}

// match is the longest known name at the head of words: how many words it has, and whether it is
// to be withheld.
func (m *Masker) match(s string, words []word) (n int, withhold bool) {
	for n = min(m.longest[words[0].fold], len(words)); n > 0; n-- {
		if !together(s, words[:n]) {
			continue
		}
		if r, ok := m.names[join(words[:n])]; ok && r.fits(s, words[:n]) {
			return n, r.withhold
		}
	}
	return 0, false
}

func (r rule) fits(s string, words []word) bool {
	if len(words) > 1 {
		return true
	}
	w := words[0]
	return (w.capital || r.anyCase) && (r.exact == "" || s[w.start:w.end] == r.exact)
}
