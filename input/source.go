package input

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"sitrep/ledger"
)

// source is a stretch of bytes to take in: a file, a member of an archive, a part of a mail.
type source struct {
	path        string // as its reports name it
	name        string // of the file or member, which may tell the format
	in          *bufio.Reader
	file        *os.File // nil unless it is a file of its own, in which one can jump about
	size        int64    // -1 when not known
	depth       int      // how many archives it lies in
	contentType string   // as it came with the bytes; "" when none did
	given       ledger.Given
	unpacked    *unpacked     // what the archives around it have given so far
	packed      func() string // the hash of a ZIP archive as received, when it was opened as one
}

// headSize is how much of a source is looked at to know its format.
const headSize = 8 << 10

func newSource(path, name string, in io.Reader, size int64) *source {
	return &source{path: path, name: name, in: bufio.NewReaderSize(in, headSize), size: size, unpacked: &unpacked{}}
}

// head are the first bytes of a source, which stay in it.
func (s *source) head() []byte {
	head, _ := s.in.Peek(headSize)
	return head
}

// inner is a source inside this one.
func (s *source) inner(path, name string, in io.Reader, size int64) *source {
	out := newSource(path, name, in, size)
	out.depth, out.unpacked, out.given = s.depth+1, s.unpacked, s.given
	return out
}

// walk is one run of Walk: where it yields to, and whether anybody still listens.
type walk struct {
	ctx     context.Context
	opt     Options
	yield   func(ledger.Report, error) bool
	stopped bool
}

// give yields a report; false when the walk has ended.
func (w *walk) give(r ledger.Report) bool { return w.pass(r, nil) }

func (w *walk) pass(r ledger.Report, err error) bool {
	if w.stopped {
		return false
	}
	if ended := w.ctx.Err(); ended != nil {
		w.stopped = true
		w.yield(ledger.Report{}, ended)
		return false
	}
	w.stopped = !w.yield(r, err)
	return !w.stopped
}

// refuse yields a skipped report that says why a part of the input is not read.
func (w *walk) refuse(path, form string, args ...any) bool {
	return w.give(skipped(path, fmt.Sprintf(form, args...)))
}

// source takes in one source by the format that its bytes, its type or its name tell.
func (w *walk) source(s *source) {
	defer func() {
		if fault := recover(); fault != nil {
			if w.stopped {
				panic(fault) // not ours: it came out of the loop that reads the walk
			}
			w.refuse(s.path, "a fault of sitrep stopped the reading of this file (%v); please report it with the file", fault)
		}
	}()
	w.formatOf(s).take(w, s)
}

// formatOf is the forced format, for what lies in no archive, or else the one that the source shows.
func (w *walk) formatOf(s *source) Format {
	if f, ok := formatNamed(w.opt.Format); ok && s.depth == 0 {
		return f
	}
	if f, ok := typed(s); ok {
		return f
	}
	return formatOf(s.head(), s.name)
}

// whole reads a source that is one report. One over the limit is refused, and ok is false.
func (w *walk) whole(s *source) (raw []byte, ok bool) {
	limit := w.opt.maxBytes()
	if s.size > limit {
		w.refuse(s.path, "%s", tooLarge(s.size, limit))
		return nil, false
	}
	raw, err := io.ReadAll(io.LimitReader(s.in, limit+1))
	switch {
	case errors.Is(err, errBomb):
		w.refuse(s.path, "%v", err)
		return nil, false
	case err != nil && s.depth > 0:
		w.refuse(s.path, "damaged: %v", err)
		return nil, false
	case err != nil:
		w.pass(ledger.Report{Path: s.path}, explain(s.path, err))
		return nil, false
	case int64(len(raw)) > limit:
		w.refuse(s.path, "%s", tooLarge(0, limit))
		return nil, false
	}
	return raw, true
}
