package brief

import (
	"fmt"
	"io"
	"maps"
	"slices"

	"sitrep/eval/measure"
	"sitrep/eval/reportscore"
)

// Result is a score as rates, all fractions of 1.
type Result struct {
	Kinds      map[string]Kind                  `json:"kinds"`      // events, figures, counts, and parties by role
	Attributes map[string]reportscore.Attribute `json:"attributes"` // of the records found; one, two and traps of the reports
	Types      map[string]reportscore.Attribute `json:"types"`      // expected events found, with this type
	Areas      map[string]reportscore.Attribute `json:"areas"`      // reports in which all is right, by file
	Reports    reportscore.Attribute            `json:"reports"`
}

// Kind is how well one kind of record was found, with how many were owed and read.
type Kind struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Owed      int     `json:"owed"`
	Read      int     `json:"read"`
}

// Result sums up what was added.
func (s *Score) Result() Result {
	r := Result{Kinds: map[string]Kind{}, Attributes: rates(s.attributes), Types: rates(s.types), Areas: rates(s.areas), Reports: s.reports.rate()}
	for name, k := range s.kinds {
		r.Kinds[name] = k.rate()
	}
	return r
}

func (k kind) rate() Kind {
	out := Kind{Precision: measure.Ratio(k.read-k.wrong, k.read), Recall: measure.Ratio(k.hit, k.owed), Owed: k.owed, Read: k.read}
	if out.Precision+out.Recall > 0 {
		out.F1 = 2 * out.Precision * out.Recall / (out.Precision + out.Recall)
	}
	return out
}

func (a asked) rate() reportscore.Attribute {
	return reportscore.Attribute{Right: a.right, Asked: a.asked, Rate: measure.Ratio(a.right, a.asked)}
}

func rates(rows map[string]*asked) map[string]reportscore.Attribute {
	out := map[string]reportscore.Attribute{}
	for name, a := range rows {
		out[name] = a.rate()
	}
	return out
}

// Print writes the score for people; types and areas too where they are asked for.
func (s *Score) Print(w io.Writer, parts bool) error {
	r := s.Result()
	for _, name := range slices.Sorted(maps.Keys(r.Kinds)) {
		k := r.Kinds[name]
		fmt.Fprintf(w, "%-20s P %.3f R %.3f F1 %.3f   (%d owed, %d read)\n", name, k.Precision, k.Recall, k.F1, k.Owed, k.Read)
	}
	print(w, "", r.Attributes)
	if parts {
		print(w, "type ", r.Types)
		print(w, "area ", r.Areas)
	}
	_, err := fmt.Fprintf(w, "reports all right    %d of %d\n", r.Reports.Right, r.Reports.Asked)
	return err
}

func print(w io.Writer, what string, rows map[string]reportscore.Attribute) {
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		fmt.Fprintf(w, "  %-28s %d/%d  %.3f\n", what+name, rows[name].Right, rows[name].Asked, rows[name].Rate)
	}
}
