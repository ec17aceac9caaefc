package input

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

func init() {
	register(Format{Name: "jsonl", Endings: []string{".jsonl", ".ndjson", ".json"}, Is: isJSON, Order: 40, take: takeJSON})
}

var jsonStart = regexp.MustCompile(`^(?:\[\s*)?\{\s*(?:"[^"\n]{0,200}"\s*:|\})`)

func isJSON(head []byte) bool { return jsonStart.Match(opening(head)) }

// takeJSON takes a report an object: one a line (JSON Lines), one after the other, or in a list.
func takeJSON(w *walk, s *source) {
	narrow(s)
	line, _, whole := bytes.Cut(bytes.TrimLeft(s.head(), " \t\r\n"), []byte("\n"))
	if len(line) > 0 && line[0] == '{' && (json.Valid(line) || !whole) {
		takeLines(w, s)
		return
	}
	takeValues(w, s)
}

// takeLines takes an object a line. A bad line is told and passed over.
func takeLines(w *walk, s *source) {
	for n := 1; !w.stopped; n++ {
		line, long, err := readLine(s.in, w.opt.maxBytes())
		path := fmt.Sprintf("%s%sline=%d", s.path, partSign, n)
		switch {
		case long:
			w.refuse(path, "%s", tooLarge(0, w.opt.maxBytes()))
		case len(bytes.TrimSpace(line)) > 0:
			w.object(path, line)
		}
		if err != nil {
			if err != io.EOF {
				w.refuse(s.path, "damaged, its rest is left out: %v", err)
			}
			return
		}
	}
}

// readLine reads a line of at most so many bytes; of a longer one nothing is kept.
func readLine(in *bufio.Reader, limit int64) (line []byte, long bool, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > limit+1; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, long, err
		}
	}
}

// takeValues takes objects that stretch over lines, alone or in a list.
func takeValues(w *walk, s *source) {
	limit := w.opt.maxBytes() + headSize
	in := &allowance{Reader: s.in, left: limit}
	values := json.NewDecoder(in)
	if bytes.HasPrefix(bytes.TrimLeft(s.head(), " \t\r\n"), []byte("[")) {
		_, _ = values.Token()
	}
	for n := 1; !w.stopped && values.More(); n++ {
		in.left = limit
		var value json.RawMessage
		path := fmt.Sprintf("%s%sitem=%d", s.path, partSign, n)
		if err := values.Decode(&value); err != nil {
			if errors.Is(err, errLong) {
				err = errors.New(tooLarge(0, w.opt.maxBytes()))
			}
			w.refuse(path, "no JSON, the rest of the file is left out: %v", err)
			return
		}
		w.object(path, value)
	}
}

// object takes the report of one object.
func (w *walk) object(path string, raw []byte) {
	var o map[string]any
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&o); err != nil {
		w.refuse(path, "no JSON object: %s", clip(err.Error(), 100))
		return
	}
	names := slices.Sorted(maps.Keys(o))
	columns := w.opt.columns(names)
	if valueAt(o, columns["text"]) == "" {
		if _, there := o[columns["text"]]; there {
			w.refuse(path, "empty")
			return
		}
		w.refuse(path, "%s", noText("member", names))
		return
	}
	w.row(path, func(field string) string { return valueAt(o, columns[field]) })
}

// valueAt is the value of a member, "source.name" for one inside another. Lists are joined by commas.
func valueAt(o map[string]any, name string) string {
	if name == "" {
		return ""
	}
	value, ok := o[name]
	if !ok {
		outer, rest, inside := strings.Cut(name, ".")
		if next, isObject := o[outer].(map[string]any); inside && isObject {
			return valueAt(next, rest)
		}
	}
	return written(value, 0)
}

func written(value any, depth int) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case map[string]any:
		if depth < 2 {
			return written(v["name"], depth+1)
		}
	case []any:
		var all []string
		for _, x := range v[:min(len(v), 20)] {
			if s := written(x, depth+1); depth < 2 && s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
