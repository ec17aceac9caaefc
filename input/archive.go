package input

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/klauspost/compress/gzip"

	"sitrep/ledger"
)

// Limits of what archives may unpack to. An archive over them is refused with a word, and the pile goes on.
const (
	maxDepth    = 3         // archives in archives
	maxMembers  = 1_000_000 // members of all archives in one file
	maxUnpacked = 8 << 30   // bytes of them
	maxRatio    = 200       // bytes for each packed one, looked at from freeRatio bytes on
	freeRatio   = 4 << 20
)

var errBomb = errors.New("refused as a bomb")

// unpacked counts what the archives in one file gave.
type unpacked struct {
	members int
	bytes   int64
}

func init() {
	register(Format{Name: "zip", Endings: []string{".zip"}, Is: isZIP, Order: 20, take: takeZIP})
	register(Format{Name: "tar", Endings: []string{".tar"}, Is: isTar, Order: 20, take: takeTar})
	register(Format{Name: "gzip", Endings: []string{".gz", ".tgz"}, Is: isGzip, Order: 20, take: takeGzip})
}

func isZIP(head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }
func isTar(head []byte) bool {
	return len(head) > 262 && bytes.Equal(head[257:262], []byte("ustar"))
}
func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }

// bounded counts the bytes that come out of an archive and ends with errBomb when they are too many.
type bounded struct {
	from   io.Reader
	packed func() int64 // bytes read of the archive for it; nil where only the sum is watched
	out    int64
	sum    *unpacked
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.from.Read(p)
	b.out += int64(n)
	b.sum.bytes += int64(n)
	switch {
	case b.sum.bytes > maxUnpacked:
		return n, fmt.Errorf("%w: it unpacks to more than %s", errBomb, megabytes(maxUnpacked))
	case b.packed != nil && b.out > freeRatio && b.out > maxRatio*max(1, b.packed()):
		return n, fmt.Errorf("%w: it unpacks to more than %d times its size", errBomb, maxRatio)
	}
	return n, err
}

// counted counts the bytes read of a source.
type counted struct {
	io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// deep refuses an archive that lies in too many others.
func (w *walk) deep(s *source) bool {
	if s.depth < maxDepth {
		return false
	}
	w.refuse(s.path, "an archive inside %d others; unpack it first", maxDepth)
	return true
}

// member counts a member of an archive; false when there were too many.
func (w *walk) member(s *source) bool {
	if s.unpacked.members++; s.unpacked.members <= maxMembers {
		return true
	}
	w.refuse(s.path, "refused as a bomb: more than %d members; the rest is left out", maxMembers)
	return false
}

func takeGzip(w *walk, s *source) {
	if w.deep(s) {
		return
	}
	if isPackedWARC(s.head()) {
		takeWARC(w, s)
		return
	}
	packed := &counted{Reader: s.in}
	z, err := gzip.NewReader(packed)
	if err != nil {
		w.refuse(s.path, "a damaged gzip file: %v", err)
		return
	}
	in := &bounded{from: z, packed: func() int64 { return packed.n }, sum: s.unpacked}
	name := strings.TrimSuffix(strings.TrimSuffix(s.name, ".gz"), ".tgz")
	w.source(s.inner(s.path, name, in, -1))
}

func takeZIP(w *walk, s *source) {
	if w.deep(s) {
		return
	}
	archive, ok := w.openZIP(s)
	if !ok {
		return
	}
	if part := zipMember(archive, "word/document.xml"); part != nil {
		fromDOCX(w, s, archive)
		return
	}
	if f := insideZIP(s.head(), binary{is: ""}); f.is != "" {
		w.refuse(s.path, "%s; %s", f.is, f.do)
		return
	}
	for _, f := range archive.File {
		if f.FileInfo().IsDir() || hidden(f.Name) {
			continue
		}
		if !w.member(s) || !w.zipped(s, f) || w.stopped {
			return
		}
	}
}

// openZIP opens an archive where it lies, or in memory when it comes as a stream.
func (w *walk) openZIP(s *source) (*zip.Reader, bool) {
	var archive *zip.Reader
	var err error
	s.packed = func() string { return "" }
	if s.file != nil {
		archive, err = zip.NewReader(s.file, s.size)
		s.packed = func() string { return hashOf(io.NewSectionReader(s.file, 0, s.size)) }
	} else {
		raw, ok := w.whole(s)
		if !ok {
			return nil, false
		}
		archive, err = zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
		s.packed = func() string { return ledger.SHA256(raw) }
	}
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		w.refuse(s.path, "a damaged ZIP archive: %v", err)
		return nil, false
	}
	return archive, true
}

// hashOf is the digest of a file as kept beside a report, "" where it can't be read.
func hashOf(in io.Reader) string {
	sum := sha256.New()
	if _, err := io.Copy(sum, in); err != nil {
		return ""
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func zipMember(archive *zip.Reader, name string) *zip.File {
	for _, f := range archive.File {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// zipped takes in a member; false when the archive is given up.
func (w *walk) zipped(s *source, f *zip.File) bool {
	path := s.path + partSign + f.Name
	if reason := strange(f.Name); reason != "" {
		return w.refuse(path, "%s", reason)
	}
	if f.Flags&1 != 0 {
		return w.refuse(path, "locked with a password; unpack it first")
	}
	in, err := f.Open()
	if err != nil {
		return w.refuse(path, "damaged in its archive: %v", err)
	}
	defer in.Close()
	limited := &bounded{from: in, packed: func() int64 { return int64(f.CompressedSize64) }, sum: s.unpacked}
	w.source(s.inner(path, baseName(f.Name), limited, -1))
	if s.unpacked.bytes > maxUnpacked {
		w.refuse(s.path, "refused as a bomb: it unpacks to more than %s; the rest is left out", megabytes(maxUnpacked))
		return false
	}
	return !w.stopped
}

func takeTar(w *walk, s *source) {
	if w.deep(s) {
		return
	}
	z := tar.NewReader(&bounded{from: s.in, sum: s.unpacked})
	for !w.stopped {
		h, err := z.Next()
		switch {
		case err == io.EOF:
			return
		case errors.Is(err, tar.ErrInsecurePath):
		case errors.Is(err, errBomb):
			w.refuse(s.path, "%v; the rest is left out", err)
			return
		case err != nil:
			w.refuse(s.path, "a damaged tar archive, its rest is left out: %v", err)
			return
		}
		if h.Typeflag != tar.TypeReg || hidden(h.Name) {
			continue
		}
		if !w.member(s) {
			return
		}
		path := s.path + partSign + h.Name
		if reason := strange(h.Name); reason != "" {
			w.refuse(path, "%s", reason)
			continue
		}
		w.source(s.inner(path, baseName(h.Name), z, h.Size))
	}
}

// hidden reports a member that a folder would hide, and what archivers add of their own.
func hidden(name string) bool {
	for part := range strings.SplitSeq(path.Clean(strings.ReplaceAll(name, `\`, "/")), "/") {
		if strings.HasPrefix(part, ".") && part != "." && part != ".." || part == "__MACOSX" {
			return true
		}
	}
	return false
}
