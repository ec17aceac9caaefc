package reportscore

import (
	"fmt"
	"io"
	"strconv"

	"sitrep/eval/measure"
)

// Result is the score in the form that reading_score.py --json prints; all rates are fractions of 1.
type Result struct {
	Kinds       map[string]Kind      `json:"kinds"` // events figures claims warnings entities
	Attributes  map[string]Attribute `json:"attributes"`
	InFurniture int                  `json:"in_furniture"` // records taken from page furniture
}

// Kind is how well one kind of record was found, with how many were owed and read.
type Kind struct {
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Gold      int     `json:"gold"`
	Read      int     `json:"read"`
}

// Attribute is how often an attribute agreed among the records found.
type Attribute struct {
	Right int     `json:"right"`
	Asked int     `json:"asked"`
	Rate  float64 `json:"rate"`
}

// Result sums up what was added.
func (s *Score) Result() Result {
	r := Result{Kinds: map[string]Kind{}, Attributes: map[string]Attribute{}, InFurniture: s.furniture}
	for name, n := range s.kinds.rows {
		r.Kinds[name] = n.kind()
	}
	for name, n := range s.attributes.rows {
		r.Attributes[name] = Attribute{n.right, n.asked, measure.Ratio(n.right, n.asked)}
	}
	return r
}

func (n kindCount) kind() Kind {
	k := Kind{Precision: measure.Ratio(n.hit, n.read), Recall: measure.Ratio(n.hit, n.gold), Gold: n.gold, Read: n.read}
	if k.Precision+k.Recall > 0 {
		k.F1 = 2 * k.Precision * k.Recall / (k.Precision + k.Recall)
	}
	return k
}

// Print writes the score for people, in the order of reading_score.py.
func (s *Score) Print(w io.Writer) error {
	r := s.Result()
	for _, name := range s.kinds.names {
		k := r.Kinds[name]
		fmt.Fprintf(w, "%-10s P %.2f R %.2f F1 %.2f   (%d owed, %d read)\n", name, k.Precision, k.Recall, k.F1, k.Gold, k.Read)
	}
	for _, name := range s.attributes.names {
		a := r.Attributes[name]
		fmt.Fprintf(w, "  %-22s %d/%d  %.2f\n", name, a.Right, a.Asked, a.Rate)
	}
	_, err := fmt.Fprintf(w, "in furniture %d\n", r.InFurniture)
	return err
}

func number(n *float64) string {
	if n == nil {
		return "none"
	}
	return strconv.FormatFloat(*n, 'f', -1, 64)
}
