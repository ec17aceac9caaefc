package web

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"sitrep/export/brief"
)

//go:embed page
var pageFiles embed.FS

// pages are the templates of the pages by name, each with the frame and the parts that all share.
type pages map[string]*template.Template

// words are what templates may call.
var words = template.FuncMap{
	"count": brief.Count, "number": func(n int) string { return brief.Number(float64(n)) }, "words": brief.Words, "day": brief.Day,
	"join": strings.Join, "hops": brief.Steps, "path": pathOf, "cite": citePath, "lower": strings.ToLower,
	"otherwise": func(other, s string) string { return cmp.Or(s, other) },
	"pair":      func(a, b any) [2]any { return [2]any{a, b} },
	"minute":    func(time string) string { return strings.Replace(time[:min(len(time), 16)], "T", " ", 1) },
}

func parsePages() (pages, error) {
	base, err := template.New("base").Funcs(words).ParseFS(pageFiles, "page/base.tmpl", "page/part/*.tmpl")
	if err != nil {
		return nil, fmt.Errorf("page templates: %w", err)
	}
	names, err := fs.Glob(pageFiles, "page/*.tmpl")
	out := pages{}
	for _, name := range names {
		if path.Base(name) == "base.tmpl" {
			continue
		}
		t, err := template.Must(base.Clone()).ParseFS(pageFiles, name)
		if err != nil {
			return nil, fmt.Errorf("page templates: %w", err)
		}
		out[strings.TrimSuffix(path.Base(name), ".tmpl")] = t
	}
	return out, err
}

// render lays a page out, whole or not at all.
func (p pages) render(name string, f frame) ([]byte, error) {
	t, ok := p[name]
	if !ok {
		return nil, fmt.Errorf("no page %s", name)
	}
	f.Page = name
	var out bytes.Buffer
	if err := t.ExecuteTemplate(&out, "base", f); err != nil {
		return nil, fmt.Errorf("page %s: %w", name, err)
	}
	return out.Bytes(), nil
}

// places of the kinds of ids; see package ledger.
var folders = map[string]string{"x": "/incidents/", "s": "/figures/", "a": "/warnings/", "o": "/sources/", "r": "/reports/", "t": "/contested/"}

// pathOf is the page of what an id names; "" for what has none.
func pathOf(id string) string {
	kind, _, ok := strings.Cut(id, "-")
	if folder := folders[kind]; ok && folder != "" {
		return folder + id
	}
	return ""
}
