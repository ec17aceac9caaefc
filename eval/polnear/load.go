package polnear

import (
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Parts are the names Load takes: the tuning part (two thirds of the articles), which rules may be
// written by; the unseen part (one third), which is only measured; and all.
var Parts = []string{"all", "tuning", "unseen"}

// Load reads the articles of one part of a folder of the corpus: DIR/text and, where it is there,
// DIR/attributions. Articles are sorted by name.
func Load(dir, part string) ([]Article, error) {
	names, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no texts in %s: the folder of a part of PolNeAR has text/ and attributions/", dir)
	}
	annotations, err := annotationFiles(dir)
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	var out []Article
	for _, path := range names {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		if !within(part, name) {
			continue
		}
		a, err := loadArticle(path, name, annotations[name])
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

// within reports whether an article is in a part: by the FNV-1a hash of its name modulo 3, 2 is unseen.
func within(part, name string) bool {
	h := fnv.New32a()
	h.Write([]byte(name))
	unseen := h.Sum32()%3 == 2
	return part == "all" || (part == "unseen") == unseen
}

// annotationFiles are the annotations of a folder by article: of several, the first by name.
func annotationFiles(dir string) (map[string]string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(paths)
	out := map[string]string{}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".ann")
		if i := strings.LastIndexByte(name, '_'); i > 0 {
			name = name[:i]
		}
		if out[name] == "" {
			out[name] = path
		}
	}
	return out, nil
}

func loadArticle(path, name, annotation string) (Article, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Article{}, err
	}
	a := Article{Name: name, Text: string(raw)}
	if annotation == "" {
		return a, nil
	}
	ann, err := os.ReadFile(annotation)
	if err != nil {
		return Article{}, err
	}
	if a.Gold, err = parse(string(ann)); err != nil {
		return Article{}, fmt.Errorf("%s: %w", annotation, err)
	}
	return a, nil
}

// Annotated reports whether any of the articles has a gold annotation.
func Annotated(articles []Article) bool {
	for _, a := range articles {
		if a.Gold != nil {
			return true
		}
	}
	return false
}
