package input

import (
	"bufio"
	"bytes"

	"golang.org/x/text/transform"
)

// narrow is a source of rows or objects as UTF-8 without a byte order mark: spreadsheets save "Unicode text" as UTF-16, which
// holds no separator and no quote that a reader of bytes would know. It is decoded as it is read.
func narrow(s *source) {
	if w, ok := wideEncoding(s.head()); ok {
		s.in = bufio.NewReaderSize(transform.NewReader(s.in, w.decoder.NewDecoder()), headSize)
	}
	if bytes.HasPrefix(s.head(), []byte("\xef\xbb\xbf")) {
		_, _ = s.in.Discard(3)
	}
}
