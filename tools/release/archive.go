package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/md5"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// mode is the permission of a file in an archive.
func (e entry) mode() int64 {
	if e.program {
		return 0o755
	}
	return 0o644
}

// writeTar writes files as a gzipped tar, all in one folder of the archive's name.
func writeTar(file string, inside []entry, at time.Time) error {
	root := strings.TrimSuffix(filepath.Base(file), ".tar.gz") + "/"
	return os.WriteFile(file, zipped(tarred(root, inside, at)), 0o644)
}

// tarred is a tar of files with the folders above them, owned by root.
func tarred(root string, inside []entry, at time.Time) []byte {
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	known := map[string]bool{}
	for _, e := range inside {
		for _, dir := range parents(root + e.path) {
			if !known[dir] {
				known[dir] = true
				put(w, &tar.Header{Typeflag: tar.TypeDir, Name: dir + "/", Mode: 0o755, ModTime: at, Uname: "root", Gname: "root"}, nil)
			}
		}
		put(w, &tar.Header{Typeflag: tar.TypeReg, Name: root + e.path, Mode: e.mode(), Size: int64(len(e.content)), ModTime: at, Uname: "root", Gname: "root"}, e.content)
	}
	_ = w.Close() // a buffer takes everything
	return out.Bytes()
}

func put(w *tar.Writer, h *tar.Header, content []byte) {
	if err := w.WriteHeader(h); err != nil {
		panic(err) // a header of our own making
	}
	_, _ = w.Write(content)
}

// parents are the folders above a file, the outermost first.
func parents(file string) []string {
	dir := path.Dir(path.Clean(file))
	if dir == "." {
		return nil
	}
	return append(parents(dir), dir)
}

// zipped is content in gzip, without a time of its own.
func zipped(content []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	_, _ = w.Write(content)
	_ = w.Close()
	return out.Bytes()
}

// writeZip writes files as a zip, all in one folder of the archive's name.
func writeZip(file string, inside []entry, at time.Time) error {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	root := strings.TrimSuffix(filepath.Base(file), ".zip") + "/"
	for _, e := range inside {
		h := &zip.FileHeader{Name: root + e.path, Method: zip.Deflate, Modified: at}
		h.SetMode(os.FileMode(e.mode()))
		part, err := w.CreateHeader(h)
		if err == nil {
			_, err = part.Write(e.content)
		}
		if err != nil {
			return err
		}
	}
	if err := w.Close(); err != nil {
		return err
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

// writeDeb writes a Debian binary package (deb(5), format 2.0): an ar archive of three parts.
func writeDeb(file, processor string, inside []entry, at time.Time) error {
	inside = installed(inside)
	var sums strings.Builder
	var size int64
	for _, e := range inside {
		fmt.Fprintf(&sums, "%x  %s\n", md5.Sum(e.content), e.path)
		size += int64(len(e.content))
	}
	described := []entry{{path: "./control", content: []byte(control(processor, size/1024))}, {path: "./md5sums", content: []byte(sums.String())}}
	var out bytes.Buffer
	out.WriteString("!<arch>\n")
	for _, part := range []entry{
		{path: "debian-binary", content: []byte("2.0\n")},
		{path: "control.tar.gz", content: zipped(tarred("", described, at))},
		{path: "data.tar.gz", content: zipped(tarred("./", inside, at))},
	} {
		fmt.Fprintf(&out, "%-16s%-12d%-6d%-6d%-8o%-10d`\n", part.path, at.Unix(), 0, 0, 0o100644, len(part.content))
		out.Write(part.content)
		if len(part.content)%2 == 1 {
			out.WriteByte('\n')
		}
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

// writeSums writes the SHA-256 sums of what was made, as sha256sum(1) checks them.
func writeSums(out string, made []string) error {
	var sums strings.Builder
	for _, file := range made {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		h := sha256.New()
		n, err := io.Copy(h, f)
		_ = f.Close()
		if err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", h.Sum(nil), filepath.Base(file))
		fmt.Printf("%-42s %6.1f MB\n", file, float64(n)/1e6)
	}
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}
