package muc4

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	slotLine    = regexp.MustCompile(`^(\d{1,2})\.\s+([A-Z][A-Z :]+?[A-Z])(?:\s{2,}|\t+|\s*$)(.*)$`)
	quotedValue = regexp.MustCompile(`^"((?:[^"\\]|\\.|"")*)"\s*(?::\s*"(.*)")?$`)
	taggedValue = regexp.MustCompile(`^(.*?):\s*"(.*)"$`)
)

// ReadTemplates reads a file of answer keys or responses: the templates of each message, by the
// message's id. Messages without an incident have an entry and no template.
func ReadTemplates(file string) map[string][]*Template {
	out := map[string][]*Template{}
	r := templateReader{out: out}
	for _, line := range strings.Split(file, "\n") {
		r.line(strings.TrimRight(line, " \t\r"))
	}
	r.close()
	return out
}

// templateReader goes through a file line by line.
type templateReader struct {
	out      map[string][]*Template
	id       string
	template *Template
	empty    bool
	slot     int
}

func (r *templateReader) line(line string) {
	if m := slotLine.FindStringSubmatch(line); m != nil {
		if n, _ := strconv.Atoi(m[1]); n < slotCount {
			r.begin(n, strings.TrimSpace(m[3]))
		}
		return
	}
	if line != "" && (line[0] == ' ' || line[0] == '\t') && r.slot > slotTemplate {
		r.fill(line)
	}
}

func (r *templateReader) begin(slot int, rest string) {
	r.slot = slot
	switch slot {
	case slotID:
		r.close()
		r.id, r.template, r.empty = rest, &Template{}, false
	case slotTemplate:
		if r.template != nil {
			r.template.Optional = strings.Contains(rest, "OPTIONAL")
			r.empty = rest == "" || rest[0] == '*' || rest[0] == '-'
		}
	default:
		r.fill(rest)
	}
}

func (r *templateReader) fill(written string) {
	if r.template == nil {
		return
	}
	if f, ok := parseFill(r.slot, written); ok {
		r.template.Slots[r.slot] = append(r.template.Slots[r.slot], f)
	}
}

// close puts the open template into its message.
func (r *templateReader) close() {
	if r.template == nil {
		return
	}
	ts := r.out[r.id]
	if !r.empty {
		ts = append(ts, r.template)
	}
	r.out[r.id] = ts
}

// parseFill reads `? "A" / "B"` or `DEATH: "A" / "B"`.
func parseFill(slot int, written string) (Fill, bool) {
	written = strings.TrimSpace(written)
	f := Fill{Optional: strings.HasPrefix(written, "?")}
	written = strings.TrimSpace(strings.TrimLeft(written, "? "))
	if written == "-" || written == "*" || written == "" {
		return f, false
	}
	tagged := false
	for _, part := range alternatives(written) {
		v := parseValue(slot, part)
		switch {
		case !listed[slot] && !counts[slot]:
			f.Values = append(f.Values, v)
		case strings.HasPrefix(part, `"`): // one more string that the same value is about
			if len(f.Values) > 0 {
				f.Values = append(f.Values, Value{f.Values[0].Text, v.Text})
			}
		default:
			if v.About != "" && !tagged && len(f.Values) > 0 && f.Values[len(f.Values)-1].About == "" {
				shareTag(f.Values, v.About)
			}
			tagged = tagged || v.About != ""
			f.Values = append(f.Values, v)
		}
	}
	return f, len(f.Values) > 0
}

// shareTag gives the values before a tag what the tag says: `A / B: "C"`.
func shareTag(values []Value, about string) {
	for i := range values {
		values[i].About = about
	}
}

func parseValue(slot int, part string) Value {
	part = strings.TrimSpace(part)
	if m := quotedValue.FindStringSubmatch(part); m != nil {
		return Value{strings.TrimSpace(strings.ReplaceAll(m[1], `\"`, `"`)), m[2]}
	}
	if m := taggedValue.FindStringSubmatch(part); m != nil && slot != slotLocation {
		return Value{strings.TrimSpace(m[1]), m[2]}
	}
	return Value{strings.TrimSpace(strings.Trim(part, `"`)), ""}
}

// alternatives cuts at " / " outside quotes; "(X) / (Y)" loses its parentheses.
func alternatives(s string) []string {
	var out []string
	quote, from := false, 0
	for i := 0; i < len(s); i++ {
		if s[i] == '"' && (i == 0 || s[i-1] != '\\') {
			quote = !quote
		}
		if !quote && strings.HasPrefix(s[i:], " / ") {
			out = append(out, s[from:i])
			from, i = i+3, i+2
		}
	}
	var kept []string
	for _, part := range append(out, s[min(from, len(s)):]) {
		if part = bare(strings.TrimSpace(part)); part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}

// bare takes off parentheses that hold the whole of a part.
func bare(s string) string {
	if !strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") || strings.Count(s, "(") != strings.Count(s, ")") {
		return s
	}
	for depth, i := 0, 0; i < len(s)-1; i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return s
		}
	}
	return strings.TrimSpace(s[1 : len(s)-1])
}
