// Package pdf reads the text of PDF documents: characters where they stand on the page, joined to lines and paragraphs. A
// document of scanned pages has no characters; nothing is recognised from images.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ledongthuc/pdf"
)

// Document is what was read of a PDF.
type Document struct {
	Text  string
	Title string
}

// Errors a caller can act on.
var (
	ErrNoText = errors.New("a PDF document without text, as scanned pages are; run it through text recognition (OCR) first")
	ErrLocked = errors.New("a PDF document locked with a password; save an unlocked copy")
	ErrSlow   = errors.New("a PDF document that took too long to read; save its text as .txt")
)

const (
	maxPages = 2000
	patience = 30 * time.Second // for documents made to keep a reader busy; others take far less
)

// Read reads a document.
func Read(raw []byte) (Document, error) {
	type result struct {
		Document
		err error
	}
	done := make(chan result, 1)
	stop := make(chan struct{})
	go func() {
		d, err := read(raw, stop)
		done <- result{d, err}
	}()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case r := <-done:
		return r.Document, r.err
	case <-timer.C:
		close(stop)
		return Document{}, ErrSlow
	}
}

func read(raw []byte, stop chan struct{}) (d Document, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("a damaged PDF document: %v", fault)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return d, ErrLocked
	}
	if err != nil {
		return d, fmt.Errorf("a damaged PDF document: %w", err)
	}
	var all []line
	for n := 1; n <= min(r.NumPage(), maxPages); n++ {
		select {
		case <-stop:
			return d, ErrSlow
		default:
			all = append(all, lines(characters(r.Page(n)))...)
		}
	}
	d.Text = paragraphs(all)
	d.Title = strings.Join(strings.Fields(r.Trailer().Key("Info").Key("Title").Text()), " ")
	if strings.TrimSpace(d.Text) == "" {
		return d, ErrNoText
	}
	return d, nil
}

// characters are those of a page; of one that is damaged none, lest it cost the rest.
func characters(p pdf.Page) (out []pdf.Text) {
	defer func() { _ = recover() }()
	return p.Content().Text
}
