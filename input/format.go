package input

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"
)

// Format is a form in which reports arrive. A file is known by its first bytes; where they don't tell, by the ending of its
// name. Each format stands in a file of its own and registers itself; docs/input.md has a section on each.
type Format struct {
	Name    string                   // as --input-format takes it
	Endings []string                 // of file names, with the dot; in a folder files with them are read
	Is      func(head []byte) bool   // knows the format by the first bytes of a file; nil when only the name tells
	Order   int                      // formats of a lower order are asked first
	take    func(w *walk, s *source) // yields the reports of a file
}

var formats []Format

// register adds a format.
func register(f Format) {
	formats = append(formats, f)
	slices.SortStableFunc(formats, func(a, b Format) int { return cmp.Or(a.Order-b.Order, strings.Compare(a.Name, b.Name)) })
}

// Formats are all formats, by name.
func Formats() []Format {
	out := slices.Clone(formats)
	slices.SortFunc(out, func(a, b Format) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// FormatNames are the names that --input-format takes.
func FormatNames() []string {
	var out []string
	for _, f := range Formats() {
		out = append(out, f.Name)
	}
	return out
}

func formatNamed(name string) (Format, bool) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return formats[i], true
}

// formatOf is the format of a file by its first bytes, then by its name; plain text where neither tells.
func formatOf(head []byte, name string) Format {
	for _, f := range formats {
		if f.Is != nil && f.Is(head) {
			return f
		}
	}
	if _, ok := foreign(head); !ok {
		if f, ok := formatEnding(ending(name)); ok {
			return f
		}
	}
	text, _ := formatNamed("text")
	return text
}

func formatEnding(e string) (Format, bool) {
	for _, f := range formats {
		if e != "" && slices.Contains(f.Endings, e) {
			return f, true
		}
	}
	return Format{}, false
}

// opening is the start of a file in lower case, without byte order mark, blanks, comments and the XML declaration.
func opening(head []byte) []byte {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	for {
		head = bytes.TrimLeft(head, " \t\r\n")
		end := []byte(nil)
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = []byte("-->")
		case bytes.HasPrefix(head, []byte("<?")):
			end = []byte("?>")
		default:
			return bytes.ToLower(head[:min(len(head), 1024)])
		}
		_, rest, ok := bytes.Cut(head, end)
		if !ok {
			return nil
		}
		head = rest
	}
}

// baseName is the last part of a path or of a member's name.
func baseName(name string) string {
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}
