// Package input takes texts in: files, folders and the standard input, as plain text.
//
// A valid UTF-8 file is taken byte for byte, byte order mark and line ends included, so that a span
// of the report is a span of the file. Other encodings are decoded, which a note in the report
// tells. What cannot be read is never dropped in silence: it comes as a report with the status
// "skipped" and a reason that says what the file is and what to do; a path that cannot be opened
// comes as an error beside the reports, and the rest is read all the same.
package input

import (
	"context"
	"io"
	"iter"
	"os"

	"sitrep/ledger"
)

// DefaultMaxBytes is the size above which a file is skipped: 10 MB.
const DefaultMaxBytes = 10 << 20

// Stdin is the path that stands for the standard input.
const Stdin = "-"

// Options say how texts are taken in; the zero Options are the defaults.
type Options struct {
	MaxBytes int64     // larger files are skipped; 0 means DefaultMaxBytes
	Stdin    io.Reader // what the path "-" reads; nil means os.Stdin
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return o.MaxBytes
}

func (o Options) stdin() io.Reader {
	if o.Stdin == nil {
		return os.Stdin
	}
	return o.Stdin
}

// Walk yields one report a text, in the order of the paths; a folder is walked in the order of its
// sorted names, hidden files left out. An error stands for one path that could not be opened, with
// the path in the report beside it, and does not end the walk; the end of the context does.
func Walk(ctx context.Context, paths []string, opt Options) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		for p := range places(paths) {
			if err := ctx.Err(); err != nil {
				yield(ledger.Report{}, err)
				return
			}
			if !yield(take(p, opt)) {
				return
			}
		}
	}
}

// Count is the number of reports and errors that Walk yields for the paths. It opens no file.
func Count(paths []string) int {
	n := 0
	for range places(paths) {
		n++
	}
	return n
}
