package input

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"sitrep/ledger"
)

func init() {
	register(Format{Name: "docx", Endings: []string{".docx"}, take: takeZIP}) // a ZIP archive shows that it is a document
}

// fromDOCX takes the text of a Word document (ECMA-376): its paragraphs, a line each. What was deleted with changes tracked is
// no part of it.
func fromDOCX(w *walk, s *source, archive *zip.Reader) {
	words, err := w.documentText(s, zipMember(archive, "word/document.xml"))
	if err != nil {
		w.refuse(s.path, "a damaged Word document: %v", err)
		return
	}
	r := FromBytes(s.path, []byte(words))
	r.RawSHA256, r.Notes = s.packed(), nil
	if r.Reason == "empty" {
		r.Reason = "a Word document without text; if it holds images of pages, run it through text recognition first"
	}
	w.give(withGiven(r, ledger.Given{Title: w.coreTitle(s, archive)}))
}

func (w *walk) openMember(s *source, f *zip.File) (io.ReadCloser, io.Reader, error) {
	in, err := f.Open()
	if err != nil {
		return nil, nil, err
	}
	limited := &bounded{from: in, packed: func() int64 { return int64(f.CompressedSize64) }, sum: s.unpacked}
	return in, &allowance{Reader: limited, left: 8 * w.opt.maxBytes()}, nil
}

func (w *walk) documentText(s *source, f *zip.File) (string, error) {
	file, in, err := w.openMember(s, f)
	if err != nil {
		return "", err
	}
	defer file.Close()
	var t wordText
	d := xml.NewDecoder(in)
	for {
		token, err := d.Token()
		switch {
		case err == io.EOF:
			return strings.TrimSpace(t.all.String()) + "\n", nil
		case err != nil:
			return "", err
		case int64(t.all.Len()) > w.opt.maxBytes():
			return "", errors.New(tooLarge(0, w.opt.maxBytes()))
		}
		t.token(token)
	}
}

// wordText gathers the text of a document from its elements.
type wordText struct {
	all    strings.Builder
	inText bool
	gone   int // depth in what was deleted or stands twice
}

func (t *wordText) token(token xml.Token) {
	switch x := token.(type) {
	case xml.StartElement:
		t.start(x.Name.Local)
	case xml.EndElement:
		t.end(x.Name.Local)
	case xml.CharData:
		if t.inText && t.gone == 0 {
			t.all.Write(x)
		}
	}
}

func (t *wordText) start(name string) {
	switch name {
	case "del", "moveFrom", "Fallback", "instrText":
		t.gone++
	case "t":
		t.inText = true
	case "tab":
		t.all.WriteByte('\t')
	case "br", "cr":
		t.all.WriteByte('\n')
	case "noBreakHyphen":
		t.all.WriteByte('-')
	}
}

func (t *wordText) end(name string) {
	switch name {
	case "del", "moveFrom", "Fallback", "instrText":
		t.gone--
	case "t":
		t.inText = false
	case "p":
		t.all.WriteString("\n\n")
	}
}

// coreTitle is the title in the properties of a document.
func (w *walk) coreTitle(s *source, archive *zip.Reader) string {
	f := zipMember(archive, "docProps/core.xml")
	if f == nil {
		return ""
	}
	file, in, err := w.openMember(s, f)
	if err != nil {
		return ""
	}
	defer file.Close()
	var core struct {
		Title string `xml:"title"`
	}
	if err := xml.NewDecoder(io.LimitReader(in, 1<<20)).Decode(&core); err != nil {
		return ""
	}
	return strings.Join(strings.Fields(fmt.Sprint(core.Title)), " ")
}
