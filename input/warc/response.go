package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
)

// Response is an answer over HTTP as it was recorded.
type Response struct {
	Status      int
	ContentType string
	Body        []byte
}

// ErrTooLarge is the error of a body over the limit.
var ErrTooLarge = errors.New("larger than the limit")

// ReadResponse reads the HTTP answer in a record, its body unpacked, up to a number of bytes.
func ReadResponse(block io.Reader, limit int64) (Response, error) {
	in := bufio.NewReader(io.LimitReader(block, 2*limit+maxHeader))
	line, err := textproto.NewReader(in).ReadLine()
	if err != nil || !strings.HasPrefix(line, "HTTP/") {
		return Response{}, errors.New("no answer over HTTP")
	}
	var out Response
	if parts := strings.Fields(line); len(parts) > 1 {
		out.Status, _ = strconv.Atoi(parts[1])
	}
	header, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil && len(header) == 0 {
		return out, fmt.Errorf("its headers can't be read: %v", err)
	}
	out.ContentType = header.Get("Content-Type")
	var body io.Reader = in
	if strings.EqualFold(header.Get("Transfer-Encoding"), "chunked") && isChunk(in) {
		body = &chunked{in: in}
	}
	out.Body, err = unpack(body, header.Get("Content-Encoding"), limit)
	return out, err
}

// unpack reads a body by its encoding. Crawlers often keep the header and store the body unpacked: the bytes decide.
func unpack(body io.Reader, encoding string, limit int64) ([]byte, error) {
	in := bufio.NewReader(body)
	head, _ := in.Peek(2)
	var from io.Reader = in
	switch encoding = strings.ToLower(strings.TrimSpace(encoding)); {
	case bytes.Equal(head, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, err
		}
		from = z
	case encoding == "deflate" && len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0:
		_, _ = in.Discard(2) // zlib's header
		from = flate.NewReader(in)
	case encoding == "br" || encoding == "zstd":
		if head, _ := in.Peek(64); !looksLikeText(head) {
			return nil, fmt.Errorf("packed by %s, which sitrep does not unpack", encoding)
		}
	}
	out, err := io.ReadAll(io.LimitReader(from, limit+1))
	switch {
	case int64(len(out)) > limit:
		return nil, ErrTooLarge
	case err != nil && len(out) == 0:
		return nil, err
	}
	return out, nil
}

func looksLikeText(head []byte) bool {
	for _, c := range head {
		if c < '\t' {
			return false
		}
	}
	return bytes.Contains(head, []byte("<"))
}

// isChunk reports a body that is still cut into chunks: it begins with a length in hexadecimal digits on a line.
func isChunk(in *bufio.Reader) bool {
	head, _ := in.Peek(20)
	line, _, ok := bytes.Cut(head, []byte("\r\n"))
	if !ok {
		return false
	}
	_, err := length(string(line))
	return err == nil
}

func length(line string) (int64, error) {
	size, _, _ := strings.Cut(line, ";")
	return strconv.ParseInt(strings.TrimSpace(size), 16, 32)
}

// chunked joins the chunks of a body (RFC 9112, 7.1).
type chunked struct {
	in   *bufio.Reader
	left int64
	done bool
}

func (c *chunked) Read(p []byte) (int, error) {
	for c.left == 0 {
		if c.done {
			return 0, io.EOF
		}
		line, err := c.in.ReadString('\n')
		if err != nil {
			return 0, io.EOF
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if c.left, err = length(line); err != nil || c.left == 0 {
			c.done, c.left = true, 0
		}
	}
	n, err := c.in.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}
