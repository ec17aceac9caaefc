package polnear

import (
	"slices"
	"sort"
	"strings"

	"sitrep/text"
)

// Convert gives a document's attributions and attitudes as the corpus would mark them; see the package
// comment.
func Convert(d *text.Document, attitudes []text.Attribution) []Attribution {
	c := charactersOf(d.Text)
	var out []Attribution
	for _, m := range marked(d, outermost(d, attitudes)) {
		out = append(out, Attribution{c.spans(m.source), c.spans(m.cue), c.spans(m.content)})
	}
	return out
}

// mark is an attribution in spans of bytes.
type mark struct{ source, cue, content []text.Span }

// outermost are the attributions that stand in no other's content, in the order of their cues.
// Outlets that were only told something, and labels over a block, are not marked.
func outermost(d *text.Document, attitudes []text.Attribution) []text.Attribution {
	list := slices.Clone(attitudes)
	for _, a := range d.Attributions {
		if !relays(a) {
			list = append(list, a)
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := list[i].Content, list[j].Content
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	var out []text.Attribution
	for i, a := range list {
		if !inside(list, i) {
			out = append(out, a)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return begin(out[i]) < begin(out[j]) })
	return out
}

// near is how many contents that begin before another are looked at for one that holds it.
const near = 12

// inside reports whether the cue of attribution i stands in the content of another.
func inside(list []text.Attribution, i int) bool {
	mark := list[i].Cue
	if mark.Empty() {
		mark = list[i].Content
	}
	for j := max(0, i-near); j < min(len(list), i+near); j++ {
		b := list[j]
		if j != i && b.Says(mark) && !(list[i].Says(b.Cue) && around(list[i], b)) {
			return true
		}
	}
	return false
}

// around reports that of two attributions which stand in each other's content the first is the outer one: what
// is said before what is thought, the longer before the shorter.
func around(a, b text.Attribution) bool {
	if (a.Stance == "") != (b.Stance == "") {
		return b.Stance == ""
	}
	return a.Content.Len() > b.Content.Len()
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

// quoting is the last of some marks that ends in a quotation before a begins, or -1.
func quoting(d *text.Document, marks []mark, a text.Attribution) int {
	first, _ := d.TokensIn(a.Content)
	for k := len(marks) - 1; k >= max(0, len(marks)-6); k-- {
		last := marks[k].content[len(marks[k].content)-1]
		if _, end := d.TokensIn(last); end < 1 || d.SentenceOf(end-1).Block != d.SentenceOf(first).Block {
			continue
		}
		if last.End <= a.Content.Start && (strings.HasSuffix(d.Words(last), "”") || strings.HasSuffix(d.Words(last), `"`) || strings.HasSuffix(d.Words(last), "''")) {
			return k
		}
	}
	return -1
}

// marked widens each attribution; one that goes on a quotation of the one before it is a piece of that.
func marked(d *text.Document, list []text.Attribution) []mark {
	var out []mark
	for _, a := range list {
		if a.Cue.Empty() {
			if last := quoting(d, out, a); last >= 0 {
				out[last].content = append(out[last].content, pieces(d, a, nil, nil)...)
				continue
			}
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
