package main

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"sitrep/ledger"
)

// removalKey is the variable that names the file of the key under which removed names are recognised, or says
// "none": take reports without looking for them.
const removalKey = "SITREP_REMOVAL_KEY"

// marksOf makes the marks of the forms of a name, and the key where there is none yet.
func marksOf(s streams, forms []string) (out []ledger.NameMark, err error) {
	path := os.Getenv(removalKey)
	if len(forms) == 0 || path == "" || path == "none" {
		return nil, failure{exitUse, errors.New("--in-new-reports is for names, and needs " + removalKey + " to name the file of a key, apart from the ledger")}
	}
	key, err := readKey(path)
	if errors.Is(err, fs.ErrNotExist) {
		if key, err = makeKey(path); err == nil {
			fmt.Fprintf(s.err, "sitrep: made the key %s; whoever adds reports needs it, and whoever has it and the ledger can test guesses\n", path)
		}
	}
	if err != nil {
		return nil, err
	}
	for _, f := range forms {
		out = append(out, ledger.MarkName(key, f))
	}
	return out, nil
}

const keyBytes = 32

func makeKey(path string) ([]byte, error) {
	key := make([]byte, keyBytes)
	rand.Read(key)
	if err := os.WriteFile(path, []byte(hex.EncodeToString(key)+"\n"), 0o600); err != nil {
		return nil, cantWrite(path, err)
	}
	return key, nil
}

func readKey(path string) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("the key for removed names, as %s names it: %w", removalKey, cantRead(path, err))
	}
	key, err := hex.DecodeString(strings.TrimSpace(string(content)))
	if err != nil || len(key) < keyBytes {
		return nil, fmt.Errorf("%s is no key for removed names: it has to hold %d bytes in hexadecimal digits", path, keyBytes)
	}
	return key, nil
}

// nameWatch looks for the removed names of a ledger in what is added to it. Without the key nothing is added: a
// name that a court or somebody's safety took out must not come back by a forgotten setting.
func nameWatch(ctx context.Context, store ledger.Store) (*ledger.NameWatch, error) {
	var marked []ledger.Removal
	for r, err := range store.Removals(ctx) {
		if err != nil {
			return nil, err
		}
		if len(r.Marks) > 0 {
			marked = append(marked, r)
		}
	}
	path := os.Getenv(removalKey)
	switch {
	case len(marked) == 0 || path == "none":
		return nil, nil
	case path == "":
		return nil, failure{exitFailed, fmt.Errorf("names were removed from this ledger, and are to be blacked out in new reports (%s): set %s to the file of their key, or to none to take reports as they are", marked[0].ID, removalKey)}
	}
	key, err := readKey(path)
	if err != nil {
		return nil, err
	}
	w, err := ledger.WatchNames(key, marked)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return w, err
}
