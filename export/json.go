package export

import (
	"encoding/json"
	"io"
	"slices"

	"sitrep/export/mask"
	"sitrep/ledger"
)

func init() {
	Register(Format{Name: "json", Extension: ".json",
		Doc: "the collated ledger, as other programs read it", Write: JSON})
}

// masking stands at the end of a masked ledger, so that its quotes are not taken for the
// original's.
type masking struct {
	Placeholder string `json:"placeholder"`
	Note        string `json:"note"`
}

// JSON writes the situation itself, indented. Where names are withheld a last member, "masking",
// says so; each masked quote holds the placeholder.
func JSON(w io.Writer, s *ledger.Situation, o Options) error {
	out := struct {
		*ledger.Situation
		Masking *masking `json:"masking,omitempty"`
	}{Situation: s}
	if !o.IncludeNames {
		out.Situation = mask.Rewrite(withoutBylines(s), mask.ForSituation(s).Text)
		out.Masking = &masking{mask.Placeholder, mask.Note}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// withoutBylines is a situation without the names of those who wrote its reports: the text may not name them at all.
func withoutBylines(s *ledger.Situation) *ledger.Situation {
	out := *s
	out.Reports = slices.Clone(s.Reports)
	for i := range out.Reports {
		if g := out.Reports[i].Given; g != nil && g.Byline != "" {
			masked := *g
			masked.Byline = mask.Placeholder
			out.Reports[i].Given = &masked
		}
	}
	return &out
}
