package input

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"

	"sitrep/input/warc"
	"sitrep/ledger"
)

func init() {
	register(Format{Name: "warc", Endings: []string{".warc"}, Is: func(head []byte) bool { return isWARC(head) || isPackedWARC(head) }, Order: 10, take: takeWARC})
}

func isWARC(head []byte) bool { return bytes.HasPrefix(head, []byte("WARC/")) }

// isPackedWARC reports a gzip file that unpacks to an archive.
func isPackedWARC(head []byte) bool {
	if !isGzip(head) {
		return false
	}
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	start := make([]byte, 5)
	_, err = io.ReadFull(z, start)
	return err == nil && isWARC(start)
}

// takeWARC takes the pages of a web archive, each with the place of its record in its path. Of one that was taken in before
// only what stands from the last known record on is read; see Options.After.
func takeWARC(w *walk, s *source) {
	at := w.resume(s)
	if s.file != nil {
		if _, err := s.file.Seek(at.Outer, io.SeekStart); err != nil {
			w.pass(ledger.Report{Path: s.path}, explain(s.path, err))
			return
		}
		s.in = bufio.NewReaderSize(s.file, 64<<10)
	}
	in, err := warc.NewReader(s.in, at)
	if err != nil {
		w.refuse(s.path, "%v", err)
		return
	}
	w.records(s, in)
}

// resume is the place from which an archive is read: the last record known of it, as long as the same report stands there.
func (w *walk) resume(s *source) (at warc.Offset) {
	if w.opt.After == nil || s.file == nil {
		return at
	}
	part, report := w.opt.After(s.path)
	at, err := offsetOf(s.path, part)
	if err != nil || at.Outer >= s.size || report != "" && !w.standsAt(s, at, report) {
		return warc.Offset{}
	}
	return at
}

// offsetOf is where the record begins that the path of a report of an archive names.
func offsetOf(archive, path string) (warc.Offset, error) {
	place, _, _ := strings.Cut(strings.TrimPrefix(path, archive+partSign+"offset="), partSign)
	return warc.ParseOffset(place)
}

// Behind reports whether the path of a report of an archive names a record, one behind that of another path if that names one.
func Behind(archive, path, other string) bool {
	a, err := offsetOf(archive, path)
	if err != nil {
		return false
	}
	b, err := offsetOf(archive, other)
	return err != nil || a.Outer > b.Outer || a.Outer == b.Outer && a.Inner > b.Inner
}

// standsAt reports whether a record holds the report that was taken in from there.
func (w *walk) standsAt(s *source, at warc.Offset, report string) bool {
	in, err := warc.NewReader(bufio.NewReader(io.NewSectionReader(s.file, at.Outer, s.size-at.Outer)), at)
	if err != nil {
		return false
	}
	record, err := in.Next()
	if err != nil {
		return false
	}
	same := false
	inner := &walk{ctx: w.ctx, opt: w.opt, yield: func(r ledger.Report, err error) bool {
		same = same || r.ID == report
		return true
	}}
	inner.record(s, record, map[string]int{})
	return same
}

// records takes the records one by one, and says at the end how many were no reports.
func (w *walk) records(s *source, in *warc.Reader) {
	other := map[string]int{}
	for !w.stopped {
		record, err := in.Next()
		switch {
		case err == io.EOF:
			w.others(s, other)
			return
		case err != nil:
			w.refuse(s.path, "%v; its rest is left out", err)
			return
		}
		w.record(s, record, other)
	}
}

// others tells what in an archive is no report.
func (w *walk) others(s *source, other map[string]int) {
	var all []string
	for _, kind := range slices.Sorted(maps.Keys(other)) {
		all = append(all, fmt.Sprintf("%d %s", other[kind], kind))
	}
	if len(all) > 0 {
		w.refuse(s.path+partSign+"rest", "records that are no reports: %s", strings.Join(all, ", "))
	}
}

// record takes one record, where it holds a text.
func (w *walk) record(s *source, r *warc.Record, other map[string]int) {
	path := s.path + partSign + "offset=" + r.At.String()
	limit := w.opt.maxBytes()
	switch r.Type() {
	case "response":
		w.response(s, r, path, other)
	case "resource", "conversion":
		body, err := io.ReadAll(io.LimitReader(r.Block, limit+1))
		switch {
		case err != nil:
			w.refuse(path, "damaged: %v", err)
		case int64(len(body)) > limit:
			w.refuse(path, "%s", tooLarge(0, limit))
		default:
			w.body(s, r, path, warc.Response{Status: 200, ContentType: r.Header.Get("Content-Type"), Body: body}, other)
		}
	}
}

func (w *walk) response(s *source, r *warc.Record, path string, other map[string]int) {
	answer, err := warc.ReadResponse(r.Block, w.opt.maxBytes())
	switch {
	case answer.Status != 0 && answer.Status != 200:
		other[fmt.Sprintf("answers %d", answer.Status)]++
	case errors.Is(err, warc.ErrTooLarge):
		w.refuse(path, "%s", tooLarge(0, w.opt.maxBytes()))
	case err != nil:
		w.refuse(path, "%v", err)
	default:
		w.body(s, r, path, answer, other)
	}
}

// body takes the text of a record by its type.
func (w *walk) body(s *source, r *warc.Record, path string, answer warc.Response, other map[string]int) {
	inner := s.inner(path, baseName(pathOf(Document{Path: r.Address()})), bytes.NewReader(answer.Body), int64(len(answer.Body)))
	inner.contentType, inner.given.URL = answer.ContentType, r.Address()
	if kind := noReport(inner); kind != "" {
		other[kind]++
		return
	}
	w.source(inner)
}

// noReport names what a record is that holds nothing to read: an image, a style sheet, a script.
func noReport(s *source) string {
	kind, _, _ := strings.Cut(strings.ToLower(s.contentType), ";")
	kind = strings.TrimSpace(kind)
	major, _, _ := strings.Cut(kind, "/")
	switch {
	case major == "image" || major == "video" || major == "audio" || major == "font":
		return major
	case kind == "text/css" || strings.Contains(kind, "javascript") || kind == "application/json" || kind == "text/dns":
		return kind
	case len(bytes.TrimSpace(s.head())) == 0:
		return "empty"
	}
	return ""
}
