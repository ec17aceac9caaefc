package fetch

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// indexing keeps the lines of an index whole.
var indexing sync.Mutex

// keep keeps an answer in a folder under its hash, and notes in index.jsonl from where and when it came. Once kept,
// a copy is not written again.
func keep(folder, asked string, a Answer) error {
	path := filepath.Join(folder, a.SHA256[:2], a.SHA256)
	if _, err := os.Stat(path); err != nil {
		if err := write(path, a.Body); err != nil {
			return fmt.Errorf("keep a raw copy: %w", err)
		}
	}
	line, err := json.Marshal(map[string]any{"sha256": a.SHA256, "bytes": len(a.Body), "asked": asked, "url": a.URL, "at": a.At, "content_type": a.ContentType})
	if err != nil {
		return err
	}
	indexing.Lock()
	defer indexing.Unlock()
	f, err := os.OpenFile(filepath.Join(folder, "index.jsonl"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("keep a raw copy: %w", err)
	}
	_, err = f.Write(append(line, '\n'))
	return errors.Join(err, f.Close())
}

// write writes a whole file or none.
func write(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(content)
	if err = errors.Join(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}
