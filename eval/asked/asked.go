// Package asked measures the answers of `sitrep ask`: questions over the invented reports, with the words that
// an answer has to show.
package asked

import (
	"fmt"
	"strings"

	"sitrep/ledger"
	"sitrep/lexicon"
)

// Question is a question with the places its answer has to show.
type Question struct {
	Words string
	Parts []Part
}

// Part is words in a file.
type Part struct{ File, Quote string }

// Read reads a table of questions; rows of one question stand together. In a quote \n is the end of a line.
func Read(table string) ([]Question, error) {
	rows, err := lexicon.Table("questions.tsv", table)
	if err != nil {
		return nil, err
	}
	var out []Question
	for _, r := range rows {
		if len(out) == 0 || out[len(out)-1].Words != r.Get("question") {
			out = append(out, Question{Words: r.Get("question")})
		}
		q := &out[len(out)-1]
		q.Parts = append(q.Parts, Part{r.Get("file"), strings.ReplaceAll(r.Get("quote"), `\n`, "\n")})
	}
	return out, nil
}

// Result is how many questions and parts are answered among all passages shown, and among the first three.
type Result struct {
	Questions int      `json:"questions"`
	Answered  float64  `json:"answered"` // questions of which every part is shown
	Parts     float64  `json:"parts"`    // parts shown
	First     float64  `json:"first"`    // questions of which a part stands among the first three
	Lines     []string `json:"-"`        // what is not shown
}

// Score compares the passages shown for each question, with paths giving the file of a report.
func Score(questions []Question, shown [][]ledger.Evidence, file func(report string) string) Result {
	r := Result{Questions: len(questions)}
	parts, met, whole, first := 0, 0, 0, 0
	for i, q := range questions {
		missing, early := 0, false
		for _, p := range q.Parts {
			at := place(shown[i], p, file)
			early = early || at >= 0 && at < 3
			if parts++; at >= 0 {
				met++
				continue
			}
			missing++
			r.Lines = append(r.Lines, fmt.Sprintf("%s  does not show %q of %s", q.Words, p.Quote, p.File))
		}
		if missing == 0 {
			whole++
		}
		if early {
			first++
		}
	}
	r.Answered, r.Parts, r.First = share(whole, len(questions)), share(met, parts), share(first, len(questions))
	return r
}

// place is the number of the passage that shows a part, -1 when none does.
func place(shown []ledger.Evidence, p Part, file func(string) string) int {
	for k, e := range shown {
		if file(e.Report) == p.File && strings.Contains(e.Quote, p.Quote) {
			return k
		}
	}
	return -1
}

func share(part, whole int) float64 { return float64(part) / float64(max(whole, 1)) }
