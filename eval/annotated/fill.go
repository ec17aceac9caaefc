package annotated

import (
	"fmt"
	"strings"

	"sitrep/text"
)

// fill puts words for places in all strings of an annotation. A record with a quote gets "places", its spans, so that
// words that stand several times in the text are compared where they were annotated.
func fill(value any, words string) any {
	switch v := value.(type) {
	case string:
		return wordsOf(v, words)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = fill(v[i], words)
		}
		return out
	case map[string]any:
		return fillRecord(v, words)
	}
	return value
}

func fillRecord(record map[string]any, words string) map[string]any {
	out := make(map[string]any, len(record)+1)
	for key, value := range record {
		out[key] = fill(value, words)
	}
	if _, quoted := record["quote"]; quoted {
		out["places"] = placesOf(record)
	}
	return out
}

// placesOf are the spans of a record's quote and of its other mentions.
func placesOf(record map[string]any) []text.Span {
	var out []text.Span
	for _, key := range []string{"quote", "more_quotes", "mentions"} {
		for _, s := range stringsIn(record[key]) {
			if span, ok := placeOf(s); ok {
				out = append(out, span)
			}
		}
	}
	return out
}

func stringsIn(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, part := range v {
			out = append(out, stringsIn(part)...)
		}
		return out
	}
	return nil
}

// wordsOf is a string of an annotation with the words of its places; other words stay.
func wordsOf(s, words string) string {
	if !strings.HasPrefix(s, "@") && !strings.Contains(s, " @") {
		return s
	}
	parts := strings.Split(s, " ")
	for i, part := range parts {
		if span, ok := placeOf(part); ok && span.End <= len(words) {
			parts[i] = words[span.Start:span.End]
		}
	}
	return strings.Join(parts, " ")
}

// placeOf reads one place, "@start-end".
func placeOf(s string) (text.Span, bool) {
	var p text.Span
	n, err := fmt.Sscanf(s, "@%d-%d", &p.Start, &p.End)
	return p, err == nil && n == 2 && 0 <= p.Start && p.Start < p.End && write(p) == s
}

func write(p text.Span) string { return fmt.Sprintf("@%d-%d", p.Start, p.End) }
