package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// cantRead words an error of a file that was to be read: what is wrong, and what can be done.
func cantRead(path string, err error) error {
	advice := ""
	switch {
	case errors.Is(err, fs.ErrNotExist):
		advice = "; check the path"
	case errors.Is(err, fs.ErrPermission):
		advice = "; ask its owner for the right to read it"
	case errors.Is(err, syscall.EISDIR):
		advice = "; name a file in it"
	}
	return fmt.Errorf("can't read %s: %w%s", path, plain(err), advice)
}

// cantWrite words an error of a file that was to be written. The path is the one asked for, not that of the temporary
// file which becomes it.
func cantWrite(path string, err error) error {
	return fmt.Errorf("can't write %s: %w%s", path, plain(err), roomFor(path, err))
}

// cantMake words an error of a folder that was to be made.
func cantMake(folder string, err error) error {
	return fmt.Errorf("can't make the folder %s: %w%s", folder, plain(err), roomFor(folder, err))
}

// roomFor is what can be done where nothing could be written.
func roomFor(path string, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf("; make the folder %s first", filepath.Dir(path))
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "; name a place where you may write"
	case errors.Is(err, syscall.ENOTDIR):
		return "; a file has that name: name another folder"
	case errors.Is(err, syscall.ENOSPC):
		return "; make room and try again"
	}
	return ""
}

// makeRoom is the advice for a full disk that an error does not give itself, as where the standard output stands on it.
func makeRoom(err error) string {
	if errors.Is(err, syscall.ENOSPC) && !strings.Contains(err.Error(), "make room") {
		return "; make room and try again"
	}
	return ""
}

// plain is what the system says of a file, without the call that failed and its path.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// noneThere is the error of paths of which not one is there, so that a mistyped name makes no empty ledger.
func noneThere(paths []string) error {
	var missing []error
	for _, p := range paths {
		_, err := os.Stat(p)
		if p == "-" || strings.Contains(p, "://") || !errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		missing = append(missing, cantRead(p, err))
	}
	return failure{exitFailed, errors.Join(missing...)}
}

// checkPaths refuses addresses where paths belong: a path that is there may look like one.
func checkPaths(paths []string) error {
	for _, p := range paths {
		if !strings.Contains(p, "://") {
			continue
		}
		if _, err := os.Stat(p); err == nil {
			continue
		}
		if isWeb(p) {
			return failure{exitUse, fmt.Errorf("%s is an address; fetch it into a ledger with: sitrep add %s", p, p)}
		}
		return failure{exitUse, fmt.Errorf("%s: only addresses that begin with http:// or https:// can be fetched", p)}
	}
	return nil
}
