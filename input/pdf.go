package input

import (
	"bytes"
	"strings"

	"sitrep/input/pdf"
	"sitrep/ledger"
)

func init() {
	register(Format{Name: "pdf", Endings: []string{".pdf"}, Is: func(head []byte) bool { return bytes.HasPrefix(head, []byte("%PDF-")) }, Order: 20, take: takePDF})
}

// takePDF takes the text of a PDF document, its lines joined to paragraphs.
func takePDF(w *walk, s *source) {
	raw, ok := w.whole(s)
	if !ok {
		return
	}
	if len(bytes.TrimSpace(raw)) == 0 {
		w.refuse(s.path, "empty")
		return
	}
	d, err := pdf.Read(raw)
	if err != nil {
		r := blank(s.path)
		r.RawSHA256 = ledger.SHA256(raw)
		w.give(unread(r, err.Error()))
		return
	}
	r := FromBytes(s.path, []byte(strings.ReplaceAll(strings.ToValidUTF8(d.Text, "\uFFFD"), "\x00", "")))
	r.RawSHA256, r.Notes = ledger.SHA256(raw), nil
	w.give(withGiven(r, ledger.Given{Title: d.Title}))
}
