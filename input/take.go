package input

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// DemoMark is how the first line with words of an invented example begins. Such a report is marked
// as a demonstration inside each export, lest somebody take it for news.
const DemoMark = "DEMO REPORT"

// take takes in one place.
func (w *walk) take(p place) {
	switch {
	case p.err != nil:
		w.pass(ledger.Report{Path: p.path}, p.err)
		return
	case p.reason != "":
		w.give(skipped(p.path, p.reason))
		return
	case p.path == Stdin:
		w.source(newSource(p.path, "", w.opt.stdin(), -1))
		return
	}
	f, err := os.Open(p.path)
	if err != nil {
		w.pass(ledger.Report{Path: p.path}, explain(p.path, err))
		return
	}
	defer f.Close()
	s := newSource(p.path, filepath.Base(p.path), f, -1)
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		s.file, s.size = f, info.Size()
	}
	if p.part == "" {
		w.source(s)
		return
	}
	w.part(p, s)
}

// part takes in one part of a file alone, such as the record of an archive that a report's path names.
func (w *walk) part(p place, s *source) {
	found := false
	whole := p.path + partSign + p.part
	inner := &walk{ctx: w.ctx, opt: w.opt}
	inner.opt.After = func(path string) (string, string) { return whole, "" }
	inner.yield = func(r ledger.Report, err error) bool {
		if r.Path != whole && err == nil {
			return true
		}
		found = true
		w.pass(r, err)
		return false
	}
	inner.source(s)
	if !found {
		w.pass(ledger.Report{Path: whole}, fmt.Errorf("read %s: the file has no such part", whole))
	}
}

// Document is a text in memory, as it was fetched.
type Document struct {
	Path        string // as the report names it; its address where it was fetched
	URL         string // where it came from, for links in it; "" when it is a file
	ContentType string // of the answer; "" when none came
	Bytes       []byte
}

// Read yields the reports of a document: one of a page, several of a feed or an archive.
func Read(ctx context.Context, d Document, opt Options) iter.Seq2[ledger.Report, error] {
	return func(yield func(ledger.Report, error) bool) {
		w := &walk{ctx: ctx, opt: opt, yield: yield}
		s := newSource(d.Path, baseName(pathOf(d)), strings.NewReader(string(d.Bytes)), int64(len(d.Bytes)))
		s.contentType, s.given.URL = d.ContentType, d.URL
		w.source(s)
	}
}

// pathOf is the path of a document's address, by whose ending its format may be known.
func pathOf(d Document) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(d.Path, "https://"), "http://"), "?")
	return name
}

// FromBytes makes the report of a plain text already in memory. The report is ready to be read or is
// skipped with a reason; a skipped one keeps its text where it could be decoded.
func FromBytes(path string, raw []byte) ledger.Report {
	r := blank(path)
	r.RawSHA256 = ledger.SHA256(raw)
	d, err := Decode(raw)
	if err != nil {
		return unread(r, err.Error())
	}
	r.Encoding, r.Notes = d.Encoding, d.Notes
	return frozen(r, d.Text)
}

// unread skips a report whose bytes gave no text. Its ID is made of them.
func unread(r ledger.Report, reason string) ledger.Report {
	r.ID = ledger.ID("r", "raw", r.RawSHA256)
	return skip(r, reason)
}

// frozen gives a report its text: from here on it does not change.
func frozen(r ledger.Report, words string) ledger.Report {
	r.Text = words
	r.ID, r.SHA256, r.Bytes = ledger.ReportID(r.Text), ledger.SHA256([]byte(r.Text)), len(r.Text)
	r.Demo = isDemo(r.Text)
	if isBlank(r.Text) {
		return skip(r, "empty")
	}
	language := detect(r.Text)
	r.Language = language.code
	if !language.toRead {
		return skip(r, "language: "+language.name+"; sitrep reads English")
	}
	return r
}

// withGiven adds what came with a text, where anything did.
func withGiven(r ledger.Report, g ledger.Given) ledger.Report {
	if g != (ledger.Given{}) {
		r.Given = &g
	}
	return r
}

func blank(path string) ledger.Report {
	return ledger.Report{
		Path:      path,
		Status:    ledger.StatusRead,
		Furniture: []text.Furniture{},
		Published: text.Published{Basis: "unknown"},
	}
}

// skipped is the report of a text that was not opened. Its ID is made of the path: there is no text.
func skipped(path, reason string) ledger.Report {
	r := blank(path)
	r.ID = ledger.ID("r", "path", path)
	return skip(r, reason)
}

func skip(r ledger.Report, reason string) ledger.Report {
	r.Status, r.Reason = ledger.StatusSkipped, reason
	return r
}

// tooLarge says why a text over the limit is skipped; size is 0 where it is not known.
func tooLarge(size, limit int64) string {
	is := "larger than the limit of " + megabytes(limit)
	if size > 0 {
		is = fmt.Sprintf("too large: %s, the limit is %s", megabytes(size), megabytes(limit))
	}
	return is + "; split it into one file a report, or raise the limit with --max-bytes"
}

func megabytes(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/(1<<20)), ".0") + " MB"
}

func isBlank(s string) bool { return strings.TrimSpace(withoutMark(s)) == "" }

func isDemo(s string) bool {
	return strings.HasPrefix(strings.TrimSpace(withoutMark(s)), DemoMark)
}

// withoutMark is the text after its byte order mark.
func withoutMark(s string) string { return strings.TrimPrefix(s, "\uFEFF") }
