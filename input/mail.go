package input

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"sitrep/input/date"
	"sitrep/input/mail"
	"sitrep/ledger"
)

func init() {
	register(Format{Name: "mail", Endings: []string{".eml", ".mht", ".mhtml"}, Is: isMail, Order: 60, take: takeMail})
	register(Format{Name: "mbox", Endings: []string{".mbox"}, Is: isBox, Order: 55, take: takeBox})
}

var (
	headerLine = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]`)
	ofMachines = regexp.MustCompile(`(?i)^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer|content-transfer-encoding|dkim-signature):`)
	boxStart   = regexp.MustCompile(`^From \S+ .{0,40}\d{4}\r?\n[A-Za-z][A-Za-z0-9-]{1,60}:`)
)

// isMail reports a mail, by a header that only programs write: a text may begin with "From:" and "Date:" too.
func isMail(head []byte) bool {
	for line := range bytes.Lines(head) {
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case ofMachines.Match(line):
			return true
		case len(line) > 0 && (line[0] == ' ' || line[0] == '\t') || headerLine.Match(line):
		default:
			return false
		}
	}
	return false
}

func isBox(head []byte) bool { return boxStart.Match(head) }

func takeMail(w *walk, s *source) {
	if raw, ok := w.whole(s); ok {
		w.message(s, raw)
	}
}

// message takes the text of a mail, and what is attached to it.
func (w *walk) message(s *source, raw []byte) {
	m, err := mail.Read(raw)
	if err != nil {
		w.refuse(s.path, "a mail that can't be read: %v", err)
		return
	}
	if r, ok := fromMail(s, m, raw); ok && !w.give(r) {
		return
	}
	for i, a := range m.Attachments {
		if w.stopped {
			return
		}
		name := baseName(a.Name)
		path := fmt.Sprintf("%s%sattachment=%d/%s", s.path, partSign, i+1, name)
		inner := s.inner(path, name, bytes.NewReader(a.Bytes), int64(len(a.Bytes)))
		inner.contentType, inner.given = a.Type, ledger.Given{}
		switch major, _, _ := strings.Cut(a.Type, "/"); {
		case s.depth >= maxDepth:
			w.refuse(path, "a mail inside %d others", maxDepth)
		case major == "image" || major == "audio" || major == "video":
			w.refuse(path, "attached %s; %s", major, nothing)
		default:
			w.source(inner)
		}
	}
}

// fromMail makes the report of a mail: of its plain text, or of its page where that is all it has. The sender is the
// publisher of what is sent to many, and of nothing else: a friend who sends a report on is not its publisher.
func fromMail(s *source, m mail.Message, raw []byte) (ledger.Report, bool) {
	if m.HTML != nil && (m.Saved != "" || m.Plain == nil) {
		return fromMailPage(s, m, raw), true
	}
	if m.Plain == nil {
		return ledger.Report{}, false
	}
	r := FromBytes(s.path, inUTF8(m.Plain, m.Charset["plain"]))
	r.RawSHA256, r.Notes = ledger.SHA256(raw), nil
	return withGiven(r, mailGiven(m)), true
}

func fromMailPage(s *source, m mail.Message, raw []byte) ledger.Report {
	inner := *s
	inner.given.URL, inner.contentType = m.Saved, "text/html; charset="+cmp.Or(m.Charset["html"], "unknown")
	r := fromPage(&inner, m.HTML)
	r.RawSHA256 = ledger.SHA256(raw)
	if m.Saved != "" {
		return r
	}
	return withGiven(r, mailGiven(m))
}

func mailGiven(m mail.Message) ledger.Given {
	g := ledger.Given{Title: m.Subject, Published: date.Read(m.Date)}
	if m.List {
		g.Publisher = m.From
	}
	return g
}

// inUTF8 decodes a text by the encoding that a mail declares; where that is none, its bytes decide.
func inUTF8(raw []byte, charset string) []byte {
	e, err := htmlindex.Get(charset)
	if err != nil || strings.EqualFold(charset, "utf-8") {
		return raw
	}
	out, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return raw
	}
	return out
}

// takeBox takes the mails of a box one by one (RFC 4155, mboxrd): a line that begins with "From " parts them.
func takeBox(w *walk, s *source) {
	limit := w.opt.maxBytes()
	var message []byte
	long, number, blank := false, 0, true
	give := func() {
		if number == 0 {
			return
		}
		inner := s.inner(fmt.Sprintf("%s%smessage=%d", s.path, partSign, number), "", bytes.NewReader(nil), 0)
		if long {
			w.refuse(inner.path, "%s", tooLarge(0, limit))
			return
		}
		w.message(inner, message)
	}
	for !w.stopped {
		line, tooLong, err := readLine(s.in, limit)
		if blank && bytes.HasPrefix(line, []byte("From ")) {
			give()
			message, long = nil, false
			number++
		} else if long = long || tooLong || int64(len(message)+len(line)) > limit; !long {
			message = append(message, unquoted(line)...)
		}
		blank = len(bytes.TrimRight(line, "\r\n")) == 0
		if err != nil {
			give()
			if !errors.Is(err, io.EOF) {
				w.refuse(s.path, "damaged, its rest is left out: %v", err)
			}
			return
		}
	}
}

// unquoted takes away the ">" that boxes put before a line beginning with "From ".
func unquoted(line []byte) []byte {
	if bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) && line[0] == '>' {
		return line[1:]
	}
	return line
}
