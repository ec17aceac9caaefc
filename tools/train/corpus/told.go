package corpus

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"sitrep/language/sentence"
	"sitrep/language/token"
	"sitrep/text"
)

// TellingKinds, TellingMoods and TellingRoles are the inventories of marked reports; kinds and roles have none first.
var (
	TellingKinds = []string{"", "attack", "bombing", "shooting", "kidnapping", "foiled_plot", "arrest", "raid", "seizure", "clash", "airstrike", "siege",
		"claim_of_responsibility", "propaganda", "travel_to_conflict", "return_from_conflict", "intelligence_sharing", "policy_change",
		"territorial_change", "warning", "demonstration", "trial", "sentence", "extradition", "other"}
	TellingMoods = []string{"news", "past", "planned", "foiled", "threatened", "denied", "alleged", "ongoing"}
	TellingRoles = []string{"", "perpetrator", "agency", "actor", "victim", "target", "instrument"}
)

// roleLetters are the letters of roles in a mark.
var roleLetters = map[byte]string{'p': "perpetrator", 'g': "agency", 'a': "actor", 'v': "victim", 't': "target", 'i': "instrument"}

var (
	mark     = regexp.MustCompile(`\[([a-z_]+)(?:/([a-z]+))?(?::(\d+))? ([^\[\]{}\n]+)\]|\{((?:[pgavti]\d*)+) ([^\[\]{}]+)\}`)
	roleMark = regexp.MustCompile(`([pgavti])(\d*)`)
)

// Marked is a report without its marks, with what they say.
type Marked struct {
	Name, Text string
	Tellings   []MarkedTelling
	Parties    []MarkedParty
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

// ReadMarked reads reports in which the words that tell of a happening are marked, and who takes part. README.md of the folder told has the form.
func ReadMarked(path string) (out []Marked, err error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	for i, report := range strings.Split("\n"+string(content), "\n== ") {
		if i == 0 {
			continue
		}
		name, body, _ := strings.Cut(report, "\n")
		m, err := unmarked(strings.TrimSpace(body))
		if err != nil {
			return nil, fmt.Errorf("%s: report %s: %w", path, strings.TrimSpace(name), err)
		}
		m.Name = strings.TrimSpace(name)
		out = append(out, m)
	}
	return out, nil
}

// unmarked takes the marks out of a report.
func unmarked(body string) (Marked, error) {
	var m Marked
	var plain strings.Builder
	last := 0
	for _, at := range mark.FindAllStringSubmatchIndex(body, -1) {
		plain.WriteString(body[last:at[0]])
		last = at[1]
		words, err := m.add(groups(body, at), plain.Len())
		if err != nil {
			return Marked{}, err
		}
		plain.WriteString(words)
	}
	plain.WriteString(body[last:])
	m.Text = plain.String()
	if i := strings.IndexAny(m.Text, "[]{}"); i >= 0 {
		return Marked{}, fmt.Errorf("a mark that cannot be read: %.20s", m.Text[i:])
	}
	return m, nil
}

// groups are the texts of a match's groups, "" where one took no part.
func groups(s string, at []int) (out []string) {
	for i := 0; i < len(at); i += 2 {
		if at[i] < 0 {
			out = append(out, "")
			continue
		}
		out = append(out, s[at[i]:at[i+1]])
	}
	return out
}

// add takes up a mark, whose words begin at a place of the plain text, and returns them.
func (m *Marked) add(g []string, start int) (words string, err error) {
	kind, mood, happening, word, roles := g[1], g[2], g[3], g[4], g[5]
	words = word + g[6]
	span := text.Span{Start: start, End: start + len(words)}
	if kind == "" {
		for _, r := range roleMark.FindAllStringSubmatch(roles, -1) {
			m.Parties = append(m.Parties, MarkedParty{span, roleLetters[r[1][0]], r[2]})
		}
		return words, nil
	}
	if mood == "" {
		mood = TellingMoods[0]
	}
	if !slices.Contains(TellingKinds, kind) || !slices.Contains(TellingMoods, mood) {
		return "", fmt.Errorf("no such type or mood: %s", g[0])
	}
	m.Tellings = append(m.Tellings, MarkedTelling{span, kind, mood, happening})
	return words, nil
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
		first, last := d.TokensIn(t.Span)
		if !s.Contains(t.Span) || first >= last {
			continue
		}
		at := last - 1 - s.First
		out.Tells[at], out.Moods[at] = t.Kind, t.Mood
		takes := Takes{at, make([]string, n)}
		for _, p := range m.Parties {
			if p.Happening == t.Happening && s.Contains(p.Span) {
				first, last := d.TokensIn(p.Span)
				for k := first; k < last; k++ {
					takes.Roles[k-s.First] = p.Role
				}
			}
		}
		out.Takes = append(out.Takes, takes)
	}
	return out
}
