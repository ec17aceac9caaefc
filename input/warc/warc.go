// Package warc reads web archives (WARC 1.1, ISO 28500:2017), record by record: plain ones, and those of gzip with a member
// a record, as crawlers write them. Each record knows where it begins in the file, and a reader can begin there.
package warc

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// Offset is where a record begins: the byte of the file where its gzip member begins, and how many unpacked bytes of the
// member stand before it. In a plain file, and with a member a record, Inner is 0.
type Offset struct{ Outer, Inner int64 }

// String writes an offset as "1234", or "1234+56" inside a member.
func (o Offset) String() string {
	if o.Inner == 0 {
		return strconv.FormatInt(o.Outer, 10)
	}
	return fmt.Sprintf("%d+%d", o.Outer, o.Inner)
}

// ParseOffset reads what String writes.
func ParseOffset(s string) (Offset, error) {
	outer, inner, both := strings.Cut(s, "+")
	var o Offset
	var err error
	if o.Outer, err = strconv.ParseInt(outer, 10, 64); err == nil && both {
		o.Inner, err = strconv.ParseInt(inner, 10, 64)
	}
	if err != nil || o.Outer < 0 || o.Inner < 0 {
		return Offset{}, fmt.Errorf("%q is no place in an archive", s)
	}
	return o, nil
}

// Record is one record. Block may be read until the next record is asked for; what is left of it is passed over.
type Record struct {
	At     Offset
	Header textproto.MIMEHeader
	Length int64
	Block  io.Reader
}

// Type is the kind of the record: response, resource, conversion, request, warcinfo …
func (r *Record) Type() string { return strings.ToLower(strings.TrimSpace(r.Header.Get("WARC-Type"))) }

// Address is the address that the record is of.
func (r *Record) Address() string { return strings.Trim(r.Header.Get("WARC-Target-URI"), "<> ") }

// maxHeader is the size of the headers of a record beyond which it is damaged.
const maxHeader = 64 << 10

// ErrDamaged is the error of an archive that does not go on as one.
var ErrDamaged = errors.New("the archive is damaged")

// Reader reads the records of an archive in order.
type Reader struct {
	file   *counter
	member *gzip.Reader // nil for a plain archive
	start  int64        // where the member begins
	body   *bufio.Reader
	inner  *counter // unpacked bytes of the member, or of the plain file
	block  *io.LimitedReader
	packed bool
}

// counter counts the bytes handed on. It never reads ahead of what it is asked for.
type counter struct {
	from interface {
		io.Reader
		io.ByteReader
	}
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) ReadByte() (byte, error) {
	b, err := c.from.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// NewReader reads an archive from a place on: in stands at byte from.Outer of the file.
func NewReader(in *bufio.Reader, from Offset) (*Reader, error) {
	r := &Reader{file: &counter{from: in, n: from.Outer}}
	head, _ := in.Peek(2)
	r.packed = string(head) == "\x1f\x8b"
	if !r.packed {
		r.inner = r.file
		r.body = bufio.NewReader(in)
		r.inner = &counter{from: r.body, n: from.Outer}
		return r, r.pass(from.Inner)
	}
	if err := r.openMember(); err != nil {
		return nil, err
	}
	return r, r.pass(from.Inner)
}

func (r *Reader) pass(n int64) error {
	if n == 0 {
		return nil
	}
	if _, err := io.CopyN(io.Discard, r.inner, n); err != nil {
		return fmt.Errorf("%w: no record at byte %d of its part", ErrDamaged, n)
	}
	return nil
}

// openMember begins the next gzip member; io.EOF at the end of the file.
func (r *Reader) openMember() (err error) {
	r.start = r.file.n
	if r.member == nil {
		r.member, err = gzip.NewReader(r.file)
	} else {
		err = r.member.Reset(r.file)
	}
	switch {
	case err == io.EOF:
		return io.EOF
	case err != nil:
		return fmt.Errorf("%w at byte %d: %v", ErrDamaged, r.start, err)
	}
	r.member.Multistream(false)
	if r.body == nil {
		r.body = bufio.NewReaderSize(r.member, 32<<10)
	} else {
		r.body.Reset(r.member)
	}
	r.inner = &counter{from: r.body}
	return nil
}

// Next is the next record; io.EOF behind the last. After another error the archive can't be read on.
func (r *Reader) Next() (*Record, error) {
	if r.block != nil {
		if _, err := io.Copy(io.Discard, r.block); err != nil {
			return nil, r.damaged(err)
		}
		if r.block.N > 0 {
			return nil, r.damaged(io.ErrUnexpectedEOF)
		}
		r.block = nil
	}
	if err := r.toRecord(); err != nil {
		return nil, err
	}
	return r.record()
}

// toRecord passes the empty lines between records, and goes on to the next member.
func (r *Reader) toRecord() error {
	for {
		head, err := r.body.Peek(1)
		switch {
		case err == io.EOF && !r.packed:
			return io.EOF
		case err == io.EOF:
			if err := r.openMember(); err != nil {
				return err
			}
		case err != nil:
			return r.damaged(err)
		case head[0] != '\r' && head[0] != '\n':
			return nil
		default:
			_, _ = r.inner.ReadByte()
		}
	}
}

func (r *Reader) record() (*Record, error) {
	at := Offset{Outer: r.inner.n}
	if r.packed {
		at = Offset{Outer: r.start, Inner: r.inner.n}
	}
	lines := &io.LimitedReader{R: r.inner, N: maxHeader}
	header, err := readHeader(lines)
	if err != nil {
		return nil, r.damaged(err)
	}
	length, err := strconv.ParseInt(strings.TrimSpace(header.Get("Content-Length")), 10, 64)
	if err != nil || length < 0 {
		return nil, r.damaged(errors.New("a record without a length"))
	}
	r.block = &io.LimitedReader{R: r.inner, N: length}
	return &Record{At: at, Header: header, Length: length, Block: r.block}, nil
}

// readHeader reads the version line and the named fields of a record, byte by byte up to the empty line.
func readHeader(in *io.LimitedReader) (textproto.MIMEHeader, error) {
	var all strings.Builder
	one := make([]byte, 1)
	for !strings.HasSuffix(all.String(), "\n\r\n") && !strings.HasSuffix(all.String(), "\n\n") {
		if _, err := in.Read(one); err != nil {
			return nil, errors.New("headers that do not end")
		}
		all.WriteByte(one[0])
	}
	version, fields, _ := strings.Cut(all.String(), "\n")
	if !strings.HasPrefix(version, "WARC/") {
		return nil, errors.New("no record where one should begin")
	}
	return textproto.NewReader(bufio.NewReader(strings.NewReader(fields))).ReadMIMEHeader()
}

func (r *Reader) damaged(err error) error {
	at := r.inner.n
	if r.packed {
		at = r.start
	}
	return fmt.Errorf("%w near byte %d: %v", ErrDamaged, at, err)
}
