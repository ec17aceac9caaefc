package brief

import "sitrep/export/mask"

// Text is a report's text cut where a layer begins or ends.
type Text struct {
	Report   Report
	Missing  bool // the text is not at hand
	Segments []Segment
	Records  []Record
}

// Record is what was read at a place of a text, and why.
type Record struct {
	Cite      Cite
	First     bool // of those that begin at this byte
	Kind, Why string
}

// Kinds are the layers, outermost first.
var Kinds = []string{"claim", "event", "figure", "warning"}

func (b *builder) texts(of func(string) string, masker *mask.Masker) []Text {
	over := b.stretches(masker)
	var out []Text
	for i, r := range b.s.Reports {
		t := Text{Report: report(i, r)}
		t.Report = mask.Rewrite(t.Report, func(v string) string { return Visible(masker.Text(v)) })
		words := of(r.ID)
		t.Missing = words == ""
		t.Records = records(i+1, over[i+1])
		t.Segments = segments(i+1, words, over[i+1], r.Furniture, masker)
		out = append(out, t)
	}
	return out
}

func records(number int, over []stretch) []Record {
	var out []Record
	for i, o := range over {
		first := i == 0 || over[i-1].Start != o.Start
		out = append(out, Record{Cite: Cite{Report: number, Byte: o.Start}, First: first, Kind: o.kind, Why: o.why})
	}
	return out
}
