package polnear

import (
	"sort"

	"sitrep/text"
)

// Convert gives a document's attributions as the corpus would mark them; see the package comment.
func Convert(d *text.Document) []Attribution {
	list := outermost(d)
	c := charactersOf(d.Text)
	var out []Attribution
	for _, m := range marked(d, list) {
		out = append(out, Attribution{c.spans(m.source), c.spans(m.cue), c.spans(m.content)})
	}
	return out
}

// mark is an attribution in spans of bytes.
type mark struct{ source, cue, content []text.Span }

// outermost are the numbers of the attributions that stand in no other's content, in the order of
// their cues. Outlets that were only told something, and labels over a block, are not marked.
func outermost(d *text.Document) []int {
	var out []int
	for k, a := range d.Attributions {
		if relays(a) {
			continue
		}
		up := a.Outer
		for up >= 0 && relays(d.Attributions[up]) {
			up = d.Attributions[up].Outer
		}
		if up < 0 {
			out = append(out, k)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return begin(d.Attributions[out[i]]) < begin(d.Attributions[out[j]]) })
	return out
}

func relays(a text.Attribution) bool {
	return a.Rule == "attribution.label" || a.Rule == "attribution.relay"
}

func begin(a text.Attribution) int {
	if a.Cue.Empty() {
		return a.Content.Start
	}
	return a.Cue.Start
}

// marked widens each attribution; one that goes on a quotation of the one before it is a piece of that.
func marked(d *text.Document, list []int) []mark {
	var out []mark
	for _, k := range list {
		a := d.Attributions[k]
		if a.Cue.Empty() && len(out) > 0 {
			last := &out[len(out)-1]
			last.content = append(last.content, pieces(d, a, nil, nil)...)
			continue
		}
		source, cue := source(d, a), cue(d, a)
		m := mark{source, cue, pieces(d, a, source, cue)}
		if len(m.content) > 0 {
			out = append(out, m)
		}
	}
	for i := range out {
		sort.Slice(out[i].content, func(a, b int) bool { return out[i].content[a].Start < out[i].content[b].Start })
	}
	return out
}
