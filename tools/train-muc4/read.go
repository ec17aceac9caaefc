package main

import (
	"encoding/gob"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"sitrep/eval/muc4"
	"sitrep/language/syntax"
	layers "sitrep/reading"
	"sitrep/text"
)

// reading is a message with its layers.
type reading struct {
	Message  muc4.Message
	Document *text.Document
}

var messageNumber = regexp.MustCompile(`^[A-Z0-9]+-MUC[0-9]+-[0-9]+`)

// number is the part of a message's id that texts and keys share; the rest names who annotated it.
func number(id string) string { return messageNumber.FindString(id) }

// readKeys joins the key files of a pattern.
func readKeys(pattern string) (map[string][]*muc4.Template, error) {
	files, err := contents(pattern)
	if err != nil {
		return nil, err
	}
	read := muc4.ReadTemplates(strings.Join(files, "\n"))
	var ids []string
	for id := range read {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	keys := map[string][]*muc4.Template{}
	for _, id := range ids {
		keys[number(id)] = append(keys[number(id)], read[id]...)
	}
	return keys, nil
}

// readAreas joins the task's lists of places.
func readAreas(pattern string) (out []string, err error) {
	files, err := contents(pattern)
	for _, f := range files {
		out = append(out, muc4.ReadAreas(f)...)
	}
	return out, err
}

func contents(pattern string) (out []string, err error) {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no file %s; -data names the folder with the public sets", pattern)
	}
	for _, path := range paths {
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		out = append(out, string(b))
	}
	return out, nil
}

// read reads the messages of a pattern, or takes their readings from the cache.
func read(pattern, cache string) ([]reading, error) {
	if kept, err := load(cache); err == nil {
		return kept, nil
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	messages, err := split(pattern)
	if err != nil {
		return nil, err
	}
	var out []reading
	for _, m := range messages {
		out = append(out, reading{Message: m})
	}
	english, err := syntax.Load()
	if err != nil {
		return nil, err
	}
	readAll(out, english)
	return out, save(cache, out)
}

// split gives the messages of the files of a pattern.
func split(pattern string) (out []muc4.Message, err error) {
	files, err := contents(pattern)
	for _, f := range files {
		out = append(out, muc4.Split(f, "")...)
	}
	return out, err
}

// readAll reads the messages, two at a time.
func readAll(all []reading, english *syntax.Model) {
	var running sync.WaitGroup
	for worker := range 2 {
		running.Go(func() {
			for i := worker; i < len(all); i += 2 {
				all[i].Message.Text = english.SentenceCase(all[i].Message.Text)
				all[i].Document = layers.Layers(all[i].Message.Text)
			}
		})
	}
	running.Wait()
}

func load(path string) (out []reading, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return out, gob.NewDecoder(f).Decode(&out)
}

func save(path string, all []reading) error {
	if path == "" {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := gob.NewEncoder(f).Encode(all); err != nil {
		f.Close()
		return fmt.Errorf("keep the readings in %s: %w", path, err)
	}
	return f.Close()
}

// vocabulary are the nouns, verbs and adjectives of the readings that occur twice or more, sorted.
func vocabulary(readings []reading) (out []string) {
	seen := map[string]int{}
	for _, r := range readings {
		for i, t := range r.Document.Tags {
			if t.Universal == "NOUN" || t.Universal == "VERB" || t.Universal == "ADJ" {
				seen[muc4.Lemma(r.Document, i)]++
			}
		}
	}
	for w, n := range seen {
		if n >= 2 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}
