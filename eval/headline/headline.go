// Package headline measures how the deeds that headlines tell are read: the verb, who does it and what it is done to.
package headline

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"sitrep/lexicon"
	"sitrep/text"
)

// Deed is one deed of a headline, in the headline's own words: - stands for nobody and nothing, / between words that all hold.
type Deed struct {
	Part     string // tuning, or kept: counted, not looked at
	Headline string
	Verb     string
	Doer     string // head word
	Object   string // head word
}

// Load reads a table of deeds.
func Load(path string) ([]Deed, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	rows, err := lexicon.Table(path, string(raw))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	var out []Deed
	for _, r := range rows {
		out = append(out, Deed{r.Get("part"), r.Get("headline"), r.Get("deed"), r.Get("doer"), r.Get("object")})
	}
	return out, nil
}

// body stands under each headline: a headline is told by the text that follows it.
const body = "\n\nOfficials gave no further details on Monday.\n"

// Reported is a headline as the head of a report.
func Reported(headline string) string { return headline + body }

// Score counts what was read as it should be. A doer or an object counts as right only where the deed is read.
type Score struct {
	Deeds   int `json:"deeds"`
	Verbs   int `json:"verbs"`
	Doers   int `json:"doers"`
	Objects int `json:"objects"`
	Whole   int `json:"whole"` // verb, doer and object
}

// Add counts one deed against the predicates of its report and returns what was read wrongly, "" for nothing.
func (s *Score) Add(want Deed, d *text.Document) string {
	s.Deeds++
	at := slices.IndexFunc(d.Predicates, func(p text.Predicate) bool { return !p.Noun && d.Word(p.Head) == want.Verb })
	if at < 0 {
		return "no verb"
	}
	p := d.Predicates[at]
	s.Verbs++
	doer, object := holds(d, p.Subjects, want.Doer), holds(d, p.Objects, want.Object)
	if doer {
		s.Doers++
	}
	if object {
		s.Objects++
	}
	if doer && object {
		s.Whole++
		return ""
	}
	return fmt.Sprintf("doer %q object %q", wordsOf(d, p.Subjects), wordsOf(d, p.Objects))
}

// holds reports arguments of which the first is one of the words that hold; none, where nobody is to be read.
func holds(d *text.Document, arguments []int, words string) bool {
	all := strings.Split(words, "/")
	if len(arguments) == 0 {
		return slices.Contains(all, "-") && len(all) == 1
	}
	return slices.Contains(all, d.Word(arguments[0]))
}

func wordsOf(d *text.Document, arguments []int) []string {
	var out []string
	for _, a := range arguments {
		out = append(out, d.Word(a))
	}
	return out
}
