package annotated

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep/eval/reportscore"
)

// What Pack keeps of an annotation, by key: values are kept as they are, of words only the places. The rest (remarks,
// contents told in other words) is left out.
var (
	values = set("id", "type", "alt_types", "status", "normalised", "edtf", "country", "counts", "aggregate", "part_of",
		"materiality", "subtype", "unit", "value", "is_running_total", "subset_of", "bears_on", "stance", "kind", "hours")
	words = set("quote", "more_quotes", "mentions", "as_written", "most_specific", "source_chain", "chain", "cue", "what",
		"canonical", "aliases", "issuer", "venues", "since", "for_place", "roles", "headline", "publisher")
	records = set("events", "figures", "claims", "warnings", "entities", "noise", "date", "place", "earlier_value", "valid_for")
)

func set(keys ...string) map[string]bool {
	out := map[string]bool{}
	for _, k := range keys {
		out[k] = true
	}
	return out
}

// Pack takes the words out of an annotation of a text: what it writes is read by Load. Words that stand in the text
// become places, nearest to the record's quote; a quote that does not stand in it is refused.
func Pack(file, text string, document map[string]any) ([]byte, error) {
	p := packer{text: text}
	packed := p.record(document)
	if len(p.faults) > 0 {
		return nil, fmt.Errorf("%s: not in the text: %s", file, strings.Join(p.faults, "; "))
	}
	packed["file"], packed["sha256"] = file, digest(text)
	return lines(packed)
}

type packer struct {
	text   string
	near   int // where the record in hand is quoted
	faults []string
}

func (p *packer) record(record map[string]any) map[string]any {
	p.anchor(record)
	out := map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(record)) {
		value := record[key]
		switch {
		case empty(value):
		case values[key]:
			out[key] = value
		case words[key]:
			out[key] = p.places(key, value)
		case key == "modifier":
			out[key] = modifier(value)
		case records[key]:
			if inner := p.nested(value); !empty(inner) {
				out[key] = inner
			}
		}
	}
	return out
}

// empty is what need not be kept: null, "", [], {} and false.
func empty(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case bool:
		return !v
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// modifier is the bound of a figure by the annotation's own word; quoted words of the text ("a handful") are vague.
func modifier(value any) string {
	if s, ok := value.(string); ok && reportscore.Bound(s) {
		return s
	}
	return "vague"
}

func (p *packer) nested(value any) any {
	switch v := value.(type) {
	case map[string]any:
		return p.record(v)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = p.nested(v[i])
		}
		return out
	case string:
		return encode(p.text, v, p.near)
	}
	return value
}

// anchor finds the quote of a record: where its "at" says (in characters), or else first in the text.
func (p *packer) anchor(record map[string]any) {
	quote, ok := record["quote"].(string)
	if !ok {
		return
	}
	at, _ := record["at"].(map[string]any)
	start, given := at["start"].(float64)
	p.near = max(0, strings.Index(p.text, quote))
	if given {
		p.near = offset(p.text, int(start))
	}
}

// offset is the byte of character n.
func offset(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// places puts places for the words of a value. A further mention may be a record of its own, with "quote" and "at".
func (p *packer) places(key string, value any) any {
	switch v := value.(type) {
	case string:
		if (key == "quote" || key == "more_quotes" || key == "mentions") && !strings.Contains(p.text, v) {
			p.faults = append(p.faults, v)
		}
		return encode(p.text, v, p.near)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = p.places(key, v[i])
		}
		return out
	case map[string]any:
		return p.placesOf(key, v)
	}
	return value
}

func (p *packer) placesOf(key string, v map[string]any) any {
	if quote, ok := v["quote"].(string); ok {
		inner := packer{text: p.text}
		inner.anchor(v)
		place := inner.places(key, quote)
		p.faults = append(p.faults, inner.faults...)
		return place
	}
	out := map[string]any{}
	for name, part := range v {
		out[name] = p.places(key, part)
	}
	return out
}

// lines writes an annotation as JSON, one record a line.
func lines(document map[string]any) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("{")
	for i, key := range slices.Sorted(maps.Keys(document)) {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "\n%q: ", key)
		if err := member(&b, document[key]); err != nil {
			return nil, err
		}
	}
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

func member(b *bytes.Buffer, value any) error {
	list, ok := value.([]any)
	if !ok {
		raw, err := json.Marshal(value)
		b.Write(raw)
		return err
	}
	b.WriteString("[")
	for i, record := range list {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString("\n  ")
		raw, err := json.Marshal(record)
		if err != nil {
			return err
		}
		b.Write(raw)
	}
	b.WriteString("\n]")
	return nil
}
