// Package pdf reads the text of PDF documents: characters where they stand on the page, joined to lines and paragraphs. A
// document of scanned pages has no characters; nothing is recognised from images.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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
	maxTree  = 40               // levels of the tree of pages
	lookups  = 256 << 20        // bytes that may be looked up, besides some times the size of the document
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
	r, err := pdf.NewReader(&allowance{bytes.NewReader(raw), lookups + 20*int64(len(raw))}, int64(len(raw)))
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return d, ErrLocked
	}
	if err != nil {
		return d, fmt.Errorf("a damaged PDF document: %w", err)
	}
	var all []line
	for _, p := range pages(nil, r.Trailer().Key("Root").Key("Pages"), 0) {
		select {
		case <-stop:
			return d, ErrSlow
		default:
			all = append(all, lines(characters(p))...)
		}
	}
	d.Text = paragraphs(all)
	d.Title = strings.Join(strings.Fields(r.Trailer().Key("Info").Key("Title").Text()), " ")
	if strings.TrimSpace(d.Text) == "" {
		return d, ErrNoText
	}
	return d, nil
}

// allowance ends with an error when too much was looked up: objects of a damaged document may lead in a circle.
type allowance struct {
	from io.ReaderAt
	left int64
}

var errCircle = errors.New("its objects lead in a circle")

func (a *allowance) ReadAt(p []byte, at int64) (int, error) {
	if a.left -= int64(len(p)); a.left < 0 {
		return 0, errCircle
	}
	return a.from.ReadAt(p, at)
}

// pages are the pages below a node of their tree.
func pages(out []pdf.Page, node pdf.Value, depth int) []pdf.Page {
	kids := node.Key("Kids")
	if node.Key("Type").Name() == "Page" || kids.Len() == 0 {
		if !node.IsNull() && !endless(node) {
			out = append(out, pdf.Page{V: node})
		}
		return out
	}
	for i := 0; i < kids.Len() && depth < maxTree && len(out) < maxPages; i++ {
		out = pages(out, kids.Index(i), depth+1)
	}
	return out
}

// endless reports a page whose parents lead in a circle: what it inherits is looked for there.
func endless(page pdf.Value) bool {
	for range 2 * maxTree {
		if page = page.Key("Parent"); page.IsNull() {
			return false
		}
	}
	return true
}

// characters are those of a page; of one that is damaged none, lest it cost the rest.
func characters(p pdf.Page) (out []pdf.Text) {
	defer func() { _ = recover() }()
	return p.Content().Text
}
