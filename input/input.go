// Package input takes texts in: files, folders and the standard input, in the formats in which reports
// arrive (see Format). Each report comes out as one text with what came beside it, ledger.Given.
//
// A valid UTF-8 text file is taken byte for byte, byte order mark and line ends included, so that a span
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
	MaxBytes int64             // larger reports are skipped; 0 means DefaultMaxBytes
	Stdin    io.Reader         // what the path "-" reads; nil means os.Stdin
	Format   string            // the format of every file, whatever its bytes show; "" to recognise it
	Fields   map[string]string // which column or member holds what: {"text": "body"}; see Field

	// After gives the last part of an archive that was taken in before, as "pile.warc.gz#offset=99" with the id of its
	// report: the archive is read from there on if that report still stands there. Nil reads all.
	After func(path string) (part, report string)
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
// sorted names, hidden files left out. One file may hold many reports: their paths name the part
// ("pile.warc.gz#offset=99"), and a path so written takes in that part alone. An error stands for one path that could not be opened, with
// the path in the report beside it, and does not end the walk; the end of the context does.
func Walk(ctx context.Context, paths []string, opt Options) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		w := &walk{ctx: ctx, opt: opt, yield: yield}
		for p := range places(paths) {
			if err := ctx.Err(); err != nil && !w.stopped {
				yield(ledger.Report{}, err)
				return
			}
			if w.take(p); w.stopped {
				return
			}
		}
	}
}

// Count is the number of files and errors that Walk meets under the paths. It opens no file.
func Count(paths []string) int {
	n := 0
	for range places(paths) {
		n++
	}
	return n
}
