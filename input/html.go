package input

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"sitrep/input/page"
	"sitrep/ledger"
)

func init() {
	register(Format{Name: "html", Endings: []string{".html", ".htm", ".xhtml", ".shtml"}, Is: isHTML, Order: 50, take: takeHTML})
}

var pageStart = regexp.MustCompile(`^(?:<!doctype html|<(?:html|head|body|meta|title|article|div|section|main|table|center|header|h1|p|span|link|style|script)[\s>/])`)

// isHTML reports a page, by how it begins.
func isHTML(head []byte) bool {
	if w, ok := wideEncoding(head); ok {
		d, err := w.decode(head[:len(head)/4*4])
		return err == nil && pageStart.Match(opening([]byte(d.Text)))
	}
	return pageStart.Match(opening(head))
}

// takeHTML takes the report of a web page. The hash of the page as received is kept.
func takeHTML(w *walk, s *source) {
	if raw, ok := w.whole(s); ok {
		w.give(fromPage(s, raw))
	}
}

// fromPage makes the report of a page.
func fromPage(s *source, raw []byte) ledger.Report {
	r := blank(s.path)
	r.RawSHA256 = ledger.SHA256(raw)
	if len(bytes.TrimSpace(raw)) == 0 {
		return unread(r, "empty")
	}
	d, err := decodePage(raw, s.contentType)
	if err != nil {
		return unread(r, err.Error())
	}
	got, err := page.Read(d.Text, s.given.URL)
	if err != nil {
		return unread(r, err.Error())
	}
	r.Encoding, r.Notes = d.Encoding, append(pageNotes(d), got.Notes...)
	r.Marked, r.LeftOut = got.Marked, got.LeftOut
	r = frozen(withGiven(r, got.Given), got.Text)
	r.Demo = r.Demo || demoPage.MatchString(got.Text)
	return r
}

// demoPage is the mark of a demonstration in one of the first paragraphs of a page, before which captions may stand.
var demoPage = regexp.MustCompile(`^(?:[^\n]*\n\n){0,4}` + DemoMark)

// pageNotes are the notes on the decoding of a page that tell of a loss: its text is another than its bytes in any case.
func pageNotes(d Decoded) []string {
	var out []string
	for _, n := range d.Notes {
		if !strings.HasPrefix(n, "decoded from") {
			out = append(out, strings.ReplaceAll(n, "; spans count bytes of the text so repaired", ""))
		}
	}
	return out
}

var declared = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?\s*([a-z0-9_:-]{2,30})|<\?xml[^>]{0,100}encoding\s*=\s*["']([a-z0-9_:-]{2,30})`)

// decodePage reads the bytes of a page. Bytes that are UTF-8 are taken as that, whatever the page says of itself; others by
// the encoding that came with the page or stands in it, and where that does not fit, by what they look like.
func decodePage(raw []byte, contentType string) (Decoded, error) {
	if _, ok := wideEncoding(raw); ok || utf8.Valid(raw) {
		d, err := Decode(withoutNUL(raw))
		return mended(d), err
	}
	for _, label := range []string{charsetOf(contentType), declaredIn(raw)} {
		if d, ok := decodeAs(raw, label); ok {
			return d, nil
		}
	}
	return Decode(withoutNUL(raw))
}

func withoutNUL(raw []byte) []byte {
	if _, wide := wideEncoding(raw); wide {
		return raw
	}
	return bytes.ReplaceAll(raw, []byte{0}, nil)
}

func charsetOf(contentType string) string {
	_, parameters, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return parameters["charset"]
}

func declaredIn(raw []byte) string {
	g := declared.FindSubmatch(raw[:min(len(raw), 4096)])
	if g == nil {
		return ""
	}
	return string(g[1]) + string(g[2])
}

// decodeAs decodes bytes by the name of an encoding (WHATWG); ok is false where the name is none or is wrong: UTF-8, which
// they are not, or one in which many of them are no character.
func decodeAs(raw []byte, label string) (Decoded, bool) {
	e, err := htmlindex.Get(label)
	if label == "" || err != nil {
		return Decoded{}, false
	}
	name, _ := htmlindex.Name(e)
	if name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		return Decoded{}, false
	}
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil || bytes.Count(out, []byte("\uFFFD"))*100 > len(out) {
		return Decoded{}, false
	}
	d := Decoded{Text: strings.ReplaceAll(string(out), "\x00", ""), Encoding: name, Notes: []string{decodedNote(name)}}
	return d, true
}

// twice are signs of UTF-8 that was read as Windows-1252 and written as UTF-8 again: "itâ€™s".
var twice = regexp.MustCompile(`â€[™œ\x{9d}˜“”¦\x{fffd}]|Ã[\x{a0}-\x{bf}]|Â[\x{a0}-\x{bf}]`)

// foreignRun is a run of characters that could be such UTF-8.
var foreignRun = regexp.MustCompile(`[^\x00-\x7f]+`)

// mended undoes such a double encoding where the text bears its signs.
func mended(d Decoded) Decoded {
	if len(twice.FindAllStringIndex(d.Text, 3)) < 2 {
		return d
	}
	d.Text = foreignRun.ReplaceAllStringFunc(d.Text, func(run string) string {
		if raw, ok := as1252(strings.ReplaceAll(run, "â€\uFFFD", "â€\u009d")); ok && utf8.Valid(raw) {
			return string(raw)
		}
		return run
	})
	d.Notes = append(d.Notes, "the page had been encoded twice; this was undone")
	return d
}

// as1252 writes a text as Windows-1252, in which undefined bytes stand for the control characters of their number.
func as1252(s string) ([]byte, bool) {
	var out []byte
	for _, r := range s {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r > 0x9f {
			return nil, false
		}
		if !ok {
			b = byte(r)
		}
		out = append(out, b)
	}
	return out, true
}
