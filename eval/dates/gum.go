// Package dates measures the values of dates on the GUM corpus, whose XML marks dates by the
// guidelines of the Text Encoding Initiative (TEI P5, att.datable): when, from and to, notBefore and
// notAfter.
package dates

import (
	"bufio"
	"fmt"
	"html"
	"os"
	"regexp"
	"strings"

	"sitrep/text"
)

// Document is one text with its marked dates.
type Document struct {
	Text    string
	Created string // ISO date of the text
	Part    string // train, dev or test
	Dates   []Date
}

// Date is a marked date: its place in the text and its value.
type Date struct {
	text.Span
	When                string // "2017-07-21", "2017", "--07"; "" when the date is a stretch
	From, To            string
	NotBefore, NotAfter string
}

// Read reads a GUM XML file: one token a line, marks between them. Blocks become paragraphs and tokens
// are set as they are printed.
func Read(path string) (Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return Document{}, err
	}
	defer f.Close()
	r := &reader{}
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<22)
	for scanner.Scan() {
		r.line(scanner.Text())
	}
	if err := scanner.Err(); err != nil {
		return Document{}, fmt.Errorf("read %s: %w", path, err)
	}
	r.out.Text = r.text.String()
	return r.out, nil
}

type reader struct {
	out   Document
	text  strings.Builder
	open  []int // dates whose end has not come, innermost last; -1 for one without a value
	word  bool  // inside <w>: its tokens are written together
	begun bool  // a token of the word stands already
	after byte  // what the last token asks for: ' ' or 0
}

func (r *reader) line(s string) {
	switch {
	case strings.HasPrefix(s, "<text "):
		a := attributes(s)
		r.out.Created, r.out.Part = a["dateCreated"], a["partition"]
	case strings.HasPrefix(s, "<date"):
		r.begin(attributes(s))
	case s == "</date>" && len(r.open) > 0:
		if k := r.open[len(r.open)-1]; k >= 0 {
			r.out.Dates[k].End = r.text.Len()
		}
		r.open = r.open[:len(r.open)-1]
	case s == "<w>" || s == "</w>":
		r.word, r.begun = s == "<w>", false
	case block.MatchString(s):
		r.paragraph()
	case !strings.HasPrefix(s, "<") && s != "":
		token, _, _ := strings.Cut(s, "\t")
		r.token(html.UnescapeString(token))
	}
}

// block are the marks at which a paragraph ends.
var block = regexp.MustCompile(`^</?(p|head|item|caption|figure|list|sp|table|row|cell|note|quote|div\d?)[ />]`)

func (r *reader) paragraph() {
	if s := r.text.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		r.text.WriteString("\n\n")
	}
	r.after = 0
}

// begin opens a date; its first byte is known with its first token.
func (r *reader) begin(a map[string]string) {
	d := Date{When: a["when"], From: a["from"], To: a["to"], NotBefore: a["notBefore"], NotAfter: a["notAfter"]}
	if d == (Date{}) {
		r.open = append(r.open, -1)
		return
	}
	d.Start = -1
	r.out.Dates = append(r.out.Dates, d)
	r.open = append(r.open, len(r.out.Dates)-1)
}

func (r *reader) token(s string) {
	glued := r.word && r.begun || r.between(s) || tight[s] || strings.HasPrefix(s, "'") && len(s) < 4 || s == "n't"
	if r.after == ' ' && !glued {
		r.text.WriteByte(' ')
	}
	for _, k := range r.open {
		if k >= 0 && r.out.Dates[k].Start < 0 {
			r.out.Dates[k].Start = r.text.Len()
		}
	}
	r.text.WriteString(s)
	r.begun, r.after = true, ' '
	if s == "(" || s == "[" || s == "$" || s == "“" {
		r.after = 0
	}
}

// between reports a dash behind a digit, or a number behind such a dash: printed without blanks ("1894–96").
func (r *reader) between(s string) bool {
	all := r.text.String()
	dash := s == "–" || s == "-"
	digit := func(i int) bool { return i >= 0 && i < len(all) && all[i] >= '0' && all[i] <= '9' }
	return dash && digit(len(all)-1) || len(s) > 0 && s[0] >= '0' && s[0] <= '9' &&
		(strings.HasSuffix(all, "–") && digit(len(all)-1-len("–")) || strings.HasSuffix(all, "-") && digit(len(all)-2))
}

// tight are the marks that stand right behind a word.
var tight = map[string]bool{",": true, ".": true, ";": true, ":": true, "!": true, "?": true, ")": true, "]": true, "%": true, "”": true}

var attribute = regexp.MustCompile(`([A-Za-z]+)="([^"]*)"`)

func attributes(s string) map[string]string {
	out := map[string]string{}
	for _, m := range attribute.FindAllStringSubmatch(s, -1) {
		out[m[1]] = m[2]
	}
	return out
}
