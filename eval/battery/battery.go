// Package battery reads the files of a folder in which short reports and what is asked of them are written by hand.
package battery

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Load reads all files of a folder that end in ext, in their order; area is a file's name without it.
func Load[T any](folder fs.FS, ext string, parse func(area, content string) ([]T, error)) ([]T, error) {
	names, err := fs.Glob(folder, "*"+ext)
	if err != nil {
		return nil, err
	}
	var out []T
	for _, name := range names {
		raw, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		read, err := parse(strings.TrimSuffix(path.Base(name), ext), string(raw))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out = append(out, read...)
	}
	return out, nil
}
