package input

import (
	"fmt"
	"io"
	"os"
	"strings"

	"sitrep/ledger"
	"sitrep/text"
)

// DemoMark is how the first line with words of an invented example begins. Such a report is marked
// as a demonstration inside each export, lest somebody take it for news.
const DemoMark = "DEMO REPORT"

// take makes the report of one place.
func take(p place, opt Options) (ledger.Report, error) {
	switch {
	case p.err != nil:
		return ledger.Report{Path: p.path}, p.err
	case p.reason != "":
		return skipped(p.path, p.reason), nil
	case p.path == Stdin:
		return takeFrom(p.path, opt.stdin(), opt.maxBytes())
	}
	f, err := os.Open(p.path)
	if err != nil {
		return ledger.Report{Path: p.path}, explain(p.path, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > opt.maxBytes() {
		return skipped(p.path, tooLarge(info.Size(), opt.maxBytes())), nil
	}
	return takeFrom(p.path, f, opt.maxBytes())
}

// takeFrom reads at most limit bytes and one more: the size of a pipe is not known before.
func takeFrom(path string, r io.Reader, limit int64) (ledger.Report, error) {
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return ledger.Report{Path: path}, explain(path, err)
	}
	if int64(len(raw)) > limit {
		return skipped(path, tooLarge(0, limit)), nil
	}
	return FromBytes(path, raw), nil
}

// FromBytes makes the report of a text already in memory. The report is ready to be read or is
// skipped with a reason; a skipped one keeps its text where it could be decoded.
func FromBytes(path string, raw []byte) ledger.Report {
	r := blank(path)
	r.RawSHA256 = ledger.SHA256(raw)
	d, err := Decode(raw)
	if err != nil {
		r.ID = ledger.ID("r", "raw", r.RawSHA256)
		return skip(r, err.Error())
	}
	r.Text, r.Encoding, r.Notes = d.Text, d.Encoding, d.Notes
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
