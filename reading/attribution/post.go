package attribution

import (
	"sort"
	"strings"

	"sitrep/text"
)

// postLine is the most words of a line that names an account over what it posted.
const postLine = 10

// posts reads embedded posts that lost their frame: an account's name on a line of its own right above a quotation
// ("Harbour Ministry" / "“Stay at home.”"), or with its handle above any words ("Ana Rovik (@rovik) 4 May").
func (f *finder) posts() {
	d := f.d
	lines := text.Lines(d.Text)
	for i := 0; i+1 < len(lines); i++ {
		name, handle := f.account(lines[i])
		if name.Empty() || strings.Contains(d.Text[lines[i].End:lines[i+1].Start], "\n\n") {
			continue
		}
		content := f.posted(lines[i+1], handle)
		if content.Empty() || f.claimed(content) {
			continue
		}
		first, _ := d.TokensIn(content)
		source := text.Hop{Span: name, Name: d.Words(name), Actor: f.named(d.Words(name))}
		f.add(text.Attribution{Sentence: d.SentenceIndex(first), Source: source, Content: content, Stance: "asserts", Certainty: "certain", Rule: "attribution.post"})
	}
}

// account is the name on a line that holds nothing else but a handle and a day; handle is set where it has one. A name without
// one has two words or more, each with a capital.
func (f *finder) account(line text.Span) (name text.Span, handle bool) {
	words := f.d.Words(line)
	if len(words) > 120 || len(strings.Fields(words)) > postLine || strings.ContainsAny(words, ".:;!?“”\"") && !strings.Contains(words, "@") {
		return text.Span{}, false
	}
	at := strings.IndexByte(words, '@')
	if at >= 0 {
		before := strings.TrimRight(words[:at], " (·")
		if before == "" || strings.ContainsAny(before, ".:;!?“”\"") || at+1 == len(words) || strings.IndexByte(words[:at], ' ') < 0 {
			return text.Span{}, false
		}
		return text.Span{Start: line.Start, End: line.Start + len(before)}, true
	}
	fields := strings.Fields(words)
	for _, w := range fields {
		if w == strings.ToLower(w) && w != "of" && w != "the" && w != "and" {
			return text.Span{}, false
		}
	}
	if len(fields) < 2 || words == strings.ToUpper(words) {
		return text.Span{}, false
	}
	if g := f.d.FurnitureAt(line); g != nil && g.Kind != "subheading" && g.Kind != "label" {
		return text.Span{}, false // a byline above a report that opens with a quotation
	}
	return line, false
}

// posted is what stands on the line below an account's name: a quotation that fills it, or behind a handle its sentences.
func (f *finder) posted(line text.Span, handle bool) text.Span {
	d := f.d
	first, last := d.TokensIn(line)
	if first >= last || d.InFurniture(line) {
		return text.Span{}
	}
	if q := f.inQuote(first); q >= 0 && f.quotes[q].first == first && (f.quotes[q].last >= last-1 || handle) {
		return f.quotes[q].Span
	}
	if !handle || !f.tells(line) {
		return text.Span{}
	}
	k := sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].Start >= line.Start })
	span := text.Span{}
	for ; k < len(d.Sentences) && d.Sentences[k].Start < line.End; k++ {
		span = span.Cover(d.Sentences[k].Span)
	}
	return span
}
