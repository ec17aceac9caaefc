package corpus

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"sitrep/language/sentence"
	"sitrep/language/token"
	"sitrep/text"
)

// TellingKinds, TellingMoods, TellingCounts, TellingSays and TellingRoles are the inventories of marked reports; all but moods have none first.
// A number told to be old or wrong counts as "former".
var (
	TellingKinds = []string{"", "attack", "bombing", "shooting", "kidnapping", "foiled_plot", "arrest", "raid", "seizure", "clash", "airstrike", "siege",
		"claim_of_responsibility", "propaganda", "travel_to_conflict", "return_from_conflict", "intelligence_sharing", "policy_change",
		"territorial_change", "warning", "demonstration", "trial", "sentence", "extradition", "other"}
	TellingMoods  = []string{"news", "past", "planned", "foiled", "threatened", "denied", "alleged", "ongoing"}
	TellingCounts = []string{"", "killed", "wounded", "missing", "kidnapped", "arrested", "freed", "sentenced", "charged", "deported", "evacuated", "displaced",
		"surrendered", "returned", "joined", "protesters", "seized", "destroyed", "fired", "former"}
	TellingSays  = []string{"", "says"}
	TellingRoles = []string{"", "perpetrator", "agency", "actor", "victim", "target", "instrument", "source", "relay"}
)

// roleLetters are the letters of roles in a mark.
var roleLetters = map[byte]string{'p': "perpetrator", 'g': "agency", 'a': "actor", 'v': "victim", 't': "target", 'i': "instrument"}

// What stands between the sign that opens a mark and the words it marks.
var (
	tellingHead = regexp.MustCompile(`^([a-z_]+)(?:/([a-z]+))?(?::(\d+))?$`)
	partyHead   = regexp.MustCompile(`^(?:[pgavti]\d*)+$`)
	sayingHead  = regexp.MustCompile(`^(say|src|via)(\d+)$`)
	roleMark    = regexp.MustCompile(`([pgavti])(\d*)`)
)

// Marked is a report without its marks, with what they say.
type Marked struct {
	Name, Text string
	Whole      bool // numbers and sayings are marked too
	Tellings   []MarkedTelling
	Parties    []MarkedParty
	Counts     []MarkedCount
	Sayings    []MarkedSaying
}

// MarkedTelling is a word that tells of a happening; Happening is its number in the report, "" where the report tells of one alone.
type MarkedTelling struct {
	text.Span
	Kind, Mood, Happening string
}

// MarkedParty are words for one who takes part in a happening.
type MarkedParty struct {
	text.Span
	Role, Happening string
}

// MarkedCount is a number of people or things, by what befell them.
type MarkedCount struct {
	text.Span
	What, Happening string
}

// MarkedSaying is a word that gives something as somebody's (part "say"), the words for whose it is ("src") or for who passes it on ("via"); Number ties them.
type MarkedSaying struct {
	text.Span
	Part, Number string
}

// ReadMarked reads reports in which the words that tell of a happening are marked, who takes part, numbers and who says so. README.md of the folder told
// has the form. A file without a mark of a saying has its happenings and parties marked alone.
func ReadMarked(path string) (out []Marked, err error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	whole := strings.Contains(string(content), "<say")
	for i, report := range strings.Split("\n"+string(content), "\n== ") {
		if i == 0 {
			continue
		}
		name, body, _ := strings.Cut(report, "\n")
		m, err := unmarked(strings.TrimSpace(body))
		if err != nil {
			return nil, fmt.Errorf("%s: report %s: %w", path, strings.TrimSpace(name), err)
		}
		m.Name, m.Whole = strings.TrimSpace(name), whole
		out = append(out, m)
	}
	return out, nil
}

// opened is a mark that is not closed yet: its sign and head, and where its words begin in the plain text.
type opened struct {
	sign  byte
	head  string
	start int
}

var closes = map[byte]byte{']': '[', '}': '{', '>': '<'}

// unmarked takes the marks out of a report. One may stand inside another.
func unmarked(body string) (Marked, error) {
	var m Marked
	var plain strings.Builder
	var open []opened
	for i := 0; i < len(body); i++ {
		switch c := body[i]; c {
		case '[', '{', '<':
			head, _, found := strings.Cut(body[i+1:], " ")
			if !found {
				return Marked{}, fmt.Errorf("a mark that is not closed: %.20s", body[i:])
			}
			open = append(open, opened{c, head, plain.Len()})
			i += 1 + len(head)
		case ']', '}', '>':
			last := len(open) - 1
			if last < 0 || open[last].sign != closes[c] {
				return Marked{}, fmt.Errorf("a mark is closed that is not open: %.20s", body[i:])
			}
			if err := m.add(open[last], plain.Len()); err != nil {
				return Marked{}, err
			}
			open = open[:last]
		default:
			plain.WriteByte(c)
		}
	}
	if len(open) > 0 {
		return Marked{}, fmt.Errorf("a mark that is not closed: %s", open[0].head)
	}
	m.Text = plain.String()
	return m, nil
}

// add takes up a mark whose words end at a place of the plain text.
func (m *Marked) add(o opened, end int) error {
	span := text.Span{Start: o.start, End: end}
	said, told := sayingHead.FindStringSubmatch(o.head), tellingHead.FindStringSubmatch(o.head)
	switch {
	case o.sign == '{' && partyHead.MatchString(o.head):
		for _, r := range roleMark.FindAllStringSubmatch(o.head, -1) {
			m.Parties = append(m.Parties, MarkedParty{span, roleLetters[r[1][0]], r[2]})
		}
		return nil
	case o.sign == '<' && said != nil:
		m.Sayings = append(m.Sayings, MarkedSaying{span, said[1], said[2]})
		return nil
	case o.sign == '<' && told != nil && slices.Contains(TellingCounts, told[1]) && (told[2] == "" || told[2] == "was"):
		what := told[1]
		if told[2] == "was" {
			what = "former"
		}
		m.Counts = append(m.Counts, MarkedCount{span, what, told[3]})
		return nil
	case o.sign == '[' && told != nil:
		mood := cmp.Or(told[2], TellingMoods[0])
		if slices.Contains(TellingKinds, told[1]) && slices.Contains(TellingMoods, mood) {
			m.Tellings = append(m.Tellings, MarkedTelling{span, told[1], mood, told[3]})
			return nil
		}
	}
	return fmt.Errorf("no such type, mood, role or count: %c%s", o.sign, o.head)
}

// Sentences are those of the report, with the marks that fall into each.
func (m *Marked) Sentences() (out []*Sentence) {
	d := text.New(m.Text)
	d.Tokens = token.Split(d)
	d.Sentences = sentence.Split(d)
	for i, s := range d.Sentences {
		out = append(out, m.sentence(d, s, fmt.Sprintf("%s-%d", m.Name, i)))
	}
	return out
}

// sentence is a sentence of a document with the marks that fall into it.
func (m *Marked) sentence(d *text.Document, s text.Sentence, id string) *Sentence {
	n := s.Last - s.First
	out := &Sentence{ID: id, Tells: make([]string, n), Moods: make([]string, n)}
	for t := s.First; t < s.Last; t++ {
		out.Words = append(out.Words, d.Word(t))
	}
	for _, t := range m.Tellings {
		if at := lastOf(d, s, t.Span); at >= 0 {
			out.Tells[at], out.Moods[at] = t.Kind, t.Mood
			out.Takes = append(out.Takes, Takes{at, m.roles(d, s, t.Happening)})
		}
	}
	if m.Whole {
		m.countsAndSayings(d, s, out)
	}
	return out
}

// lastOf is the place in a sentence of the last word of a span, -1 where it stands elsewhere.
func lastOf(d *text.Document, s text.Sentence, span text.Span) int {
	first, last := d.TokensIn(span)
	if !s.Contains(span) || first >= last {
		return -1
	}
	return last - 1 - s.First
}

// roles are those of the words of a sentence in a happening.
func (m *Marked) roles(d *text.Document, s text.Sentence, happening string) []string {
	out := make([]string, s.Last-s.First)
	for _, p := range m.Parties {
		if p.Happening == happening {
			fill(out, d, s, p.Span, p.Role)
		}
	}
	return out
}

// fill sets the role of the words of a span that stands in a sentence.
func fill(roles []string, d *text.Document, s text.Sentence, span text.Span, role string) {
	if first, last := d.TokensIn(span); s.Contains(span) {
		for k := first; k < last; k++ {
			roles[k-s.First] = role
		}
	}
}

// countsAndSayings adds the marks of numbers and of who says so.
func (m *Marked) countsAndSayings(d *text.Document, s text.Sentence, out *Sentence) {
	n := s.Last - s.First
	out.Counts, out.Says = make([]string, n), make([]string, n)
	for _, c := range m.Counts {
		if at := lastOf(d, s, c.Span); at >= 0 {
			out.Counts[at] = c.What
		}
	}
	for _, cue := range m.Sayings {
		at := lastOf(d, s, cue.Span)
		if cue.Part != "say" || at < 0 {
			continue
		}
		out.Says[at] = TellingSays[1]
		roles := make([]string, n)
		for _, x := range m.Sayings {
			if x.Number == cue.Number && x.Part != "say" {
				fill(roles, d, s, x.Span, map[string]string{"src": "source", "via": "relay"}[x.Part])
			}
		}
		out.Takes = append(out.Takes, Takes{at, roles})
	}
}
