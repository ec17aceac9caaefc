package input

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// place is one path to take in: a text to open, one passed over with a reason, or one that failed.
type place struct {
	path   string
	part   string // of the file alone: what stands behind the "#" of a report's path
	reason string // why it is passed over
	err    error
}

// places lists what Walk takes in. Nothing is opened but folders.
func places(paths []string) iter.Seq[place] {
	return func(yield func(place) bool) {
		for _, path := range paths {
			f := folders{entered: map[string]bool{}, yield: yield}
			if !f.named(path) {
				return
			}
		}
	}
}

// folders walks one path of the command line. Its methods report whether to go on.
type folders struct {
	entered map[string]bool // real paths of the folders walked: a circle of links ends here
	yield   func(place) bool
}

// named takes a path given by the user, which is tried whatever its name.
func (f folders) named(path string) bool {
	if path == Stdin {
		return f.yield(place{path: path})
	}
	if file, part, ok := strings.Cut(path, partSign); ok && !exists(path) && exists(file) {
		return f.visit(file, func() place { return place{path: file, part: part} })
	}
	return f.visit(path, func() place { return place{path: path} })
}

// partSign stands between the path of a file and the part of it that is a report.
const partSign = "#"

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// met takes a path met in a folder, where only files are read whose ending is that of a format.
func (f folders) met(path string) bool {
	return f.visit(path, func() place { return place{path: path, reason: strange(path)} })
}

// strange says why a file met in a folder or an archive is passed over, "" for one that is read.
func strange(name string) string {
	e := ending(name)
	if _, known := formatEnding(e); e == "" || known {
		return ""
	}
	return fmt.Sprintf("not a text report (%s); name it on the command line to read it", e)
}

func (f folders) visit(path string, file func() place) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return f.yield(missing(path, err))
	case info.IsDir():
		return f.enter(path)
	case info.Mode().IsRegular() || isDescriptor(path, info):
		return f.yield(file())
	}
	return f.yield(place{path: path, reason: irregular(info.Mode())})
}

// enter walks a folder once, however many links lead to it.
func (f folders) enter(path string) bool {
	realPath, err := filepath.EvalSymlinks(path)
	if err != nil {
		return f.yield(missing(path, err))
	}
	if f.entered[realPath] {
		return true
	}
	f.entered[realPath] = true
	entries, err := os.ReadDir(path) // sorted by name
	if err != nil && !f.yield(place{path: path, err: explain(path, err)}) {
		return false
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if !f.met(filepath.Join(path, e.Name())) {
			return false
		}
	}
	return true
}

// missing tells a link that leads nowhere, which is skipped, from a path that does not exist.
func missing(path string, err error) place {
	target, linkErr := os.Readlink(path)
	switch {
	case linkErr != nil || errors.Is(err, fs.ErrPermission):
		return place{path: path, err: explain(path, err)}
	case errors.Is(err, syscall.ELOOP):
		return place{path: path, reason: "link that leads in a circle; name the file itself"}
	}
	return place{path: path, reason: fmt.Sprintf("broken link to %s; restore that file or remove the link", target)}
}

// explain says what to do about a path that cannot be opened.
func explain(path string, err error) error {
	hint := ""
	switch {
	case errors.Is(err, fs.ErrNotExist):
		hint = "; check the path"
	case errors.Is(err, fs.ErrPermission):
		hint = "; ask its owner for the right to read it"
	}
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("read %s: %w%s", path, err, hint)
}

// irregular says why something that is no file is passed over.
func irregular(mode fs.FileMode) string {
	kind := "not a file"
	switch {
	case mode&fs.ModeSocket != 0:
		kind = "a socket, not a file"
	case mode&fs.ModeNamedPipe != 0:
		kind = `a named pipe, not a file; pipe the text into the path "-"`
	case mode&fs.ModeDevice != 0:
		kind = "a device, not a file"
	}
	return kind
}

// isDescriptor reports a pipe that the shell hands over as a path, as "<(command)" does.
func isDescriptor(path string, info fs.FileInfo) bool {
	handed := path == "/dev/stdin" || strings.HasPrefix(path, "/dev/fd/") || strings.HasPrefix(path, "/proc/self/fd/")
	return handed && info.Mode()&fs.ModeNamedPipe != 0
}

// ending is the lower-case file ending with its dot, "" when the name has none: what follows the
// last dot of "Attack in St. Petersburg" or "report No.5" is a part of the name.
func ending(path string) string {
	ext := strings.ToLower(filepath.Ext(path))
	if ext == "." || len(ext) > 11 || strings.Contains(ext, " ") || strings.Trim(ext, ".0123456789") == "" {
		return ""
	}
	return ext
}
