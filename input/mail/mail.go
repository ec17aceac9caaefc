// Package mail reads messages (RFC 5322, MIME) and boxes of them (mbox). A page saved by a browser as one file (MHTML) is
// such a message too.
package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// Message is what a mail holds.
type Message struct {
	Subject string
	From    string // display name of the sender
	List    bool   // sent to many: by a list, a newsletter, an agency's service
	Date    string // as written
	Saved   string // address of the page, when the message is one saved by a browser
	Plain   []byte // the text in the encoding of PlainCharset; nil when there is none
	HTML    []byte
	Charset map[string]string // of "plain" and "html", as declared

	Attachments []Attachment
}

// Attachment is a file that came with a mail.
type Attachment struct {
	Name, Type string
	Bytes      []byte
}

// Limits of what is looked at of a message.
const (
	maxParts = 200
	maxDepth = 8
)

// Read reads a message.
func Read(raw []byte) (Message, error) {
	got, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return Message{}, err
	}
	h := got.Header
	m := Message{Subject: decoded(h.Get("Subject")), Date: h.Get("Date"), Charset: map[string]string{}, Saved: h.Get("Snapshot-Content-Location")}
	m.From = sender(h.Get("From"))
	m.List = h.Get("List-Id") != "" || h.Get("List-Unsubscribe") != "" || strings.EqualFold(h.Get("Precedence"), "bulk") || strings.EqualFold(h.Get("Precedence"), "list")
	parts := 0
	m.part(part{h.Get("Content-Type"), h.Get("Content-Transfer-Encoding"), h.Get("Content-Disposition"), got.Body}, 0, &parts)
	if m.Plain == nil && m.HTML == nil && len(m.Attachments) == 0 {
		return m, errors.New("a mail without a text")
	}
	return m, nil
}

// sender is the display name of an address line, "" where it has none.
func sender(line string) string {
	a, err := (&mail.AddressParser{WordDecoder: &words}).Parse(line)
	if err != nil {
		return ""
	}
	return strings.Join(strings.Fields(a.Name), " ")
}

var words = mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
	e, err := htmlindex.Get(charset)
	if err != nil {
		return nil, err
	}
	return e.NewDecoder().Reader(in), nil
}}

// decoded is a header with its encoded words (RFC 2047) read, on one line.
func decoded(s string) string {
	if out, err := words.DecodeHeader(s); err == nil {
		s = out
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// part is a message or a part of one.
type part struct {
	kind, encoding, disposition string
	body                        io.Reader
}

// part takes a part and what lies in it: the first text of each kind, and what is attached. Damage ends it with what was
// read so far.
func (m *Message) part(p part, depth int, parts *int) {
	if *parts++; *parts > maxParts || depth > maxDepth {
		return
	}
	kind, params, err := mime.ParseMediaType(p.kind)
	if err != nil {
		kind = "text/plain"
	}
	if boundary := params["boundary"]; strings.HasPrefix(kind, "multipart/") && boundary != "" {
		m.parts(multipart.NewReader(p.body, boundary), depth, parts)
		return
	}
	raw, _ := io.ReadAll(transfer(p.body, p.encoding))
	disposition, about, _ := mime.ParseMediaType(p.disposition)
	name := decoded(firstOf(about["filename"], params["name"]))
	attached := strings.EqualFold(disposition, "attachment") || name != "" && !strings.HasPrefix(kind, "text/")
	switch {
	case attached || kind == "message/rfc822":
		m.Attachments = append(m.Attachments, Attachment{Name: firstOf(name, "attached"), Type: kind, Bytes: raw})
	case kind == "text/plain" && m.Plain == nil:
		m.Plain, m.Charset["plain"] = raw, params["charset"]
	case kind == "text/html" && m.HTML == nil:
		m.HTML, m.Charset["html"] = raw, params["charset"]
	}
}

func (m *Message) parts(r *multipart.Reader, depth int, parts *int) {
	for {
		p, err := r.NextRawPart()
		if err != nil {
			return
		}
		h := p.Header
		m.part(part{h.Get("Content-Type"), h.Get("Content-Transfer-Encoding"), h.Get("Content-Disposition"), p}, depth+1, parts)
	}
}

func firstOf(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// transfer undoes the encoding for transport.
func transfer(in io.Reader, encoding string) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(in)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &lettersOnly{in})
	}
	return in
}

// lettersOnly leaves out the blanks that mailers put into base64.
type lettersOnly struct{ from io.Reader }

func (l *lettersOnly) Read(p []byte) (int, error) {
	n, err := l.from.Read(p)
	kept := 0
	for _, c := range p[:n] {
		if c > ' ' {
			p[kept] = c
			kept++
		}
	}
	return kept, err
}
